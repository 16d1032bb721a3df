import {expect, test} from 'vitest'
import {bracketed} from '../support/bracketed.ts'
import {articleFrom} from '../support/draft.ts'

const drawn = (text: string): string => bracketed(articleFrom(text))
const pairs = (picture: string) => expect(drawn(picture.replace(/[[\]]/g, ''))).toBe(picture)

test.each([
  ['straight', 'He called it ["a mess"] and left.'],
  ['curly', 'He called it [“a mess”] and left.'],
  ['the wrong way round', 'He called it [”a mess“] and left. [“Go,“] he said.'],
  ['mixed', 'He called it ["a mess”] and left.'],
  ['doubled single marks', "He called it [''a mess''] and left."],
  ['guillemets', 'He called it [«a mess»] and left.'],
  ['behind a dash', 'The dam—["a mess"]—held.'],
  ['without a space', 'He left.["Then I came back."]'],
  ['nested', '["She said, “go,” and I went,"] he said.'],
  ['nested with the same mark', '["She said, "go," and I went,"] he said.'],
  ['nested single marks', '["She said, \'go,\' and I went,"] he said.'],
  ['inches', 'A 12" pipe and a 6\'2" man held ["the line"] there.'],
  ['inches inside', '["He is 6\'2" tall and strong,"] she said.'],
  ['a missing closing mark', '["We will go, Lind said. ["Then we stop."]'],
  ['a stray mark', 'The "new plan was adopted. Lind called it ["a mess"].'],
  ['a stray closing mark', 'The new" plan was adopted. Lind called it ["a mess"].'],
  ['brackets', 'It was a hit (["my best"]), he said.']
])('double marks: %s', (_, picture) => pairs(picture))

test.each([
  ["['We aren't asking for the moon,'] said Thwaite. ['We're asking to see it.']"],
  ["['It's where the buses' turning place is,'] she said. ['I don't mind.']"],
  ["The so-called ['dark hours'] rule and the ['Northern Skies'] paper."],
  ["The boys' room and rock 'n' roll in the '90s were fun."],
  ['[‘The girls’ team won,’] said Ode.'],
  ['[‘I’ve been goin’ home,’] said Ode.'],
  ['[\'She told me "go" and I went,\'] he said.'],
  ["The ['denigrating'] campaign is over."],
  ["Jesus' words and James's house are no quotes."]
])('single marks: %s', (picture) => pairs(picture))

test('a quotation over several paragraphs is open until its last', () => {
  expect(drawn('"One is enough.\n\n"Two are more," Lind said.')).toBe(
    '["One is enough.\n\n["Two are more,"] Lind said.'
  )
  expect(drawn('‘One is enough.\n\n‘Two are more,’ Lind said.')).toBe(
    '[‘One is enough.\n\n[‘Two are more,’] Lind said.'
  )
})

test('a quotation cut short by a missing mark ends where its tag begins', () => {
  const {quotations} = articleFrom('"We will go, Lind said. "Then we stop."')
  expect(quotations.map(({text, open}) => [text, open])).toEqual([
    ['"We will go,', true],
    ['"Then we stop."', false]
  ])
})

test('one stray mark leaves the next block alone', () => {
  expect(drawn('It was 5" deep and "odd.\n\nLind said "no" to it.')).toBe(
    'It was 5" deep and "odd.\n\nLind said ["no"] to it.'
  )
})

test('marks inside emphasis and links pair with those outside', () => {
  expect(drawn('*"It held,*" Lind said. "[It](https://example.org) did."')).toBe(
    '["It held,"] Lind said. ["It did."]'
  )
})
