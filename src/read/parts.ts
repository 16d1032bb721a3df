/** A story that a content system keeps in parts (headline, standfirst, body, captions): one draft to read, and the way back. */
import type {Paragraph, Root, RootContent} from 'mdast'
import type {Point} from 'unist'
import {visit} from 'unist-util-visit'
import {location} from 'vfile-location'
import type {Finding} from '../finding.ts'
import {read} from './index.ts'

/** What a part can be in a story. */
export const partRoles = ['headline', 'dek', 'byline', 'body', 'caption', 'pull-quote'] as const

/** One of `partRoles`. */
export type PartRole = (typeof partRoles)[number]

/** What a part can be written in; `plain` is text in which each line is a paragraph and nothing is markup. */
export const partFormats = ['plain', 'markdown', 'newswire', 'html'] as const

/** One of `partFormats`. */
export type PartFormat = (typeof partFormats)[number]

/** What is known of a part besides its text. */
export interface Part {
  /** What findings call it. */
  readonly name: string
  readonly format: PartFormat
  readonly role: PartRole
}

/** Between two parts; stands in no article. */
const separator = '\u001E'

/**
 * The parts of a story as one text, for `Draft.text`.
 *
 * @param texts the text of each part, in reading order.
 * @throws Error where a text holds U+001E, which keeps them apart.
 */
export function joinParts(texts: readonly string[]): string {
  if (texts.some((text) => text.includes(separator)))
    throw new Error('Unexpected control character U+001E, expected text')
  return texts.join(separator)
}

/** The texts that `joinParts` joined. */
export function splitParts(text: string): string[] {
  return text.split(separator)
}

/**
 * Parses joined parts, each as what it is.
 *
 * @param text from `joinParts`.
 * @param parts one for each of its texts.
 * @returns mdast in the convention of remark-parse: a byte order mark at the very beginning does not count in offsets.
 */
export function readParts(text: string, parts: readonly Part[]): Root {
  const mark = markOf(text)
  const children: RootContent[] = []
  let offset = 0
  const texts = splitParts(text)
  for (const [index, {format, role}] of parts.entries()) {
    const source = texts[index]!
    const tree = format === 'plain' ? readPlain(source) : read(source, format)
    if (role !== 'body') for (const child of tree.children) child.data = {...child.data, blockKind: role}
    const shift = offset + markOf(source) - mark
    // Nodes may share one position: each gets its own.
    visit(tree, (node) => {
      if (!node.position) return
      const [start, end] = [node.position.start, node.position.end].map((point) => ({
        ...point,
        offset: point.offset! + shift
      })) as [Point, Point]
      node.position = {start, end}
    })
    children.push(...tree.children)
    offset += source.length + separator.length
  }
  return {type: 'root', children}
}

const markOf = (text: string): number => (text.startsWith('\uFEFF') ? 1 : 0)

function readPlain(source: string): Root {
  const mark = markOf(source)
  const children = [...source.slice(mark).matchAll(/\S[^\r\n]*/g)].map(({0: line, index}): Paragraph => {
    const value = line.trimEnd()
    const position = {
      start: {line: 1, column: 1, offset: index},
      end: {line: 1, column: 1, offset: index + value.length}
    }
    return {type: 'paragraph', children: [{type: 'text', value, position}], position}
  })
  return {type: 'root', children}
}

/**
 * Findings of joined parts as findings of the parts: `field` names the part, offsets, lines and columns count in it.
 *
 * @param findings as `findingsOf` gives them for the joined text.
 * @param text from `joinParts`.
 * @param parts one for each of its texts.
 */
export function findingsInParts(
  findings: readonly Finding[],
  text: string,
  parts: readonly Part[]
): Finding[] {
  const place = placesInParts(text, parts)
  return findings.map((finding) => {
    const own = finding.field === 'text' ? place(finding) : undefined
    const {field} = own ?? finding
    return {
      ...finding,
      ...own,
      edits: finding.edits.map((edit) => {
        const {field: other, start, end} = place(edit)
        return {...edit, start, end, ...(other === field ? {} : {field: other})}
      }),
      related: finding.related.map((each) => {
        if ((each.field ?? finding.field) !== 'text') return each
        const {field: other, ...where} = place(each)
        return {...each, ...where, ...(other === field ? {} : {field: other})}
      })
    }
  })
}

/**
 * The way back from a stretch of joined parts.
 *
 * @param text from `joinParts`.
 * @param parts one for each of its texts.
 * @returns from offsets into `text` to the name of the part that holds them and the place in it.
 */
export function placesInParts(text: string, parts: readonly Part[]) {
  let behind = 0
  const texts = splitParts(text)
  const pieces = parts.map(({name}, index) => {
    const from = behind
    behind += texts[index]!.length + separator.length
    return {from, name, toPoint: location(texts[index]!).toPoint}
  })
  return ({start, end}: {readonly start: number; readonly end: number}) => {
    const {from, name, toPoint} = pieces.findLast((piece) => piece.from <= start)!
    const [first, last] = [toPoint(start - from)!, toPoint(end - from)!]
    return {
      field: name,
      start: start - from,
      end: end - from,
      line: first.line,
      column: first.column,
      endLine: last.line,
      endColumn: last.column
    }
  }
}
