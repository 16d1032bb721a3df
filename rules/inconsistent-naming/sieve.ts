/** Says at once of most words that they stand in no list: a look-up in a large map costs ten times as much. */

const size = 1 << 16

/** A set of words that may say yes of a word it does not hold, and never no of one it does. */
export class Sieve {
  readonly #bits = new Uint8Array(size >> 3)

  /** Takes a word in. */
  add(word: string): void {
    const place = placeOf(word)
    this.#bits[place >> 3]! |= 1 << (place & 7)
  }

  /** Whether a word may have been taken in. */
  mayHold(word: string): boolean {
    const place = placeOf(word)
    return (this.#bits[place >> 3]! & (1 << (place & 7))) !== 0
  }
}

/** A place for a word, of its length, its first three letters and its last two. */
function placeOf(word: string): number {
  const {length} = word
  const head = (word.charCodeAt(0) * 31 + word.charCodeAt(1)) * 31 + word.charCodeAt(2)
  const tail = word.charCodeAt(length - 1) * 31 + word.charCodeAt(length - 2)
  return (Math.imul((head << 10) ^ (tail << 4) ^ length, 0x9e3779b1) >>> 16) & (size - 1)
}
