/** Quotations used twice: the longest run of words that stands between quotation marks in two sentences. */
import type {Word} from '../words.ts'
import type {Claim} from './claims.ts'
import {Numbering} from './numbering.ts'

/** A run of quoted words that two sentences share; `a` comes first in the draft. */
export interface Reuse {
  readonly a: Claim
  readonly b: Claim
  /** How many words the run has. */
  readonly length: number
  /** Index of its first word among the quoted words of `a`. */
  readonly at: number
}

/** Runs are found by this many words in a row. */
const seed = 5
const longestPosting = 12
/** A sentence of more quoted words is a text without full stops. */
const longest = 1000

/** Words in a row as one number of 30 bits; what meets by chance is left out when the run is measured. */
function keyOf(words: readonly Word[], from: number): number {
  const {current} = Numbering
  let key = 0
  for (let at = from; at < from + seed; at++)
    key = Math.imul(((key << 7) | (key >>> 25)) ^ current.numberOf(words[at]!), 0x9e3779b1)
  return key >>> 2
}

/**
 * Pairs of sentences that share at least five quoted words in a row.
 *
 * @param claims in reading order.
 */
export function findReuses(claims: readonly Claim[]): readonly Reuse[] {
  const seen = new Map<number, number[]>()
  const reuses: Reuse[] = []
  claims.forEach((claim, index) => {
    const words = claim.quotedWords
    if (words.length < seed || words.length > longest) return
    if (claim.zone === 'apart' || claim.zone === 'headline' || claim.zone === 'speech') return
    const met = new Set<number>()
    for (let at = 0; at + seed <= words.length; at++) {
      const key = keyOf(words, at)
      const posting = seen.get(key)
      if (!posting) seen.set(key, [index])
      else {
        for (const other of posting) if (other !== index) met.add(other)
        if (posting.length < longestPosting && posting.at(-1) !== index) posting.push(index)
      }
    }
    for (const other of met) {
      const run = longestRun(claims[other]!, claim)
      if (run.length >= seed) reuses.push(run)
    }
  })
  return reuses
}

/** The longest run of quoted words two claims share, by dynamic programming over both lists. */
function longestRun(a: Claim, b: Claim): Reuse {
  // How long the run is that ends at each word of the one and the present word of the other.
  const runs = new Uint16Array(b.quotedWords.length + 1)
  let length = 0
  let end = 0
  for (const [index, {lower}] of a.quotedWords.entries())
    for (let column = b.quotedWords.length; column > 0; column--) {
      const run = b.quotedWords[column - 1]!.lower === lower ? runs[column - 1]! + 1 : 0
      runs[column] = run
      if (run > length) [length, end] = [run, index + 1]
    }
  return {a, b, length, at: end - length}
}
