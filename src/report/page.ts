/** A page of Markdown for a terminal. */
import type {RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import {createColors} from 'picocolors'
import {widthOf} from './excerpt.ts'
import type {ReportOptions} from './index.ts'
import {wrap} from './wrap.ts'

/**
 * Writes headings bold, code as it stands, paragraphs broken to the width.
 *
 * @param markdown CommonMark with tables; ours, so nothing in it needs to be made harmless.
 */
export default function page(
  markdown: string,
  {color, width}: Pick<ReportOptions, 'color' | 'width'>
): string {
  const {bold, cyan, dim} = createColors(color)
  const tree = fromMarkdown(markdown, {extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()]})
  const textOf = (node: RootContent): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''
  const block = (node: RootContent, room: number): string[] => {
    switch (node.type) {
      case 'heading':
        return [bold(textOf(node))]
      case 'code':
        return node.value.split('\n').map((line) => cyan(`  ${line}`))
      case 'list':
        return node.children.flatMap((item) =>
          item.children
            .flatMap((child) => block(child, room - 2))
            .map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`))
        )
      case 'table': {
        const rows = node.children.map((row) => row.children.map(textOf))
        const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
        return rows.map((row, index) => {
          const line = row
            .map((cell, column) => cell + ' '.repeat(widths[column]! - widthOf(cell)))
            .join('  ')
          return index === 0 ? bold(line) : line
        })
      }
      case 'blockquote':
        return node.children.flatMap((child) => block(child, room - 2)).map((line) => `  ${dim(line)}`)
      case 'html':
        return []
      default:
        return wrap(textOf(node).replace(/\s+/g, ' '), room)
    }
  }
  const blocks = tree.children.map((node) => block(node, width)).filter((lines) => lines.length > 0)
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
