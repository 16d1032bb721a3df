/** The one view of a draft that all rules share: computed lazily, once per tree. */
import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {findReferents, type Referent} from './attribution/referents.ts'
import {type Block, findBlocks, type Story} from './blocks.ts'
import {type DateMention, type Day, findDates, findToday} from './dates.ts'
import {type Alignment, findAlignments} from './facts/align.ts'
import {type Claim, findClaims, type MarkedClaim} from './facts/claims.ts'
import {findReuses, type Reuse} from './facts/reuse.ts'
import {type Figure, findFigures} from './figures.ts'
import {findLanguage} from './language.ts'
import {
  type Fields,
  type FrontMatter,
  findFrontMatter,
  findMatter,
  type KeyAliases,
  type Matter
} from './matter.ts'
import {type Entity, findNames, type Name} from './names.ts'
import type {Prose} from './prose.ts'
import {findQuotations, type Quotation} from './quotations.ts'
import {findQuotes, type Quote} from './quotes.ts'
import {findSentences, type Sentence} from './sentences.ts'
import {type Span, spanAt} from './span.ts'
import type {Word} from './words.ts'

export {personNouns} from './attribution/people.ts'
export type {Referent} from './attribution/referents.ts'
export type {Block, BlockKind} from './blocks.ts'
export {addDays, type DateMention, type Day, isDay, weekdayName, weekdayOf} from './dates.ts'
export {type Alignment, align, longestClaim, type Match, sharedRuns} from './facts/align.ts'
export {anchorsOf} from './facts/anchors.ts'
export {type Asserter, areOtherPersons, areOtherSpeakers, asserterOf} from './facts/asserter.ts'
export {type Claim, isPossible, predicateOf} from './facts/claims.ts'
export type {Reuse} from './facts/reuse.ts'
export {deniesOther, findSlots, type Slot, scoreWithout} from './facts/slots.ts'
export {dateKey, figureKey, type Token} from './facts/tokens.ts'
export {countedBy, countedWords, type Figure, isMoney} from './figures.ts'
export type {Fields, FrontMatter, KeyAliases, Matter} from './matter.ts'
export type {Entity, Name} from './names.ts'
export {MASK, type Prose} from './prose.ts'
export type {Quotation} from './quotations.ts'
export type {Attribution, Quote, QuoteKind} from './quotes.ts'
export type {Sentence} from './sentences.ts'
export {contains, indexFrom, overlaps, type Span, spanAt} from './span.ts'
export {titleFiguresOf} from './title.ts'
export type {Word} from './words.ts'

/** What a door knows of a draft besides its bytes; kept as `file.data.copydesk`. */
export interface ArticleSettings {
  /** Further front matter keys of a house. */
  readonly frontMatter?: KeyAliases
  /** The language of the house, where drafts do not say. */
  readonly lang?: string
  /** What came beside the text. */
  readonly fields?: Fields
  /** `false` where a draft's own comments and front matter must not silence rules. */
  readonly inlineConfig?: boolean
}

declare module 'vfile' {
  interface DataMap {
    copydesk: ArticleSettings
    article: Article
    matter: unknown
  }
}

/** A draft as a newsroom sees it. Every getter is computed when first asked for, and once. */
export class Article {
  readonly tree: Root
  readonly source: string
  readonly settings: ArticleSettings
  readonly #ready: unknown
  readonly #memory = new Map<string, unknown>()

  /**
   * @param tree mdast with positions into `source`.
   * @param source the draft as given.
   * @param settings what the door knows besides.
   * @param ready front matter that another plugin has read already (`file.data.matter`).
   */
  constructor(tree: Root, source: string, settings: ArticleSettings = {}, ready?: unknown) {
    this.tree = tree
    this.source = source
    this.settings = settings
    this.#ready = ready
  }

  #once<T>(name: string, compute: () => T): T {
    const known = this.#memory.get(name)
    if (known !== undefined || this.#memory.has(name)) return known as T
    const made = compute()
    this.#memory.set(name, made)
    return made
  }

  get #front(): FrontMatter | undefined {
    return this.#once('front', () => findFrontMatter(this.source))
  }

  get #story(): Story {
    return this.#once('story', () => findBlocks(this.tree, this.source, this.#front))
  }

  /** The text as a reader sees it; makes spans. */
  get prose(): Prose {
    return this.#story.prose
  }

  /** Headline, lede, paragraphs … in reading order. */
  get blocks(): readonly Block[] {
    return this.#story.blocks
  }

  /** Title, authors, categories, date … with their places. */
  get matter(): Matter {
    return this.#once('matter', () =>
      findMatter(this.#front, this.#ready, this.settings.fields ?? {}, this.blocks, this.settings.frontMatter)
    )
  }

  /** Sentences with their words, in reading order. */
  get sentences(): readonly Sentence[] {
    return this.#once('sentences', () => findSentences(this.blocks, this.prose))
  }

  /** All words, in reading order. */
  get words(): readonly Word[] {
    return this.#once('words', () => {
      const words: Word[] = []
      for (const sentence of this.sentences) for (const word of sentence.words) words.push(word)
      return words
    })
  }

  get #named(): {readonly names: readonly Name[]; readonly entities: readonly Entity[]} {
    return this.#once('named', () => findNames(this.sentences, this.prose))
  }

  /** Mentions of people, places and bodies by name, in reading order. */
  get names(): readonly Name[] {
    return this.#named.names
  }

  /** What the names name: the mentions that belong together. */
  get entities(): readonly Entity[] {
    return this.#named.entities
  }

  /** What stands between quotation marks: outermost pairs, in order. */
  get quotations(): readonly Quotation[] {
    return this.#once('quotations', () => findQuotations(this.blocks, this.prose))
  }

  /** The quotations with what each is and who said it. */
  get quotes(): readonly Quote[] {
    return this.#once('quotes', () => findQuotes(this.quotations, this.sentences, this.blocks, this.prose))
  }

  /** Whom the sources of quotes mean, where that is safe to say. */
  get referents(): ReadonlyMap<Quote, Referent> {
    return this.#once('referents', () =>
      findReferents(this.quotes, this.names, this.entities, this.blocks, this.prose)
    )
  }

  /** The day the story is written for, where the draft says it. */
  get today(): Day | undefined {
    return this.#once('today', () => findToday(this.matter))
  }

  /** Days, weekdays, months, years and words like `yesterday`, in reading order. */
  get dates(): readonly DateMention[] {
    return this.#once('dates', () => findDates(this.sentences, this.prose, this.today))
  }

  /** Numbers with their unit and what they count, in reading order. */
  get figures(): readonly Figure[] {
    return this.#once('figures', () => findFigures(this.sentences, this.prose, this.dates))
  }

  get #marked(): readonly MarkedClaim[] {
    return this.#once('claims', () => findClaims(this))
  }

  /** What each sentence states, one claim a sentence. */
  get claims(): readonly Claim[] {
    return this.#marked
  }

  /** Pairs of claims that may tell the same thing, laid side by side. */
  get alignments(): readonly Alignment[] {
    return this.#once('alignments', () => findAlignments(this.#marked))
  }

  /** Pairs of sentences that share a run of quoted words. */
  get reuses(): readonly Reuse[] {
    return this.#once('reuses', () => findReuses(this.claims))
  }

  /** Two-letter code of the language the draft is written in; `und` where it is not a Latin script. */
  get language(): string {
    return this.#once('language', () =>
      findLanguage(this.matter, this.words, this.prose.text, this.settings.lang)
    )
  }

  /** The block that holds a stretch of prose. */
  blockAt(span: Span): Block | undefined {
    return spanAt(this.blocks, span.from)
  }

  /** The sentence that holds the beginning of a stretch of prose. */
  sentenceAt(span: Span): Sentence | undefined {
    return spanAt(this.sentences, span.from)
  }

  /** Whether a stretch begins inside quotation marks or stands in a block quotation. */
  isQuoted(span: Span): boolean {
    return spanAt(this.quotations, span.from) !== undefined || this.blockAt(span)?.quoted === true
  }
}

const memory = new WeakMap<Root, {source: string; settings: string; article: Article}>()

/**
 * The article of a tree: analysed once, shared by all rules that see the same tree with the same settings.
 *
 * @param tree mdast as parsed.
 * @param file its file; `file.data.copydesk` holds the settings, `file.data.matter` ready front matter.
 */
export function articleOf(tree: Root, file: VFile): Article {
  const source = String(file)
  const settings = file.data.copydesk
  const key = settings ? JSON.stringify(settings) : ''
  const known = memory.get(tree)
  if (known && known.source === source && known.settings === key) return known.article
  const article = new Article(tree, source, settings ?? {}, file.data.matter)
  memory.set(tree, {source, settings: key, article})
  return article
}
