import {readFileSync} from 'node:fs'
import {beforeAll, describe, expect, it} from 'vitest'
import {
  type FiledStory,
  type HouseReport,
  type HouseWeights,
  trainHouse
} from '../rules/mislabeled-category/house.ts'
import {Model} from '../rules/mislabeled-category/model.ts'
import {randomFrom} from '../rules/mislabeled-category/random.ts'
import {weights as shipped} from '../rules/mislabeled-category/weights.generated.ts'
import {check} from '../src/check.ts'
import {findingsOf} from '../src/finding.ts'

const scenes = readFileSync(
  new URL('../rules/mislabeled-category/training/scenes.tsv', import.meta.url),
  'utf8'
)
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string])

/** An archive of stories that a house files in its own way: the words of a scene in any order. */
function archive(size: number): FiledStory[] {
  const sections = {
    Ledger: 'economy business and finance',
    Pitch: 'sport',
    Stage: 'arts culture entertainment and media'
  }
  const random = randomFrom(1)
  return Object.entries(sections).flatMap(([section, topic]) => {
    const own = scenes.filter(([topics]) => topics === topic)
    return Array.from({length: size}, (_, at) => {
      const words = own[at % own.length]![1].split(' ').filter(() => random() < 0.7)
      return {section, counts: new Map(words.map((word, at) => [word, at < 4 ? 2 : 1]))}
    })
  })
}

const story = `# Late goals sink champions

The striker scored twice in the second half as the home side beat the league champions 3-1 on Saturday. The goalkeeper
saved a penalty before the interval, and the coach praised the team after the match; the league season has six games left.`

let weights: HouseWeights
let report: HouseReport
const steps: string[] = []
beforeAll(() => {
  const trained = trainHouse(archive(80), new Model(shipped), (done, of) => steps.push(`${done}/${of}`))
  weights = trained.weights
  report = trained.report
})

describe('training on an archive', () => {
  it('reads stories it has not seen, and says how well', () => {
    expect(report.stories).toBe(240)
    expect(report.right).toBeGreaterThan(225)
    const read = [...report.confusion].map(([section, row]) => [
      section,
      [...row.values()].reduce((a, b) => a + b)
    ])
    expect(read).toEqual([
      ['Ledger', 80],
      ['Pitch', 80],
      ['Stage', 80]
    ])
  })

  it('flags few stories where they were published, and most of those misplaced', () => {
    expect(report.flagged).toBeLessThanOrEqual(240 * 0.005)
    expect(report.found).toBeGreaterThan(120)
  })

  it('tells how far it is', () => {
    expect(steps).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6'])
  })

  it('gives the same model again', () => {
    expect(trainHouse(archive(80), new Model(shipped)).weights).toEqual(weights)
  })

  it('needs two sections', () => {
    expect(() => trainHouse(archive(80).slice(0, 90), new Model(shipped))).toThrow(
      'Unexpected archive with 1 section of 20 stories or more, expected at least 2'
    )
  })
})

describe('a draft of the house', () => {
  const findings = async (category: string) =>
    findingsOf(
      await check(
        {text: story, category},
        {
          only: ['mislabeled-category'],
          rules: {'mislabeled-category': {model: JSON.parse(JSON.stringify(weights))}}
        }
      )
    )

  it('is told the section of the house', async () => {
    const [finding] = await findings('ledger')
    expect(finding!.message).toMatch(/^Unexpected category `ledger`, expected `Pitch` \(\d+ of \d+ terms\)$/)
    expect(finding!.related.map(({start, end}) => story.slice(start, end))).toContain('league')
  })

  it('is not read by what is no model', async () => {
    const settings = {rules: {'mislabeled-category': {model: 'model.json'}}}
    await expect(check({text: story, category: 'Ledger'}, settings)).rejects.toThrow(
      'Unexpected option `model` of rule `mislabeled-category`, expected what `copydesk train` writes (version 1)'
    )
  })

  it('is left in peace where it fits, or where the house has no such section', async () => {
    expect(await findings('Pitch')).toEqual([])
    expect(await findings('Business')).toEqual([])
  })
})
