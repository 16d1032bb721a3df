/** A story should stand in a section that it belongs to. */
import type {Article, Span} from '../../src/article/index.ts'
import {type Related, rule} from '../../src/rule.ts'
import {House, type HouseWeights} from './house.ts'
import {type Leaning, Model} from './model.ts'
import {type HouseSections, Sections} from './sections.ts'
import {findCategories, findStory, type Story} from './story.ts'
import {nameOf, topics} from './topics.ts'

interface Options {
  /** Sections of the house and the topics they hold. */
  readonly sections: HouseSections
  /** How sure to be. */
  readonly confidence: number
  /** A model trained on the archive of the house, in place of topics. */
  readonly house: HouseWeights | null
}

const defaults: Options = {sections: {}, confidence: 0.75, house: null}

export default rule(
  {
    id: 'mislabeled-category',
    summary: 'A story should stand in a section that it belongs to',
    options: defaults,
    validate,
    prepare
  },
  function* (article, options) {
    const filed = findCategories(article)
    if (filed.length === 0) return
    const judgement = options.house
      ? judgeByHouse(article, filed, houseOf(options.house))
      : judgeByTopic(article, filed, sectionsOf(options.sections), options.confidence)
    if (!judgement) return

    const {at, expected, subject, sure, first} = judgement
    const loud = [...judgement.words].sort((a, b) => b.loudness - a.loudness).slice(0, loudest)
    const speaking = loud.filter(({leaning}) => leaning > 0).sort((a, b) => b.leaning - a.leaning)
    const shown = speaking
      .map(({word}) => first.get(word)?.())
      .filter((place) => place !== undefined)
      .slice(0, evidence)
    yield {
      at,
      kind: 'misfiled',
      reason: `Unexpected category \`${at.text}\`, expected \`${expected}\` (${speaking.length} of ${loud.length} terms)`,
      note: `The story speaks of ${subject}: ${shown.map(({text}) => text).join(', ')}. If the desk wants it here all the same, ignore this once.`,
      // Nothing about a story's place is certain.
      confidence: Math.min(0.99, Math.round(sure * 100) / 100),
      about: `${at.text} > ${expected}`,
      expected: [expected],
      related: shown.map((place): Related => ({role: 'evidence', at: place, reason: `Speaks of ${subject}`}))
    }
  }
)

function validate({sections, house}: Options): void {
  sectionsOf(sections)
  if (house && house.version !== 1)
    throw new Error(
      'Unexpected option `house` of rule `mislabeled-category`, expected a model of version 1 trained on the archive of the house'
    )
}

let model: Model | undefined

async function prepare(): Promise<void> {
  const {weights} = await import('./weights.generated.ts')
  model ??= new Model(weights)
}

/** The loudest words are counted, and those that speak most for the other section shown. */
const loudest = 15
const evidence = 5
/** A story of fewer known words says too little. */
const fewest = 8

const sectionsOf = remembered((own: HouseSections) => new Sections(own))
const houseOf = remembered((weights: HouseWeights) => new House(weights, model!))

/** Makes a thing once for each setting: settings are the same object from draft to draft. */
function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const memory = new WeakMap<Key, Value>()
  return (key) => {
    const known = memory.get(key)
    if (known) return known
    const made = make(key)
    memory.set(key, made)
    return made
  }
}

/** What is held against a section. */
interface Judgement extends Pick<Story, 'first'> {
  readonly at: Span
  readonly expected: string
  /** What the story is about, in words. */
  readonly subject: string
  readonly sure: number
  readonly words: readonly Leaning[]
}

function judgeByTopic(
  article: Article,
  filed: readonly Span[],
  sections: Sections,
  confidence: number
): Judgement | undefined {
  const known = filed.map((at) => ({at, fitting: sections.topicsOf(at.text)}))
  const at = known.find((one) => one.fitting?.length)?.at
  // One section that is not known may be the one that fits.
  if (!at || known.some((one) => !one.fitting)) return
  const {has} = model!
  const {counts, first} = findStory(article, has)
  if (counts.size < fewest) return
  const fitting = new Set(known.flatMap((one) => one.fitting!))
  const reading = model!.read(counts)
  const sure = model!.doubt(reading, fitting)
  if (sure < confidence) return
  const {probabilities} = reading
  const likeliest = (places: Iterable<number>) =>
    [...places].reduce((a, b) => (probabilities[b]! > probabilities[a]! ? b : a))
  const best = likeliest(probabilities.keys())
  const expected = sections.nameFor(best)
  // A house without a section for it has filed the story as near as it could.
  if (fitting.has(best) || !expected) return
  const words = model!.weigh(reading, best, likeliest(fitting))
  return {at, expected, subject: nameOf(topics[best]!), sure, words, first}
}

function judgeByHouse(article: Article, filed: readonly Span[], house: House): Judgement | undefined {
  const sections = filed.map(({text}) => house.sectionOf(text))
  if (!sections.every((section) => section !== undefined)) return
  const {counts, first} = findStory(article, () => true)
  if (counts.size < fewest) return
  const sure = house.doubt(counts, sections)
  if (sure < house.threshold) return
  const likely = house.read(counts)
  const likeliest = (names: Iterable<string>) =>
    [...names].reduce((a, b) => (likely.get(b)! > likely.get(a)! ? b : a))
  const best = likeliest(likely.keys())
  if (sections.includes(best)) return
  const words = house.weigh(counts, best, likeliest(sections))
  return {at: filed[0]!, expected: best, subject: best, sure, words, first}
}
