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
  const zones: Zone[] = blocks.map(({kind}) =>
    kind === 'headline' ? 'headline' : bodyKinds.has(kind) ? 'body' : 'apart'
  )
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
  let at = 0
  return sentences.map(({block}) => {
    if (block !== blocks[at]) at++
    return zones[at]!
  })
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
/** Near enough where only the length of a line is asked for. */
function countWords(text: string): number {
  let words = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++
  return words
}

/** Changes the zones of some blocks; `zones` has one for each of `blocks`. */
type Pass = (blocks: readonly Block[], zones: Zone[], headline: Block | undefined) => void

/** The headline pasted again above the story. */
const typePasted: Pass = (blocks, zones, headline) => {
  if (!headline) return
  let head: readonly string[] | undefined
  const stop = /[.!?]["”’)\]]*$/
  for (let at = 0, lines = 0; at < blocks.length && lines < 4; at++) {
    const {kind, text} = blocks[at]!
    if (kind === 'byline' || ++lines === 1) continue
    if (zones[at] !== 'body' || text.length > 2 * headline.text.length + 100) continue
    // A lede in the words of the headline is one sentence with a full stop that the headline lacks.
    if (stop.test(text) && !stop.test(headline.text) && !/[.!?]["”’]?\s+\p{Lu}/u.test(text)) continue
    head ??= wordsOf(headline.text)
    const known = new Set(head)
    const words = wordsOf(text)
    const shared = words.filter((word) => known.has(word)).length
    // `… By Ann Lind on March 2` may follow the pasted headline.
    if (words.length > 0 && shared >= 0.85 * head.length && words.length <= head.length * 1.25 + 12)
      zones[at] = 'headline'
  }
}

const abstractMark =
  /^(?:abstract|summary|synopsis|highlights|key points|at a glance|in brief|in short|the gist|tl;?dr)[.:]?$/i
const longestMark = 12
const bodyMark = /^(?:full (?:text|story|article)|(?:the )?(?:text|story|article|body))[.:]?$/i

/** What stands between a line `Abstract` and a line `Full text`, or else the block below the first. */
const typeAbstract: Pass = (blocks, zones) => {
  const from = blocks.findIndex(({text}) => text.length <= longestMark && abstractMark.test(text))
  if (from < 0) return
  const to = blocks.findIndex(({text}, index) => index > from && bodyMark.test(text))
  zones.fill('apart', from, to < 0 ? from + 2 : to + 1)
  // What stands above an abstract is headline and dek.
  for (let at = 0; at < from; at++) if (zones[at] === 'body') zones[at] = 'apart'
}

/** A block that ends without a mark is a label, a caption, a credit: it states nothing. */
const typeLabels: Pass = (blocks, zones) => {
  for (const [at, {text}] of blocks.entries())
    if (zones[at] === 'body' && text.length < 120 && !/[.!?…:;]["'”’)\]]*$|["”’\uFFFC]$/.test(text.slice(-6)))
      zones[at] = 'apart'
}

/** A short line before the first paragraph that sums the story up, or one that ends in a semicolon. */
const typeDeck: Pass = (blocks, zones) => {
  // Below a byline the story has begun.
  if (blocks.slice(0, 6).some(({kind}) => kind === 'byline')) return
  const body: number[] = []
  for (let at = 0; at < blocks.length && body.length < 4; at++) if (zones[at] === 'body') body.push(at)
  if (body.length < 4) return
  const [first, second] = [blocks[body[0]!]!, blocks[body[1]!]!]
  // A dek sums up; it does not say on which day.
  if (/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b[A-Z][a-z]{2,8}\.? \d{1,2}\b/.test(first.text)) return
  const words = countWords(first.text)
  if (
    /;$/.test(first.text) ||
    (words <= 18 && countWords(second.text) > words && !/[.!?]["”’]?\s+\p{Lu}/u.test(first.text))
  )
    zones[body[0]!] = 'apart'
}

/** A line of title case is a headline of something else: a related story, a video, a section. */
const typeTitles: Pass = (blocks, zones) => {
  for (let at = 0; at < blocks.length; at++) {
    const {text} = blocks[at]!
    if (text.length > 160 || zones[at] !== 'body') continue
    const {words, long, capital} = countCapitals(text)
    if (long < 3 || capital < 0.8 * long) continue
    if (words <= 12 || !/[.!?]["”’]?$/.test(text)) zones[at] = 'apart'
  }
}

/** How many words a line has, how many of them are longer than three characters, and how many of those have a capital. */
function countCapitals(text: string): {words: number; long: number; capital: number} {
  const count = {words: 0, long: 0, capital: 0}
  for (let at = 0; at < text.length; ) {
    const from = at
    if (!isLetter(text, at++)) continue
    while (at < text.length && (isLetter(text, at) || isJoint(text.charCodeAt(at)))) at++
    count.words++
    if (at - from < 4) continue
    count.long++
    if (isCapital(text, from)) count.capital++
  }
  return count
}

/** `'`, `’` and `-` hold words together. */
const isJoint = (code: number): boolean => code === 39 || code === 0x2019 || code === 45

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code < 97 : text[at] !== text[at]!.toLowerCase()
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
  for (let at = 0; at < blocks.length; at++) {
    const {text} = blocks[at]!
    if (zones[at] !== 'body') continue
    const end = text.slice(-90)
    // What an expression needs at least, looked for first: there is one such block in a hundred.
    const isSource =
      text.length < 250 &&
      ('"“'.includes(text[0]!) || isDigit(text.slice(-1)) || isDigit(text.slice(-2))) &&
      source.test(text)
    if (isSource || (end.includes(':') && credit.test(end)) || correction.test(text)) zones[at] = 'apart'
  }
}

const speaker =
  /^(?:\(\(\S{1,12}\)\)|[\p{Lu}][\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){0,3} ?:|[QA][.:]|[A-Z]{2,}(?: [A-Z]{2,}){0,2}:)\s/u

/** Turns of speech: when an interview or a transcript makes up the draft, its sentences are not the article's. */
const typeSpeech: Pass = (blocks, zones) => {
  let body = 0
  let turns = 0
  for (let at = 0; at < blocks.length; at++) {
    const {text, kind} = blocks[at]!
    if (zones[at] !== 'body') continue
    body++
    if (kind === 'question' || kind === 'answer' || (mayLead(text) && speaker.test(text))) turns++
  }
  if (turns >= 4 && turns >= 0.12 * body) replace(zones, 'body', 'speech')
}

/** A quick look for what `speaker` needs. */
const mayLead = (text: string): boolean => text.includes(':') || text[0] === '(' || text[1] === '.'

function replace(zones: Zone[], from: Zone, to: Zone): void {
  for (let at = 0; at < zones.length; at++) if (zones[at] === from) zones[at] = to
}

const timestamp =
  /^(?:\d{1,2}(?:[:.]\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|noon|midnight|[A-Z]{2,4})\.?(?:\s+[A-Z]{2,4})?|\d{1,2}:\d{2})(?:\s*(?:[-—–:|]|$))/

const isDigit = (text: string): boolean => text >= '0' && text < ':'

/** Entries of a live blog, each under its time: background is told in every one, and figures move on. */
const typeEntries: Pass = (blocks, zones) => {
  let entries = 0
  for (const {text} of blocks) if (isDigit(text) && timestamp.test(text)) entries++
  if (entries >= 3) replace(zones, 'body', 'entry')
}
