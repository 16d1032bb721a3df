/** Dates that no calendar knows: `Tuesday, March 17, 2021` was a Wednesday. */
import {type DateMention, type Day, isDay, weekdayName, weekdayOf} from '../../src/article/index.ts'

/** What is wrong with a date, and the weekday it has. */
export interface CalendarFault {
  readonly date: DateMention
  readonly day: Day
  readonly weekday: string
}

/**
 * Weekdays that do not fall on their date.
 *
 * @param dates the dates of a draft.
 * @param today the day of the story: gives the year where a date has none.
 */
export function findCalendarFaults(
  dates: readonly DateMention[],
  today: Day | undefined
): readonly CalendarFault[] {
  const faults: CalendarFault[] = []
  let years: ReadonlySet<number> | undefined
  for (const date of dates) {
    if (date.kind !== 'day' || date.weekday === undefined) continue
    years ??= new Set(dates.flatMap(({year}) => year ?? []))
    const days = daysMeant(date, today, years).filter(isDay)
    const [day] = days
    if (!day || days.some((meant) => weekdayOf(meant) === date.weekday)) continue
    faults.push({date, day, weekday: weekdayName(weekdayOf(day))})
  }
  return faults
}

/** So near to the day of the story a date without a year means the nearest one. */
const near = 45

/**
 * The days that a date can mean, the likeliest first: without a year the last one before the story or the next one, and
 * in a story that goes back over years the one in any of them.
 */
function daysMeant(
  {year, month, day}: DateMention,
  today: Day | undefined,
  told: ReadonlySet<number>
): readonly Day[] {
  if (month === undefined || day === undefined) return []
  if (year !== undefined) return [{year, month, day}]
  if (!today) return []
  const daysAway = ({year, month, day}: Day) =>
    Math.abs(Date.UTC(year, month - 1, day) - Date.UTC(today.year, today.month - 1, today.day)) / 86_400_000
  const days = [-1, 0, 1]
    .map((years) => ({year: today.year + years, month, day}))
    .sort((x, y) => daysAway(x) - daysAway(y))
  if (daysAway(days[0]!) <= near) return days.slice(0, 1)
  return [...days.slice(0, 2), ...[...told].map((year) => ({year, month, day}))]
}
