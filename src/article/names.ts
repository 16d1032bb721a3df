/** Name mentions, and which of them belong together: full name first, then surname, with or without a title. */
import {personNouns} from './attribution/people.ts'
import {datelineLength} from './datelines.ts'
import type {Prose} from './prose.ts'
import type {Sentence} from './sentences.ts'
import type {Span} from './span.ts'
import type {Word} from './words.ts'

/** One mention of a person, place or body by name; the title before it is no part of it. */
export interface Name extends Span {
  readonly tokens: readonly Word[]
  /** Place of the first token in `article.words`. */
  readonly first: number
  /** `Mr`, `Senator` … as it stands before the name, without its stop. */
  readonly title?: string
  /** Place of what it names in `article.entities`. */
  readonly entity: number
}

/** What the mentions of a name belong to. */
export interface Entity {
  /** Place in `article.entities`, in order of first mention. */
  readonly index: number
  /** Its fullest mention. */
  readonly name: string
  readonly mentions: readonly Name[]
}

const titles = new Set(
  'mr mrs ms mx miss dr prof professor sir dame lord lady sen sens senator senators rep reps representative congressman congresswoman gov governor president vice-president premier chancellor minister secretary ambassador judge justice mayor king queen prince princess pope bishop archbishop cardinal rev reverend father sister brother rabbi imam sheikh sheik ayatollah gen general lt lieutenant col colonel maj major capt captain sgt sergeant cmdr commander adm admiral cpl corporal pvt private officer detective det insp inspector supt superintendent chief chairman chairwoman attorney coach councilman councilwoman councillor alderman'.split(
    ' '
  )
)
const particles = new Set(
  'de da do dos das del della di du la le van von der den ter ten bin bint ibn al el ul ur y e zu zur of'.split(
    ' '
  )
)
/** Capitals that name no one: days, months, and what begins a sentence far more often than a name. */
const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sept oct nov dec mondays tuesdays wednesdays thursdays fridays saturdays sundays'.split(
    ' '
  )
)
const starters = new Set(
  "a about according after again against all almost also although am among an and another any anyone are as asked at back be because before behind being below beside besides between both but by can could despite did do does during each earlier either else even ever every few first for former four five from further get given had half has have having he hence her here him his how however i if in indeed inside instead into is it its it's i'm just last late later least less let like little many may maybe meanwhile might more moreover most much must my near neither never next no nobody none nor not nothing now of off often on once one only onto or other others our out outside over own per perhaps rather same second several shall she should since six so some someone something soon still such ten than that the their them then there therefore these they third this those though three through throughout thus to today together tomorrow too toward two under unless unlike until up upon us use very was we were what whatever when whenever where whereas whether which while who whoever whom whose why will with within without would yes yesterday yet you your i i'd i'll i'm i've there's that's don't we're they're he's she's what's can't won't didn't isn't".split(
    ' '
  )
)
const bodies = new Set(
  'department ministry bank university college church council house office bureau court school institute ministry board chamber embassy archbishop bishop duke duchess earl museum academy association society federation union league state city county town republic kingdom isle gulf bay cape port'.split(
    ' '
  )
)
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** What a draft says of its own capitals. */
interface Capitals {
  /** Seen with a capital in mid-sentence, where that means something. */
  readonly certain: ReadonlySet<string>
  /** Begin a sentence before another capital, and stand elsewhere in small letters. */
  readonly common: ReadonlySet<string>
}

interface Draft {
  readonly words: readonly Word[]
  readonly from: number
  readonly to: number
  /** Place of the first word in `article.words`. */
  readonly first: number
  readonly title: string | undefined
}

interface Group {
  name: string
  readonly mentions: Name[]
  /** First part of its first full mention. */
  given: string | undefined
}

/**
 * Finds names and groups them.
 *
 * @param sentences in reading order, with their words.
 * @param prose the prose they stand in.
 * @returns mentions in reading order, and what they name.
 */
export function findNames(
  sentences: readonly Sentence[],
  prose: Prose
): {readonly names: readonly Name[]; readonly entities: readonly Entity[]} {
  const names: Name[] = []
  const groups: Group[] = []
  const bySurname = new Map<string, number>()
  const byPart = new Map<string, number>()
  for (const {words, from, to, first, title} of findRuns(sentences, prose)) {
    const parts: string[] = []
    for (const word of words) {
      const part = bare(word.lower)
      if (!suffixes.has(part)) parts.push(part)
    }
    const surname = parts.at(-1) ?? ''
    const full = parts.length > 1
    const whole = full ? parts.join(' ') : surname
    let entity = full ? bySurname.get(surname) : (bySurname.get(surname) ?? byPart.get(surname))
    // `Ann Lee` after `Tom Lee` is somebody else; `Ann B. Lee`, `Lee` and `Mr Lee` are not.
    if (entity !== undefined && full) {
      const {given} = groups[entity]!
      if (given !== undefined && given !== parts[0]) entity = byPart.get(whole)
    }
    if (entity === undefined) {
      entity = groups.length
      groups.push({name: '', mentions: [], given: undefined})
    }
    bySurname.set(surname, entity)
    if (full) {
      byPart.set(whole, entity)
      byPart.set(parts[0]!, entity)
    }
    const {start, end, text} = prose.span(from, to)
    const name: Name = {from, to, start, end, text, tokens: words, first, entity, ...(title ? {title} : {})}
    names.push(name)
    const group = groups[entity]!
    group.mentions.push(name)
    if (words.length > 1) group.given ??= parts[0]!
    if (text.length > group.name.length) group.name = text
  }
  return {names, entities: groups.map(({name, mentions}, index) => ({index, name, mentions}))}
}

/** A word without its possessive ending. */
function bare(lower: string): string {
  const last = lower.charCodeAt(lower.length - 1)
  if (last === apostrophe) return lower.slice(0, -1)
  if (last !== 115 || lower.charCodeAt(lower.length - 2) !== apostrophe) return lower
  return lower.slice(0, -2)
}

const apostrophe = 39

/** `Ruiz's`, `the Smiths'`: nothing goes on behind it. */
const isPossessive = ({lower}: Word): boolean => {
  const last = lower.charCodeAt(lower.length - 1)
  return last === apostrophe || (last === 115 && lower.charCodeAt(lower.length - 2) === apostrophe)
}

/** Whether a sentence of a heading is set like a title: there a capital says nothing by itself. */
function isTitled({words, block}: Sentence): boolean {
  if (block.kind !== 'headline' && block.kind !== 'subhead' && block.kind !== 'dek') return false
  let long = 0
  let capitals = 0
  for (const {text, capital} of words)
    if (text.length > 3) {
      long++
      if (capital) capitals++
    }
  return long > 2 && capitals > 0.7 * long
}

function findCapitals(
  sentences: readonly Sentence[],
  titled: Uint8Array,
  openings: readonly number[]
): Capitals {
  const certain = new Set<string>()
  const begins = new Set<string>()
  for (const [number, {words}] of sentences.entries()) {
    if (titled[number]) continue
    for (let at = openings[number]! + 1; at < words.length; at++)
      if (words[at]!.capital) certain.add(bare(words[at]!.lower))
    if (words[0]?.capital && words[1]?.capital) begins.add(words[0].lower)
  }
  const common = new Set<string>()
  if (begins.size > 0)
    for (const {words} of sentences)
      for (const {capital, lower} of words) if (!capital && begins.has(lower)) common.add(lower)
  return {certain, common}
}

function* findRuns(sentences: readonly Sentence[], prose: Prose): Generator<Draft> {
  const titled = Uint8Array.from(sentences, (sentence) => Number(isTitled(sentence)))
  const openings = sentences.map(openingOf)
  const capitals = findCapitals(sentences, titled, openings)
  let offset = 0
  for (const [number, sentence] of sentences.entries()) {
    const {words} = sentence
    const opening = openings[number]!
    for (let at = opening; at < words.length; ) {
      const word = words[at]!
      if (!word.capital || !isName(words, at, opening, titled[number] === 1, capitals)) {
        at++
        continue
      }
      let title: string | undefined
      let first = at
      while (
        (titles.has(bare(words[first]!.lower)) ||
          // `Anaesthetist Rowan Pike`
          (first === opening && personNouns.has(words[first]!.lower))) &&
        first + 1 < words.length &&
        joins(words, first + 1, prose)
      ) {
        title = words[first]!.text
        first++
        if (!words[first]!.capital) break
      }
      if (!words[first]!.capital || calendar.has(bare(words[first]!.lower))) {
        at = first + 1
        continue
      }
      let end = first + 1
      while (end < words.length && joins(words, end, prose)) {
        const next = words[end]!
        if (next.capital && !calendar.has(bare(next.lower))) {
          end++
          continue
        }
        // `Ursula von der Leyen`, `Bank of England`: small words count between capitals only.
        let beyond = end
        while (beyond < words.length && beyond < end + 2 && particles.has(words[beyond]!.lower)) beyond++
        if (beyond === end || !words[beyond]?.capital || !joins(words, beyond, prose)) break
        if (next.lower === 'of' && !bodies.has(words[end - 1]!.lower)) break
        end = beyond + 1
      }
      const last = words[end - 1]!
      yield {
        words: words.slice(first, end),
        from: words[first]!.from,
        to: last.to - (last.text.length - bare(last.lower).length),
        first: offset + first,
        title
      }
      at = end
    }
    offset += words.length
  }
}

/** The word with which a sentence begins: behind a dateline it begins anew. */
function openingOf(sentence: Sentence): number {
  const {words, block, from} = sentence
  if (from !== block.from) return 0
  const skipped = skippedIn(sentence)
  let opening = 0
  while (opening < words.length && words[opening]!.from < skipped) opening++
  return opening
}

/** Where names may begin in the first sentence of a block: behind a dateline, and in metadata only behind `By`. */
function skippedIn({block, words}: Sentence): number {
  if (block.kind === 'byline') return words[0]?.lower === 'by' ? 0 : block.to
  return block.from + datelineLength(block.text)
}

/** Whether a capital is a name's: at the start of a sentence, and among the capitals of a title, it needs support. */
function isName(
  words: readonly Word[],
  at: number,
  opening: number,
  titled: boolean,
  {certain, common}: Capitals
): boolean {
  const {lower} = words[at]!
  if (calendar.has(bare(lower)) || starters.has(lower)) return false
  if (titled) return certain.has(bare(lower)) || titles.has(lower)
  if (at > opening) return true
  if (certain.has(bare(lower)) || titles.has(lower)) return true
  return words[at + 1]?.capital === true && !common.has(lower)
}

/** Whether a word goes on with the name before it: one space between them, or a stop that belongs to the word before. */
function joins(words: readonly Word[], at: number, prose: Prose): boolean {
  const before = words[at - 1]!
  const from = before.to
  const {from: to} = words[at]!
  if (isPossessive(before)) return false
  if (to === from + 1) return true
  if (to !== from + 2 || prose.text[from] !== '.') return false
  return before.text.length === 1 || titles.has(before.lower) || before.lower === 'st'
}
