/** How many findings of which severity. */
import type {Finding} from '../finding.ts'
import {severities} from '../severity.ts'

type Shown = Finding['severity']

/** Whether a finding is at least as loud as `severity`. */
export function isShown(finding: Finding, severity: Shown): boolean {
  return severities.indexOf(finding.severity) >= severities.indexOf(severity)
}

/** "1 error, 2 warnings": of the severities that occur, loudest first; hints for `info`. */
export function countsOf(findings: readonly Finding[]): string {
  const names = [
    ['error', 'error', 'errors'],
    ['warning', 'warning', 'warnings'],
    ['info', 'hint', 'hints']
  ] as const
  return names
    .map(([severity, one, many]) => {
      const count = findings.filter((finding) => finding.severity === severity).length
      return count > 0 ? `${count} ${count === 1 ? one : many}` : ''
    })
    .filter(Boolean)
    .join(', ')
}
