import type {Word} from '../../src/article/index.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that tell a change, a second thing of the same sort or another time: the two statements may both be true. */
const changeWords = list(`
also another second previously initially originally formerly revised updated corrected compared comparison versus
down since subsequently additional different separate
`)

/** Words that tell so only of what stands beside them: `4 percent less than the previous 9`, `3 each`. */
const besideWords = list('previous earlier respectively each per remaining rest')

const speech = /^(?:said|says|told|noted|added|wrote|reported|announced|claimed|argued)$/

/**
 * Whether a word tells a change: `also said` adds to what was said, not to what happened, who steps down is not `down from
 * 40`, and `since` may tell why.
 *
 * @param words of a sentence.
 * @param at place of the word among them.
 * @param beside places of what may have changed; without them any place counts.
 */
export function tellsChange(words: readonly Word[], at: number, beside?: readonly number[]): boolean {
  const {lower} = words[at]!
  if (besideWords.has(lower)) return !beside || beside.some((place) => Math.abs(place - at) <= 4)
  if (!changeWords.has(lower)) return false
  const next = words[at + 1]?.lower ?? ''
  if (lower === 'also') return !speech.test(next)
  if (lower === 'since') return next === 'then' || /^(?:has|have|had)$/.test(words[at - 1]?.lower ?? '')
  return lower !== 'down' || /^(?:from|on|by|about|some|\d.*)$/.test(next)
}
