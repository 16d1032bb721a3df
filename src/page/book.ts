/** What the browser keeps between visits: the draft, what was set aside, and overrides where there is no service. */
import type {InputFormat} from '../read/index.ts'

/** A draft as the desk left it. */
export interface Desk {
  /** Stays the same while the draft is worked on: overrides are on record under it. */
  readonly story: string
  readonly text: string
  readonly section: string
  readonly format: InputFormat | 'auto'
  /** Fingerprints of findings that the desk does not want to see on this draft. */
  readonly aside: readonly string[]
}

/** Somebody's answer for a finding. */
export interface OverrideNote {
  readonly story: string
  readonly fingerprint: string
  readonly rule: string
  readonly message: string
  readonly by: string
  readonly reason: string
  readonly at: string
}

const deskKey = 'copydesk-desk'
const overridesKey = 'copydesk-overrides'
const tokenKey = 'copydesk-token'
const nameKey = 'copydesk-name'

/** An empty desk with a story of its own. */
export function newDesk(text = '', format: Desk['format'] = 'auto'): Desk {
  return {story: `desk-${crypto.randomUUID()}`, text, section: '', format, aside: []}
}

/** The desk as it was left, or an empty one. */
export function loadDesk(): Desk {
  return (read(deskKey) as Desk | undefined) ?? newDesk()
}

/** Keeps the desk for the next visit. */
export function saveDesk(desk: Desk): void {
  write(deskKey, desk)
}

/** Overrides kept in this browser. */
export function loadOverrides(): readonly OverrideNote[] {
  return (read(overridesKey) as OverrideNote[] | undefined) ?? []
}

/** Adds one; none is ever changed. */
export function addOverride(note: OverrideNote): void {
  write(overridesKey, [...loadOverrides(), note])
}

/** The token of the service, for this visit only. */
export const token = {
  get: (): string => sessionStorage.getItem(tokenKey) ?? '',
  set: (value: string): void => sessionStorage.setItem(tokenKey, value)
}

/** Who signs overrides here. */
export const signature = {
  get: (): string => (read(nameKey) as string | undefined) ?? '',
  set: (value: string): void => write(nameKey, value)
}

// A browser may keep nothing for a page that was opened from a file: then the desk forgets, and works.
function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {}
}
