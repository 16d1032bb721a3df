import {expect, test} from 'vitest'
import {check} from '../../src/check.ts'
import {findingsOf} from '../../src/finding.ts'

const run = async (text: string, date?: string) =>
  findingsOf(await check({text, format: 'markdown', ...(date ? {date} : {})}, {only: ['conflicting-fact']}))
const kinds = async (text: string, date?: string) => (await run(text, date)).map(({kind}) => kind)
const filler = 'Fog lay over the quay until noon, and the gulls were quiet.'
const first =
  'The collision in Calder harbour on Monday injured 12 people and tore a hole in the bow, Aske said.'

test.each([
  [
    'a number',
    'number',
    'The collision on Monday in Calder harbour injured 17 people and tore a hole in the bow.'
  ],
  [
    'a weekday',
    'date',
    'The collision on Sunday in Calder harbour injured 12 people and tore a hole in the bow.'
  ],
  [
    'a name',
    'name',
    'The collision on Monday in Norwood harbour injured 12 people and tore a hole in the bow.'
  ]
])('%s that differs', async (_, kind, later) => {
  const text = `${first}\n\n${filler}\n\n${later}`
  const [finding, ...more] = await run(text)
  expect(more).toEqual([])
  expect(finding).toMatchObject({kind, severity: 'warning', edits: []})
  expect(text.slice(finding!.start, finding!.end)).toBe(later)
  expect(finding!.related.map(({start, end}) => text.slice(start, end))).toEqual([first])
})

test.each([
  [
    'a bound',
    'The collision on Monday in Calder harbour injured at least 10 people and tore a hole in the bow.'
  ],
  [
    'a change',
    'The collision on Monday in Calder harbour injured 17 people, down from a revised 19, and tore a hole in the bow.'
  ],
  [
    'another speaker',
    'The collision on Monday in Calder harbour injured 17 people and tore a hole in the bow, Marsh said.'
  ],
  [
    'another day and figure',
    'The collision on Sunday in Calder harbour injured 17 people and tore a hole in the bow.'
  ]
])('%s is no conflict', async (_, later) => {
  expect(await kinds(`${first}\n\n${filler}\n\n${later}`)).toEqual([])
})

test.each([
  ['Tuesday, March 17, 2021', 'Wednesday'],
  ['Monday, February 29, 2016', ''],
  ['Sunday, July 4, 2021', ''],
  ['Saturday, July 4, 2021', 'Sunday'],
  ['Thursday, 11 September 2001', 'Tuesday'],
  ['Fri., Dec. 25, 2020', ''],
  ['Sat., Dec. 25, 2020', 'Friday']
])('calendar: %s', async (date, expected) => {
  const found = await run(`The treaty was signed on ${date} in Oslo. ${filler}`)
  expect(found.map(({message}) => /expected (\w+) for/.exec(message)?.[1])).toEqual(
    expected ? [expected] : []
  )
})

test('a date without a year is read as the one nearest to the day of the story', async () => {
  const text = `The court sits again on Monday, March 23. ${filler}`
  expect(await kinds(text, '2021-03-17')).toEqual(['calendar'])
  expect(await kinds(text, '2020-03-17')).toEqual([])
  expect(await kinds(text)).toEqual([])
})

test('ages of one person', async () => {
  expect(await kinds(`Ana Lind, 41, built the dam.\n\n${filler}\n\nLind, 44, was glad.`)).toEqual(['age'])
  expect(await kinds(`Ana Lind, 41, built the dam.\n\n${filler}\n\nTom Ode, 44, was glad.`)).toEqual([])
  const born = `Ana Lind, 41, built the dam.\n\n${filler}\n\nLind was born in 1962 in Calder.`
  expect(await kinds(born, '2021-03-17')).toEqual(['age'])
  expect(await kinds(born.replace('1962', '1979'), '2021-03-17')).toEqual([])
})

test('shares of one whole, and parts of a total', async () => {
  expect(await kinds('On Sunday 58 percent voted yes and 47 percent voted no.')).toEqual(['sum'])
  expect(await kinds('On Sunday 58 percent voted yes and 42 percent voted no.')).toEqual([])
  expect(await kinds('Some 69 percent of men and 45 percent of women voted for it.')).toEqual([])
  expect(await kinds('The crash killed 12 people (7 men and 6 women), police said.')).toEqual(['sum'])
  expect(await kinds('The crash killed 13 people (7 men and 6 women), police said.')).toEqual([])
})

test('one report, two days', async () => {
  const text = `Tuesday's report blames the pilot.\n\n${filler}\n\nThe pilot was asleep, says the report released today.`
  const [finding] = await run(text, '2021-03-17')
  expect(finding).toMatchObject({kind: 'release-day', severity: 'info'})
  expect(await kinds(text, '2021-03-16')).toEqual([])
})
