/** What the comparison of statements knows of a word form: its stem, its classes, its weight. */
import {stemOf} from '../stems.ts'
import type {Word} from '../words.ts'
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
  /** How often the memory of forms had been emptied when it was made. */
  readonly age: number
  /** Its own number, below 2 to the 17th: one form has one number while it is remembered. */
  readonly number: number
  /** The word form itself. */
  readonly lower: string
  readonly stem: string
  /** Numbers of the synonym classes it stands in. */
  readonly classes: readonly number[]
  /** Those that hold for it as a name: `Wales` and `Welsh`, `Bill` and `William`. */
  readonly nameClasses: readonly number[]
  readonly weight: number
  readonly kind: 'stop' | 'light' | 'word'
  readonly isTitle: boolean
  readonly isCue: boolean
  readonly isVerb: boolean
  readonly isNegator: boolean
  /** What has to follow for it to deny something: `out` behind `rule`; empty where it does by itself. */
  readonly deniesBefore: string | undefined
  readonly isModal: boolean
  /** Whether its form alone makes a clause: an auxiliary, a past form, a participle, a verb of the classes. */
  readonly makesClause: boolean
  /** Whether a claim may pass over it: no weight, no sign, no phrase. */
  readonly isIdle: boolean
  /** Phrases that begin with this stem: the further stems, and the class of the whole. */
  readonly phrases: readonly Phrase[]
  /** Whether there are any. */
  readonly beginsPhrase: boolean
  /** Whether its stem is the second of any phrase. */
  readonly isInPhrase: boolean
}

interface Phrase {
  /** The stems of all its words. */
  readonly stem: string
  readonly rest: readonly string[]
  readonly classes: readonly number[]
  readonly isVerb: boolean
}

/** Weights on a scale of 2 for a content word. */
export const weights = {word: 2, light: 0.5, figure: 2.6, weekday: 1.2} as const

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

/** Keys of a word for opposites: its stem and the classes it stands in. */
const keysOf = (stem: string): (string | number)[] => [stem, ...(classesByStem.get(stem) ?? [])]
const opposites = new Map<string | number, Set<string | number>>()
for (const [one, other] of [
  ...antonyms.map((pair) => pair.map(stemOf)),
  ...linesOf(wordnet.opposites).map((line) => line.split(' '))
])
  for (const [a, b] of [
    [one!, other!],
    [other!, one!]
  ] as const)
    for (const key of keysOf(a)) {
      const set = opposites.get(key) ?? new Set()
      for (const value of keysOf(b)) set.add(value)
      opposites.set(key, set)
    }

/**
 * The stems and class numbers that say the opposite of a word, one set for its stem and each of its classes that has any.
 */
export function oppositesOf({
  stem,
  classes
}: {
  readonly stem: string
  readonly classes: readonly number[]
}): readonly ReadonlySet<string | number>[] {
  const sets: ReadonlySet<string | number>[] = []
  for (const key of [stem, ...classes]) {
    const set = opposites.get(key)
    if (set) sets.push(set)
  }
  return sets
}

/** Word forms met lately: a memory of a language, not of a draft. */
let memory = new Map<string, Lexeme>()
/** How often that memory was emptied. */
let age = 0

/**
 * Empties the memory of word forms before it outgrows a language. Called between drafts, so that one draft has one lexeme
 * for each form.
 */
export function forgetForms(): void {
  if (memory.size <= 40_000) return
  memory = new Map()
  age++
}

/**
 * Looks a word form up.
 *
 * @param lower in lower case, straight apostrophes.
 */
function lexemeOf(lower: string): Lexeme {
  const known = memory.get(lower)
  if (known) return known
  // `Leeds-based`
  const stem = stemOf(lower.replace(/-based$/, ''))
  const stop = stopWords.has(lower) || stem.length < 2
  const kind = stop ? 'stop' : light.has(stem) ? 'light' : 'word'
  const own = classesByStem.get(stem) ?? []
  const nameClasses = own.filter(isOfNames)
  const classes = stop ? [] : nameClasses.length === 0 ? own : own.filter((each) => !isOfNames(each))
  const isVerb = classes.some((number) => verbClasses.has(number))
  const isNegator = negators.has(lower) || lower.endsWith("n't")
  const isModal = modal.has(stem) || modals.has(lower)
  const deniesBefore = denying.get(stem)
  const makesClause = isVerb || auxiliaries.has(lower) || cue.has(stem) || /(?:ed|ing)$/.test(lower)
  const phrases = phrasesByStem.get(stem) ?? []
  // What every sentence asks comes first: an object is read a few fields at a time.
  const lexeme: Lexeme = {
    age,
    isIdle:
      stop && !isNegator && deniesBefore === undefined && !isModal && !makesClause && phrases.length === 0,
    kind,
    isNegator,
    deniesBefore,
    makesClause,
    beginsPhrase: phrases.length > 0,
    isVerb,
    stem,
    classes,
    weight: kind === 'stop' ? 0 : kind === 'light' ? weights.light : weights.word,
    isTitle: titles.has(lower),
    number: memory.size % 2 ** 17,
    nameClasses,
    isCue: cue.has(stem),
    isModal,
    phrases,
    isInPhrase: secondStems.has(stem),
    lower
  }
  memory.set(lower, lexeme)
  return lexeme
}

/** Looks a word of a draft up; its form remembers what was found. */
export function lexemeAt({lower, form}: Word): Lexeme {
  const known = form.lexeme
  return known?.age === age ? known : (form.lexeme = lexemeOf(lower))
}
