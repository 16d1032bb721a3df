import {chmodSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, folder} from '../support/copydesk.ts'

const clean = '# Council opens library\n\nThe library opened on Friday.\n'
const broken = '---\ntitle: [\n---\n\nThe library opened on Friday.\n'
const french =
  '# Le pont\n\nLe pont est fermé depuis la semaine dernière et les habitants de la ville attendent que la mairie dise quand il sera rouvert pour tous.\n'

describe('exit codes', () => {
  it('is 0 for a clean draft', () => {
    const run = copydesk(['a.md'], {cwd: folder({'a.md': clean})})
    expect(run).toEqual({status: 0, stdout: 'Nothing to report in 1 draft\n', stderr: ''})
  })

  it('is 1 for a finding at --fail-on, which is error', () => {
    const cwd = folder({'a.md': broken})
    const run = copydesk(['a.md', '--format', 'line'], {cwd})
    expect(run.stdout).toMatch(/^a\.md:\d+:\d+-\d+:\d+: error \[front-matter\] Unexpected front matter/)
    expect(run.status).toBe(1)
    expect(copydesk(['a.md', '--fail-on', 'never'], {cwd}).status).toBe(0)
  })

  it('is 0 for a hint, unless --fail-on says otherwise', () => {
    const cwd = folder({'a.md': french})
    expect(copydesk(['a.md'], {cwd})).toMatchObject({
      status: 0,
      stdout: 'Nothing to report in 1 draft; 1 hint not shown (--min-severity info)\n'
    })
    expect(copydesk(['a.md', '--fail-on', 'info'], {cwd}).status).toBe(1)
    expect(copydesk(['a.md', '--min-severity', 'info', '--format', 'line'], {cwd}).stdout).toBe(
      'a.md:1:1-1:1: info [language] Unexpected draft in French, expected English: nothing else was checked\n'
    )
  })

  it.each([
    [['--fail-on', 'loud'], /Allowed choices are error, warning, info, never/],
    [['--bogus'], /unknown option/],
    [['--rule', 'unattributed-quotes'], /Unexpected rule `unattributed-quotes`, expected/],
    [['--config', 'none.yaml'], /none\.yaml: Cannot be read \(ENOENT\)/]
  ])('is 2 for %j', (args, message) => {
    const run = copydesk(['a.md', ...args], {cwd: folder({'a.md': clean})})
    expect(run).toMatchObject({status: 2, stdout: ''})
    expect(run.stderr).toMatch(message)
  })
})

describe('what cannot be checked', () => {
  it.each([
    ['missing.md', /missing\.md: No such file/],
    ['latin1.md', /latin1\.md: Unexpected bytes in line 2 that are not UTF-8/],
    ['utf16.md', /utf16\.md: Unexpected UTF-16 text/],
    ['image.md', /image\.md: Unexpected binary file/],
    ['nothing', /nothing: No drafts found/],
    ['no*.md', /no\*\.md: No drafts found/]
  ])('%s is told, and the others are still checked', (name, message) => {
    const cwd = folder({
      'clean.md': clean,
      'latin1.md': Buffer.from('One\ncaf\xe9\n', 'latin1'),
      'utf16.md': Buffer.from('\uFEFFOne', 'utf16le'),
      'image.md': Buffer.from([137, 80, 78, 71, 0, 1]),
      'nothing/README.md': '# Read me\n'
    })
    const run = copydesk([name, 'clean.md'], {cwd})
    expect(run.stderr).toMatch(message)
    expect(run.stderr.split('\n')).toHaveLength(2)
    expect(run).toMatchObject({status: 2, stdout: 'Nothing to report in 1 draft\n'})
  })

  it.skipIf(process.getuid?.() === 0)('an unreadable file is told', () => {
    const cwd = folder({'a.md': clean})
    chmodSync(path.join(cwd, 'a.md'), 0)
    expect(copydesk(['a.md'], {cwd})).toMatchObject({status: 2, stderr: /No permission/})
  })

  it('a text longer than any story is told', () => {
    const run = copydesk(['a.md'], {cwd: folder({'a.md': 'word '.repeat(1_100_000)})})
    expect(run.status).toBe(2)
    expect(run.stderr).toMatch(/a\.md: Unexpected file of 5500000 bytes, expected a story/)
  })

  it('an empty draft is silent', () => {
    expect(copydesk(['a.md'], {cwd: folder({'a.md': ' \n'})})).toEqual({
      status: 0,
      stdout: 'Nothing to report in 1 draft\n',
      stderr: 'copydesk: a.md: Empty, nothing to check\n'
    })
  })
})

describe('which files', () => {
  const paths = (args: readonly string[], cwd: string) =>
    JSON.parse(copydesk([...args, '--format', 'json'], {cwd}).stdout).files.map(
      (file: {path: string}) => file.path
    )
  const files = {
    'b.md': clean,
    'a.txt': clean,
    'sub/c.html': `<p>${clean}</p>`,
    'sub/d.MDX': clean,
    'README.md': clean,
    'sub/CHANGELOG.txt': clean,
    'node_modules/x/e.md': clean,
    'photo.jpg': 'x'
  }

  it('takes drafts from directories, sorted, and no papers of a project', () => {
    expect(paths([], folder(files))).toEqual(['a.txt', 'b.md', 'sub/c.html', 'sub/d.MDX'])
    expect(paths(['sub', 'b.md', 'sub/c.html'], folder(files))).toEqual(['sub/c.html', 'sub/d.MDX', 'b.md'])
  })

  it('takes what is named, whatever it is called', () => {
    expect(paths(['README.md', '**/*.txt'], folder(files))).toEqual([
      'README.md',
      'a.txt',
      'sub/CHANGELOG.txt'
    ])
  })

  it('reads standard input', () => {
    const run = copydesk(['-', '--format', 'line', '--stdin-filename', 'desk/x.md'], {input: broken})
    expect(run.stdout).toMatch(/^desk\/x\.md:2:/)
    expect(run.status).toBe(1)
  })
})

it('tells its version without loading a rule', () => {
  expect(copydesk(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

it('lists rules and explains each', () => {
  for (const {rule} of JSON.parse(copydesk(['rules', '--format', 'json']).stdout)) {
    expect(copydesk(['rules']).stdout).toContain(rule)
    expect(copydesk(['explain', rule])).toMatchObject({status: 0, stdout: expect.stringContaining('#')})
  }
  expect(copydesk(['explain', 'nothing']).status).toBe(2)
})
