/** Figures: what a number says, in which unit, and what it counts. */
import type {DateMention} from './dates.ts'
import {
  cardinals,
  currencies,
  currencyInitials,
  currencyLetters,
  fractions,
  hedges,
  ordinals,
  scales,
  shares,
  suffixScales,
  suffixUnits,
  units
} from './numbers.ts'
import type {Prose} from './prose.ts'
import type {Sentence} from './sentences.ts'
import type {Span} from './span.ts'
import {stemOf} from './stems.ts'
import {formTest, type Word} from './words.ts'

/** A number in a sentence, with its sign or unit. */
export interface Figure extends Span {
  readonly sentence: Sentence
  /** In the unit: `3 million` is 3000000, `a third` is 1/3, `32%` is 32. */
  readonly value: number
  /** The other end of `54-46`, `18 to 64`. */
  readonly second: number | undefined
  /** `%`, `$`, `kilometre`, `share`, `ordinal`, `age`, `time`, `score` …; empty for a plain count. */
  readonly unit: string
  /** `at least 12` and `about 12` leave room; others do not. */
  readonly hedge: 'at least' | 'at most' | 'about' | undefined
  /** Index of its first word in the sentence. */
  readonly word: number
  /** How many words of the sentence it takes up. */
  readonly width: number
}

/** Whole part (`1,250,000`, `12,50,000`), decimals, fraction, suffix, other end of a span, rest of a compound. */
const digits =
  /^(\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)?(\.\d+)?([½¼¾⅓⅔])?(%|pc|bps|st|nd|rd|th|mn|mln|m|bn|b|tn|trn|cr|k|km|kg|kw|mw|gw|mph|pm|am|ft|in|cm|mm|p|hrs?|h|mins?|secs?)?(?:[-‑–](?:to-)?(\d[\d,.]*)%?|[-‑]([a-z-]+)(?:'s)?)?$/
const clock = /^\d{1,2}[:.]\d{2}$/
/** `2:24:11` */
const duration = /^(\d{1,2}):([0-5]\d):([0-5]\d(?:\.\d+)?)$/
/** `Rs500`, `KSh3.4m` */
const glued = new RegExp(`^(${[...currencyLetters.keys(), ...currencyInitials.keys()].join('|')})(\\d.*)$`)
const meridiem = /^(?:a\.m\.?|p\.m\.?|am|pm)$/
/** Words that end what a figure counts. */
const stops = new Set(
  'the a an of in on at to for by from with and or but as that which who whom whose than after before when while where is are was were be been has have had will would could may might said says about over under into during since until more less fewer other others per each every not he she it they we you i his her its their this these those'.split(
    ' '
  )
)

/**
 * The figures of a draft. Years and days of the month belong to `findDates` and are left out here.
 *
 * @param sentences in reading order.
 * @param prose the prose they stand in.
 * @param dates what `findDates` has found.
 */
export function findFigures(
  sentences: readonly Sentence[],
  prose: Prose,
  dates: readonly DateMention[]
): readonly Figure[] {
  const figures: Figure[] = []
  let dateAt = 0
  for (const sentence of sentences) {
    const {words} = sentence
    for (let at = 0; at < words.length; at++) {
      const date = dates[dateAt]
      if (date?.word === at && date.sentence === sentence) {
        at += date.width - 1
        dateAt++
        continue
      }
      const word = words[at]!
      if (!mayBegin(word)) continue
      const read = hasDigits(word) ? readDigits(words, at, prose.text) : readWords(words, at)
      if (!read) continue
      const figure = complete(read, sentence, at, prose)
      figures.push(figure)
      at += figure.width - 1
    }
  }
  return figures
}

interface Read {
  value: number
  second?: number
  unit: string
  width: number
  /** How many characters of a currency stand before the first word: `€`, `Rs. `. */
  lead?: number
}

const startsWithDigit = (lower: string): boolean => {
  const code = lower.charCodeAt(0)
  return code >= 48 && code <= 57
}
const isDigits = (lower: string): boolean => startsWithDigit(lower) || glued.test(lower)
const hasDigits = formTest(isDigits)
const starters = new Set(['a', ...cardinals.keys(), ...ordinals.keys(), ...shares.keys()])
const mayBegin = formTest(
  (lower) =>
    isDigits(lower) ||
    starters.has(lower) ||
    (lower.length > 6 && starters.has(lower.slice(0, Math.max(0, lower.indexOf('-')))))
)

const isMultiple = formTest((lower) => shares.has(lower) || scales.has(lower))

const numberOf = (text: string): number => Number(text.replaceAll(',', ''))

/** A number in digits with what stands around it. */
interface Numeral {
  readonly value: number
  /** `%`, `th`, `bn` … where it touches the digits. */
  readonly suffix: string
  /** What stands behind a hyphen or dash in the same word: another number, or words. */
  readonly other: string | undefined
  readonly compound: string | undefined
  /** The currency before it and how many characters stand there, itself counted not. */
  readonly currency: string | undefined
  readonly lead: number
  /** The character before it. */
  readonly before: string
  /** Whether `%` stands right behind it. */
  readonly isPercent: boolean
  readonly words: readonly Word[]
  readonly at: number
  readonly text: string
}

/** What digits may be, the surest first. */
const readings: readonly ((numeral: Numeral) => Read | undefined)[] = [
  asOrdinal,
  asTime,
  asPair,
  asCompound,
  asShare,
  asRange,
  asAmount
]

function readDigits(words: readonly Word[], at: number, text: string): Read | undefined {
  const {lower, from, to} = words[at]!
  const next = lowerAt(words, at + 1)
  if (clock.test(lower) && (lower.includes(':') || meridiem.test(next))) {
    const [hour, minute] = lower.split(/[:.]/).map(Number)
    const late = /^p/.test(next) && hour! < 12 ? 12 : 0
    return {value: (hour! + late) * 60 + minute!, unit: 'time', width: meridiem.test(next) ? 2 : 1}
  }
  const lasting = duration.exec(lower)
  if (lasting) {
    const [hours, minutes, seconds] = lasting.slice(1).map(Number) as [number, number, number]
    return {value: hours * 3600 + minutes * 60 + seconds, unit: 'duration', width: 1}
  }
  const [, letters, rest = lower] = startsWithDigit(lower) ? [] : (glued.exec(lower) ?? [])
  const [match, whole, decimals = '', part, suffix = '', other, compound] = digits.exec(rest) ?? []
  if (match === undefined || (whole === undefined && decimals === '')) return undefined
  const before = text[from - 1] ?? ' '
  if (/[A-Za-z#/&.]/.test(before)) return undefined
  const currency = letters
    ? currencyOf(letters, suffix, next)
    : currencies.has(before)
      ? {currency: before, lead: 1}
      : currencyBefore(words, at, text)
  if (letters && !currency) return undefined
  const numeral: Numeral = {
    value: numberOf((whole ?? '0') + decimals) + (fractions.get(part ?? '') ?? 0),
    suffix,
    other,
    compound,
    currency: currency?.currency,
    lead: currency?.lead ?? 0,
    before,
    isPercent: suffix === '%' || text[to] === '%',
    words,
    at,
    text
  }
  for (const reading of readings) {
    const read = reading(numeral)
    if (read) return Number.isNaN(read.second ?? 0) ? undefined : read
  }
  return undefined
}

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? ''

/** The currency of letters that touch the digits. */
function currencyOf(letters: string, suffix: string, next: string) {
  const isScaled = scales.has(suffix) || suffixScales.has(suffix) || scales.has(next)
  const currency = currencyLetters.get(letters) ?? (isScaled ? currencyInitials.get(letters) : undefined)
  return currency === undefined ? undefined : {currency, lead: 0}
}

/** `Rs 500`, `Rs. 500`; `sh` in small letters is a word. */
function currencyBefore(words: readonly Word[], at: number, text: string) {
  const word = words[at - 1]
  const currency = word?.capital ? currencyLetters.get(word.lower) : undefined
  if (!word || currency === undefined || !/^\.? $/.test(text.slice(word.to, words[at]!.from)))
    return undefined
  return {currency, lead: words[at]!.from - word.from}
}

function asOrdinal({value, suffix}: Numeral): Read | undefined {
  return suffix.length === 2 && /st|nd|rd|th/.test(suffix) ? {value, unit: 'ordinal', width: 1} : undefined
}

function asTime({value, suffix, words, at}: Numeral): Read | undefined {
  if (suffix === 'am' || suffix === 'pm')
    return {value: (value + (suffix === 'pm' && value < 12 ? 12 : 0)) * 60, unit: 'time', width: 1}
  const next = lowerAt(words, at + 1)
  return meridiem.test(next)
    ? {value: (value + (/^p/.test(next) && value < 12 ? 12 : 0)) * 60, unit: 'time', width: 2}
    : undefined
}

/** `2-1`, `54-46`, `32%-25%`: two figures set against each other, or a range; `25–20` and `9/10` are two words. */
function asPair({value, other, isPercent, words, at, text}: Numeral): Read | undefined {
  if (other !== undefined) return {value, second: numberOf(other), unit: isPercent ? '%' : 'score', width: 1}
  const {to} = words[at]!
  const touching = words[at + 1]?.from === to + 1 ? text[to]! : ''
  if (touching !== '–' && touching !== '/') return undefined
  const second = digits.exec(words[at + 1]!.lower)?.[1]
  return second === undefined
    ? undefined
    : {value, second: numberOf(second), unit: touching === '/' ? 'ratio' : 'score', width: 2}
}

/** `41-year-old`, `12-mile` */
function asCompound({value, compound}: Numeral): Read | undefined {
  if (compound === undefined) return undefined
  return {value, unit: compound.startsWith('year-old') ? 'age' : (units.get(compound) ?? ''), width: 1}
}

/** `3 in 10`, `3 out of 10` */
function asShare({value, words, at}: Numeral): Read | undefined {
  const next = lowerAt(words, at + 1)
  const of = next === 'out' && lowerAt(words, at + 2) === 'of' ? 3 : next === 'in' ? 2 : 0
  const whole = of > 0 ? digits.exec(lowerAt(words, at + of))?.[1] : undefined
  return whole !== undefined && numberOf(whole) <= 100 && value < numberOf(whole)
    ? {value: value / numberOf(whole), unit: 'share', width: of + 1}
    : undefined
}

/** `people 18 to 24`; `voted, 5 to 0, to …`, though `open 10 to 6` is no result; `by 14 votes to 9`. */
function asRange({value, suffix, before, words, at}: Numeral): Read | undefined {
  const next = lowerAt(words, at + 1)
  const isVote = next === 'votes' && lowerAt(words, at + 2) === 'to'
  if (!isVote && (next !== 'to' || before !== ' ' || suffix)) return undefined
  const width = isVote ? 4 : 3
  const end = digits.exec(lowerAt(words, at + width - 1))
  if (end?.[1] === undefined) return undefined
  const second = numberOf(end[1])
  const isBare = end[0] === end[1]
  const isResult = second < value && words.some(({lower}) => deciding.test(lower))
  return isVote || (isBare && second > value) || isResult ? {value, second, unit: 'score', width} : undefined
}

function asAmount({value, suffix, currency, lead, isPercent, words, at}: Numeral): Read {
  const next = lowerAt(words, at + 1)
  const touching = scales.get(suffix) ?? suffixScales.get(suffix)
  const scale = touching ?? (next.length > 1 ? scales.get(next) : undefined) ?? 1
  const width = touching === undefined && scale > 1 ? 2 : 1
  if (currency) return {value: value * scale, unit: currency, width, lead}
  if (isPercent) return {value, unit: '%', width}
  const unit = suffixUnits.get(suffix) ?? units.get(suffix)
  return unit === undefined ? {value: value * scale, unit: '', width} : {value, unit, width}
}

function readWords(words: readonly Word[], at: number): Read | undefined {
  const word = words[at]!.lower
  const next = words[at + 1]?.lower ?? ''
  // `a third`, `a million`; there are few words as common.
  if (word === 'a' && !(words[at + 1] && isMultiple(words[at + 1]!))) return undefined
  const third = words[at + 2]?.lower ?? ''
  if (ordinals.has(word) && !shares.has(word)) return {value: ordinals.get(word)!, unit: 'ordinal', width: 1}
  if (word === 'a' || word === 'one') {
    const scale = scales.get(next)
    if (shares.has(next) && (third === 'of' || next !== 'quarter') && third !== 'time')
      return {value: shares.get(next)!, unit: 'share', width: 2}
    if (scale && next.length > 2 && !/s$/.test(next)) return {value: scale, unit: '', width: 2}
    if (word === 'a') return undefined
  }
  if (word === 'half' && (next === 'of' || next === 'the' || next === 'a'))
    return {value: 0.5, unit: 'share', width: 1}
  if (word.includes('-')) {
    const [head, tail, more] = word.split('-')
    const first = cardinals.get(head!)
    if (first === undefined) return undefined
    const share = shares.get(tail!)
    if (share) return {value: first * share, unit: 'share', width: 1}
    const small = cardinals.get(tail!)
    if (small !== undefined && first >= 20 && small < 10) {
      if (more)
        return {value: first + small, unit: more === 'year' ? 'age' : (units.get(more) ?? ''), width: 1}
      return scaled(words, at, first + small)
    }
    if (tail === 'year' && more?.startsWith('old')) return {value: first, unit: 'age', width: 1}
    return {value: first, unit: units.get(tail!) ?? '', width: 1}
  }
  const value = cardinals.get(word)
  if (value === undefined) return undefined
  const share = shares.get(next)
  if (share && value < 10) return {value: value * share, unit: 'share', width: 2}
  const of = next === 'in' ? 2 : next === 'out' && third === 'of' ? 3 : 0
  const whole = of ? wholeOf(words[at + of]?.lower ?? '') : undefined
  if (whole && value < whole) return {value: value / whole, unit: 'share', width: of + 1}
  return scaled(words, at, value)
}

/** `one in three`, `one in 10`; not `one in 2019`. */
function wholeOf(lower: string): number | undefined {
  const number = cardinals.get(lower) ?? (/^\d[\d,]*$/.test(lower) ? numberOf(lower) : undefined)
  return number !== undefined && number <= 1000 ? number : undefined
}

function scaled(words: readonly Word[], at: number, value: number): Read | undefined {
  const scale = scales.get(words[at + 1]?.lower ?? '')
  if (scale && scale > 10) return {value: value * scale, unit: '', width: 2}
  // `one of them`, `the one who` count nothing.
  return value === 1 ? undefined : {value, unit: '', width: 1}
}

function complete(read: Read, sentence: Sentence, at: number, prose: Prose): Figure {
  const {words} = sentence
  let {unit, width} = read
  const last = words[at + width - 1]!
  const next = words[at + width]
  let to = last.to
  if (prose.text[to] === '%') to++
  if (!unit && next) {
    const named =
      units.get(next.lower) ??
      (next.lower === 'per' && words[at + width + 1]?.lower === 'cent' ? '%' : undefined)
    const close = prose.text.slice(to, next.from).trim() === ''
    if (named && close) {
      unit = named
      width += next.lower === 'per' ? 2 : 1
      to = words[at + width - 1]!.to
      const old = words[at + width]
      if (named === 'year' && old?.lower === 'old') {
        unit = 'age'
        width++
        to = old.to
      }
    }
  }
  // `Lind, 41, said`: an age stands between commas after a name.
  const before = words[at - 1]
  if (!unit && before?.capital && read.value > 0 && read.value < 116) {
    const left = prose.text.slice(before.to, words[at]!.from)
    const right = prose.text[to]
    if (left === ', ' && (right === ',' || right === '.' || right === ';')) unit = 'age'
  }
  if (!unit && before?.lower === 'aged') unit = 'age'
  const from = words[at]!.from - (read.lead ?? (isCurrency(prose.text, words[at]!.from - 1) ? 1 : 0))
  const {start, end, text} = prose.span(from, to)
  // Written out: spreads are slow, and a page of results has hundreds of figures.
  return {
    from,
    to,
    start,
    end,
    text,
    sentence,
    value: read.value,
    unit,
    word: at,
    width,
    second: read.second,
    hedge: hedgeOf(words, at)
  }
}

const isCurrency = (text: string, at: number): boolean => at >= 0 && currencies.has(text[at]!)

const money = new Set([...currencies, ...currencyLetters.values()])

/** Whether a unit is a currency. */
export const isMoney = (unit: string): boolean => money.has(unit)

/**
 * What a figure counts, to be compared: stems of `countedWords`.
 *
 * @param figure of `findFigures`.
 */
export function countedBy(figure: Figure): readonly string[] {
  return countedWords(figure).map(({lower}) => (lower === 'people' ? 'person' : stemOf(lower)))
}

/**
 * What a figure counts: the words behind it, nearest first, at most three.
 *
 * @param figure of `findFigures`.
 */
export function countedWords({sentence, word, width, to}: Figure): readonly Word[] {
  const {words, text, from} = sentence
  const counted: Word[] = []
  let end = to
  for (let index = word + width; index < words.length && counted.length < 3; index++) {
    const next = words[index]!
    if (/[,.;:()—–]|--/.test(text.slice(end - from, next.from - from))) break
    end = next.to
    if (counted.length === 0 && passed.has(next.lower)) continue
    if (stops.has(next.lower)) break
    counted.push(next)
  }
  return counted
}

/** Words between a figure and what it counts: `two of the more`. */
const passed = new Set(['of', 'more', 'other', 'the'])

/** Beside these two figures that fall are a result: `voted, 5 to 0`. */
const deciding = /^(?:vot(?:e|ed|es|ing)|ruled|ruling|decided|decision|approved|rejected|majority)$/

/** What a quarrel is over is no bound: `a row over £4 million`. */
const quarrels =
  /^(?:out|row|rows|rowed|quarrel\w*|lawsuits?|suits?|sued|fight\w*|fought|argu\w+|disputes?|battle\w*|feud\w*|clash\w*)$/

function hedgeOf(words: readonly Word[], at: number): Figure['hedge'] {
  const one = words[at - 1]?.lower ?? ''
  const two = words[at - 2]?.lower ?? ''
  if (two === 'at' && one === 'least') return 'at least'
  if (two === 'at' && one === 'most') return 'at most'
  if (one === 'than') return two === 'more' ? 'at least' : 'at most'
  if (two === 'up' && one === 'to') return 'at most'
  if (one === 'as' && (two === 'much' || two === 'many')) return 'at most'
  if (one === 'over' && quarrels.test(two)) return undefined
  if (two === 'close' && one === 'to') return 'about'
  return hedges.get(one)
}
