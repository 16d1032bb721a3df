/** What stories are measured by: the topics of the taxonomy, or the sections of a house that has trained its own model. */
import {House, type HouseWeights} from './house.ts'
import {type Leaning, Model} from './model.ts'
import {type HouseSections, Sections} from './sections.ts'
import {nameOf, topics} from './topics.ts'

/** What the rule may be told. */
export interface Options {
  /** Sections of the house and the topics they hold. */
  readonly sections: HouseSections
  /** How sure to be. */
  readonly confidence: number
  /** A model trained on the archive of the house, in place of topics. */
  readonly model: HouseWeights | null
}

/** A way to measure. A place is an index into `names`. */
export interface Scale {
  /** Topics or sections, in words. */
  readonly names: readonly string[]
  /** The least probability of a mislabel to speak at. */
  readonly from: number
  /** Whether a word (lower case) counts. */
  has(word: string): boolean
  /** What a section of a draft holds: none where it may hold anything, undefined where it is not known. */
  placesOf(section: string): readonly number[] | undefined
  /** The section that carries something; undefined where no section of the house does. */
  sectionFor(place: number): string | undefined
  /** Measures a story by how often each word occurs in it. */
  read(counts: ReadonlyMap<string, number>): Measured
}

/** A story that was measured. */
export interface Measured {
  /** How likely it is about each of the names. */
  readonly probabilities: readonly number[]
  /** The probability that a section which holds some places is wrong for it. */
  doubt(fitting: ReadonlySet<number>): number
  /** What its words say for one place over another. */
  weigh(best: number, rival: number): readonly Leaning[]
}

let model: Model | undefined

/** Loads the weights that come with the rule; to be awaited before `scaleOf`. */
export async function prepare(): Promise<void> {
  const {weights} = await import('./weights.generated.ts')
  model ??= new Model(weights)
}

/** The scale that some options ask for. */
export function scaleOf({sections, confidence, model: own}: Options): Scale {
  return own ? houseScale(houseOf(own)) : topicScale(sectionsOf(sections), confidence)
}

const names = topics.map(nameOf)

function topicScale(sections: Sections, from: number): Scale {
  const {has} = model!
  return {
    names,
    from,
    has,
    placesOf: (section) => sections.topicsOf(section),
    sectionFor: (topic) => sections.nameFor(topic),
    read: (counts) => {
      const reading = model!.read(counts)
      return {
        probabilities: reading.probabilities,
        doubt: (fitting) => model!.doubt(reading, fitting),
        weigh: (best, rival) => model!.weigh(reading, best, rival)
      }
    }
  }
}

function houseScale(house: House): Scale {
  return {
    names: house.sections,
    from: house.threshold,
    has: () => true,
    placesOf: (section) => {
      const place = house.placeOf(section)
      return place < 0 ? undefined : [place]
    },
    sectionFor: (place) => house.sections[place],
    read: (counts) => {
      const probabilities = house.read(counts)
      return {
        probabilities,
        doubt: (fitting) => house.doubt(probabilities, counts.size, fitting),
        weigh: (best, rival) => house.weigh(counts, best, rival)
      }
    }
  }
}

const made = new WeakMap<HouseSections, Sections>()

/**
 * The sections of a house, made once for each setting: settings are mostly the same object from draft to draft.
 *
 * @throws Error where one is said to hold what is neither a topic nor a well-known section.
 */
export function sectionsOf(own: HouseSections): Sections {
  const known = made.get(own) ?? new Sections(own)
  made.set(own, known)
  return known
}

let house: House | undefined

function houseOf(weights: HouseWeights): House {
  if (!house?.isMadeOf(weights)) house = new House(weights, model!)
  return house
}
