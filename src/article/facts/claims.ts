/** Claims: what each sentence states, marked off into tokens that can be compared, with its polarity. */
import type {DateMention} from '../dates.ts'
import type {Figure} from '../figures.ts'
import type {Prose} from '../prose.ts'
import type {Quotation} from '../quotations.ts'
import type {Sentence} from '../sentences.ts'
import type {Word} from '../words.ts'
import {trait} from './lexicon.ts'
import {lexemeAt, Numbering} from './numbering.ts'
import {
  dateKey,
  figureKey,
  type Marks,
  markOf,
  phraseAt,
  sort,
  type Token,
  tokensOf,
  weights
} from './tokens.ts'
import {findZones, type Zone} from './zones.ts'

/** One sentence as a statement. */
export interface Claim {
  readonly sentence: Sentence
  readonly zone: Zone
  /** Made when first asked for: most sentences are compared with none. */
  readonly tokens: readonly Token[]
  /** How many tokens it has. */
  readonly size: number
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
export function findClaims(article: ClaimSources): readonly MarkedClaim[] {
  const {sentences, quotations, figures, dates, prose} = article
  const zones = findZones(sentences)
  const numbering = Numbering.forDraft()
  const words = noteCapitals(sentences, numbering)
  const marks: Marks = {numbering, list: new Int32Array(2 * words), end: 0}
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
    return new MarkedClaim(
      {
        sentence,
        zone: zones[index]!,
        figures: figureAt > firstFigure ? figures.slice(firstFigure, figureAt) : none,
        dates: dateAt > firstDate ? dates.slice(firstDate, dateAt) : none,
        quotations: behind > quotationAt ? quotations.slice(quotationAt, behind) : none
      },
      marks,
      prose
    )
  })
}

const none: readonly never[] = []

/**
 * Notes of each word whether the draft has it with a capital inside a sentence, and whether with a small letter.
 *
 * @returns how many words there are.
 */
function noteCapitals(sentences: readonly Sentence[], numbering: Numbering): number {
  let count = 0
  for (const {words, block} of sentences) {
    count += words.length
    const isHeadline = block.kind === 'headline'
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!
      if (!word.capital) numbering.note(numbering.numberOf(word), false)
      else if (at > 0 && !isHeadline) numbering.note(numbering.numberOf(word), true)
    }
  }
  return count
}

/** A sentence with what stands in it. */
interface Parts {
  readonly sentence: Sentence
  readonly zone: Zone
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  readonly quotations: readonly Quotation[]
}

/** A claim with the marks of its tokens. */
export class MarkedClaim implements Claim {
  readonly sentence: Sentence
  readonly zone: Zone
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  readonly weight: number
  readonly isVerbless: boolean
  readonly isImplicitlyNegative: boolean
  readonly negations: readonly Word[]
  readonly quoted: number
  readonly quotedWords: readonly Word[]
  readonly marks: Marks
  /** Where its marks stand in the list. */
  readonly from: number
  readonly to: number
  #tokens: readonly Token[] | undefined

  /** Goes through the words of a sentence and marks its tokens. */
  constructor({sentence, zone, figures, dates, quotations}: Parts, marks: Marks, prose: Prose) {
    const {words, block} = sentence
    const {list, numbering} = marks
    const isWholly = block.quoted
    let end = marks.end
    let negations: Word[] | undefined
    let quotedWords: Word[] | undefined
    let isImplicitlyNegative = false
    let isVerbless = true
    let weight = 0
    let quotedWeight = 0
    let figureAt = 0
    let dateAt = 0
    let quotationAt = 0
    this.from = end
    for (let at = 0; at < words.length; ) {
      const word = words[at]!
      while (quotationAt < quotations.length && quotations[quotationAt]!.to <= word.from) quotationAt++
      const quoted =
        isWholly || (quotationAt < quotations.length && quotations[quotationAt]!.from <= word.from)
      let width = 1
      let what: number | undefined
      /** What stands behind the mark. */
      let number = 0
      if (dateAt < dates.length && dates[dateAt]!.word === at) {
        const date = dates[dateAt++]!
        width = date.width
        what = date.kind === 'weekday' || date.kind === 'relative' ? sort.vague : sort.date
        number = dateKey(date, numbering)
      } else if (figureAt < figures.length && figures[figureAt]!.word === at) {
        const figure = figures[figureAt++]!
        width = figure.width
        what = sort.figure
        number = figureKey(figure, numbering)
      } else {
        number = numbering.numberOf(word)
        const traits = numbering.traits(number)
        if ((traits & trait.idle) === 0 || word.capital) {
          if ((traits & trait.negator) !== 0) {
            negations ??= []
            negations.push(word)
            // `no longer`, `not only`, `no doubt` deny less than they seem to.
            if (softened.has(words[at + 1]?.lower ?? '')) isImplicitlyNegative = true
          }
          if ((traits & trait.denies) !== 0) {
            const next = numbering.lexeme(number).deniesBefore
            if (next === '' || next === words[at + 1]?.lower) isImplicitlyNegative = true
          }
          if ((traits & trait.makesClause) !== 0 && (!word.capital || (traits & trait.verb) !== 0))
            isVerbless = false
          const phrase = (traits & trait.beginsPhrase) === 0 ? undefined : phraseAt(words, at, numbering)
          if (phrase) {
            width = phrase.rest.length + 1
            what = sort.phrase
            number = numbering.keysOfPhrase(phrase)
          } else if (word.capital || (traits & trait.stop) === 0)
            what = sortOfWord(words, at, traits, numbering.isProper(number), prose)
        }
      }
      if (what !== undefined) {
        list[end++] = markOf(at, quoted, what)
        list[end++] = number
        weight += weights[what]!
        if (quoted) quotedWeight += weights[what]!
      }
      if (quoted) {
        quotedWords ??= []
        for (let step = 0; step < width; step++) quotedWords.push(words[at + step]!)
      }
      at += width
    }
    marks.end = end
    this.sentence = sentence
    this.zone = zone
    this.figures = figures
    this.dates = dates
    this.weight = weight
    this.isVerbless = isVerbless
    this.isImplicitlyNegative = isImplicitlyNegative
    this.negations = negations ?? none
    this.quoted = weight > 0 ? quotedWeight / weight : 0
    this.quotedWords = quotedWords ?? none
    this.marks = marks
    this.to = end
  }

  get size(): number {
    return (this.to - this.from) / 2
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokensOf(this))
  }

  get isQuestion(): boolean {
    const {text} = this.sentence
    let at = text.length - 1
    // Closing marks may stand behind the question mark.
    while (at >= 0 && `"'”’)]`.includes(text[at]!)) at--
    return text[at] === '?'
  }
}

/** What a word counts as, where no date, figure or phrase begins. */
function sortOfWord(
  words: readonly Word[],
  at: number,
  traits: number,
  isProper: boolean,
  prose: Prose
): number | undefined {
  const word = words[at]!
  const isStop = (traits & trait.stop) !== 0
  // A name is a capital inside the sentence, or at its head where the story has it inside others.
  const isName =
    word.capital &&
    (!isStop || isInitials(word)) &&
    ((at > 0 && !opens(words, at, prose)) || (!isStop && isProper))
  if (!isName) return isStop ? undefined : (traits & trait.light) === 0 ? sort.word : sort.light
  // `US dollars` is a unit, not a country.
  if ((word.lower === 'us' || word.lower === 'u.s.') && isDollars(words[at + 1])) return undefined
  return (traits & trait.title) === 0 ? sort.name : sort.title
}

const softened = new Set('longer only just matter doubt all wonder least more less'.split(' '))

/** `The` is none: behind the first letter stands no small one. */
const isInitials = ({text}: Word): boolean =>
  text.charCodeAt(1) < 97 && /^(?:[A-Z]\.){2,}$|^(?:US|UN|EU|UK|IT|WHO)$/.test(text)
const isDollars = (word: Word | undefined): boolean => word?.lower === 'dollar' || word?.lower === 'dollars'

/** Marks behind which a capital says nothing. */
const opening = new Set([...':“"‘.?!'].map((mark) => mark.charCodeAt(0)))
const space = 32

/** Whether a word opens a quotation or follows a colon, where a capital says nothing. */
function opens(words: readonly Word[], at: number, {text}: Prose): boolean {
  for (let index = words[at - 1]!.to; index < words[at]!.from; index++) {
    const code = text.charCodeAt(index)
    if (code !== space && opening.has(code)) return true
  }
  return false
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
  const {current} = Numbering
  return sentence.words.some((word) => (current.traits(current.numberOf(word)) & trait.modal) !== 0)
}
