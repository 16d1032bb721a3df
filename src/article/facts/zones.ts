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

/** A block that has sentences, with the zone it is in so far. */
interface Part {
  readonly block: Block
  readonly text: string
  readonly sentences: Sentence[]
  zone: Zone
}

/**
 * The zone of each sentence.
 *
 * @param sentences in reading order.
 * @returns one zone a sentence, by `sentence.index`.
 */
export function findZones(sentences: readonly Sentence[]): readonly Zone[] {
  const parts: Part[] = []
  let part: Part | undefined
  for (const sentence of sentences)
    if (sentence.block === part?.block) part.sentences.push(sentence)
    else {
      const {block} = sentence
      const {kind, text} = block
      const zone = kind === 'headline' ? 'headline' : bodyKinds.has(kind) ? 'body' : 'apart'
      part = {block, text, sentences: [sentence], zone}
      parts.push(part)
    }
  for (const pass of passes) pass(parts)
  const zones: Zone[] = []
  for (const {zone, sentences} of parts) for (let at = 0; at < sentences.length; at++) zones.push(zone)
  return zones
}

const closing = `"'”’)]`

/** Whether the last character of a text, closing marks aside, is one of these. */
function endsIn(text: string, marks: string): boolean {
  let at = text.length - 1
  while (at > 0 && closing.includes(text[at]!)) at--
  return marks.includes(text[at]!)
}

const wordsOf = ({sentences}: Part): string[] => sentences.flatMap(({words}) => words.map(({lower}) => lower))
const countWords = ({sentences}: Part): number =>
  sentences.reduce((count, {words}) => count + words.length, 0)

/** Changes the zones of some parts. */
type Pass = (parts: readonly Part[]) => void

/** The headline pasted again above the story. */
const typePasted: Pass = (parts) => {
  const headline = parts.find(({block}) => block.kind === 'headline')
  if (!headline) return
  let head: readonly string[] | undefined
  for (let at = 0, lines = 0; at < parts.length && lines < 4; at++) {
    const part = parts[at]!
    const {text, block, sentences} = part
    if (block.kind === 'byline' || ++lines === 1) continue
    if (part.zone !== 'body' || text.length > 2 * headline.text.length + 100) continue
    // A lede in the words of the headline is one sentence with a full stop that the headline lacks.
    if (sentences.length === 1 && endsIn(text, '.!?') && !endsIn(headline.text, '.!?')) continue
    head ??= wordsOf(headline)
    const known = new Set(head)
    const words = wordsOf(part)
    const shared = words.filter((word) => known.has(word)).length
    // `… By Ann Lind on March 2` may follow the pasted headline.
    if (words.length > 0 && shared >= 0.85 * head.length && words.length <= head.length * 1.25 + 12)
      part.zone = 'headline'
  }
}

const abstractMark =
  /^(?:abstract|summary|synopsis|highlights|key points|at a glance|in brief|in short|the gist|tl;?dr)[.:]?$/i
const longestMark = 12
const bodyMark = /^(?:full (?:text|story|article)|(?:the )?(?:text|story|article|body))[.:]?$/i

/** What stands between a line `Abstract` and a line `Full text`, or else the block below the first. */
const typeAbstract: Pass = (parts) => {
  const from = parts.findIndex(({text}) => text.length <= longestMark && abstractMark.test(text))
  if (from < 0) return
  const to = parts.findIndex(({text}, index) => index > from && bodyMark.test(text))
  for (const part of parts.slice(from, to < 0 ? from + 2 : to + 1)) part.zone = 'apart'
  // What stands above an abstract is headline and dek.
  for (const part of parts.slice(0, from)) if (part.zone === 'body') part.zone = 'apart'
}

/** A block that ends without a mark is a label, a caption, a credit: it states nothing. */
const typeLabels: Pass = (parts) => {
  for (const part of parts) {
    const {text} = part
    if (part.zone !== 'body' || text.length >= 120 || endsIn(text, '.!?…:;')) continue
    if (!'"”’\uFFFC'.includes(text.at(-1)!)) part.zone = 'apart'
  }
}

const day = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b[A-Z][a-z]{2,8}\.? \d{1,2}\b/

/** A short line before the first paragraph that sums the story up, or one that ends in a semicolon. */
const typeDeck: Pass = (parts) => {
  // Below a byline the story has begun.
  if (parts.slice(0, 6).some(({block}) => block.kind === 'byline')) return
  const body: Part[] = []
  for (let at = 0; at < parts.length && body.length < 4; at++)
    if (parts[at]!.zone === 'body') body.push(parts[at]!)
  if (body.length < 4) return
  const [first, second] = body as [Part, Part]
  const words = countWords(first)
  const isShort = words <= 18 && first.sentences.length === 1 && countWords(second) > words
  // A dek sums up; it does not say on which day.
  if ((isShort || first.text.endsWith(';')) && !day.test(first.text)) first.zone = 'apart'
}

/** A line of title case is a headline of something else: a related story, a video, a section. */
const typeTitles: Pass = (parts) => {
  for (const part of parts) {
    const {text} = part
    if (text.length > longestTitle || part.zone !== 'body') continue
    const words = wordsOfTitle(part)
    if (words > 0 && (words <= 12 || !/[.!?]["”’]?$/.test(text))) part.zone = 'apart'
  }
}

const longestTitle = 160

/** How many words a line of title case has: of those longer than three letters four in five have a capital. 0 for others. */
function wordsOfTitle(part: Part): number {
  let long = 0
  let small = 0
  for (const {words} of part.sentences)
    for (const {from, to, capital, form} of words) {
      // A number is no word of a title.
      if (to - from < 4 || !(capital || form.isPlain)) continue
      long++
      if (!capital) small++
    }
  return long >= 3 && 5 * small <= long ? countWords(part) : 0
}

const correction =
  /^(?:[(*_[]*)(?:this (?:article|story|post|report|piece) (?:has been|was|is being|originally)|an? (?:earlier|previous|original) version|because of an editing error|corrections?\b|clarification\b|update[d]?:)/i

const quotedSource = /^["“][^"”]{8,200}["”]\s*[—–-]+\s*\S/
const datedSource = /["”]\.? (?:\S+ ){0,6}\S*,? \w+ \d{1,2}, \d{4}\.?$/
const credit = /\b(?:Image|Photo|Photograph|Picture|File photo|Credit): ?[^.]{2,60}\.?$/

/** `"Headline" — Newspaper, August 15, 2008`: a list of sources, a credit line, a correction. */
const typeSources: Pass = (parts) => {
  for (const part of parts) {
    const {text} = part
    if (part.zone !== 'body') continue
    const {length} = text
    // What an expression needs at least, looked for first: there is one such block in a hundred.
    const isSource =
      length < 250 &&
      ((isOpening(text.charCodeAt(0)) && quotedSource.test(text)) ||
        ((isDigitAt(text, length - 1) || isDigitAt(text, length - 2)) && datedSource.test(text)))
    const isCredit = text.includes(':', length - 90) && credit.test(text.slice(-90))
    if (isSource || isCredit || (mayCorrect(text) && correction.test(text))) part.zone = 'apart'
  }
}

/** `"` and `“`. */
const isOpening = (code: number): boolean => code === 34 || code === 0x201c

const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code > 47 && code < 58
}

/** A quick look for how a correction begins. */
const mayCorrect = (text: string): boolean => /^(?:[(*_[]|thi|an? |bec|cor|cla|upd)/i.test(text)

const speaker =
  /^(?:\(\(\S{1,12}\)\)|[\p{Lu}][\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){0,3} ?:|[QA][.:]|[A-Z]{2,}(?: [A-Z]{2,}){0,2}:)\s/u

/** Turns of speech: when an interview or a transcript makes up the draft, its sentences are not the article's. */
const typeSpeech: Pass = (parts) => {
  let body = 0
  let turns = 0
  for (const {text, block, zone} of parts) {
    if (zone !== 'body') continue
    body++
    const isTurn = block.kind === 'question' || block.kind === 'answer'
    if (isTurn || (mayLead(text) && speaker.test(text))) turns++
  }
  if (turns >= 4 && turns >= 0.12 * body) replace(parts, 'speech')
}

/** A quick look for what `speaker` needs. */
const mayLead = (text: string): boolean => text.includes(':') || text[0] === '(' || text[1] === '.'

/** Gives all parts of the body another zone. */
function replace(parts: readonly Part[], zone: Zone): void {
  for (const part of parts) if (part.zone === 'body') part.zone = zone
}

const timestamp =
  /^(?:\d{1,2}(?:[:.]\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|noon|midnight|[A-Z]{2,4})\.?(?:\s+[A-Z]{2,4})?|\d{1,2}:\d{2})(?:\s*(?:[-—–:|]|$))/

/** Entries of a live blog, each under its time: background is told in every one, and figures move on. */
const typeEntries: Pass = (parts) => {
  let entries = 0
  for (const {text} of parts) if (isDigitAt(text, 0) && timestamp.test(text)) entries++
  if (entries >= 3) replace(parts, 'entry')
}

/** In this order: each sees what those before it have left in the body. */
const passes = [
  typeAbstract,
  typePasted,
  typeLabels,
  typeDeck,
  typeTitles,
  typeSources,
  typeSpeech,
  typeEntries
]
