/** Words: letters and figures with the apostrophes, hyphens, stops and slashes that hold them together. */
import type {Prose} from './prose.ts'
import type {Span} from './span.ts'

/** One word or figure. Its possessive and its hyphens belong to it; other punctuation does not. */
export interface Word extends Span {
  /** The text in lower case, curly apostrophes straightened. */
  readonly lower: string
  /** Whether its first letter is a capital. */
  readonly capital: boolean
  /** Its spelling, shared by all places that have it. */
  readonly form: Form
}

const small = 1
const large = 2
const digit = 3
const unknown = 255

/** Letter, capital or digit by UTF-16 code unit; filled as characters are met. */
const classes = new Uint8Array(0x10000).fill(unknown)

function classify(code: number): number {
  const character = String.fromCharCode(code)
  if (/\p{Lu}|\p{Lt}/u.test(character)) return large
  if (/[\p{L}\p{M}\u00AD]/u.test(character)) return small
  return /\p{N}/u.test(character) ? digit : 0
}

/** What a character is: 0 for no part of a word. */
function classOf(code: number): number {
  const known = classes[code]!
  return known === unknown ? (classes[code] = classify(code)) : known
}

const apostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc
const hyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011
const stop = 0x2e

/**
 * The words of a stretch of prose, by one pass over its characters: this is the hottest loop of an article.
 *
 * @param from offset into `prose.text` at which to begin.
 * @param to offset behind the last character to look at.
 * @param prose the prose it stands in.
 */
export function findWords(from: number, to: number, prose: Prose): readonly Word[] {
  const words: Word[] = []
  const {text} = prose
  let at = from
  while (at < to) {
    const first = classOf(text.charCodeAt(at))
    if (first === 0) {
      at++
      continue
    }
    const end = wordEnd(text, at, to)
    words.push(prose.word(at, end, formOf(text, at, end), first === large))
    at = end
  }
  return words
}

/** A word as it is written, and in lower case with straight apostrophes. */
export interface Form {
  readonly text: string
  readonly lower: string
  /** Whether it has nothing but letters from a to z. */
  readonly isPlain: boolean
  /** Serial number under which the facts know it, once they have looked it up; -1 before. */
  lexeme: number
  /** What `formTest`s have found, two bits each. */
  answers: number
}

/**
 * Spellings met lately, by a hash of their characters; a newcomer takes the place of the one before. All places of a word
 * then share one string, and the tables that look it up need its hash but once in the life of the process.
 */
const forms: (Form | undefined)[] = new Array(0x8000).fill(undefined)
/** Longer words would hold on to the whole draft they were cut from. */
const longestForm = 12

function formOf(text: string, from: number, to: number): Form {
  if (to - from > longestForm) return newForm(text.slice(from, to))
  let hash = to - from
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  const slot = (hash ^ (hash >>> 15)) & (forms.length - 1)
  const known = forms[slot]
  if (known !== undefined && stands(known.text, text, from, to)) return known
  return (forms[slot] = newForm(text.slice(from, to)))
}

/** Whether a word stands between two offsets of a text. */
function stands(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let at = from; at < to; at++) if (word.charCodeAt(at - from) !== text.charCodeAt(at)) return false
  return true
}

function newForm(text: string): Form {
  const lower = text.toLowerCase()
  return {
    text,
    lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    isPlain: /^[a-z]+$/.test(lower),
    lexeme: -1,
    answers: 0
  }
}

let tests = 0

/**
 * A test of spellings that is made once for each: it spares tables most of the words they would be asked for.
 *
 * @param test asks a word in lower case, straight apostrophes.
 * @returns the same of a word in a sentence.
 * @throws where there are fifteen such tests already.
 */
export function formTest(test: (lower: string) => boolean): (word: Word) => boolean {
  // Thirty bits are what engines keep without an object.
  if (tests === 15) throw new Error('Unexpected sixteenth test of spellings, expected at most fifteen')
  const known = 1 << (2 * tests++)
  const yes = known << 1
  return ({form}) => {
    if ((form.answers & known) === 0) form.answers |= test(form.lower) ? known | yes : known
    return (form.answers & yes) !== 0
  }
}

/** Where the word that begins at an offset ends. */
function wordEnd(text: string, from: number, to: number): number {
  let at = from + 1
  for (; at < to; at++) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (kind !== 0) continue
    const next = at + 1 < to ? classOf(text.charCodeAt(at + 1)) : 0
    const before = classOf(text.charCodeAt(at - 1))
    if (apostrophe(code)) {
      if (next !== 0) continue
      // A closing apostrophe belongs to a plural possessive (`the Smiths' house`), else it is a quotation mark.
      const last = text.charCodeAt(at - 1) | 0x20
      return last === 0x73 && code !== 0x2018 && text.charCodeAt(at + 1) === 0x20 ? at + 1 : at
    }
    if (hyphen(code) && next !== 0) continue
    if (before === digit && next === digit && (code === stop || code === 0x2c || code === 0x3a)) continue
    if (code === 0x25 && before === digit) {
      at++
      break
    }
    if (code === 0x26 && before === large && next === large) continue
    // `U.S.`, `a.m.`: single letters with stops between them, and the last stop.
    if (code === stop && before !== digit && isInitial(text, from, at)) {
      if (next !== 0 && next !== digit && !isLetter(text, at + 2, to)) continue
      if (at - from >= 3) {
        at++
        if (at < to && hyphen(text.charCodeAt(at)) && at + 1 < to && classOf(text.charCodeAt(at + 1)) !== 0)
          continue
      }
    }
    break
  }
  return at
}

/** Whether the letter before a stop stands alone: at the word's start or behind another stop. */
const isInitial = (text: string, from: number, at: number): boolean =>
  at - 1 === from || text.charCodeAt(at - 2) === stop

const isLetter = (text: string, at: number, to: number): boolean => {
  if (at >= to) return false
  const kind = classOf(text.charCodeAt(at))
  return kind === small || kind === large
}
