/** How well a model tells stories that are misplaced: accuracy, curve, and the calibration of its doubts. */
import {readFileSync} from 'node:fs'
import type {Observation} from '../../rules/mislabeled-category/calibrate.ts'
import {type Model, marginOf, type Reading} from '../../rules/mislabeled-category/model.ts'
import {type Topic, topics} from '../../rules/mislabeled-category/topics.ts'
import {countWords, type Story} from './corpus.ts'

/** A record of `dev-pairs.ndjson`: a story with a section it may or may not belong to. */
export interface Pair extends Pick<Story, 'id' | 'source' | 'title' | 'text'> {
  readonly declared: string
  readonly declared_topics: readonly Topic[]
  readonly kind: 'true' | 'wrong' | 'neutral' | 'ambiguous'
  readonly hard: boolean
}

/** A pair with what the model makes of it. */
export interface Judged {
  readonly pair: Pair
  readonly source: string
  readonly margin: number
  /** Known words, each once. */
  readonly length: number
  readonly doubt: number
}

const read = (model: Model, title: string, text: string): Reading =>
  model.read(countWords(title, text, model.has))

/** How many stories have their best topic among those accepted. */
export function countRight(model: Model, stories: readonly Story[]): number {
  return stories.filter(({title, text, topic}) => {
    const {probabilities} = read(model, title, text)
    return topic.includes(topics[probabilities.indexOf(Math.max(...probabilities))]!)
  }).length
}

/**
 * Judges pairs whose section is a topic.
 *
 * @param words cut the texts to so many words, to see how briefs fare.
 */
export function judge(model: Model, pairs: readonly Pair[], words = Number.POSITIVE_INFINITY): Judged[] {
  return pairs
    .filter(({declared_topics}) => declared_topics.length > 0)
    .map((pair) => {
      const text =
        words === Number.POSITIVE_INFINITY ? pair.text : pair.text.split(/\s+/).slice(0, words).join(' ')
      const reading = read(model, pair.title, text)
      const fitting = new Set(pair.declared_topics.map((topic) => topics.indexOf(topic)))
      return {
        pair,
        source: words === Number.POSITIVE_INFINITY ? pair.source : `${pair.source}, ${words} words`,
        margin: marginOf(reading.probabilities, fitting),
        length: reading.words.size,
        doubt: model.doubt(reading, fitting)
      }
    })
}

/** The chance that a wrong pair has more of a number than a true one (area under the curve), ties halved. */
export function areaUnderCurve(judged: readonly Judged[], of: (one: Judged) => number): number {
  const wrong = judged.filter(({pair}) => pair.kind === 'wrong').map(of)
  const fine = judged.filter(({pair}) => pair.kind === 'true').map(of)
  let won = 0
  for (const a of wrong) for (const b of fine) won += a > b ? 1 : a === b ? 0.5 : 0
  return won / (wrong.length * fine.length)
}

/** Of the pairs of a kind, how many are doubted at least so much. */
export function countFlagged(
  judged: readonly Judged[],
  kind: Pair['kind'],
  threshold: number
): [number, number] {
  const of = judged.filter(({pair}) => pair.kind === kind)
  return [of.filter(({doubt}) => doubt >= threshold).length, of.length]
}

/** Pairs as the calibration takes them: every source and kind counts the same in sum. */
export function observe(judged: readonly Judged[]): Observation[] {
  const rows = judged
    .filter(({pair}) => pair.kind === 'true' || pair.kind === 'wrong')
    .map(({pair, source, margin, length}) => ({
      margin,
      words: length,
      wrong: pair.kind === 'wrong',
      key: `${source}:${pair.kind}`
    }))
  const sizes = new Map<string, number>()
  for (const {key} of rows) sizes.set(key, (sizes.get(key) ?? 0) + 1)
  return rows.map(({key, ...row}) => ({...row, weight: 100 / sizes.get(key)!}))
}

/** The words of a file that say nothing of a topic. */
export function readStopWords(file: string): Set<string> {
  return new Set(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(' '))
  )
}
