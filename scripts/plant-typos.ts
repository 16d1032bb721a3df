/**
 * Plants misspellings in people's names and counts those found: `npx tsx scripts/plant-typos.ts FILE.ndjson [articles]`.
 *
 * In each article one later mention of a person (brought in by a given name and a surname, named again outside quotation
 * marks) loses a letter, gets another one, or has two swapped; never the first. Four seeds; the texts stay where they are.
 */
import {existsSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {lexiconOf, wordListOf} from '../rules/inconsistent-naming/lexicon.ts'
import {pack} from '../rules/inconsistent-naming/names.generated.ts'
import {articleOf} from '../src/article/index.ts'
import {check} from '../src/check.ts'
import {findingsOf} from '../src/finding.ts'
import {read} from '../src/read/index.ts'

const [file, wanted = '80'] = process.argv.slice(2)
if (!file || !existsSync(file)) {
  console.log('Nothing to plant in: expected a file of records with `id` and `text`, one a line.')
  process.exit(0)
}
const {isGivenName} = lexiconOf(wordListOf(pack.words), wordListOf(pack.givenNames))
const kinds = new Set(['misspelled-name', 'transliteration'])

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Later mentions of surnames in a text: UTF-16 offsets. */
function mentionsIn(text: string): {start: number; end: number}[] {
  const article = articleOf(read(text, 'markdown'), new VFile(text))
  return article.entities.flatMap(({mentions}) => {
    const [first, ...later] = mentions
    if (!first || first.tokens.length < 2 || first.tokens.length > 3) return []
    if (!isGivenName(first.tokens[0]!.lower)) return []
    const surname = first.tokens.at(-1)!.lower
    return later.flatMap((mention) => {
      const last = mention.tokens.at(-1)!
      const block = article.blockAt(last)
      if (last.lower !== surname || surname.length < 4 || !/^\p{L}+$/u.test(surname)) return []
      if (article.isQuoted(last) || !(block?.kind === 'paragraph' || block?.kind === 'lede')) return []
      return [{start: last.start, end: last.end}]
    })
  })
}

function misspell(name: string, random: () => number): string {
  for (;;) {
    const at = 1 + Math.floor(random() * (name.length - 1))
    const kind = Math.floor(random() * 3)
    const letter = String.fromCharCode(97 + Math.floor(random() * 26))
    const typo =
      kind === 0
        ? name.slice(0, at) + name.slice(at + 1)
        : kind === 1
          ? name.slice(0, at) + letter + name.slice(at + 1)
          : name.slice(0, at) + (name[at + 1] ?? '') + name[at] + name.slice(at + 2)
    if (typo !== name) return typo
  }
}

const alarms = async (text: string) =>
  findingsOf(await check({text}, {only: ['inconsistent-naming']})).filter(({kind}) => kinds.has(kind ?? ''))

const texts = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as {text: string}).text)
const usable = texts
  .map((text) => ({text, mentions: mentionsIn(text)}))
  .filter(({mentions}) => mentions.length > 0)
const step = Math.max(1, Math.floor(usable.length / Number(wanted)))
const chosen = usable.filter((_, index) => index % step === 0).slice(0, Number(wanted))

let untouched = 0
for (const {text} of chosen) untouched += (await alarms(text)).length
console.log(
  `${chosen.length} articles of ${texts.length}; as they are: ${untouched} alarms about misspelled names`
)
let all = 0
let planted = 0
for (const seed of [1, 2, 3, 4]) {
  const random = randomOf(seed)
  let found = 0
  for (const {text, mentions} of chosen) {
    const {start, end} = mentions[Math.floor(random() * mentions.length)]!
    const typo = misspell(text.slice(start, end), random)
    const spoiled = text.slice(0, start) + typo + text.slice(end)
    const hits = await alarms(spoiled)
    const places = hits.flatMap((finding) => [
      finding,
      ...finding.related.filter(({role}) => role === 'same')
    ])
    if (places.some((place) => place.start < start + typo.length && place.end > start)) found++
  }
  console.log(`seed ${seed}: ${found} of ${chosen.length} found`)
  all += found
  planted += chosen.length
}
console.log(`together: ${all} of ${planted} found (${((100 * all) / planted).toFixed(1)} %)`)
