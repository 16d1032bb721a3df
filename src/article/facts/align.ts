/** Pairs of claims that may tell the same thing: found through an inverted index, then aligned token by token. */
import type {Claim, Token} from './claims.ts'

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
  /** Words of both in runs of three and more that stand in the same order, small words included. */
  readonly runs: number
}

/** Below this weight in common a pair is not looked at. */
const leastShared = 3.2
/** … nor below this share of the lighter claim. */
const leastShare = 0.42
/** A word in more claims than this tells nothing apart, and would make long drafts slow. */
const longestPosting = 40

/**
 * Pairs of claims that share enough to be compared. Grows with the length of the draft, not with its square.
 *
 * @param claims in reading order.
 */
export function findAlignments(claims: readonly Claim[]): readonly Alignment[] {
  const postings = new Map<string | number, number[]>()
  const alignments: Alignment[] = []
  const shared = new Float64Array(claims.length)
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at]!
    if (claim.zone === 'apart' || claim.zone === 'speech' || claim.tokens.length < 3) continue
    const touched: number[] = []
    const seen = new Set<string | number>()
    for (const token of claim.tokens) {
      const met = new Set<number>()
      for (const key of [token.stem, ...token.classes]) {
        if (seen.has(key)) continue
        seen.add(key)
        const posting = postings.get(key)
        if (!posting) {
          postings.set(key, [at])
          continue
        }
        if (posting.length <= longestPosting)
          for (const other of posting) {
            if (met.has(other)) continue
            met.add(other)
            if (shared[other] === 0) touched.push(other)
            shared[other]! += token.weight
          }
        if (posting.length <= longestPosting) posting.push(at)
      }
    }
    for (const other of touched) {
      const common = shared[other]!
      shared[other] = 0
      const first = claims[other]!
      if (common >= leastShared && common >= leastShare * Math.min(first.weight, claim.weight))
        alignments.push(align(first, claim))
    }
  }
  return alignments
}

/** Lays two claims side by side. Each token meets at most one other. */
export function align(a: Claim, b: Claim): Alignment {
  const matches: Match[] = []
  const freeA = new Set(a.tokens)
  const freeB = new Set(b.tokens)
  for (const likeness of [sameStem, sameClass, similar])
    for (const one of freeA) {
      for (const other of freeB) {
        const value = likeness(one, other)
        if (value === 0) continue
        matches.push({a: one, b: other, likeness: value})
        freeA.delete(one)
        freeB.delete(other)
        break
      }
    }
  return measure(a, b, matches, [...freeA], [...freeB])
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
    score: Math.min(1, harmonic + (order > 0.6 ? 0.04 : 0)),
    runs: harmonic > 0.3 ? sharedRuns(a, b) : 0
  }
}

const sameStem = (a: Token, b: Token): number => (a.stem === b.stem ? 1 : sameFigure(a, b) ? 1 : 0)

/** `a third` and `33%` are the same figure; so is `50%` and `half`. */
function sameFigure(a: Token, b: Token): boolean {
  const [x, y] = [a.figure, b.figure]
  if (!x || !y || x.second !== undefined || y.second !== undefined) return false
  const part = (unit: string, value: number) =>
    unit === 'share' ? value : unit === '%' ? value / 100 : Number.NaN
  if (x.unit !== y.unit && Math.abs(part(x.unit, x.value) - part(y.unit, y.value)) < 0.005) return true
  // `300 people` and `300`; `12` and `$12` are not.
  return (
    x.value === y.value && (x.unit === '' || y.unit === '') && !/[$€£¥%]|ordinal|time/.test(x.unit + y.unit)
  )
}

const sameClass = (a: Token, b: Token): number =>
  a.classes.length > 0 && a.classes.some((number) => b.classes.includes(number)) ? 0.8 : 0

function similar(a: Token, b: Token): number {
  if (a.figure || b.figure || a.date || b.date) return 0
  const [x, y] = [a.stem, b.stem]
  const longer = Math.max(x.length, y.length)
  const shorter = Math.min(x.length, y.length)
  if (shorter < 4) return 0
  let prefix = 0
  while (prefix < shorter && x.charCodeAt(prefix) === y.charCodeAt(prefix)) prefix++
  if (prefix >= 5 && prefix >= 0.6 * longer) return 0.85
  // A name with one letter wrong.
  if (
    a.kind === 'name' &&
    b.kind === 'name' &&
    shorter >= 6 &&
    longer - shorter <= 1 &&
    isOneEditApart(x, y, prefix)
  )
    return 0.85
  return 0
}

function isOneEditApart(x: string, y: string, prefix: number): boolean {
  const restX = x.slice(prefix)
  const restY = y.slice(prefix)
  return restX.slice(1) === restY.slice(1) || restX.slice(1) === restY || restX === restY.slice(1)
}

/** How many words of `b` stand in runs of three or more that `a` has, too. */
function sharedRuns(a: Claim, b: Claim): number {
  const known = new Set<string>()
  const x = a.sentence.words
  const y = b.sentence.words
  for (let at = 0; at + 2 < x.length; at++)
    known.add(`${x[at]!.lower} ${x[at + 1]!.lower} ${x[at + 2]!.lower}`)
  let words = 0
  let covered = 0
  for (let at = 0; at + 2 < y.length; at++)
    if (known.has(`${y[at]!.lower} ${y[at + 1]!.lower} ${y[at + 2]!.lower}`)) {
      words += at + 3 - Math.max(covered, at)
      covered = at + 3
    }
  return words
}
