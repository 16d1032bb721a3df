import {describe, expect, it} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {clip, excerptOf, widthOf} from '../../src/report/excerpt.ts'
import {type CheckedFile, type ReportFormat, reporters} from '../../src/report/index.ts'

const text = `# Talks resume

The talks on trade between the two governments resumed on Monday after a pause of three months, and delegates of the USA arrived first, followed by those of Canada.

Officials said the United States would return. The USA wants a deal by June.
`

/** The finding on some words of the text. */
function finding(words: string, more: Partial<Finding> = {}): Finding {
  return {
    ...placeOf(words),
    rule: 'inconsistent-naming',
    kind: 'country-form',
    severity: 'warning',
    confidence: 0.9,
    fingerprint: '0123456789abcdef',
    message: `Unexpected \`${words}\`, expected \`United States\``,
    field: 'text',
    edits: [],
    related: [],
    ...more
  }
}

function placeOf(words: string, from = 0) {
  const start = text.indexOf(words, from)
  const before = text.slice(0, start).split('\n')
  const [line, column] = [before.length, before.at(-1)!.length + 1]
  return {start, end: start + words.length, line, column, endLine: line, endColumn: column + words.length}
}

const file: CheckedFile = {
  path: 'a/talks.md',
  text,
  headline: 'Talks resume',
  findings: [
    finding('USA', {
      note: 'Readers may wonder whether two names mean two things.',
      related: [
        {...placeOf('USA', 180), role: 'same', message: 'Also `USA`'},
        {...placeOf('United States'), role: 'reference', message: 'First named here'}
      ]
    }),
    finding('Officials', {severity: 'info', rule: 'unattributed-quote', message: 'Unexpected officials'})
  ]
}
const report = async (format: ReportFormat, files: readonly CheckedFile[], more = {}) =>
  (await reporters[format]())(files, {minSeverity: 'warning', color: false, width: 80, ...more})

describe('pretty', () => {
  it('shows the words in their line, why, and the other places', async () => {
    expect(await report('pretty', [file, {path: 'b.md', text: '', findings: []}])).toMatchInlineSnapshot(`
      "a/talks.md  Talks resume

        3:118  warning  inconsistent-naming
               … months, and delegates of the USA arrived first, followed by those …
                                              ~~~
               Unexpected \`USA\`, expected \`United States\`
               Readers may wonder whether two names mean two things.
               also  USA at 5:52
               see   United States (First named here) at 5:20

      1 warning in 1 of 2 drafts; 1 hint not shown (--min-severity info)
      "
    `)
  })

  it('shows hints where they are asked for, and colours', async () => {
    expect(await report('pretty', [file], {minSeverity: 'info'})).toContain('1 warning, 1 hint in 1 draft\n')
    expect(await report('pretty', [file], {color: true})).toContain('\x1b[33m\x1b[4mUSA\x1b[24m\x1b[39m')
  })

  it.each(['pretty', 'line'] as const)('%s lets no control character of a draft through', async (format) => {
    const evil = 'a\x1b[31mred\x1b]0;title\x07\x9b2J\u202E\r\nb'
    const out = await report(format, [
      {
        path: `${evil}.md`,
        text: evil,
        headline: evil,
        findings: [
          finding('x', {
            start: 0,
            end: evil.length,
            message: evil,
            note: evil,
            related: [{...placeOf('x'), role: 'reference', start: 0, end: evil.length, message: evil}]
          })
        ]
      }
    ])
    expect(out).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F\u202E]/)
  })
})

it('line is what problem matchers read', async () => {
  expect(await report('line', [file])).toBe(
    'a/talks.md:3:118-3:121: warning [inconsistent-naming] Unexpected `USA`, expected `United States`\n'
  )
  expect((await report('line', [file], {minSeverity: 'info'})).split('\n')).toHaveLength(3)
})

it('json has everything', async () => {
  const {version, files} = JSON.parse(await report('json', [file]))
  expect(version).toBe(1)
  expect(files).toEqual([{path: file.path, findings: file.findings}])
})

describe('excerpts', () => {
  it('count columns as terminals do', () => {
    expect([widthOf('abc'), widthOf('東京'), widthOf('👩‍👩‍👧'), widthOf('é'), widthOf('a\u00ADb')]).toEqual([
      3, 4, 2, 1, 2
    ])
  })

  it('never take more room than there is', () => {
    for (const width of [40, 60, 100])
      for (const [start, end] of [
        [0, 5],
        [30, 33],
        [100, 117],
        [18, 180],
        [0, text.length],
        [text.length - 4, text.length]
      ] as const) {
        const {before, words, after} = excerptOf(text, start, end, width)
        expect(widthOf(before + words + after)).toBeLessThanOrEqual(width)
        expect(words).toBeTruthy()
      }
  })

  it('lose the middle of what is too long', () => {
    expect(clip('one two three four five six seven eight nine ten', 24)).toMatch(/^one two.* … .*ten$/)
  })
})
