/** Slots: what two aligned claims fill differently — a figure, a day, a name, yes or no. */
import type {Word} from '../words.ts'
import {type Alignment, haveOtherYears, type Match} from './align.ts'
import type {Claim} from './claims.ts'
import {genericNouns, states} from './function-words.ts'
import {lexemeAt} from './numbering.ts'
import type {Token} from './tokens.ts'

/** One place of a statement that two claims fill with different words. */
export interface Slot {
  readonly kind: 'figure' | 'day' | 'weekday' | 'month' | 'year' | 'name' | 'polarity'
  /** What the earlier claim has there; for a bare negation the list may be empty. */
  readonly a: readonly Token[]
  /** What the later claim has there. */
  readonly b: readonly Token[]
  /** Whether the words around say that both fill the same place. */
  readonly anchored: boolean
}

/** Both rules ask for the slots of a pair. */
const memory = new WeakMap<Alignment, readonly Slot[]>()

/**
 * The slots of an alignment.
 *
 * @param alignment two claims laid side by side.
 */
export function findSlots(alignment: Alignment): readonly Slot[] {
  let slots = memory.get(alignment)
  if (!slots) {
    slots = [
      ...figureSlots(alignment),
      ...dateSlots(alignment),
      ...nameSlots(alignment),
      ...polaritySlots(alignment)
    ]
    memory.set(alignment, slots)
  }
  return slots
}

/** How well two claims agree apart from some slots: harmonic mean of the shares that met, in [0, 1]. */
export function scoreWithout({a, b, matches}: Alignment, slots: readonly Slot[]): number {
  const left = new Set(slots.flatMap((slot) => [...slot.a, ...slot.b]))
  const weigh = (claim: Claim) => {
    let sum = 0
    for (const token of claim.tokens) if (!left.has(token)) sum += token.weight
    return sum
  }
  let massA = 0
  let massB = 0
  for (const match of matches)
    if (!left.has(match.a) && !left.has(match.b)) {
      massA += match.a.weight * match.likeness
      massB += match.b.weight * match.likeness
    }
  const coverA = massA / Math.max(weigh(a), 1)
  const coverB = massB / Math.max(weigh(b), 1)
  return coverA + coverB > 0 ? (2 * coverA * coverB) / (coverA + coverB) : 0
}

const none: readonly never[] = []
const isFigure = ({kind}: Token): boolean => kind === 'figure'
const isDate = ({kind}: Token): boolean => kind === 'date'
const isName = ({kind}: Token): boolean => kind === 'name'

function figureSlots({a, b, onlyA, onlyB, matches}: Alignment): readonly Slot[] {
  if (!onlyA.some(isFigure) || !onlyB.some(isFigure)) return none
  const slots: Slot[] = []
  const partner = new Map(matches.map((match) => [match.a, match.b]))
  const taken = new Set<Token>()
  for (const one of onlyA) {
    if (!one.figure) continue
    let best: Token | undefined
    let bestShared = -1
    for (const other of onlyB) {
      if (!other.figure || taken.has(other) || !isSameUnit(one.figure.unit, other.figure.unit)) continue
      const shared = sharedSurroundings(a, b, one, other, partner)
      if (shared > bestShared) [best, bestShared] = [other, shared]
    }
    if (!best) continue
    taken.add(best)
    slots.push({kind: 'figure', a: [one], b: [best], anchored: bestShared > 0})
  }
  return slots
}

const isSameUnit = (x: string, y: string): boolean =>
  x === y || (isShare(x) && isShare(y)) || (x === 'age' && y === '') || (x === '' && y === 'age')
const isShare = (unit: string): boolean => unit === '%' || unit === 'share'

/** How many of the words within three of one token meet words within three of the other. */
function sharedSurroundings(
  a: Claim,
  b: Claim,
  one: Token,
  other: Token,
  partner: ReadonlyMap<Token, Token>
): number {
  const near = new Set(around(b, other))
  let shared = 0
  for (const token of around(a, one)) {
    const mate = partner.get(token)
    if (mate && near.has(mate)) shared++
  }
  return shared
}

function around(claim: Claim, token: Token): Token[] {
  const at = claim.tokens.indexOf(token)
  return claim.tokens
    .slice(Math.max(0, at - 3), at + 4)
    .filter((other) => other !== token && other.kind !== 'light')
}

function dateSlots({a, b, onlyA, onlyB, matches}: Alignment): readonly Slot[] {
  if (!onlyA.some(isDate) || !onlyB.some(isDate)) return none
  const slots: Slot[] = []
  const partner = new Map(matches.map((match) => [match.a, match.b]))
  const taken = new Set<Token>()
  for (const one of onlyA) {
    if (!one.date) continue
    for (const other of onlyB) {
      if (!other.date || taken.has(other)) continue
      const kind = comparable(one, other)
      if (!kind) continue
      taken.add(other)
      slots.push({kind, a: [one], b: [other], anchored: sharedSurroundings(a, b, one, other, partner) > 0})
      break
    }
  }
  return slots
}

function comparable({date: x}: Token, {date: y}: Token): Slot['kind'] | undefined {
  if (!x || !y) return undefined
  if (haveOtherYears(x, y)) return 'year'
  if (x.kind === 'day' && y.kind === 'day') return 'day'
  if (x.kind === 'year' && y.kind === 'year') return 'year'
  if (x.kind === 'month' && y.kind === 'month') return 'month'
  const vague = (kind: string) => kind === 'weekday' || kind === 'relative'
  if (vague(x.kind) && vague(y.kind) && x.weekday !== undefined && y.weekday !== undefined) return 'weekday'
  return undefined
}

/** Names without a partner, put together where they stand side by side. */
function nameRuns(claim: Claim, only: readonly Token[]): Token[][] {
  const left = new Set(only)
  const runs: Token[][] = []
  let previous: Token | undefined
  for (const token of claim.tokens) {
    if (token.kind !== 'name') {
      previous = undefined
      continue
    }
    if (left.has(token) && !token.isTitle) {
      const run = runs.at(-1)
      const isNext = run !== undefined && previous !== undefined && run.at(-1) === previous
      if (isNext && (isJoined(previous!, token) || isWithin(previous!, token))) run.push(token)
      else runs.push([token])
    }
    previous = token
  }
  return runs
}

/** The name that met which a run belongs to, and on which side of it: `Ann` before `Lind`. */
interface Bond {
  readonly to: Token
  readonly isBefore: boolean
}

function bondOf(claim: Claim, run: readonly Token[], only: ReadonlySet<Token>): Bond | undefined {
  const [first, last] = [run[0]!, run.at(-1)!]
  for (const to of claim.tokens) {
    if (to.kind !== 'name' || to.isTitle || only.has(to)) continue
    if (isJoined(to, first)) return {to, isBefore: false}
    if (isJoined(last, to) && !genericNouns.has(to.word.lower)) return {to, isBefore: true}
  }
  return undefined
}

/** `Ann Lind` is one name; `CNN's Lind` and `Lind, Ruiz` are two. */
const isJoined = (one: Token, next: Token): boolean =>
  next.at === one.at + 1 && next.word.from === one.word.to + 1 && !/['’]s?$/.test(one.word.text)

/** `Leeds, Alabama`: a place and where it is. */
const isWithin = (place: Token, {at, word}: Token): boolean =>
  at === place.at + 1 && word.from === place.word.to + 2 && states.has(word.lower.replace(/\.$/, ''))

/** More names than that without a partner are a list. */
const mostRuns = 12

function nameSlots({a, b, onlyA, onlyB, matches}: Alignment): readonly Slot[] {
  if (!onlyA.some(isName) || !onlyB.some(isName)) return none
  const [allA, allB] = [nameRuns(a, onlyA), nameRuns(b, onlyB)]
  // Two lists of names are no two sentences of one fact.
  if (allA.length > mostRuns || allB.length > mostRuns) return none
  const [leftA, leftB] = [new Set(onlyA), new Set(onlyB)]
  const bonds = new Map<readonly Token[], Bond | undefined>()
  for (const run of allA) bonds.set(run, bondOf(a, run, leftA))
  for (const run of allB) bonds.set(run, bondOf(b, run, leftB))
  // A forename or an added name beside one that met is no other name: `Lind`, `Ann Lind`.
  const [runsA, runsB] = [allA, allB].map((runs) => runs.filter((run) => !bonds.get(run))) as [
    Token[][],
    Token[][]
  ]
  const partner = new Map(matches.map((match) => [match.a, match.b]))
  for (const one of runsA)
    for (const other of runsB)
      if (isSameRole(a, one, b, other, partner)) {
        // Names left over on one side only are participants the other sentence leaves out.
        const anchored = runsA.length === 1 || runsB.length === 1
        return [{kind: 'name', a: one, b: other, anchored}]
      }
  if (runsA.length > 0 && runsB.length > 0)
    return [{kind: 'name', a: runsA[0]!, b: runsB[0]!, anchored: false}]
  // `Ann Lind` and `Eva Lind`, `Ann Lind` and `Ann Marsh`.
  for (const one of allA)
    for (const other of allB) {
      const [x, y] = [bonds.get(one), bonds.get(other)]
      if (x && y && x.isBefore === y.isBefore && partner.get(x.to) === y.to)
        return [{kind: 'name', a: one, b: other, anchored: false}]
    }
  return none
}

/** `in Leeds` and `in York`, `the mayor Lind` and `the mayor Ruiz`, `Lind opened` and `opened by Ruiz`. */
function isSameRole(
  a: Claim,
  one: readonly Token[],
  b: Claim,
  other: readonly Token[],
  partner: ReadonlyMap<Token, Token>
): boolean {
  const [x, y] = [roleOf(a, one), roleOf(b, other)]
  if (x.before && y.before && partner.get(x.before) === y.before) return true
  if (x.after && y.after && !/ly$/.test(x.after.word.lower) && partner.get(x.after) === y.after) return true
  if (x.preposition !== '' && x.preposition === y.preposition) return true
  if (x.governor !== undefined && x.governor === y.governor) return true
  // `its director, Ann Lind,` and `Tom Ruiz, its director,`
  if (y.apposed.some((token) => x.before && partner.get(x.before) === token)) return true
  if (x.apposed.some((token) => y.before && partner.get(token) === y.before)) return true
  const roles = [x.preposition, y.preposition].sort().join(' ')
  return roles === 'by subject' || roles === "'s from" || roles === "'s of" || roles === "'s in"
}

const prepositions = new Set(
  'in on at to from with by for of against under over near after before outside inside'.split(' ')
)

/** What stands directly before and behind a name. */
function roleOf(claim: Claim, run: readonly Token[]) {
  const {words} = claim.sentence
  const first = run[0]!
  const last = run.at(-1)!
  const before = claim.tokens.find(({at, kind}) => at === first.at - 1 && kind !== 'light')
  const after = claim.tokens.find(({at, kind}) => at === last.at + 1 && kind !== 'light')
  let previous = first.at - 1
  while (previous >= 0 && /^(?:the|a|an|mr|mrs|ms|dr)$/.test(words[previous]!.lower)) previous--
  const word = words[previous]?.lower ?? ''
  const lexeme = previous >= 0 ? lexemeAt(words[previous]!) : undefined
  // `will need the Greens`: a verb too light to be a token that counts.
  const governor = lexeme?.kind === 'light' && !lexeme.isCue ? lexeme.stem : undefined
  const preposition = /['’]s?$/.test(last.word.text)
    ? "'s"
    : prepositions.has(word)
      ? word
      : previous < 0
        ? 'subject'
        : ''
  const isApposed = words[last.at + 1]?.from === last.word.to + 2
  const apposed = isApposed ? claim.tokens.filter(({at}) => at > last.at && at <= last.at + 4) : []
  return {before, after, preposition, governor, apposed}
}

function polaritySlots({a, b, onlyA, onlyB, matches, coverA, coverB}: Alignment): readonly Slot[] {
  for (const one of onlyA) {
    const reverse = one.opposites
    if (reverse.length === 0) continue
    const other = onlyB.find(({stem, classes}) =>
      reverse.some((keys) => keys.has(stem) || classes.some((number) => keys.has(number)))
    )
    if (!other) continue
    // `acquitted` and `found not guilty` say one thing, so do `unusually warm` and `warmer than usual`.
    if (isNegated(a, one) !== isNegated(b, other) || isCompared(a, one) !== isCompared(b, other)) return none
    const partner = new Map(matches.map((match) => [match.a, match.b]))
    const anchored = sharedSurroundings(a, b, one, other, partner) > 0
    return [{kind: 'polarity', a: [one], b: [other], anchored}]
  }
  for (const match of matches) {
    const [one, other] = [sideOf(a, match.a), sideOf(b, match.b)]
    if (one && other && one !== other) return [{kind: 'polarity', a: [], b: [], anchored: true}]
  }
  if (areOppositeComparisons(a, b, matches)) return [{kind: 'polarity', a: [], b: [], anchored: true}]
  if (a.isImplicitlyNegative || b.isImplicitlyNegative) return none
  const [denialsA, denialsB] = [denialsIn(a), denialsIn(b)]
  if (denialsA.length > 0 === denialsB.length > 0) return none
  const [denying, denials, met, cover] =
    denialsA.length > 0
      ? [a, denialsA, new Set(matches.map((match) => match.a)), coverB]
      : [b, denialsB, new Set(matches.map((match) => match.b)), coverA]
  // `No crowd was larger than this one`: that one was the largest.
  const {words} = denying.sentence
  if (words.some(({lower}) => lower === 'than') && denials.some(({lower}) => nobodies.has(lower))) return none
  // What is added to all that the other claim says denies nothing of it: `… , and could not be reached`.
  const isShared =
    cover < 0.9 ||
    denials.some((word) => {
      const denied = denying.tokens.find((token) => token.word.from > word.from && token.kind !== 'light')
      return denied === undefined || met.has(denied)
    })
  if (!isShared) return none
  return [{kind: 'polarity', a: [], b: [], anchored: isDenied(denying, matches)}]
}

/** Negations that deny what is told: not `did not say whether`, not `never before`. */
const denialsIn = ({negations, sentence: {words}}: Claim): readonly Word[] =>
  negations.filter((negation) => {
    const at = words.indexOf(negation)
    const next = words[at + 1]
    if (!next || next.lower === 'before') return false
    const isOpen = words.slice(at + 2, at + 5).some(({lower}) => open.has(lower))
    return !(isOpen && (lexemeAt(next).isCue || knowing.test(next.lower)))
  })

const open = new Set('whether how why who what which when where if'.split(' '))
const knowing = /^(?:know|knew|known|clear|sure|certain|disclose|specify|reveal|elaborate|immediately)$/

/** Whether a negation stands right before a word that the other claim has as well: `has not passed`, `voted not to join`. */
const isDenied = ({negations, tokens, sentence: {words}}: Claim, matches: readonly Match[]): boolean =>
  negations.some((negation) => {
    if (negation.lower !== 'never' && !/n[o']t$/.test(negation.lower)) return false
    const denied = tokens.find(({word}) => word.from > negation.from)
    if (!denied || denied.kind === 'name' || denied.at - words.indexOf(negation) > 2) return false
    return matches.some(({a, b, likeness}) => likeness === 1 && (a === denied || b === denied))
  })

/**
 * Whether one claim denies by a plain negation what the other says, and that one denies nothing but what it does `without`;
 * or both say `if`, and each denies another part: `will not, if they agree`, `will, if they do not agree`.
 */
export function deniesOther({a, b, matches, onlyA, onlyB}: Alignment): boolean {
  const affirms = ({negations}: Claim, only: readonly Token[]) =>
    negations.every(({lower}) => lower === 'without') &&
    !only.some(({word}) => lexemeAt(word).deniesBefore !== undefined)
  if (affirms(b, onlyB) && isDenied(a, matches)) return true
  if (affirms(a, onlyA) && isDenied(b, matches)) return true
  return (
    [a, b].every(({sentence: {words}}) => words.some(({lower}) => lower === 'if')) &&
    matches.some((match) => match.likeness === 1 && isNegated(a, match.a) !== isNegated(b, match.b))
  )
}

const nobodies = new Set(['no', 'never', 'none', 'nobody', 'nothing'])

/** Whether a negation stands within three words before a token. */
const isNegated = ({negations, sentence}: Claim, {at}: Token): boolean =>
  negations.some(({from}) => {
    const distance = at - sentence.words.findIndex((word) => word.from === from)
    return distance > 0 && distance <= 3
  })

const isCompared = ({sentence}: Claim, {at}: Token): boolean => sentence.words[at - 1]?.lower === 'than'

/** `voted for the plan`, `voted against it`. */
function sideOf({sentence}: Claim, {at}: Token): 'for' | 'against' | undefined {
  const next = sentence.words[at + 1]?.lower
  return next === 'for' || next === 'against' ? next : undefined
}

const more = /^(?:more|higher|greater|larger|bigger|longer|later|better|stronger|faster|older|above)$/
const less = /^(?:less|fewer|lower|smaller|shorter|earlier|sooner|worse|weaker|slower|younger|below)$/

/** `fewer than the utilities had feared`, `more than the utilities had feared`; a figure behind `than` is a bound. */
function areOppositeComparisons(a: Claim, b: Claim, matches: readonly Match[]): boolean {
  const [one, other] = [comparisonIn(a), comparisonIn(b)]
  if (!one || !other || one.isMore === other.isMore) return false
  return matches.some((match) => match.a === one.with && match.b === other.with)
}

function comparisonIn({sentence: {words}, tokens}: Claim): {isMore: boolean; with: Token} | undefined {
  const than = words.findIndex(({lower}, at) => at > 0 && lower === 'than')
  if (than < 0) return undefined
  const {lower} = words[than - 1]!
  const compared = tokens.find(({at}) => at > than)
  if (!compared || compared.figure || !(more.test(lower) || less.test(lower))) return undefined
  return {isMore: more.test(lower), with: compared}
}
