/**
 * Workflow commands of GitHub Actions: annotations beside the lines of a pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import type {Finding} from '../finding.ts'
import {isShown} from './counts.ts'
import type {Reporter} from './index.ts'
import {plain} from './plain.ts'

const levels = {error: 'error', warning: 'warning', info: 'notice'} as const

const github: Reporter = (files, {minSeverity}) =>
  files
    .flatMap(({repoPath, findings}) =>
      findings
        .filter((finding) => isShown(finding, minSeverity))
        .map((finding) => {
          const {line, column, endLine, endColumn, severity, rule} = finding
          // Columns are only understood within one line.
          const columns = line === endLine ? {col: column, endColumn} : {}
          const properties = {file: repoPath, line, endLine, ...columns, title: rule}
          const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
          return `::${levels[severity]} ${listed.join(',')}::${data(textOf(finding))}\n`
        })
    )
    .join('')

export default github

function textOf({message, note, related}: Finding): string {
  const places = related.map(({line, message}) => `Line ${line}: ${plain(message)}`)
  return [plain(message), ...(note ? [plain(note)] : []), ...places].join('\n')
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(plain(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
