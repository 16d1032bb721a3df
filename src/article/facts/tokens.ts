/** Tokens: what a sentence is compared by. A scan marks them in a few numbers; objects are made of those that are asked for. */
import type {DateMention} from '../dates.ts'
import type {Figure} from '../figures.ts'
import type {Word} from '../words.ts'
import {type Opposites, oppositesOf, type Phrase} from './lexicon.ts'
import {lexemeAt, Numbering} from './numbering.ts'

/** A word, figure, date or phrase of a sentence that weighs something. */
export interface Token {
  /** What its inflections share; figures and dates have one of their own (`#12 %`, `@3-17`). */
  readonly stem: string
  /** A number for that stem, the same in all tokens of a draft that have it. */
  readonly key: number
  readonly classes: readonly number[]
  /** What says its opposite. */
  readonly opposites: Opposites
  readonly weight: number
  readonly kind: 'word' | 'light' | 'name' | 'figure' | 'date'
  readonly isTitle: boolean
  /** Whether a synonym class lists it among the verbs. */
  readonly isVerb: boolean
  /** Index of its first word in the sentence. */
  readonly at: number
  readonly word: Word
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean
  readonly figure: Figure | undefined
  readonly date: DateMention | undefined
}

/** What a mark may stand for. */
export const sort = {word: 0, light: 1, name: 2, title: 3, phrase: 4, figure: 5, date: 6, vague: 7} as const

/** The weight of each sort, on a scale of 2 for a content word; `yesterday` and `Monday` are vague dates. */
export const weights: readonly number[] = [2, 0.5, 2, 0.5, 2, 2.6, 2, 1.2]

const kinds: readonly Token['kind'][] = ['word', 'light', 'name', 'name', 'word', 'figure', 'date', 'date']

/**
 * The marks of a draft, by twos: place in the sentence, quotation and sort in one number, and behind it the number of a
 * lexeme, the list of keys of a phrase, or the key of a figure or date.
 */
export interface Marks {
  /** The numbering that the numbers are of. */
  readonly numbering: Numbering
  readonly list: Int32Array
  /** Behind the last mark. */
  end: number
}

/** Makes the first number of a mark. */
export const markOf = (at: number, quoted: boolean, sort: number): number => at * 16 + (quoted ? 8 : 0) + sort

/** The sort of a mark. */
export const sortOf = (mark: number): number => mark & 7

/** What tokens are made from. */
export interface TokenSources {
  readonly marks: Marks
  readonly from: number
  readonly to: number
  readonly sentence: {readonly words: readonly Word[]}
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
}

/** The tokens that some marks stand for, in order. */
export function tokensOf({
  marks: {list, numbering},
  from,
  to,
  sentence,
  figures,
  dates
}: TokenSources): Token[] {
  const {words} = sentence
  const tokens: Token[] = []
  // All of them stand in the order of the sentence.
  let figureAt = 0
  let dateAt = 0
  for (let place = from; place < to; place += 2) {
    const mark = list[place]!
    const number = list[place + 1]!
    const at = mark >> 4
    const what = sortOf(mark)
    const word = words[at]!
    let key = number
    let sense: Pick<Token, 'stem' | 'classes' | 'opposites' | 'isVerb'>
    let figure: Figure | undefined
    let date: DateMention | undefined
    if (what === sort.word || what === sort.light) {
      sense = lexemeAt(word)
      key = numbering.stemKey(number)
    } else if (what === sort.name || what === sort.title) {
      const {stem, nameClasses, nameOpposites} = lexemeAt(word)
      sense = {stem, classes: nameClasses, opposites: nameOpposites, isVerb: false}
      key = numbering.stemKey(number)
    } else if (what === sort.phrase) {
      const phrase = phraseAt(words, at, numbering)!
      key = numbering.keyAt(number + 1)
      sense = {...phrase, opposites: oppositesOf(phrase.stem, phrase.classes)}
    } else if (what === sort.figure) {
      while (figures[figureAt]!.word < at) figureAt++
      figure = figures[figureAt]!
      sense = {stem: figureStem(figure), classes: none, opposites: none, isVerb: false}
    } else {
      while (dates[dateAt]!.word < at) dateAt++
      date = dates[dateAt]!
      sense = {stem: dateStem(date).join(' '), classes: none, opposites: none, isVerb: false}
    }
    const {stem, classes, opposites, isVerb} = sense
    tokens.push({
      key,
      classes,
      weight: weights[what]!,
      kind: kinds[what]!,
      at,
      stem,
      opposites,
      isTitle: what === sort.title,
      isVerb,
      word,
      quoted: (mark & 8) !== 0,
      figure,
      date
    })
  }
  return tokens
}

const none: readonly never[] = []

/** The phrase that begins at a word of a sentence. */
export function phraseAt(words: readonly Word[], at: number, numbering: Numbering): Phrase | undefined {
  const next = words[at + 1]
  if (!next || !numbering.mayBegin(numbering.numberOf(words[at]!), numbering.numberOf(next))) return undefined
  const has = (stem: string, index: number) => {
    const word = words[at + 1 + index]
    return word !== undefined && lexemeAt(word).stem === stem
  }
  return lexemeAt(words[at]!).phrases.find(({rest}) => rest.every(has))
}

/** Four digits of a large value tell it from others. */
const roughly = (value: number): number =>
  Number.isInteger(value) && value < 10_000 ? value : Number(value.toPrecision(4))

/** What figures of one value and unit share. */
const figureStem = ({value, second, unit}: Figure): string =>
  `#${roughly(value)}${second === undefined ? '' : `-${second}`} ${unit}`

/** The number of all figures that share a stem; what is compared has to be of one numbering, so of one look at a draft. */
export const figureKey = (figure: Figure, numbering = Numbering.current): number =>
  figure.second === undefined
    ? numbering.keyOfFigure(figure.unit, figure.value, roughly)
    : numbering.keyOf(figureStem(figure))

/** What mentions of one day, month or year share: what kind of date it is, and its number; `yesterday` has none. */
function dateStem({
  kind,
  year,
  month,
  day,
  weekday,
  sentence,
  word
}: DateMention): readonly [string, number?] {
  if (kind === 'day') return ['@day', month! * 100 + day!]
  if (kind === 'month') return ['@month', month]
  if (kind === 'year') return ['@year', year]
  if (weekday !== undefined) return ['@weekday', weekday]
  return [`@${sentence.words[word]!.lower.replace(/'s$/, '')}`]
}

/** The number of all mentions that share a stem, as with `figureKey`. */
export function dateKey(date: DateMention, numbering = Numbering.current): number {
  const [kind, value] = dateStem(date)
  return value === undefined ? numbering.keyOf(kind) : numbering.keyOfFigure(kind, value, itself)
}
const itself = (value: number): number => value
