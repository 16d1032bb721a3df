/** The words of a story as naming sees them: where each stands, and whether its capital means anything. */
import {datelineLength} from '../../src/article/datelines.ts'
import type {Article, Block, Sentence, Span, Word} from '../../src/article/index.ts'
import {lists, type Sieve} from './sieve.ts'

/**
 * Where a word stands. Only the body has a style of its own: headlines shorten, quotations are somebody else's words,
 * and captions, notes and datelines are another desk's.
 */
export type Zone = 'body' | 'headline' | 'quoted' | 'aside'

/** A word in its place. */
export interface Token {
  readonly word: Word
  readonly index: number
  /** Without a possessive ending; apostrophes and hyphens straightened. */
  readonly text: string
  /** `text` in lower case. */
  readonly lower: string
  readonly capital: boolean
  /** Whether a possessive ending was taken off. */
  readonly possessive: boolean
  /** What stands between the token before and this one; `\n` at the start of a block. */
  readonly gap: string
  readonly zone: Zone
  /** Whether a capital here says nothing: first in a sentence, or after a colon, a bracket, an abbreviation's stop. */
  readonly initial: boolean
  readonly sentence: Sentence
}

/** All places of one word, whatever its capitals, in reading order and all zones. */
export type Vocable = readonly [Token, ...Token[]]

/** A story as naming reads it. */
export interface Story {
  readonly article: Article
  readonly tokens: readonly Token[]
  readonly byLower: ReadonlyMap<string, Vocable>
  /** Words by what can be asked of them, so that no pass has to go over all. */
  readonly shapes: Shapes
}

/** Words in the order in which a story first has them. */
export interface Shapes {
  /** `law-breaker` */
  readonly hyphenated: readonly Vocable[]
  /** `F.B.I.` */
  readonly stopped: readonly Vocable[]
  /** `Díaz` */
  readonly accented: readonly Vocable[]
  /** `LeBron`, `NATO` */
  readonly inner: readonly Vocable[]
  /** Never in small letters, four or more of them: `Delacroix`. */
  readonly capital: readonly Vocable[]
  /** In the body with a capital in mid-sentence and without one. */
  readonly mixed: readonly Vocable[]
  /** In the body without a capital, and somewhere with one. */
  readonly varied: ReadonlySet<string>
  /** `4`, `4.5%` */
  readonly figures: readonly Vocable[]
  /** May begin a form of a group, or an official name. */
  readonly forms: readonly Vocable[]
  /** May have a British and an American spelling. */
  readonly spellings: readonly Vocable[]
  /** May be a given name that is short for another, or has short forms. */
  readonly nicknames: readonly Vocable[]
  /** May be a title. */
  readonly titles: readonly Vocable[]
}

const zones: Readonly<Partial<Record<Block['kind'], Zone>>> = {
  headline: 'headline',
  subhead: 'headline',
  dek: 'headline',
  byline: 'aside',
  caption: 'aside',
  'editors-note': 'aside',
  boilerplate: 'aside',
  'table-cell': 'aside',
  footnote: 'aside',
  'pull-quote': 'quoted',
  'block-quotation': 'quoted',
  question: 'quoted',
  answer: 'quoted'
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** Whether a block is long enough, and not too long, to be the headline once more. */
const mayRepeat = (text: string, headline: string): boolean =>
  text.length < 1.5 * headline.length && headline.length < 1.5 * text.length

const special = /[’‘ʼ‐‑\u00AD]|['’]s?$/

/** What may need straightening: in a sentence without it no word does. */
const uneven = /['\u0080-\uFFFF]/
/** Nobody's sentence goes on behind these without a new start. */
const unclear = /[:;—–•·(["“‘'…/]|\.| - /

/** A paragraph that opens with a mark turned the wrong way is a quotation all the same. */
const turned = /^[\s\u200E\u200F\u202A-\u202E]*”/

/** What stands between two words: nearly always one space, which needs no string of its own. */
const gapBetween = (text: string, from: number, to: number): string =>
  to - from === 1 && text.charCodeAt(from) === 32 ? ' ' : text.slice(from, to)

/** `"We lost," Lind said`: the sentence goes on behind the closing mark. */
const tagged = /^,["”’']+ $/

/**
 * Reads the words of an article.
 *
 * @param article the story.
 * @param sieve the words of all lists.
 * @param spoken whether the questions and answers of an interview count as the writer's own words.
 */
export function readStory(article: Article, sieve: Sieve, spoken = false): Story {
  const {prose} = article
  const tokens: Token[] = []
  const byLower = new Map<string, [Token, ...Token[]]>()
  const raised = new Set<string>()
  const shapes = noShapes()
  const headline = article.blocks.find((block) => block.kind === 'headline')
  let title: string | undefined
  let block: Block | undefined
  let zone: Zone = 'body'
  const {quotations} = article
  let quotation = 0
  for (const sentence of article.sentences) {
    if (sentence.block !== block) {
      block = sentence.block
      zone = block.quoted || turned.test(block.text) ? 'quoted' : (zones[block.kind] ?? 'body')
      if (spoken && (block.kind === 'question' || block.kind === 'answer')) zone = 'body'
      // Pasted stories repeat the headline as their first line.
      if (zone === 'body' && block.index < 4 && headline && mayRepeat(block.text, headline.text)) {
        title ??= letters(headline.text)
        if (letters(block.text) === title) zone = 'headline'
      }
    }
    const {words} = sentence
    const titled = zone === 'body' && isTitled(words)
    const dateline =
      zone === 'body' && sentence.from === block.from ? block.from + datelineLength(block.text) : 0
    const clean = zone !== 'body'
    const straight = !uneven.test(sentence.text)
    let before: Word | undefined
    for (const word of words) {
      let {text, lower} = word
      let possessive = false
      if (!straight && special.test(text)) {
        text = text.replace(/[’‘ʼ]/g, "'").replace(/[‐‑]/g, '-').replaceAll('\u00AD', '')
        if (text.endsWith("'s")) [text, possessive] = [text.slice(0, -2), true]
        else if (text.endsWith("'")) [text, possessive] = [text.slice(0, -1), true]
        lower = text.toLowerCase()
      }
      const gap = before ? gapBetween(prose.text, before.to, word.from) : '\n'
      const initial =
        !before ||
        (gap !== ' ' && unclear.test(gap) && !tagged.test(gap)) ||
        prose.text.charCodeAt(before.to - 1) === 46
      while (quotation < quotations.length && quotations[quotation]!.to <= word.from) quotation++
      const quoted = quotation < quotations.length && quotations[quotation]!.from <= word.from
      const token: Token = {
        word,
        index: tokens.length,
        text,
        lower,
        capital: word.capital,
        possessive,
        gap,
        zone: clean ? zone : word.to <= dateline ? 'aside' : quoted ? 'quoted' : titled ? 'headline' : zone,
        initial,
        sentence
      }
      tokens.push(token)
      const same = byLower.get(lower)
      if (same) same.push(token)
      else {
        const vocable: [Token, ...Token[]] = [token]
        byLower.set(lower, vocable)
        sortByLetters(vocable, sieve, shapes)
      }
      if (word.capital || text !== lower) raised.add(lower)
      before = word
    }
  }
  for (const lower of raised) sortByCapitals(byLower.get(lower)!, shapes)
  // In the order of the others: a word may have its capital late.
  shapes.inner.sort(([a], [b]) => a.index - b.index)
  shapes.mixed.sort(([a], [b]) => a.index - b.index)
  return {article, tokens, byLower, shapes}
}

/** The places of a word in a story. */
export const placesOf = ({byLower}: Story, lower: string): readonly Token[] => byLower.get(lower) ?? nowhere

const nowhere: readonly Token[] = []

const noShapes = () => ({
  hyphenated: [] as Vocable[],
  stopped: [] as Vocable[],
  accented: [] as Vocable[],
  inner: [] as Vocable[],
  capital: [] as Vocable[],
  mixed: [] as Vocable[],
  varied: new Set<string>(),
  figures: [] as Vocable[],
  forms: [] as Vocable[],
  spellings: [] as Vocable[],
  nicknames: [] as Vocable[],
  titles: [] as Vocable[]
})

function sortByLetters(vocable: Vocable, sieve: Sieve, shapes: ReturnType<typeof noShapes>): void {
  const {lower} = vocable[0]
  const held = sieve.listsOf(lower)
  if (held !== 0) {
    if ((held & lists.forms) !== 0) shapes.forms.push(vocable)
    if ((held & lists.spellings) !== 0) shapes.spellings.push(vocable)
    if ((held & lists.nicknames) !== 0) shapes.nicknames.push(vocable)
    if ((held & lists.titles) !== 0) shapes.titles.push(vocable)
  }
  // To read the letters of all words is dear.
  if (vocable[0].word.form.isPlain) return
  for (let at = 1; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    if (code === 45) {
      shapes.hyphenated.push(vocable)
      break
    }
    if (code === 46 && at === 1) shapes.stopped.push(vocable)
    if (code > 127) {
      shapes.accented.push(vocable)
      break
    }
  }
  const head = lower.charCodeAt(0)
  if (head > 127) shapes.accented.push(vocable)
  if (head > 47 && head < 58) shapes.figures.push(vocable)
}

function sortByCapitals(vocable: Vocable, shapes: ReturnType<typeof noShapes>): void {
  const {lower} = vocable[0]
  let named = false
  let common = false
  let capitals = 0
  let inner = false
  for (const {text, capital, initial, zone} of vocable) {
    if (!capital) {
      if (zone === 'body') common = true
    } else {
      capitals++
      if (zone === 'body' && !initial) named = true
    }
    if (capital ? !inner && hasInner(text, lower) : text !== lower) inner = true
  }
  if (inner) shapes.inner.push(vocable)
  if (named && common) shapes.mixed.push(vocable)
  if (common && capitals > 0) shapes.varied.add(lower)
  if (lower.length > 3 && capitals === vocable.length) shapes.capital.push(vocable)
}

function hasInner(text: string, lower: string): boolean {
  for (let at = 1; at < text.length; at++) if (text.charCodeAt(at) !== lower.charCodeAt(at)) return true
  return false
}

/** Words that stay small in a heading. */
const joining = new Set('a an and as at by for from in of on or the to vs with'.split(' '))

/** Whether a sentence is set like a title: most of its longer words capital, and enough of them. */
function isTitled(words: readonly Word[]): boolean {
  let long = 0
  let capitals = 0
  for (const word of words) {
    if (word.text.length < 4) continue
    long++
    if (word.capital) capitals++
  }
  if (long >= 4) return capitals > 0.8 * long
  // A run-in heading (`Human Rights.`, `War and Peace.`) is a sentence of capitals only.
  return (
    words.length > 1 &&
    words.length <= 5 &&
    words.filter(({capital}) => capital).length > 1 &&
    words.every(({capital, lower}) => capital || joining.has(lower))
  )
}

/**
 * The stretch from one token to another, without a possessive ending.
 *
 * @param story the story the tokens are of.
 * @param first the first token.
 * @param last the last one, by default the first.
 */
export function spanOf({article}: Story, first: Token, last: Token = first): Span {
  const to = last.possessive
    ? last.word.to - (/s$/i.test(last.word.text) && /['’ʼ‘]s$/i.test(last.word.text) ? 2 : 1)
    : last.word.to
  return article.prose.span(first.word.from, to)
}

/** What follows a token directly: the next token of its sentence, if nothing but a space stands between. */
export function nextOf({tokens}: Story, token: Token): Token | undefined {
  const next = tokens[token.index + 1]
  return next && next.gap === ' ' && next.sentence === token.sentence ? next : undefined
}

/** What stands directly before a token. */
export function previousOf({tokens}: Story, token: Token): Token | undefined {
  return token.gap === ' ' ? tokens[token.index - 1] : undefined
}

/**
 * How a form is written in the place of another: a stop that ends the sentence stays, and none is doubled.
 *
 * @param story the story.
 * @param last the last token of what is replaced.
 */
export function fitted({article}: Story, last: Token): (reference: string) => string {
  const behind = article.prose.text[last.word.to]
  const closes =
    last.word.text.endsWith('.') &&
    /^[\s"'”’)\]]*$/.test(article.prose.text.slice(last.word.to, last.sentence.to))
  return (reference) => {
    if (reference.endsWith('.')) return behind === '.' ? reference.slice(0, -1) : reference
    return closes && !last.possessive ? `${reference}.` : reference
  }
}
