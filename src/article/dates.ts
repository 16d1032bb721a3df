/** Dates: calendar days, weekdays, months, years and words like `yesterday`, resolved against the day of the story. */
import type {Matter} from './matter.ts'
import {currencies} from './numbers.ts'
import type {Prose} from './prose.ts'
import type {Sentence} from './sentences.ts'
import type {Span} from './span.ts'
import {formTest, type Word} from './words.ts'

/** A day of the Gregorian calendar; months from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Words for a time in a sentence. */
export interface DateMention extends Span {
  readonly sentence: Sentence
  /** `day`: month and day; `weekday`: a name of a day alone; `relative`: counted from the day of the story. */
  readonly kind: 'day' | 'weekday' | 'month' | 'year' | 'relative'
  readonly year: number | undefined
  readonly month: number | undefined
  readonly day: number | undefined
  /** As written, 0 for Sunday. */
  readonly weekday: number | undefined
  /** The day meant, where the day of the story is known and only one day can be meant. */
  readonly resolved: Day | undefined
  /** Index of its first word in the sentence. */
  readonly word: number
  /** How many words of the sentence it takes up. */
  readonly width: number
}

const weekdayNames = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const monthNames =
  'january february march april may june july august september october november december'.split(' ')

const weekdays = new Map(
  weekdayNames.flatMap((name, index) => [
    [name, index] as const,
    [`${name}s`, index] as const,
    [`${name}'s`, index] as const
  ])
)
const shortWeekdays = new Map(
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((name, index) => [name, index] as const)
)
shortWeekdays.set('tues', 2).set('thurs', 4)
const months = new Map(
  monthNames.flatMap((name, index) => [
    [name, index + 1] as const,
    [`${name}'s`, index + 1] as const,
    [name.slice(0, 3), index + 1] as const
  ])
)
months.set('sept', 9)

/** Days from the day of the story. */
const relative = new Map([
  ['today', 0],
  ["today's", 0],
  ['tonight', 0],
  ["tonight's", 0],
  ['yesterday', -1],
  ["yesterday's", -1],
  ['tomorrow', 1],
  ["tomorrow's", 1]
])

/**
 * The weekday of a date, 0 for Sunday (Sakamoto's method for the Gregorian calendar).
 *
 * @param date month from 1.
 */
export function weekdayOf({year, month, day}: Day): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
  const y = month < 3 ? year - 1 : year
  const sum = y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift[month - 1]! + day
  return sum % 7
}

/** The English name of a weekday, 0 for Sunday. */
export function weekdayName(weekday: number): string {
  const name = weekdayNames[weekday]!
  return name[0]!.toUpperCase() + name.slice(1)
}

/** A day some days later (or earlier), by the calendar alone: no clock, no time zone. */
export function addDays(date: Day, days: number): Day {
  const moved = new Date(Date.UTC(date.year, date.month - 1, date.day + days))
  return {year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate()}
}

/** Whether a day exists: there is no 31 April. */
export function isDay({year, month, day}: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/**
 * The day a story is written for.
 *
 * @param matter its date comes first.
 * @param dates the dates of the text: a full one in the dateline comes next.
 */
export function findToday(matter: Matter): Day | undefined {
  const {date} = matter
  return date ? readDay(date.text) : undefined
}

/** Reads `2021-03-17`, `Mar 17, 2021`, `17 March 2021` anywhere in a text. */
export function readDay(text: string): Day | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})/.exec(text)
  const american = /\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(text)
  const british = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})\b/.exec(text)
  const found = iso
    ? {year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3])}
    : american
      ? {year: Number(american[3]), month: monthOf(american[1]!), day: Number(american[2])}
      : british
        ? {year: Number(british[3]), month: monthOf(british[2]!), day: Number(british[1])}
        : undefined
  return found && isDay(found) ? found : undefined
}

const monthOf = (name: string): number =>
  months.get(name.toLowerCase()) ?? months.get(name.slice(0, 3).toLowerCase()) ?? 0

const plainDay = /^(\d{1,2})(?:st|nd|rd|th)?$/
const plainYear = /^(?:1[5-9]\d\d|20\d\d)(?:'s)?$/
const yearRange = /^((?:1[5-9]|20)\d\d)[-‑](?:\d\d|(?:1[5-9]|20)\d\d)$/

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const mayBegin = formTest(
  (lower) =>
    isDigit(lower.charCodeAt(0)) ||
    [weekdays, shortWeekdays, months, relative].some((table) => table.has(lower))
)

/**
 * The times a draft names.
 *
 * @param sentences in reading order.
 * @param prose the prose they stand in.
 * @param today the day of the story, where it is known.
 */
export function findDates(
  sentences: readonly Sentence[],
  prose: Prose,
  today: Day | undefined
): readonly DateMention[] {
  const dates: DateMention[] = []
  for (const sentence of sentences) {
    const {words} = sentence
    let ahead: boolean | undefined
    const isAhead = () => (ahead ??= words.some(({lower}) => aheadWords.has(lower)))
    for (let at = 0; at < words.length; at++) {
      if (!mayBegin(words[at]!)) continue
      const date = dateAt(words, at, prose.text, today, isAhead)
      if (!date) continue
      const {kind, year, month, day, weekday, resolved, width} = date
      const {from, to, start, end, text} = prose.span(words[at]!.from, words[at + width - 1]!.to)
      // Written out: spreads are slow.
      dates.push({
        from,
        to,
        start,
        end,
        text,
        sentence,
        kind,
        year,
        month,
        day,
        weekday,
        resolved,
        word: at,
        width
      })
      at += width - 1
    }
  }
  return dates
}

type Found = Pick<DateMention, 'kind' | 'width'> &
  Partial<Pick<DateMention, 'year' | 'month' | 'day' | 'weekday' | 'resolved'>>

function dateAt(
  words: readonly Word[],
  at: number,
  text: string,
  today: Day | undefined,
  isAhead: () => boolean
): Found | undefined {
  const word = words[at]!
  const {lower, capital} = word
  if (isDigit(lower.charCodeAt(0))) return numericDate(words, at, text)
  if (capital) {
    const weekday = weekdays.get(lower) ?? (isStopped(word, text) ? shortWeekdays.get(lower) : undefined)
    if (weekday !== undefined) {
      // `Tuesday, March 17, 2021` is one date.
      const next = words[at + 1]
      const rest =
        next && /^\.?,? $/.test(text.slice(word.to, next.from))
          ? months.has(next.lower) && next.capital
            ? monthDay(words, at + 1, text)
            : numericDate(words, at + 1, text)
          : undefined
      if (rest?.kind === 'day') return {...rest, weekday, width: rest.width + 1}
      const resolved =
        today && !/s$/.test(lower.replace(/'s$/, ''))
          ? nearest(today, weekday, words[at - 1]?.lower, isAhead)
          : undefined
      return {kind: 'weekday', weekday, ...(resolved ? {resolved} : {}), width: 1}
    }
    if (months.has(lower)) return monthDay(words, at, text)
  }
  const days = relative.get(lower)
  if (days === undefined) return undefined
  const resolved = today && addDays(today, days)
  return {kind: 'relative', ...(resolved ? {resolved, weekday: weekdayOf(resolved)} : {}), width: 1}
}

const isStopped = (word: Word, text: string): boolean => text[word.to] === '.' || text[word.to] === ','

/** `March 17, 2021`, `Mar. 17`, `March 2021`, `March`. */
function monthDay(words: readonly Word[], at: number, text: string): Found | undefined {
  const word = words[at]!
  const month = months.get(word.lower)!
  // `May` begins sentences and is a name; `Mar` and `March` are words: only with a figure or a stop behind.
  const next = words[at + 1]
  const gap = next ? text.slice(word.to, next.from) : ''
  const day = next && /^\.? ?$/.test(gap) ? plainDay.exec(next.lower)?.[1] : undefined
  if (day && Number(day) >= 1 && Number(day) <= 31) {
    const third = words[at + 2]
    const year =
      third && /^,? $/.test(text.slice(next!.to, third.from)) && plainYear.test(third.lower)
        ? Number(third.lower.slice(0, 4))
        : undefined
    return {kind: 'day', month, day: Number(day), ...(year ? {year} : {}), width: year ? 3 : 2}
  }
  if (next && /^[.,]{0,2} (?:of )?$/.test(gap) && plainYear.test(next.lower))
    return {kind: 'month', month, year: Number(next.lower.slice(0, 4)), width: 2}
  if (
    word.lower.length < 4 ||
    word.lower === 'may' ||
    word.lower === 'march' ||
    word.lower === 'april' ||
    word.lower === 'august'
  ) {
    const before = words[at - 1]?.lower ?? ''
    if (
      !/^(?:in|since|until|till|by|from|last|next|this|early|late|mid|and|to|through|during|of|between)$/.test(
        before
      )
    )
      return undefined
    if (word.lower.length < 4 && word.lower !== 'may' && text[word.to] !== '.') return undefined
  }
  return {kind: 'month', month, width: 1}
}

/** `17 March 2021`, `2021-03-17`, `2021`. */
function numericDate(words: readonly Word[], at: number, text: string): Found | undefined {
  const word = words[at]!
  const next = words[at + 1]
  const isBeforeMonth = next?.capital && text[word.to] === ' ' && months.has(next.lower)
  const day = isBeforeMonth ? plainDay.exec(word.lower)?.[1] : undefined
  if (day && Number(day) >= 1 && Number(day) <= 31) {
    const third = words[at + 2]
    const year =
      third && /^[.,]? $/.test(text.slice(next!.to, third.from)) && plainYear.test(third.lower)
        ? Number(third.lower.slice(0, 4))
        : undefined
    return {
      kind: 'day',
      month: months.get(next!.lower)!,
      day: Number(day),
      ...(year ? {year} : {}),
      width: year ? 3 : 2
    }
  }
  // A year has four digits.
  if (word.lower.length < 4) return undefined
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word.lower)
  if (iso) return {kind: 'day', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), width: 1}
  if (yearRange.test(word.lower)) return {kind: 'year', year: Number(word.lower.slice(0, 4)), width: 1}
  if (!plainYear.test(word.lower)) return undefined
  // `1,600 people` has a comma, `$2000` a sign; `2000 people` counts.
  const sign = text[word.from - 1] ?? ' '
  if (sign === '#' || currencies.has(sign) || text[word.to] === '%') return undefined
  const before = words[at - 1]?.lower ?? ''
  if (
    /^(?:about|around|nearly|almost|than|least|some|over|approximately|roughly)$/.test(before) &&
    !/ (?:in|since) $/.test(text.slice(word.from - 12, word.from))
  )
    return undefined
  return {kind: 'year', year: Number(word.lower.slice(0, 4)), width: 1}
}

const aheadWords = new Set(['will', 'tomorrow', "'ll"])

/** `on Friday` is the nearest Friday behind the story, or ahead of it where the words say so; else nothing is certain. */
function nearest(
  today: Day,
  weekday: number,
  before: string | undefined,
  isAhead: () => boolean
): Day | undefined {
  const back = (weekdayOf(today) - weekday + 7) % 7
  if (before === 'last') return addDays(today, back === 0 ? -7 : -back)
  if (before === 'next') return addDays(today, back === 0 ? 7 : 7 - back)
  if (isAhead()) return addDays(today, back === 0 ? 0 : 7 - back)
  return undefined
}
