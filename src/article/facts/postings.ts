/** An inverted index of claims by stems and classes: what each new claim shares with those before it. */
import {type Marks, sort, sortOf, weights} from './tokens.ts'

/** A word in more claims than this tells nothing apart, and would make long drafts slow. */
const longest = 32

const table = (size: number) => new Int32Array(size)

// The tables are kept from draft to draft: to make them anew costs more than to fill them.
/** The latest entry under each key; what another draft left there is told by the key of that entry. */
let latest = table(2 ** 14)
/** Of each entry, by fours: its key, its claim, the entry behind it (behind the latest the first), and how many there are. */
let entries = table(2 ** 14)
/** Weight that each claim shares with the present one, and the token of that one which it met last. */
let shared = new Float64Array(2 ** 8)
let metBy = table(2 ** 8)

/** The index of one draft; to begin another ends it. */
export class Postings {
  /** The earlier claims that share something with the present one. */
  readonly met: number[] = []
  #size = 0
  #tokens = 0

  /** @param claims how many there are. */
  constructor(claims: number) {
    if (claims > metBy.length) {
      shared = new Float64Array(2 * claims)
      metBy = table(2 * claims)
    }
    shared.fill(0, 0, claims)
    metBy.fill(0, 0, claims)
  }

  /** The weight that an earlier claim shares with the present one. */
  sharedWith(claim: number): number {
    return shared[claim]!
  }

  /**
   * Puts the tokens of a claim into the index, and counts for each earlier claim the weight of those that it has, too, by
   * stem or by class.
   *
   * @param claim its number, higher than that of the one before.
   */
  meet({list, numbering}: Marks, from: number, to: number, claim: number): void {
    for (let at = 0; at < this.met.length; at++) shared[this.met[at]!] = 0
    this.met.length = 0
    for (let at = from; at < to; at += 2) {
      const what = sortOf(list[at]!)
      // Words of reporting stand in half of all sentences and tell none apart.
      if (what === sort.light) continue
      this.#tokens++
      const number = list[at + 1]!
      const weight = weights[what]!
      if (what > sort.phrase) {
        this.#meet(number, claim, weight)
        continue
      }
      const keys = what === sort.phrase ? number : numbering.keysOf(number, what !== sort.word)
      const end = numbering.endOfKeys(keys)
      for (let key = keys + 1; key < end; key++) this.#meet(numbering.keyAt(key), claim, weight)
    }
  }

  #meet(key: number, claim: number, weight: number): void {
    const entry = this.#size
    if (4 * entry === entries.length) entries = longer(entries)
    if (key >= latest.length) latest = longer(latest, key)
    const last = latest[key]!
    let next = entry
    let count = 1
    if (last < entry && entries[4 * last] === key) {
      count = entries[4 * last + 3]! + 1
      if (count > longest + 1 || entries[4 * last + 1] === claim) return
      next = entries[4 * last + 2]!
      for (let other = next; ; other = entries[4 * other + 2]!) {
        this.#share(entries[4 * other + 1]!, weight)
        if (other === last) break
      }
      entries[4 * last + 2] = entry
    }
    entries[4 * entry] = key
    entries[4 * entry + 1] = claim
    entries[4 * entry + 2] = next
    entries[4 * entry + 3] = count
    latest[key] = entry
    this.#size++
  }

  /** However many keys of one token a claim has, the token counts once. */
  #share(claim: number, weight: number): void {
    if (metBy[claim] === this.#tokens) return
    metBy[claim] = this.#tokens
    if (shared[claim] === 0) this.met.push(claim)
    shared[claim]! += weight
  }
}

/** A table of at least twice the length. */
function longer(list: Int32Array<ArrayBuffer>, least = 0): Int32Array<ArrayBuffer> {
  const copy = table(2 * Math.max(list.length, least))
  copy.set(list)
  return copy
}
