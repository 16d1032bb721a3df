/** Which words are common words, and which are given names: evidence on what a capital may mean. */

/** The words of the lists, and what they answer. */
export interface Lexicon {
  /**
   * Whether a word in lower case is a common English word or an ending of one. Names are not.
   *
   * @param lower letters only.
   */
  isWord(lower: string): boolean
  /** Whether a word in lower case is in use as a given name; many are surnames or common words as well. */
  isGivenName(lower: string): boolean
}

const endings: readonly (readonly [string, string])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['d', ''],
  ['ed', ''],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
  ['ly', ''],
  ['ness', '']
]

/**
 * The words that a word may be a form of.
 *
 * @param word in lower case.
 */
export function lemmas(word: string): string[] {
  const found: string[] = []
  for (const [ending, instead] of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    if (stem.length < 3) continue
    found.push(stem + instead)
    // `planned`, `planning`: the consonant was doubled.
    if (!instead && /^(?:ed|ing)$/.test(ending) && stem.length > 3 && stem.at(-1) === stem.at(-2))
      found.push(stem.slice(0, -1))
  }
  return found
}

/** A list that says whether a word stands in it. */
export interface WordList {
  has(word: string): boolean
}

/** Letters at the start of a word by which packed lists are divided. */
const headLength = 2

/**
 * Packs a list for `unpack` and `wordListOf`: a line for all words with the same first letters, in which each word begins
 * with a capital that says how many letters it shares with the word before (`A` none, `B` one …).
 *
 * @param words lower-case letters a to z only, sorted.
 */
export function pack(words: readonly string[]): string {
  let before = ''
  let packed = ''
  for (const word of words) {
    if (before && word.slice(0, headLength) !== before.slice(0, headLength)) {
      packed += '\n'
      before = ''
    }
    let shared = 0
    while (shared < 25 && shared < before.length && before[shared] === word[shared]) shared++
    packed += String.fromCharCode(65 + shared) + word.slice(shared)
    before = word
  }
  return packed
}

/**
 * Unpacks a list.
 *
 * @param packed as `pack` makes it, or lines of that.
 */
export function unpack(packed: string): Set<string> {
  const words = new Set<string>()
  let word = ''
  for (let at = 0; at < packed.length; ) {
    let end = at + 1
    while (end < packed.length && packed.charCodeAt(end) >= 97) end++
    word = word.slice(0, packed.charCodeAt(at) - 65) + packed.slice(at + 1, end)
    words.add(word)
    at = packed[end] === '\n' ? end + 1 : end
  }
  return words
}

/**
 * Makes a list that unpacks a line when it is first asked for a word with its letters.
 *
 * @param packed as `pack` makes it.
 */
export function wordListOf(packed: string): WordList {
  const lines = new Map<string, string | Set<string>>()
  for (const line of packed.split('\n')) lines.set(line.slice(1, 1 + headLength), line)
  return {
    has(word) {
      const head = word.slice(0, headLength)
      const line = lines.get(head)
      if (typeof line !== 'string') return line?.has(word) === true
      const words = unpack(line)
      lines.set(head, words)
      return words.has(word)
    }
  }
}

/**
 * Makes a lexicon of the packed lists.
 *
 * @param words common words, endings stripped.
 * @param names given names in lower case.
 */
export function lexiconOf(words: WordList, names: WordList): Lexicon {
  return {
    isWord: (lower) => words.has(lower) || lemmas(lower).some((lemma) => words.has(lemma)),
    isGivenName: (lower) => names.has(lower)
  }
}
