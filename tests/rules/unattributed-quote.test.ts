import {expect, test} from 'vitest'
import {check} from '../../src/check.ts'
import {type Finding, findingsOf} from '../../src/finding.ts'
import type {RuleSetting} from '../../src/rule.ts'

const id = 'unattributed-quote'
const story = '# Bridge opens\n\nThe bridge at Marlow opened on Friday.\n\n'
const findings = async (text: string, setting: RuleSetting<never> = true): Promise<Finding[]> =>
  findingsOf(await check({text: story + text}, {only: [id], rules: {[id]: setting}}))
const kinds = async (text: string, setting?: RuleSetting<never>) =>
  (await findings(text, setting)).map(({kind, severity}) => `${kind} ${severity}`)

test('a bare quote is a warning at the quote, and survives edits elsewhere', async () => {
  const text = '"It took eleven long years to build."'
  const [finding] = await findings(text)
  expect(finding).toMatchObject({kind: 'bare', severity: 'warning', line: 5, actual: text, edits: []})
  const [later] = await findings(`Ruiz left early.\n\nIt rained all day.\n\n${text}`)
  expect(later?.fingerprint).toBe(finding?.fingerprint)
})

test.each([
  ['short answers', '"Not on my watch."'],
  ['a tag', '"It took eleven long years to build," Ruiz said.'],
  ['a colon in the paragraph before', 'Ruiz was blunt:\n\n"It took eleven long years to build."'],
  ['a name line', '"It took eleven long years to build."\n\n— Ana Ruiz, engineer'],
  ['a pull quote', '> "It took eleven long years to build."'],
  ['a list of phrases', '- "the bridge of sighs"\n- "the bridge of size and of sorrows"'],
  ['a quote in the headline', '## "It took eleven long years to build."'],
  ['a title alone in its paragraph', '"The Long Night of the Bridge Builders of Marlow"'],
  ['a caption', 'Photo: "It took eleven long years to build."'],
  ['code', '`"It took eleven long years to build."`'],
  [
    'letters that go on',
    '"It took eleven long years to build," Ruiz said. "It is done.\n\n"We shall not build another in my life."'
  ]
])('silent on %s', async (_, text) => {
  expect(await kinds(text)).toEqual([])
})

test('a stop behind the mark, as British papers set it, ends the sentence too', async () => {
  expect(await kinds('"It took eleven long years to build".')).toEqual(['bare warning'])
})

test('of a quote over several paragraphs the first is reported', async () => {
  const found = await findings(
    '"It took eleven long years to build.\n\n"We shall not build another in my life."'
  )
  expect(found.map(({kind, line}) => [kind, line])).toEqual([['bare', 5]])
})

test('quotes with nothing between them lack one speaker: one finding, at the first, with the others', async () => {
  const found = await findings('"It took eleven long years to build." "We ran out of steel and of money."')
  expect(found).toMatchObject([
    {kind: 'bare', actual: '"It took eleven long years to build."', related: [{role: 'same', line: 5}]}
  ])
})

test('who speaks only in the paragraph before is a hint, for a strict house a warning', async () => {
  const text = 'Ana Ruiz said that it was late.\n\n"It took eleven long years to build."'
  expect(await kinds(text)).toEqual(['distant info'])
  expect(await kinds(text, {reach: 'paragraph'} as never)).toEqual(['bare warning'])
})

test('two who may be meant are listed', async () => {
  const [finding] = await findings(
    'It is late, the report said, according to the Herald. "It took eleven long years to build."'
  )
  expect(finding).toMatchObject({kind: 'ambiguous', severity: 'info'})
  expect(finding?.related.map(({role}) => role)).toEqual(['evidence', 'evidence'])
})

test('a pronoun before anybody is named is told once', async () => {
  expect(await kinds('"It took eleven years," she said.\n\n"It is late," he said.')).toEqual([
    'unintroduced info'
  ])
  expect(await kinds('"It took eleven years," the senator said.')).toEqual(['unintroduced info'])
  expect(await kinds('A spokeswoman came. "It took eleven years," she said.')).toEqual([])
  expect(await kinds('Ana Ruiz came. "It took eleven years," she said.')).toEqual([])
})

test('the option `shortest` counts words', async () => {
  expect(await kinds('"We built it."', {shortest: 3} as never)).toEqual(['bare warning'])
})

test('a wrong reach is refused', async () => {
  await expect(kinds('Nothing.', {reach: 'story'} as never)).rejects.toThrow(
    'Unexpected `story` for option `reach` of rule `unattributed-quote`, expected `adjacent`, `paragraph`'
  )
})
