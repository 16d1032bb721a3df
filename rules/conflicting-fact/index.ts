/** When two places of a story disagree, one of them is wrong. */
import {
  type Alignment,
  type Article,
  anchorsOf,
  type Claim,
  findSlots,
  type Slot,
  scoreWithout
} from '../../src/article/index.ts'
import {type Problem, rule} from '../../src/rule.ts'
import {findFaultProblems} from './fault-problems.ts'
import {isSuppressed} from './suppressions.ts'

const options = {
  /** Added to what two sentences must have in common apart from where they differ, in [-0.2, 0.3]. */
  strictness: 0,
  /** At most so many findings a draft, the surest first. */
  most: 6
}

/** How well two sentences must agree outside the slot before the slot is a contradiction. */
const least: Readonly<Record<Slot['kind'], number>> = {
  figure: 0.47,
  day: 0.52,
  weekday: 0.52,
  month: 0.52,
  year: 0.52,
  name: 0.57,
  polarity: 0.72
}
/** … where the words around do not say that both fill one place. */
const leastLoose = 0.75
/** … and against a headline, which leaves most of it out. */
const leastHeadline = 0.74

/** Weight that must meet: below it two sentences have too little in common to speak of one thing. */
const leastMass = 7

/** Kinds as they are told to the desk. */
const kinds: Readonly<Record<Slot['kind'], string>> = {
  figure: 'number',
  day: 'date',
  weekday: 'date',
  month: 'date',
  year: 'date',
  name: 'name',
  polarity: 'polarity'
}

export default rule(
  {
    id: 'conflicting-fact',
    summary: 'Two places of a story agree on figures, dates, names and on what happened.',
    options
  },
  function* (article, {strictness, most}) {
    yield* findFaultProblems(article)
    const conflicts = findConflicts(article, strictness)
    conflicts.sort((x, y) => y.rest - x.rest || x.alignment.b.sentence.from - y.alignment.b.sentence.from)
    const told = new Set<Claim>()
    let left = most
    for (const {alignment, slot, rest} of conflicts) {
      // A claim that contradicts two others is reported against the better match.
      if (told.has(alignment.b) || left-- <= 0) continue
      told.add(alignment.b)
      yield problemOf(alignment, slot, rest)
    }
  }
)

/** A headline asserts, too; what moves on from entry to entry or belongs to somebody's turn is no contradiction. */
const states = ({zone}: Claim): boolean => zone === 'body' || zone === 'headline'

interface Conflict {
  readonly alignment: Alignment
  readonly slot: Slot
  /** How well the sentences agree outside the slot. */
  readonly rest: number
}

/** … with all the places in which they differ, the first of them first. */
interface Difference extends Conflict {
  readonly slots: readonly Slot[]
}

function findConflicts({alignments, claims}: Article, strictness: number): Conflict[] {
  const stated = alignments.filter(({a, b, score}) => score >= 0.3 && states(a) && states(b))
  const known = new Map<Alignment, Difference | undefined>()
  const differenceIn = (alignment: Alignment): Difference | undefined => {
    if (!known.has(alignment)) known.set(alignment, differenceOf(alignment))
    return known.get(alignment)
  }
  let pairs: ReadonlyMap<Claim, readonly Alignment[]> | undefined
  /** Other pairs with one of the two sentences that agree about as well: the story has a list of such statements. */
  const isFramed = ({alignment, slot, rest}: Difference): boolean => {
    pairs ??= pairsByClaim(stated)
    return [alignment.a, alignment.b].some((claim) =>
      pairs!.get(claim)!.some((pair) => {
        const other = pair === alignment ? undefined : differenceIn(pair)
        return other !== undefined && other.slot.kind === slot.kind && other.rest >= rest - 0.12
      })
    )
  }
  let named: ReadonlyMap<string, number> | undefined
  const timesNamed = (stem: string) => (named ??= countNames(claims)).get(stem) ?? 0
  return stated.flatMap((alignment) => {
    const difference = alignment.mass < leastMass ? undefined : differenceIn(alignment)
    if (!difference) return []
    const {slot, rest} = difference
    if (rest < leastOf(alignment, slot) + strictness) return []
    const pair = {...difference, timesNamed}
    return isSuppressed(pair) || isFramed(difference) ? [] : [difference]
  })
}

function differenceOf(alignment: Alignment): Difference | undefined {
  const slots = findSlots(alignment)
  const [slot] = slots
  return slot && {alignment, slot, slots, rest: scoreWithout(alignment, slots)}
}

function pairsByClaim(alignments: readonly Alignment[]): ReadonlyMap<Claim, readonly Alignment[]> {
  const pairs = new Map<Claim, Alignment[]>()
  for (const alignment of alignments)
    for (const claim of [alignment.a, alignment.b]) {
      const known = pairs.get(claim)
      if (known) known.push(alignment)
      else pairs.set(claim, [alignment])
    }
  return pairs
}

function leastOf({a, b}: Alignment, {kind, anchored}: Slot): number {
  const isLoose = !anchored && (kind === 'figure' || kind === 'name' || kind === 'polarity')
  const isHeadline = a.zone === 'headline' || b.zone === 'headline'
  return Math.max(isLoose ? leastLoose : least[kind], isHeadline ? leastHeadline : 0)
}

function countNames(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const named = new Map<string, number>()
  for (const {tokens} of claims)
    for (const {kind, stem} of tokens) if (kind === 'name') named.set(stem, (named.get(stem) ?? 0) + 1)
  return named
}

const wordsOf = (tokens: Slot['a']): string =>
  tokens.map(({figure, date, word}) => (figure ?? date ?? word).text.replace(/['’]s?$/, '')).join(' ')

function problemOf({a, b, matches}: Alignment, slot: Slot, rest: number): Problem {
  const [earlier, later] = [wordsOf(slot.a), wordsOf(slot.b)]
  const where = a.zone === 'headline' ? 'headline' : 'earlier place'
  return {
    at: b.sentence,
    kind: kinds[slot.kind],
    reason:
      later && earlier
        ? `Unexpected \`${later}\`, expected \`${earlier}\` as in the ${where}`
        : `Unexpected yes against no, expected what the ${where} says`,
    note: `Both places tell of ${anchorsOf(matches, 4).join(', ')}: find out which one is right.`,
    confidence: Math.min(0.97, 0.7 + rest * 0.25),
    about: `${kinds[slot.kind]} ${earlier} ${later}`,
    related: [{role: 'reference', at: a.sentence, reason: `Here: \`${earlier || a.sentence.text}\``}]
  }
}
