import fc from 'fast-check'
import {expect, test} from 'vitest'
import {addDays, isDay, readDay, weekdayOf} from '../../src/article/dates.ts'
import {articleFrom} from '../support/draft.ts'

const dates = (text: string, date?: string): string[] =>
  articleFrom(text, 'markdown', date ? {fields: {date}} : {}).dates.map(({text, kind, resolved}) =>
    [text, kind, resolved ? `${resolved.year}-${resolved.month}-${resolved.day}` : '']
      .filter(Boolean)
      .join(' | ')
  )

test.each([
  ['It opened on Tuesday, March 17, 2021, in rain.', ['Tuesday, March 17, 2021 | day']],
  ['It opened on 17 March 2021 in rain.', ['17 March 2021 | day']],
  ['It opened on Sept. 28 in rain.', ['Sept. 28 | day']],
  ['It opened in March 2021 and shut in May.', ['March 2021 | month', 'May | month']],
  ['It was built in 1998 for 1,600 people.', ['1998 | year']],
  ['Officials may march on Monday.', ['Monday | weekday']]
])('%s', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})

test('words for days are counted from the day of the story', () => {
  expect(dates('It rained yesterday, and last Friday, and will snow on Monday.', '2021-03-17')).toEqual([
    'yesterday | relative | 2021-3-16',
    'Friday | weekday | 2021-3-12',
    'Monday | weekday | 2021-3-22'
  ])
})

test('without the day of the story nothing is resolved', () => {
  expect(dates('It rained yesterday.')).toEqual(['yesterday | relative'])
})

test('weekdays follow the Gregorian calendar', () => {
  expect(weekdayOf({year: 2021, month: 3, day: 17})).toBe(3)
  fc.assert(
    fc.property(
      fc.integer({min: 1600, max: 2400}),
      fc.integer({min: 1, max: 12}),
      fc.integer({min: 1, max: 28}),
      (year, month, day) => {
        const date = {year, month, day}
        expect(weekdayOf(date)).toBe(new Date(Date.UTC(year, month - 1, day)).getUTCDay())
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) + 1) % 7)
      }
    )
  )
})

test('a day must exist', () => {
  expect(isDay({year: 2021, month: 2, day: 29})).toBe(false)
  expect(isDay({year: 2020, month: 2, day: 29})).toBe(true)
  expect(readDay('April 31, 2021')).toBeUndefined()
  expect(readDay('Published Mar 17, 2021')).toEqual({year: 2021, month: 3, day: 17})
})
