/** Figures of one sentence that do not add up: shares of one whole above 100, parts that are not their total. */
import {type Article, type Claim, type Figure, indexFrom} from '../../src/article/index.ts'
import {isCount} from './figure-measures.ts'
import {neitherSide, opposingSides} from './opposing-sides.ts'

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
 * @param crowded claims with two figures and more.
 * @param article figures and prose.
 */
export function findSumFaults(
  crowded: readonly Claim[],
  {figures, prose}: Pick<Article, 'figures' | 'prose'>
): readonly SumFault[] {
  const earlier: SumFault[] = []
  const faults: SumFault[] = []
  let places: ReadonlyMap<number, number> | undefined
  /** Whether a count of some value stands before a figure. */
  const isTold = (value: number, {from}: Figure): boolean => {
    places ??= firstPlaces(figures)
    return (places.get(value) ?? Number.POSITIVE_INFINITY) < from
  }
  for (const {figures: inside} of crowded) {
    const list = partsOfEarlier(inside, figures, isTold, prose.text)
    if (list) earlier.push(list)
    for (const fault of [sharesOver(inside), partsOff(inside, prose.text), splitOff(inside, prose.text)])
      if (fault) faults.push(fault)
  }
  return [...earlier, ...faults]
}

const sumOf = (figures: readonly Figure[]): number => figures.reduce((sum, {value}) => sum + value, 0)

/** Shares, one for each of the sides of a question, that make more than the whole. */
function sharesOver(figures: readonly Figure[]): SumFault | undefined {
  if (figures.at(-1)!.unit !== '%') return undefined
  const shares = figures.filter(({unit}) => unit === '%')
  if (shares.length < 2 || shares.length > 3) return undefined
  if (shares.some(({second, hedge}) => second !== undefined || hedge)) return undefined
  const {words} = shares[0]!.sentence
  const wordsBehind = shares.map(({word}, index) => {
    const to = shares[index + 1]?.word ?? Math.min(words.length, word + 11)
    return to - word > 11 ? [] : words.slice(word, to).map(({lower}) => lower)
  })
  if (wordsBehind.some((behind) => behind.length === 0)) return undefined
  // `69 percent of men`, `45 percent of women`: shares of different wholes.
  if (wordsBehind.filter((behind) => behind.includes('of')).length > 1) return undefined
  const has = (words: readonly string[]) =>
    wordsBehind.findIndex((behind) => words.some((word) => behind.includes(word)))
  const opposed = opposingSides.some(([yes, no]) => {
    const [one, other] = [has(yes), has(no)]
    return one >= 0 && other >= 0 && one !== other
  })
  // Of three, the third is for neither side.
  const isWhole = shares.length === 2 || has(neitherSide) >= 0
  const sum = sumOf(shares)
  // Rounded shares may make 101.
  return opposed && isWhole && sum > 101 ? {figures: shares, kind: 'shares', sum} : undefined
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

/** `488 apartments …` and then `68 will have three bedrooms, 205 two and the other 225 one`: the last closes the list. */
function partsOfEarlier(
  told: readonly Figure[],
  figures: readonly Figure[],
  isTold: (value: number, before: Figure) => boolean,
  text: string
): SumFault | undefined {
  const [first] = told as [Figure]
  const last = told.at(-1)!
  const {sentence} = last
  if (!others.has(sentence.words[last.word - 1]?.lower ?? '')) return undefined
  const lead = text.slice(Math.max(sentence.from, last.from - 16), last.from)
  if (!/ (?:and|with) (?:the|its|their) (?:other|remaining|rest,?) $/.test(lead)) return undefined
  // `Of the 488 apartments, 68 …`: the total leads its own list.
  const isLed = /^Of (?:the|its|their|his|her) $/.test(text.slice(sentence.from, first.from))
  // `205 two`: only what begins an item of the list counts.
  const inside = (isLed ? told.slice(1) : told).filter(
    ({from}) =>
      from === last.from ||
      /(?:,|, and| and) $/.test(text.slice(Math.max(0, from - 6), from)) ||
      from === first.from
  )
  if (inside.length < 3 || !inside.every(isCount)) return undefined
  const sum = sumOf(inside)
  const nearby = isLed ? [first] : nearbyCounts(figures, first)
  const total = nearby.find(({value}) => inside.every((part) => value > part.value))
  // The whole of the parts stands somewhere above, or the nearest that could be it is off by a little.
  if (!total || total.value === sum || Math.abs(total.value - sum) > 0.2 * sum) return undefined
  if (!isLed && isTold(sum, first)) return undefined
  return {figures: [total, ...inside], kind: 'parts', sum}
}

/** The counts before a figure of another sentence, from the second sentence above on. */
function nearbyCounts(figures: readonly Figure[], {from, sentence}: Figure): readonly Figure[] {
  const end = indexFrom(figures, from)
  let start = end
  while (start > 0 && figures[start - 1]!.sentence.index >= sentence.index - 2) start--
  return figures.slice(start, end).filter(isCount)
}

/** Where each count stands first. */
function firstPlaces(figures: readonly Figure[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (const figure of figures)
    if (isCount(figure) && !places.has(figure.value)) places.set(figure.value, figure.from)
  return places
}

/** What stands before the last of the parts. */
const others = new Set(['other', 'remaining', 'rest'])

/** `Of the 900 roles, 840 are in the shops and 120 at the head office`: two places, and nothing is in both. */
function splitOff(figures: readonly Figure[], text: string): SumFault | undefined {
  const [total, one, other] = figures as [Figure, Figure, Figure | undefined]
  if (figures.length !== 3 || !other) return undefined
  if (!figures.every(isCount)) return undefined
  if (
    !/^Of (?:the |its |his |her |their |these |those |[\p{L}]+['’]s )?$/u.test(
      text.slice(total.sentence.from, total.from)
    )
  )
    return undefined
  if (!/^(?: [\p{L}’'-]+){1,6}, $/u.test(text.slice(total.to, one.from))) return undefined
  if (
    !/^ (?:[\p{L}’'-]+ ){0,2}(?:at|in) (?!home|night|weekends?|times|work)[^.;:]{2,60} and $/u.test(
      text.slice(one.to, other.from)
    )
  )
    return undefined
  if (!/^ (?:at|in) (?!home|night|weekends?|times|work)/.test(text.slice(other.to, other.to + 16)))
    return undefined
  const sum = one.value + other.value
  return sum > total.value ? {figures: [total, one, other], kind: 'parts', sum} : undefined
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
