/** A story should stand in a section that it belongs to. */
import {type Related, rule} from '../../src/rule.ts'
import {isHouseWeights} from './house.ts'
import {findFiling, findSubject, likeliest} from './judge.ts'
import {type Options, prepare, scaleOf, sectionsOf} from './scale.ts'

const defaults: Options = {sections: {}, confidence: 0.9, model: null}

/** The loudest words are counted, and those that speak most for the other section shown. */
const loudest = 15
const evidence = 5

export default rule(
  {
    id: 'mislabeled-category',
    summary: 'A story should stand in a section that it belongs to',
    options: defaults,
    files: ['model'],
    validate,
    prepare
  },
  function* (article, options) {
    const scale = scaleOf(options)
    const {at, fitting} = findFiling(article, scale)
    if (!at) return
    const {best, doubt, first, isShort, probabilities, weigh} = findSubject(article, scale)
    const expected = scale.sectionFor(best)
    // A house without a section for it has filed the story as near as it could.
    if (isShort || fitting.has(best) || !expected) return
    const sure = doubt(fitting)
    if (sure < scale.from) return

    const words = weigh(best, likeliest(probabilities, fitting))
    const loud = [...words].sort((a, b) => b.loudness - a.loudness).slice(0, loudest)
    const speaking = loud.filter(({leaning}) => leaning > 0).sort((a, b) => b.leaning - a.leaning)
    const shown = speaking
      .map(({word}) => first.get(word)?.())
      .filter((place) => place !== undefined)
      .slice(0, evidence)
    const subject = scale.names[best]!
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

function validate({sections, model}: Options): void {
  sectionsOf(sections)
  if (model && !isHouseWeights(model))
    throw new Error(
      'Unexpected option `model` of rule `mislabeled-category`, expected what `copydesk train` writes (version 1)'
    )
}
