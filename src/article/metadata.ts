/** The lines below a headline that are no story: who wrote it, when, and for which section. */
import type {Block} from './blocks.ts'
import type {Span} from './span.ts'

const months = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const mark = '(?:[-–—•*|]\\s*)*'
const day = `(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?`
const date = `(?:${day}${months} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|${day}\\d{1,2}(?:st|nd|rd|th)? ${months},? \\d{4}|\\d{4}-\\d{2}-\\d{2})`

const patterns = {
  author: new RegExp(`^${mark}(?:by|written by|author:)\\s+(\\p{Lu}[^\\n]{1,80})$`, 'iu'),
  category: new RegExp(
    `^${mark}(?:filed (?:under|in):?|categor(?:y|ies):|section:|desk:)\\s*([^\\n]{2,60})$`,
    'i'
  ),
  date: new RegExp(
    `^${mark}(?:published|posted|updated|first published|date)?(?: on)?:?\\s*(${date})(?:[,.]? (?:at )?\\d{1,2}[:.]\\d{2}[^\\n]{0,20})?$`,
    'i'
  ),
  place: new RegExp(`^${mark}in (\\p{Lu}[\\p{L}&’' -]{1,40})$`, 'u')
} as const

const dateOnly = new RegExp(date, 'i')

/** Whether a line below the headline is metadata: a byline, a section or a date. */
export function isMetadata(text: string): boolean {
  if (text.length > 120 || /[a-z][.!?]["'”’]?$/.test(text)) return false
  if (patterns.author.test(text))
    return text.split(/\s+/).length <= 16 && !/\b(?:said|says|was|were|is|are|has|had|will)\b/.test(text)
  return patterns.category.test(text) || patterns.date.test(text) || patterns.place.test(text)
}

/** What the metadata lines of a draft say, each value with its place. */
export interface Metadata {
  readonly authors: readonly Span[]
  readonly categories: readonly Span[]
  readonly dates: readonly Span[]
}

/**
 * Reads the lines that `findBlocks` has typed as byline.
 *
 * @param blocks the blocks of a draft, in order.
 */
export function findMetadata(blocks: readonly Block[]): Metadata {
  const authors: Span[] = []
  const categories: Span[] = []
  const dates: Span[] = []
  for (const block of blocks) {
    if (block.kind !== 'byline') continue
    const part = (value: string): Span => {
      const at = block.text.lastIndexOf(value)
      return block.part(at, at + value.length)
    }
    const author = patterns.author.exec(block.text)?.[1]
    const category = (patterns.category.exec(block.text) ?? patterns.place.exec(block.text))?.[1]
    const when = dateOnly.exec(block.text)?.[0]
    if (when) dates.push(part(when))
    if (author) authors.push(part(author.replace(dateOnly, '').replace(/[\s,|–—-]+$/, '')))
    else if (category) categories.push(part(category.trim()))
  }
  return {authors, categories, dates}
}
