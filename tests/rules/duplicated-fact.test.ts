import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {tabulateFacts} from '../../scripts/tabulate-facts.ts'
import {check} from '../../src/check.ts'
import {findingsOf} from '../../src/finding.ts'

const head = '# News of the day\n\n'
const run = async (text: string) =>
  findingsOf(await check({text: head + text, format: 'markdown'}, {only: ['duplicated-fact']}))
const filler =
  'Fog lay over the quay until noon, and the gulls were quiet.\n\nNobody had seen weather like it in May.'

const told = [
  'The council voted on Friday to close the swimming pool in Calder from March.',
  'On Friday the council voted to shut the swimming pool in Calder from March.',
  'The swimming pool in Calder will close from March, the council voted on Friday.'
]

test('a fact told three times is one finding', async () => {
  const story = `${told[0]}\n\n${filler}\n\n${told[1]}\n\nThe ferry was late again.\n\n${told[2]}`
  const findings = await run(story)
  const text = head + story
  expect(findings).toHaveLength(1)
  const [{kind, start, end, related, edits, message}] = findings as [(typeof findings)[0]]
  expect(kind).toBe('restated')
  expect(message).toBe('Unexpected third telling of one fact, expected it once')
  expect(text.slice(start, end)).toBe(told[1])
  expect(related.map(({role, start, end}) => [role, text.slice(start, end)])).toEqual([
    ['same', told[2]],
    ['reference', told[0]]
  ])
  expect(edits).toEqual([])
})

test.each([
  ['a question', 'Why did the council vote on Friday to close the swimming pool in Calder from March?'],
  ['another year', 'In 2017 the council voted to shut the swimming pool in Calder from March.'],
  ['another day', 'On Monday the council voted to shut the swimming pool in Calder from March.'],
  ['another place', 'On Friday the council voted to shut the swimming pool in Norwood from March.'],
  ['the opposite', 'On Friday the council voted not to shut the swimming pool in Calder from March.'],
  ['an added figure', 'On Friday the council voted 9 to 4 to shut the swimming pool in Calder from March.']
])('%s is no duplicate', async (_, later) => {
  expect(await run(`${told[0]}\n\n${filler}\n\n${later}`)).toEqual([])
})

test.each([
  ['Bakers called off the parade through Calder.', 'Bakers cancelled the lantern parade.'],
  ['The pilots turned down the ferry offer.', 'The pilots rejected the spring ferry offer.']
])('a phrase tells what its verb tells: %s', async (first, later) => {
  const between = 'The ferry was late again.\n\nIt rained on.\n\nThe mill stood still.'
  expect(await run(`${filler}\n\n${first}\n\n${between}\n\n${later}`)).toMatchObject([{kind: 'restated'}])
})

test.each([
  [
    'no and yes',
    'The town counted ballots without a date on Friday.',
    'The town had not counted ballots without a date.'
  ],
  [
    'no under another condition',
    'Bakers will strike on Monday if the town does not agree to longer breaks.',
    'Bakers will not strike on Monday if the town agrees to longer breaks.'
  ]
])('%s are no duplicate', async (_, first, later) => {
  expect(await run(`${first}\n\n${filler}\n\n${later}`)).toEqual([])
})

test('what two people shout is no repetition, what one says twice is', async () => {
  const words = '“We will not row one more mile for this town,”'
  const story = (later: string) =>
    `${words} shouted Ana Lind, a ferry pilot, at noon.\n\n${filler}\n\n${words} shouted ${later}.`
  expect(await run(story('Tom Ode, her mate, from the quay'))).toEqual([])
  expect(await run(story('Lind again from the quay'))).toMatchObject([{kind: 'reused-quotation'}])
  expect(await run(story('the pilot from the quay'))).toMatchObject([{kind: 'reused-quotation'}])
})

test('at most so many findings a draft', async () => {
  const pairs = ['library', 'theatre', 'market'].flatMap((place) => [
    `The council voted on Friday to close the ${place} beside the old ${place} gate from March.`,
    filler
  ])
  const text = [...pairs, ...pairs].join('\n\n')
  const most = async (most: number) =>
    findingsOf(
      await check(
        {text, format: 'markdown'},
        {only: ['duplicated-fact'], rules: {'duplicated-fact': ['warn', {most}] as never}}
      )
    ).length
  expect(await most(1)).toBe(1)
  expect(await most(5)).toBeGreaterThan(1)
})

test('a quotation of several sentences that comes again is one finding', async () => {
  const quote =
    '“There is a lady on the bus who goes to the clinic. I was not going to leave her there in the rain, was I?”'
  const findings = await run(
    `Darren Holt said: ${quote}\n\n${filler}\n\n${quote.replace('clinic.', 'clinic,” Holt told us. “')}`
  )
  expect(findings.map(({kind}) => kind)).toEqual(['reused-quotation'])
  expect(findings[0]!.note).toContain('who goes to the clinic')
  const length = findings[0]!.end - findings[0]!.start
  expect(length).toBeGreaterThan(quote.length)
})

test('what is added to a fact told whole may deny something else', async () => {
  const later = `${told[0]!.slice(0, -1)}, while the mayor was abroad and could not be asked for her view of it.`
  expect((await run(`${told[0]}\n\n${filler}\n\n${later}`)).map(({kind}) => kind)).toEqual(['restated'])
})

test('the confidence is the table of the readings', async () => {
  const module = new URL('../../rules/duplicated-fact/confidence.generated.ts', import.meta.url)
  expect(await readFile(module, 'utf8')).toBe(tabulateFacts())
})

const between = `${filler}\n\nThe ferry was late again.`
test.each([
  [
    'a crowd in other words',
    'Harbour Rovers went top of the league with a late win over Norwood in front of 3,207 at Quay Lane, their largest gate since May.',
    'The match was seen by 3,207 people, the largest gate of the season at Quay Lane.'
  ],
  [
    'two sentences in one',
    'Emptying the tank will take 16 weeks. The pike, 700 of them, are to be carried to two ponds nearby.',
    'The emptying is to last for 16 weeks, and the pike will be taken to two ponds near the town.'
  ],
  [
    'two figures, few words',
    'Average rent stood at $1,840 in April, the highest since the index was begun in 2009.',
    'Tenants paid an average of $1,840, more than at any time since 2009.'
  ]
])('figures told again: %s', async (_, first, again) => {
  const [finding, ...others] = await run(`${first}\n\n${between}\n\n${again}`)
  expect(others).toEqual([])
  expect(finding).toMatchObject({kind: 'retold', severity: 'warning', actual: again})
  expect(finding!.related.map(({role, start, end}) => [role, (head + first).slice(start, end)])).toEqual([
    ['reference', first]
  ])
})

test.each([
  [
    'the figure only says which',
    'The board has bought a 64-tonne crane for the fish quay from a yard in Norwood.',
    'Lind never forgave the board its 64-tonne crane.'
  ],
  [
    'another says so',
    'The company put the cost of the new harbour wall at $740 million, with the dredging.',
    'The auditor Ana Okafor said the wall of the new harbour had cost $740 million.'
  ],
  [
    'what may be',
    'The harbour wall would cost $740 million with the dredging, the company said.',
    'Whether the harbour wall will cost $740 million nobody knows.'
  ],
  [
    'a round figure',
    'The pilots of the harbour train for 20 weeks before they steer alone, the board said.',
    'Pay at the harbour was frozen for 20 weeks by the board.'
  ],
  [
    'a figure is added',
    'The match was seen by 3,207 people, the largest gate of the season at Quay Lane.',
    'The gate of 3,207 at Quay Lane brought the club $41,500.'
  ],
  [
    'a figure of other things',
    'The library lends 3,207 books a month to the schools of the county.',
    'Next to it 3,207 solar panels feed the pumps of the county.'
  ],
  [
    'a number in a name',
    'Some 4,000 people came to the gate of Hangar 51 in the desert and sang, the sheriff said.',
    'A film of the gate of Hangar 51 and of those who sang was sold.'
  ]
])('figures that come back are no second telling: %s', async (_, first, later) => {
  expect(await run(`${first}\n\n${between}\n\n${later}`)).toEqual([])
})
