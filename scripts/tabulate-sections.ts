/** Writes `sections.generated.ts` from `sections.tsv`, which is for people to correct: `npm run sections`. */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Topic, topics} from '../rules/mislabeled-category/topics.ts'

const rule = path.join(
  path.dirname(path.dirname(fileURLToPath(import.meta.url))),
  'rules/mislabeled-category'
)

/**
 * The module for a table.
 *
 * @param table name, topics (comma-separated, or `-`) and an optional note, tab-separated; the first line that is no
 * comment is the head.
 * @throws Error where a topic is none of the 17, or a name occurs twice.
 */
export function tabulateSections(table: string): string {
  const lines = table.split('\n').map((line, index) => ({line, place: `sections.tsv:${index + 1}`}))
  const [, ...rows] = lines.filter(({line}) => line && !line.startsWith('#'))
  const known = new Set<string>()
  const entries = rows.map(({line, place}) => {
    const [name = '', list = ''] = line.split('\t')
    if (known.has(name.toLowerCase()))
      throw new Error(`${place}: Unexpected second \`${name}\`, expected one line a name`)
    known.add(name.toLowerCase())
    const places = (list === '-' ? [] : list.split(',')).map((topic) => {
      const at = topics.indexOf(topic as Topic)
      if (at < 0)
        throw new Error(
          `${place}: Unexpected topic \`${topic}\`, expected one of the 17 in topics.ts or \`-\``
        )
      return at
    })
    return `  [${JSON.stringify(name)}, [${places.join(', ')}]]`
  })
  return `/** Made by \`npm run sections\` from sections.tsv: name, topics as places in \`topics\` (none: no topic). */
export const sectionTable: readonly (readonly [name: string, topics: readonly number[]])[] = [
${entries.join(',\n')}
]
`
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(
    path.join(rule, 'sections.generated.ts'),
    tabulateSections(readFileSync(path.join(rule, 'sections.tsv'), 'utf8'))
  )
