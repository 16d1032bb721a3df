/** Changes told as such: two statements that differ may then both be true. */
import type {Word} from '../../src/article/index.ts'
import {reportingVerbs} from './reporting-verbs.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that tell a change wherever they stand. */
const changeWords = list(`
also previously initially originally formerly revised updated corrected compared comparison versus down since subsequently
`)

/** Words that tell another thing of the same sort or another time, but only of what stands beside them: `another 40`. */
const besideWords = list(`
another second additional different separate previous earlier respectively each per remaining rest
`)

/**
 * Whether a word tells a change: `also said` adds to what was said, not to what happened, who steps down is not `down from
 * 40`, and `since` may tell why.
 *
 * @param words of a sentence.
 * @param at place of the word among them.
 * @param beside places of what may have changed; where there are none any place counts.
 */
export function tellsChange(words: readonly Word[], at: number, beside?: readonly number[]): boolean {
  const {lower} = words[at]!
  if (besideWords.has(lower)) return !beside?.length || beside.some((place) => Math.abs(place - at) <= 5)
  if (!changeWords.has(lower)) return false
  const next = words[at + 1]?.lower ?? ''
  if (lower === 'also') return !reportingVerbs.has(next)
  if (lower === 'since') return next === 'then' || /^(?:has|have|had)$/.test(words[at - 1]?.lower ?? '')
  // `shot down 22`, `stepped down on Monday`: after a verb it says where to.
  const before = words[at - 1]
  const isSetOff = !before || words[at]!.from > before.to + 1 || /^(?:is|are|was|were)$/.test(before.lower)
  if (lower === 'down') return next === 'from' || (isSetOff && /^(?:on|by|about|some|\d.*)$/.test(next))
  return true
}
