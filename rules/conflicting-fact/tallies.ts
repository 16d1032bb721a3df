/** Two results of one vote. */
import type {Article, Claim, Figure} from '../../src/article/index.ts'
import {haveOtherSubjects} from './other-subjects.ts'

/** How a vote went. */
interface Tally {
  readonly figures: readonly Figure[]
  readonly votes: readonly [number, number]
  readonly claim: Claim
}

/** Two tallies of one vote: as many voters, split in two ways. */
export interface TallyFault {
  readonly earlier: Tally
  readonly later: Tally
}

/** More votes than these are a list of results, where two of one sum are chance. */
const most = 50

const voting = /^(?:vot(?:e|es|ed|ing)|pass(?:ed|es)|tally|ballot|ayes?|majority)$/
/** Words that tell of another vote. */
const another =
  /\b(?:another|second|separate(?:ly)?|earlier|previous(?:ly)?|later|first|then|also|amend(?:ed|ment)?|again|ago|re-?vote|last (?:week|month|year)|committee|commission|subcommittee)\b/i

/**
 * `voted seven to two` and `passed by six votes to three`.
 *
 * @param article claims and prose.
 */
export function findTallyFaults({claims, prose}: Pick<Article, 'claims' | 'prose'>): readonly TallyFault[] {
  const tallies: Tally[] = []
  const faults: TallyFault[] = []
  for (const claim of claims) {
    if (claim.zone !== 'body' && claim.zone !== 'headline') continue
    const tally = tallyOf(claim, prose.text)
    if (!tally) continue
    const earlier = tallies.find((other) => isSameVote(other, tally))
    if (earlier) faults.push({earlier, later: tally})
    if (tallies.push(tally) > most) return []
  }
  return faults
}

function tallyOf(claim: Claim, text: string): Tally | undefined {
  const {figures, sentence} = claim
  const {words} = sentence
  if (figures.length === 0 || claim.quoted > 0.5) return undefined
  const found: Tally[] = []
  for (let at = 0; at < figures.length; at++) {
    const [one, other] = [figures[at]!, figures[at + 1]]
    if (one.second !== undefined && one.unit === 'score') {
      if (isBeside(one)) found.push({figures: [one], votes: [one.value, one.second], claim})
    } else if (other && one.unit === '' && other.unit === '' && versus.has(words[other.word - 1]!.lower)) {
      const between = text.slice(one.to, other.from)
      if (/^(?: votes?)? (?:to|against) $/.test(between) && isBeside(one))
        found.push({figures: [one, other], votes: [one.value, other.value], claim})
    }
  }
  // Two tallies in one sentence tell of two votes.
  return found.length === 1 ? found[0] : undefined
}

const versus = new Set(['to', 'against'])

/** Whether a word of voting stands near a figure. */
const isBeside = ({sentence: {words}, word}: Figure): boolean =>
  words.slice(Math.max(0, word - 4), word + 4).some(({lower}) => voting.test(lower))

function isSameVote(a: Tally, b: Tally): boolean {
  const [x, y] = [a, b].map(({votes}) => [...votes].sort((m, n) => m - n)) as [number[], number[]]
  if (x[0]! + x[1]! !== y[0]! + y[1]! || x[0] === y[0]) return false
  if (another.test(b.claim.sentence.text) || another.test(a.claim.sentence.text)) return false
  if (haveOtherSubjects(a.claim, b.claim)) return false
  const [one, other] = [contentOf(a), contentOf(b)]
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one]
  // `the closure` and `to close`: a vote is told by its verb or by its noun.
  const isTold = (stem: string) =>
    more.some((told) => told === stem || (stem.length > 3 && told.startsWith(stem.slice(0, 4))))
  return fewer.length >= 2 && fewer.every(isTold)
}

/** What a vote was about and who voted. */
const contentOf = ({claim: {tokens}}: Tally): string[] => [
  ...new Set(
    tokens
      .filter(({kind, word}) => (kind === 'word' || kind === 'name') && !voting.test(word.lower))
      .map(({stem}) => stem)
  )
]
