/** Where a sentence stands in a story: only the body states facts in its own right. */
import type {Block} from '../blocks.ts'
import type {Sentence} from '../sentences.ts'

/**
 * `body` states; `headline` sums up; `apart` repeats by its nature: dek, caption, pull quote, summary, note, credit;
 * `speech` belongs to somebody's turn in an interview or transcript; `entry` to a live blog, where each entry begins anew.
 */
export type Zone = 'body' | 'headline' | 'apart' | 'speech' | 'entry'

const bodyKinds: ReadonlySet<Block['kind']> = new Set([
  'lede',
  'paragraph',
  'block-quotation',
  'list-item',
  'answer',
  'question'
])

/**
 * The zone of each sentence.
 *
 * @param sentences in reading order.
 * @returns one zone a sentence, by `sentence.index`.
 */
export function findZones(sentences: readonly Sentence[]): readonly Zone[] {
  const blocks: Block[] = []
  for (const {block} of sentences) if (block !== blocks.at(-1)) blocks.push(block)
  const headline = blocks.find(({kind}) => kind === 'headline')
  const zones = new Map<Block, Zone>()
  for (const block of blocks)
    zones.set(block, block.kind === 'headline' ? 'headline' : bodyKinds.has(block.kind) ? 'body' : 'apart')
  for (const pass of [
    typeAbstract,
    typePasted,
    typeLabels,
    typeDeck,
    typeTitles,
    typeSources,
    typeSpeech,
    typeEntries
  ])
    pass(blocks, zones, headline)
  return sentences.map(({block}) => zones.get(block)!)
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
/** Near enough where only the length of a line is asked for. */
function countWords(text: string): number {
  let words = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++
  return words
}

type Pass = (blocks: readonly Block[], zones: Map<Block, Zone>, headline: Block | undefined) => void

/** The headline pasted again above the story. */
const typePasted: Pass = (blocks, zones, headline) => {
  if (!headline) return
  const head = wordsOf(headline.text)
  const known = new Set(head)
  const stop = /[.!?]["”’)\]]*$/
  for (const block of blocks.filter(({kind}) => kind !== 'byline').slice(1, 4)) {
    // A lede in the words of the headline is one sentence with a full stop that the headline lacks.
    if (stop.test(block.text) && !stop.test(headline.text) && !/[.!?]["”’]?\s+\p{Lu}/u.test(block.text))
      continue
    if (zones.get(block) !== 'body' || block.text.length > 2 * headline.text.length + 100) continue
    const words = wordsOf(block.text)
    const shared = words.filter((word) => known.has(word)).length
    // `… By Ann Lind on March 2` may follow the pasted headline.
    if (words.length > 0 && shared >= 0.85 * head.length && words.length <= head.length * 1.25 + 12)
      zones.set(block, 'headline')
  }
}

const abstractMark =
  /^(?:abstract|summary|synopsis|highlights|key points|at a glance|in brief|in short|the gist|tl;?dr)[.:]?$/i
const bodyMark = /^(?:full (?:text|story|article)|(?:the )?(?:text|story|article|body))[.:]?$/i

/** What stands between a line `Abstract` and a line `Full text`, or else the block below the first. */
const typeAbstract: Pass = (blocks, zones) => {
  const from = blocks.findIndex(({text}) => abstractMark.test(text))
  if (from < 0) return
  const to = blocks.findIndex(({text}, index) => index > from && bodyMark.test(text))
  for (const block of blocks.slice(from, to < 0 ? from + 2 : to + 1)) zones.set(block, 'apart')
  // What stands above an abstract is headline and dek.
  for (const block of blocks.slice(0, from)) if (zones.get(block) === 'body') zones.set(block, 'apart')
}

/** A block that ends without a mark is a label, a caption, a credit: it states nothing. */
const typeLabels: Pass = (blocks, zones) => {
  for (const block of blocks)
    if (
      zones.get(block) === 'body' &&
      block.text.length < 120 &&
      !/[.!?…:;]["'”’)\]]*$|["”’\uFFFC]$/.test(block.text.slice(-6))
    )
      zones.set(block, 'apart')
}

/** A short line before the first paragraph that sums the story up, or one that ends in a semicolon. */
const typeDeck: Pass = (blocks, zones) => {
  // Below a byline the story has begun.
  if (blocks.slice(0, 6).some(({kind}) => kind === 'byline')) return
  const body = blocks.filter((block) => zones.get(block) === 'body')
  const [first, second] = body
  if (!first || !second || body.length < 4) return
  // A dek sums up; it does not say on which day.
  if (/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b[A-Z][a-z]{2,8}\.? \d{1,2}\b/.test(first.text)) return
  const words = countWords(first.text)
  if (
    /;$/.test(first.text) ||
    (words <= 18 && countWords(second.text) > words && !/[.!?]["”’]?\s+\p{Lu}/u.test(first.text))
  )
    zones.set(first, 'apart')
}

/** A line of title case is a headline of something else: a related story, a video, a section. */
const typeTitles: Pass = (blocks, zones) => {
  for (const block of blocks) {
    if (block.text.length > 160 || zones.get(block) !== 'body') continue
    const {words, long, capital} = countCapitals(block.text)
    if (long < 3 || capital < 0.8 * long) continue
    if (words <= 12 || !/[.!?]["”’]?$/.test(block.text)) zones.set(block, 'apart')
  }
}

/** How many words a line has, how many of them are longer than three characters, and how many of those have a capital. */
function countCapitals(text: string): {words: number; long: number; capital: number} {
  const count = {words: 0, long: 0, capital: 0}
  for (let at = 0; at < text.length; ) {
    const from = at
    if (!isLetter(text, at++)) continue
    while (at < text.length && (isLetter(text, at) || "'’-".includes(text[at]!))) at++
    count.words++
    if (at - from < 4) continue
    count.long++
    if (text[from] !== text[from]!.toLowerCase()) count.capital++
  }
  return count
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? (code | 32) > 96 && (code | 32) < 123 : /\p{L}/u.test(text[at]!)
}

const correction =
  /^(?:[(*_[]*)(?:this (?:article|story|post|report|piece) (?:has been|was|is being|originally)|an? (?:earlier|previous|original) version|because of an editing error|corrections?\b|clarification\b|update[d]?:)/i

const source = /^["“][^"”]{8,200}["”]\s*[—–-]+\s*\S|["”]\.? (?:\S+ ){0,6}\S*,? \w+ \d{1,2}, \d{4}\.?$/
const credit = /\b(?:Image|Photo|Photograph|Picture|File photo|Credit): ?[^.]{2,60}\.?$/

/** `"Headline" — Newspaper, August 15, 2008`: a list of sources, a credit line, a correction. */
const typeSources: Pass = (blocks, zones) => {
  for (const block of blocks) {
    const {text} = block
    if (zones.get(block) !== 'body') continue
    if (correction.test(text) || (text.length < 250 && source.test(text)) || credit.test(text.slice(-90)))
      zones.set(block, 'apart')
  }
}

const speaker =
  /^(?:\(\(\S{1,12}\)\)|[\p{Lu}][\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){0,3} ?:|[QA][.:]|[A-Z]{2,}(?: [A-Z]{2,}){0,2}:)\s/u

/** Turns of speech: when an interview or a transcript makes up the draft, its sentences are not the article's. */
const typeSpeech: Pass = (blocks, zones) => {
  const body = blocks.filter((block) => zones.get(block) === 'body')
  const turns = body.filter(
    ({text, kind}) => kind === 'question' || kind === 'answer' || speaker.test(text)
  ).length
  if (turns >= 4 && turns >= 0.12 * body.length) for (const block of body) zones.set(block, 'speech')
}

const timestamp =
  /^(?:\d{1,2}(?:[:.]\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|noon|midnight|[A-Z]{2,4})\.?(?:\s+[A-Z]{2,4})?|\d{1,2}:\d{2})(?:\s*(?:[-—–:|]|$))/

const isDigit = (text: string): boolean => text >= '0' && text < ':'

/** Entries of a live blog, each under its time: background is told in every one, and figures move on. */
const typeEntries: Pass = (blocks, zones) => {
  let entries = 0
  for (const {text} of blocks) if (isDigit(text) && timestamp.test(text)) entries++
  if (entries < 3) return
  for (const block of blocks) if (zones.get(block) === 'body') zones.set(block, 'entry')
}
