import {describe, expect, test} from 'vitest'
import {articleFrom} from '../support/draft.ts'

/** The person that the source of the last quote means. */
const person = (text: string): string | undefined => {
  const {quotes, referents} = articleFrom(`# A headline\n\nIt rained on the dam.\n\n${text}`)
  return referents.get(quotes.at(-1)!)?.at.text
}

describe('is carried to the person meant', () => {
  test.each([
    ['who spoke last', '"It held," Ana Lind said. "It will hold," she said.', 'Ana Lind'],
    ['over a paragraph', 'Ana Lind built it.\n\n"It held," she said.', 'Ana Lind'],
    [
      'through pronouns',
      '"It held," Ana Lind said.\n\n"It will," she said.\n\n"It must," she said.',
      'Ana Lind'
    ],
    ['a surname', 'Mayor Ana Lind came. "It held," Lind said.', 'Ana Lind'],
    ['one of two by the given name', 'Tom Ruiz met Ana Lind. "It held," he said.', 'Tom Ruiz'],
    ['one of two by the title', 'Mr Ruiz met Mrs Lind. "It held," she said.', 'Lind'],
    ['one of two by a noun', 'Kit Ruiz, a councilman, met Mrs Lind. "It held," he said.', 'Kit Ruiz'],
    [
      'a surname of two by the pronoun',
      'Ana Lind met Ben Lind. Lind was late. "It held," he said.',
      'Ben Lind'
    ],
    ['an office by its title', 'Sen. Ana Lind came with Tom Ruiz. "It held," the senator said.', 'Ana Lind'],
    [
      'an office by apposition',
      'Ana Lind, the mayor of Marlow, came. "It held," the mayor said.',
      'Ana Lind'
    ],
    [
      'an occupation of who was named last',
      'The singer Ana Lind came. "It held," the singer said.',
      'Ana Lind'
    ]
  ])('%s', (_, text, name) => {
    expect(person(text)).toBe(name)
  })
})

describe('is nobody, where two could be meant or nobody is', () => {
  test.each([
    ['two of a gender in one sentence', 'Tom Ruiz met Ben Ode. "It held," he said.'],
    ['another came between', '"It held," Tom Ruiz said. Ben Ode left. "It will," he said.'],
    ['somebody without a name came between', 'Tom Ruiz came. A spokesman waited. "It held," he said.'],
    ['she is his wife', 'Ana Lind came with Tom Ruiz. But his wife, Bea, stayed. "It held," she said.'],
    ['a name behind another pronoun', 'He told us that he liked Tom Ruiz. "It held," he said.'],
    ['a possessive', 'Ana Lind’s office called. "It held," she said.'],
    ['of another gender', 'Tom Ruiz came. "It held," she said.'],
    ['two of a surname', 'Ana Lind came. Kit Lind came. "It held," Lind said.'],
    ['too far back', 'Ana Lind built it.\n\nIt rained.\n\nIt snowed.\n\nIt froze.\n\n"It held," she said.'],
    ['a subhead between', 'Ana Lind built it.\n\n## The snow\n\n"It held," she said.'],
    ['he whom he tells it', 'Tom Ruiz came. "It held," he told Ruiz.'],
    ['two senators', 'Sen. Ana Lind met Sen. Tom Ruiz. "It held," the senator said.'],
    ['no senator', 'Ana Lind came. "It held," the senator said.'],
    ['a kind, no person', 'Ana Lind came. "It held," a spokeswoman said.'],
    ['a crowd', 'Ana Lind came. "It held," they said.'],
    ['only quoted', '"Ana Lind built it," the paper said. "It held," she said.']
  ])('%s', (_, text) => {
    expect(person(text)).toBeUndefined()
  })
})

test('the source itself stays as it is written', () => {
  const {quotes, referents} = articleFrom('# A headline\n\nAna Lind came. "It held," she said.')
  expect(quotes[0]!.attribution?.source?.text).toBe('she')
  expect(referents.get(quotes[0]!)).toMatchObject({at: {text: 'Ana Lind'}, confidence: 0.95})
})
