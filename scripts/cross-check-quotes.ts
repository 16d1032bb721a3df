/**
 * Whether the cue words are fitted to the articles they were read from: `npx tsx scripts/cross-check-quotes.ts [FOLDER]`.
 *
 * The articles are halved. From one half the cue words are learnt (those that tie a quote to its speaker there, and the
 * forms of the same verbs), all others are taken out of the table, and the other half is scored; then the other way
 * round. What is lost against the whole table is what the table knows beyond one half. The folder has `dev.ndjson`,
 * `dev-stripped.ndjson` and `dev-bare.ndjson`, by default those of `../shared/gold/quotes`.
 */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {actsOfSpeech, type CueWord, cueWords} from '../src/article/attribution/cues.ts'
import {check} from '../src/check.ts'
import {findingsOf} from '../src/finding.ts'
import {project} from './entry.ts'

interface Place {
  readonly start: number
  readonly end: number
}

interface Gold {
  readonly id: string
  readonly text: string
  readonly position?: 'alone' | 'inside'
  readonly quotes: readonly (Place & {
    readonly label: string
    readonly kind: string
    readonly mark: string
    readonly zone: string
    readonly where?: string
    readonly cue: {readonly text: string} | null
  })[]
}

const folder = path.resolve(process.argv[2] ?? path.join(project, '../shared/gold/quotes'))
if (!existsSync(path.join(folder, 'dev.ndjson'))) {
  console.log(`No gold quotes in ${folder}: nothing to cross-check.`)
  process.exit(0)
}

const read = (name: string): Gold[] =>
  readFileSync(path.join(folder, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const [plain, stripped, bare] = ['dev.ndjson', 'dev-stripped.ndjson', 'dev-bare.ndjson'].map(read) as [
  Gold[],
  Gold[],
  Gold[]
]
const articleOf = ({id}: Gold): string => id.replace(/#.*$/, '')
const halves = new Map([...new Set(plain.map(articleOf))].sort().map((id, index) => [id, index % 2]))

const table = cueWords as Map<string, CueWord>
const acts = actsOfSpeech as Set<string>
const whole = {table: new Map(table), acts: new Set(acts)}

/** Leaves of the tables only the verbs that stand as a cue in one half at least so often. */
function learn(half: number, often: number): number {
  const seen = new Map<string, number>()
  for (const article of plain)
    if (halves.get(articleOf(article)) === half)
      for (const {cue} of article.quotes)
        for (const word of cue?.text.toLowerCase().match(/[a-z]+/g) ?? [])
          seen.set(word, (seen.get(word) ?? 0) + 1)
  const stem = (word: string) => word.replace(/(?:ies|ied|es|ed|ing|s|e|y)$/, '')
  const stems = new Set([...seen].filter(([, count]) => count >= often).map(([word]) => stem(word)))
  for (const word of whole.table.keys()) if (!stems.has(stem(word))) table.delete(word)
  for (const word of whole.acts) if (!stems.has(stem(word))) acts.delete(word)
  return stems.size
}

function restore(): void {
  for (const [word, cue] of whole.table) table.set(word, cue)
  for (const word of whole.acts) acts.add(word)
}

const shared = (a: Place, b: Place): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)
const covers = (a: Place, b: Place): boolean =>
  shared(a, b) >= 0.5 * Math.min(a.end - a.start, b.end - b.start)

/** Counts of hits and of all, by what is asked. */
type Tally = Record<string, [hits: number, all: number]>

async function score(half: number | undefined, tally: Tally): Promise<void> {
  const count = (name: string, hit: boolean) => {
    tally[name] ??= [0, 0]
    tally[name][1]++
    if (hit) tally[name][0]++
  }
  const asked = (article: Gold) => half === undefined || halves.get(articleOf(article)) === half
  const findings = async ({text}: Gold) => findingsOf(await check({text}, {only: ['unattributed-quote']}))
  for (const article of plain.filter(asked)) {
    const alarms = (await findings(article)).filter(({severity}) => severity !== 'info')
    for (const quote of article.quotes) {
      if (quote.mark !== 'double' || quote.zone !== 'body' || quote.label !== 'attributed') continue
      const hit = alarms.some((alarm) => covers(alarm, quote))
      count(`false, ${quote.kind}`, hit)
      if (quote.kind === 'full' && /adjacent|farther/.test(quote.where ?? ''))
        count('false, from another paragraph', hit)
    }
  }
  for (const article of stripped.filter(asked)) {
    const alarms = (await findings(article)).filter(({severity}) => severity !== 'info')
    for (const quote of article.quotes)
      if (quote.label === 'unattributed')
        count(
          'stripped found',
          alarms.some((alarm) => covers(alarm, quote))
        )
  }
  for (const article of bare.filter(asked)) {
    const found = (await findings(article)).filter((finding) => covers(finding, article.quotes[0]!))
    count(
      `bare ${article.position}, warning`,
      found.some(({severity}) => severity !== 'info')
    )
    count(`bare ${article.position}, any`, found.length > 0)
  }
}

const show = (title: string, tally: Tally): void => {
  console.log(title)
  for (const [name, [hits, all]] of Object.entries(tally))
    console.log(`  ${name.padEnd(32)} ${hits} of ${all}`)
}

const full: Tally = {}
await score(undefined, full)
show('The whole table', full)
for (const often of [1, 2, 4]) {
  const tally: Tally = {}
  const sizes: number[] = []
  for (const half of [0, 1]) {
    sizes.push(learn(half, often))
    await score(1 - half, tally)
    restore()
  }
  show(`Learnt from the other half: words seen ${often} times and more (${sizes.join(' and ')})`, tally)
}
