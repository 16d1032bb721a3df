/** What a story is about: each word votes for topics, the votes are weighed together. */
import {type Calibration, probabilityOf} from './calibrate.ts'
import {kindred, type Topic, topics} from './topics.ts'

/** Trained numbers, as the generated module holds them. */
export interface Weights {
  /** Added to the score of each topic. */
  readonly bias: readonly number[]
  /** The score of each topic is divided by the summed weights of the words raised to this power. */
  readonly power: number
  /** The votes of a word go from `-range` to `range`. */
  readonly range: number
  /** From margin and length to the odds of a mislabel. */
  readonly calibration: Calibration
  /** How many words each of the `buckets` holds, one character each. */
  readonly sizes: string
  /** The words, bucket by bucket: a mark of 3 characters, 17 votes and a weight of one each (see `digit`). */
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

/** What a word says for one side of a question. */
export interface Leaning {
  readonly word: string
  /** How much it says at all. */
  readonly loudness: number
  /** How much of that is for the better section; below 0 where it is for the other. */
  readonly leaning: number
}

/** What a story is about. */
export interface Reading {
  /** Probability of each topic, in the order of `topics`. */
  readonly probabilities: readonly number[]
  /** The known words, each once, in the order of first use. */
  readonly words: ReadonlyMap<string, Weighed>
}

/** Numbers are kept in so many steps above 0. */
export const steps = 63
const marked = 3
const columns = marked + topics.length + 1

/** Words are kept in buckets by their hash, and known by a mark of 18 further bits: no list has to be built to look one up. */
export const buckets = 32_768

/** The character for a number of 0 to 63: `(` to `g`, without the backslash. */
export const digit = (value: number): string => String.fromCharCode(value === 52 ? 126 : value + 40)
/** The number of such a character, given as its code. */
export const numberOf = (code: number): number => (code === 126 ? 52 : code - 40)

/** The bucket and the mark of a word: two runs of FNV-1a, the second mixed once more. */
function hash(word: string): {bucket: number; mark: number} {
  let h = 0x811c9dc5
  for (let at = 0; at < word.length; at++) h = Math.imul(h ^ word.charCodeAt(at), 0x01000193)
  const mixed = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  return {bucket: (h >>> 0) % buckets, mark: (mixed ^ (mixed >>> 13)) >>> 14}
}

/** A word as it is to be kept. */
export interface Entry {
  readonly word: string
  readonly scores: readonly number[]
  readonly weight: number
}

/**
 * Writes a table of words.
 *
 * @param entries the more telling first: of two words with one mark the second is left out.
 * @param range see `Weights.range`.
 */
export function writeTable(entries: readonly Entry[], range: number): Pick<Weights, 'sizes' | 'words'> {
  const clip = (value: number) => digit(Math.min(steps, Math.max(0, Math.round(value))))
  const table = Array.from({length: buckets}, () => new Map<number, string>())
  for (const {word, scores, weight} of entries) {
    const {bucket, mark} = hash(word)
    if (table[bucket]!.has(mark)) continue
    const votes = scores.map((score) => clip(((score + range) / (2 * range)) * steps))
    const digits = [digit(mark >> 12), digit((mark >> 6) & steps), digit(mark & steps)]
    table[bucket]!.set(mark, [...digits, ...votes, clip(weight * steps)].join(''))
  }
  return {
    sizes: table.map(({size}) => digit(size)).join(''),
    words: table.flatMap((bucket) => [...bucket.values()]).join('')
  }
}

const known = /[a-z](?:[a-z'.&-]*[a-z])?/g

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
  for (const match of plain.replaceAll('’', "'").matchAll(known)) {
    const [raw] = match
    const from = match.index
    const word = raw.endsWith("'s") ? raw.slice(0, -2) : raw
    if (has(word)) yield {word, from, to: from + word.length}
    else if (/[^a-z]/.test(word)) yield* findParts(word, from, has)
  }
}

function* findParts(word: string, from: number, has: (word: string) => boolean): Generator<Term> {
  const whole = word.replaceAll('.', '')
  if (whole !== word && has(whole)) {
    yield {word: whole, from, to: from + word.length}
    return
  }
  for (const {0: part, index} of word.matchAll(/[a-z]{2,}/g))
    if (has(part)) yield {word: part, from: from + index, to: from + index + part.length}
}

/** Reads stories by a table of words. */
export class Model {
  readonly #weights: Weights
  /** The number of words before each bucket. */
  readonly #before = new Uint32Array(buckets + 1)
  readonly #votes = new Map<string, Votes>()

  constructor(weights: Weights) {
    this.#weights = weights
    for (let bucket = 0; bucket < buckets; bucket++)
      this.#before[bucket + 1] = this.#before[bucket]! + numberOf(weights.sizes.charCodeAt(bucket))
  }

  /** Where the votes of a word begin, or -1. */
  #find(word: string): number {
    const {bucket, mark} = hash(word)
    const {words} = this.#weights
    const end = this.#before[bucket + 1]! * columns
    for (let at = this.#before[bucket]! * columns; at < end; at += columns) {
      const high = numberOf(words.charCodeAt(at)) << 12
      const middle = numberOf(words.charCodeAt(at + 1)) << 6
      if ((high | middle | numberOf(words.charCodeAt(at + 2))) === mark) return at + marked
    }
    return -1
  }

  /** Whether the table holds a word (lower case). */
  has = (word: string): boolean => this.#votes.has(word) || this.#find(word) >= 0

  /** The votes of a word that the table holds. */
  votesOf(word: string): Votes {
    const ready = this.#votes.get(word)
    if (ready) return ready
    const at = this.#find(word)
    const {range, words} = this.#weights
    const scores = Float32Array.from(
      topics,
      (_, topic) => (numberOf(words.charCodeAt(at + topic)) / steps) * 2 * range - range
    )
    const votes = {scores, weight: numberOf(words.charCodeAt(at + topics.length)) / steps}
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
   * @returns the probability, in [0, 1]; `mislabelRate` of the sections in doubt are taken to be wrong.
   */
  doubt(reading: Reading, fitting: ReadonlySet<number>): number {
    const margin = marginOf(reading.probabilities, fitting)
    return probabilityOf(this.#weights.calibration, margin, reading.words.size, mislabelRate)
  }

  /** What the words of a story say for one topic over another, as places in `topics`. */
  weigh({words}: Reading, best: number, rival: number): readonly Leaning[] {
    return [...words].map(([word, {scores, weight, count}]) => ({
      word,
      loudness: weight * count * Math.max(...scores),
      leaning: weight * count * (scores[best]! - scores[rival]!)
    }))
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
