/** JUnit XML: a test suite a draft, a failed test a finding; a clean draft is one passed test. */
import type {CheckedFile, Reporter} from './index.ts'
import {xml} from './xml.ts'

const junit: Reporter = (files) => {
  const suites = files.map(writeSuite)
  const failures = files.reduce((sum, {findings}) => sum + findings.length, 0)
  const tests = files.reduce((sum, {findings}) => sum + Math.max(findings.length, 1), 0)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="copydesk" tests="${tests}" failures="${failures}" errors="0">\n${suites.join('')}</testsuites>\n`
}

export default junit

function writeSuite({path, findings}: CheckedFile): string {
  const name = xml(path)
  const cases = findings.map(
    ({rule, severity, line, column, message, note}) =>
      `    <testcase classname="${name}" name="${xml(rule)} ${line}:${column}">\n` +
      `      <failure type="${severity}" message="${xml(message)}">${name}:${line}:${column}: ${xml(note ?? message)}</failure>\n` +
      '    </testcase>\n'
  )
  if (cases.length === 0) cases.push(`    <testcase classname="${name}" name="copydesk"/>\n`)
  return `  <testsuite name="${name}" tests="${cases.length}" failures="${findings.length}" errors="0">\n${cases.join('')}  </testsuite>\n`
}
