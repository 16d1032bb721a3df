/** Markdown to mdast. Table and footnote syntax cost much of a parse: they are loaded only for a text that has them. */
import type {Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmTable} from 'micromark-extension-gfm-table'
import {findFence} from '../article/matter.ts'

const tableRow = /^(?=[^\n]*\|)[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/m
const footnoteMark = /\[\^[^\]\s]+\]/

/**
 * Parses a Markdown draft. Front matter is blanked for the parser, so that offsets stay true and its fences make no
 * rule or heading.
 *
 * @param source the draft as given.
 * @returns mdast; offsets are one too small where the source begins with a byte order mark, as remark-parse gives them.
 */
export function readMarkdown(source: string): Root {
  const front = findFence(source)
  const text = front
    ? source.slice(0, front.start) +
      source.slice(front.start, front.end).replace(/[^\r\n]/g, ' ') +
      source.slice(front.end)
    : source
  const table = tableRow.test(text)
  const footnote = footnoteMark.test(text)
  return fromMarkdown(text, {
    extensions: [...(table ? [gfmTable()] : []), ...(footnote ? [gfmFootnote()] : [])],
    mdastExtensions: [
      ...(table ? [gfmTableFromMarkdown()] : []),
      ...(footnote ? [gfmFootnoteFromMarkdown()] : [])
    ]
  })
}
