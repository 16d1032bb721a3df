/** The fact sheet: every figure, date and statement of a draft, who asserts it, and what is told more than once. */
import {
  type Alignment,
  type Article,
  asserterOf,
  type Claim,
  countedBy,
  countedWords,
  type DateMention,
  type Day,
  type Figure,
  isPossible,
  predicateOf,
  type Span
} from '../article/index.ts'

/** One figure, date or statement. Offsets are UTF-16 code units into the draft as given. */
export interface FactRow {
  readonly kind: 'claim' | 'figure' | 'date'
  readonly start: number
  readonly end: number
  readonly text: string
  /** Of a figure: its value in the unit. */
  readonly value: number | null
  /** Of a figure: `%`, `$`, `kilometre`, `age` …; empty for a plain count. */
  readonly unit: string | null
  /** Of a figure: the words behind it that say what it counts. */
  readonly counts: string | null
  /** Of a date: the day meant, `2021-03-17`, where it is certain. */
  readonly day: string | null
  /** Of a claim: its verb, as it stands; null where the word lists know none. */
  readonly verb: string | null
  /** Of a claim: whether it affirms, denies, or says that something may be so. */
  readonly mode: 'is' | 'is not' | 'may be' | null
  /** Who asserts it: words of the sentence that name the speaker; null for the article itself. */
  readonly by: string | null
  /** Where it stands: `body`, `headline`, `apart` (dek, caption, note), `speech` or `entry` (of a live blog). */
  readonly where: string
  /** Whether it begins between quotation marks. */
  readonly quoted: boolean
  /** Rows with one number tell the same; null where nothing else does. */
  readonly group: number | null
}

/** How much of two sentences must meet to stand in one group of the sheet. */
const likeness = 0.65

/**
 * The facts of a draft in reading order: each statement, then its figures and dates.
 *
 * @param article the draft as analysed.
 */
export function factSheet(article: Pick<Article, 'claims' | 'alignments' | 'isQuoted'>): FactRow[] {
  const {claims, alignments} = article
  const groups = groupsOf(claims, alignments)
  return claims.flatMap((claim) => {
    // Many words are a clause, not somebody: then the sheet claims to know nobody.
    const {words, isNamed} = asserterOf(claim)
    const by = (isNamed || words.length <= 3 ? words.map(({text}) => text).join(' ') : '') || null
    const row = (kind: FactRow['kind'], span: Span, group: number | undefined): FactRow => ({
      kind,
      start: span.start,
      end: span.end,
      text: span.text,
      value: null,
      unit: null,
      counts: null,
      day: null,
      verb: null,
      mode: null,
      by,
      where: claim.zone,
      quoted: article.isQuoted(span),
      group: group ?? null
    })
    const inside = [
      ...claim.figures.map((figure) => ({
        ...row('figure', figure, groups.get(keyOf(figure))),
        // A third is 0.3333, and half past eight 510 minutes.
        value: Math.round(figure.value * 10_000) / 10_000,
        unit: figure.unit,
        counts:
          countedWords(figure)
            .map(({text}) => text)
            .join(' ') || null
      })),
      ...claim.dates.map((date) => {
        const day = dayOf(date)
        return {...row('date', date, groups.get(keyOfDate(date))), day: day ? iso(day) : null}
      })
    ]
    const statement: FactRow = {
      ...row('claim', claim.sentence, groups.get(claim)),
      verb: predicateOf(claim)?.word.text ?? null,
      mode: claim.negations.length > 0 ? 'is not' : isPossible(claim) ? 'may be' : 'is'
    }
    return [statement, ...inside.sort((a, b) => a.start - b.start)]
  })
}

const keyOf = (figure: Figure): string =>
  `${figure.value} ${figure.second ?? ''} ${figure.unit} ${countedBy(figure)[0] ?? ''}`

const keyOfDate = (date: DateMention): string => {
  const day = dayOf(date)
  return day ? iso(day) : [date.year, date.month, date.day, date.weekday].join('-')
}

const dayOf = ({year, month, day, resolved}: DateMention): Day | undefined =>
  year !== undefined && month !== undefined && day !== undefined ? {year, month, day} : resolved

const iso = ({year, month, day}: Day): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Numbers, from 1, for what stands in more than one sentence. */
function groupsOf(
  claims: readonly Claim[],
  alignments: readonly Alignment[]
): ReadonlyMap<Claim | string, number> {
  const groups = new Map<Claim | string, number>()
  let last = 0
  for (const {a, b, score} of alignments) {
    if (score < likeness) continue
    const number = groups.get(a) ?? groups.get(b) ?? ++last
    groups.set(a, number).set(b, number)
  }
  const first = new Map<string, Claim>()
  for (const claim of claims)
    for (const key of [...claim.figures.map(keyOf), ...claim.dates.map(keyOfDate)]) {
      const known = first.get(key)
      if (known === undefined) first.set(key, claim)
      else if (known !== claim && !groups.has(key)) groups.set(key, ++last)
    }
  return groups
}
