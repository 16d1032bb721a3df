import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {pages} from '../scripts/docs.ts'

const docs = new URL('../docs/', import.meta.url)

it.each([...pages.keys()])('docs/%s is what `npm run docs` writes', (name) => {
  expect(readFileSync(new URL(name, docs), 'utf8')).toBe(pages.get(name))
})

it('there is no page of what is gone', () => {
  for (const folder of ['rules', 'commands'])
    for (const name of readdirSync(new URL(folder, docs))) expect(pages.has(`${folder}/${name}`)).toBe(true)
})

it('every link of the README and the docs leads somewhere', () => {
  const root = path.resolve(import.meta.dirname, '..')
  const files = [
    'README.md',
    'CONTRIBUTING.md',
    'docs/ci.md',
    ...[...pages.keys()].map((name) => `docs/${name}`)
  ]
  for (const file of files) {
    const text = readFileSync(path.join(root, file), 'utf8')
    for (const [, link] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g))
      expect(existsSync(path.join(root, path.dirname(file), link!)), `${file}: ${link}`).toBe(true)
  }
})
