/** Fits what a word says of the topics as a linear function of its vector, so that words never seen have a say, too. */
import {softmax} from '../../rules/mislabeled-category/model.ts'
import {randomFrom, shuffled} from '../../rules/mislabeled-category/random.ts'
import {topics} from '../../rules/mislabeled-category/topics.ts'
import type {Example} from './corpus.ts'
import {dimensions} from './vectors.ts'

/** What is fitted: `topics.length` rows of votes and one for the weight, each with a constant; then the biases. */
export interface Fit {
  readonly parameters: Float32Array
  /** See `Weights.power`. */
  readonly power: number
}

const size = topics.length
const stride = dimensions + 1

/** The part of `Weights.power`: 1 would make votes a mean, 0 a sum; a long text is surer than a short one, but not as much. */
const power = 0.8
const epochs = 7
const batchSize = 128
const rate = 0.004
/** Share of the words of a text that are left out, so that no word is relied on. */
const dropped = 0.4
/** Share of the texts that are joined with others of their group, or of any: stories are longer than headlines. */
const joined = 0.3
const mixed = 0.3
/** Share of the target that is spread over all topics: sections are not always right. */
const smoothing = 0.05

/** How telling a word is by its rank alone: frequent words say little. */
export const rarity = (rank: number): number => Math.log((rank + 200) / 200) / Math.log(200)

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/**
 * The votes of a word and its weight by what was fitted.
 *
 * @param fit the parameters.
 * @param values all vectors.
 * @param row the row of the word; rows are in the order of frequency.
 * @param out takes the votes and, last, the weight before `rarity` and `sigmoid`.
 */
export function votes(fit: Fit, values: Float32Array, row: number, out: Float32Array): void {
  const from = row * dimensions
  for (let c = 0; c <= size; c++) {
    const at = c * stride
    let sum = fit.parameters[at + dimensions]!
    for (let d = 0; d < dimensions; d++) sum += fit.parameters[at + d]! * values[from + d]!
    out[c] = sum
  }
}

/** The weight of a word, in [0, 1]. */
export const weightOf = (gate: number, rank: number): number => sigmoid(gate) * Math.min(1, rarity(rank))

interface Text {
  words: number[]
  counts: number[]
  target: Float32Array
  weight: number
}

/**
 * Fits by Adam on texts that are thinned, joined and mixed anew in every epoch.
 *
 * @param examples what to learn from.
 * @param values the vectors of all words.
 * @param background rows of words that occur in any story.
 * @param progress is told the mean loss of each epoch.
 */
export function train(
  examples: readonly Example[],
  values: Float32Array,
  background: readonly number[],
  progress: (epoch: number, loss: number) => void
): Fit {
  const random = randomFrom(5)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const groups = new Map<string, Example[]>()
  for (const example of examples) {
    const group = groups.get(example.group)
    if (group) group.push(example)
    else groups.set(example.group, [example])
  }
  const seen = new Float64Array(size)
  for (const {target} of examples) for (let c = 0; c < size; c++) seen[c]! += target[c]!
  const balance = seen.map((count) => 2000 / Math.max(30, count))

  const thin = (words: readonly number[], counts: readonly number[], keep: number, text: Text) => {
    for (const [index, word] of words.entries())
      if (random() < keep) {
        text.words.push(word)
        text.counts.push(counts[index]!)
      }
  }
  const tell = (example: Example, text: Text) => {
    if (!example.scene) return thin(example.words, example.counts, 1 - dropped, text)
    thin(example.words, example.counts, 0.3 + 0.7 * random(), text)
    for (let more = text.words.length * 0.8 * random(); more > 0; more--) {
      text.words.push(pick(background))
      text.counts.push(1)
    }
  }
  const sample = (example: Example): Text => {
    const text: Text = {
      words: [],
      counts: [],
      target: example.target.slice(),
      weight: example.weight * balance[example.main]!
    }
    tell(example, text)
    if (random() < joined)
      for (let more = 1 + Math.floor(random() * 4); more > 0; more--)
        tell(pick(groups.get(example.group)!), text)
    if (random() < mixed) {
      const own = text.words.length
      const other = pick(examples)
      tell(other, text)
      const share = own / Math.max(1, text.words.length)
      for (let c = 0; c < size; c++) text.target[c] = share * text.target[c]! + (1 - share) * other.target[c]!
    }
    return text
  }

  const columns = size + 1
  const biases = columns * stride
  const parameters = Float32Array.from({length: biases + size}, (_, at) =>
    at < biases ? (random() - 0.5) * 0.02 : 0
  )
  const first = new Float32Array(parameters.length)
  const second = new Float32Array(parameters.length)
  const gradient = new Float32Array(parameters.length)
  const current: Fit = {parameters, power}
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(examples.length, random)
    let loss = 0
    for (let from = 0; from < order.length; from += batchSize) {
      const texts = order
        .slice(from, from + batchSize)
        .map((at) => sample(examples[at]!))
        .filter(({words}) => words.length > 0)
      gradient.fill(0)
      const outputs = new Map<number, Float32Array>()
      const slopes = new Map<number, Float32Array>()
      for (const {words, counts, target, weight} of texts) {
        const sums = new Float32Array(size)
        const shares: number[] = []
        let total = 0
        for (const [index, word] of words.entries()) {
          let out = outputs.get(word)
          if (!out) {
            out = new Float32Array(columns)
            votes(current, values, word, out)
            outputs.set(word, out)
            slopes.set(word, new Float32Array(columns))
          }
          const share = counts[index]! * weightOf(out[size]!, word)
          shares.push(share)
          total += share
          for (let c = 0; c < size; c++) sums[c]! += share * out[c]!
        }
        const scale = (total + 1e-3) ** -power
        const guess = softmax(Array.from(sums, (sum, c) => sum * scale + parameters[biases + c]!))
        const error = new Float32Array(size)
        let pull = 0
        for (let c = 0; c < size; c++) {
          const wanted = target[c]! * (1 - smoothing) + smoothing / size
          loss -= wanted * Math.log(guess[c]! + 1e-9)
          error[c] = (guess[c]! - wanted) * weight
          gradient[biases + c]! += error[c]!
          pull += error[c]! * sums[c]!
        }
        const shrink = (-power * pull * scale) / (total + 1e-3)
        for (const [index, word] of words.entries()) {
          const out = outputs.get(word)!
          const slope = slopes.get(word)!
          let gate = shrink
          for (let c = 0; c < size; c++) {
            slope[c]! += error[c]! * shares[index]! * scale
            gate += error[c]! * out[c]! * scale
          }
          slope[size]! += gate * shares[index]! * (1 - sigmoid(out[size]!))
        }
      }
      for (const [word, slope] of slopes)
        for (let c = 0; c < columns; c++) {
          const at = c * stride
          for (let d = 0; d < dimensions; d++) gradient[at + d]! += slope[c]! * values[word * dimensions + d]!
          gradient[at + dimensions]! += slope[c]!
        }
      step++
      const pace = rate * (1 - epoch / epochs)
      for (let at = 0; at < parameters.length; at++) {
        const slope = gradient[at]! / batchSize + 1e-5 * parameters[at]!
        first[at] = 0.9 * first[at]! + 0.1 * slope
        second[at] = 0.999 * second[at]! + 0.001 * slope * slope
        parameters[at]! -=
          (pace * first[at]!) / (1 - 0.9 ** step) / (Math.sqrt(second[at]! / (1 - 0.999 ** step)) + 1e-8)
      }
    }
    progress(epoch + 1, loss / examples.length)
  }
  return current
}
