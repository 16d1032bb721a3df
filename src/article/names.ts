/** Name mentions, and which of them belong together: full name first, then surname, with or without a title. */
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
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sept oct nov dec'.split(
    ' '
  )
)
const starters = new Set(
  "a about according after again against all almost also although am among an and another any anyone are as asked at back be because before behind being below beside besides between both but by can could despite did do does during each earlier either else even ever every few first for former four five from further get given had half has have having he hence her here him his how however i if in indeed inside instead into is it its it's i'm just last late later least less let like little many may maybe meanwhile might more moreover most much must my near neither never next no nobody none nor not nothing now of off often on once one only onto or other others our out outside over own per perhaps rather same second several shall she should since six so some someone something soon still such ten than that the their them then there therefore these they third this those though three through throughout thus to today together tomorrow too toward two under unless unlike until up upon us use very was we were what whatever when whenever where whereas whether which while who whoever whom whose why will with within without would yes yesterday yet you your there's that's don't we're they're he's she's what's can't won't didn't isn't".split(
    ' '
  )
)
const bodies = new Set(
  'department ministry bank university college church council house office bureau court school institute ministry board chamber embassy archbishop bishop duke duchess earl museum academy association society federation union league state city county town republic kingdom isle gulf bay cape port'.split(
    ' '
  )
)
const suffix = /^(?:jr|sr|ii|iii|iv)$/

interface Draft {
  readonly tokens: readonly Word[]
  readonly first: number
  readonly title?: string
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
  const drafts = findRuns(sentences, prose, midSentenceCapitals(sentences))
  const entities: {name: string; mentions: Name[]}[] = []
  const bySurname = new Map<string, number>()
  const byPart = new Map<string, number>()
  const names = drafts.map((draft) => {
    const {tokens} = draft
    const parts = tokens.map(bare).filter((part) => !suffix.test(part))
    const surname = parts.at(-1) ?? ''
    let entity = parts.length > 1 ? bySurname.get(surname) : (bySurname.get(surname) ?? byPart.get(surname))
    // `Ann Lee` after `Tom Lee` is somebody else; `Ann B. Lee`, `Lee` and `Mr Lee` are not.
    if (entity !== undefined && parts.length > 1) {
      const known = entities[entity]!.mentions.find((mention) => mention.tokens.length > 1)
      if (known && bare(known.tokens[0]!) !== parts[0]) entity = byPart.get(parts.join(' '))
    }
    if (entity === undefined) {
      entity = entities.length
      entities.push({name: '', mentions: []})
    }
    bySurname.set(surname, entity)
    if (parts.length > 1) {
      byPart.set(parts.join(' '), entity)
      byPart.set(parts[0]!, entity)
    }
    const last = tokens.at(-1)!
    const to = last.to - (/['’]s$/.test(last.text) ? 2 : /s['’]$/.test(last.text) ? 1 : 0)
    const name: Name = {...prose.span(tokens[0]!.from, to), ...draft, entity}
    const group = entities[entity]!
    group.mentions.push(name)
    if (name.text.length > group.name.length) group.name = name.text
    return name
  })
  return {names, entities: entities.map((entity, index) => ({index, ...entity}))}
}

const bare = (word: Word): string =>
  word.lower.endsWith("'s")
    ? word.lower.slice(0, -2)
    : word.lower.endsWith("'")
      ? word.lower.slice(0, -1)
      : word.lower

function midSentenceCapitals(sentences: readonly Sentence[]): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const {words} of sentences)
    for (let index = 1; index < words.length; index++)
      if (words[index]!.capital) seen.add(bare(words[index]!))
  return seen
}

function findRuns(sentences: readonly Sentence[], prose: Prose, capitals: ReadonlySet<string>): Draft[] {
  const runs: Draft[] = []
  let offset = 0
  for (const {words} of sentences) {
    for (let at = 0; at < words.length; ) {
      const word = words[at]!
      if (!word.capital || !isName(word, words[at + 1], at === 0, capitals)) {
        at++
        continue
      }
      let title: string | undefined
      let first = at
      while (titles.has(bare(words[first]!)) && first + 1 < words.length && joins(words, first + 1, prose)) {
        title = words[first]!.text
        first++
        if (!words[first]!.capital) break
      }
      if (!words[first]!.capital || calendar.has(words[first]!.lower)) {
        at = first + 1
        continue
      }
      let end = first + 1
      while (end < words.length && joins(words, end, prose)) {
        const next = words[end]!
        if (next.capital && !calendar.has(next.lower)) {
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
      runs.push({tokens: words.slice(first, end), first: offset + first, ...(title ? {title} : {})})
      at = end
    }
    offset += words.length
  }
  return runs
}

/** Whether a capital is a name's: at the start of a sentence it needs support. */
function isName(
  word: Word,
  next: Word | undefined,
  initial: boolean,
  capitals: ReadonlySet<string>
): boolean {
  if (calendar.has(word.lower) || word.lower === 'i') return false
  if (!initial) return !starters.has(word.lower)
  if (starters.has(word.lower)) return false
  return capitals.has(bare(word)) || titles.has(word.lower) || next?.capital === true
}

/** Whether a word goes on with the name before it: one space between them, or a stop that belongs to the word before. */
function joins(words: readonly Word[], at: number, prose: Prose): boolean {
  const before = words[at - 1]!
  const from = before.to
  const {from: to} = words[at]!
  if (/['’]s?$/.test(before.text)) return false
  if (to === from + 1) return true
  if (to !== from + 2 || prose.text[from] !== '.') return false
  return before.text.length === 1 || titles.has(before.lower) || before.lower === 'st'
}
