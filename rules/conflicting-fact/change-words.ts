import type {Word} from '../../src/article/index.ts'

/** Words that tell a change, a second thing of the same sort or another time: the two statements may both be true. */
const changeWords: ReadonlySet<string> = new Set(
  `
also another second previously initially originally formerly revised updated corrected compared comparison versus
down since subsequently additional different separate respectively each per remaining rest
previous earlier
`
    .trim()
    .split(/\s+/)
)

const speech = /^(?:said|says|told|noted|added|wrote|reported|announced|claimed|argued)$/

/**
 * Whether a word tells a change: `also said` adds to what was said, not to what happened, and who steps down is not `down
 * from 40`.
 *
 * @param words of a sentence.
 * @param at place of the word among them.
 */
export function tellsChange(words: readonly Word[], at: number): boolean {
  const {lower} = words[at]!
  if (!changeWords.has(lower)) return false
  const next = words[at + 1]?.lower ?? ''
  if (lower === 'also') return !speech.test(next)
  return lower !== 'down' || /^(?:from|on|by|about|some|\d.*)$/.test(next)
}
