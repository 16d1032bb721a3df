/** Where the comment goes that keeps a rule silent in one place, so that the draft reads as before. */
import type {Nodes} from 'mdast'
import type {Article} from '../article/index.ts'

/** What to write at an offset. */
export interface Insertion {
  /** UTF-16 offset into the draft. */
  readonly at: number
  readonly text: string
}

/**
 * The comment for a place in a Markdown draft.
 *
 * @param article the draft.
 * @param at UTF-16 offset of the place.
 * @param rule what is to be silent there.
 * @param reason why; a reader of the source sees it.
 * @returns undefined where no comment can stand: front matter, and tables below their first row.
 */
export function ignoreComment(
  {tree, source, matter}: Pick<Article, 'tree' | 'source' | 'matter'>,
  at: number,
  rule: string,
  reason: string
): Insertion | undefined {
  const shift = source.startsWith('\uFEFF') ? 1 : 0
  const block = blockAt(tree, at - shift)
  const start = block?.position?.start.offset
  if (!block || start === undefined || at < (matter.front?.end ?? 0)) return undefined
  const comment = `<!-- copydesk-disable-next-line ${rule} -- ${reason} -->`
  const line = source.lastIndexOf('\n', at - 1) + 1
  const ending = source.includes('\r\n') ? '\r\n' : '\n'
  if (line <= start + shift) {
    // What continues the list item or block quotation that the block opens.
    const indent = source.slice(Math.max(line, shift), start + shift).replace(/[^>\s]/g, ' ')
    return {at: start + shift, text: comment + ending + indent}
  }
  if (block.type === 'table') return undefined
  // At the head of its line it would end the paragraph; a line break of two spaces or a backslash stays at the end.
  const behind = /(?:\\|[ \t]*)\r?\n$/.exec(source.slice(0, line))!.index
  return {at: behind, text: ` ${comment}`}
}

/** The paragraph, heading or table that holds an offset of the tree. */
function blockAt(node: Nodes, at: number): Nodes | undefined {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return node
  if (!('children' in node)) return undefined
  const child = (node.children as Nodes[]).find(
    ({position}) => position && position.start.offset! <= at && at < position.end.offset!
  )
  return child && blockAt(child, at)
}
