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
  ['another day', 'On Monday the council voted to shut the swimming pool in Calder from March.'],
  ['another place', 'On Friday the council voted to shut the swimming pool in Norwood from March.'],
  ['the opposite', 'On Friday the council voted not to shut the swimming pool in Calder from March.'],
  ['an added figure', 'On Friday the council voted 9 to 4 to shut the swimming pool in Calder from March.']
])('%s is no duplicate', async (_, later) => {
  expect(await run(`${told[0]}\n\n${filler}\n\n${later}`)).toEqual([])
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
