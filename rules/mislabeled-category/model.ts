/** What a story is about: each word votes for topics, the votes are weighed together. */
import {kindred, type Topic, topics} from './topics.ts'

/** Trained numbers, as the generated module holds them. */
export interface Weights {
  /** Added to the score of each topic. */
  readonly bias: readonly number[]
  /** The score of each topic is divided by the summed weights of the words raised to this power. */
  readonly power: number
  /** The votes of a word go from `-range` to `range`. */
  readonly range: number
  /** From margin and length to the log-odds of a mislabel: constant, margin, length, margin times length. */
  readonly calibration: readonly [number, number, number, number]
  /** One line a word: the word, then 17 votes and its weight, one character each (see `digit`). */
  readonly words: string
}

/** A word of a text that the model knows. Offsets are UTF-16 units into the text. */
export interface Term {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** The votes of one word. */
export interface Votes {
  /** For each topic, in the order of `topics`. */
  readonly scores: Float32Array
  /** How much the word counts, 0 for words of no topic. */
  readonly weight: number
}

/** A word of a story with what it weighed. */
export interface Weighed extends Votes {
  /** How often it occurs, damped. */
  readonly count: number
}

/** What a story is about. */
export interface Reading {
  /** Probability of each topic, in the order of `topics`. */
  readonly probabilities: readonly number[]
  /** The known words, each once, in the order of first use. */
  readonly words: ReadonlyMap<string, Weighed>
}

const columns = topics.length + 1
const steps = 63

/** The character for a number of 0 to 63: `(` to `g`, without those that mean something in a template literal. */
export const digit = (value: number): string =>
  String.fromCharCode(value === 52 ? 126 : value === 56 ? 125 : value + 40)
const numberOf = (code: number): number => (code === 126 ? 52 : code === 125 ? 56 : code - 40)

/** Writes the line of a word for `Weights.words`. */
export function lineOf(word: string, scores: ArrayLike<number>, weight: number, range: number): string {
  const clip = (value: number) => Math.min(steps, Math.max(0, Math.round(value)))
  const votes = Array.from(scores, (score) => digit(clip(((score + range) / (2 * range)) * steps)))
  return word + votes.join('') + digit(clip(weight * steps))
}

const known = /[a-z][a-z'.&-]*[a-z]|[a-z]/g

/**
 * The words of a text that a table holds: as written, or else their parts between hyphens and stops.
 *
 * @param text prose; upper and lower case count as one.
 * @param has whether the table holds a word.
 */
export function* findTerms(text: string, has: (word: string) => boolean): Generator<Term> {
  // Lower-casing may lengthen a text (İ), and then no offset would hold: such letters stay.
  const lower = text.toLowerCase()
  const plain =
    lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  for (const match of plain.replace(/[’ʼ]/g, "'").matchAll(known)) {
    const from = match.index
    const word = match[0].replace(/'s$/, '')
    const whole = has(word) ? word : word.replaceAll('.', '')
    if (has(whole)) yield {word: whole, from, to: from + word.length}
    else
      for (const part of word.matchAll(/[a-z]{2,}/g))
        if (part[0] !== whole && has(part[0]))
          yield {word: part[0], from: from + part.index, to: from + part.index + part[0].length}
  }
}

/** Reads stories by a table of words. */
export class Model {
  readonly #weights: Weights
  readonly #lines = new Map<string, string>()
  readonly #votes = new Map<string, Votes>()

  constructor(weights: Weights) {
    this.#weights = weights
    for (const line of weights.words.split('\n')) this.#lines.set(line.slice(0, -columns), line)
    // No line but the empty one behind the last.
    this.#lines.delete('')
  }

  /** Whether the table holds a word (lower case). */
  has = (word: string): boolean => this.#lines.has(word)

  /** The votes of a word that the table holds. */
  votesOf(word: string): Votes {
    const ready = this.#votes.get(word)
    if (ready) return ready
    const line = this.#lines.get(word)!
    const at = line.length - columns
    const {range} = this.#weights
    const scores = Float32Array.from(
      topics,
      (_, topic) => (numberOf(line.charCodeAt(at + topic)) / steps) * 2 * range - range
    )
    const votes = {scores, weight: numberOf(line.charCodeAt(at + topics.length)) / steps}
    this.#votes.set(word, votes)
    return votes
  }

  /**
   * What a story is about.
   *
   * @param counts how often each word of the table occurs in it.
   */
  read(counts: ReadonlyMap<string, number>): Reading {
    const words = new Map<string, Weighed>()
    const sums = new Float64Array(topics.length)
    let total = 0
    for (const [word, times] of counts) {
      const {scores, weight} = this.votesOf(word)
      // The tenth "goal" says little that the first did not.
      const count = Math.sqrt(times)
      words.set(word, {scores, weight, count})
      total += weight * count
      for (let topic = 0; topic < sums.length; topic++) sums[topic]! += weight * count * scores[topic]!
    }
    const size = (total + 1e-3) ** -this.#weights.power
    const logits = Array.from(sums, (sum, topic) => sum * size + this.#weights.bias[topic]!)
    return {probabilities: softmax(logits), words}
  }

  /**
   * How sure it is that a story does not belong to its section.
   *
   * @param reading what the story is about.
   * @param fitting the topics of its section, as places in `topics`.
   * @returns the probability, in [0, 1], where one story in `1 / rate` is misplaced.
   */
  doubt(reading: Reading, fitting: ReadonlySet<number>, rate = mislabelRate): number {
    const [constant, margin, length, both] = this.#weights.calibration
    const m = marginOf(reading.probabilities, fitting)
    const n = Math.log(1 + reading.words.size)
    const odds = constant + margin * m + length * n + both * m * n + Math.log(rate / (1 - rate))
    return 1 / (1 + Math.exp(-odds))
  }
}

/** Of the sections an editor has doubts about, one in ten is taken to be wrong. */
export const mislabelRate = 0.1

/** What a kindred topic counts for a section, measured against a topic of its own. */
const kinship = 0.1

const kin: readonly (readonly number[])[] = topics.map((topic) =>
  kindred
    .filter((pair) => pair.includes(topic))
    .map(([a, b]) => topics.indexOf(a === topic ? b : (a as Topic)))
)

/**
 * The log-odds against a section: how much of the story is about something else.
 *
 * @param probabilities of the topics.
 * @param fitting the topics of the section, as places in `topics`.
 */
export function marginOf(probabilities: readonly number[], fitting: ReadonlySet<number>): number {
  let fit = 0
  for (const [topic, probability] of probabilities.entries())
    if (fitting.has(topic)) fit += probability
    else if (kin[topic]!.some((other) => fitting.has(other))) fit += kinship * probability
  return Math.log((1 - fit + 1e-9) / (fit + 1e-9))
}

/** Scores to probabilities that sum to one. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}
