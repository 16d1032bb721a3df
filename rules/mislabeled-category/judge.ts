/** A draft on the scale: what its sections hold, and what the story is about. */
import type {Article, Span} from '../../src/article/index.ts'
import type {Measured, Scale} from './scale.ts'
import {fewest, findCategories, findStory, type Story} from './story.ts'

/** Where a draft is filed. */
export interface Filing {
  readonly sections: readonly {readonly at: Span; readonly places: readonly number[] | undefined}[]
  /** All that fits, as places of the scale. */
  readonly fitting: ReadonlySet<number>
  /** Where a finding stands: the first section that is a topic. Undefined where nothing can be said of the sections. */
  readonly at: Span | undefined
}

/** Looks up the sections of a draft. */
export function findFiling(article: Article, scale: Scale): Filing {
  const sections = findCategories(article).map((at) => ({at, places: scale.placesOf(at.text)}))
  // One section that is not known may be the one that fits.
  const isKnown = sections.every(({places}) => places)
  return {
    sections,
    fitting: new Set(sections.flatMap(({places = []}) => places)),
    at: isKnown ? sections.find(({places}) => places?.length)?.at : undefined
  }
}

/** What a story is about. */
export interface Subject extends Story, Measured {
  /** Whether it says too little to tell. */
  readonly isShort: boolean
  /** What it is most likely about, as a place of the scale. */
  readonly best: number
}

/** Measures the story of a draft. */
export function findSubject(article: Article, scale: Scale): Subject {
  const story = findStory(article, scale.has)
  const measured = scale.read(story.counts)
  const {probabilities} = measured
  const best = likeliest(probabilities, probabilities.keys())
  return {...story, ...measured, isShort: story.counts.size < fewest, best}
}

/** Of some places the likeliest. */
export function likeliest(probabilities: readonly number[], places: Iterable<number>): number {
  return [...places].reduce((a, b) => (probabilities[b]! > probabilities[a]! ? b : a))
}
