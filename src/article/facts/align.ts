/** Pairs of claims that may tell the same thing: found through an inverted index, then aligned token by token. */
import type {DateMention} from '../dates.ts'
import {type Figure, isMoney} from '../figures.ts'
import type {Claim, MarkedClaim} from './claims.ts'
import {Numbering} from './numbering.ts'
import {Postings} from './postings.ts'
import type {Token} from './tokens.ts'

/** Two tokens that meet. */
export interface Match {
  readonly a: Token
  readonly b: Token
  /** 1 for one stem, less for a synonym or a shared stem of another ending. */
  readonly likeness: number
}

/** Two claims laid side by side; `a` comes first in the draft. */
export interface Alignment {
  readonly a: Claim
  readonly b: Claim
  readonly matches: readonly Match[]
  /** What has no partner in the other claim. */
  readonly onlyA: readonly Token[]
  readonly onlyB: readonly Token[]
  /** Weight that met. */
  readonly mass: number
  /** Share of each claim's weight that met, in [0, 1]. */
  readonly coverA: number
  readonly coverB: number
  /** Harmonic mean of both shares, a little more where the words come in the same order. */
  readonly score: number
}

/** Below this weight in common a pair is not looked at. */
const leastShared = 3.2
/** … nor below this share of the lighter claim. */
const leastShare = 0.42
/** A sentence of more tokens is a text without full stops. */
export const longestClaim = 500

/**
 * Pairs of claims that share enough to be compared. Grows with the length of the draft, not with its square.
 *
 * @param claims in reading order.
 */
export function findAlignments(claims: readonly MarkedClaim[]): readonly Alignment[] {
  const postings = new Postings(claims.length)
  const alignments: Alignment[] = []
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at]!
    if (claim.zone === 'apart' || claim.zone === 'speech') continue
    if (claim.size < 3 || claim.size > longestClaim) continue
    postings.meet(claim.marks, claim.from, claim.to, at)
    for (const other of postings.met) {
      const common = postings.sharedWith(other)
      if (common < leastShared) continue
      const first = claims[other]!
      if (common >= leastShare * Math.min(first.weight, claim.weight)) alignments.push(align(first, claim))
    }
  }
  return alignments
}

/** Lays two claims side by side. Each token meets at most one other. */
export function align(a: Claim, b: Claim): Alignment {
  const matches: Match[] = []
  const freeB: (Token | undefined)[] = b.tokens.slice()
  let freeA: readonly Token[] = a.tokens
  for (const likeness of [sameStem, sameClass, similar]) {
    const left: Token[] = []
    for (let at = 0; at < freeA.length; at++) {
      const one = freeA[at]!
      const match = matchOf(one, freeB, likeness)
      if (match) matches.push(match)
      else left.push(one)
    }
    freeA = left
  }
  const onlyB: Token[] = []
  for (const token of freeB) if (token !== undefined) onlyB.push(token)
  return measure(a, b, matches, freeA, onlyB)
}

/** The first token that a token meets; it is taken out of those that are free. */
function matchOf(
  one: Token,
  free: (Token | undefined)[],
  likeness: (a: Token, b: Token) => number
): Match | undefined {
  for (let at = 0; at < free.length; at++) {
    const other = free[at]
    if (other === undefined) continue
    const value = likeness(one, other)
    if (value === 0) continue
    free[at] = undefined
    return {a: one, b: other, likeness: value}
  }
  return undefined
}

function measure(
  a: Claim,
  b: Claim,
  matches: Match[],
  onlyA: readonly Token[],
  onlyB: readonly Token[]
): Alignment {
  let massA = 0
  let massB = 0
  let ordered = 0
  matches.sort((x, y) => x.a.at - y.a.at)
  matches.forEach((match, index) => {
    massA += match.a.weight * match.likeness
    massB += match.b.weight * match.likeness
    const next = matches[index + 1]
    if (next && next.b.at > match.b.at) ordered++
  })
  const coverA = a.weight > 0 ? massA / a.weight : 0
  const coverB = b.weight > 0 ? massB / b.weight : 0
  const harmonic = coverA + coverB > 0 ? (2 * coverA * coverB) / (coverA + coverB) : 0
  const order = matches.length > 2 ? ordered / (matches.length - 1) : 0
  return {
    a,
    b,
    matches,
    onlyA,
    onlyB,
    mass: (massA + massB) / 2,
    coverA,
    coverB,
    score: Math.min(1, harmonic + (order > 0.6 ? 0.04 : 0))
  }
}

function sameStem(a: Token, b: Token): number {
  if (a.key === b.key) return a.date && b.date && haveOtherYears(a.date, b.date) ? 0 : 1
  return a.figure && b.figure && sameFigure(a.figure, b.figure) ? 1 : 0
}

/** `April 2021` and `April 2019`: one month of two years. */
export const haveOtherYears = (x: DateMention, y: DateMention): boolean =>
  x.kind === y.kind &&
  x.kind !== 'year' &&
  x.month === y.month &&
  x.day === y.day &&
  x.year !== undefined &&
  y.year !== undefined &&
  x.year !== y.year

/** `a third` and `33%` are the same figure; so is `50%` and `half`. */
function sameFigure(x: Figure, y: Figure): boolean {
  if (x.second !== undefined || y.second !== undefined) return false
  const part = (unit: string, value: number) =>
    unit === 'share' ? value : unit === '%' ? value / 100 : Number.NaN
  if (x.unit !== y.unit && Math.abs(part(x.unit, x.value) - part(y.unit, y.value)) < 0.005) return true
  // `300 people` and `300`; `12` and `$12` are not.
  return x.value === y.value && (x.unit === '' || y.unit === '') && !isOwnKind(x.unit || y.unit)
}

/** Whether a figure of a unit is another thing than the bare number. */
const isOwnKind = (unit: string): boolean => isMoney(unit) || /[%]|ordinal|time|duration/.test(unit)

function sameClass({classes}: Token, b: Token): number {
  for (let at = 0; at < classes.length; at++) if (b.classes.includes(classes[at]!)) return 0.8
  return 0
}

function similar(a: Token, b: Token): number {
  if (a.figure || b.figure || a.date || b.date) return 0
  const [x, y] = [a.stem, b.stem]
  const longer = Math.max(x.length, y.length)
  const shorter = Math.min(x.length, y.length)
  if (shorter < 4) return 0
  let prefix = 0
  while (prefix < shorter && x.charCodeAt(prefix) === y.charCodeAt(prefix)) prefix++
  if (prefix >= 5 && prefix >= 0.6 * longer) return 0.85
  const areNames = a.kind === 'name' && b.kind === 'name'
  // A name with one letter wrong.
  if (areNames && shorter >= 6 && longer - shorter <= 1 && isOneEditApart(x, y, prefix)) return 0.85
  return 0
}

function isOneEditApart(x: string, y: string, prefix: number): boolean {
  const restX = x.slice(prefix)
  const restY = y.slice(prefix)
  return restX.slice(1) === restY.slice(1) || restX.slice(1) === restY || restX === restY.slice(1)
}

/**
 * Words that two claims have in runs of three and more in the same order, small words included.
 *
 * @returns how many words of `b` stand in such runs, and the length of the longest.
 */
export function sharedRuns({a, b}: Alignment): {readonly words: number; readonly longest: number} {
  const known = new Set(triplesOf(a))
  let words = 0
  let longest = 0
  let length = 0
  for (const triple of triplesOf(b)) {
    // Each further triple lengthens a run by one word; the first brings three.
    const step = known.has(triple) ? (length === 0 ? 3 : 1) : 0
    length = step === 0 ? 0 : length + step
    words += step
    longest = Math.max(longest, length)
  }
  return {words, longest}
}

/** Three words in a row as one number, with 17 bits for each: only a draft of more word forms has chance meetings. */
function triplesOf({sentence: {words}}: Claim): number[] {
  const {current} = Numbering
  const triples: number[] = []
  let key = 0
  for (let at = 0; at < words.length; at++) {
    key = (key % 2 ** 34) * 2 ** 17 + (current.numberOf(words[at]!) % 2 ** 17)
    if (at > 1) triples.push(key)
  }
  return triples
}
