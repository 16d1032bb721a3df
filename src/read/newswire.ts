/** Newswire text to mdast: one line is one paragraph, and nothing in it is markup but a comment in a line of its own. */
import type {Html, Paragraph, Root, RootContent} from 'mdast'
import {findFence} from '../article/matter.ts'
import {isMetadata} from '../article/metadata.ts'

/**
 * Parses plain text in which each line is a paragraph. The first line is the headline where metadata follows it or
 * where it does not end like a sentence.
 *
 * @param source the draft as given.
 * @returns mdast in the convention of remark-parse: a byte order mark does not count in offsets.
 */
export function readNewswire(source: string): Root {
  const bom = source.startsWith('\uFEFF') ? 1 : 0
  const front = findFence(source)
  const children: (Paragraph | Html)[] = []
  let line = 1
  let offset = bom
  for (const raw of source.slice(bom).split(/(?<=\r\n|\r(?!\n)|\n)/)) {
    const text = raw.trim()
    const from = offset + raw.length - raw.trimStart().length
    if (text && !(front && from < front.end)) children.push(nodeOf(text, from - bom, line, from - offset + 1))
    offset += raw.length
    line++
  }
  const [first, second] = children.filter((node) => node.type === 'paragraph')
  const hasHeadline =
    first && second && (isMetadata(textOf(second)) || !/[.:;…]["'”’)\]]*$/.test(textOf(first)))
  return {
    type: 'root',
    children: children.map((node) => (hasHeadline && node === first ? headline(first) : node))
  }
}

const headline = ({children, position}: Paragraph): RootContent => ({
  type: 'heading',
  depth: 1,
  children,
  position: position!
})

/** Whether a line of newswire text is a comment and nothing else. */
export const isComment = (line: string): boolean => /^<!--(?:(?!-->)[\s\S])*-->$/.test(line)

const textOf = ({children: [child]}: Paragraph): string => (child?.type === 'text' ? child.value : '')

function nodeOf(value: string, offset: number, line: number, column: number): Paragraph | Html {
  const position = {
    start: {line, column, offset},
    end: {line, column: column + value.length, offset: offset + value.length}
  }
  if (isComment(value)) return {type: 'html', value, position}
  return {type: 'paragraph', children: [{type: 'text', value, position}], position}
}
