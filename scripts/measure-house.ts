/**
 * Trains a model on 2,000 stories as a house would, and compares it with the shipped one on the rest of its sections:
 * `npm run measure:house -- ../shared/gold/category`.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {House, type HouseWeights} from '../rules/mislabeled-category/house.ts'
import {Model} from '../rules/mislabeled-category/model.ts'
import {randomFrom, shuffled} from '../rules/mislabeled-category/random.ts'
import {Sections} from '../rules/mislabeled-category/sections.ts'
import {weights as shipped} from '../rules/mislabeled-category/weights.generated.ts'
import {entry} from './entry.ts'
import {countWords, readRecords, type Story} from './train-category/corpus.ts'

interface Filed extends Story {
  /** The section it was published in. */
  readonly label: string
}

const [directory] = process.argv.slice(2)
if (!directory || !existsSync(path.join(directory, 'huffpost-train.ndjson'))) {
  console.error(
    'Unexpected lack of huffpost-train.ndjson, expected the category data: npm run measure:house -- ../shared/gold/category'
  )
  process.exit(2)
}

const sections = [
  'BUSINESS',
  'CRIME',
  'EDUCATION',
  'ENTERTAINMENT',
  'FOOD & DRINK',
  'POLITICS',
  'RELIGION',
  'SCIENCE',
  'SPORTS',
  'TRAVEL'
]
const eachTaken = 200
const storiesOf = (name: string) =>
  readRecords<Filed>(path.join(directory, name)).filter(({label}) => sections.includes(label))
const all = storiesOf('huffpost-train.ndjson')
const random = randomFrom(11)
const taken = new Set(
  sections.flatMap((section) => {
    const own = all.filter(({label}) => label === section)
    return shuffled(own.length, random)
      .slice(0, eachTaken)
      .map((at) => own[at]!)
  })
)

const model = new Model(shipped)
const weights = trainOn([...taken])
const house = new House(weights, model)
compare(
  'rest of huffpost-train, which the shipped model was trained on',
  all.filter((story) => !taken.has(story))
)
compare('huffpost-dev, which neither has seen', storiesOf('huffpost-dev.ndjson'))
time(all)

/** Runs the command as a house would. */
function trainOn(stories: readonly Filed[]): HouseWeights {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'))
  const lines = stories.map(({title, text, label}) => `${JSON.stringify({title, text, category: label})}\n`)
  writeFileSync(path.join(folder, 'archive.ndjson'), lines.join(''))
  const {status, stdout, stderr} = spawnSync(process.execPath, [entry(), 'train', 'archive.ndjson'], {
    cwd: folder,
    encoding: 'utf8'
  })
  console.log(stdout)
  if (status !== 0) throw new Error(stderr)
  const written = JSON.parse(readFileSync(path.join(folder, 'copydesk-sections.json'), 'utf8'))
  rmSync(folder, {recursive: true})
  return written
}

/** Sections read right, mislabels found where one true section in two hundred is flagged, and both as they come. */
function compare(name: string, stories: readonly Filed[]): void {
  const table = new Sections()
  const fitting = sections.map((section) => new Set(table.topicsOf(section)!))
  const lot = randomFrom(5)
  const rows = stories.map(({title, text, label}) => {
    const right = sections.indexOf(label)
    const other = (right + 1 + Math.floor(lot() * (sections.length - 1))) % sections.length
    const words = countWords(title, text, () => true)
    const likely = house.read(words)
    const reading = model.read(countWords(title, text, model.has))
    const byTopic = fitting.map((topics) =>
      [...topics].reduce((sum, topic) => sum + reading.probabilities[topic]!, 0)
    )
    return {
      house: {
        isRight: house.sections[likely.indexOf(Math.max(...likely))] === label,
        doubts: [right, other].map((at) => house.doubt(likely, words.size, [house.placeOf(sections[at]!)]))
      },
      shipped: {
        isRight: byTopic.indexOf(Math.max(...byTopic)) === right,
        doubts: [right, other].map((at) => model.doubt(reading, fitting[at]!))
      }
    }
  })
  console.log(`${name}: ${rows.length} stories`)
  for (const [who, threshold] of [
    ['shipped', 0.9],
    ['house', weights.threshold]
  ] as const) {
    const own = rows.map((row) => row[who])
    const fine = own.map(({doubts}) => doubts[0]!).sort((a, b) => b - a)
    const wrong = own.map(({doubts}) => doubts[1]!)
    const strict = fine[Math.floor(fine.length * 0.005)]!
    const count = (doubts: readonly number[], from: number) =>
      `${doubts.filter((doubt) => doubt >= from).length}/${doubts.length}`
    console.log(
      `  ${who}: right ${own.filter(({isRight}) => isRight).length}/${own.length}; found at 0.5 % false flags ${count(wrong, strict + 1e-9)}; from ${threshold}: found ${count(wrong, threshold)}, true flagged ${count(fine, threshold)}`
    )
  }
}

/** Size, loading and reading, in processor time. */
function time(stories: readonly Filed[]): void {
  const text = JSON.stringify(weights)
  const milliseconds = (run: () => void) => {
    const before = process.cpuUsage()
    run()
    const {user, system} = process.cpuUsage(before)
    return (user + system) / 1000
  }
  const load = milliseconds(() => new House(JSON.parse(text), model))
  const words = stories.flatMap(({title, text}) => `${title} ${text}`.split(' '))
  const long = Array.from({length: 200}, (_, at) => words.slice(at * 400, at * 400 + 800).join(' '))
  const counts = long.map((story) => countWords('', story, () => true))
  const read = milliseconds(() => {
    for (const each of counts) house.doubt(house.read(each), each.size, [0])
  })
  console.log(
    `${Math.ceil(text.length / 1000)} kB; loaded in ${load.toFixed(1)} ms; ${(read / counts.length).toFixed(2)} ms for a story of 800 words`
  )
}
