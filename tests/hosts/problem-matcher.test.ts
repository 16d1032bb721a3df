import {readFileSync} from 'node:fs'
import {type IProblemMatcherJson, parseProblemMatchersJson} from '@rushstack/problem-matcher'
import {expect, it} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {copydesk, folder} from '../support/copydesk.ts'
import {samples} from '../support/samples.ts'

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

interface Matcher extends IProblemMatcherJson {
  readonly background?: {readonly beginsPattern: string; readonly endsPattern: string}
}
const contributed = JSON.parse(read('integrations/vscode/package.json')).contributes
  .problemMatchers as Matcher[]
/** The task of those who have no extension. */
const inline = (): IProblemMatcherJson => {
  const fence = /```json\n(\{\s*"version": "2\.0\.0"[\s\S]*?)```/.exec(read('docs/editors.md'))![1]!
  return {...JSON.parse(fence).tasks[0].problemMatcher, name: 'inline'}
}

it.each([
  ['of the extension', () => contributed[0]!],
  ['of tasks.json', inline]
])('the problem matcher %s reads every line of the samples, and names with spaces and drives', (_, json) => {
  const cwd = folder({
    ...Object.fromEntries(samples.map(({name, text}) => [name, text])),
    'a story: late, with (marks).md': samples.find(({name}) => name.startsWith('naming-port'))!.text
  })
  const [matcher] = parseProblemMatchersJson([json()])
  const lines = copydesk(['.', '--format', 'line', '--min-severity', 'info'], {cwd}).stdout.split(/(?<=\n)/)
  const files = JSON.parse(copydesk(['.', '--format', 'json'], {cwd}).stdout).files as {
    path: string
    findings: Finding[]
  }[]
  const expected = files.flatMap(({path, findings}) =>
    findings.map(({rule, severity, message, line, column, endLine, endColumn}) => ({
      file: path,
      line,
      column,
      endLine,
      endColumn,
      severity,
      code: rule,
      message
    }))
  )
  expect(expected.length).toBeGreaterThan(10)
  expect(lines.map((line) => matcher!.exec(line))).toMatchObject(expected)
  expect(matcher!.exec(`C:\\desk\\${lines[0]}`)).toMatchObject({
    ...expected[0],
    file: `C:\\desk\\${expected[0]!.file}`
  })
  expect(matcher!.exec('copydesk: a.md: Empty, nothing to check\n')).toBe(false)
})

it('the matcher for --watch knows where a check begins and ends', () => {
  const {background} = contributed.find(({name}) => name === 'copydesk-watch')!
  expect('[copydesk] Checking').toMatch(new RegExp(background!.beginsPattern))
  for (const count of ['0 problems', '1 problem', '12 problems'])
    expect(`[copydesk] Found ${count}, waiting for changes`).toMatch(new RegExp(background!.endsPattern))
})
