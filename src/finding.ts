/** A finding as every door gives it out (version 1): a message of a file, flattened. */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Place} from './place.ts'
import type {} from './rule.ts'
import type {Severity} from './severity.ts'

/** Another place of a finding. */
export interface RelatedPlace extends Place {
  /** `same`: another place with this problem; `reference`: what it is measured against; `evidence`: words that weighed. */
  readonly role: 'same' | 'reference' | 'evidence'
  readonly message: string
  /** Where the offsets do not count in the finding's own field. */
  readonly field?: string
}

/** What a fix writes: all edits of a finding together. */
export interface FindingEdit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether an editor could accept it unread. */
  readonly safe: boolean
  /** Where the offsets do not count in the finding's own field. */
  readonly field?: string
}

/** One problem of a draft. */
export interface Finding extends Place {
  readonly rule: string
  readonly kind: string
  readonly severity: Exclude<Severity, 'off'>
  /** In [0, 1]: of findings at 0.9, nine in ten are right. */
  readonly confidence: number
  /** Sixteen hex digits from rule, kind and what the problem is about; survives edits elsewhere. */
  readonly fingerprint: string
  readonly message: string
  readonly note?: string
  /** What the offsets count in: `text`, or a field given beside it (`category`, `title`). */
  readonly field: string
  readonly actual?: string
  readonly expected?: readonly string[]
  readonly edits: readonly FindingEdit[]
  readonly related: readonly RelatedPlace[]
  readonly url?: string
}

/**
 * The findings of a checked file, by position, then rule.
 *
 * @param file a file that `check` or a remark run with our rules has gone over.
 */
export function findingsOf(file: VFile): Finding[] {
  const findings = file.messages
    .filter((message) => message.kind !== undefined)
    .map((message) => findingOf(message))
  return findings.sort(
    (a, b) =>
      a.start - b.start ||
      compare(a.rule, b.rule) ||
      compare(a.kind, b.kind) ||
      a.end - b.end ||
      compare(a.message, b.message)
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function findingOf(message: VFileMessage): Finding {
  const {field, ...place} = message.at!
  const rule = message.ruleId ?? ''
  const kind = message.kind!
  const finding: Finding = {
    rule,
    kind,
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
    confidence: message.confidence ?? 1,
    fingerprint: fingerprint(`${rule}\0${kind}\0${message.about ?? message.reason}`),
    message: message.reason,
    ...(message.note ? {note: message.note} : {}),
    field,
    ...place,
    ...(message.actual !== undefined ? {actual: message.actual} : {}),
    ...(message.expected ? {expected: message.expected} : {}),
    edits: message.edits ?? [],
    related: (message.related ?? []).map(({field: own, ...rest}) =>
      own === field ? rest : {...rest, field: own}
    ),
    ...(message.url ? {url: message.url} : {})
  }
  return finding
}

/** FNV-1a in two lanes: 64 bits, no `node:crypto`, the same in a browser. */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ (code + index), 0x85ebca6b)
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
