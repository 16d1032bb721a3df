import {expect, test} from 'vitest'
import {articleFrom} from '../support/draft.ts'

const many = (count: number, piece: (index: number) => string, between: string): string =>
  Array.from({length: count}, (_, index) => piece(index)).join(between)

/** Milliseconds for the quotes of a text once its sentences are known; the least of some rounds. */
function milliseconds(text: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const article = articleFrom(text)
    article.sentences
    const begun = performance.now()
    article.quotes
    least = Math.min(least, performance.now() - begun)
  }
  return least
}

test.each<[string, (count: number) => string]>([
  ['one sentence', (count) => `Lind listed ${many(count, (index) => `"word ${index} of it"`, ', ')}.`],
  ['one sentence that is bare', (count) => many(count, (index) => `"word ${index} of the list"`, ' ')],
  ['one paragraph of bare quotes', (count) => many(count, (index) => `"It is dam ${index} of them."`, ' ')],
  [
    'one paragraph of gestures',
    (count) => many(count, (index) => `Lind shrugged. "It is dam ${index}."`, ' ')
  ],
  ['bare paragraphs', (count) => many(count, (index) => `"It is dam ${index} of them all."`, '\n\n')],
  [
    'paragraphs of quotes and narration',
    (count) =>
      many(count, (index) => `"It held," Lind${index} said.\n\nIt rained.\n\n"It is dam ${index}."`, '\n\n')
  ],
  ['marks that nothing closes', (count) => many(count, (index) => `"It is dam ${index} of them`, ' ')]
  // A busy machine may disturb a clock once, but not each time.
])('thousands of quotes take time in proportion: %s', {retry: 4}, (_, text) => {
  // Eight times the quotes: in proportion is 8, with the square 64.
  expect(milliseconds(text(2000)) / milliseconds(text(250))).toBeLessThan(30)
})
