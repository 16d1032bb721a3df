/** One quotation that two people are said to have said. */
import {type Article, areOtherPersons, asserterOf, type Span} from '../../src/article/index.ts'

/** Where a quotation is given to one person, and where to another. */
export interface SpeakerFault {
  readonly earlier: Span
  readonly later: Span
  /** The words that both places quote. */
  readonly words: string
}

/** Shorter runs of words may be a slogan, or be said by many. */
const leastWords = 8

/** Who repeats, denies or sings what another has said is no second speaker. */
const repeating =
  /\b(?:according to|recall\w*|remember\w*|repeat\w*|quot(?:e|ed|es|ing)|read(?:ing|s)?|recit\w*|echo\w*|agree\w*|join\w*|chant\w*|sang|sing\w*|shout\w*|never|denie[ds]|motto|slogan|oath|pledge\w*|advice|re-?tweet\w*)\b/i

/**
 * Quotations with two speakers.
 *
 * @param article quotations used twice, and the prose they stand in.
 */
export function findSpeakerFaults({
  reuses,
  prose
}: Pick<Article, 'reuses' | 'prose'>): readonly SpeakerFault[] {
  return reuses.flatMap(({a, b, length, at}) => {
    const shorter = Math.min(a.quotedWords.length, b.quotedWords.length)
    if (length < leastWords || length < 0.7 * shorter) return []
    if (!areOtherPersons(a, b) || [a, b].some(({sentence}) => repeating.test(sentence.text))) return []
    const [earlier, later] = [asserterOf(a), asserterOf(b)]
    const run = a.quotedWords.slice(at, at + length)
    return {
      earlier: prose.span(earlier.words[0]!.from, earlier.words.at(-1)!.to),
      later: prose.span(later.words[0]!.from, later.words.at(-1)!.to),
      words: prose.text.slice(run[0]!.from, run.at(-1)!.to)
    }
  })
}
