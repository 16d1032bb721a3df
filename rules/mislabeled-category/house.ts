/** A model of one house, trained on its own archive: sections as it names them, words as it writes them. */
import {type Calibration, calibrate, type Observation, probabilityOf} from './calibrate.ts'
import {findTerms, type Leaning, type Model, mislabelRate, softmax} from './model.ts'
import {randomFrom, shuffled} from './random.ts'
import {normal} from './sections.ts'
import {topics} from './topics.ts'

/** A story of the archive with the section it was published in. */
export interface FiledStory {
  readonly section: string
  readonly title: string
  readonly text: string
}

/** What training writes: data only, as JSON. */
export interface HouseWeights {
  readonly version: 1
  readonly sections: readonly string[]
  /** For each section a constant, then what the logarithm of each topic's probability counts. */
  readonly topics: readonly (readonly number[])[]
  /** A word of the house: how rare it is, then what it counts for each section. */
  readonly words: Readonly<Record<string, readonly number[]>>
  readonly calibration: Calibration
  /** The least confidence to speak at: on the archive at most `falseFlags` of the stories were flagged. */
  readonly threshold: number
}

/** How well the model told stories that it had not seen: each is read by a model trained on the others. */
export interface HouseReport {
  readonly stories: number
  /** Stories whose section was the likeliest. */
  readonly right: number
  /** Section, then section read, to the number of stories. */
  readonly confusion: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Stories that would be flagged where they were published. */
  readonly flagged: number
  /** Stories that would be flagged in a section drawn by lot. */
  readonly found: number
}

/** Where training is: the part of the archive that is read by a model of the rest, from 1; then the whole. */
export type HouseProgress = (done: number, of: number) => void

const folds = 5
const epochs = 12
const rate = 0.3
/** At most so many of the stories of the archive may be flagged: its desks were nearly always right. */
const falseFlags = 0.005
/** A word has to stand in so many stories, and no more words than this are kept. */
const fewestStories = 3
const mostWords = 20_000
/** A section has to have so many stories. */
const fewestInSection = 20

/** Reads stories as the house files them. */
export class House {
  readonly #weights: HouseWeights
  readonly #model: Model

  /**
   * @param weights what training wrote.
   * @param model the model that comes with the rule.
   */
  constructor(weights: HouseWeights, model: Model) {
    this.#weights = weights
    this.#model = model
  }

  /**
   * The sections of the house, each with the probability that a story belongs there.
   *
   * @param counts how often each word of the story occurs; see `countsOf`.
   */
  read(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
    const {sections, topics: dense, words} = this.#weights
    const topical = topicalOf(counts, this.#model)
    const own = ownOf(counts, (word) => words[word]?.[0])
    const scores = sections.map((_, section) => {
      let score = dense[section]![0]!
      for (const [topic, value] of topical.entries()) score += dense[section]![topic + 1]! * value
      for (const [word, value] of own) score += words[word]![section + 1]! * value
      return score
    })
    const probabilities = softmax(scores)
    return new Map(sections.map((section, at) => [section, probabilities[at]!]))
  }

  /** The section that a category of a draft names, as the house writes it; undefined where it has none such. */
  sectionOf(category: string): string | undefined {
    const name = normal(category)
    return this.#weights.sections.find((section) => normal(section) === name)
  }

  /** The least confidence to speak at. */
  get threshold(): number {
    return this.#weights.threshold
  }

  /** How sure it is that a story belongs to none of some sections: a probability. */
  doubt(counts: ReadonlyMap<string, number>, sections: readonly string[]): number {
    const likely = this.read(counts)
    const probability = sections.reduce((sum, section) => sum + likely.get(section)!, 0)
    return probabilityOf(this.#weights.calibration, marginOf(probability), counts.size, mislabelRate)
  }

  /** What the words of a story say for one section over another, each with how loud it is at all. */
  weigh(counts: ReadonlyMap<string, number>, best: string, rival: string): readonly Leaning[] {
    const {sections, words} = this.#weights
    const place = (section: string) => sections.indexOf(section) + 1
    return ownOf(counts, (word) => words[word]?.[0]).map(([word, value]) => {
      const votes = words[word]!
      return {
        word,
        loudness: value * Math.max(...votes.slice(1)),
        leaning: value * (votes[place(best)]! - votes[place(rival)]!)
      }
    })
  }
}

/** How often each word of a story occurs, the headline twice; words are taken as written. */
export function countsOf({title, text}: Pick<FiledStory, 'title' | 'text'>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [part, times] of [
    [title, 2],
    [text, 1]
  ] as const)
    for (const {word} of findTerms(part, () => true)) counts.set(word, (counts.get(word) ?? 0) + times)
  return counts
}

/**
 * Trains a model of a house.
 *
 * @param archive published stories; sections with fewer than 20 are left out.
 * @param model the model that comes with the rule.
 * @param progress is told after each of the six fits.
 * @throws Error where fewer than two sections are left.
 */
export function trainHouse(
  archive: readonly FiledStory[],
  model: Model,
  progress: HouseProgress = () => {}
): {weights: HouseWeights; report: HouseReport} {
  const sizes = new Map<string, number>()
  for (const {section} of archive) sizes.set(section, (sizes.get(section) ?? 0) + 1)
  const sections = [...sizes].filter(([, size]) => size >= fewestInSection).map(([section]) => section)
  sections.sort()
  if (sections.length < 2)
    throw new Error(
      `Unexpected archive with ${sections.length} sections of ${fewestInSection} stories or more, expected at least 2`
    )
  const examples = archive
    .filter(({section}) => sections.includes(section))
    .map((story) => {
      const counts = countsOf(story)
      return {counts, topical: topicalOf(counts, model), section: sections.indexOf(story.section)}
    })

  const random = randomFrom(7)
  const order = shuffled(examples.length, random)
  const judged: {section: number; read: number; other: number; words: number; margins: readonly number[]}[] =
    []
  for (let fold = 0; fold < folds; fold++) {
    const known = order.filter((_, at) => at % folds !== fold).map((at) => examples[at]!)
    const house = new House(fitSections(known, sections), model)
    for (const at of order.filter((_, place) => place % folds === fold)) {
      const {counts, section} = examples[at]!
      const probabilities = [...house.read(counts).values()]
      judged.push({
        section,
        read: probabilities.indexOf(Math.max(...probabilities)),
        other: (section + 1 + Math.floor(random() * (sections.length - 1))) % sections.length,
        words: counts.size,
        margins: probabilities.map(marginOf)
      })
    }
    progress(fold + 1, folds + 1)
  }
  const observations = judged.flatMap(({section, other, words, margins}): Observation[] => [
    {margin: margins[section]!, words, wrong: false, weight: 100 / judged.length},
    {margin: margins[other]!, words, wrong: true, weight: 100 / judged.length}
  ])
  const calibration = calibrate(observations)
  const doubts = observations.map(({margin, words, wrong}) => ({
    wrong,
    doubt: probabilityOf(calibration, margin, words, mislabelRate)
  }))
  const fine = doubts.filter(({wrong}) => !wrong).map(({doubt}) => doubt)
  fine.sort((a, b) => b - a)
  const threshold = Math.max(0.5, roundUp(fine[Math.floor(falseFlags * fine.length)]!))

  const confusion = new Map(sections.map((section) => [section, new Map<string, number>()]))
  for (const {section, read} of judged) {
    const row = confusion.get(sections[section]!)!
    row.set(sections[read]!, (row.get(sections[read]!) ?? 0) + 1)
  }
  const weights = {...fitSections(examples, sections), calibration, threshold}
  progress(folds + 1, folds + 1)
  return {
    weights,
    report: {
      stories: judged.length,
      right: judged.filter(({section, read}) => section === read).length,
      confusion,
      flagged: fine.filter((doubt) => doubt >= threshold).length,
      found: doubts.filter(({wrong, doubt}) => wrong && doubt >= threshold).length
    }
  }
}

const roundUp = (value: number): number => Math.min(1, Math.floor(value * 1000 + 1) / 1000)
const round = (value: number): number => Math.round(value * 1000) / 1000

const marginOf = (probability: number): number => Math.log((1 - probability + 1e-6) / (probability + 1e-6))

/** What the shipped model reads: logarithms of the probabilities of the topics, about 0. */
function topicalOf(counts: ReadonlyMap<string, number>, model: Model): readonly number[] {
  const table = new Map([...counts].filter(([word]) => model.has(word)))
  return model.read(table).probabilities.map((probability) => Math.log(probability + 1e-4) / 4 + 1)
}

/** The words of the house in a story, by how often and how rare, as a vector of length 1. */
function ownOf(
  counts: ReadonlyMap<string, number>,
  rarityOf: (word: string) => number | undefined
): readonly (readonly [word: string, value: number])[] {
  const own: [string, number][] = []
  let square = 0
  for (const [word, times] of counts) {
    const rarity = rarityOf(word)
    if (rarity === undefined) continue
    const value = rarity * Math.sqrt(times)
    own.push([word, value])
    square += value * value
  }
  const length = Math.sqrt(square) || 1
  return own.map(([word, value]) => [word, value / length])
}

interface Example {
  readonly counts: ReadonlyMap<string, number>
  readonly topical: readonly number[]
  readonly section: number
}

/** Fits a softmax regression by AdaGrad. */
function fitSections(examples: readonly Example[], sections: readonly string[]): HouseWeights {
  const stories = new Map<string, number>()
  for (const {counts} of examples)
    for (const word of counts.keys()) stories.set(word, (stories.get(word) ?? 0) + 1)
  const vocabulary = [...stories]
    .filter(([, size]) => size >= fewestStories && size <= examples.length / 4)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostWords)
  const rarity = new Map(vocabulary.map(([word, size]) => [word, round(Math.log(examples.length / size))]))
  const row = new Map(vocabulary.map(([word], at) => [word, at + topics.length + 1]))
  const inputs = examples.map(({counts, topical}) => [
    [0, 1] as const,
    ...topical.map((value, at) => [at + 1, value] as const),
    ...ownOf(counts, (word) => rarity.get(word)).map(([word, value]) => [row.get(word)!, value] as const)
  ])
  const width = sections.length
  const values = new Float64Array((vocabulary.length + topics.length + 1) * width)
  const squares = new Float64Array(values.length).fill(1e-3)
  const random = randomFrom(3)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const at of shuffled(examples.length, random)) {
      const scores = new Array<number>(width).fill(0)
      for (const [feature, value] of inputs[at]!)
        for (let c = 0; c < width; c++) scores[c]! += values[feature * width + c]! * value
      const errors = softmax(scores)
      errors[examples[at]!.section]! -= 1
      for (const [feature, value] of inputs[at]!)
        for (let c = 0; c < width; c++) {
          const place = feature * width + c
          const slope = errors[c]! * value + 1e-5 * values[place]!
          squares[place]! += slope * slope
          values[place]! -= (rate * slope) / Math.sqrt(squares[place]!)
        }
    }
  const votesOf = (feature: number) =>
    Array.from(values.subarray(feature * width, (feature + 1) * width), round)
  return {
    version: 1,
    sections,
    topics: sections.map((_, section) =>
      Array.from({length: topics.length + 1}, (_, at) => round(values[at * width + section]!))
    ),
    words: Object.fromEntries(
      vocabulary.map(([word]) => [word, [rarity.get(word)!, ...votesOf(row.get(word)!)]])
    ),
    calibration: [0, 1, 0, 0],
    threshold: 1
  }
}
