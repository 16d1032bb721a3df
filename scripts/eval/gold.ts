/** Recognises a gold folder by the files in it and reads them. */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'

type Range = readonly [start: number, end: number]

export interface Quote {
  readonly start: number
  readonly end: number
  readonly label: 'attributed' | 'unattributed' | 'not-speech' | 'unknown'
  readonly kind: 'full' | 'partial'
  readonly speaker?: {readonly start: number; readonly end: number; readonly text: string} | null
  readonly where?: string
  readonly zone?: string
  readonly mark?: string
  readonly sure?: boolean
}

export interface QuoteRecord {
  readonly id: string
  readonly text: string
  readonly quotes: readonly Quote[]
  /** Only in records with a bare quote: `alone` in its paragraph or `inside` one. */
  readonly position?: string
}

export interface NameGroup {
  readonly entity: string
  readonly verdict: 'inconsistent' | 'consistent-by-rule'
  readonly forms: readonly {readonly form: string; readonly spans: readonly Range[]}[]
  readonly exempt?: readonly {readonly span: Range}[]
  readonly borderline?: boolean
}

export interface Fact {
  readonly a: Range
  readonly b: Range
  readonly label: 'duplicate' | 'conflict' | 'near-miss'
  readonly accept?: readonly string[]
  readonly borderline?: boolean
}

export interface ArticleRecord {
  readonly id: string
  readonly text: string
  readonly names: readonly NameGroup[]
  readonly facts: readonly Fact[]
  /** Only in seeded records: the kind of defect, and its type within the kind. */
  readonly kind?: string
  readonly type?: string
}

export interface Pair {
  readonly id: string
  readonly source: string
  readonly title: string
  readonly text: string
  readonly declared: string
  readonly kind: 'true' | 'neutral' | 'wrong' | 'ambiguous'
  readonly hard?: boolean
  readonly secondary?: boolean
}

/** A draft without labels: nothing to score, only findings to count and to read. */
export interface Draft {
  readonly id: string
  readonly text: string
  readonly category?: string
}

export type Gold =
  | {
      readonly task: 'quotes'
      readonly plain: readonly QuoteRecord[]
      readonly stripped: readonly QuoteRecord[]
      readonly natural: readonly QuoteRecord[]
      readonly bare: readonly QuoteRecord[]
    }
  | {
      readonly task: 'articles'
      readonly natural: readonly ArticleRecord[]
      readonly seeded: readonly ArticleRecord[]
    }
  | {readonly task: 'category'; readonly pairs: readonly Pair[]}
  | {readonly task: 'drafts'; readonly drafts: readonly Draft[]}

const readRecords = <Kind>(file: string): Kind[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/**
 * Reads the gold in a folder, or an `.ndjson` file of unlabelled drafts.
 * `split` is the prefix of the files' names: `dev` or `heldout`.
 * @throws {Error} when the folder holds no gold of a known make; the message names the files looked for.
 */
export function readGold(from: string, split: string): Gold {
  if (from.endsWith('.ndjson')) return {task: 'drafts', drafts: readRecords(from)}
  const file = (name: string) => path.join(from, name)
  const has = (name: string) => existsSync(file(name))
  if (has(`${split}-stripped.ndjson`))
    return {
      task: 'quotes',
      plain: readRecords(file(`${split}.ndjson`)),
      stripped: readRecords(file(`${split}-stripped.ndjson`)),
      natural: readRecords(file(`${split}-natural.ndjson`)),
      bare: has(`${split}-bare.ndjson`) ? readRecords(file(`${split}-bare.ndjson`)) : []
    }
  if (has(`${split}-seeded.ndjson`))
    return {
      task: 'articles',
      natural: readRecords(file(`${split}.ndjson`)),
      seeded: readRecords(file(`${split}-seeded.ndjson`))
    }
  const pairs = split === 'dev' ? 'dev-pairs.ndjson' : 'pairs.ndjson'
  if (has(pairs)) return {task: 'category', pairs: readRecords(file(pairs))}
  if (has('articles.ndjson')) return {task: 'drafts', drafts: readRecords(file('articles.ndjson'))}
  throw new Error(
    `Unexpected folder \`${from}\`, expected gold with \`${split}-stripped.ndjson\`, \`${split}-seeded.ndjson\`, \`${pairs}\` or \`articles.ndjson\``
  )
}
