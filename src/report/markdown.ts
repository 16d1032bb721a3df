/** A summary in Markdown: for a job summary or a comment on a pull request. */
import {countsOf, isShown} from './counts.ts'
import {clip} from './excerpt.ts'
import type {CheckedFile, Reporter} from './index.ts'
import {plain} from './plain.ts'

const marks = {error: '🔴', warning: '🟡', info: '🔵'} as const

const markdown: Reporter = (files, {minSeverity}) => {
  const shown = files.map((file) => ({
    ...file,
    findings: file.findings.filter((finding) => isShown(finding, minSeverity))
  }))
  const all = shown.flatMap(({findings}) => findings)
  const hidden = countsOf(
    files.flatMap(({findings}) => findings.filter((each) => !isShown(each, minSeverity)))
  )
  const drafts = `${files.length} ${files.length === 1 ? 'draft' : 'drafts'}`
  const summary = all.length > 0 ? `${countsOf(all)} in ${drafts}` : `Nothing to report in ${drafts}`
  const parts = shown.filter(({findings}) => findings.length > 0).map(writeFile)
  return `## Copydesk\n\n${summary}${hidden ? ` (${hidden} not shown)` : ''}.\n${parts.join('')}`
}

export default markdown

function writeFile({repoPath, headline, findings}: CheckedFile): string {
  const title = headline ? `: ${literal(clip(headline, 100))}` : ''
  const rows = findings.map(
    ({line, severity, rule, message, note, related}) =>
      `| ${line} | ${marks[severity]} ${rule} | ${literal(message)}${note ? `<br>${literal(note)}` : ''} | ${related.map((place) => place.line).join(', ')} |\n`
  )
  return `\n### ${literal(repoPath)}${title}\n\n| line | rule | finding | other lines |\n| ---: | --- | --- | --- |\n${rows.join('')}`
}

/** Text that stays text: no markup, mention, link or end of a cell. Backticks are our own way to quote. */
const literal = (text: string): string =>
  plain(text)
    .split(/(`[^`]*`)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[\\`*_~[\]<>#!&@]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    )
    .join('')
    .replaceAll('|', '\\|')
