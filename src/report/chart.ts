/** How a story is read, as bars for a terminal. */
import {createColors} from 'picocolors'
import type {Bar, Explanation} from '../../rules/mislabeled-category/explain.ts'
import {widthOf} from './excerpt.ts'
import type {ReportOptions} from './index.ts'
import {wrap} from './wrap.ts'

const longest = 20
const most = 6
const parts = [' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/**
 * Draws the likeliest topics or sections and those that the draft is filed under, each with its words, and what follows.
 *
 * @param explanation what the rule says of the draft.
 * @param options colours and the columns to fill.
 */
export function chart(
  {bars, conclusions}: Explanation,
  {color, width}: Pick<ReportOptions, 'color' | 'width'>
): string {
  const {bold, cyan, dim} = createColors(color)
  const shown = bars.filter(({share, sections}, at) => (at < most && share >= 0.005) || sections.length > 0)
  const label = Math.max(...shown.map(({name}) => widthOf(name)))
  const indent = ' '.repeat(label + longest + 7)
  const lines = shown.flatMap(({name, share, sections, words}) => {
    const head = `${name}${' '.repeat(label - widthOf(name))}`
    const filed = sections.length > 0
    const text = [...(filed ? [`← ${sections.join(', ')}`] : []), words.join(', ')].filter(Boolean).join('  ')
    const [first = '', ...rest] = wrap(text, Math.max(20, width - indent.length))
    const bar = `${filed ? bold(head) : head}  ${cyan(barOf(share))} ${percent(share)}`
    return [`${bar}  ${dim(first)}`.trimEnd(), ...rest.map((line) => `${indent}${dim(line)}`)]
  })
  return [...lines, '', ...conclusions.flatMap((sentence) => wrap(sentence, width)), ''].join('\n')
}

function barOf(share: Bar['share']): string {
  const eighths = Math.round(share * longest * 8)
  const bar = '█'.repeat(Math.floor(eighths / 8)) + (eighths % 8 ? parts[eighths % 8] : '')
  return bar.padEnd(longest)
}

const percent = (share: number): string => `${String(Math.min(99, Math.round(share * 100))).padStart(2)} %`
