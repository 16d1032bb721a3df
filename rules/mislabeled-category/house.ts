/** A model of one house, trained on its own archive: sections as it names them, words as it writes them. */
import {type Calibration, calibrate, type Observation, probabilityOf} from './calibrate.ts'
import {digit, type Leaning, type Model, mislabelRate, numberOf, softmax, steps} from './model.ts'
import {randomFrom, shuffled} from './random.ts'
import {normal} from './sections.ts'
import {fewest} from './story.ts'
import {topics} from './topics.ts'

/** A story of the archive with the section it was published in. */
export interface FiledStory {
  readonly section: string
  /** How often each word occurs; see `findStory`. */
  readonly counts: ReadonlyMap<string, number>
}

/** What training writes: data only, as JSON. Long lists are strings, which are quick to load and to hand on. */
export interface HouseWeights {
  readonly version: 1
  readonly sections: readonly string[]
  /** For each section a constant, then what the logarithm of each topic's probability counts. */
  readonly topics: readonly (readonly number[])[]
  /** The words of the house, spaces between. */
  readonly words: string
  /** For each word how rare it is, then what it counts for each section, one character each (see `digit`). */
  readonly votes: string
  /** Votes go from `-range` to `range`. */
  readonly range: number
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
const epochs = 6
const rate = 0.3
/** At most so many of the stories of the archive may be flagged: its desks were nearly always right. */
const falseFlags = 0.005
/** A word has to stand in so many stories. */
const fewestStories = 2
/** Words are kept, the common ones first, while their letters and votes fit into so many bytes. */
const mostBytes = 600_000
/** A section has to have so many stories. */
export const fewestInSection = 20
/** How rare a word is, a logarithm, is kept in steps of one in so many. */
const rarities = 6

/** An archive that nothing can be learned from. */
export class ArchiveError extends Error {}

/** Reads stories as the house files them. */
export class House {
  readonly #weights: HouseWeights
  readonly #model: Model
  /** Word to where its votes begin. */
  readonly #places = new Map<string, number>()

  /**
   * @param weights what training wrote.
   * @param model the model that comes with the rule.
   */
  constructor(weights: HouseWeights, model: Model) {
    this.#weights = weights
    this.#model = model
    let place = 0
    for (const word of weights.words.split(' ')) {
      this.#places.set(word, place)
      place += weights.sections.length + 1
    }
  }

  /** The names of its sections. */
  get sections(): readonly string[] {
    return this.#weights.sections
  }

  /** The least confidence to speak at. */
  get threshold(): number {
    return this.#weights.threshold
  }

  /**
   * How likely a story belongs to each section: probabilities in the order of `sections`.
   *
   * @param counts how often each word of the story occurs.
   */
  read(counts: ReadonlyMap<string, number>): readonly number[] {
    const {topics: dense} = this.#weights
    const scores = dense.map(([constant]) => constant!)
    for (const [topic, value] of topicalOf(counts, this.#model).entries())
      for (const [section, votes] of dense.entries()) scores[section]! += votes[topic + 1]! * value
    for (const [word, value] of this.#own(counts))
      for (let section = 0; section < scores.length; section++)
        scores[section]! += this.#vote(word, section) * value
    return softmax(scores)
  }

  #own(counts: ReadonlyMap<string, number>): readonly (readonly [word: string, value: number])[] {
    return ownOf(counts, (word) => {
      const place = this.#places.get(word)
      return place === undefined ? undefined : numberOf(this.#weights.votes.charCodeAt(place)) / rarities
    })
  }

  /** What a word counts for a section, given by its place. */
  #vote(word: string, section: number): number {
    const {range, votes} = this.#weights
    return (numberOf(votes.charCodeAt(this.#places.get(word)! + 1 + section)) / steps) * 2 * range - range
  }

  /** The place in `sections` of the one that a category of a draft names; -1 where the house has none such. */
  placeOf(category: string): number {
    const name = normal(category)
    return this.sections.findIndex((section) => normal(section) === name)
  }

  /**
   * How sure it is that a story belongs to none of some sections: a probability.
   *
   * @param likely what `read` made of the story.
   * @param words how many different words the story has.
   * @param fitting the sections, as places in `sections`.
   */
  doubt(likely: readonly number[], words: number, fitting: Iterable<number>): number {
    const probability = [...fitting].reduce((sum, section) => sum + likely[section]!, 0)
    return probabilityOf(this.#weights.calibration, marginOf(probability), words, mislabelRate)
  }

  /** What the words of a story say for one section over another, as places, each with how loud it is at all. */
  weigh(counts: ReadonlyMap<string, number>, best: number, rival: number): readonly Leaning[] {
    return this.#own(counts).map(([word, value]) => ({
      word,
      loudness: value * Math.max(...this.sections.map((_, section) => this.#vote(word, section))),
      leaning: value * (this.#vote(word, best) - this.#vote(word, rival))
    }))
  }

  /** Whether it was made of some weights, be they a copy: what comes through a thread always is. */
  isMadeOf(weights: HouseWeights): boolean {
    const own = this.#weights
    if (own === weights) return true
    const short = ({words: _, votes: __, ...rest}: HouseWeights) => JSON.stringify(rest)
    return own.words === weights.words && own.votes === weights.votes && short(own) === short(weights)
  }
}

/** Whether something that a configuration or a host gives is what training writes. */
export function isHouseWeights(given: unknown): given is HouseWeights {
  const {version, sections, topics: dense, words, votes, threshold} = (given ?? {}) as Partial<HouseWeights>
  return (
    version === 1 &&
    Array.isArray(sections) &&
    Array.isArray(dense) &&
    dense.length === sections.length &&
    typeof words === 'string' &&
    typeof votes === 'string' &&
    typeof threshold === 'number'
  )
}

/**
 * Trains a model of a house.
 *
 * @param archive published stories; sections with fewer than 20 are left out.
 * @param model the model that comes with the rule.
 * @param progress is told after each of the six fits.
 * @throws ArchiveError where fewer than two sections are left.
 */
export function trainHouse(
  archive: readonly FiledStory[],
  model: Model,
  progress: HouseProgress = () => {}
): {weights: HouseWeights; report: HouseReport} {
  const named = namesOf(archive)
  const sections = [...named.values()].filter(({size}) => size >= fewestInSection).map(({name}) => name)
  sections.sort()
  if (sections.length < 2)
    throw new ArchiveError(
      `Unexpected archive with ${sections.length} ${sections.length === 1 ? 'section' : 'sections'} of ${fewestInSection} stories or more, expected at least 2`
    )
  const examples = archive.flatMap(({section: name, counts}) => {
    const section = sections.indexOf(named.get(normal(name))!.name)
    return section < 0 ? [] : [{counts, topical: topicalOf(counts, model), section}]
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
      const probabilities = house.read(counts)
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
    // The rule says nothing of a story that is too short.
    doubt: words < fewest ? 0 : probabilityOf(calibration, margin, words, mislabelRate)
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

/** Sections by their normal name: how often each occurs, and how it is written most often. */
function namesOf(archive: readonly FiledStory[]): ReadonlyMap<string, {name: string; size: number}> {
  const spellings = new Map<string, Map<string, number>>()
  for (const {section} of archive) {
    const own = spellings.get(normal(section)) ?? new Map<string, number>()
    spellings.set(normal(section), own.set(section, (own.get(section) ?? 0) + 1))
  }
  return new Map(
    [...spellings].map(([key, own]) => {
      const [[name]] = [...own].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)) as [[string, number]]
      return [key, {name, size: [...own.values()].reduce((a, b) => a + b)}]
    })
  )
}

interface Example {
  readonly counts: ReadonlyMap<string, number>
  readonly topical: readonly number[]
  readonly section: number
}

/** Fits a softmax regression by AdaGrad. */
function fitSections(examples: readonly Example[], sections: readonly string[]): HouseWeights {
  const width = sections.length
  const vocabulary = vocabularyOf(examples, width)
  const rows = new Map([...vocabulary.keys()].map((word, at) => [word, at + topics.length + 1]))
  const inputs = examples.map(({counts, topical}) => {
    const own = ownOf(counts, (word) => vocabulary.get(word))
    return {
      rows: Int32Array.of(0, ...topical.map((_, at) => at + 1), ...own.map(([word]) => rows.get(word)!)),
      values: Float64Array.of(1, ...topical, ...own.map(([, value]) => value))
    }
  })
  const votes = new Float64Array((rows.size + topics.length + 1) * width)
  const squares = new Float64Array(votes.length).fill(1e-3)
  const random = randomFrom(3)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const at of shuffled(examples.length, random)) {
      const {rows, values} = inputs[at]!
      const scores = new Array<number>(width).fill(0)
      for (const [index, row] of rows.entries())
        for (let c = 0; c < width; c++) scores[c]! += votes[row * width + c]! * values[index]!
      const errors = softmax(scores)
      errors[examples[at]!.section]! -= 1
      for (const [index, row] of rows.entries())
        for (let c = 0; c < width; c++) {
          const place = row * width + c
          const slope = errors[c]! * values[index]! + 1e-5 * votes[place]!
          squares[place]! += slope * slope
          votes[place]! -= (rate * slope) / Math.sqrt(squares[place]!)
        }
    }
  const votesOf = (row: number) => Array.from(votes.subarray(row * width, (row + 1) * width))
  const own = votes.subarray((topics.length + 1) * width)
  const range = round(own.reduce((top, vote) => Math.max(top, Math.abs(vote)), 0.001) + 0.0005)
  const stepOf = (vote: number) => digit(Math.round(((vote + range) / (2 * range)) * steps))
  return {
    version: 1,
    sections,
    topics: sections.map((_, section) =>
      Array.from({length: topics.length + 1}, (_, at) => round(votes[at * width + section]!))
    ),
    words: [...vocabulary.keys()].join(' '),
    votes: [...vocabulary]
      .map(([word, rarity]) => digit(rarity * rarities) + votesOf(rows.get(word)!).map(stepOf).join(''))
      .join(''),
    range,
    calibration: [0, 1, 0, 0],
    threshold: 1
  }
}

/** The words that count, the common ones first, each with how rare it is. */
function vocabularyOf(examples: readonly Example[], width: number): ReadonlyMap<string, number> {
  const stories = new Map<string, number>()
  for (const {counts} of examples)
    for (const word of counts.keys()) stories.set(word, (stories.get(word) ?? 0) + 1)
  const words = [...stories]
    .filter(([, size]) => size >= fewestStories && size <= examples.length / 4)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const vocabulary = new Map<string, number>()
  let bytes = 0
  for (const [word, size] of words) {
    bytes += word.length + width + 2
    if (bytes > mostBytes) break
    const rarity = Math.round(Math.log(examples.length / size) * rarities)
    vocabulary.set(word, Math.min(steps, rarity) / rarities)
  }
  return vocabulary
}
