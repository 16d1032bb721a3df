/** `copydesk train ARCHIVE`: a model of the house's own sections. */
import {access, constants, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {
  ArchiveError,
  type FiledStory,
  type HouseReport,
  isHouseWeights,
  trainHouse
} from '../../rules/mislabeled-category/house.ts'
import {Model} from '../../rules/mislabeled-category/model.ts'
import {findStory} from '../../rules/mislabeled-category/story.ts'
import {weights as shipped} from '../../rules/mislabeled-category/weights.generated.ts'
import {check} from '../check.ts'
import {Configs, settingsOf} from '../config.ts'
import {confusionTable} from '../report/confusion.ts'
import {UsageError} from '../usage-error.ts'
import {type Archive, isUnreadable, openArchive} from './archive.ts'
import {startProgress} from './progress.ts'
import {terminalWidth} from './terminal.ts'

/** What the command line says. */
export interface TrainOptions {
  readonly output: string
  readonly config?: string
}

/** More stories teach little that these do not, and take their time. */
const mostStories = 10_000
/** Broken stories that are named one by one. */
const mostNamed = 10

/**
 * Trains a model on published stories, writes it, and says how well it reads those it had not seen.
 *
 * @param name a folder of drafts or a file of NDJSON.
 * @returns exit code 0.
 * @throws UsageError where the archive or the place for the model will not do.
 */
export async function runTrain(name: string, {output, config}: TrainOptions): Promise<number> {
  await refuseOther(output)
  // The configuration may name the very model that is to be made.
  const configs = new Configs(config, false)
  const archive = await openArchive(name, configs, mostStories)
  const {filed, left} = await readStories(archive, configs)
  if (filed.length === 0)
    throw new UsageError(
      `${name}: No story of ${archive.sources.length} says its section, expected \`category\` in front matter or record; \`frontMatter\` in copydesk.yaml takes other keys`
    )
  const {weights, report} = learn(filed, name)
  const model = `${JSON.stringify(weights)}\n`
  await writeFile(output, model)
  const some = archive.total > archive.sources.length ? `, drawn by lot from ${archive.total}` : ''
  process.stdout.write(`${report.stories} stories in ${weights.sections.length} sections${some}.\n`)
  for (const line of leftOut({
    ...left,
    'in a section of fewer than 20 stories': filed.length - report.stories
  }))
    process.stdout.write(`${line}\n`)
  process.stdout.write(`\n${summaryOf(report, weights.threshold)}\n`)
  process.stdout.write(`Wrote ${output} (${Math.ceil(Buffer.byteLength(model) / 1000)} kB). In copydesk.yaml:

rules:
  mislabeled-category:
    model: ${output}
`)
  return 0
}

/** A file that is no model is not written over, and a place that cannot be written to is told before the work. */
async function refuseOther(output: string): Promise<void> {
  const cannot = ({code}: NodeJS.ErrnoException) =>
    new UsageError(`${output}: Cannot be written (${code}), expected a file in a folder that is there`)
  const before = await readFile(output, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw cannot(error)
  })
  await access(path.dirname(output), constants.W_OK).catch((error) => {
    throw cannot(error)
  })
  if (before !== undefined && !isModel(before))
    throw new UsageError(`${output}: Already there and no model, expected the name of a new file`)
}

function isModel(text: string): boolean {
  try {
    return isHouseWeights(JSON.parse(text))
  } catch {
    return false
  }
}

interface Stories {
  readonly filed: readonly FiledStory[]
  /** Why stories were left out, and how many. */
  readonly left: Readonly<Record<string, number>>
}

async function readStories({sources}: Archive, configs: Configs): Promise<Stories> {
  const filed: FiledStory[] = []
  const left = {'without a section': 0, 'not in English': 0, 'that could not be read': 0}
  const progress = startProgress(sources.length, 'stories')
  for (const {name, read} of sources) {
    progress.step()
    try {
      const draft = await read()
      const place = draft.path ?? '.'
      const {frontMatter, lang} = settingsOf(await configs.of(path.dirname(place)), place)
      const file = await check(draft, {
        only: [],
        ...(frontMatter ? {frontMatter} : {}),
        ...(lang ? {lang} : {})
      })
      const article = file.data.article!
      const section = article.matter.categories[0]?.text.trim()
      if (article.language !== 'en') left['not in English']++
      else if (!section) left['without a section']++
      else filed.push({section, counts: findStory(article, () => true).counts})
    } catch (error) {
      if (!isUnreadable(error)) throw error
      if (++left['that could not be read'] <= mostNamed)
        process.stderr.write(`copydesk: ${name}: ${error.message}\n`)
    }
  }
  progress.end()
  return {filed, left}
}

function learn(filed: readonly FiledStory[], name: string): ReturnType<typeof trainHouse> {
  try {
    return trainHouse(filed, new Model(shipped), (done, of) =>
      process.stderr.write(`Trained on ${filed.length} stories: ${done} of ${of} ${done < of ? '…' : ''}\n`)
    )
  } catch (error) {
    if (error instanceof ArchiveError) throw new UsageError(`${name}: ${error.message}`)
    throw error
  }
}

const leftOut = (left: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(left)
    .filter(([, count]) => count > 0)
    .map(([why, count]) => `Left out: ${count} ${why}.`)

const share = (n: number, of: number): string => `${n} of ${of} (${((100 * n) / of).toFixed(1)} %)`

function summaryOf(report: HouseReport, threshold: number): string {
  const {stories, right, flagged, found, confusion} = report
  return `Each story was read by a model of the others. In their own section: ${share(right, stories)}.

${confusionTable(confusion, terminalWidth())}
It speaks from a confidence of ${threshold}. Flagged where they were published: ${share(flagged, stories)};
found in a section drawn by lot: ${share(found, stories)}.
`
}
