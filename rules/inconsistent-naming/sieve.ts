/** Says at once of most words that they stand in no list: a look-up in a large map costs ten times as much. */

/** The lists that a word may stand in, a bit for each. */
export const lists = {forms: 1, spellings: 2, nicknames: 4, titles: 8} as const

const size = 1 << 16

/** Words and the lists they stand in. It may name a list too many, and never one too few. */
export class Sieve {
  /** A bit for each place: so small that it stays at hand. */
  readonly #taken = new Uint8Array(size >> 3)
  readonly #lists = new Uint8Array(size)

  /** Takes a word of a list in. */
  add(word: string, list: number): void {
    const place = placeOf(word)
    this.#taken[place >> 3]! |= 1 << (place & 7)
    this.#lists[place]! |= list
  }

  /** The lists that may hold a word; 0 for none. */
  listsOf(word: string): number {
    const place = placeOf(word)
    return (this.#taken[place >> 3]! & (1 << (place & 7))) === 0 ? 0 : this.#lists[place]!
  }
}

/** The code of a character, 0 where there is none: to ask for one that is not there costs many times as much. */
const codeAt = (word: string, at: number): number => (at >= 0 && at < word.length ? word.charCodeAt(at) : 0)

/** A place for a word, of its length, its first three letters and its last two. */
function placeOf(word: string): number {
  const {length} = word
  const head = (codeAt(word, 0) * 31 + codeAt(word, 1)) * 31 + codeAt(word, 2)
  const tail = codeAt(word, length - 1) * 31 + codeAt(word, length - 2)
  return (Math.imul((head << 10) ^ (tail << 4) ^ length, 0x9e3779b1) >>> 16) & (size - 1)
}
