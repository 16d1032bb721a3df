/** Names spelled in two ways, one of them often and one rarely: `Delacroix`, `Delacriox`. */

import {personTitles} from './grammar.ts'
import {plainLetters} from './inner-capitals.ts'
import type {Lexicon} from './lexicon.ts'
import type {Disagreement, Mention} from './report.ts'
import {consonantsOf, note, romanKeys} from './roman.ts'
import {placesOf, type Story, spanOf, type Token} from './tokens.ts'

/** A slip, what it is measured against, and the kind of the finding. */
interface Pair {
  readonly rare: Spelling
  readonly reference: Spelling
  readonly kind: string
}

/** One spelling of a name in a story. */
interface Spelling {
  readonly lower: string
  readonly tokens: readonly Token[]
  readonly first: number
  /** Common English word. */
  readonly word: boolean
  readonly given: boolean
  /** Words that stand directly before it or behind it in one name. */
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  /** Whether something shows that it names a person. */
  readonly person: boolean
  /** Whether it stands before a surname like a given name. */
  readonly usedAsGiven: boolean
  /** Whether it stands behind a given name. */
  readonly afterGiven: boolean
}

const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'.split(
    ' '
  )
)
const titleWords = new Set([
  ...personTitles,
  ...'mr mrs ms mx dr prof professor sir dame lord lady rev reverend governor gov mayor minister king queen prince princess pope bishop candidate spokesman spokeswoman spokesperson coach director chairman chairwoman lawyer actor actress singer detective officer'.split(
    ' '
  )
])
/** Endings that make another word of a name. */
const derived = [
  's',
  'es',
  'n',
  'an',
  'ian',
  'er',
  'ic',
  'y',
  'i',
  'ed',
  'ly',
  'al',
  'e',
  'ist',
  'ism',
  'ish'
]

/**
 * Finds misspelled names.
 *
 * @param story the story.
 * @param lexicon common words and given names.
 * @param apart for a name, those that look like it and are others.
 * @param places names of countries and territories in lower case.
 */
export function* misspellings(
  story: Story,
  lexicon: Lexicon,
  apart: ReadonlyMap<string, ReadonlySet<string>>,
  places: ReadonlySet<string>
): Generator<Disagreement> {
  const prepared = new Map<string, Spelling | undefined>()
  const names = story.shapes.capital.map(([{lower}]) => lower).filter(isNameLike)
  const buckets = new Map<number, string[]>()
  for (const lower of names) {
    const code = lower.charCodeAt(0)
    const bucket = buckets.get(code)
    if (bucket) bucket.push(lower)
    else buckets.set(code, [lower])
  }
  const spelling = (lower: string): Spelling | undefined => {
    if (!prepared.has(lower)) prepared.set(lower, spellingOf(story, lower, placesOf(story, lower), lexicon))
    return prepared.get(lower)
  }
  const found: Pair[] = []
  for (const bucket of buckets.values())
    for (let a = 0; a < bucket.length; a++)
      for (let b = a + 1; b < bucket.length; b++) {
        const [one, two] = [bucket[a]!, bucket[b]!]
        const difference = one.length - two.length
        if (difference > 2 || difference < -2) continue
        const far = Math.min(one.length, two.length) >= 7
        const distance = distanceOf(one, two, far ? 2 : 1)
        if (distance > (far ? 2 : 1) || distance === 0) continue
        if (apart.get(one)?.has(two)) continue
        const pair = judge(spelling(one), spelling(two), distance, places)
        if (pair) found.push({...pair, kind: 'misspelled-name'})
      }
  const isFound = (one: string, two: string): boolean =>
    found.some(({rare, reference}) =>
      [rare.lower, reference.lower].every((name) => name === one || name === two)
    )
  for (const [one, two] of soundingAlike(names)) {
    if (isFound(one, two) || apart.get(one)?.has(two) || !areHeardAlike(one, two, lexicon)) continue
    const pair = judge(spelling(one), spelling(two), 1, places, true)
    if (pair) found.push({...pair, kind: 'transliteration'})
  }
  for (const {rare, reference, kind} of found) {
    if (isTogether(story, rare, reference)) continue
    const deviating = rare.tokens.filter(isReportable).map((token) => mentionOf(story, token))
    const kept = reference.tokens
      .filter((token) => token.zone !== 'aside')
      .map((token) => mentionOf(story, token))
    if (deviating.length === 0 || kept.length === 0) continue
    const clear = kept.length > deviating.length
    const form = kept[0]!.form
    yield {
      kind,
      id: `name/${[rare.lower, reference.lower].sort().join('/')}`,
      deviating,
      kept,
      ...(clear ? {expected: form} : {fallback: form}),
      note: kind === 'transliteration' ? note : 'Two spellings of one name: check which is right.'
    }
  }
}

/** Pairs of names with the same consonants. */
function* soundingAlike(names: readonly string[]): Generator<readonly [string, string]> {
  const alike = new Map<number, string[]>()
  for (const lower of names) {
    if (lower.length < 5) continue
    const sound = consonantsOf(lower)
    const others = alike.get(sound)
    if (others) others.push(lower)
    else alike.set(sound, [lower])
  }
  for (const group of alike.values())
    for (let a = 0; a < group.length; a++)
      for (let b = a + 1; b < group.length; b++) yield [group[a]!, group[b]!]
}

/** Whether two names may be one, put into Latin letters in two ways. */
function areHeardAlike(one: string, two: string, lexicon: Lexicon): boolean {
  // A plural or a people is no other spelling.
  if (one.startsWith(two) || two.startsWith(one) || lexicon.isWord(one) || lexicon.isWord(two)) return false
  const keys = romanKeys(one)
  return romanKeys(two).some((key, at) => key === keys[at])
}

const isReportable = ({zone}: Token): boolean => zone === 'body' || zone === 'headline'

/** `[sic]` says that the writer knows. */
const isMarked = ({word, sentence}: Token): boolean =>
  sentence.text.startsWith(' [sic]', word.to - sentence.from)

const mentionOf = (story: Story, token: Token): Mention => ({at: spanOf(story, token), form: token.text})

/** Letters only, and no month or weekday. */
function isNameLike(lower: string): boolean {
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    // Figures, stops and ampersands stand in no name; what else is beyond the alphabet is a letter.
    if (code < 97 && code !== 45 && code !== 39) return false
  }
  return !calendar.has(lower)
}

const says = /^(?:said|says|told|added|asked|wrote|argued|tweeted|noted|explained|replied|insisted|recalled)$/

function spellingOf(
  story: Story,
  lower: string,
  tokens: readonly Token[],
  lexicon: Lexicon
): Spelling | undefined {
  const word = lexicon.isWord(lower)
  // Only capitals in mid-sentence make a common word a name.
  if (word && tokens.every(({initial, zone}) => initial && zone !== 'headline')) return undefined
  const before = new Set<string>()
  const after = new Set<string>()
  let person = false
  let usedAsGiven = false
  let afterGiven = false
  const given = lexicon.isGivenName(lower)
  for (const token of tokens) {
    const previous = neighbour(story, token, -1, lexicon)
    const next = neighbour(story, token, 1, lexicon)
    if (previous) {
      if (titleWords.has(previous)) person = true
      else {
        before.add(previous)
        if (lexicon.isGivenName(previous)) afterGiven = true
        if (lexicon.isGivenName(previous) || !lexicon.isWord(previous)) person = true
      }
    } else if (titleBefore(story, token)) person = true
    if (!next && says.test(story.tokens[token.index + 1]?.lower ?? '')) person = true
    if (next) {
      after.add(next)
      if (!lexicon.isWord(next)) {
        if (given) usedAsGiven = true
        if (given || !word) person = true
      }
    }
  }
  return {lower, tokens, first: tokens[0]!.index, word, given, before, after, person, usedAsGiven, afterGiven}
}

/** The name that stands directly before or behind a token, initials passed over; undefined where none does. */
function neighbour(story: Story, token: Token, step: -1 | 1, lexicon: Lexicon): string | undefined {
  let at = token.index
  for (let tries = 0; tries < 2; tries++) {
    const gap = step === 1 ? story.tokens[at + 1]?.gap : story.tokens[at]!.gap
    const other = story.tokens[at + step]
    if (!other || other.sentence !== token.sentence || !other.capital) return undefined
    const joins =
      gap === ' ' ||
      (gap === '. ' && (other.text.length === 1 || story.tokens[step === 1 ? at : at - 1]!.text.length <= 4))
    if (!joins) return undefined
    if (step === 1 && story.tokens[at]!.possessive) return undefined
    if (step === -1 && other.possessive) return undefined
    if (other.text.length === 1 || /^(?:jr|sr)$/.test(other.lower)) {
      at += step
      continue
    }
    if (calendar.has(other.lower)) return undefined
    // In title case any word is capital: only what is no word counts. A first word may be any word, too.
    if (
      (token.zone === 'headline' || other.initial) &&
      lexicon.isWord(other.lower) &&
      !titleWords.has(other.lower) &&
      !lexicon.isGivenName(other.lower)
    )
      return undefined
    return other.lower
  }
  return undefined
}

function titleBefore({tokens}: Story, token: Token): boolean {
  const previous = tokens[token.index - 1]
  return (
    previous !== undefined &&
    previous.sentence === token.sentence &&
    /^(?: |\. )$/.test(token.gap) &&
    titleWords.has(previous.lower)
  )
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const item of a) if (b.has(item)) return true
  return false
}

/** Which of two near spellings is the slip, if one is. */
function judge(
  a: Spelling | undefined,
  b: Spelling | undefined,
  distance: number,
  places: ReadonlySet<string>,
  alike = false
): {rare: Spelling; reference: Spelling} | undefined {
  if (!a || !b) return undefined
  const [reference, rare] =
    a.tokens.length > b.tokens.length || (a.tokens.length === b.tokens.length && a.first < b.first)
      ? [a, b]
      : [b, a]
  if (isPlaceSlip(reference, rare, distance, places)) return {reference, rare}
  // Once each: the country that is one is right, wherever it stands.
  if (a.tokens.length === b.tokens.length && isPlaceSlip(rare, reference, distance, places))
    return {reference: rare, rare: reference}
  const odd = isOdd(reference) && isOdd(rare)
  const isPerson = reference.person || (rare.afterGiven && !reference.word) || (odd && rare.person)
  const neighbours = shares(reference.before, rare.before) || shares(reference.after, rare.after)
  if (!isPerson) {
    if (!isKnownByUse(reference, rare, distance) && !(neighbours && isStranger(rare, distance)))
      return undefined
    // `Barnwell is six miles from Barnhell`; `Marantec`, `Maranter`: two places, two firms.
    if (areInOneSentence(reference, rare) || differAtEnd(reference.lower, rare.lower)) return undefined
  }
  if (places.has(rare.lower) || (places.has(reference.lower) && !rare.person)) return undefined
  if (!rare.tokens.some(isReportable) || rare.tokens.some(isMarked) || reference.tokens.some(isMarked))
    return undefined
  if (isGlued(reference, rare) || (reference.word && rare.word)) return undefined
  if (plainLetters(reference.lower) === plainLetters(rare.lower)) return undefined
  if (distance > 1 && !neighbours) return undefined
  if (isDerived(reference, rare)) return undefined
  // Two given names (Eric, Erica) are two people; a doubled letter is a slip, and so is what sounds the same (Eric, Erik).
  if (
    reference.given &&
    rare.given &&
    (reference.usedAsGiven || rare.usedAsGiven) &&
    !isDoubled(reference.lower, rare.lower) &&
    !(neighbours && (alike || soundOf(reference.lower) === soundOf(rare.lower)))
  )
    return undefined
  // `Jane Smyth` beside `John Smith`: a partner of its own makes another person.
  if (
    !neighbours &&
    [...rare.before].some((name) => !reference.before.has(name) && reference.before.size > 0)
  )
    return undefined
  if (!neighbours && rare.after.size > 0 && (reference.after.size > 0 || reference.before.size > 0))
    return undefined
  if (!neighbours && rare.before.size > 0 && reference.usedAsGiven) return undefined
  // What only sounds alike must stand where the other stands, or by itself as a surname does.
  if (alike && !neighbours && (!reference.afterGiven || rare.given || rare.before.size + rare.after.size > 0))
    return undefined
  const [often, seldom] = [reference.tokens.length, rare.tokens.length]
  if (neighbours) return seldom <= often ? {reference, rare} : undefined
  // A common word in the place of a name: a capital in mid-sentence, by itself, beside a person often named.
  if (rare.word && !(often >= 3 && seldom === 1 && reference.afterGiven && isBareCapital(rare)))
    return undefined
  if (rare.given && !(often >= 2 && seldom * 2 <= often)) return undefined
  if (seldom * 2 <= often) return {reference, rare}
  // A full name once, and one bare near form that is no word and no name.
  const [full, bare] = reference.before.size > 0 ? [reference, rare] : [rare, reference]
  if (
    often === 1 &&
    seldom === 1 &&
    full.afterGiven &&
    bare.before.size === 0 &&
    bare.after.size === 0 &&
    !bare.word &&
    !bare.given
  )
    return {reference, rare}
  // Two long odd names, one of them with a title or an initial: `K. Thirumalaisamy`, `Mr Thirumalasamy`.
  if (
    often === 1 &&
    seldom === 1 &&
    odd &&
    reference.before.size + rare.before.size + reference.after.size + rare.after.size === 0
  )
    return {reference, rare}
  return undefined
}

/** A name of a place or firm that is no word and is told more than once, and a form one letter away told once. */
const isKnownByUse = (reference: Spelling, rare: Spelling, distance: number): boolean =>
  distance === 1 &&
  reference.lower.length >= 7 &&
  [reference, rare].every(({word, given}) => !word && !given) &&
  reference.tokens.length >= 2 &&
  rare.tokens.length === 1 &&
  // `Americas`, `Americans`
  !(reference.lower.endsWith('s') && rare.lower.endsWith('s'))

/** A form one letter away that is neither word nor name: `Meredian Trust` in a story of the `Meridian Trust`. */
const isStranger = ({lower, word, given}: Spelling, distance: number): boolean =>
  distance === 1 && lower.length >= 6 && !word && !given

const areInOneSentence = (a: Spelling, b: Spelling): boolean =>
  a.tokens.some(({sentence}) => b.tokens.some((token) => token.sentence === sentence))

const differAtEnd = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length) - 1
  return a.slice(0, length) === b.slice(0, length)
}

const isOdd = ({lower, word, given}: Spelling): boolean => lower.length > 8 && !word && !given

/** What two spellings of a given name share that are said alike: `Erik`, `Eric`; `Stephen`, `Stefen`; `Cathy`, `Kathie`. */
const soundOf = (lower: string): string =>
  lower
    .replaceAll('ph', 'f')
    .replace(/ck|c(?![eiyh])|q/g, 'k')
    .replace(/(?<=[^aeiou])h/g, '')
    .replace(/(?:ie|ey|i)$/, 'y')
    .replace(/(.)\1/g, '$1')
    .replaceAll('y', 'i')
    .replaceAll('z', 's')

/** `Camaroon` beside `Cameroon`: a country, and a near form by itself that is no word, no name and no place. */
const isPlaceSlip = (
  reference: Spelling,
  rare: Spelling,
  distance: number,
  places: ReadonlySet<string>
): boolean =>
  distance === 1 &&
  reference.lower.length > 5 &&
  places.has(reference.lower) &&
  !reference.word &&
  !(places.has(rare.lower) || rare.word || rare.given || rare.person) &&
  rare.before.size + rare.after.size === 0 &&
  rare.tokens.some(isReportable) &&
  !rare.tokens.some(isMarked) &&
  plainLetters(reference.lower) !== plainLetters(rare.lower) &&
  // `Germany`, `Germans`; `America`, `American`: people and adjectives change the end.
  reference.lower.at(-1) === rare.lower.at(-1) &&
  !isDerived(reference, rare)

/** `Hasan and Hassan Yilmaz`, `Hasan Yilmaz or Hassan Yilmaz`: two people. */
const isTogether = (story: Story, a: Spelling, b: Spelling): boolean =>
  a.tokens.some(({index: one}) =>
    b.tokens.some(({index: two}) => {
      const [from, to] = one < two ? [one, two] : [two, one]
      if (to - from > 4) return false
      const between = story.tokens.slice(from + 1, to)
      const joins = between.filter(({lower}) => lower === 'and' || lower === 'or')
      return joins.length === 1 && between.every((token) => token.capital || token === joins[0])
    })
  )

const isBareCapital = ({tokens, before, after}: Spelling): boolean =>
  before.size === 0 &&
  after.size === 0 &&
  tokens.every(({initial, zone, lower}) => !initial && zone === 'body' && !titleWords.has(lower))

/** Whether the longer form is the shorter one with an ending, and the shorter one can be a name. */
function isDerived(reference: Spelling, rare: Spelling): boolean {
  const [short, long] = reference.lower.length < rare.lower.length ? [reference, rare] : [rare, reference]
  const [a, b] = [short.lower, long.lower]
  // `Texas`, `Texan`
  if (
    a.length === b.length &&
    a.slice(0, -1) === b.slice(0, -1) &&
    /s$/.test(a) !== /s$/.test(b) &&
    /[sn]$/.test(a) &&
    /[sn]$/.test(b)
  )
    return true
  // `Kaczynski`, `Kaczynska`; `Latino`, `Latina`: a man's and a woman's.
  if (a.length === b.length)
    return (
      a.slice(0, -1) === b.slice(0, -1) &&
      /[ioy]$/.test(a) !== /[ioy]$/.test(b) &&
      /[aioy]$/.test(a) &&
      /[aioy]$/.test(b)
    )
  // `Clark`, `Clarke` is a slip more often than a word of its own; `Auriga`, `Aurigae` is not.
  if (b === `${a}e`) return a.endsWith('a')
  const ends = derived.some(
    (ending) =>
      b === a + ending || (a.endsWith('a') && b === a.slice(0, -1) + ending) || b === a + a.at(-1)! + ending
  )
  if (!ends) return false
  // `Manafor`: the rare form is cut short and no word.
  return !(short === rare && !rare.word && !rare.given && reference.afterGiven)
}

const isDoubled = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.length !== short.length + 1) return false
  for (let at = 1; at < long.length; at++)
    if (long[at] === long[at - 1] && long.slice(0, at) + long.slice(at + 1) === short) return true
  return false
}

/** Text run together by an extraction: a capital inside the rare form only. */
const isGlued = (reference: Spelling, rare: Spelling): boolean =>
  /\p{Ll}\p{Lu}/u.test(rare.tokens[0]!.text) && !/\p{Ll}\p{Lu}/u.test(reference.tokens[0]!.text)

/**
 * Damerau distance (optimal string alignment: deletion, insertion, substitution, swap of neighbours).
 *
 * @param a one string.
 * @param b another one.
 * @param limit where to stop.
 * @returns the distance, or `limit + 1` where it is greater.
 */
export function distanceOf(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let from = 0
  while (from < a.length && a.charCodeAt(from) === b.charCodeAt(from)) from++
  let [toA, toB] = [a.length, b.length]
  while (toA > from && toB > from && a.charCodeAt(toA - 1) === b.charCodeAt(toB - 1)) {
    toA--
    toB--
  }
  const [lengthA, lengthB] = [toA - from, toB - from]
  if (lengthA === 0 || lengthB === 0) return lengthA + lengthB
  // Both ends differ: two changes at least, but for one swap.
  if (Math.max(lengthA, lengthB) > limit + 2) return limit + 1
  if (limit === 1) return lengthA === 1 && lengthB === 1 ? 1 : isSwap(a, b, from, toA, toB) ? 1 : 2
  return Math.min(alignment(a.slice(from, toA), b.slice(from, toB)), limit + 1)
}

const isSwap = (a: string, b: string, from: number, toA: number, toB: number): boolean =>
  toA - from === 2 && toB - from === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]

/** The distance of two short strings, by the table of all their beginnings. */
function alignment(one: string, two: string): number {
  let twoBack: number[] = []
  let back = Array.from({length: two.length + 1}, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= two.length; j++) {
      const cost = one[i - 1] === two[j - 1] ? 0 : 1
      let best = Math.min(row[j - 1]! + 1, back[j]! + 1, back[j - 1]! + cost)
      if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1])
        best = Math.min(best, twoBack[j - 2]! + 1)
      row.push(best)
    }
    twoBack = back
    back = row
  }
  return back[two.length]!
}
