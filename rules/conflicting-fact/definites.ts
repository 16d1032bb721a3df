/** `the 36 counts` in a story that has told of 41 counts and never of 36. */
import {type Article, countedBy, type Figure} from '../../src/article/index.ts'
import {isCount, isNear, ratioOf} from './figure-measures.ts'

/** A counted noun with `the` before it, and the only other number the story has for that noun. */
export interface DefiniteFault {
  readonly earlier: Figure
  readonly later: Figure
  readonly noun: string
}

/** Fewer than so many are told apart in words (`the two men`), and lists of them are common. */
const fewest = 6

/**
 * Finds numbers that a definite article takes for known, and the story does not know.
 *
 * @param article claims and figures.
 */
export function findDefiniteFaults({
  claims,
  figures
}: Pick<Article, 'claims' | 'figures'>): readonly DefiniteFault[] {
  if (!figures.some(isDefinite)) return []
  const counts = claims.flatMap((claim) =>
    (claim.zone === 'body' || claim.zone === 'headline') && claim.quoted < 0.5
      ? claim.figures.filter(isCount)
      : []
  )
  const byNoun = new Map<string | undefined, Figure[]>()
  for (const figure of counts) {
    const [noun] = countedBy(figure)
    const alike = byNoun.get(noun)
    if (alike) alike.push(figure)
    else byNoun.set(noun, [figure])
  }
  return counts.flatMap((later) => {
    if (!isDefinite(later)) return []
    const {sentence, word} = later
    const [noun] = countedBy(later)
    // What stands behind the noun may tell which: only a finite verb or the end of the clause leaves it at that.
    const last = sentence.words[word + later.width]
    const behind = sentence.words[word + later.width + 1]
    const isEnd = !behind || /^[,.;:]/.test(sentence.text.slice(last!.to - sentence.from))
    if (!noun || !(isEnd || finite.test(behind.lower))) return []
    const alike = byNoun.get(noun)!
    const earlier = alike[0]!
    if (earlier === later || isNear(earlier, later)) return []
    if (alike.some((other) => other !== later && !isNear(other, earlier))) return []
    if (earlier.sentence === sentence || earlier.value < fewest) return []
    if (ratioOf(earlier, later) > 2) return []
    // `rose to 61`, `of the 61 dead`: known without its noun.
    if (figures.some((other) => other !== later && isNear(other, later))) return []
    return [{earlier, later, noun}]
  })
}

/** `the 36`, but not `six of the eight`, which counts a part of them. */
const isDefinite = ({sentence: {words}, word, value}: Figure): boolean =>
  value >= fewest && words[word - 1]?.lower === 'the' && words[word - 2]?.lower !== 'of'

const finite = /^(?:was|were|is|are|had|has|have|will|would|could|can|may|might|must|did|do|does)$/
