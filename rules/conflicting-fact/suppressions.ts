/** Why two sentences that differ in one place do not contradict each other: each is named after what it has seen. */
import {type Alignment, areOtherSpeakers, type Claim, type Slot, type Token} from '../../src/article/index.ts'
import {isRounded, ratioOf} from './figure-measures.ts'
import {offices} from './offices.ts'
import {reportingVerbs} from './reporting-verbs.ts'
import {tellsChange} from './tells-change.ts'

/** What a suppression may look at. */
export interface Pair {
  readonly alignment: Alignment
  readonly slot: Slot
  readonly slots: readonly Slot[]
  /** How well the sentences agree outside the slot. */
  readonly rest: number
  /** How often a word stands in the draft as a name. */
  readonly timesNamed: (stem: string) => number
}

/** How well sentences must agree outside the slots for a denial in other words to be passed over. */
const leastBesideDenial = 0.65

/** A reason to let a difference stand, in the order in which they are asked. */
const suppressions: Readonly<Record<string, (pair: Pair) => boolean>> = {
  'two differences': ({slots, rest}) =>
    slots.length > 1 && (slots.length > 2 || rest < leastBesideDenial || !isWeakDenial(slots[1]!)),
  'a score line': ({alignment: {a, b}, slot}) => slot.kind === 'figure' && (isScores(a) || isScores(b)),
  'other subject': ({alignment, slot}) => slot.kind === 'figure' && hasOtherSubject(alignment, slot),
  'items of a roundup': ({alignment: {a, b}}) => haveOtherLabels(a, b),
  schedule: ({alignment, slot}) =>
    slot.kind === 'weekday' && alignment.matches.some(({a}) => a.date?.kind === 'weekday'),
  'name and pronoun': (pair) => pair.slot.kind === 'name' && isNameForPronoun(pair),
  'he and she': ({alignment: {a, b}}) =>
    genderOf(a) !== genderOf(b) && genderOf(a) !== undefined && genderOf(b) !== undefined,
  'another time': ({alignment: {a, b, onlyA, onlyB}, slot}) =>
    slot.kind === 'figure' &&
    (isOfTime(a, slot.a[0]!, onlyA) ||
      isOfTime(b, slot.b[0]!, onlyB) ||
      [...onlyA, ...onlyB].some(isPeriod) ||
      (onlyA.some(({date}) => date) && onlyB.some(({date}) => date)) ||
      isOfLast(a) !== isOfLast(b) ||
      beginsAgo(a) !== beginsAgo(b)),
  'others of a sort': ({alignment: {a, b}, slot}) =>
    !ranks.has(slot.b[0]?.word.lower ?? '') && areOthers(a, b),
  'parallel statements': ({alignment, slot}) => isParallel(alignment, slot),
  'a wish': ({alignment: {onlyA, onlyB}, slot}) =>
    slot.kind === 'figure' && onlyA.some(isWish) !== onlyB.some(isWish),
  'a plan and its change': ({alignment: {a, b}, slot}) =>
    /day|month|year/.test(slot.kind) && ((wasPlanned(a) && isPlanned(b)) || (wasPlanned(b) && isPlanned(a))),
  'the day of saying': ({alignment: {a, b}, slot}) =>
    /day|month|year/.test(slot.kind) && isDayOfSaying(a, slot.a[0]!) !== isDayOfSaying(b, slot.b[0]!),
  'yes and no at two times': ({alignment: {onlyA, onlyB}, slot}) =>
    slot.kind === 'polarity' && onlyA.some(({date}) => date) && onlyB.some(({date}) => date),
  'far apart': ({slot}) => slot.kind === 'figure' && ratio(slot) > 5,
  hedged: ({slot}) => slot.kind === 'figure' && isWithinHedge(slot),
  'told as a change': isToldAsChange,
  quoted: ({alignment: {a, b}, slot}) =>
    Math.max(a.quoted, b.quoted) > 0.5 ||
    (slot.kind === 'name' && !slot.b[0]!.quoted && Math.min(a.quoted, b.quoted) > 0.3),
  'other speaker': ({alignment: {a, b}, slot, rest}) =>
    areOtherSpeakers(a, b) && !(slot.kind === 'name' && rest >= 0.75 && haveOneOffice(a, b, slot)),
  'other group': ({alignment, slot}) => slot.kind === 'figure' && isOfOtherGroup(alignment),
  question: ({alignment: {a, b}}) => a.isQuestion || b.isQuestion,
  neighbours: ({alignment: {a, b}}) => b.sentence.index - a.sentence.index === 1,
  'two known names': ({slot, timesNamed}) =>
    slot.kind === 'name' &&
    slot.a.some(({stem}) => timesNamed(stem) >= 4) &&
    slot.b.some(({stem}) => timesNamed(stem) >= 4)
}

/** Whether any of the reasons lets a difference stand. */
export function isSuppressed(pair: Pair): boolean {
  for (const name in suppressions) if (suppressions[name]!(pair)) return true
  return false
}

/** `cannot afford` and `is beyond its means`: who denies in other words has no `not`; opposites in other surroundings are none. */
const isWeakDenial = ({kind, anchored}: Slot): boolean => kind === 'polarity' && !anchored

/** `Norwood 287 and 214 for six; Dunmore 243 and 201.` */
const isScores = ({figures, sentence: {words}}: Claim): boolean => {
  const plain = figures.filter(({unit}) => unit === '').length
  return plain >= 4 && plain * 5 >= words.length
}

/** Whether an unmatched name stands right before a name: the given name of another. */
const isNamedBefore = ({tokens}: Claim, {at}: Token, only: readonly Token[]): boolean =>
  tokens.some((token) => token.at === at - 1 && token.word.capital && !token.isTitle && only.includes(token))

const isNameBefore =
  (before: Token) =>
  ({kind, isTitle, at}: Token): boolean =>
    kind === 'name' && !isTitle && at < before.at

/** Names stand before both figures, the nearest are not in both sentences, and none before one is that nearest to the other. */
function hasOtherSubject({a, b, matches, onlyA, onlyB}: Alignment, slot: Slot): boolean {
  const [isBeforeA, isBeforeB] = [isNameBefore(slot.a[0]!), isNameBefore(slot.b[0]!)]
  const one = a.tokens.findLast(isBeforeA)
  const other = b.tokens.findLast(isBeforeB)
  if (!one || !other) return false
  // `Imran Malik` and `Farooq Malik`
  if (isNamedBefore(a, one, onlyA) && isNamedBefore(b, other, onlyB)) return true
  const met = matches.find((match) => match.a === one)
  const meeting = matches.find((match) => match.b === other)
  if (met && meeting) return false
  return !(met && isBeforeB(met.b)) && !(meeting && isBeforeA(meeting.a))
}

/** `ran 14 hospitals when the payments began`, where the other sentence knows of no payments. */
function isOfTime({sentence: {words}, tokens}: Claim, figure: Token, only: readonly Token[]): boolean {
  const when = words.findIndex(({lower}, at) => at > figure.at && (lower === 'when' || lower === 'until'))
  const first = when > 0 && when < figure.at + 5 ? tokens.find(({at}) => at > when) : undefined
  return first !== undefined && only.includes(first)
}

/** `Two years ago the House voted 83 to 75` */
const beginsAgo = ({sentence: {words}}: Claim): boolean =>
  words.slice(0, 5).some(({lower}) => lower === 'ago')

const isPeriod = ({date}: Token): boolean => date?.kind === 'year' || date?.kind === 'month'

/** `last year` */
const isOfLast = ({sentence: {words}}: Claim): boolean =>
  words.some(
    ({lower}, at) =>
      lower === 'last' && /^(?:year|month|week|season|quarter)$/.test(words[at + 1]?.lower ?? '')
  )

/** `the first count` and `the second count`; `one ticket` and `the other ticket`; `some families` and `other families`. */
function areOthers(a: Claim, b: Claim): boolean {
  const [one, other] = [a, b].map(
    ({sentence: {words}}) => new Set(words.map(({lower}) => lower).filter((lower) => ranks.has(lower)))
  ) as [Set<string>, Set<string>]
  return one.size > 0 && other.size > 0 && ![...one].some((rank) => other.has(rank))
}
const ranks = new Set('first second third fourth fifth sixth one other another some former latter'.split(' '))

/**
 * `The westbound carriageway was closed for six hours`, `the eastbound carriageway was closed for two hours`; `who took the
 * drug`, `who took the dummy pill`: word for word but for the slot and a word or two that stand in one place in both.
 */
function isParallel({a, b, matches, onlyA, onlyB}: Alignment, slot: Slot): boolean {
  const isLeft = ({kind, isVerb}: Token) => kind === 'word' && !isVerb
  const [left, right] = [
    onlyA.filter((token) => !slot.a.includes(token)),
    onlyB.filter((token) => !slot.b.includes(token))
  ]
  const [one, other] = [left.filter(isLeft), right.filter(isLeft)]
  if (one.length === 0 || other.length === 0 || one.length + other.length > 3) return false
  if (left.length > 2 || right.length > 2) return false
  // Who tells a fact again tells it in another order.
  if (matches.some((match, at) => at > 0 && match.b.at < matches[at - 1]!.b.at)) return false
  const partner = new Map(matches.map((match) => [match.a, match.b]))
  const edges = ({tokens}: Claim, run: readonly Token[]) => {
    const first = tokens.indexOf(run[0]!)
    // Two words apart are no one thing.
    return tokens[first + run.length - 1] === run.at(-1)
      ? [tokens[first - 1], tokens[first + run.length]]
      : []
  }
  const [around, beside] = [edges(a, one), edges(b, other)]
  return around.some((token, side) => token !== undefined && partner.get(token) === beside[side])
}

/** What is asked for or guessed is not yet so. */
const isWish = ({word: {lower}}: Token): boolean => wishes.has(lower)
const wishes = new Set(
  'ask asks asked want wants wanted seek seeks sought demand demands demanded request requested hoped'.split(
    ' '
  )
)

/** `announced on March 3 that she would go`, against `will go on June 30` */
const isDayOfSaying = ({sentence: {words}}: Claim, {at}: Token): boolean =>
  reportingVerbs.has(words[words[at - 1]?.lower === 'on' ? at - 2 : at - 1]?.lower ?? '')

const isPlanned = ({sentence: {words}}: Claim): boolean =>
  !words.some(({lower}) => lower === 'had' || lower === 'was' || lower === 'were') &&
  words.some(({lower}) => lower === 'will' || lower === 'now')

/** `had been scheduled for Monday`, `was to begin on Monday` */
const wasPlanned = ({sentence: {words}}: Claim): boolean =>
  words.some(({lower}, at) => {
    const next = words[at + 1]?.lower ?? ''
    return (lower === 'had' && next === 'been') || (/^(?:was|were)$/.test(lower) && /^(?:to|due)$/.test(next))
  })

/** `among women`, `Of those given a placebo, …`, where the other sentence does not speak of women or a placebo. */
const isOfOtherGroup = ({a, b, onlyA, onlyB}: Alignment): boolean =>
  [[a, onlyA] as const, [b, onlyB] as const].some(
    ([
      {
        sentence: {words}
      },
      only
    ]) => {
      const isPart = words[0]?.lower === 'of' && words[1]?.lower === 'those'
      return only.some(
        ({at, kind}) =>
          (isPart && at < 5 && kind !== 'figure') ||
          words.slice(Math.max(0, at - 2), at).some(({lower}) => lower === 'among' || lower === 'amongst')
      )
    }
  )

/** `the mayor, Ann Lind` and `Mayor Tom Ode`: the same words from the one who holds the office. */
function haveOneOffice(a: Claim, b: Claim, slot: Slot): boolean {
  const [one, other] = [officeOf(a, slot.a), officeOf(b, slot.b)]
  return one !== undefined && one === other
}

/** The office beside a name: directly before it, or in the words set off behind it. */
function officeOf({sentence: {words, text, from}}: Claim, name: Slot['a']): string | undefined {
  const first = name[0]!.at
  const last = name.at(-1)!
  const before = words[first - 1]?.lower ?? ''
  if (offices.has(before)) return before
  for (let at = last.at + 1; at < Math.min(words.length, last.at + 7); at++) {
    const gap = text.slice(words[at - 1]!.to - from, words[at]!.from - from)
    if (at === last.at + 1 ? gap !== ', ' : /[,;:.]/.test(gap)) return undefined
    if (offices.has(words[at]!.lower)) return words[at]!.lower
  }
  return undefined
}

/** `Lind opened the bridge for Ruiz` and `He opened it for Marsh`: a pronoun ahead of the name on one side alone. */
function isNameForPronoun({alignment: {a, b, onlyA, onlyB}, slot}: Pair): boolean {
  const [one, other] = [hasPronounBefore(a, slot.a), hasPronounBefore(b, slot.b)]
  if (one === other || (isPlace(a, slot.a) && isPlace(b, slot.b))) return false
  const [named, only, taken] = one ? [b, onlyB, slot.b] : [a, onlyA, slot.a]
  // Another name is left for the pronoun: `He opened the bridge in Leeds`, `Lind opened the bridge in York`.
  const subject = named.tokens.find(({kind}) => kind === 'name')
  return !subject || !only.includes(subject) || taken.includes(subject)
}

const isPlace = ({sentence: {words}}: Claim, [name]: Slot['a']): boolean =>
  /^(?:in|at|near|outside|inside)$/.test(words[name!.at - 1]?.lower ?? '')

const pronouns = new Set(['he', 'she', 'they'])
const hasPronounBefore = ({sentence: {words}}: Claim, [name]: Slot['a']): boolean =>
  words.slice(0, name!.at).some(({lower}) => pronouns.has(lower))

/** `Ashford. Police arrested two men …` and `Barnwell. Police arrested three men …` */
function haveOtherLabels(a: Claim, b: Claim): boolean {
  const [one, other] = [labelOf(a), labelOf(b)]
  return one !== undefined && other !== undefined && one !== other
}

/** A heading run into its paragraph: a name and a stop, a colon or a dash. */
const labelOf = ({sentence}: Claim): string | undefined =>
  /^\p{Lu}[\p{L}’'-]*(?: (?:\p{Lu}[\p{L}’'-]*|of|the|on|upon|and)){0,3}(?=[.:] | [—–-] )/u.exec(
    sentence.block.text
  )?.[0]

function genderOf(claim: Claim): 'he' | 'she' | undefined {
  const words = new Set(claim.sentence.words.map(({lower}) => lower))
  const he = words.has('he') || words.has('his') || words.has('him')
  const she = words.has('she') || words.has('her') || words.has('hers')
  return he === she ? undefined : he ? 'he' : 'she'
}

const ratio = ({a, b}: Slot): number => ratioOf(a[0]!.figure!, b[0]!.figure!)

/** `at least 12` and `14`, `about 300` and `312`; `more than 100` and `140`. */
function isWithinHedge(slot: Slot): boolean {
  const [x, y] = [slot.a[0]!.figure!, slot.b[0]!.figure!]
  // `at least six` and `at least 16` are two bounds.
  if (x.hedge !== y.hedge) {
    if (x.hedge === 'at least' && y.value >= x.value) return true
    if (y.hedge === 'at least' && x.value >= y.value) return true
    if (x.hedge === 'at most' && y.value <= x.value) return true
    if (y.hedge === 'at most' && x.value <= y.value) return true
  }
  if (ratio(slot) >= 1.12) return false
  // `about 300` may be 312, an `estimated 71.5 million` is not 77.5 million.
  const isRough = [x, y].some(
    ({hedge, value}) => hedge !== undefined && Number(value.toPrecision(2)) === value
  )
  return isRough || isRounded(x.value, y.value)
}

/** One of the two tells a change, and the other knows of none. */
function isToldAsChange({alignment: {a, b}, slot}: Pair): boolean {
  const [one, other] = [isChange(a, slot.a), isChange(b, slot.b)]
  return one !== other && !(one ? b : a).sentence.words.some(({lower}) => lower === 'first')
}

function isChange({sentence: {words}}: Claim, slot: Slot['a']): boolean {
  const places = slot.map(({at}) => at)
  return words.some((_, at) => tellsChange(words, at, places))
}
