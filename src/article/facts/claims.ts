/** Claims: what each sentence states, cut into tokens that can be compared, with its polarity and who asserts it. */
import type {DateMention} from '../dates.ts'
import type {Figure} from '../figures.ts'
import type {Prose} from '../prose.ts'
import type {Quotation} from '../quotations.ts'
import type {Sentence} from '../sentences.ts'
import type {Word} from '../words.ts'
import {type Lexeme, lexemeOf, weights} from './lexicon.ts'
import {findZones, type Zone} from './zones.ts'

/** A word, figure, date or phrase of a sentence that weighs something. */
export interface Token {
  /** What its inflections share; figures and dates have one of their own (`#12 %`, `@3-17`). */
  readonly stem: string
  readonly classes: readonly number[]
  readonly weight: number
  readonly kind: 'word' | 'light' | 'name' | 'figure' | 'date'
  readonly isTitle: boolean
  /** Index of its first word in the sentence. */
  readonly at: number
  readonly word: Word
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean
  readonly figure: Figure | undefined
  readonly date: DateMention | undefined
}

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

/** One sentence as a statement. */
export interface Claim {
  readonly sentence: Sentence
  readonly zone: Zone
  readonly tokens: readonly Token[]
  /** Sum of the weights of its tokens. */
  readonly weight: number
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  /** The first verb that is no verb of saying; the verb of saying where there is no other. */
  readonly predicate: Token | undefined
  /** Whether nothing in it looks like a verb: a label, a score line, a credit. */
  readonly isVerbless: boolean
  readonly negations: readonly Word[]
  /** Whether a verb has the negation in itself: `declined`, `failed`. */
  readonly isImplicitlyNegative: boolean
  readonly isModal: boolean
  readonly isQuestion: boolean
  readonly asserter: Asserter
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
  const lexemes = sentences.map(({words}) => words.map(({lower}) => lexemeOf(lower)))
  const proper = properWords(sentences, lexemes)
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
        lexemes: lexemes[index]!,
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
  /** One a word. */
  readonly lexemes: readonly Lexeme[]
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  readonly quotations: readonly Quotation[]
}

/** Words that have a capital inside sentences and nowhere a small letter: `Bush`, not `The`. */
function properWords(
  sentences: readonly Sentence[],
  lexemes: readonly (readonly Lexeme[])[]
): ReadonlySet<Lexeme> {
  const capitals = new Set<Lexeme>()
  for (const [index, {words, block}] of sentences.entries()) {
    if (block.kind === 'headline') continue
    for (let at = 1; at < words.length; at++)
      if (words[at]!.capital && lexemes[index]![at]!.kind !== 'stop') capitals.add(lexemes[index]![at]!)
  }
  for (const [index, {words}] of sentences.entries())
    for (let at = 0; at < words.length; at++) {
      const lexeme = lexemes[index]![at]!
      if (!words[at]!.capital && lexeme.kind !== 'stop') capitals.delete(lexeme)
    }
  return capitals
}

function claimOf(parts: Parts, zone: Zone, proper: ReadonlySet<Lexeme>, prose: Prose): Claim {
  const {sentence, lexemes, figures, dates, quotations} = parts
  const {words, block} = sentence
  const isWholly = block.quoted
  const tokens: Token[] = []
  const negations: Word[] = []
  const quotedWords: Word[] = []
  let predicate: Token | undefined
  let saying: Token | undefined
  let isImplicitlyNegative = false
  let isModal = false
  let isVerbless = true
  let weight = 0
  let quotedWeight = 0
  let figureAt = 0
  let dateAt = 0
  let quotationAt = 0
  for (let at = 0; at < words.length; ) {
    const word = words[at]!
    const lexeme = lexemes[at]!
    while (quotationAt < quotations.length && quotations[quotationAt]!.to <= word.from) quotationAt++
    const quoted = isWholly || (quotationAt < quotations.length && quotations[quotationAt]!.from <= word.from)
    let width = 1
    let token: Token | undefined
    if (dates[dateAt]?.word === at) {
      const date = dates[dateAt++]!
      width = date.width
      token = dateToken(date, word, quoted)
    } else if (figures[figureAt]?.word === at) {
      const figure = figures[figureAt++]!
      width = figure.width
      token = figureToken(figure, word, quoted)
    } else if (!lexeme.isIdle || word.capital) {
      if (lexeme.isNegator) {
        negations.push(word)
        // `no longer`, `not only`, `no doubt` deny less than they seem to.
        if (softened.has(words[at + 1]?.lower ?? '')) isImplicitlyNegative = true
      }
      if (lexeme.isNegativeVerb) isImplicitlyNegative = true
      if (lexeme.isModal) isModal = true
      if (lexeme.makesClause && (!word.capital || lexeme.isVerb)) isVerbless = false
      const phrase = lexeme.phrases.length > 0 ? phraseAt(lexeme, lexemes, at) : undefined
      if (phrase) {
        width = phrase.rest.length + 1
        token = {
          stem: [lexeme.stem, ...phrase.rest].join(' '),
          classes: phrase.classes,
          weight: weights.word,
          kind: 'word',
          isTitle: false,
          at,
          word,
          quoted,
          figure: undefined,
          date: undefined
        }
        if (phrase.isVerb) predicate ??= token
      } else {
        token = wordToken(parts, at, quoted, proper, prose)
        if (token && lexeme.isCue && lexeme.kind === 'light') saying ??= token
        else if (token?.kind === 'word' && lexeme.isVerb) predicate ??= token
      }
    }
    if (token) {
      tokens.push(token)
      weight += token.weight
      if (quoted) quotedWeight += token.weight
    }
    if (quoted) for (let step = 0; step < width; step++) quotedWords.push(words[at + step]!)
    at += width
  }
  let asserter: Asserter | undefined
  return {
    sentence,
    zone,
    tokens,
    weight,
    figures,
    dates,
    predicate: predicate ?? saying,
    isVerbless,
    negations,
    isImplicitlyNegative,
    isModal,
    isQuestion: /\?["'”’)\]]*$/.test(sentence.text),
    get asserter() {
      return (asserter ??= asserterOf(words, tokens, prose))
    },
    quoted: weight > 0 ? quotedWeight / weight : 0,
    quotedWords
  }
}

function wordToken(
  {sentence: {words}, lexemes}: Parts,
  at: number,
  quoted: boolean,
  proper: ReadonlySet<Lexeme>,
  prose: Prose
): Token | undefined {
  const word = words[at]!
  const lexeme = lexemes[at]!
  // A name is a capital inside the sentence, or at its head where the story has it inside others.
  const isName =
    word.capital &&
    (lexeme.kind !== 'stop' || isInitials(word)) &&
    ((at > 0 && !opens(words, at, prose)) || proper.has(lexeme))
  if (lexeme.kind === 'stop' && !isName) return undefined
  // `US dollars` is a unit, not a country.
  if (isName && /^(?:us|u\.s\.)$/.test(word.lower) && /^dollars?$/.test(words[at + 1]?.lower ?? ''))
    return undefined
  const isTitle = isName && lexeme.isTitle
  return {
    stem: lexeme.stem,
    classes: isName ? none : lexeme.classes,
    weight: isTitle ? weights.light : isName ? weights.word : lexeme.weight,
    kind: isName ? 'name' : lexeme.kind === 'light' ? 'light' : 'word',
    isTitle,
    at,
    word,
    quoted,
    figure: undefined,
    date: undefined
  }
}

const softened = new Set('longer only just matter doubt all wonder least more less yet'.split(' '))

const isInitials = (word: Word): boolean => /^(?:[A-Z]\.){2,}$|^(?:US|UN|EU|UK|IT|WHO)$/.test(word.text)

/** Whether a word opens a quotation or follows a colon, where a capital says nothing. */
function opens(words: readonly Word[], at: number, prose: Prose): boolean {
  const gap = prose.text.slice(words[at - 1]!.to, words[at]!.from)
  return /[:“"‘.?!]/.test(gap)
}

function phraseAt(lexeme: Lexeme, lexemes: readonly Lexeme[], at: number) {
  return lexeme.phrases.find(({rest}) => rest.every((stem, index) => lexemes[at + index + 1]?.stem === stem))
}

function figureToken(figure: Figure, word: Word, quoted: boolean): Token {
  const value = Number(figure.value.toPrecision(4))
  const stem = `#${value}${figure.second === undefined ? '' : `-${figure.second}`} ${figure.unit}`
  return {
    stem,
    classes: [],
    weight: weights.figure,
    kind: 'figure',
    isTitle: false,
    at: figure.word,
    word,
    quoted,
    figure,
    date: undefined
  }
}

function dateToken(date: DateMention, word: Word, quoted: boolean): Token {
  const {kind, year, month, day, weekday} = date
  const vague = kind === 'weekday' || kind === 'relative'
  const stem = vague
    ? weekday === undefined
      ? `@${word.lower.replace(/'s$/, '')}`
      : `@weekday ${weekday}`
    : kind === 'day'
      ? `@${month}-${day}`
      : kind === 'month'
        ? `@${month}`
        : `@${year}`
  return {
    stem,
    classes: [],
    weight: vague ? weights.weekday : weights.word,
    kind: 'date',
    isTitle: false,
    at: date.word,
    word,
    quoted,
    figure: undefined,
    date
  }
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

/** `Lind said …`, `… , said Lind`, `according to Lind`: the names, or else the nouns, beside the verb of saying. */
function asserterOf(words: readonly Word[], tokens: readonly Token[], prose: Prose): Asserter {
  const last = words.length - 1
  const isCue = (at: number) => lexemeOf(words[at]!.lower).isCue && !words[at]!.capital
  // `…, the Gazette reported.` stands for the whole sentence.
  const order = last > 0 && isCue(last) ? [last] : words.keys()
  for (const at of order) {
    const {lower, from} = words[at]!
    const next = words[at + 1]?.lower ?? ''
    // `… , saying he would` has its speaker in the clause before: left open.
    if ((!isCue(at) && lower !== 'according') || /ing$/.test(lower) !== (lower === 'according')) continue
    if (lower === 'according' || next === 'by') return speaker(tokens, at, clauseEnd(words, at + 1, prose))
    if (weakCues.has(lexemeOf(lower).stem) && next !== 'that' && at < last) continue
    if (at === 0 || words[at - 1]!.lower === 'to') continue
    const start = clauseStart(words, at, prose)
    if (start < at) return speaker(tokens, start - 1, at)
    // `…," said Lind` has the speaker behind the verb; `Lind, a professor of law, said` before the comma.
    if (!/[,”"’]\s$/.test(prose.text.slice(Math.max(0, from - 2), from))) continue
    const before = clauseStart(words, at - 1, prose)
    const isBehind = next !== '' && next !== 'that' && !pronouns.has(next)
    const behind = isBehind ? speaker(tokens, at, clauseEnd(words, at + 1, prose)) : nobody
    if (isBehind && !isApposition(words, before, prose)) return behind
    const ahead = speaker(tokens, clauseStart(words, before - 1, prose) - 1, at)
    return {
      kind: 'speaker',
      names: new Set([...behind.names, ...ahead.names]),
      isNamed: behind.isNamed || ahead.isNamed,
      words: isBehind ? behind.words : ahead.words
    }
  }
  return nobody
}

const pronouns = new Set(['he', 'she', 'it', 'they', 'i', 'we', 'you'])

const gap = (words: readonly Word[], at: number, prose: Prose): string =>
  prose.text.slice(words[at - 1]!.to, words[at]!.from)

const mark = /[,;:“”"()—–]/
const isApposition = (words: readonly Word[], start: number, prose: Prose): boolean =>
  start > 0 &&
  gap(words, start, prose) === ', ' &&
  /^(?:a|an|the|who|his|her|their|one)$/.test(words[start]!.lower)

/** Where the clause that ends before a word begins; what stands in brackets is passed over. */
function clauseStart(words: readonly Word[], end: number, prose: Prose): number {
  let start = end
  while (start > 0 && !mark.test(gap(words, start, prose))) start--
  if (start > 0 && gap(words, start, prose).includes(')')) {
    while (start > 0 && !gap(words, start, prose).includes('(')) start--
    return start > 0 ? clauseStart(words, start - 1, prose) : 0
  }
  return start
}

/** Where the words behind a verb of saying end; one apposition belongs to them. */
function clauseEnd(words: readonly Word[], from: number, prose: Prose): number {
  let end = from + 1
  while (end < words.length && !mark.test(gap(words, end, prose))) end++
  // `the harbour master, Gudrun Aske`
  if (end < words.length && gap(words, end, prose) === ', ' && words[end]!.capital)
    while (++end < words.length && !mark.test(gap(words, end, prose)));
  return end
}

/** Who is named between two words of a sentence; the nouns there where nobody is. */
function speaker(tokens: readonly Token[], from: number, to: number): Asserter {
  const inside = tokens.filter(
    ({at, kind, isTitle}) => at > from && at < to && kind !== 'light' && kind !== 'date' && !isTitle
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

/** Whether two claims are put into the mouths of different people, as far as the words tell. */
export function areOtherSpeakers({asserter: x}: Claim, {asserter: y}: Claim): boolean {
  if (x.names.size === 0 || y.names.size === 0) return false
  for (const name of x.names) if (y.names.has(name)) return false
  return true
}
