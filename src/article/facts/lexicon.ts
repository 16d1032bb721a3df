/** What the comparison of statements knows of a word form: its stem, its classes, its weight. */
import {stemOf} from '../stems.ts'
import {
  antonyms,
  auxiliaries,
  cues,
  denials,
  lightWords,
  modals,
  negators,
  stopWords,
  titles
} from './function-words.ts'
import * as own from './synonyms.ts'
import * as wordnet from './wordnet.generated.ts'

/** A word form as the facts facet sees it. */
export interface Lexeme {
  readonly stem: string
  /** Numbers of the synonym classes it stands in. */
  readonly classes: readonly number[]
  /** Those that hold for it as a name: `Wales` and `Welsh`, `Bill` and `William`. */
  readonly nameClasses: readonly number[]
  /** What says its opposite, as a word and as a name: see `oppositesOf`. */
  readonly opposites: Opposites
  readonly nameOpposites: Opposites
  readonly kind: 'stop' | 'light' | 'word'
  readonly isCue: boolean
  readonly isVerb: boolean
  /** What has to follow for it to deny something: `out` behind `rule`; empty where it does by itself. */
  readonly deniesBefore: string | undefined
  /** Whether its form alone makes a clause: an auxiliary, a past form, a participle, a verb of the classes. */
  readonly makesClause: boolean
  /** Phrases that begin with this stem: the further stems, and the class of the whole. */
  readonly phrases: readonly Phrase[]
  /** The `trait`s it has. */
  readonly traits: number
}

/** What every sentence asks of each of its words, as bits of one number. */
export const trait = {
  /** Weighs nothing. */
  stop: 1,
  /** Weighs little. */
  light: 2,
  /** A claim may pass over it: no weight, no sign, no phrase. */
  idle: 4,
  negator: 8,
  denies: 16,
  makesClause: 32,
  verb: 64,
  beginsPhrase: 128,
  title: 256,
  modal: 512,
  /** Its stem is the second of a phrase. */
  inPhrase: 1024
} as const

export interface Phrase {
  /** The stems of all its words. */
  readonly stem: string
  readonly rest: readonly string[]
  readonly classes: readonly number[]
  readonly isVerb: boolean
}

const none: readonly never[] = []

const stemSet = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].map(stemOf))

const classesByStem = new Map<string, number[]>()
const phrasesByStem = new Map<string, Phrase[]>()
const secondStems = new Set<string>()
const verbClasses = new Set<number>()
let number = 0

const linesOf = (table: string): string[] => table.split('\n').filter((line) => line !== '')

/** Each line of a table is a class of its own. */
function addClasses(table: string, isVerb: boolean, stem: (word: string) => string): void {
  for (const line of linesOf(table)) {
    number++
    if (isVerb) verbClasses.add(number)
    for (const entry of line.split(' ')) {
      const [first, ...rest] = entry.split('_').map(stem)
      if (rest.length > 0) {
        const phrases = phrasesByStem.get(first!) ?? []
        phrases.push({stem: [first, ...rest].join(' '), rest, classes: [number], isVerb})
        phrasesByStem.set(first!, phrases)
        secondStems.add(rest[0]!)
        continue
      }
      const classes = classesByStem.get(first!) ?? []
      if (!classes.includes(number)) classes.push(number)
      classesByStem.set(first!, classes)
    }
  }
}

addClasses(own.verbs, true, stemOf)
addClasses(own.others, false, stemOf)
const firstOfNames = number + 1
addClasses(own.countries, false, stemOf)
addClasses(own.forenames, false, stemOf)
const lastOfNames = number
const isOfNames = (each: number): boolean => each >= firstOfNames && each <= lastOfNames
// Those of WordNet are stems already; `risk` and `insight` among its verbs make no clause of a credit line.
addClasses(wordnet.verbs, false, (stem) => stem)
addClasses(wordnet.others, false, (stem) => stem)

const light = stemSet(lightWords)
const cue = stemSet(cues)
const denying = new Map(
  [...denials].map((entry) => {
    const [verb, next = ''] = entry.split('_') as [string, string?]
    return [stemOf(verb), next] as const
  })
)
const modal = stemSet(modals)

/** What a word means, for its opposites: its stem and the classes it stands in. */
const sensesOf = (stem: string): (string | number)[] => [stem, ...(classesByStem.get(stem) ?? [])]
const opposites = new Map<string | number, Set<string | number>>()
for (const [one, other] of [
  ...antonyms.map((pair) => pair.map(stemOf)),
  ...linesOf(wordnet.opposites).map((line) => line.split(' '))
])
  for (const [a, b] of [
    [one!, other!],
    [other!, one!]
  ] as const)
    for (const key of sensesOf(a)) {
      const set = opposites.get(key) ?? new Set()
      for (const value of sensesOf(b)) set.add(value)
      opposites.set(key, set)
    }

/** The stems and class numbers that say the opposite of a word: one set for its stem and each of its classes that has any. */
export type Opposites = readonly ReadonlySet<string | number>[]

/** What says the opposite of a stem that stands in some classes. */
export function oppositesOf(stem: string, classes: readonly number[]): Opposites {
  const sets = [stem, ...classes].flatMap((key) => opposites.get(key) ?? [])
  return sets.length > 0 ? sets : none
}

/**
 * Works out what is known of a word form.
 *
 * @param lower in lower case, straight apostrophes.
 */
export function lexemeOf(lower: string): Lexeme {
  // `Leeds-based`
  const stem = stemOf(lower.replace(/-based$/, ''))
  const stop = stopWords.has(lower) || stem.length < 2
  const kind = stop ? 'stop' : light.has(stem) ? 'light' : 'word'
  const own = classesByStem.get(stem) ?? none
  const nameClasses = own.filter(isOfNames)
  const classes = stop ? none : nameClasses.length === 0 ? own : own.filter((each) => !isOfNames(each))
  const isVerb = classes.some((number) => verbClasses.has(number))
  const isNegator = negators.has(lower) || lower.endsWith("n't")
  const isModal = modal.has(stem) || modals.has(lower)
  const deniesBefore = denying.get(stem)
  const isCue = cue.has(stem)
  const makesClause = isVerb || auxiliaries.has(lower) || isCue || /(?:ed|ing)$/.test(lower)
  const phrases = phrasesByStem.get(stem) ?? none
  const isIdle =
    stop && !isNegator && deniesBefore === undefined && !isModal && !makesClause && phrases.length === 0
  return {
    stem,
    classes,
    nameClasses,
    opposites: oppositesOf(stem, classes),
    nameOpposites: oppositesOf(stem, nameClasses),
    kind,
    isCue,
    isVerb,
    deniesBefore,
    makesClause,
    phrases,
    traits:
      (stop ? trait.stop : 0) |
      (kind === 'light' ? trait.light : 0) |
      (isIdle ? trait.idle : 0) |
      (isNegator ? trait.negator : 0) |
      (deniesBefore === undefined ? 0 : trait.denies) |
      (makesClause ? trait.makesClause : 0) |
      (isVerb ? trait.verb : 0) |
      (phrases.length > 0 ? trait.beginsPhrase : 0) |
      (titles.has(lower) ? trait.title : 0) |
      (isModal ? trait.modal : 0) |
      (secondStems.has(stem) ? trait.inPhrase : 0)
  }
}
