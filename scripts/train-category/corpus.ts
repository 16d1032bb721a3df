/** Texts to learn from: openly licensed headlines, the definitions of the topics, and scenes of our own writing. */
import {readFileSync} from 'node:fs'
import {findTerms} from '../../rules/mislabeled-category/model.ts'
import {type Topic, topics} from '../../rules/mislabeled-category/topics.ts'

/** A record of `huffpost-*.ndjson`, `iptc-terms.ndjson` or `wikinews-dev.ndjson`. */
export interface Story {
  readonly id: string
  readonly source: string
  readonly title: string
  readonly text: string
  readonly label: string
  readonly topic: readonly Topic[]
  readonly noisy?: boolean
}

/** A text as the fit sees it. */
export interface Example {
  /** Rows of its words in the table, each once. */
  readonly words: readonly number[]
  /** How often each occurs, damped as the model damps it. */
  readonly counts: readonly number[]
  /** The share of each topic, summing to 1. */
  readonly target: Float32Array
  /** Its main topic, as a place in `topics`. */
  readonly main: number
  /** Texts of one group can stand one behind the other as one longer text. */
  readonly group: string
  /** A scene: words in no order, of which a story has some. */
  readonly scene: boolean
  /** How much it counts, before topics are balanced. */
  readonly weight: number
}

/** Reads a file of one JSON object a line. */
export function readRecords<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

/** Reads a table of tab-separated columns; lines that begin with `#` are comments. */
export function readTable(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}

/** How often each known word occurs in a story; the headline counts twice, as the rule counts it. */
export function countWords(title: string, text: string, has: (word: string) => boolean): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (part: string, times: number) => {
    for (const {word} of findTerms(part, has)) counts.set(word, (counts.get(word) ?? 0) + times)
  }
  add(title, 2)
  add(text, 1)
  return counts
}

/** Share of the first topic of a text that has several. */
const mainShare = 0.7

function targetOf(names: readonly string[], place: string): Float32Array {
  const target = new Float32Array(topics.length)
  for (const [index, name] of names.entries()) {
    const topic = topics.indexOf(name as Topic)
    if (topic < 0)
      throw new Error(`Unexpected topic \`${name}\` in ${place}, expected one of the 17 IPTC Media Topics`)
    target[topic] = names.length === 1 ? 1 : index === 0 ? mainShare : (1 - mainShare) / (names.length - 1)
  }
  return target
}

/** How much a headline counts, and how often a scene is told: openly licensed headlines cover few of the topics. */
const headlineWeight = 0.3
const tellings = 40

/**
 * Gathers the examples.
 *
 * @param stories headlines and definitions.
 * @param scenes topics and words, as `scenes.tsv` has them.
 * @param row the row of each word in the table.
 */
export function gather(
  stories: readonly Story[],
  scenes: readonly (readonly string[])[],
  row: ReadonlyMap<string, number>
): Example[] {
  const has = (word: string) => row.has(word)
  const example = (
    counts: ReadonlyMap<string, number>,
    names: readonly string[],
    more: Pick<Example, 'group' | 'scene' | 'weight'>
  ): Example => ({
    words: [...counts.keys()].map((word) => row.get(word)!),
    counts: [...counts.values()].map(Math.sqrt),
    target: targetOf(names, more.group),
    main: topics.indexOf(names[0] as Topic),
    ...more
  })
  const headlines = stories
    .filter((story) => !story.noisy)
    .map((story) => {
      const definition = story.source === 'iptc-mediatopics'
      return example(countWords('', `${story.title} ${story.text}`, has), story.topic, {
        group: definition ? `definitions of ${story.topic[0]}` : story.label,
        scene: false,
        weight: definition ? 1 : headlineWeight
      })
    })
  const told = scenes.flatMap(([names = '', words = '']) => {
    const once = example(countWords('', words, has), names.split(','), {
      group: `scenes of ${names}`,
      scene: true,
      weight: 1
    })
    return Array.from({length: tellings}, () => once)
  })
  return [...headlines, ...told]
}
