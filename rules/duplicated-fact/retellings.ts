/** Retellings: the figures of one sentence or two come again in a later one, with other words around them. */
import {
  type Alignment,
  align,
  asserterOf,
  type Claim,
  type DateMention,
  dateKey,
  type Figure,
  figureKey,
  isPossible,
  longestClaim,
  type Token
} from '../../src/article/index.ts'
import {pointsBack, vetoOf} from './vetoes.ts'

/** A later sentence all of whose figures, dates and names an earlier passage has, and most of its words. */
export interface Retelling {
  /** One sentence, or two in a row. */
  readonly told: readonly Claim[]
  readonly again: Claim
  readonly alignment: Alignment
}

/** A figure in more sentences than this is a thread of the story. */
const mostPlaces = 4
/** Sentences between: nearer ones build on each other. */
const leastApart = 3
/** Share of the later sentence's weight that must meet: two figures that meet are rarely chance, one may be. */
const least = {one: 0.5, two: 0.4} as const

/**
 * Sentences that tell again what one sentence or two have told, tied by a figure that few others have.
 *
 * @param claims in reading order.
 * @returns at most one passage for each later sentence, the one that covers most of it.
 */
export function findRetellings(claims: readonly Claim[]): readonly Retelling[] {
  const places = new Map<number, number[]>()
  const found: Retelling[] = []
  claims.forEach((again, at) => {
    if (again.zone !== 'body' || again.size > longestClaim) return
    if (again.figures.length + again.dates.length === 0) return
    const earlier = new Set<number>()
    const tell = (key: number) => {
      const known = places.get(key)
      if (!known) places.set(key, [at])
      else {
        if (known.length <= mostPlaces) for (const index of known) earlier.add(index)
        if (known.at(-1) !== at) known.push(at)
      }
    }
    const dates = again.dates.filter(isDistinctDay)
    for (const figure of again.figures) {
      if (!isDistinct(figure)) continue
      while (dates[0] && dates[0].word < figure.word) tell(dateKey(dates.shift()!))
      tell(figureKey(figure))
    }
    for (const date of dates) tell(dateKey(date))
    if (earlier.size === 0 || again.quoted > 0.3 || isUnreal(again)) return
    let best: Retelling | undefined
    for (const told of passagesAt(earlier, claims)) {
      if (again.sentence.index - told.at(-1)!.sentence.index < leastApart || !hasFigures(told, again))
        continue
      const alignment = align(joined(told), again)
      if (!isRetold(alignment) || vetoOf(alignment)) continue
      // Of two that cover as much the shorter is meant.
      const gain = told.length > (best?.told.length ?? 1) ? 0.03 : 0
      if (!best || alignment.coverB > best.alignment.coverB + gain) best = {told, again, alignment}
    }
    if (best) found.push(best)
  })
  return found
}

/** A figure or a date that is rarely shared by chance: `2,118`, `€4.6m`, `3 May`, `2007`; not `two`, `10`, `a third`. */
const isTelling = ({figure, date}: Token): boolean =>
  figure ? isDistinct(figure) : date !== undefined && isDistinctDay(date)

const isDistinctDay = ({day, kind}: DateMention): boolean => day !== undefined || kind === 'year'

function isDistinct({value, unit, second, sentence, word, text}: Figure): boolean {
  if (second !== undefined) return true
  if (unit === 'ordinal' || unit === 'share' || unit === 'age') return false
  // One digit and noughts are soon the same by chance.
  if (isRound(value)) return false
  if (unit !== '') return true
  // `Hangar 51` is a name.
  const isNumbered = word > 1 && sentence.words[word - 1]!.capital && text.length < 4
  return value > 12 && !isNumbered
}

/** Whether a number has one digit that is not nought: `40`, `3,000`, `0.3`. */
function isRound(value: number): boolean {
  if (value < 1) return Number(value.toPrecision(1)) === value
  let left = value
  while (left >= 10) {
    if (left % 10 !== 0) return false
    left /= 10
  }
  return Number.isInteger(left)
}

/** What may be, is wished or asked: told in another way it is another thing. */
const isUnreal = (claim: Claim): boolean =>
  isPossible(claim) || claim.sentence.words.some(({lower}) => unreal.has(lower))
const unreal = new Set('if whether hope hopes hoped hoping want wants wanted'.split(' '))

/** A quick look: every figure told again has to stand in the passage; shares may be written in two ways. */
const hasFigures = (told: readonly Claim[], again: Claim): boolean =>
  again.figures.every(
    ({unit, value}) =>
      unit === '%' ||
      unit === 'share' ||
      told.some(({figures}) => figures.some((figure) => figure.value === value))
  )

/** Each sentence by itself, and with its neighbours in the paragraph. */
function* passagesAt(places: Iterable<number>, claims: readonly Claim[]): Iterable<readonly Claim[]> {
  const isBody = (claim: Claim): boolean =>
    claim.zone === 'body' && !claim.isQuestion && claim.quoted < 0.5 && claim.size <= longestClaim
  for (const at of places) {
    const claim = claims[at]!
    if (!isBody(claim)) continue
    yield [claim]
    for (const pair of [claims.slice(Math.max(0, at - 1), at + 1), claims.slice(at, at + 2)])
      if (pair.length === 2 && pair.every(isBody) && pair[0]!.sentence.block === pair[1]!.sentence.block)
        yield pair
  }
}

/** Two sentences in a row of one paragraph, neither a question, as one claim; its words are counted on. */
function joined([first, second]: readonly Claim[]): Claim {
  if (!second) return first!
  const [one, other] = [first!.sentence, second.sentence]
  const behind = one.words.length
  const weight = first!.weight + second.weight
  return {
    sentence: {
      ...one,
      to: other.to,
      end: other.end,
      text: one.block.text.slice(one.from - one.block.from, other.to - one.block.from),
      words: [...one.words, ...other.words]
    },
    zone: first!.zone,
    tokens: [...first!.tokens, ...second.tokens.map((token) => ({...token, at: token.at + behind}))],
    size: first!.size + second.size,
    weight,
    figures: [...first!.figures, ...second.figures],
    dates: [...first!.dates, ...second.dates],
    negations: [...first!.negations, ...second.negations],
    isVerbless: first!.isVerbless && second.isVerbless,
    isImplicitlyNegative: first!.isImplicitlyNegative || second.isImplicitlyNegative,
    isQuestion: false,
    quoted: weight > 0 ? (first!.quoted * first!.weight + second.quoted * second.weight) / weight : 0,
    quotedWords: [...first!.quotedWords, ...second.quotedWords]
  }
}

/** Nothing of weight is new: no figure, no date, at most a name that the story has already. */
function isRetold({a, b, matches, onlyB, coverB}: Alignment): boolean {
  if (onlyB.some(({figure, date}) => figure ?? date)) return false
  if (onlyB.filter(({kind, isTitle}) => kind === 'name' && !isTitle).length > 1) return false
  const figures = matches.filter((match) => isTelling(match.a) && isTelling(match.b) && !pointsBack(match.b))
  const anchors = new Set(figures.map((match) => match.a.stem)).size
  if (anchors < 2 && !figures.some((match) => match.a.figure)) return false
  const met = matches.filter(({b: {kind}}) => kind === 'word' || kind === 'name').length
  if (anchors < 2 ? met < 2 || coverB < least.one : met < 1 || coverB < least.two) return false
  // Another's figure for it is another claim.
  const {isNamed, words} = asserterOf(b)
  const known = new Set(a.sentence.words.map(({lower}) => lower.replace(/['’]s?$/, '')))
  return !isNamed || words.some(({lower}) => known.has(lower))
}
