/** Differences that two figures of the sentence do not make: `from 715 to 1,130, a rise of 315`; `14 instead of 19, or four short`. */
import type {Article, Claim, Figure} from '../../src/article/index.ts'
import {grainOf} from './figure-measures.ts'

/** A difference with the two figures it should lie between. */
export interface DifferenceFault {
  readonly difference: Figure
  readonly figures: readonly [Figure, Figure]
  readonly expected: number
}

const named =
  /(?:, |, or |which (?:is|was) |[–—] ?)an? (?:rise|increase|gain|jump|growth|fall|drop|decline|decrease|cut|loss|difference|gap) of (?:just |only |some )?\D?$/
const leaving = /(?:, or|, leaving(?: (?:it|them|him|her|the \p{L}+))?|, which leaves(?: (?:it|them))?) $/u

/**
 * Finds them where a sentence has just two other figures of the unit before the difference.
 *
 * @param crowded claims with two figures and more.
 * @param prose the prose they stand in.
 */
export function findDifferenceFaults(
  crowded: readonly Claim[],
  {text}: Article['prose']
): readonly DifferenceFault[] {
  const faults: DifferenceFault[] = []
  for (const {figures} of crowded)
    for (let at = 2; at < figures.length; at++) {
      const fault = faultAt(figures, at, text)
      if (fault) faults.push(fault)
    }
  return faults
}

function faultAt(figures: readonly Figure[], at: number, text: string): DifferenceFault | undefined {
  const difference = figures[at]!
  const {sentence, from, to, unit} = difference
  const lead = text.slice(Math.max(sentence.from, from - 40), from)
  const isShort =
    leaving.test(lead) &&
    /^ (?:\p{L}+ )?(?:short|too (?:many|few)|fewer|missing)[.,;]/u.test(text.slice(to, to + 30))
  if (!isShort && !(named.test(lead) && /^(?:\.|,? or\b|;|\)|$)/.test(text.slice(to, sentence.to))))
    return undefined
  const before = figures.slice(0, at).filter((figure) => figure.unit === unit)
  // What is short is short of the last two; a rise may be one of any.
  const [one, other] = before.slice(-2)
  if (!one || !other || (!isShort && before.length > 2) || ![one, other, difference].every(isPlain))
    return undefined
  // What links the two: a change from one to the other, or one in the place of the other.
  const link = text.slice(one.to, other.from)
  if (!(isShort ? /\b(?:instead of|has|have|had|against)\b/ : /\b(?:to|now|from)\b/).test(link))
    return undefined
  const expected = Math.abs(one.value - other.value)
  const slack = [one, other, difference].reduce((sum, figure) => sum + grainOf(figure), 0)
  // Small numbers are counted, not rounded.
  const isOff = Math.abs(expected - difference.value) > (Math.max(one.value, other.value) < 100 ? 0.5 : slack)
  return isOff ? {difference, figures: [one, other], expected} : undefined
}

const isPlain = ({second, hedge, unit}: Figure): boolean =>
  second === undefined && !hedge && unit !== 'ordinal' && unit !== 'time'
