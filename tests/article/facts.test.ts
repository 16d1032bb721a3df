import {expect, test} from 'vitest'
import {anchorsOf, asserterOf, findSlots} from '../../src/article/index.ts'
import {stemOf} from '../../src/article/stems.ts'
import {factSheet} from '../../src/sheets/facts.ts'
import {articleFrom} from '../support/draft.ts'

test.each([
  ['criticised', 'criticism'],
  ['collided', 'collision'],
  ['injuries', 'injured'],
  ['elections', 'electoral'],
  ['fell', 'falling']
])('%s and %s have one stem', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other))
})

test.each([
  ['The dam held, Lind said.', ['Lind']],
  ['“It held,” said Ana Lind, an engineer.', ['Ana', 'Lind']],
  ['The dam held, according to the harbour master, Gudrun Aske.', ['Gudrun', 'Aske']],
  ['On Monday Ana Lind (who built it) said the dam held.', ['Ana', 'Lind']],
  ['The coast guard said the dam held.', ['coast', 'guard']],
  ['The dam held.', []]
])('who asserts: %s', (text, expected) => {
  expect(asserterOf(articleFrom(text).claims[0]!).words.map(({text}) => text)).toEqual(expected)
})

test('headline, byline, caption and label state nothing of their own', () => {
  const {claims} = articleFrom(
    '# Dam holds in Calder\n\nBy Ana Lind\n\nThe dam above Calder held on Monday, engineers said.\n\nPhoto: The dam\n\nIt rained on.\n\nIt will hold.'
  )
  expect(claims.map(({zone}) => zone)).toEqual(['headline', 'apart', 'body', 'apart', 'body', 'body'])
})

test('an abstract between marker lines stands apart', () => {
  const {claims} = articleFrom(
    '# Dam holds\n\nABSTRACT.\n\nThe dam above Calder held on Monday.\n\nFULL TEXT.\n\nThe dam above Calder held on Monday, engineers said.\n\nIt rained on.\n\nIt will hold.'
  )
  expect(claims.filter(({zone}) => zone === 'body').map(({sentence}) => sentence.text[0])).toEqual([
    'T',
    'I',
    'I'
  ])
})

const [first, second] = [
  'Ortega came to Marlow on Wednesday for a hearing in the old corn exchange.',
  'On Monday Ortega arrived in Marlow for a hearing at the corn exchange.'
]

test('two claims are laid side by side: what meets and what differs', () => {
  const {alignments} = articleFrom(`${first}\n\nIt rained on.\n\n${second}`)
  expect(alignments).toHaveLength(1)
  expect(anchorsOf(alignments[0]!.matches, 3)).toEqual(['Ortega', 'Marlow', 'hearing'])
  expect(findSlots(alignments[0]!).map(({kind, a, b}) => [kind, a[0]?.stem, b[0]?.stem])).toEqual([
    ['weekday', '@weekday 3', '@weekday 1']
  ])
})

test('what is compared grows with the draft, not with its square', () => {
  const nouns = 'harbour bridge school library tunnel market stadium museum orchard quarry'.split(' ')
  const draft = (paragraphs: number) =>
    Array.from(
      {length: paragraphs},
      (_, index) => `The ${nouns[index % 10]} of district ${index} opened late in the wet spring.`
    ).join('\n\n')
  const pairs = (paragraphs: number) => articleFrom(draft(paragraphs)).alignments.length
  expect(pairs(800)).toBeLessThan(3 * pairs(400) + 100)
})

test('the fact sheet has every statement with its figures and dates, and groups what is told twice', () => {
  const sheet = factSheet(
    articleFrom(
      'The ferry carried 148 passengers on March 3, 2021, the owner said.\n\nIt rained on.\n\nOn March 3, 2021, the ferry carried 148 passengers.'
    )
  )
  expect(sheet.map(({kind, text, by, group, day}) => [kind, text.slice(0, 14), by, group, day])).toEqual([
    ['claim', 'The ferry carr', 'owner', 1, null],
    ['figure', '148', 'owner', 2, null],
    ['date', 'March 3, 2021', 'owner', 3, '2021-03-03'],
    ['claim', 'It rained on.', null, null, null],
    ['claim', 'On March 3, 20', null, 1, null],
    ['date', 'March 3, 2021', null, 3, '2021-03-03'],
    ['figure', '148', null, 2, null]
  ])
})
