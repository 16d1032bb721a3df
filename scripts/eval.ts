/**
 * Scores all rules on gold folders: `npm run eval -- DIR [DIR...] [--split dev] [--show] [--json]`.
 *
 * A folder is recognised by its files. `--show` adds the misses and false alarms themselves; `--json` prints
 * bare counts for other programs. Drafts without labels are counted by rule and kind.
 */
import {existsSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {type Gold, readGold} from './eval/gold.ts'
import {
  type Case,
  type Count,
  countFindings,
  type Score,
  scoreArticles,
  scoreBareQuotes,
  scoreQuotes,
  scoreSections,
  scoreSeeded,
  scoreSpeakers
} from './eval/score.ts'
import {type Answer, type Input, runStream} from './eval/stream.ts'
import {type Row, table} from './eval/table.ts'

interface Report {
  readonly title: string
  readonly rows: readonly Row[]
  readonly score: Score
  readonly answers: readonly Answer[]
}

const only = (...ids: string[]) => ids.flatMap((id) => ['--rule', id])

// Score the text alone: the labels were made without sections and dates.
const bareInput = ({id, text}: Input): Input => ({id, text})

const merge = (...scores: Score[]): Score => ({
  counts: new Map(scores.flatMap(({counts}) => [...counts])),
  cases: scores.flatMap(({cases}) => cases)
})

/** Adds up the counts of some measures; a measure that never came up is 0 of 0. */
const lookUp =
  ({counts}: Score) =>
  (...measures: string[]): Count => {
    const found = measures.flatMap((measure) => counts.get(measure) ?? [])
    return {
      hits: found.reduce((total, {hits}) => total + hits, 0),
      of: found.reduce((total, {of}) => total + of, 0)
    }
  }

async function evalQuotes({plain, stripped, natural, bare}: Gold & {task: 'quotes'}): Promise<Report> {
  const records = [...plain, ...stripped, ...natural, ...bare].map(bareInput)
  const answers = await runStream(records, [...only('unattributed-quote'), '--sheets', 'quotes'])
  const rest = [...answers]
  const take = (set: readonly unknown[]) => rest.splice(0, set.length)
  const ofPlain = take(plain)
  const score = merge(
    scoreQuotes('plain', plain, ofPlain),
    scoreQuotes('stripped', stripped, take(stripped)),
    scoreQuotes('natural', natural, take(natural)),
    scoreBareQuotes(bare, take(bare)),
    scoreSpeakers(plain, ofPlain)
  )
  const of = lookUp(score)
  const cue = (...places: string[]) => of(...places.map((place) => `plain:attributed:full:${place}`))
  const rows: Row[] = [
    {label: 'found: stripped of its speaker', count: of('stripped:unattributed:full')},
    {label: 'found: bare, stands alone', count: of('bare:alone:warning')},
    {label: 'found: … hints counted in', count: of('bare:alone:any')},
    {label: 'found: bare, inside a paragraph', count: of('bare:inside:warning')},
    {label: 'found: … hints counted in', count: of('bare:inside:any')},
    {label: 'found: as published', count: of('natural:unattributed:full', 'natural:unattributed:partial')},
    {label: 'false: attributed, full', count: of('plain:attributed:full'), unit: 'in 1,000'},
    {label: 'false: … cue in the sentence', count: cue('sentence'), unit: 'in 1,000'},
    {label: 'false: … in the paragraph', count: cue('paragraph'), unit: 'in 1,000'},
    {label: 'false: … in another paragraph', count: cue('adjacent', 'farther'), unit: 'in 1,000'},
    {label: 'false: attributed, partial', count: of('plain:attributed:partial'), unit: 'in 1,000'},
    {label: 'false: not speech', count: of('natural:not-speech:full', 'natural:not-speech:partial')},
    {label: 'speaker: overlaps', count: of('speaker:overlap')},
    {label: 'speaker: half or more', count: of('speaker:half')}
  ]
  return {title: `quotes: ${plain.length} articles`, rows, score, answers}
}

async function evalArticles({natural, seeded}: Gold & {task: 'articles'}): Promise<Report> {
  const answers = await runStream(
    [...natural, ...seeded].map(bareInput),
    only('inconsistent-naming', 'duplicated-fact', 'conflicting-fact')
  )
  const score = merge(
    scoreArticles(natural, answers.slice(0, natural.length)),
    scoreSeeded(seeded, answers.slice(natural.length))
  )
  const of = lookUp(score)
  const byType = (measure: string) =>
    [...score.counts].flatMap(([key, count]) =>
      key.startsWith(`${measure}:`) && !key.endsWith(':recall')
        ? [[key.slice(measure.length + 1), count] as const]
        : []
    )
  const ofKind = (kind: string, label: string): Row[] => [
    {label: `${label}: found`, count: of(`${kind}:recall`)},
    {label: `${label}: right`, count: of(`${kind}:precision`)},
    {label: `${label}: right or borderline`, count: of(`${kind}:precision+borderline`)}
  ]
  const seededFact = (label: string, measure: string): Row => ({
    label,
    count: of(measure),
    types: byType(measure)
  })
  const rows: Row[] = [
    ...ofKind('naming', 'names'),
    {label: 'names: places right', count: of('naming:places right')},
    {label: 'names: false, consistent by rule', count: of('naming:false-on-consistent')},
    ...ofKind('duplicate', 'duplicates'),
    ...ofKind('conflict', 'conflicts'),
    {label: 'facts: false, near-misses', count: of('near-miss:flagged')},
    {label: 'hints', count: of('hints'), unit: 'in 100 articles'},
    {label: 'seeded names: found', count: of('seeded-naming:recall'), types: byType('seeded-naming')},
    {label: 'seeded names: false, in quotations', count: of('control:false')},
    seededFact('seeded duplicates: found', 'seeded-duplicate:duplicate'),
    seededFact('seeded conflicts: found', 'seeded-conflict:conflict'),
    {label: 'paraphrases (MRPC): found', count: of('seeded-duplicate:mrpc')},
    {label: 'paraphrases (MRPC): false', count: of('seeded-near-miss:mrpc')},
    {label: 'paraphrases (MRPC): conflicts', count: of('seeded-conflict:mrpc')}
  ]
  const title = `articles: ${natural.length} read, ${seeded.length} with a seeded defect`
  return {title, rows, score, answers}
}

async function evalSections({pairs}: Gold & {task: 'category'}): Promise<Report> {
  const records = pairs.map(({id, title, text, declared}) => ({
    id,
    text: `# ${title || 'Untitled'}\n\n${text}`,
    category: declared
  }))
  const answers = await runStream(records, only('mislabeled-category'))
  const score = scoreSections(pairs, answers)
  const of = lookUp(score)
  const sources = [...new Set(pairs.map(({source}) => source))]
  const bySource = (kind: string) => sources.map((source) => [source, of(`${source}:${kind}`)] as const)
  const rows: Row[] = [
    {label: 'wrong: found', count: of('wrong'), types: bySource('wrong')},
    {label: 'wrong but confusable: found', count: of('wrong-hard')},
    {label: 'right among flagged', count: of('precision')},
    {label: 'false: section fits', count: of('true'), types: bySource('true')},
    {label: 'false: fits the second topic', count: of('true-secondary')},
    {label: 'false: section is no topic', count: of('neutral')},
    {label: 'flagged: neither right nor wrong', count: of('ambiguous')}
  ]
  return {title: `category: ${pairs.length} pairs`, rows, score, answers}
}

async function evalDrafts({drafts}: Gold & {task: 'drafts'}): Promise<Report> {
  const answers = await runStream(
    drafts.map(({category, ...draft}) => ({...bareInput(draft), ...(category ? {category} : {})})),
    []
  )
  const score = countFindings(drafts, answers)
  const rows = [...score.counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, count]) => ({label, count, unit: 'in 100 articles' as const}))
  return {title: `findings on ${drafts.length} drafts without labels`, rows, score, answers}
}

function evaluate(gold: Gold): Promise<Report> {
  if (gold.task === 'quotes') return evalQuotes(gold)
  if (gold.task === 'articles') return evalArticles(gold)
  if (gold.task === 'category') return evalSections(gold)
  return evalDrafts(gold)
}

const clip = (text: string) => {
  const line = text.replaceAll(/\s+/gu, ' ')
  return line.length > 300 ? `${line.slice(0, 299)}…` : line
}

const show = ({verdict, measure, id, text, message}: Case) =>
  `  ${verdict} [${measure}] ${id}\n      ${clip(text)}${message ? `\n      ${message}` : ''}`

/** The gold is not part of the project: a clone without the folder it lies in has nothing to score. */
function isAbsent(folder: string): boolean {
  const parts = path.resolve(folder).split(path.sep)
  const shared = parts.slice(0, parts.lastIndexOf('shared') + 1).join(path.sep)
  return shared !== '' && !existsSync(shared)
}

const {values: options, positionals: folders} = parseArgs({
  allowPositionals: true,
  options: {
    split: {type: 'string', default: 'dev'},
    show: {type: 'boolean', default: false},
    json: {type: 'boolean', default: false}
  }
})

if (folders.length === 0) {
  console.error('usage: npm run eval -- DIR [DIR...] [--split dev] [--show] [--json]')
  process.exitCode = 2
}

const present = folders.filter((folder) => {
  const skipped = isAbsent(folder)
  if (skipped) console.error(`${folder}: skipped, the gold texts are not on this machine`)
  return !skipped
})

try {
  const reports = await Promise.all(present.map((folder) => evaluate(readGold(folder, options.split))))
  if (options.json)
    console.log(
      JSON.stringify(
        reports.map(({title, score}) => ({title, counts: Object.fromEntries(score.counts)})),
        null,
        2
      )
    )
  else
    for (const {title, rows, score, answers} of reports) {
      const errors = answers.filter(({error}) => error).length
      console.log(table(errors ? `${title} (${errors} could not be checked)` : title, rows))
      if (options.show) console.log(score.cases.map(show).join('\n'))
    }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}
