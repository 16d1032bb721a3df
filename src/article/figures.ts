/** Figures: what a number says, in which unit, and what it counts. */
import type {DateMention} from './dates.ts'
import {cardinals, hedges, ordinals, scales, shares, units} from './numbers.ts'
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

const digits =
  /^(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(%|st|nd|rd|th|m|bn|b|k|km|kg|mph|pm|am|ft|cm|mm)?(?:[-‑–](?:to-)?(\d[\d,.]*)%?|[-‑]([a-z-]+)(?:'s)?)?$/
const clock = /^\d{1,2}[:.]\d{2}$/
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
      const read = startsWithDigit(word.lower) ? readDigits(words, at, prose.text) : readWords(words, at)
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
}

const startsWithDigit = (lower: string): boolean => {
  const code = lower.charCodeAt(0)
  return code >= 48 && code <= 57
}
const starters = new Set(['a', ...cardinals.keys(), ...ordinals.keys(), ...shares.keys()])
const mayBegin = formTest(
  (lower) =>
    startsWithDigit(lower) ||
    starters.has(lower) ||
    (lower.length > 6 && starters.has(lower.slice(0, Math.max(0, lower.indexOf('-')))))
)

const isMultiple = formTest((lower) => shares.has(lower) || scales.has(lower))

const numberOf = (text: string): number => Number(text.replaceAll(',', ''))

function readDigits(words: readonly Word[], at: number, text: string): Read | undefined {
  const {lower, from, to} = words[at]!
  const before = text[from - 1] ?? ' '
  const next = words[at + 1]?.lower ?? ''
  const touching = words[at + 1]?.from === to + 1 ? text[to]! : ''
  if (clock.test(lower) && (lower.includes(':') || meridiem.test(next))) {
    const [hour, minute] = lower.split(/[:.]/).map(Number)
    const late = /^p/.test(next) && hour! < 12 ? 12 : 0
    return {value: (hour! + late) * 60 + minute!, unit: 'time', width: meridiem.test(next) ? 2 : 1}
  }
  const match = digits.exec(lower)
  if (!match || (!match[1] && !match[2])) return undefined
  const value = numberOf((match[1] ?? '0') + (match[2] ?? ''))
  const suffix = match[3] ?? ''
  if (/[A-Za-z#/&.]/.test(before)) return undefined
  if (/^(?:st|nd|rd|th)$/.test(suffix)) return {value, unit: 'ordinal', width: 1}
  if (suffix === 'am' || suffix === 'pm')
    return {value: (value + (suffix === 'pm' && value < 12 ? 12 : 0)) * 60, unit: 'time', width: 1}
  if (meridiem.test(next))
    return {value: (value + (/^p/.test(next) && value < 12 ? 12 : 0)) * 60, unit: 'time', width: 2}
  if (match[4] !== undefined) {
    const second = numberOf(match[4])
    if (Number.isNaN(second)) return undefined
    // `2-1`, `54-46`, `32%-25%`: two figures set against each other, or a range.
    return {value, second, unit: suffix === '%' || text[to] === '%' ? '%' : 'score', width: 1}
  }
  if (touching === '–' || touching === '/') {
    const second = digits.exec(next)
    if (second?.[1])
      return {value, second: numberOf(second[1]), unit: touching === '/' ? 'ratio' : 'score', width: 2}
  }
  if (match[5]) {
    const unit = units.get(match[5])
    return {value, unit: match[5].startsWith('year-old') ? 'age' : (unit ?? ''), width: 1}
  }
  const out = next === 'in' || next === 'of'
  const of = next === 'out' && words[at + 2]?.lower === 'of' ? 3 : out ? 2 : 0
  const whole = of ? digits.exec(words[at + of]?.lower ?? '')?.[1] : undefined
  if (whole && of && numberOf(whole) <= 100 && value < numberOf(whole) && next !== 'of')
    return {value: value / numberOf(whole), unit: 'share', width: of + 1}
  // `people 18 to 24`: a range is one figure.
  const end = next === 'to' && before === ' ' ? digits.exec(words[at + 2]?.lower ?? '') : null
  if (end?.[1] && !end[3] && !end[4] && !end[5] && !suffix && numberOf(end[1]) > value)
    return {value, second: numberOf(end[1]), unit: 'score', width: 3}
  // `voted, 5 to 0, to …`; `open 10 to 6` is no result.
  if (end?.[1] && !suffix && numberOf(end[1]) < value && words.some(({lower}) => deciding.test(lower)))
    return {value, second: numberOf(end[1]), unit: 'score', width: 3}
  // `by 14 votes to 9`
  if (next === 'votes' && words[at + 2]?.lower === 'to') {
    const against = digits.exec(words[at + 3]?.lower ?? '')
    if (against?.[1]) return {value, second: numberOf(against[1]), unit: 'score', width: 4}
  }
  const currency = /[$€£¥]/.test(before) ? before : undefined
  let scale = scales.get(suffix) ?? 1
  let width = 1
  if (scale === 1 && scales.has(next) && next.length > 1) {
    scale = scales.get(next)!
    width = 2
  }
  if (currency) return {value: value * scale, unit: currency, width}
  if (suffix === '%' || text[to] === '%') return {value, unit: '%', width}
  if (suffix && units.has(suffix)) return {value, unit: units.get(suffix)!, width}
  return {value: value * scale, unit: '', width}
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
  const whole = of ? cardinals.get(words[at + of]?.lower ?? '') : undefined
  if (whole && value < whole) return {value: value / whole, unit: 'share', width: of + 1}
  return scaled(words, at, value)
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
  const from = words[at]!.from - (isCurrency(prose.text, words[at]!.from - 1) ? 1 : 0)
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

const isCurrency = (text: string, at: number): boolean => at >= 0 && '$€£¥'.includes(text[at]!)

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
