/** The findings that a newsroom knows of and will not hear again. */
import {readFile, writeFile} from 'node:fs/promises'
import type {Finding} from './finding.ts'
import type {CheckedFile} from './report/index.ts'
import {UsageError} from './usage-error.ts'

/** Where a baseline is looked for when none is named. */
export const usualBaseline = 'copydesk-baseline.json'

interface Entry {
  readonly fingerprint: string
  /** How many findings of the draft have this fingerprint. */
  readonly count: number
  /** For people; not compared. */
  readonly rule: string
  readonly message: string
}

/** Draft to what is known of it. */
export type Baseline = Readonly<Record<string, readonly Entry[]>>

/**
 * Reads a baseline.
 *
 * @returns undefined where there is no such file.
 * @throws UsageError where it is none.
 */
export async function readBaseline(file: string): Promise<Baseline | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new UsageError(`${file}: Cannot be read (${error.code}), expected a baseline`)
  })
  if (text === undefined) return undefined
  try {
    const {version, files} = JSON.parse(text) as {version: unknown; files: Baseline}
    if (version === 1 && typeof files === 'object' && Object.values(files).every(Array.isArray)) return files
  } catch {}
  throw new UsageError(`${file}: Not a baseline, expected what \`copydesk baseline\` writes`)
}

/** Writes a baseline, drafts and entries in a fixed order, so that it differs only where findings do. */
export async function writeBaseline(file: string, baseline: Baseline): Promise<void> {
  const files = Object.entries(baseline)
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  await writeFile(file, `${JSON.stringify({version: 1, files: Object.fromEntries(files)}, null, 2)}\n`)
}

/** The present findings of some drafts as a baseline. */
export function baselineOf(files: readonly CheckedFile[]): Baseline {
  return Object.fromEntries(
    files.map(({repoPath, findings}) => {
      const entries = new Map<string, Entry>()
      for (const {fingerprint, rule, message} of findings) {
        const count = (entries.get(fingerprint)?.count ?? 0) + 1
        entries.set(fingerprint, {fingerprint, count, rule, message})
      }
      return [repoPath, [...entries.values()].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1))]
    })
  )
}

/** Of a baseline, what is still found; drafts that were not checked keep their entries. */
export function prune(baseline: Baseline, files: readonly CheckedFile[]): Baseline {
  const present = baselineOf(files)
  return Object.fromEntries(
    Object.entries(baseline).map(([name, entries]) => [
      name,
      !present[name]
        ? entries
        : entries.flatMap((entry) => {
            const now = present[name]!.find(({fingerprint}) => fingerprint === entry.fingerprint)
            return now ? [{...entry, count: Math.min(now.count, entry.count)}] : []
          })
    ])
  )
}

/** A baseline that knows of one more finding of a draft. */
export function withKnown(
  baseline: Baseline,
  repoPath: string,
  {fingerprint, rule, message}: Finding
): Baseline {
  const entries = baseline[repoPath] ?? []
  const count = (entries.find((entry) => entry.fingerprint === fingerprint)?.count ?? 0) + 1
  const others = entries.filter((entry) => entry.fingerprint !== fingerprint)
  const all = [...others, {fingerprint, count, rule, message}]
  return {...baseline, [repoPath]: all.sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1))}
}

/**
 * The findings that are new.
 *
 * @param file a checked draft.
 * @param baseline what is known.
 */
export function withoutKnown<File extends Pick<CheckedFile, 'repoPath' | 'findings'>>(
  file: File,
  baseline: Baseline
): File {
  const left = new Map(baseline[file.repoPath]?.map(({fingerprint, count}) => [fingerprint, count]))
  const findings = file.findings.filter(({fingerprint}) => {
    const count = left.get(fingerprint) ?? 0
    left.set(fingerprint, count - 1)
    return count <= 0
  })
  return {...file, findings}
}
