import {expect, test} from 'vitest'
import {countedBy} from '../../src/article/index.ts'
import {articleFrom} from '../support/draft.ts'

/** Figures of a sentence: value, unit and what they count. */
const figures = (text: string): string[] =>
  articleFrom(text).figures.map((figure) =>
    [
      figure.text,
      Number(figure.value.toPrecision(4)),
      figure.second,
      figure.unit,
      countedBy(figure)[0],
      figure.hedge
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' | ')
  )

test.each([
  ['The fire killed 37 people.', ['37 | 37 | person']],
  ['It cost $5.2 million to build.', ['$5.2 million | 5200000 | $']],
  ['About 12 percent of pupils stayed away.', ['12 percent | 12 | % | pupil | about']],
  ['Some 32% of the voters stayed away.', ['32% | 32 | % | voter | about']],
  ['At least two dozen boats sank.', ['two dozen | 24 | boat | at least']],
  ['A third of the staff left.', ['A third | 0.3333 | share | staff']],
  ['One in three workers left.', ['One in three | 0.3333 | share | worker']],
  ['Ana Lind, 41, opened the bridge.', ['41 | 41 | age']],
  ['A 41-year-old man was hurt.', ['41-year-old | 41 | age | man']],
  ['The budget passed 54-46 in the Senate.', ['54-46 | 54 | 46 | score']],
  ['It closes at 6:30 p.m. on weekdays.', ['6:30 p.m. | 1110 | time']],
  ['The 22nd fair opened.', ['22nd | 22 | ordinal | fair']],
  ['More than 1,237 delegates came.', ['1,237 | 1237 | deleg | at least']],
  ['The yard stood empty for twenty-three years.', ['twenty-three years | 23 | year']]
])('%s', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})

test.each([
  ['The bridge cost £1.2tn, or 4pc of it all.', ['£1.2tn | 1200000000000 | £', '4pc | 4 | %']],
  ['Rates fell by 25bps to 2½ per cent.', ['25bps | 25 | basis point', '2½ per cent | 2.5 | %']],
  ['The road takes ₹500 crore and Rs 20 lakh.', ['₹500 crore | 5000000000 | ₹', 'Rs 20 lakh | 2000000 | ₹']],
  ['Each got Rs. 12,50,000 that day.', ['Rs. 12,50,000 | 1250000 | ₹']],
  ['They owe Sh2,300 and KSh3.4m.', ['Sh2,300 | 2300 | Sh', 'KSh3.4m | 3400000 | Sh']],
  ['The mine sold for R50m and N500 million.', ['R50m | 50000000 | R', 'N500 million | 500000000 | ₦']],
  ['Wear an N95 mask on the R40 road.', []],
  ['She finished in 2:24:11, a record.', ['2:24:11 | 8651 | duration']],
  ['About one in 10 pupils stayed away.', ['one in 10 | 0.1 | share | pupil | about']],
  ['It was one in 2019 and one in 2020.', []],
  ['A pint is 20p dearer after 1½ years.', ['20p | 20 | penny | dearer', '1½ years | 1.5 | year']],
  ['It was -5C at six, and sh 12 is a word.', ['six | 6', '12 | 12']]
])('as newspapers write them: %s', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})

test('years, days and words that count nothing are no figures', () => {
  expect(figures('In 2019, on March 17, one of them was the one who left a note.')).toEqual([])
})

test('a figure is where it says it is', () => {
  const {figures, prose} = articleFrom('**It cost** &pound;40 or **$5.2 million** on Monday.')
  expect(figures.map(({from, to}) => prose.text.slice(from, to))).toEqual(['£40', '$5.2 million'])
  const rupees = articleFrom('It cost **Rs. 500** or Rs20 more.')
  expect(rupees.figures.map(({start, end}) => rupees.source.slice(start, end))).toEqual(['Rs. 500', 'Rs20'])
})
