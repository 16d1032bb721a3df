import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, folder} from '../support/copydesk.ts'

const draft = '# Council opens library\n\nThe library opened on Friday.\n'

describe('what is wrong with a configuration', () => {
  it.each([
    ['rulez: {}', '1:1: Unexpected key `rulez`, expected `rules`'],
    ['lang: en\nrules:\n  unatributed-quote: off', '3:3: Unexpected key `unatributed-quote`, expected'],
    [
      'rules: {duplicated-fact: {kinds: {restatd: off}}}',
      '1:35: Unexpected key `restatd`, expected `restated`'
    ],
    ['rules: {mislabeled-category: {kinds: {misfiled: loud}}}', '1:49: Unexpected `loud`, expected'],
    ['extends: gardian', '1:10: Unexpected house style `gardian`, expected `guardian` or the path of a file'],
    ['extends: ./none.yaml', 'none.yaml: Cannot be read (ENOENT)'],
    ['extends: ./copydesk.yaml', 'copydesk.yaml: Extends itself'],
    ['sections: {Sport: [athletix]}', 'copydesk.yaml: Unexpected'],
    ['files: 3', '1:8: Unexpected value of `files`'],
    ['overrides:\n  - desk: City', '2:5: Missing key `rules`'],
    ['rules: [', 'copydesk.yaml:'],
    ['- a', '1:1: Unexpected configuration, expected object']
  ])('%j', (text, message) => {
    const run = copydesk(['a.md'], {cwd: folder({'copydesk.yaml': text, 'a.md': draft})})
    expect(run).toMatchObject({status: 2, stdout: ''})
    expect(run.stderr).toContain(message)
  })

  it('has its place in a package.json, too', () => {
    const cwd = folder({'package.json': '{\n  "copydesk": {"langs": "en"}\n}', 'a.md': draft})
    expect(copydesk(['a.md'], {cwd}).stderr).toBe(
      'copydesk: package.json:2:16: Unexpected key `langs`, expected `lang`\n'
    )
  })
})

describe('which configuration holds', () => {
  const files = {
    'copydesk.yaml': 'extends: ./house/style.json\nlang: en\nignore: [old/]\nfiles: ["*.md", "!*.tmp.md"]\n',
    'house/style.json': '{"lang": "de", "frontMatter": {"category": "ressort"}, "ignore": ["templates/"]}',
    'package.json': '{"copydesk": {"lang": "fr"}}',
    'sub/package.json': '{"name": "no-key"}',
    'sub/a.md': draft,
    'other/copydesk.json': '{"lang": "nl"}',
    'other/b.txt': draft,
    'old/c.md': draft,
    'house/templates/d.md': draft,
    'e.txt': draft,
    'f.tmp.md': draft
  }
  const configOf = (cwd: string, ...args: string[]) =>
    JSON.parse(copydesk(['print-config', ...args], {cwd}).stdout)

  it('is the nearest above the draft, over what it extends', () => {
    const cwd = folder(files)
    expect(configOf(cwd, 'sub/a.md')).toMatchObject({
      sources: [path.join(cwd, 'house/style.json'), path.join(cwd, 'copydesk.yaml')],
      ignored: false,
      lang: 'en',
      frontMatter: {category: ['ressort']}
    })
    expect(configOf(cwd, 'other/b.txt')).toMatchObject({lang: 'nl'})
    expect(configOf(cwd, 'other/b.txt', '--config', 'copydesk.yaml')).toMatchObject({lang: 'en'})
    expect(configOf(cwd, 'old/c.md')).toMatchObject({ignored: true})
  })

  it('says which files are drafts; one that is ignored is silent even where it is named', () => {
    const cwd = folder(files)
    const paths = (...args: string[]) =>
      JSON.parse(copydesk([...args, '--format', 'json'], {cwd}).stdout).files.map(
        (file: {path: string}) => file.path
      )
    expect(paths()).toEqual(['other/b.txt', 'sub/a.md'])
    expect(paths('old/c.md', 'e.txt')).toEqual(['e.txt'])
  })
})

it('begins with a file that is valid and changes nothing', () => {
  const cwd = folder({'a.md': draft})
  expect(copydesk(['init'], {cwd}).status).toBe(0)
  expect(readFileSync(path.join(cwd, 'copydesk.yaml'), 'utf8')).toMatch(/^# yaml-language-server: \$schema=/)
  expect(copydesk(['a.md'], {cwd}).status).toBe(0)
  expect(copydesk(['init'], {cwd})).toMatchObject({status: 2, stdout: ''})
  const text = readFileSync(path.join(cwd, 'copydesk.yaml'), 'utf8')
  const uncommented = text.replace(/^# (?=[a-zA-Z]+:)|^#(?= {3})|^# {3}(?=#)/gm, '')
  expect(
    copydesk(['a.md', '--config', 'all.yaml'], {cwd: folder({'a.md': draft, 'all.yaml': uncommented})}).stderr
  ).toBe('')
})
