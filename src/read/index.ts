/** From the text of a draft to mdast with true offsets, whatever it is written in. */
import type {Root} from 'mdast'
import {findFence} from '../article/matter.ts'
import {isMetadata} from '../article/metadata.ts'
import {readHtml} from './html.ts'
import {readMarkdown} from './markdown.ts'
import {isComment, readNewswire} from './newswire.ts'

/** What a draft can be written in. */
export const inputFormats = ['markdown', 'newswire', 'html'] as const

/** One of `inputFormats`. */
export type InputFormat = (typeof inputFormats)[number]

const readers: Readonly<Record<InputFormat, (source: string) => Root>> = {
  markdown: readMarkdown,
  newswire: readNewswire,
  html: readHtml
}

/**
 * Parses a draft.
 *
 * @param source the draft as given.
 * @param format how to read it.
 */
export function read(source: string, format: InputFormat): Root {
  return readers[format](source)
}

const markup =
  /^(?: {0,3}#{1,6} \S| {0,3}(?:```|~~~)| {0,3}>|\[[^\]]+\]:| {0,3}[-*+] \S.*\n {0,3}[-*+] \S)|\]\(\S|\*\*\S|(?:^|\s)_[^_\n]+_(?=\W)|^\|.*\|\s*$/m

/**
 * What a draft is written in, by its name and its first lines.
 *
 * Newswire text has no markup and puts each paragraph on one line, so that several long lines follow each other without
 * an empty line between them. Markdown would read them as one paragraph.
 *
 * @param source the draft as given.
 * @param path its file name, where it has one.
 */
export function detectFormat(source: string, path = ''): InputFormat {
  if (/\.(?:md|markdown|mdx)$/i.test(path)) return 'markdown'
  if (/\.html?$/i.test(path)) return 'html'
  const front = findFence(source)
  const body = source.slice(front?.end ?? 0, (front?.end ?? 0) + 20_000)
  const head = body.trimStart()
  if (
    /^(?:<!doctype html|<html\b|<(?:p|div|article|section|h1|h2|figure|blockquote)\b[^>]*>)/i.test(head) &&
    /<\/(?:p|div|article|section|h1|h2)>/i.test(head)
  )
    return 'html'
  const lines = body.split(/\r\n|\r|\n/).filter((line) => !isComment(line.trim()))
  let metadata = 0
  let pairs = 0
  let ended = 0
  let joined = 0
  let empty = 0
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!.trim()
    const above = lines[index - 1]!.trim()
    if (!line && index < lines.length - 1) empty++
    if (!line || !above) continue
    pairs++
    const ends = /[.!?:]["'”’)\]]*$/.test(above)
    if (ends) ended++
    if (index <= 5 && isMetadata(line)) metadata++
    else if (ends && above.length > 60 && /^["'“‘(\p{Lu}\d]/u.test(line)) joined++
  }
  const plain = !markup.test(body)
  if (metadata >= 2 && joined >= 1) return 'newswire'
  // Hard-wrapped Markdown breaks its lines anywhere; newswire lines end where sentences do.
  const short = empty === 0 && pairs >= 4 && ended >= 0.8 * pairs
  return plain && (short || (joined >= 2 && joined > empty)) ? 'newswire' : 'markdown'
}
