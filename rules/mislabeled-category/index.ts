/** A story should stand in a section that it belongs to. */
import type {Article, Span} from '../../src/article/index.ts'
import {type Related, rule} from '../../src/rule.ts'
import {findTerms, Model, type Reading} from './model.ts'
import {type HouseSections, Sections} from './sections.ts'
import {topics} from './topics.ts'

let model: Model | undefined

async function prepare(): Promise<void> {
  const {weights} = await import('./weights.generated.ts')
  model ??= new Model(weights)
}

const defaults: {sections: HouseSections; confidence: number} = {sections: {}, confidence: 0.9}

export default rule(
  {
    id: 'mislabeled-category',
    summary: 'A story should stand in a section that it belongs to',
    options: defaults,
    validate: ({sections}) => void new Sections(sections),
    prepare
  },
  function* (article, {sections, confidence}) {
    const house = sectionsOf(sections)
    const filed = findCategories(article)
    const known = filed.map((at) => ({at, fitting: house.topicsOf(at.text)}))
    const fitting = new Set(known.flatMap((one) => one.fitting ?? []))
    const first = known.find((one) => one.fitting?.length)
    // One section that is not known may be the one that fits.
    if (!first || known.some((one) => !one.fitting)) return

    const story = findStory(article, model!)
    if (story.counts.size < fewest) return
    const reading = model!.read(story.counts)
    const sure = model!.doubt(reading, fitting)
    if (sure < confidence) return
    const best = bestOf(reading.probabilities)
    const expected = house.nameFor(best)
    // A house without a section for it has filed the story as near as it could.
    if (fitting.has(best) || !expected) return

    const terms = weigh(reading, best, fitting)
    const speaking = terms.filter(({leaning}) => leaning > 0).sort((a, b) => b.leaning - a.leaning)
    const shown = speaking
      .map(({word}) => story.first.get(word)?.())
      .filter((at) => at !== undefined)
      .slice(0, evidence)
    const topic = topics[best]!
    yield {
      at: first.at,
      kind: 'misfiled',
      reason: `Unexpected category \`${first.at.text}\`, expected \`${expected}\` (${speaking.length} of ${terms.length} terms)`,
      note: `The story speaks of ${topic}: ${shown.map(({text}) => text).join(', ')}. If the desk wants it here all the same, ignore this once.`,
      // Nothing about a story's place is certain.
      confidence: Math.min(0.99, Math.round(sure * 100) / 100),
      about: `${first.at.text} > ${expected}`,
      expected: [expected],
      related: shown.map((at): Related => ({role: 'evidence', at, reason: `Speaks of ${topic}`}))
    }
  }
)

/** A story of fewer known words says too little. */
const fewest = 8

/** The loudest words are counted, and those that speak most for the other section shown. */
const loudest = 15
const evidence = 5

const houses = new WeakMap<HouseSections, Sections>()

function sectionsOf(own: HouseSections): Sections {
  const known = houses.get(own)
  if (known) return known
  const made = new Sections(own)
  houses.set(own, made)
  return made
}

/** Where the story is filed: its categories; or its tags, where it has no category. */
function findCategories({matter}: Article): readonly Span[] {
  return matter.categories.length > 0 ? matter.categories : matter.tags
}

interface Story {
  /** How often each known word occurs. */
  readonly counts: ReadonlyMap<string, number>
  /** Where each occurs first; words of the front matter have no place in the prose. */
  readonly first: ReadonlyMap<string, () => Span>
}

/** What is not the story itself: who wrote it, and what the desk says of it. */
const aside: ReadonlySet<string> = new Set(['byline', 'boilerplate', 'editors-note', 'footnote'])

function findStory({blocks, matter, prose}: Article, {has}: Model): Story {
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

const bestOf = (probabilities: readonly number[]): number => probabilities.indexOf(Math.max(...probabilities))

/** The loudest words of a story, and how far each leans from the topic of its section to another. */
function weigh({words, probabilities}: Reading, best: number, fitting: ReadonlySet<number>) {
  const rival = [...fitting].reduce((a, b) => (probabilities[b]! > probabilities[a]! ? b : a))
  return [...words]
    .map(([word, {scores, weight, count}]) => ({
      word,
      loudness: weight * count * Math.max(...scores),
      leaning: weight * count * (scores[best]! - scores[rival]!)
    }))
    .sort((a, b) => b.loudness - a.loudness)
    .slice(0, loudest)
}
