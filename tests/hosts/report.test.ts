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
  repoPath: 'news/a/talks.md',
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
  (await reporters[format]())(files, {
    minSeverity: 'warning',
    color: false,
    width: 80,
    version: '1.0.0',
    ...more
  })

describe('pretty', () => {
  it('shows the words in their line, why, and the other places', async () => {
    expect(
      await report('pretty', [file, {path: 'b.md', repoPath: 'b.md', text: '', findings: []}])
    ).toMatchInlineSnapshot(`
      "a/talks.md  Talks resume

        3:118  warning  inconsistent-naming
               … months, and delegates of the USA arrived first, followed by those …
                                              ~~~
               Unexpected \`USA\`, expected \`United States\`
               Readers may wonder whether two names mean two things.
               also  USA (5:52)
               see   First named here: United States (5:20)

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
        repoPath: `${evil}.md`,
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

/** The same words twice, and text that would break out of every format. */
const nasty = `50%::error::"pwned" <script>&\x1b]]>\r\n::set-output name=x::y 👩‍👩‍👧 USA`
const hostile: CheckedFile = {
  path: 'a b/ü#?.md',
  repoPath: 'news/a b/ü#?.md',
  text: `👩 ${nasty}`,
  headline: nasty,
  findings: ['warning', 'error', 'info'].map((severity) => ({
    ...finding('USA'),
    severity: severity as Finding['severity'],
    start: 3,
    end: 6,
    line: 1,
    column: 4,
    endLine: 1,
    endColumn: 7,
    message: nasty,
    note: nasty,
    edits: [{start: 3, end: 6, text: nasty, safe: true}],
    related: [{role: 'same', start: 0, end: 3, line: 1, column: 1, endLine: 1, endColumn: 4, message: nasty}]
  }))
}

it('ndjson is a line a finding', async () => {
  const lines = (await report('ndjson', [file, hostile])).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    [file, hostile].flatMap(({path, findings}) => findings.map((each) => ({path, ...each})))
  )
})

it('github is one command a finding, whatever the draft says', async () => {
  const out = await report('github', [file, hostile])
  expect(out.split('\n')).toHaveLength(4)
  expect(out.split('\n')[0]).toBe(
    '::warning file=news/a/talks.md,line=3,endLine=3,col=118,endColumn=121,title=inconsistent-naming::Unexpected `USA`, expected `United States`%0AReaders may wonder whether two names mean two things.%0ALine 5: Also `USA`%0ALine 5: First named here'
  )
  expect(out).toContain('%0A50%25::error::')
})

it('gitlab has a fingerprint of its own for each finding', async () => {
  const issues = JSON.parse(await report('gitlab', [file, hostile, {...hostile, repoPath: 'c.md'}]))
  expect(new Set(issues.map(({fingerprint}: {fingerprint: string}) => fingerprint)).size).toBe(8)
  expect(issues[0]).toMatchObject({
    check_name: 'inconsistent-naming',
    severity: 'minor',
    location: {path: 'news/a/talks.md', lines: {begin: 3, end: 3}}
  })
})

it('rdjson counts columns in bytes', async () => {
  const {diagnostics} = JSON.parse(await report('rdjson', [hostile]))
  expect(diagnostics[0].location.range).toEqual({start: {line: 1, column: 6}, end: {line: 1, column: 9}})
  expect(diagnostics[0].suggestions[0]).toEqual({range: diagnostics[0].location.range, text: nasty})
})

it('sarif has text, fixes and places of the repository', async () => {
  const [run] = JSON.parse(await report('sarif', [file, hostile])).runs
  const [first, hint, strange] = run.results
  expect(first.message.text).toBe(
    'Unexpected `USA`, expected `United States`\nReaders may wonder whether two names mean two things.'
  )
  expect(first.partialFingerprints).toEqual({primaryLocationLineHash: '0123456789abcdef:1'})
  expect(hint.partialFingerprints).toEqual({primaryLocationLineHash: '0123456789abcdef:2'})
  expect(first.relatedLocations).toHaveLength(2)
  expect([first.level, hint.level, run.results[3].level]).toEqual(['warning', 'note', 'error'])
  const {artifactLocation, region} = strange.locations[0].physicalLocation
  expect(artifactLocation).toEqual({uri: 'news/a%20b/%C3%BC%23%3F.md', uriBaseId: 'SRCROOT'})
  expect(strange.fixes[0].artifactChanges[0].replacements[0].deletedRegion).toMatchObject({
    startColumn: region.startColumn,
    endColumn: region.endColumn
  })
})

it.each(['junit', 'checkstyle', 'html'] as const)('%s stays well-formed', async (format) => {
  const out = await report(format, [file, hostile, {...hostile, findings: []}])
  expect(out).not.toMatch(/<script|\x1b|&(?!(?:amp|lt|gt|quot|#39);)/)
  const open: string[] = []
  const withoutStyle = out.replace(/<style>[\s\S]*<\/style>/, '')
  for (const [, end, name, rest] of withoutStyle.matchAll(/<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/g)) {
    if (end) expect(open.pop()).toBe(name)
    else if (!rest!.endsWith('/') && name !== 'meta') open.push(name!)
  }
  expect(open).toEqual([])
})

it('html links each note with its words, and each other place with the note', async () => {
  const out = await report('html', [file])
  const ids = new Set([...out.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  const targets = [...out.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id!)
  expect(targets.length).toBeGreaterThan(6)
  for (const target of targets) expect(ids).toContain(target)
  expect(out).toContain('title="Unexpected `USA`, expected `United States`">USA</a>')
})

it('markdown is a table that a draft cannot leave', async () => {
  const out = await report('markdown', [file, hostile])
  const rows = out.split('\n').filter((line) => line.startsWith('| '))
  expect(rows.map((row) => row.split(/(?<!\\)\|/).length)).toEqual(rows.map(() => 6))
  expect(out).not.toMatch(/<script|\x1b/)
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
