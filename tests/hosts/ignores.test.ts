import {mkdirSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, folder} from '../support/copydesk.ts'

const bare = '"Nobody has told us a thing about the bridge in all these years."'
const story = (above = '', front = '') =>
  `${front}# Bridge stays shut\n\nThe bridge stayed shut on Friday, the council said.\n\nWorkers had gone home.\n\n${above}${bare}\n\nThe river was high.\n`
const rulesOf = (text: string, ...args: string[]) =>
  JSON.parse(copydesk(['-', '--format', 'json', ...args], {input: text}).stdout).files[0].findings.map(
    ({rule, line}: {rule: string; line: number}) => `${rule}:${line}`
  )

const found = 'unattributed-quote:7'

describe('a draft silences a rule', () => {
  it('not without being asked', () => {
    expect(rulesOf(story())).toEqual([found])
  })

  it.each([
    ['<!-- copydesk-disable-next-line unattributed-quote -- the source wants no name -->\n', ''],
    ['<!-- copydesk-disable -->\n\n', ''],
    ['<!--lint ignore unattributed-quote-->\n\n', ''],
    ['', '---\ncopydesk: false\n---\n\n'],
    ['', '---\ncopydesk: [unattributed-quote]\n---\n\n'],
    ['', '+++\ncopydesk = ["unattributed-quote"]\n+++\n\n']
  ])('by %j, %j; --no-inline-config lets it not', (above, front) => {
    expect(rulesOf(story(above, front))).toEqual([])
    expect(rulesOf(story(above, front), '--no-inline-config')).toHaveLength(1)
    expect(rulesOf(story(above, front), '--report-unused-ignores')).toEqual([])
  })

  it.each([
    [
      'a.html',
      '<h1>Bridge stays shut</h1>',
      (above: string) =>
        `${above}<p>${bare}</p><p>The river was high.</p><p>${bare.replace('bridge', 'ferry')}</p>`
    ],
    [
      'a.html',
      '<body>\n<h1>Bridge stays shut</h1>',
      (above: string) =>
        `<div>\n${above}\n<p>\n${bare}\n</p>\n</div>\n<p>The river was high.</p>\n<p>${bare.replace('bridge', 'ferry')}</p>\n</body>`
    ],
    [
      'a.txt',
      'Bridge stays shut',
      (above: string) =>
        `${above}\n${bare}\nThe river was high on Friday, and nobody could cross it.\n${bare.replace('bridge', 'ferry')}\n`
    ]
  ])('in %s below %j, but no more than the next block', (name, head, body) => {
    const lede = 'The bridge stayed shut on Friday, the council said.'
    const rest = 'Workers had gone home on Friday, and the river was high.'
    const text = (above: string) =>
      name === 'a.html'
        ? `${head}\n<p>${lede}</p>\n<p>${rest}</p>\n${body(above)}`
        : `${head}\n${lede}\n${rest}\n${body(above)}`
    const quoted = (above: string, ...args: string[]) =>
      JSON.parse(
        copydesk(
          ['-', '--stdin-filename', name, '--format', 'json', '--rule', 'unattributed-quote', ...args],
          {
            input: text(above)
          }
        ).stdout
      ).files[0].findings.map(({start}: {start: number}) =>
        text(above).slice(start).startsWith('"Nobody has told us a thing about the bridge')
          ? 'bridge'
          : 'ferry'
      )
    const comment = '<!-- copydesk-disable-next-line unattributed-quote -- the source wants no name -->'
    expect(quoted('')).toEqual(['bridge', 'ferry'])
    expect(quoted(comment, '--report-unused-ignores')).toEqual(['ferry'])
    expect(quoted(comment, '--no-inline-config')).toEqual(['bridge', 'ferry'])
    expect(quoted('<!-- copydesk-disable -->')).toEqual([])
  })

  it('and is told where there was nothing to silence', () => {
    const unused = '<!-- copydesk-disable-next-line inconsistent-naming -->\n\n'
    const unknown = '<!-- copydesk-disable-next-line unatributed-quote -->\n'
    expect(rulesOf(story(unused), '--report-unused-ignores')).toEqual([
      'unused-ignore:7',
      'unattributed-quote:9'
    ])
    expect(rulesOf(story(unused), '--report-unused-ignores', '--rule', 'unattributed-quote')).toEqual([
      'unattributed-quote:9'
    ])
    expect(
      copydesk(['-', '--report-unused-ignores', '--format', 'line'], {input: story(unknown)}).stdout
    ).toContain(
      'warning [unused-ignore] Unexpected rule `unatributed-quote` in a comment, expected `unattributed-quote`'
    )
  })
})

it('a folder keeps files out, by .copydeskignore always, by .gitignore where they are not named', () => {
  const cwd = folder({
    '.gitignore': 'out/\n*.tmp.md\n',
    '.copydeskignore': 'templates\n!templates/keep.md\n',
    'a.md': story(),
    'b.tmp.md': story(),
    'out/c.md': story(),
    'templates/d.md': story(),
    'sub/.copydeskignore': '/e.md\n',
    'sub/e.md': story(),
    'sub/sub/e.md': story()
  })
  mkdirSync(path.join(cwd, '.git'))
  const paths = (...args: string[]) =>
    JSON.parse(copydesk([...args, '--format', 'json'], {cwd}).stdout).files.map(
      (file: {path: string}) => file.path
    )
  expect(paths()).toEqual(['a.md', 'sub/sub/e.md'])
  expect(paths('out/c.md', 'b.tmp.md', 'templates/d.md', 'sub/e.md')).toEqual(['out/c.md', 'b.tmp.md'])
})
