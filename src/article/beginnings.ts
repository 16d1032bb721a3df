/** Beginnings: a quick look that spares tables most of the words they would be asked for. */

/**
 * A test by the first three letters.
 *
 * @param words in lower case; shorter ones than three letters are left out.
 * @returns whether a word in lower case begins as one of them does. Where it says no, that is certain; where it says yes,
 * the words themselves must be asked.
 */
export function beginsLike(words: Iterable<string>): (lower: string) => boolean {
  const known = new Uint8Array(2 ** 15)
  for (const word of words) if (word.length > 2) known[keyOf(word)] = 1
  return (lower) => lower.length > 2 && known[keyOf(lower)] === 1
}

/** Five bits of each of the first three letters. */
const keyOf = (word: string): number =>
  ((word.charCodeAt(0) & 31) << 10) | ((word.charCodeAt(1) & 31) << 5) | (word.charCodeAt(2) & 31)
