/** Newswire text to mdast: one line is one paragraph, and nothing in it is markup. */
import type {Paragraph, Root, RootContent} from 'mdast'
import {findFrontMatter} from '../article/matter.ts'
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
  const front = findFrontMatter(source)
  const children: RootContent[] = []
  let line = 1
  let offset = bom
  for (const raw of source.slice(bom).split(/(?<=\r\n|\r(?!\n)|\n)/)) {
    const text = raw.trim()
    const from = offset + raw.length - raw.trimStart().length
    if (text && !(front && from < front.end))
      children.push(paragraph(text, from - bom, line, from - offset + 1))
    offset += raw.length
    line++
  }
  const [first, second] = children as Paragraph[]
  if (first && second && (isMetadata(textOf(second)) || !/[.:;…]["'”’)\]]*$/.test(textOf(first))))
    children[0] = {type: 'heading', depth: 1, children: first.children, position: first.position!}
  return {type: 'root', children}
}

const textOf = ({children: [child]}: Paragraph): string => (child?.type === 'text' ? child.value : '')

function paragraph(value: string, offset: number, line: number, column: number): Paragraph {
  const position = {
    start: {line, column, offset},
    end: {line, column: column + value.length, offset: offset + value.length}
  }
  return {type: 'paragraph', children: [{type: 'text', value, position}], position}
}
