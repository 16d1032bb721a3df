/** The words of a story and the sections it is filed in. */
import type {Article, Span} from '../../src/article/index.ts'
import {findTerms} from './model.ts'

/** Where the story is filed: its categories; or its tags, where it has no category. */
export function findCategories({matter}: Article): readonly Span[] {
  return matter.categories.length > 0 ? matter.categories : matter.tags
}

/** The words of a story. */
export interface Story {
  /** How often each known word occurs. */
  readonly counts: ReadonlyMap<string, number>
  /** Where each occurs first; words of the front matter have no place in the prose. */
  readonly first: ReadonlyMap<string, () => Span>
}

/** A story of fewer known words says too little. */
export const fewest = 8

/** What is not the story itself: who wrote it, and what the desk says of it. */
const aside: ReadonlySet<string> = new Set(['byline', 'boilerplate', 'editors-note', 'footnote'])

/**
 * The words of a story, the headline twice.
 *
 * @param article the draft.
 * @param has whether a word counts.
 */
export function findStory({blocks, matter, prose}: Article, has: (word: string) => boolean): Story {
  const counts = new Map<string, number>()
  const first = new Map<string, () => Span>()
  const add = (text: string, times: number, place?: (from: number, to: number) => Span) => {
    for (const {word, from, to} of findTerms(text, has)) {
      counts.set(word, (counts.get(word) ?? 0) + times)
      if (place && !first.has(word)) first.set(word, () => place(from, to))
    }
  }
  // A headline is chosen to say what a story is about.
  if (!blocks.some(({kind}) => kind === 'headline')) add(matter.title?.text ?? '', 2)
  add(matter.description?.text ?? '', 1)
  for (const block of blocks) {
    if (aside.has(block.kind)) continue
    const place = (from: number, to: number) => prose.span(block.from + from, block.from + to)
    add(block.text, block.kind === 'headline' ? 2 : 1, place)
  }
  return {counts, first}
}
