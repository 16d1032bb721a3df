/** An HTML article body to mdast: one node of HTML, which the article reads block tag by block tag. */
import type {Root} from 'mdast'

/**
 * Wraps HTML so that its text keeps its places. Head, scripts, styles and navigation are no story.
 *
 * @param source the document or fragment as given.
 */
export function readHtml(source: string): Root {
  const bom = source.startsWith('\uFEFF') ? 1 : 0
  const body = /<body\b[^>]*>/i.exec(source)
  const from = body ? body.index + body[0].length : bom
  const end = /<\/body\s*>/i.exec(source)
  const to = end && end.index >= from ? end.index : source.length
  const point = (offset: number) => ({line: 1, column: 1, offset: offset - bom})
  return {
    type: 'root',
    children: [{type: 'html', value: source.slice(from, to), position: {start: point(from), end: point(to)}}]
  }
}
