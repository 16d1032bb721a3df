import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {articleOf} from '../../src/article/index.ts'
import {read} from '../../src/read/index.ts'

const named = (text: string): string[] => {
  const article = articleOf(read(text, 'markdown'), new VFile(text))
  return article.entities.map(({mentions}) => mentions.map((name) => name.text).join(' | '))
}

test('full name, then surname, with and without a title', () => {
  expect(
    named(
      '# A vote\n\nThe bill was moved by Sen. Dana Whitlock on Friday. Senator Whitlock said so. Whitlock’s aides agreed.'
    )
  ).toEqual(['Dana Whitlock | Whitlock | Whitlock'])
})

test('two people of one surname are two entities', () => {
  expect(named('# A vote\n\nThey met Ann Lee and Tom Lee. It was Ann Lee who spoke.')).toEqual([
    'Ann Lee | Ann Lee',
    'Tom Lee'
  ])
})

test('particles and bodies stay in one name, possessives end it', () => {
  expect(
    named('# A vote\n\nWe saw Ursula von der Leyen at the Bank of England and Russia’s Anna Orlova there.')
  ).toEqual(['Ursula von der Leyen', 'Bank of England', 'Russia', 'Anna Orlova'])
})

test('a sentence start is no name by itself, a capital seen elsewhere is', () => {
  expect(named('# A vote\n\nDespite rain they met. Orlova spoke. They thanked Orlova.')).toEqual([
    'Orlova | Orlova'
  ])
})

test('datelines, metadata and the capitals of a title name nobody', () => {
  expect(
    named(
      '# Harbour Fund Wins Vote in Ely\n\nCategory: Business\n\nBy Ann Ruiz\n\nLEEDS, Feb. 3 (AP) — The mayor of Ely spoke.\n\nShe left.'
    )
  ).toEqual(['Ely | Ely', 'Ann Ruiz'])
})

test('a common word that begins a sentence before a name is no part of it', () => {
  expect(named('# A vote\n\nManager Ann Ruiz spoke. The manager left. On Fridays I’d rest.')).toEqual([
    'Ann Ruiz'
  ])
})

test('every span slices to its text', () => {
  const text = '# A vote\n\nThey met *Ann* Lee &amp; J. K. Marsh of Ely.'
  const article = articleOf(read(text, 'markdown'), new VFile(text))
  expect(article.names.map(({text}) => text)).toEqual(['Ann Lee', 'J. K. Marsh', 'Ely'])
  for (const name of article.names) expect(article.prose.text.slice(name.from, name.to)).toBe(name.text)
})
