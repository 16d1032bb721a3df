/** Some words of a draft with what stands around them, in so many columns. */
import {plain} from './plain.ts'

/** A line of a draft around some words of it. */
export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'})
const wide =
  /^(?:\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303E\uFF01-\uFF60])|\uFE0F/u
const graphemes = (text: string): string[] => [...segmenter.segment(text)].map(({segment}) => segment)

/** Columns a text takes on a terminal. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length
  return graphemes(text).reduce(
    (sum, each) => sum + (wide.test(each) ? 2 : /^[\u200B-\u200F\u00AD\uFEFF]$/.test(each) ? 0 : 1),
    0
  )
}

/**
 * Cuts a text to a width, from its end or its beginning, at a space where there is one near.
 *
 * @param side which end is kept.
 */
function cut(text: string, width: number, side: 'start' | 'end'): string {
  if (widthOf(text) <= width) return text
  const parts = graphemes(text)
  if (side === 'end') parts.reverse()
  const kept: string[] = []
  let used = 2
  for (const part of parts) {
    used += widthOf(part)
    if (used > width) break
    kept.push(part)
  }
  const space = kept.lastIndexOf(' ')
  if (space > kept.length - 16 && space >= 0) kept.length = space
  return side === 'start' ? `${kept.join('')} …` : `… ${kept.reverse().join('')}`
}

/** One line of at most `width` columns; long texts lose their middle. */
export function clip(text: string, width: number): string {
  const line = plain(text).replace(/ +/g, ' ').trim()
  if (widthOf(line) <= width) return line
  const tail = cut(line, Math.floor(width / 3), 'end')
  return `${cut(line, width - widthOf(tail) + 2, 'start').replace(/ …$/, ' ')}${tail}`
}

/**
 * The words between two offsets with as much of their lines as fits.
 *
 * @param text the draft.
 * @param start UTF-16 offset of the words.
 * @param end UTF-16 offset behind them.
 * @param width columns for all of it.
 */
export function excerptOf(text: string, start: number, end: number, width: number): Excerpt {
  const squeeze = (part: string): string => plain(part).replace(/ +/g, ' ')
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const lineEnd = text.slice(end).search(/[\r\n]/)
  const words = clip(text.slice(start, end), width - 8)
  const before = squeeze(text.slice(Math.max(lineStart, start - 400), start)).trimStart()
  const after = squeeze(text.slice(end, lineEnd < 0 ? undefined : end + lineEnd).slice(0, 400)).trimEnd()
  const room = width - widthOf(words)
  const left = Math.max(Math.floor(room / 2), room - widthOf(after))
  const shown = cut(before, left, 'end')
  return {before: shown, words, after: cut(after, room - widthOf(shown), 'start')}
}
