/** Changes that their own figures deny: a rise to less, a percentage that does not lead from one to the other, a rise told as a fall. */
import type {Article, Claim, Figure} from '../../src/article/index.ts'
import {beside, downward, reckonedOtherwise, upward} from './directions.ts'
import {grainOf, ratioOf} from './figure-measures.ts'

/** A figure of now with the one it is measured against. */
interface Change {
  readonly now: Figure
  readonly before: Figure
  readonly unit: string
  /** Which way the words say it went. */
  readonly way: 'up' | 'down' | undefined
  /** By how many percent, where the words say so. */
  readonly percent: Figure | undefined
}

/** A change with what is wrong with it. */
export type ChangeFault =
  | {readonly kind: 'way'; readonly change: Change; readonly word: string}
  | {readonly kind: 'percent'; readonly change: Change; readonly percent: Figure; readonly expected: number}
  | {readonly kind: 'turned'; readonly change: Change; readonly first: Change}

/**
 * `rose to 263 from 392`; `up 9% to 240 from 200`; `263, compared with 392 a year ago` and `up to 392 from 263`.
 *
 * @param crowded claims with two figures and more.
 * @param prose the prose they stand in.
 */
export function findChangeFaults(
  crowded: readonly Claim[],
  {text}: Article['prose']
): readonly ChangeFault[] {
  const faults: ChangeFault[] = []
  const known: Change[] = []
  for (const {figures} of crowded)
    for (let at = 0; at + 1 < figures.length; at++) {
      const change = changeAt(figures, at, text)
      if (!change) continue
      const fault = faultOf(change, known)
      if (fault) faults.push(fault)
      known.push(change)
    }
  return faults
}

/** What has no order, or an order of its own: in a league the second place is above the fifth. */
const unordered = new Set(['ordinal', 'score', 'ratio', 'age', 'time', 'share'])

function changeAt(figures: readonly Figure[], at: number, text: string): Change | undefined {
  const one = figures[at]!
  if (unordered.has(one.unit) || one.second !== undefined) return undefined
  const {sentence} = one
  // `263 for the three months, compared with 392`: figures of another unit may stand between.
  for (let next = at + 1; next < at + 4; next++) {
    const other = figures[next]
    if (!other || other.from - one.to > 120) break
    if (other.second !== undefined || (other.unit !== one.unit && other.unit && one.unit)) continue
    if (!links.has(sentence.words[other.word - 1]!.lower)) continue
    const link = linkOf(one, other, figures[at + 1]!, text)
    if (link) return changeOf(one, other, link, figures[at - 1], text)
  }
  return undefined
}

function changeOf(
  one: Figure,
  other: Figure,
  link: Link,
  nearby: Figure | undefined,
  text: string
): Change | undefined {
  const {sentence} = one
  const [now, before] = link.isFirstNow ? [one, other] : [other, one]
  if (Math.min(now.value, before.value) <= 0 || ratioOf(now, before) > 50) return undefined
  if ([now, before].some(({from}) => /[-−–]$|minus $/.test(text.slice(from - 7, from)))) return undefined
  const lead = sentence.words[one.word - 1]?.lower
  const word = link.said ?? (link.isFirstNow && lead !== 'to' && lead !== 'at' ? undefined : leadingWord(one))
  const isTold = !isOrderedOtherwise(sentence.text) && (!link.isBeside || isOfBefore(other, text))
  const way = !word || !isTold ? undefined : upward.has(word) ? 'up' : 'down'
  const isShare = nearby?.unit === '%' && nearby.second === undefined
  const unit = one.unit || other.unit
  const percent = link.percent ?? (!link.said && isShare ? closeBefore(nearby, one, text) : undefined)
  return {now, before, unit, way, percent: way && unit !== '%' ? percent : undefined}
}

interface Link {
  readonly isFirstNow: boolean
  /** Whether the second only stands beside the first: `compared with`. */
  readonly isBeside?: boolean
  /** `up`, `down` … where it stands between the two. */
  readonly said?: string
  /** `up 9% from`: the percentage between the two. */
  readonly percent?: Figure
}

/** The last word of all that can stand between two figures of a change. */
const links = new Set('from on a an the peak high low record of with to against versus vs'.split(' '))

/**
 * What makes two figures of one sentence a change: the words between them.
 *
 * @param percent the figure behind the first: the size of the change, if it is no end of it.
 */
function linkOf(one: Figure, other: Figure, percent: Figure, text: string): Link | undefined {
  // `117 seats in the 200-member house, down from 118`
  if (one.unit === '' && /-\p{Ll}/u.test(one.text)) return undefined
  const gap = (from: number, to: number) =>
    text
      .slice(from, to)
      .replace(/[^\p{L}\p{N})]*$/u, '')
      .trim()
  const between = gap(one.to, other.from)
  // `412 million euros from 388 million`, `from 12 to 15 percent`: side by side the unit holds for both.
  const near = other.from - one.to <= 24
  if (!near && one.unit !== other.unit) return undefined
  // `2.66 billion crowns ($1.4 billion), up from …`: the figure in brackets is only another currency.
  if (text[one.from - 1] === '(') return undefined
  const said =
    /, (up|down|higher|lower) (?:from|on)(?: an?| the)?(?: (?:peak|high|low|record)(?: of)?)?$/.exec(
      between
    )?.[1]
  if (said) return {isFirstNow: true, said}
  if (percent !== other && percent.unit === '%' && percent.second === undefined) {
    const way = /^(?: \p{L}+)?, (up|down) (?:by )?$/u.exec(text.slice(one.to, percent.from))?.[1]
    if (way && /^(?:from|on|compared with)$/.test(gap(percent.to, other.from)))
      return {isFirstNow: true, said: way, percent}
  }
  const isBeside = beside.test(between)
  if (!near && !isBeside) return undefined
  if (between === 'from') return {isFirstNow: true}
  if (isBeside) return {isFirstNow: true, isBeside}
  const lead = one.sentence.words[one.word - 1]?.lower
  return between === 'to' && lead === 'from' ? {isFirstNow: false} : undefined
}

/** A figure that is told to be of an earlier time, and no hope, forecast or other place. */
const isOfBefore = ({to, sentence}: Figure, text: string): boolean =>
  !expected.test(sentence.text) && earlier.test(text.slice(to, to + 60))

const earlier =
  /^\D{0,24}\b(?:(?:year|month|week|quarter|day|decade)s? (?:earlier|ago|before)|in the same|(?:the )?(?:last|previous|prior|year-earlier))\b/
const expected =
  /\b(?:expect\w*|forecasts?|estimate[sd]?|analysts?|targets?|hoped|planned|goals?|budget(?:ed)?|consensus)\b/i

/** In a table the first is above the third, and a weaker currency takes more to the dollar. */
const isOrderedOtherwise = (text: string): boolean =>
  /\b(?:rank\w*|table|standings|ratings?|seed\w*|places?|charts?|No\.|(?:per|to the|against the) (?:dollar|euro|pound|yen)|roubles?|rubles?|yen|rupees?|pesos?|lira|naira|currency|handicap|league)\b/i.test(
    text
  )

/** The word of a change that a figure belongs to: at most a few words before it, with nothing but the size of the change between. */
function leadingWord({sentence: {words}, word}: Figure): string | undefined {
  for (let at = word - 1, far = 0; at >= 0 && far < 7; at--, far++) {
    const {lower} = words[at]!
    if (upward.has(lower) || downward.has(lower)) {
      // `a drop in costs lifted`: two directions in one clause say nothing certain.
      const earlier = words
        .slice(Math.max(0, at - 5), at)
        .some((each) => upward.has(each.lower) || downward.has(each.lower))
      // `the time it takes to climb to 40 minutes` has not moved.
      return earlier || words[at - 1]?.lower === 'to' ? undefined : lower
    }
    if (
      !/^(?:to|from|at|by|just|only|about|around|some|nearly|almost|over|a|an|record|sharply|slightly|modestly|percent|per|cent|pc|half|year|quarter|on|in|the|its|million|billion|\d.*)$/.test(
        lower
      )
    )
      return undefined
  }
  return undefined
}

/** `9% to 240 from 200`: the percentage right before the figure it led to. */
function closeBefore(percent: Figure, figure: Figure, text: string): Figure | undefined {
  return /^(?: or)?,? (?:to|from|at)(?: (?:just|about|a record|some))? ?\D{0,3}$/.test(
    text.slice(percent.to, figure.from)
  )
    ? percent
    : undefined
}

function faultOf(change: Change, known: readonly Change[]): ChangeFault | undefined {
  const {now, before, way, percent} = change
  if (way && !isHedged(now) && !isHedged(before)) {
    if (way === 'up' ? now.value < before.value : now.value > before.value)
      return {kind: 'way', change, word: way === 'up' ? 'rise' : 'fall'}
    if (percent && !percent.hedge && !reckonedOtherwise.test(now.sentence.text)) {
      const expected = percentOf(change)
      if (expected !== undefined && isOff(change, percent))
        return {kind: 'percent', change, percent, expected}
    }
  }
  // A rate that rose in one month may fall back in the next, and small numbers meet by chance.
  if (![now, before].every(isTelling)) return undefined
  const first = known.find(
    (other) =>
      other.now.value === before.value &&
      other.before.value === now.value &&
      now.value !== before.value &&
      !(way && other.way) &&
      other.unit === change.unit &&
      other.now.sentence !== now.sentence &&
      timesIn(other.now) === timesIn(now)
  )
  return first && {kind: 'turned', change, first}
}

/** The months and weekdays of a sentence; the day a period ends says nothing against its quarter. */
const timesIn = ({sentence}: Figure): string =>
  [
    ...sentence.text
      .replace(/\bto (?:January|March|June|September|October|December)[a-z]* \d+/g, '')
      .matchAll(
        /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/g
      )
  ]
    .map(([name]) => name)
    .join(' ')

/** Two digits or more that are not all nought but the first. */
const isTelling = ({text}: Figure): boolean => /[1-9]/.test(text.replace(/\D/g, '').slice(1))

const isHedged = ({hedge}: Figure): boolean => hedge !== undefined

const percentOf = ({now, before}: Change): number | undefined =>
  before.value > 0 ? Math.abs(now.value / before.value - 1) * 100 : undefined

/** Whether no figures that round to those given make that percentage. */
function isOff({now, before}: Change, percent: Figure): boolean {
  const [a, b] = [grainOf(now), grainOf(before)]
  const rates = [
    (now.value - a) / (before.value + b),
    (now.value + a) / Math.max(before.value - b, 1e-9)
  ].map((rate) => (rate - 1) * 100)
  const sign = now.value >= before.value ? 1 : -1
  const [least, most] = rates.map((rate) => rate * sign).sort((x, y) => x - y) as [number, number]
  // A percentage is often cut off, not rounded.
  const slack = 2 * grainOf(percent) + 0.1
  return percent.value < least - slack || percent.value > most + slack
}
