/** What an editor reads: the words in their line, the reason, the note, the other places, a summary. */
import {createColors} from 'picocolors'
import type {Finding, RelatedPlace} from '../finding.ts'
import {countsOf, isShown} from './counts.ts'
import {clip, excerptOf, widthOf} from './excerpt.ts'
import type {CheckedFile, Reporter, ReportOptions} from './index.ts'
import {plain} from './plain.ts'
import {wrap} from './wrap.ts'

const indent = '  '

const pretty: Reporter = (files, options) => {
  if (files.length === 0) return ''
  const {bold, dim, underline} = createColors(options.color)
  const all = files.flatMap(({findings}) => findings)
  const shown = all.filter((finding) => isShown(finding, options.minSeverity))
  const parts = files.map((file) => {
    const own = file.findings.filter((finding) => isShown(finding, options.minSeverity))
    if (own.length === 0) return ''
    const headline = file.headline ? `  ${bold(clip(file.headline, options.width))}` : ''
    return `${underline(plain(file.path))}${headline}\n\n${own.map((finding) => writeFinding(finding, file, options)).join('\n')}\n`
  })
  const drafts = `${files.length} ${files.length === 1 ? 'draft' : 'drafts'}`
  const touched = parts.filter(Boolean).length
  const where = files.length === touched ? `in ${drafts}` : `in ${touched} of ${drafts}`
  const hidden = countsOf(all.filter((finding) => !isShown(finding, options.minSeverity)))
  const summary = shown.length > 0 ? bold(`${countsOf(shown)} ${where}`) : `Nothing to report in ${drafts}`
  return `${parts.join('')}${summary}${hidden ? dim(`; ${hidden} not shown (--min-severity info)`) : ''}\n`
}

export default pretty

function writeFinding(finding: Finding, file: CheckedFile, options: ReportOptions): string {
  const colors = createColors(options.color)
  const {bold, dim, underline} = colors
  const tone = {error: colors.red, warning: colors.yellow, info: colors.blue}[finding.severity]
  const place = `${finding.line}:${finding.column}`
  const gutter = indent + ' '.repeat(Math.max(place.length, 5) + 2)
  const width = options.width - gutter.length
  const lines: string[] = []
  const head = `${finding.severity === 'info' ? 'hint' : finding.severity}  ${finding.rule}`
  lines.push(`${indent}${bold(place.padEnd(Math.max(place.length, 5)))}  ${tone(head)}`)
  if (finding.field === 'text' && finding.end > finding.start) {
    const {before, words, after} = excerptOf(file.text, finding.start, finding.end, width)
    lines.push(`${gutter}${before}${tone(underline(words))}${after}`)
    lines.push(`${gutter}${' '.repeat(widthOf(before))}${tone('~'.repeat(Math.max(widthOf(words), 1)))}`)
  }
  lines.push(...wrap(plain(finding.message), width).map((line) => gutter + bold(line)))
  if (finding.note) lines.push(...wrap(plain(finding.note), width).map((line) => gutter + dim(line)))
  lines.push(...writePlaces(finding, file.text, width).map((line) => gutter + line))
  // GitHub would take a line that begins so, however far indented, as a command.
  return `${lines.join('\n').replace(/^(\s*)::/gm, '$1\u2236:')}\n`
}

const labels: Readonly<Record<RelatedPlace['role'], string>> = {
  same: 'also',
  reference: 'see ',
  evidence: 'from'
}

/** The other places, those that have the same said of them in one: "also `USA` (11:4, 14:30)". */
function writePlaces(finding: Finding, text: string, width: number): string[] {
  const groups = new Map<string, Map<string, string[]>>()
  for (const {role, field = finding.field, message, start, end, line, column} of finding.related) {
    const words = field === 'text' ? clip(text.slice(start, end), Math.max(Math.floor(width / 2), 20)) : field
    const said = role === 'same' ? '' : plain(message)
    const known = said.includes(words)
    const key = `${labels[role]}  ${said}${said && !known ? ': ' : ''}`
    const group = groups.get(key) ?? new Map<string, string[]>()
    groups.set(key, group)
    const shown = known ? '' : words
    group.set(shown, [...(group.get(shown) ?? []), ...(field === 'text' ? [`${line}:${column}`] : [])])
  }
  return [...groups].flatMap(([key, group]) => {
    const listed = [...group].map(
      ([words, places]) => `${words}${places.length > 0 ? ` (${places.join(', ')})` : ''}`
    )
    return wrap(`${key}${listed.join(', ')}`, width - 6).map((line, index) =>
      index === 0 ? line : `      ${line}`
    )
  })
}
