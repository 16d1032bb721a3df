/**
 * GitLab's code quality report.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
import {createHash} from 'node:crypto'
import type {Reporter} from './index.ts'
import {plain} from './plain.ts'

const severities = {error: 'major', warning: 'minor', info: 'info'} as const

const gitlab: Reporter = (files) => {
  const issues = files.flatMap(({repoPath, findings}) => {
    const seen = new Map<string, number>()
    return findings.map(({fingerprint, line, endLine, message, rule, severity}) => {
      // Of issues with the same fingerprint GitLab shows only the first.
      const turn = seen.get(fingerprint) ?? 0
      seen.set(fingerprint, turn + 1)
      return {
        description: plain(message),
        check_name: rule,
        fingerprint: createHash('sha256').update(`${repoPath}\0${fingerprint}\0${turn}`).digest('hex'),
        severity: severities[severity],
        location: {path: repoPath, lines: {begin: line, end: endLine}}
      }
    })
  })
  return `${JSON.stringify(issues, null, 2)}\n`
}

export default gitlab
