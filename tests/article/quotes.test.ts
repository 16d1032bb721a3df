import {describe, expect, test} from 'vitest'
import type {Quote} from '../../src/article/index.ts'
import {articleFrom} from '../support/draft.ts'

const quotesOf = (text: string) => articleFrom(`# A headline\n\nIt rained on the dam.\n\n${text}`).quotes
const speaker = ({attribution}: Quote) => attribution?.source?.text
const last = (text: string) => quotesOf(text).at(-1)!

describe('who said it', () => {
  test.each([
    // Tag behind
    ['"It held," Lind said.', 'Lind'],
    ['"It held," said Ana Lind, the mayor of Leeds.', 'Ana Lind, the mayor of Leeds'],
    ['"It held," Ana Lind, a former judge, told reporters.', 'Ana Lind, a former judge'],
    ['"It held," said a spokeswoman for the city, who asked not to be named.', 'a spokeswoman for the city'],
    ['"Did it hold?" Lind pressed.', 'Lind'],
    ['"It held!" she snorted on Friday.', 'she'],
    ['"It held," the unions state in their letter.', 'the unions'],
    ['"It held," growled Ruiz.', 'Ruiz'],
    ['"It held." – Ana Lind', 'Ana Lind'],
    ['"It held," according to the report.', 'the report'],
    // Before it
    ['Lind said: "It held."', 'Lind'],
    ['Asked why, Lind, who built it, replied, "It held."', 'Lind'],
    ['At a fair in Ames, Iowa, on Sunday, Ana Lind said, "It held."', 'Ana Lind'],
    ['Lind called on the mayor to leave her post and said, "It held."', 'Lind'],
    ['Ruiz, she said, had left, adding, "It held."', 'Ruiz'],
    ['The mayor was blunt: "It held."', 'The mayor'],
    ['According to the Herald, "It held for eleven years."', 'the Herald'],
    // Embedded
    ['Lind said the town, which called it a "joke of a plan," would sue.', 'Lind'],
    ['Ruiz credited the crews with "a job that was well done" in the snow.', 'Ruiz'],
    ['LEEDS, Feb. 3 (AP) — The mayor said it was "good for another year" at least.', 'The mayor'],
    // Halves
    ['"It held," Lind said, "and it will hold."', 'Lind'],
    ['"It held," said Lind, "and it will hold."', 'Lind'],
    // Elsewhere in the paragraph
    ['"It held," Lind said. The snow lay deep. "It will hold for another year."', 'Lind'],
    ['Lind said that the dam was safe. "It will hold for another year."', 'Lind'],
    ['"It will hold." "It will not," Ruiz said.', 'Ruiz']
  ])('%s', (text, source) => {
    const quote = /^"It will hold\."/.test(text) ? quotesOf(text)[0]! : last(text)
    expect(speaker(quote)).toBe(source)
  })

  test('from another paragraph', () => {
    expect(last('Lind said:\n\n"It held for a year."').attribution).toMatchObject({
      where: 'adjacent',
      sieve: 'colon'
    })
    expect(last('"It held," Lind said.\n\n"It will hold."').attribution).toMatchObject({where: 'adjacent'})
    expect(last('"It held for a year."\n\n— Ana Lind, mayor').attribution).toMatchObject({sieve: 'name-line'})
    expect(last('Lind said it would hold.\n\n"It is a good dam."').attribution).toBeUndefined()
    expect(last('Lind said it would hold.\n\n"It is a good dam."').near?.source?.text).toBe('Lind')
  })

  test('over a group of paragraphs, from either end', () => {
    const forth = quotesOf('"It held," Lind said. "It is good.\n\n"It is very good.\n\n"It is the best."')
    expect(forth.map(speaker)).toEqual(['Lind', 'Lind', 'Lind', 'Lind'])
    expect(forth.slice(2).map(({first}) => first)).toEqual([1, 1])
    expect(quotesOf('"It is good.\n\n"It is the best," Lind said.').map(speaker)).toEqual(['Lind', 'Lind'])
  })

  test('a pull quote has the source of its twin', () => {
    const [pull] = quotesOf('"It is the best dam."\n\nIt rained.\n\n"It is the best dam," Lind said.')
    expect(pull?.attribution).toMatchObject({sieve: 'repeated', source: {text: 'Lind'}})
  })

  test.each([
    ['beside', 'Why build it?'],
    ['beat', 'Ruiz shrugged.'],
    ['beat', 'She put down her cup and looked at the river for a while.'],
    ['beat', 'The old engineer laughed at that.'],
    ['near-word', 'His first tweet came at noon on the Friday after.'],
    ['beside', 'At last the ledger was opened.'],
    ['near-name', 'In the snow below stood Ana Ode, 34, of Marlow.']
  ])('before a bare quote in its paragraph there is no source, but near: %s, %s', (sieve, before) => {
    expect(last(`${before} "It is the best dam."`)).toMatchObject({near: {sieve, where: 'paragraph'}})
  })

  test('nobody is near in a sentence about things', () => {
    const before = 'The snow lay deep on the road to the north of the town.'
    expect(last(`${before} "It is the best dam."`).near).toBeUndefined()
  })

  test.each([
    ['near-cue', 'Ana Lind said that the dam was late.'],
    ['near-quote', 'Ana Lind called it "late and dear".'],
    ['near-saying', 'Ana Lind showed them the dam, saying it was late.'],
    ['near-word', 'The council gave a short statement.'],
    ['near-word', 'Asked about the dam, Ruiz thought for a while.'],
    ['near-word', 'It was a familiar refrain.'],
    ['near-word', 'Ruiz took the stand on Tuesday.'],
    ['near-word', 'The neighbours heard her plea.'],
    ['near-act', 'Ana Lind backed the crews.'],
    ['near-act', 'The mayor, who built it, defended the dam.'],
    ['near-act', 'Ana Lind was blunt.'],
    ['near-presented', 'Meet Ana Lind, 34, who built it.'],
    ['near-question', 'So why was it built there?'],
    ['near-teller', 'The snow lay deep when I was there.']
  ])('in the paragraph before somebody may be meant: %s, %s', (sieve, before) => {
    expect(last(`${before}\n\n"It will hold for another year."`)).toMatchObject({
      near: {sieve, where: 'adjacent'}
    })
  })

  test('who spoke last may be meant where the paragraph before is about her', () => {
    const story = (name: string) =>
      `"It held," said Ana Lind.\n\n${name} is at the dam most mornings.\n\n"It will hold for another year."`
    expect(last(story('Lind')).near).toMatchObject({sieve: 'near-subject', source: {text: 'Lind'}})
    expect(last(story('She')).near).toMatchObject({sieve: 'near-subject'})
    expect(last(story('Ode')).near).toBeUndefined()
    expect(last(story('The crew')).near).toBeUndefined()
  })

  test.each([
    ['a person named in it', 'Ana Lind said it was late.', 'Lind has never built a dam in her life.'],
    ['him who is talked about', 'He said it was late.', 'He has never built a dam in his life.'],
    ['a crowd without a we', 'Critics said it was late.', 'It was the best that they could do.'],
    ['a body that says I', 'The Marlow council said it was late.', 'I never saw a dam like that one.'],
    ['a paper that says I', 'The report said it was late.', 'I never saw a dam like that one.']
  ])('nobody is near whose words it cannot be: %s', (_, before, words) => {
    expect(last(`${before}\n\n"${words}"`).near).toBeUndefined()
  })

  test('a quote that names the speaker before is not hers for sure', () => {
    const quote = last('"It held," Ana Lind said.\n\n"Lind has never built a dam in her life."')
    expect(quote.attribution).toBeUndefined()
    expect(quote.near?.source?.text).toBe('Ana Lind')
  })

  test('a run of three bare paragraphs is meant', () => {
    const voices = ['"It is too late for us."', '"It is too dear for us."', '"It will not hold for long."']
    const kinds = (count: number) =>
      quotesOf(voices.slice(0, count).join('\n\n')).map(({near}) => near?.sieve)
    expect(kinds(2)).toEqual([undefined, undefined])
    expect(kinds(3)).toEqual(['run', 'run', 'run'])
  })

  test('a story that opens with words may name their speaker next', () => {
    const opening = (next: string) =>
      articleFrom(`# A headline\n\n"It is the best dam."\n\n${next}`).quotes[0]
    expect(opening('Ana Lind stands on the wall.')?.near).toMatchObject({sieve: 'near-next'})
    expect(opening('The dam stands above the town.')?.near).toBeUndefined()
  })

  test('a paragraph behind may tell who said so', () => {
    const middle = (next: string) =>
      articleFrom(`The dam is old.\n\nIt was built by hand.\n\n"It is the best dam in the world."\n\n${next}`)
        .quotes[0]
    expect(middle('So says Ana Lind.')?.attribution).toMatchObject({
      sieve: 'near-back',
      source: {text: 'Ana Lind'}
    })
    expect(middle('Ms Lind, who gave that description to the court, keeps it.')?.near).toMatchObject({
      sieve: 'near-back'
    })
    expect(middle('Ms Lind, who keeps it, has gone home.')).toMatchObject({
      attribution: undefined,
      near: undefined
    })
  })

  test('a person is no rival of the paper that tells it', () => {
    const story = 'It is late, Ana Lind said, according to the report. "It will hold for years."'
    expect(last(story)).toMatchObject({attribution: {source: {text: 'Ana Lind'}}, rivals: []})
  })

  test('two who may be meant are rivals', () => {
    const quote = last('The dam is safe, the report said, according to the Herald. "It will hold for years."')
    expect(quote.rivals.map(({text}) => text)).toEqual(['the Herald'])
  })

  test('a sentence of the narrator brings in the next quote, not the one before', () => {
    expect(quotesOf('"It held for years." Ruiz added, "It will hold."').map(speaker)).toEqual([
      undefined,
      'Ruiz'
    ])
  })
})

test.each<[string, Quote['kind']]>([
  ['"It held for eleven years," Lind said.', 'speech'],
  ['Lind called it "good for a year".', 'partial'],
  ['They called it a "miracle".', 'term'],
  ['Her novel "The Dam at Night" is out.', 'title'],
  ['Ed "The Wall" Marsh kept goal.', 'nickname'],
  ['The report said: "The dam will hold for years."', 'document'],
  ['Lind tweeted: "The dam will hold for years."', 'tweet'],
  ['The crowd chanted, "Save our dam and save our town!"', 'chant']
])('what it is: %s', (text, kind) => {
  expect(last(text).kind).toBe(kind)
})

test('a quotation in a headline is one', () => {
  expect(articleFrom('# Dam "will hold"\n\nIt rained.').quotes[0]?.kind).toBe('headline')
})

test('turns of a transcript belong to their labels', () => {
  const turns =
    'LIND: I call it "good for a year" at least.\n\nRUIZ: No.\n\nLIND: Yes.\n\nRUIZ: It is a "mess".'
  expect(quotesOf(turns).map(speaker)).toEqual(['LIND', 'RUIZ'])
})
