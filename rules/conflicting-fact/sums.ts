/** Figures of one sentence that do not add up: shares of one whole above 100, parts that are not their total. */
import type {Article, Figure} from '../../src/article/index.ts'
import {opposingSides} from './opposing-sides.ts'

/** A total with the parts that miss it. */
export interface SumFault {
  /** The figures, in order; of shares all, of parts the total first. */
  readonly figures: readonly Figure[]
  readonly kind: 'shares' | 'parts'
  readonly sum: number
}

/**
 * `58 percent voted yes and 47 percent no`; `12 people (7 men and 6 women)`.
 *
 * @param article figures and prose.
 */
export function findSumFaults({figures, prose}: Pick<Article, 'figures' | 'prose'>): readonly SumFault[] {
  const faults: SumFault[] = []
  for (let from = 0; from < figures.length; ) {
    const {sentence} = figures[from]!
    let to = from + 1
    while (figures[to]?.sentence === sentence) to++
    const inside = figures.slice(from, to)
    from = to
    if (inside.length < 2) continue
    const shares = sharesOver(inside)
    if (shares) faults.push(shares)
    const parts = partsOff(inside, prose.text)
    if (parts) faults.push(parts)
  }
  return faults
}

const sumOf = (figures: readonly Figure[]): number => figures.reduce((sum, {value}) => sum + value, 0)

/** Two shares, one for each of two sides of a vote, that make more than the whole. */
function sharesOver(figures: readonly Figure[]): SumFault | undefined {
  const shares = figures.filter(({unit, second, hedge}) => unit === '%' && second === undefined && !hedge)
  if (shares.length !== 2 || figures.length !== 2) return undefined
  const [one, other] = shares as [Figure, Figure]
  const {words} = one.sentence
  // `69 percent of men`, `45 percent of women`: shares of different wholes.
  if (other.word - one.word > 10) return undefined
  const before = words.slice(one.word, other.word).map(({lower}) => lower)
  const behind = words.slice(other.word, other.word + 5).map(({lower}) => lower)
  if (before.includes('of') && behind.includes('of')) return undefined
  const opposed = opposingSides.some(
    ([yes, no]) =>
      (before.includes(yes) && behind.includes(no)) || (before.includes(no) && behind.includes(yes))
  )
  const sum = sumOf(shares)
  // Rounded shares may make 101.
  return opposed && sum > 101 ? {figures: shares, kind: 'shares', sum} : undefined
}

/** A total and, in brackets or behind a colon, nothing but its parts. */
function partsOff(figures: readonly Figure[], text: string): SumFault | undefined {
  for (let at = 0; at + 2 < figures.length; at++) {
    const total = figures[at]!
    if (total.unit !== '' || total.hedge || total.second !== undefined || total.value < 3) continue
    const opening = /^(?: [\p{L}’'-]+){1,4} ?(\(|: | [—–] ?|— ?)/u.exec(text.slice(total.to, total.to + 80))
    if (!opening) continue
    const start = total.to + opening[0].length
    const bracket = opening[1] === '(' ? ')' : /[—–]/.test(opening[1]!) ? '—–' : '.;'
    let end = start
    while (end < total.sentence.to && !bracket.includes(text[end]!)) end++
    const parts = figures.slice(at + 1).filter(({from}) => from >= start && from < end)
    const plain = parts.every(({unit, hedge, second}) => unit === '' && !hedge && second === undefined)
    if (parts.length < 2 || !plain) continue
    const list = text.slice(start, end)
    if (!isBareList(list, parts.length)) continue
    const sum = sumOf(parts)
    if (sum !== total.value) return {figures: [total, ...parts], kind: 'parts', sum}
  }
  return undefined
}

/** `7 men and 6 women`, `four boys, three girls and a dog` is none: each item begins with its figure. */
const isBareList = (list: string, items: number): boolean => {
  const parts = list.split(/, and | and |, /)
  return (
    parts.length === items &&
    parts.every(
      (part) => /^(?:\d|[a-z]+(?:-[a-z]+)? )/.test(part.trim()) && part.trim().split(' ').length <= 4
    ) &&
    !/\b(?:including|among|at least|about|other|more|of them|of whom)\b/.test(list)
  )
}
