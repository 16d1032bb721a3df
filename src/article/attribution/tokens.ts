/** The narrator's words as the search for sources sees them: words, figures and the marks that divide a clause. */
import {days} from './function-words.ts'
import {QUOTED} from './host.ts'

/** Offsets into the text searched. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A word or a mark. */
export interface Token extends Range {
  readonly text: string
}

/** How far from its end a sentence is read; one that does not end has no source anyway. UTF-16 code units. */
export const farthest = 600

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/**
 * Whether a UTF-16 code unit is part of a word: letters and digits. Between the Latin letters and the ideographs stand
 * marks, among them those of quotation.
 */
export const isLetter = (code: number): boolean =>
  isAsciiLetter(code) ||
  isDigit(code) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x2c00) && code < 0xd800)

const special: ReadonlySet<number> = new Set([...'$€£%&@\uFFFC', QUOTED].map((sign) => sign.charCodeAt(0)))
const isInner = (code: number): boolean => isLetter(code) || special.has(code)
const joins = (code: number): boolean => code === 39 || code === 0x2019 || code === 46 || code === 45
const marks: ReadonlySet<number> = new Set([...'(),;:—–―[]-'].map((sign) => sign.charCodeAt(0)))
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0

/** Abbreviations that keep their stop, and initials: `A.`, `U.S.` */
const abbreviation =
  /(?:^|[^\p{L}\p{N}_])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Lt|Gen|Col|Capt|Sgt|St|Jr|Sr|Prof|Rev|Hon|Adm|Maj|Pres|Sens|Reps|[A-Z]\.[A-Z])$/u

/**
 * The words and marks of a stretch, or of its last part where it is long.
 *
 * @param text the narrator's sentence, quotations blanked.
 * @param start where the stretch begins.
 * @param to where it ends.
 */
export function tokensOf(text: string, start: number, to: number): Token[] {
  const tokens: Token[] = []
  let at = Math.max(start, to - farthest)
  while (at < to) {
    const code = text.charCodeAt(at)
    const end = isInner(code) ? wordEnd(text, at, to) : marks.has(code) ? at + 1 : at
    if (end > at) tokens.push({text: text.slice(at, end), from: at, to: end})
    at = Math.max(end, at + 1)
  }
  return tokens
}

function wordEnd(text: string, from: number, to: number): number {
  const figure = figureEnd(text, from, to)
  if (figure > from) return figure
  let at = from + 1
  for (; at < to; at++) {
    const code = text.charCodeAt(at)
    if (isInner(code)) continue
    if (!(joins(code) && at + 1 < to && isInner(text.charCodeAt(at + 1)))) break
  }
  const next = at < to ? text.charCodeAt(at) : 0
  if ((next === 39 || next === 0x2019) && at + 1 < to && isSpace(text.charCodeAt(at + 1))) return at + 1
  return next === 46 && abbreviation.test(text.slice(from, at)) ? at + 1 : at
}

/** `1,000`, `3.5`: behind the figure that begins here, if it has a comma or a stop; else where it begins. */
function figureEnd(text: string, from: number, to: number): number {
  let at = from
  let joined = false
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) at++
    else if ((code === 44 || code === 46) && at > from && at + 1 < to && isDigit(text.charCodeAt(at + 1))) {
      joined = true
      at++
    } else break
  }
  return joined ? at : from
}

/** A name, a handle, a quotation: what can begin a source though no determiner stands before it. */
export const isCapital = (text: string): boolean =>
  /^[\p{Lu}\p{Lt}\uFFFC@\uE000]/u.test(text) && !days.test(text)
export const isPunctuation = (text: string): boolean => /^[(),;:—–―[\]-]$/.test(text)
