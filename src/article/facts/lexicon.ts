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

/** Lexemes met lately, a memory of a language, not of a draft: by form, and by number. */
let numbers = new Map<string, number>()
let lexemes: Lexeme[] = []
/** Serial number of the first of them: what bears a smaller one was met before the memory was emptied. */
let first = 0

// An object for each word of a draft is too much to fetch: what every sentence asks stands close together here.
/** Of each lexeme, by fours: traits, seen, keys, keys as a name. */
let records = new Int32Array(2 ** 14)
/** Lists of keys, each behind its length. */
let keys = new Int32Array(2 ** 15)
let keysEnd = 0
/** Keys of stems and classes, in the order in which they were met. */
let keyNumbers = new Map<string | number, number>()
/** … and those of figures, by unit and value. */
let figureKeys = new Map<string, Map<number, number>>()
let keyCount = 0

/** How many drafts were begun. */
let drafts = 0

/** Begins a draft: one draft has one lexeme for each form, so the memory is emptied between drafts, before it outgrows a language. */
export function beginDraft(): void {
  drafts++
  if (lexemes.length <= 40_000 && keyCount <= 80_000 && drafts < 2 ** 28) return
  first += lexemes.length
  numbers = new Map()
  lexemes = []
  records.fill(0)
  keysEnd = 0
  keyNumbers = new Map()
  figureKeys = new Map()
  keyCount = 0
  drafts = 1
}

/** The number of a stem or a class among all of them; the same for one stem while it is remembered. */
export function keyOf(stem: string | number): number {
  let key = keyNumbers.get(stem)
  if (key === undefined) {
    key = keyCount++
    keyNumbers.set(stem, key)
  }
  return key
}

/**
 * The number of all figures of one value and unit, among those of stems and classes.
 *
 * @param round values that are one when rounded share a number.
 */
export function keyOfFigure(unit: string, value: number, round: (value: number) => number): number {
  let keys = figureKeys.get(unit)
  if (!keys) {
    keys = new Map()
    figureKeys.set(unit, keys)
  }
  let key = keys.get(value)
  if (key === undefined) {
    const rounded = round(value)
    key = keys.get(rounded) ?? keyCount++
    keys.set(rounded, key)
    keys.set(value, key)
  }
  return key
}

function addKeys(all: readonly (string | number)[]): number {
  const place = keysEnd
  if (keysEnd + all.length >= keys.length) keys = longer(keys)
  keys[keysEnd++] = all.length
  for (const each of all) keys[keysEnd++] = keyOf(each)
  return place
}

function longer(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(2 * list.length)
  copy.set(list)
  return copy
}

/**
 * Looks a word form up.
 *
 * @param lower in lower case, straight apostrophes.
 */
function addLexeme(lower: string): number {
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
  const number = lexemes.length
  numbers.set(lower, number)
  lexemes.push({
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
    phrases
  })
  if (4 * number === records.length) records = longer(records)
  const wordKeys = addKeys([stem, ...classes])
  // Behind them stand the second stems of the phrases it begins.
  if (phrases.length > 0) addKeys(phrases.map(({rest}) => rest[0]!))
  records[4 * number] =
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
  records[4 * number + 2] = wordKeys
  records[4 * number + 3] =
    classes.length + nameClasses.length === 0 ? wordKeys : addKeys([stem, ...nameClasses])
  return number
}

/**
 * The number of a word's lexeme, from 0 on: one form has one number while it is remembered. Its form remembers what was
 * found.
 */
export function lexemeNumber({lower, form}: Word): number {
  if (form.lexeme >= first) return form.lexeme - first
  const number = numbers.get(lower) ?? addLexeme(lower)
  form.lexeme = first + number
  return number
}

/** Looks a word of a draft up. */
export const lexemeAt = (word: Word): Lexeme => lexemes[lexemeNumber(word)]!

/** The `trait`s of a lexeme by its number. */
export const traitsOf = (number: number): number => records[4 * number]!

/** Whether a phrase may begin with a lexeme and go on with another, by their numbers. */
export function mayBegin(number: number, next: number): boolean {
  if ((records[4 * number]! & trait.beginsPhrase) === 0 || (records[4 * next]! & trait.inPhrase) === 0) return false
  const stem = stemKey(next)
  const seconds = endOfKeys(records[4 * number + 2]!)
  const end = endOfKeys(seconds)
  for (let at = seconds + 1; at < end; at++) if (keys[at] === stem) return true
  return false
}

/** Notes that the present draft has a lexeme with a capital inside a sentence, or with a small letter. */
export function note(number: number, isCapital: boolean): void {
  const seen = records[4 * number + 1]!
  const mark = isCapital ? 1 : 2
  records[4 * number + 1] = seen >= 4 * drafts ? seen | mark : (4 * drafts) | mark
}

/** Whether the present draft has a lexeme with a capital inside a sentence, and nowhere with a small letter. */
export const isProper = (number: number): boolean => records[4 * number + 1] === ((4 * drafts) | 1)

/**
 * Where the list of keys of a lexeme stands: its length, then the key of its stem, then those of its classes.
 *
 * @param asName whether it stands as a name.
 */
export const keysOf = (number: number, asName: boolean): number => records[4 * number + (asName ? 3 : 2)]!

/** The key of the stem of a lexeme. */
export const stemKey = (number: number): number => keys[records[4 * number + 2]! + 1]!

/** Behind the last key of a list. */
export const endOfKeys = (list: number): number => list + 1 + keys[list]!

/** A key by its place. */
export const keyAt = (place: number): number => keys[place]!
