/** What is said to be left when some of a whole are gone. */
import {type Article, type Claim, countedBy, type Figure} from '../../src/article/index.ts'
import {isCount, isNear} from './figure-measures.ts'

/** `38 of its 112 shops` and a rest that is not 74. */
export interface RemainderFault {
  readonly part: Figure
  readonly whole: Figure
  readonly rest: Figure
  readonly expected: number
}

const leaving = /^(?:leaves?|leaving|left|remain(?:s|ing|ed)?)$/
/** What makes a part of a whole go. */
const going =
  /^(?:clos\w+|shut\w*|cut\w*|axe[ds]?|axing|scrap\w*|sell\w*|sold|lost|los\w+|withdr\w+|remov\w+|cancel\w*|demolish\w*|dismiss\w*|scratch\w*)$/

const isStated = ({zone, quoted}: Claim): boolean => zone === 'body' && quoted < 0.5

/**
 * Finds a rest that does not follow from its whole and the part that goes.
 *
 * @param crowded claims with two figures and more.
 * @param article claims and prose.
 */
export function findRemainderFaults(
  crowded: readonly Claim[],
  {claims, prose}: Pick<Article, 'claims' | 'prose'>
): readonly RemainderFault[] {
  const wholes: {readonly part: Figure; readonly whole: Figure; readonly noun: string}[] = []
  for (const claim of crowded) {
    if (!isStated(claim)) continue
    const {figures, sentence} = claim
    for (let at = 1; at < figures.length; at++) {
      const [part, whole] = [figures[at - 1]!, figures[at]!]
      if (sentence.words[whole.word - 2]?.lower !== 'of' || ![part, whole].every(isCount)) continue
      if (!/^ of (?:its|the|their|his|her|all|[\p{L}]+['’]s) $/u.test(prose.text.slice(part.to, whole.from)))
        continue
      const noun = countedBy(whole).at(-1)
      if (!noun) continue
      if (sentence.words.slice(Math.max(0, part.word - 4), part.word).some(({lower}) => going.test(lower)))
        wholes.push({part, whole, noun})
    }
  }
  if (wholes.length === 0) return []
  const figures = claims.filter(isStated).flatMap((claim) => claim.figures)
  return wholes.flatMap(({part, whole, noun}) => {
    // Two parts of one whole leave what neither says alone.
    if (wholes.filter((other) => other.noun === noun).length > 1) return []
    const expected = whole.value - part.value
    // Another loss in the same sentence is not reckoned with.
    if (part.sentence.words.filter(({lower}) => going.test(lower)).length > 1) return []
    const rest = figures.find(
      (figure) =>
        figure !== part &&
        figure !== whole &&
        isCount(figure) &&
        countedBy(figure).includes(noun) &&
        !/^(?: [\p{L}’'-]+){1,3} (?:in|to|at|from|of|on)\b/u.test(
          prose.text.slice(figure.to, figure.to + 40)
        ) &&
        figure.sentence.words
          .slice(Math.max(0, figure.word - 6), figure.word)
          .some(({lower}) => leaving.test(lower))
    )
    return rest && !isNear(rest, {...rest, value: expected}) ? [{part, whole, rest, expected}] : []
  })
}
