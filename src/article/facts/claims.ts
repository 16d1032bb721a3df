/** Claims: what each sentence states, cut into tokens that can be compared, with its polarity. */
import type {DateMention} from '../dates.ts'
import type {Figure} from '../figures.ts'
import type {Prose} from '../prose.ts'
import type {Quotation} from '../quotations.ts'
import type {Sentence} from '../sentences.ts'
import type {Word} from '../words.ts'
import {forgetForms, type Lexeme, lexemeAt, weights} from './lexicon.ts'
import {findZones, type Zone} from './zones.ts'

/** A word, figure, date or phrase of a sentence that weighs something. */
export interface Token {
  /** What its inflections share; figures and dates have one of their own (`#12 %`, `@3-17`). */
  readonly stem: string
  readonly classes: readonly number[]
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

/** One sentence as a statement. */
export interface Claim {
  readonly sentence: Sentence
  readonly zone: Zone
  readonly tokens: readonly Token[]
  /** Sum of the weights of its tokens. */
  readonly weight: number
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  /** Whether nothing in it looks like a verb: a label, a score line, a credit. */
  readonly isVerbless: boolean
  readonly negations: readonly Word[]
  /** Whether a verb has the negation in itself: `declined`, `failed`. */
  readonly isImplicitlyNegative: boolean
  readonly isQuestion: boolean
  /** Share of its weight between quotation marks, in [0, 1]. */
  readonly quoted: number
  /** Words between quotation marks, in order. */
  readonly quotedWords: readonly Word[]
}

/** What `findClaims` is made from. */
export interface ClaimSources {
  readonly prose: Prose
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
}

/**
 * The claims of a draft, one a sentence, in reading order.
 *
 * @param article the facets they are made from.
 */
export function findClaims(article: ClaimSources): readonly Claim[] {
  const {sentences, quotations, figures, dates, prose} = article
  const zones = findZones(sentences)
  forgetForms()
  const proper = properWords(sentences)
  let figureAt = 0
  let dateAt = 0
  let quotationAt = 0
  return sentences.map((sentence, index) => {
    const firstFigure = figureAt
    const firstDate = dateAt
    while (figures[figureAt]?.sentence === sentence) figureAt++
    while (dates[dateAt]?.sentence === sentence) dateAt++
    while (quotationAt < quotations.length && quotations[quotationAt]!.to <= sentence.from) quotationAt++
    let behind = quotationAt
    while (behind < quotations.length && quotations[behind]!.from < sentence.to) behind++
    return claimOf(
      {
        sentence,
        figures: figureAt > firstFigure ? figures.slice(firstFigure, figureAt) : none,
        dates: dateAt > firstDate ? dates.slice(firstDate, dateAt) : none,
        quotations: behind > quotationAt ? quotations.slice(quotationAt, behind) : none
      },
      zones[index]!,
      proper,
      prose
    )
  })
}

const none: readonly never[] = []

/** A sentence with what stands in it. */
interface Parts {
  readonly sentence: Sentence
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  readonly quotations: readonly Quotation[]
}

/** Words that have a capital inside sentences and nowhere a small letter: `Lind`, not `The`. */
function properWords(sentences: readonly Sentence[]): ReadonlySet<Lexeme> {
  const capitals = new Set<Lexeme>()
  for (const {words, block} of sentences) {
    if (block.kind === 'headline') continue
    for (let at = 1; at < words.length; at++) {
      if (!words[at]!.capital) continue
      const lexeme = lexemeAt(words[at]!)
      if (lexeme.kind !== 'stop') capitals.add(lexeme)
    }
  }
  if (capitals.size === 0) return capitals
  // A quick look by the low bits of their numbers spares the set nearly all words.
  const marks = new Uint8Array(2 ** 10)
  for (const {number} of capitals) marks[number % marks.length] = 1
  for (const {words} of sentences)
    for (const word of words) {
      if (word.capital) continue
      const lexeme = lexemeAt(word)
      if (marks[lexeme.number % marks.length] === 1) capitals.delete(lexeme)
    }
  return capitals
}

function claimOf(parts: Parts, zone: Zone, proper: ReadonlySet<Lexeme>, prose: Prose): Claim {
  const {sentence, figures, dates, quotations} = parts
  const {words, block} = sentence
  const isWholly = block.quoted
  const tokens: Token[] = []
  let negations: Word[] | undefined
  let quotedWords: Word[] | undefined
  let isImplicitlyNegative = false
  let isVerbless = true
  let weight = 0
  let quotedWeight = 0
  let figureAt = 0
  let dateAt = 0
  let quotationAt = 0
  for (let at = 0; at < words.length; ) {
    const word = words[at]!
    const lexeme = lexemeAt(word)
    while (quotationAt < quotations.length && quotations[quotationAt]!.to <= word.from) quotationAt++
    const quoted = isWholly || (quotationAt < quotations.length && quotations[quotationAt]!.from <= word.from)
    let width = 1
    let token: Token | undefined
    if (dateAt < dates.length && dates[dateAt]!.word === at) {
      const date = dates[dateAt++]!
      width = date.width
      token = dateToken(date, word, quoted)
    } else if (figureAt < figures.length && figures[figureAt]!.word === at) {
      const figure = figures[figureAt++]!
      width = figure.width
      token = figureToken(figure, word, quoted)
    } else if (!lexeme.isIdle || word.capital) {
      if (lexeme.isNegator) {
        negations ??= []
        negations.push(word)
        // `no longer`, `not only`, `no doubt` deny less than they seem to.
        if (softened.has(words[at + 1]?.lower ?? '')) isImplicitlyNegative = true
      }
      const next = lexeme.deniesBefore
      if (next !== undefined && (next === '' || next === words[at + 1]?.lower)) isImplicitlyNegative = true
      if (lexeme.makesClause && (!word.capital || lexeme.isVerb)) isVerbless = false
      const phrase = lexeme.beginsPhrase ? phraseAt(lexeme, words, at + 1) : undefined
      if (phrase) {
        width = phrase.rest.length + 1
        token = {
          stem: phrase.stem,
          classes: phrase.classes,
          weight: weights.word,
          kind: 'word',
          isTitle: false,
          isVerb: phrase.isVerb,
          at,
          word,
          quoted,
          figure: undefined,
          date: undefined
        }
      } else if (lexeme.kind !== 'stop' || word.capital)
        token = wordToken(words, at, lexeme, quoted, proper, prose)
    }
    if (token) {
      tokens.push(token)
      weight += token.weight
      if (quoted) quotedWeight += token.weight
    }
    if (quoted) {
      quotedWords ??= []
      for (let step = 0; step < width; step++) quotedWords.push(words[at + step]!)
    }
    at += width
  }
  return {
    sentence,
    zone,
    tokens,
    weight,
    figures,
    dates,
    isVerbless,
    negations: negations ?? none,
    isImplicitlyNegative,
    isQuestion: isQuestion(sentence.text),
    quoted: weight > 0 ? quotedWeight / weight : 0,
    quotedWords: quotedWords ?? none
  }
}

/** Whether a text ends in a question mark, with or without closing marks behind it. */
function isQuestion(text: string): boolean {
  let at = text.length - 1
  while (at >= 0 && `"'”’)]`.includes(text[at]!)) at--
  return text[at] === '?'
}

function wordToken(
  words: readonly Word[],
  at: number,
  lexeme: Lexeme,
  quoted: boolean,
  proper: ReadonlySet<Lexeme>,
  prose: Prose
): Token | undefined {
  const word = words[at]!
  // A name is a capital inside the sentence, or at its head where the story has it inside others.
  const isName =
    word.capital &&
    (lexeme.kind !== 'stop' || isInitials(word)) &&
    ((at > 0 && !opens(words, at, prose)) || proper.has(lexeme))
  if (!isName && lexeme.kind === 'stop') return undefined
  // `US dollars` is a unit, not a country.
  if (isName && (word.lower === 'us' || word.lower === 'u.s.') && isDollars(words[at + 1])) return undefined
  const isTitle = isName && lexeme.isTitle
  return {
    stem: lexeme.stem,
    classes: isName ? lexeme.nameClasses : lexeme.classes,
    weight: isTitle ? weights.light : isName ? weights.word : lexeme.weight,
    kind: isName ? 'name' : lexeme.kind === 'light' ? 'light' : 'word',
    isTitle,
    isVerb: !isName && lexeme.isVerb,
    at,
    word,
    quoted,
    figure: undefined,
    date: undefined
  }
}

const softened = new Set('longer only just matter doubt all wonder least more less'.split(' '))

/** `The` is none: behind the first letter stands no small one. */
const isInitials = ({text}: Word): boolean =>
  text.charCodeAt(1) < 97 && /^(?:[A-Z]\.){2,}$|^(?:US|UN|EU|UK|IT|WHO)$/.test(text)
const isDollars = (word: Word | undefined): boolean => word?.lower === 'dollar' || word?.lower === 'dollars'

/** Marks behind which a capital says nothing. */
const opening = ':“"‘.?!'

/** Whether a word opens a quotation or follows a colon, where a capital says nothing. */
function opens(words: readonly Word[], at: number, {text}: Prose): boolean {
  for (let index = words[at - 1]!.to; index < words[at]!.from; index++)
    if (opening.includes(text[index]!)) return true
  return false
}

/** The phrase that a word begins, by the words behind it. */
function phraseAt({phrases}: Lexeme, words: readonly Word[], behind: number) {
  if (behind === words.length || !lexemeAt(words[behind]!).isInPhrase) return undefined
  const has = (stem: string, index: number) => {
    const word = words[behind + index]
    return word !== undefined && lexemeAt(word).stem === stem
  }
  return phrases.find(({rest}) => rest.every(has))
}

function figureToken(figure: Figure, word: Word, quoted: boolean): Token {
  const isShort = Number.isInteger(figure.value) && figure.value < 10_000
  const value = isShort ? figure.value : Number(figure.value.toPrecision(4))
  const stem = `#${value}${figure.second === undefined ? '' : `-${figure.second}`} ${figure.unit}`
  return {
    stem,
    classes: none,
    weight: weights.figure,
    kind: 'figure',
    isTitle: false,
    isVerb: false,
    at: figure.word,
    word,
    quoted,
    figure,
    date: undefined
  }
}

function dateToken(date: DateMention, word: Word, quoted: boolean): Token {
  const vague = date.kind === 'weekday' || date.kind === 'relative'
  return {
    stem: dateStem(date, word),
    classes: none,
    weight: vague ? weights.weekday : weights.word,
    kind: 'date',
    isTitle: false,
    isVerb: false,
    at: date.word,
    word,
    quoted,
    figure: undefined,
    date
  }
}

function dateStem({kind, year, month, day, weekday}: DateMention, {lower}: Word): string {
  if (kind === 'day') return `@${month}-${day}`
  if (kind === 'month') return `@${month}`
  if (kind === 'year') return `@${year}`
  return weekday === undefined ? `@${lower.replace(/'s$/, '')}` : `@weekday ${weekday}`
}

/** The first verb of a claim that is no verb of saying; the verb of saying where there is no other. */
export function predicateOf({tokens}: Claim): Token | undefined {
  return (
    tokens.find(({kind, isVerb}) => kind === 'word' && isVerb) ??
    tokens.find(({kind, word}) => kind === 'light' && lexemeAt(word).isCue)
  )
}

/** Whether a claim says that something may be so, not that it is. */
export function isPossible({sentence}: Claim): boolean {
  return sentence.words.some((word) => lexemeAt(word).isModal)
}
