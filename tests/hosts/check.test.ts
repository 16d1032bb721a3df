import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, cpSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {bin, copydesk, folder} from '../support/copydesk.ts'
import {samples} from '../support/samples.ts'

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

describe('reports', () => {
  it('go to files, one to standard output', () => {
    const cwd = folder({'a.md': broken})
    const run = copydesk(
      ['a.md', '--format', 'line', '--format', 'sarif=a.sarif', '--format', 'junit=a.xml'],
      {cwd}
    )
    expect(run.stdout).toMatch(/^a\.md:2:/)
    expect(JSON.parse(readFileSync(path.join(cwd, 'a.sarif'), 'utf8')).runs[0].results).toHaveLength(1)
    expect(readFileSync(path.join(cwd, 'a.xml'), 'utf8')).toContain('failures="1"')
    expect(copydesk(['a.md', '--format', 'html', '-o', 'a.html'], {cwd})).toMatchObject({
      stdout: '',
      status: 1
    })
    expect(readFileSync(path.join(cwd, 'a.html'), 'utf8')).toMatch(/^<!doctype html>/)
  })

  it('refuse two on standard output, and a folder that is not there', () => {
    const cwd = folder({'a.md': clean})
    expect(copydesk(['a.md', '--format', 'line', '--format', 'json'], {cwd})).toMatchObject({
      status: 2,
      stdout: ''
    })
    expect(copydesk(['a.md', '-o', 'none/a.txt'], {cwd}).status).toBe(2)
  })
})

describe('what is known already', () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...args], {cwd})

  it('is not said again: a baseline holds what is there and lets through what is new', () => {
    const cwd = folder({'a.md': broken, 'b.md': clean})
    expect(copydesk(['.'], {cwd}).status).toBe(1)
    expect(copydesk(['baseline'], {cwd}).stdout).toBe('Wrote copydesk-baseline.json: 1 known finding\n')
    expect(copydesk(['.'], {cwd}).status).toBe(0)
    expect(copydesk(['.', '--no-baseline'], {cwd}).status).toBe(1)
    writeFileSync(path.join(cwd, 'a.md'), broken.replace('Friday', 'Saturday, the mayor said'))
    expect(copydesk(['.'], {cwd}).status).toBe(0)
    writeFileSync(path.join(cwd, 'b.md'), broken)
    expect(copydesk(['.', '--format', 'line'], {cwd})).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^b/)
    })
    writeFileSync(path.join(cwd, 'a.md'), clean)
    expect(copydesk(['baseline', '--prune'], {cwd}).stdout).toMatch(/: 0 known findings/)
    expect(copydesk(['.', '--baseline', 'none.json'], {cwd}).status).toBe(2)
  })

  it('--diff speaks of changed lines only, committed or not, and of new files', () => {
    const cwd = folder({'a.md': `${broken}\nMore.\n`, 'b.md': clean})
    git(cwd, 'init', '-q')
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-qm', 'One')
    const paths = () =>
      JSON.parse(copydesk(['--diff', 'HEAD', '--format', 'json'], {cwd}).stdout).files.flatMap(
        (file: {path: string; findings: unknown[]}) => file.findings.map(() => file.path)
      )
    expect(paths()).toEqual([])
    writeFileSync(path.join(cwd, 'a.md'), `${broken}\nMore and more.\n`)
    expect(paths()).toEqual([])
    writeFileSync(path.join(cwd, 'a.md'), broken.replace('[', '[ '))
    writeFileSync(path.join(cwd, 'c ü.md'), broken)
    expect(paths()).toEqual(['a.md', 'c ü.md'])
    expect(copydesk(['--diff', 'nothing'], {cwd})).toMatchObject({status: 2, stdout: ''})
    expect(copydesk(['--diff', '--output=x'], {cwd})).toMatchObject({status: 2, stdout: ''})
  })
})

describe('faster runs', () => {
  const json = (cwd: string, ...args: string[]) => copydesk(['--format', 'json', ...args], {cwd}).stdout

  it('say the same with more threads', () => {
    const cwd = folder(Object.fromEntries(samples.map(({name, text}) => [name, text])))
    const one = json(cwd)
    expect(json(cwd, '--jobs', '2')).toBe(one)
    expect(json(cwd, '--jobs', '8')).toBe(one)
  })

  it('say the same from a cache, whatever changes between them', () => {
    const cwd = folder({'a.md': broken, 'b.md': clean, 'd/e.md': french})
    const same = (...args: string[]) => expect(json(cwd, '--cache', ...args)).toBe(json(cwd, ...args))
    same()
    same()
    expect(readFileSync(path.join(cwd, '.copydeskcache'), 'utf8')).toContain('front-matter')
    writeFileSync(path.join(cwd, 'b.md'), broken)
    same()
    writeFileSync(path.join(cwd, 'd/copydesk.yaml'), 'lang: en')
    same()
    same('--input-format', 'newswire')
    same()
    writeFileSync(path.join(cwd, '.copydeskcache'), '{"build": 3')
    same()
  })
})

describe('a rule that throws', () => {
  const story = `${clean}\nA trap was laid.\n`
  /** What is built, with a rule that throws in its midst. */
  const trapped = () => {
    const cwd = folder({'a.md': story, 'b.md': broken})
    const built = path.dirname(path.dirname(path.dirname(bin)))
    cpSync(built, path.join(cwd, 'dist'), {recursive: true})
    for (const name of ['node_modules', 'package.json'])
      symlinkSync(path.join(path.dirname(built), name), path.join(cwd, name))
    writeFileSync(
      path.join(cwd, 'dist/rules/unattributed-quote/index.js'),
      `import {rule} from '../../src/rule.js'
export default rule({id: 'unattributed-quote', summary: 'A trap', options: {}}, function* ({source}) {
  if (source.includes('trap')) throw new Error('Fell into it')
})`
    )
    return (args: readonly string[], input = '') => {
      const {status, stdout, stderr} = spawnSync(process.execPath, ['dist/src/cli/bin.js', ...args], {
        cwd,
        input,
        encoding: 'utf8'
      })
      return {status, stdout, stderr}
    }
  }

  it('ends the part of its draft, not the run, however many threads there are', () => {
    const run = trapped()
    const args = ['a.md', 'b.md', '--format', 'line']
    const one = run(args)
    expect(one).toEqual({
      status: 2,
      stdout: expect.stringMatching(/^b\.md:2:\d+-\d+:\d+: error \[front-matter\].*\n$/),
      stderr: 'copydesk: a.md: Fell into it\n'
    })
    expect(run([...args, '--jobs', '2'])).toEqual(one)
    const records = run(
      ['stream'],
      [story, clean].map((text, id) => `${JSON.stringify({id: String(id), text})}\n`).join('')
    )
    expect(records.status).toBe(0)
    expect(
      records.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    ).toEqual([
      {id: '0', line: 1, error: {code: 'rule-failed', message: 'Fell into it'}},
      {id: '1', findings: []}
    ])
  })
})

it('--fix writes what is safe, --dry-run shows it', () => {
  const {text} = samples.find(({name}) => name === 'naming-port-strike.md')!
  const cwd = folder({'a.md': text, 'b.md': clean})
  const now = (name: string) => readFileSync(path.join(cwd, name), 'utf8')
  const shown = copydesk(['.', '--dry-run'], {cwd})
  expect(shown.stderr).toBe('copydesk: Would fix 1 finding\n')
  expect(shown.stdout.match(/^[-+].*?9(?:%| percent)/gm)).toEqual([
    expect.stringMatching(/^-.*9%$/),
    expect.stringMatching(/^\+.*9 percent$/)
  ])
  expect(now('a.md')).toBe(text)
  expect(copydesk(['.', '--fix'], {cwd}).stderr).toBe('copydesk: Fixed 1 finding\n')
  expect(now('a.md')).toBe(text.replace('9%', '9 percent'))
  expect(now('b.md')).toBe(clean)
  expect(copydesk(['.', '--fix'], {cwd}).stderr).toBe('copydesk: Fixed 0 findings\n')
  expect(copydesk(['-', '--fix'], {input: text}).stdout).toBe(now('a.md'))
})

describe('sheets', () => {
  const draft = '# Bridge\n\n"It took eleven long years," said Ana Ruiz, the engineer.\n'

  it('are tables for people and JSON for programs', () => {
    const cwd = folder({'a.md': draft, 'none.md': clean})
    expect(copydesk(['quotes', 'a.md'], {cwd}).stdout.split('\n')).toEqual([
      expect.stringMatching(/^at +words +kind +speaker +person +cue/),
      expect.stringMatching(/^3:1 +"It took eleven long years," +\S+ +Ana Ruiz\b.* said /),
      ''
    ])
    const [row] = JSON.parse(copydesk(['quotes', '-', '--format', 'json'], {input: draft}).stdout)
    expect(draft.slice(row.speaker.start, row.speaker.end)).toContain('Ana Ruiz')
    expect(copydesk(['names', 'a.md'], {cwd}).stdout).toContain('Ana Ruiz')
    expect(copydesk(['quotes', 'none.md'], {cwd}).stdout).toBe('Nothing in this draft\n')
    expect(copydesk(['quotes', 'missing.md'], {cwd})).toMatchObject({status: 2, stdout: ''})
  })

  it('are printed as their page says', () => {
    const page = readFileSync('docs/sheets.md', 'utf8')
    const shown = [...page.matchAll(/```console\n\$ copydesk (.*)\n([^`]*?)(…\n)?```/g)]
    expect(shown).toHaveLength(4)
    for (const [, command, lines, more] of shown) {
      const {stdout} = copydesk(command!.split(' '))
      expect(more ? stdout.slice(0, lines!.length) : stdout).toBe(lines)
    }
  })

  it('are tables for a spreadsheet, each form of a name in a line of its own, and nothing in them a formula', () => {
    const story = [
      '# Bridge',
      'The USA paid. Lena Ortiz said: "It took, oddly, eleven years." The United States left.',
      'The USA came back.',
      '=SUM(A1) is what the form said in 2019.'
    ]
    const cwd = folder({'a.md': `${story.join('\n\n')}\n`})
    const csv = (name: string) => copydesk([name, 'a.md', '--format', 'csv'], {cwd}).stdout
    expect(csv('quotes')).toMatch(
      /^\uFEFFline,column,words,kind,speaker,person,.*\n3,32,"""It took, oddly, eleven years\."""/
    )
    expect(csv('names')).toMatch(/^\uFEFFentity,form,lines,count,verdict,kind\n/)
    expect(csv('names')).toMatch(/\n[^,\n]+,USA,"3, 5",2,inconsistent,/)
    expect(csv('facts')).toMatch(/\n3,15,"Lena Ortiz said: ""It took, oddly, eleven years\.""",claim,/)
    expect(csv('facts')).toMatch(/\n7,1,'=SUM\(A1\) is what the form said in 2019\.,claim,/)
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
