import {expect, test} from 'vitest'
import {articleFrom} from '../support/draft.ts'

/** Sentences of a paragraph, a bar between them. */
const split = (text: string): string =>
  articleFrom(text)
    .sentences.map((sentence) => sentence.text)
    .join(' | ')

test.each([
  ['The dam held. | It rained on.'],
  ['Mr. Lind met Gov. Ruiz and Dr. Ode. | They shook hands.'],
  ['J. K. Marsh wrote it. | S. T. Oyelaran did not.'],
  ['She works for the U.S. Senate in Washington. | He does not.'],
  ['He left the U.S. | The visa had run out.'],
  ['The vote is on Sept. 11 at 9 a.m. in Leeds. | Nobody minds.'],
  ['"Is it safe?" Lind asked. | Nobody answered.'],
  ['“It held.” — Ana Lind, mayor'],
  ['“It held.” | — Then it broke, and all of them ran. | Nobody was hurt.'],
  ['"Run!" the guard shouted. | They ran.'],
  ['"It held." | Ruiz left the room.'],
  ['“It held.” | “It did,” Ode said.'],
  ['It cost $4.5 million in 2019. | By 2020 it was 5.25 million.'],
  ['They waited… and waited. | Then it broke.'],
  ['He said (after a pause.) | Nobody laughed.'],
  ['Police arrested John A. Marsh on Monday. | He is 40.'],
  ['The firm, Dunmore Inc., closed. | Acme Corp. did not.'],
  ['See No. 5 on the list. | It is short.'],
  ['SEN. LIND: The memo was late. | MR. RUIZ: It was not.'],
  ['He said no. | She said yes.'],
  ['Rep. Ana Lind, D-Calif., left early. | The rest stayed.']
])('%s', (drawn) => {
  expect(split(drawn.replaceAll(' | ', ' '))).toBe(drawn)
})

test('a line break inside a block ends a sentence', () => {
  expect(split('First line  \nsecond line')).toBe('First line | second line')
})

test('sentences lie in blocks and words in sentences', () => {
  const {sentences} = articleFrom('# A head\n\nOne two. Three four.\n\n> Five six.\n\n- seven\n- eight')
  for (const sentence of sentences) {
    expect(sentence.from).toBeGreaterThanOrEqual(sentence.block.from)
    expect(sentence.to).toBeLessThanOrEqual(sentence.block.to)
    for (const word of sentence.words) {
      expect(word.from).toBeGreaterThanOrEqual(sentence.from)
      expect(word.to).toBeLessThanOrEqual(sentence.to)
    }
  }
  expect(sentences.map((sentence) => sentence.words.length)).toEqual([2, 2, 2, 2, 1, 1])
})

test.each([
  ["the Smiths' house isn't Ana's", "the Smiths' house isn't Ana's"],
  ['a U.S.-led R&D push', 'a U.S.-led R&D push'],
  ['cost 1,250.50 or 40% more', 'cost 1,250.50 or 40% more'],
  ['a ‘scare’ word', 'a scare word'],
  ['re-open the co-op', 're-open the co-op']
])('words: %s', (text, words) => {
  expect(
    articleFrom(text)
      .words.map((word) => word.text)
      .join(' ')
  ).toBe(words)
})
