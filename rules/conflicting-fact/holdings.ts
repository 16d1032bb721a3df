/** How many of something a place or a body has: two numbers for one owner. */
import {
  type Article,
  areOtherSpeakers,
  type Claim,
  countedBy,
  type Figure,
  isPossible
} from '../../src/article/index.ts'
import {stemOf} from '../../src/article/stems.ts'
import {isCount, isNear} from './figure-measures.ts'
import {haveOtherSubjects} from './other-subjects.ts'
import {tellsChange} from './tells-change.ts'

/** `The school has seven pupils`: whose, what and how many. */
interface Holding {
  readonly owner: string
  /** Stems behind the figure; the noun is one of them. */
  readonly nouns: readonly string[]
  readonly figure: Figure
  readonly claim: Claim
  /** `has` or `had`; empty for `the school's seven pupils`. */
  readonly verb: string
}

/** Two numbers for what one owner has. */
export interface HoldingFault {
  readonly earlier: Figure
  readonly later: Figure
  readonly owner: string
}

const has = new Set(
  'has have had employ employs house houses hold holds run runs own owns operate operates contain contains comprise comprises'.split(
    ' '
  )
)

/**
 * `The school has seven pupils` and `the school's nine pupils`.
 *
 * @param article claims with their figures.
 */
export function findHoldingFaults({claims}: Pick<Article, 'claims'>): readonly HoldingFault[] {
  const known = new Map<string, Holding[]>()
  const faults: HoldingFault[] = []
  for (const claim of claims) {
    if (claim.figures.length === 0 || claim.zone !== 'body' || claim.quoted > 0.5 || claim.isQuestion)
      continue
    for (const figure of claim.figures) {
      const holding = holdingOf(figure, claim)
      if (!holding || isPossible(claim)) continue
      const before = known.get(holding.owner)
      const earlier = before?.find((other) => disagree(other, holding))
      if (earlier) faults.push({earlier: earlier.figure, later: figure, owner: holding.owner})
      if (before) before.push(holding)
      else known.set(holding.owner, [holding])
    }
  }
  return faults
}

function holdingOf(figure: Figure, claim: Claim): Holding | undefined {
  const {sentence, word} = figure
  const before = sentence.words[word - 1]
  if (!before || !isCount(figure) || figure.value < 2) return undefined
  const {lower} = before
  const isPossessive = lower.endsWith("'s") || lower.endsWith("'")
  if (!isPossessive && !has.has(lower)) return undefined
  const nouns = countedBy(figure)
  // `12 rooms with clocks`, `250 workers in Barnwell` are some of them.
  if (
    sentence.words
      .slice(word, word + 5)
      .some(({lower}) => /^(?:in|at|with|from|for|of|on|to|near)$/.test(lower))
  )
    return undefined
  if (nouns.length === 0) return undefined
  if (isPossessive) return {owner: stemOf(lower.replace(/['’]s?$/, '')), nouns, figure, claim, verb: ''}
  const owner = sentence.words[word - 2]
  if (!owner || !/^\p{L}{3,}$/u.test(owner.lower)) return undefined
  // `Lind's company` is not any company.
  const possessor = sentence.words[word - 3]?.lower ?? ''
  const whose = /['’]s?$/.test(possessor) ? `${possessor} ` : ''
  return {owner: whose + stemOf(owner.lower), nouns, figure, claim, verb: lower}
}

function disagree(a: Holding, b: Holding): boolean {
  if (isNear(a.figure, b.figure) || a.claim === b.claim || haveOtherSubjects(a.claim, b.claim)) return false
  // `nine new pupils`, `seven pupils painted`: one ends in what the other has, too.
  if (!b.nouns.includes(a.nouns.at(-1)!) && !a.nouns.includes(b.nouns.at(-1)!)) return false
  // What it had and what it has may differ.
  if (a.verb && b.verb && a.verb !== b.verb) return false
  if (areOtherSpeakers(a.claim, b.claim)) return false
  return [a, b].every(
    ({claim: {dates, sentence}}) =>
      dates.every(({year, month}) => year === undefined && month === undefined) &&
      !sentence.words.some(
        ({lower}, at) =>
          tellsChange(sentence.words, at) ||
          /^(?:once|now|until|ago|used|last|next|soon|today|nearby|other|neighbouring|neighboring|new|old|sister)$/.test(
            lower
          )
      )
  )
}
