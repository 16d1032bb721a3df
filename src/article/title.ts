/** A title beside the prose, in the front matter or a field of its own, read like a headline. */
import type {Block} from './blocks.ts'
import {findDates} from './dates.ts'
import {type Figure, findFigures} from './figures.ts'
import type {Article} from './index.ts'
import {cardinals, ordinals, scales, shares} from './numbers.ts'
import {Prose} from './prose.ts'
import {findSentences} from './sentences.ts'
import type {Span} from './span.ts'

/**
 * The figures of a title that no headline of the prose repeats. Their `start` and `end` hold in the source or the field;
 * their `from` and `to`, and their sentence, count in the title and not in the prose of the draft.
 *
 * @param article blocks and matter.
 */
export function titleFiguresOf({
  blocks,
  matter: {title}
}: Pick<Article, 'blocks' | 'matter'>): readonly Figure[] {
  if (!title || blocks.some(({kind}) => kind === 'headline') || !mayCount(title.text)) return []
  return figuresOf(title)
}

/** A quick look: most titles have no number, and need not be read. */
const mayCount = (text: string): boolean => /\d/.test(text) || counting.test(text)
const counting = new RegExp(
  `(?<![a-z])(?:${[cardinals, ordinals, scales, shares].flatMap((table) => [...table.keys()]).join('|')})(?![a-z])`,
  'i'
)

function figuresOf(title: Span): readonly Figure[] {
  const {text, start, end, field} = title
  // A value with escapes has other lengths than its source: then each figure is placed on all of it.
  const isPlain = end - start === text.length
  const starts = new Int32Array(text.length).fill(start)
  const ends = new Int32Array(text.length).fill(end)
  if (isPlain)
    for (let at = 0; at < text.length; at++) {
      starts[at] = start + at
      ends[at] = start + at + 1
    }
  const prose = new Prose(text, starts, ends)
  const block: Block = {
    ...prose.span(0, text.length),
    kind: 'headline',
    index: 0,
    quoted: false,
    emphasised: false,
    part: (from, to) => prose.span(from, to)
  }
  const sentences = findSentences([block], prose)
  const figures = findFigures(sentences, prose, findDates(sentences, prose, undefined))
  return field ? figures.map((figure) => ({...figure, field})) : figures
}
