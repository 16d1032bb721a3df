/** Quotes: each quotation with what it is and who is told to have said it. An ordered list of sieves; see `passes`. */

import {acrossParagraphs} from './attribution/across.ts'
import {type Host, Hosts} from './attribution/host.ts'
import {withinParagraph} from './attribution/paragraph.ts'
import {surnameOf} from './attribution/people.ts'
import {type Found, type Placed, sentenceSieves} from './attribution/sentence.ts'
import {type SourceKind, sourceKindOf} from './attribution/source-kind.ts'
import {isLetter} from './attribution/tokens.ts'
import type {Block} from './blocks.ts'
import type {Prose} from './prose.ts'
import type {Quotation} from './quotations.ts'
import type {Sentence} from './sentences.ts'
import type {Span} from './span.ts'

/** What stands between quotation marks; only `speech` must have a source. */
export type QuoteKind =
  | 'speech'
  | 'partial'
  | 'term'
  | 'title'
  | 'nickname'
  | 'headline'
  | 'document'
  | 'tweet'
  | 'chant'

/** Where the source of a quote was found. */
export type Where = 'sentence' | 'paragraph' | 'group' | 'adjacent' | 'farther'

/** Who is told to have said something, and by which words. */
export interface Attribution {
  readonly source?: Span | undefined
  readonly kind: SourceKind
  readonly cue?: Span | undefined
  readonly where: Where
  /** The sieve that found it: `tag`, `introduction`, `follow-on` … */
  readonly sieve: string
  /** In [0, 1]. */
  readonly confidence: number
}

/** A quotation as an editor reads it. */
export interface Quote extends Quotation {
  readonly kind: QuoteKind
  /** How many words stand between the marks. */
  readonly length: number
  /** It opens a sentence, or follows a colon or comma, with a capital. */
  readonly sentential: boolean
  /** The narrator says nothing in the same sentence. */
  readonly bare: boolean
  readonly attribution: Attribution | undefined
  /** Somebody who speaks in the paragraph before or behind, where nothing ties the quote to them. */
  readonly near: Attribution | undefined
  /** Others who could be meant as well. */
  readonly rivals: readonly Span[]
  /** The first piece of a quote that runs over several paragraphs; itself where it is one. */
  readonly first: number
}

/** A quote while the sieves work on it. */
export interface Draft {
  readonly index: number
  /** Where its quotation begins. */
  readonly from: number
  readonly quotation: Quotation
  readonly host: Host
  readonly length: number
  readonly sentential: boolean
  readonly bare: boolean
  first: number
  attribution: Attribution | undefined
  near: Attribution | undefined
  rivals: readonly Span[]
}

/** What the sieves work on. */
export interface Desk {
  readonly prose: Prose
  readonly blocks: readonly Block[]
  readonly drafts: readonly Draft[]
  hostsOf(block: Block): readonly Host[]
  /** The quotes of a sentence. */
  draftsIn(host: Host): readonly Draft[]
  /** Who speaks in the story: by surname, where they are first said to. */
  readonly speakers: ReadonlyMap<string, Attribution>
}

/** Each looks for sources where those before it found none; the order is the method. */
const passes: readonly ((desk: Desk) => void)[] = [
  attributeInSentence,
  ...withinParagraph,
  ...acrossParagraphs
]

/**
 * Tells what each quotation is and who said it.
 *
 * @param quotations outermost, in order.
 * @param sentences in reading order.
 * @param blocks in reading order.
 * @param prose the prose they stand in.
 */
export function findQuotes(
  quotations: readonly Quotation[],
  sentences: readonly Sentence[],
  blocks: readonly Block[],
  prose: Prose
): readonly Quote[] {
  if (quotations.length === 0) return []
  const hosts = new Hosts(sentences, quotations, prose)
  const drafts: Draft[] = []
  const byHost = new Map<Host, Draft[]>()
  for (const block of new Set(quotations.map(({block}) => block)))
    for (const host of hosts.of(block))
      for (const quotation of host.quotations) {
        const draft = draftOf(quotation, host, drafts.length, prose)
        drafts.push(draft)
        const list = byHost.get(host)
        if (list) list.push(draft)
        else byHost.set(host, [draft])
      }
  let speakers: ReadonlyMap<string, Attribution> | undefined
  const desk: Desk = {
    prose,
    blocks,
    drafts,
    hostsOf: (block) => hosts.of(block),
    draftsIn: (host) => byHost.get(host) ?? [],
    get speakers() {
      return (speakers ??= findSpeakers(drafts))
    }
  }
  for (const pass of passes) pass(desk)
  return drafts.map((draft) => quoteOf(draft, prose))
}

function findSpeakers(drafts: readonly Draft[]): ReadonlyMap<string, Attribution> {
  const speakers = new Map<string, Attribution>()
  for (const {attribution, length} of drafts) {
    const surname = attribution?.cue && length > 4 && surnameOf(attribution)
    if (surname && !speakers.has(surname)) speakers.set(surname, attribution)
  }
  return speakers
}

// Written out, here and below: a spread of a span is slow, and there are many quotes.
function quoteOf(
  {quotation, length, sentential, bare, first, attribution, near, rivals}: Draft,
  prose: Prose
): Quote {
  const {from, to, start, end, text, block, content, mark, open} = quotation
  const kind = kindOf(quotation, {length, sentential, bare}, attribution, prose)
  return {
    from,
    to,
    start,
    end,
    text,
    block,
    content,
    mark,
    open,
    kind,
    length,
    sentential,
    bare,
    attribution,
    near,
    rivals,
    first
  }
}

/** How many words a text has: letters and digits, with apostrophes, stops and hyphens between them. */
function countWords(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const letter =
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      isLetter(code)
    if (letter && !inside) count++
    inside = letter || (inside && (code === 39 || code === 45 || code === 46 || code === 0x2019))
  }
  return count
}

function draftOf(quotation: Quotation, host: Host, index: number, prose: Prose): Draft {
  const {text} = quotation.content
  const before = prose.text.slice(Math.max(host.block.from, quotation.from - 3), quotation.from)
  return {
    index,
    from: quotation.from,
    quotation,
    host,
    length: countWords(text),
    sentential:
      (quotation.from === host.from || /(?:^|[.:,!?…—–”"])\s*$/.test(before)) &&
      /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text),
    bare: host.bare,
    first: index,
    attribution: undefined,
    near: undefined,
    rivals: []
  }
}

/** More quotations than any sentence has: a word list, where each has no source of its own. */
const most = 60

/** The sieves of `sentence.ts`, for quotes that share their sentence with the narrator. */
function attributeInSentence({drafts, prose}: Desk): void {
  let previous: {readonly host: Host; readonly found: Found | undefined} | undefined
  for (const draft of drafts) {
    const {host} = draft
    const found =
      draft.bare || host.quotations.length > most
        ? undefined
        : findIn(draft, previous?.host === host ? previous.found : undefined)
    if (found) draft.attribution = attributionOf(found, host, 'sentence', prose)
    previous = {host, found}
  }
}

function findIn({quotation, host}: Draft, previous: Found | undefined): Found | undefined {
  const index = host.quotations.indexOf(quotation)
  const before = host.quotations[index - 1]
  const behind = host.quotations[index + 1]
  const place: Placed = {
    quotation,
    host,
    from: quotation.from - host.from,
    to: quotation.to - host.from,
    left: before ? before.to - host.from : 0,
    right: behind ? behind.from - host.from : host.outside.length,
    previous
  }
  for (const sieve of sentenceSieves) {
    const found = sieve(place)
    if (found) return found
  }
  return undefined
}

/**
 * Makes an attribution of what a sieve found.
 *
 * @param found offsets into the host's text.
 * @param host the sentence searched.
 * @param where how far from the quote it stands.
 * @param prose makes spans.
 */
export function attributionOf(found: Found, host: Host, where: Where, prose: Prose): Attribution {
  const source = found.source && prose.span(host.from + found.source.from, host.from + found.source.to)
  const cue = found.cue && prose.span(host.from + found.cue.from, host.from + found.cue.to)
  return {
    source,
    kind: sourceKindOf(source?.text),
    cue,
    where,
    sieve: found.sieve,
    confidence: found.confidence
  }
}

const titleWords =
  /\b(?:song|songs|book|novel|memoir|film|movie|documentary|play|musical|show|series|album|single|track|poem|painting|article|essay|column|report|study|podcast|episode|program|programme|speech|titled|entitled|headlined|called|hit|magazine|blog|game|opera|symphony|ballad|anthem|exhibition|on (?:ABC|NBC|CBS|CNN|Fox|MSNBC|PBS|HBO|BBC)(?:['’]s)?(?: News)?)[,:]?\s*$/i
const minor = /^(?:a|an|the|and|or|but|nor|of|in|on|at|to|for|from|by|with|as|is|it|into|over|vs|v)$/i

function isTitleCase(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  return (
    words.length > 0 &&
    words.every((word, index) => /^[\p{Lu}\p{N}]/u.test(word) || (index > 0 && minor.test(word)))
  )
}

function kindOf(
  quotation: Quotation,
  {length, sentential, bare}: Pick<Draft, 'length' | 'sentential' | 'bare'>,
  attribution: Attribution | undefined,
  prose: Prose
): QuoteKind {
  const {block, from, to} = quotation
  const {text} = quotation.content
  if (block.kind === 'headline') return 'headline'
  const before = prose.text.slice(Math.max(block.from, from - 60), from)
  const behind = prose.text.slice(to, Math.min(block.to, to + 30))
  if (
    length <= 3 &&
    !/[,.!?]$/.test(text) &&
    /\p{Lu}[\p{L}.]*\s+$/u.test(before) &&
    /^\s+\p{Lu}\p{Ll}/u.test(behind)
  )
    return 'nickname'
  if (
    !bare &&
    length <= 12 &&
    isTitleCase(text) &&
    (titleWords.test(before) || (length >= 2 && !/[.!?]$/.test(text)))
  )
    return 'title'
  const cue = attribution?.cue?.text.toLowerCase() ?? ''
  if (
    /^(?:chant|sang|sing|shout(?:ed|s) in|yell)/.test(cue) ||
    (text.includes('! ') && /^(\p{L}[\p{L} -]{1,20}!)(?: \1)+/iu.test(text))
  )
    return 'chant'
  if (/^(?:re)?tweet/.test(cue)) return 'tweet'
  if (sentential && (length >= 5 || (length >= 3 && /[.,!?…—–-]$/.test(text))))
    return attribution?.kind === 'document' ? 'document' : 'speech'
  if (attribution?.cue && attribution.confidence >= 0.7 && length >= 2) return 'partial'
  return length <= 4 ? 'term' : 'partial'
}
