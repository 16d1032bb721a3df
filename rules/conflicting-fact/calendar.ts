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
 * @param today the day of the story: gives the year where a date has none (the nearest).
 */
export function findCalendarFaults(
  dates: readonly DateMention[],
  today: Day | undefined
): readonly CalendarFault[] {
  const faults: CalendarFault[] = []
  for (const date of dates) {
    if (date.kind !== 'day' || date.weekday === undefined) continue
    const day = dayOf(date, today)
    if (!day || !isDay(day) || weekdayOf(day) === date.weekday) continue
    faults.push({date, day, weekday: weekdayName(weekdayOf(day))})
  }
  return faults
}

function dayOf({year, month, day}: DateMention, today: Day | undefined): Day | undefined {
  if (month === undefined || day === undefined) return undefined
  if (year !== undefined) return {year, month, day}
  if (!today) return undefined
  const years = [today.year - 1, today.year, today.year + 1]
  const distance = (year: number) =>
    Math.abs(Date.UTC(year, month - 1, day) - Date.UTC(today.year, today.month - 1, today.day))
  const [best] = years.sort((x, y) => distance(x) - distance(y))
  return {year: best!, month, day}
}

/** Whether two days are the same. */
export const isSameDay = (x: Day, y: Day): boolean =>
  x.year === y.year && x.month === y.month && x.day === y.day
