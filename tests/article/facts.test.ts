import {expect, test} from 'vitest'
import {anchorsOf, asserterOf, findSlots} from '../../src/article/index.ts'
import {stemOf} from '../../src/article/stems.ts'
import {factSheet} from '../../src/sheets/facts.ts'
import {articleFrom} from '../support/draft.ts'
import {draftOf} from '../support/long-draft.ts'

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

test('a draft keeps its own numbers when a new numbering begins between two looks at it', () => {
  const march = 'called off the march through Calder when the council turned down the plan.'
  const text = `${draftOf(3, 500)}\n\nLind ${march}\n\nIt rained on.\n\nAna Lind ${march}`
  const summary = ({alignments}: ReturnType<typeof articleFrom>) =>
    alignments.map(({a, b, score, matches}) => [
      a.sentence.index,
      b.sentence.index,
      score,
      matches.map((match) => [match.a.stem, match.b.stem, match.a.key === match.b.key])
    ])
  const fresh = summary(articleFrom(text))
  const early = articleFrom(text)
  const before = [early.claims[0]!.weight, early.claims.length]
  const language = Array.from({length: 41_000}, (_, index) => `w${index.toString(36)}q`).join(' ')
  const keyed = (article: typeof early) => article.claims.flatMap(({tokens}) => tokens.map(({stem}) => stem))
  // The large one fills the memory, the next begins another.
  for (const other of [`${language}.`, 'The dam held.', text])
    expect(articleFrom(other).claims).not.toEqual([])
  const late = articleFrom(text)
  expect(summary(late)).toEqual(fresh)
  expect(summary(early)).toEqual(fresh)
  expect(keyed(early)).toEqual(keyed(late))
  expect([early.claims[0]!.weight, early.claims.length]).toEqual(before)
  expect(fresh.length).toBeGreaterThan(3)
})

test.each([
  ['Bakers called off the parade.', 'Farmers cancelled the parade.'],
  ['Farmers rejected the offer.', 'Bakers turned down the offer.']
])('a phrase leads to the verb that says the same: %s', (first, second) => {
  const {alignments} = articleFrom(`${first}\n\nIt rained on.\n\n${second}`)
  expect(alignments.map(({matches}) => matches.length)).toEqual([2])
})

test('runs of five quoted words and more are reuses, whatever drafts came before', () => {
  const trees = 'alder birch cedar damson elder'.split(' ')
  const near = trees.map((tree) => `“We planted near the ${tree}.”`).join('\n\n')
  const text = `The ${trees.join(', ')} grew.\n\n${near}\n\n“We planted near the elder in May.”`
  const reuses = () =>
    articleFrom(text).reuses.map(({length, a, b}) => [length, a.quotedWords.length, b.quotedWords.length])
  const first = reuses()
  expect(first).toEqual([[5, 5, 7]])
  articleFrom('Elder, damson, cedar, birch and alder were near.').claims.at(0)
  expect(reuses()).toEqual(first)
})

test('a deck is one sentence, whatever full stops it has', () => {
  const zones = (deck: string) =>
    articleFrom(
      `# Dam holds in Calder\n\n${deck}\n\nThe dam above the old town of Calder held on Monday, engineers said, and the river fell.\n\nIt rained on.\n\nIt will hold.`
    ).claims.map(({zone}) => zone)
  expect(zones('Mr. Lind sees the dam hold.')[1]).toBe('apart')
  expect(zones('The dam held. Lind saw it.')[1]).toBe('body')
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

test.each([
  ['The council approved the merger on Monday.', 'approved', 'is'],
  ['The council did not approve the merger on Monday.', 'approve', 'is not'],
  ['The council may approve the merger on Monday.', 'approve', 'may be'],
  ['Lind said so.', 'said', 'is']
])('the fact sheet tells the verb and the mode: %s', (text, verb, mode) => {
  expect(factSheet(articleFrom(text))[0]).toMatchObject({kind: 'claim', verb, mode})
})

test('an opposite on both sides of a negation says one thing', () => {
  const story = (end: string) =>
    `The jury in Calder acquitted Karl Emmerich of bribery on Wednesday.\n\nIt rained on.\n\nKarl Emmerich was found ${end} of bribery by the jury in Calder on Wednesday.`
  const kinds = (end: string) =>
    articleFrom(story(end)).alignments.flatMap((alignment) => findSlots(alignment).map(({kind}) => kind))
  expect(kinds('not guilty')).toEqual([])
  expect(kinds('guilty')).toEqual(['polarity'])
})

test('a lede with a day is no dek, and one sentence in the words of the headline no headline', () => {
  const zones = (text: string) => articleFrom(text).claims.map(({zone}) => zone)
  const rest =
    'The rain went on until the next morning, and the streets near the river were closed.\n\nIt will hold.\n\nIt rained on.'
  expect(zones(`# Storm\n\nThree boats sank in the harbour on Saturday.\n\n${rest}`)[1]).toBe('body')
  expect(zones(`# Storm\n\nThree boats sank, and nobody knows why.\n\n${rest}`)[1]).toBe('apart')
  const head = '# Calder hospital to close its ward'
  expect(
    zones(
      `${head}\n\nCalder hospital will close its ward on April 1 because it lacks midwives.\n\n${rest}`
    )[1]
  ).toBe('body')
  // A pasted headline keeps to its words and has no stop.
  const pasted = zones(`${head}\n\nCalder hospital to close its ward By Ana Lind on March 2\n\n${rest}`)
  expect(pasted[1]).toBe('apart')
})

test('pathological drafts stay bounded', () => {
  const same = articleFrom(
    Array.from({length: 10_000}, () => 'The ferry struck the breakwater at Calder Head on Monday.').join(
      '\n\n'
    )
  )
  expect(same.alignments.length).toBeLessThan(2000)
  const table = articleFrom(
    Array.from(
      {length: 5000},
      (_, row) => `Row ${row} has ${row * 7 + 3} ships and ${row * 3 + 1} boats.`
    ).join(' ')
  )
  expect(table.alignments.length).toBeLessThan(20_000)
  const began = performance.now()
  const list = Array.from({length: 100_000}, (_, index) => index + 10).join(', then ')
  const [long] = articleFrom(`The clerk read out ${list} votes.`).claims
  expect(long!.tokens.length).toBeGreaterThan(100_000)
  // To look for each figure from the first on takes a quarter of an hour.
  expect(performance.now() - began).toBeLessThan(20_000)
}, 60_000)

test('ten drafts of 5,000 words take about ten times as long as ten of 500', () => {
  const spent = (words: number) => {
    const drafts = Array.from({length: 10}, (_, seed) => draftOf(seed + 1, words))
    const rounds = Array.from({length: 5}, () => {
      const began = performance.now()
      for (const text of drafts) {
        const {alignments, reuses} = articleFrom(text)
        expect(alignments.length + reuses.length).toBeGreaterThan(0)
      }
      return performance.now() - began
    })
    return Math.min(...rounds)
  }
  spent(500)
  // Twice to three times on a quiet machine; eight is far from the hundred of all pairs.
  expect(spent(5000)).toBeLessThan(10 * 8 * spent(500))
}, 60_000)
