/** Asserters: who stands for a statement, as far as its sentence tells. */
import type {Sentence} from '../sentences.ts'
import type {Word} from '../words.ts'
import type {Claim} from './claims.ts'
import {lexemeAt} from './numbering.ts'

/** Who stands for a statement: the article itself, or somebody it names. */
export interface Asserter {
  readonly kind: 'article' | 'speaker'
  /** Stems of the words that name the speaker; empty for a pronoun. */
  readonly names: ReadonlySet<string>
  /** Whether those are names, not nouns like `officials`. */
  readonly isNamed: boolean
  /** Those words as they stand in the sentence. */
  readonly words: readonly Word[]
}

const nobody: Asserter = {kind: 'article', names: new Set(), isNamed: false, words: []}
/** Verbs that only sometimes tell who says something: with `that` behind or a mark before. */
const weakCues = new Set([
  'report',
  'find',
  'show',
  'note',
  'claim',
  'state',
  'estim',
  'believ',
  'think',
  'suggest',
  'ask',
  'recal',
  'describ',
  'predict',
  'write'
])

/**
 * Who stands for a claim: `Lind said …`, `… , said Lind`, `according to Lind`: the names, or else the nouns, beside the
 * verb of saying.
 */
export function asserterOf(claim: Claim): Asserter {
  let asserter = memory.get(claim)
  if (!asserter) {
    asserter = findAsserter(claim)
    memory.set(claim, asserter)
  }
  return asserter
}

/** Several passes ask who stands for the same claims. */
const memory = new WeakMap<Claim, Asserter>()

function findAsserter(claim: Claim): Asserter {
  const {sentence} = claim
  const {words} = sentence
  const last = words.length - 1
  const isCue = (at: number) => isCueWord(words[at]!)
  // `…, the Gazette reported.` and `according to Lind` stand for the whole sentence.
  const source = words.findIndex(({lower}) => lower === 'according')
  for (const at of last > 0 && isCue(last) ? [last] : source >= 0 ? [source] : cuesIn(words)) {
    const {lower, from} = words[at]!
    const next = words[at + 1]?.lower ?? ''
    // `… , saying he would` has its speaker in the clause before: left open.
    if ((!isCue(at) && lower !== 'according') || /ing$/.test(lower) !== (lower === 'according')) continue
    if (lower === 'according' || next === 'by') return speaker(claim, at, clauseEnd(sentence, at + 1))
    if (weakCues.has(lexemeAt(words[at]!).stem) && next !== 'that' && at < last) continue
    // `to say`; `a girl was told` is nobody's word.
    if (at === 0 || notSaying.has(words[at - 1]!.lower)) continue
    const start = clauseStart(sentence, at)
    if (start < at) return speaker(claim, start - 1, at)
    // `…," said Lind` has the speaker behind the verb; `Lind, a professor of law, said` before the comma.
    if (!/[,”"’]\s$/.test(between(sentence, from - 2, from))) continue
    const before = clauseStart(sentence, at - 1)
    const isBehind = !hearing.has(lower) && mayName(words[at + 1])
    const behind = isBehind ? speaker(claim, at, clauseEnd(sentence, at + 1)) : nobody
    if (isBehind && !isApposition(sentence, before, at)) return behind
    const ahead = speaker(claim, clauseStart(sentence, before - 1) - 1, at)
    return ahead.words.length > 0 ? ahead : behind
  }
  return nobody
}

/** Verbs behind which stands who listens. */
const hearing = new Set('told tells asked asks'.split(' '))

/** Whether a word behind a verb of saying may begin who says it: `said when it was her turn` names nobody. */
const mayName = (word: Word | undefined): boolean =>
  word !== undefined && (word.capital || lexemeAt(word).kind !== 'stop' || beginning.test(word.lower))
const beginning = /^(?:a|an|the|his|her|their|its|our|my|one|some|many|another|other|both)$/

const notSaying = new Set(['to', 'is', 'are', 'was', 'were', 'be', 'been', 'being'])

const isCueWord = (word: Word): boolean => lexemeAt(word).isCue && !word.capital

/** Places of the verbs of saying; those that only sometimes are one come last. */
function cuesIn(words: readonly Word[]): readonly number[] {
  const cues: number[] = []
  const weak: number[] = []
  for (const [at, word] of words.entries())
    if (isCueWord(word)) (weakCues.has(lexemeAt(word).stem) ? weak : cues).push(at)
  return [...cues, ...weak]
}

/** What stands between two prose offsets of a sentence. */
const between = ({text, from: start}: Sentence, from: number, to: number): string =>
  text.slice(Math.max(0, from - start), to - start)

const gap = (sentence: Sentence, at: number): string =>
  between(sentence, sentence.words[at - 1]!.to, sentence.words[at]!.from)

const mark = /[,;:“”"()—–]/
/** `Lind, the mayor, said`; `the mayor, Ana Lind, said`. */
const isApposition = (sentence: Sentence, start: number, end: number): boolean => {
  const {words} = sentence
  if (start === 0 || gap(sentence, start) !== ', ') return false
  if (/^(?:a|an|the|who|his|her|their|one)$/.test(words[start]!.lower)) return true
  return words[start]!.capital && !words.slice(start, end).some((word) => lexemeAt(word).makesClause)
}

/** Where the clause that ends before a word begins; what stands in brackets is passed over. */
function clauseStart(sentence: Sentence, end: number): number {
  let start = end
  while (start > 0 && !mark.test(gap(sentence, start))) start--
  if (start > 0 && gap(sentence, start).includes(')')) {
    while (start > 0 && !gap(sentence, start).includes('(')) start--
    return start > 0 ? clauseStart(sentence, start - 1) : 0
  }
  return start
}

/** Where the words behind a verb of saying end; one apposition belongs to them. */
function clauseEnd(sentence: Sentence, from: number): number {
  const {words} = sentence
  let end = from + 1
  while (end < words.length && !mark.test(gap(sentence, end))) end++
  // `the harbour master, Gudrun Aske`
  if (end < words.length && gap(sentence, end) === ', ' && words[end]!.capital)
    while (++end < words.length && !mark.test(gap(sentence, end)));
  return end
}

/** Who is named between two words of a sentence, both left out; the nouns there where nobody is. */
function speaker({sentence: {words}, tokens}: Claim, from: number, to: number): Asserter {
  // `an indictment unsealed in San Antonio` is no Antonio's.
  const place = words.findIndex(
    ({lower}, at) =>
      at > from + 2 && at < to && /^(?:in|at|on|from)$/.test(lower) && /(?:ed|en)$/.test(words[at - 1]!.lower)
  )
  const end = place < 0 ? to : Math.min(place, to)
  const inside = tokens.filter(
    ({at, kind, isTitle}) => at > from && at < end && kind !== 'light' && kind !== 'date' && !isTitle
  )
  const named = inside.filter(({kind}) => kind === 'name')
  const isNamed = named.length > 0
  const who = isNamed ? named : inside
  return {
    kind: 'speaker',
    names: new Set(who.map(({stem}) => stem)),
    isNamed,
    words: who.map(({word}) => word)
  }
}

/**
 * Whether two claims are put into the mouths of different people, as far as the words tell. `The company`, which the
 * other claim speaks of by that word, is no other.
 */
export function areOtherSpeakers(a: Claim, b: Claim): boolean {
  const [x, y] = [asserterOf(a), asserterOf(b)]
  if (x.names.size === 0 || y.names.size === 0) return false
  for (const name of x.names) if (y.names.has(name)) return false
  return !(isSpokenOf(x, b) || isSpokenOf(y, a))
}

/** Whether two claims are put into the mouths of different people, both by name. */
export const areOtherPersons = (a: Claim, b: Claim): boolean =>
  asserterOf(a).isNamed && asserterOf(b).isNamed && areOtherSpeakers(a, b)

const isSpokenOf = ({isNamed, names}: Asserter, {tokens}: Claim): boolean =>
  !isNamed && tokens.some(({stem}) => names.has(stem))
