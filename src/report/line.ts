/** One line a finding, for problem matchers: `file:line:col-endLine:endCol: severity [rule] message`. */
import {isShown} from './counts.ts'
import type {Reporter} from './index.ts'
import {plain} from './plain.ts'

const line: Reporter = (files, {minSeverity}) =>
  files
    .flatMap(({path, findings}) =>
      findings
        .filter((finding) => isShown(finding, minSeverity))
        .map(
          ({line, column, endLine, endColumn, severity, rule, message}) =>
            `${plain(path)}:${line}:${column}-${endLine}:${endColumn}: ${severity} [${rule}] ${plain(message)}\n`
        )
    )
    .join('')

export default line
