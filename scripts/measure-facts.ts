/**
 * How much of the fact rules' figures is fitted: `npm run measure:facts [-- ../shared/gold/articles]`.
 *
 * Reads the planted stories of our own as they are. Then, on the gold, leaves out what was chosen while looking at it:
 * the synonym classes (half of them by chance; every class that a rewrite of the gold uses; and, one article at a time,
 * the classes that no other article uses), two of the thresholds, and each veto and suppression (chosen on one half of the
 * articles, scored on the other). Compiled copies of the rules are changed, never the rules themselves.
 */
import {cpSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {parse} from 'yaml'
import {randomFrom, shuffled} from '../rules/mislabeled-category/random.ts'
import {entry, project} from './entry.ts'
import {type ArticleRecord, type Fact, readGold} from './eval/gold.ts'
import {type Count, type Score, scoreArticles, scoreSeeded} from './eval/score.ts'
import type {Answer, Finding} from './eval/stream.ts'

entry()
const dist = path.join(project, 'dist')
const scratch = path.join(project, '.cache/measure-facts')
rmSync(scratch, {recursive: true, force: true})

const factRules = ['duplicated-fact', 'conflicting-fact']

/** Settings of the two rules: what `check` takes. */
interface Options {
  readonly likeness?: number
  readonly strictness?: number
}

type Check = (text: string, options?: Options) => Promise<Finding[]>

let copies = 0

/** A compiled Copydesk in which some files read otherwise. */
async function variant(changes: Readonly<Record<string, (source: string) => string>>): Promise<Check> {
  const home = path.join(scratch, String(++copies))
  mkdirSync(home, {recursive: true})
  // Hard links are other modules to Node, and cost nothing to make.
  cpSync(dist, home, {
    recursive: true,
    filter: (from, to) => {
      if (!from.endsWith('.js')) return !/\.\w+$/.test(from)
      if (!(path.relative(dist, from) in changes)) linkSync(from, to)
      return false
    }
  })
  for (const [file, change] of Object.entries(changes))
    writeFileSync(path.join(home, file), change(readFileSync(path.join(dist, file), 'utf8')))
  return checkOf(home)
}

async function checkOf(home: string): Promise<Check> {
  const {check} = (await import(path.join(home, 'src/check.js'))) as typeof import('../src/check.ts')
  const {findingsOf} = (await import(path.join(home, 'src/finding.js'))) as typeof import('../src/finding.ts')
  return async (text, {likeness, strictness} = {}) => {
    const rules = {
      ...(likeness === undefined ? {} : {'duplicated-fact': ['on', {likeness}]}),
      ...(strictness === undefined ? {} : {'conflicting-fact': ['on', {strictness}]})
    }
    return findingsOf(await check({text}, {only: factRules, rules: rules as never})) as unknown as Finding[]
  }
}

const synonyms = 'src/article/facts/synonyms.js'
const {verbs, others} = (await import(
  path.join(dist, synonyms)
)) as typeof import('../src/article/facts/synonyms.ts')
const lines = [verbs, others].map((table) => table.split('\n').filter(Boolean))
/** Numbered as the lexicon numbers them: verbs first, from 1. */
const classCount = lines[0]!.length + lines[1]!.length

/** A copy that knows only some of our classes of synonyms; those of WordNet were not chosen by anybody and may stay. */
const withClasses = (isKept: (number: number) => boolean, hasWordNet = true): Promise<Check> => {
  const kept = [
    lines[0]!.filter((_, at) => isKept(at + 1)),
    lines[1]!.filter((_, at) => isKept(lines[0]!.length + at + 1))
  ]
  return variant({
    ...(hasWordNet
      ? {}
      : {
          'src/article/facts/wordnet.generated.js': () =>
            "export const verbs = '', others = '', opposites = ''\n"
        }),
    [synonyms]: (source) =>
      source
        .replace(/(?<=export const verbs = )`[^`]*`/, () => JSON.stringify(kept[0]!.join('\n')))
        .replace(/(?<=export const others = )`[^`]*`/, () => JSON.stringify(kept[1]!.join('\n')))
  })
}

const share = ({hits, of}: Count): string =>
  `${hits}/${of}${of > 0 ? ` ${((100 * hits) / of).toFixed(0)} %` : ''}`

await planted(await checkOf(dist))

const folder = process.argv[2] ?? path.join(project, '../shared/gold/articles')
if (!existsSync(path.join(folder, 'dev-seeded.ndjson')))
  console.log(`${folder}: no gold articles there, so nothing is left out and scored.`)
else await leaveOut(folder)
rmSync(scratch, {recursive: true, force: true})

/** The stories of our own: how many planted sentences are found, by type, and what else is said of the stories. */
async function planted(check: Check): Promise<void> {
  interface Planted {
    readonly type: string
    readonly of?: string
    readonly text: string
  }
  interface Sheet {
    readonly between: string
    readonly stories: readonly {
      readonly story: string
      readonly rewrites: readonly Planted[]
      readonly conflicts: readonly Planted[]
      /** Sentences of which nothing is to be said. */
      readonly clean?: readonly Planted[]
    }[]
  }
  for (const name of [
    'planted-facts',
    'planted-facts-2',
    'planted-facts-3',
    'planted-facts-4',
    'planted-facts-5'
  ]) {
    const {between, stories} = parse(
      readFileSync(path.join(project, `scripts/eval/${name}.yaml`), 'utf8')
    ) as Sheet
    const counts = new Map<string, Count>()
    let alarms = 0
    for (const {story, ...sets} of stories) {
      alarms += (await check(story)).length
      for (const [set, rule] of [
        ['rewrites', factRules[0]],
        ['conflicts', factRules[1]],
        ['clean', undefined]
      ] as const)
        for (const {type, of, text} of sets[set] ?? []) {
          const draft = `${story.trim()}\n\n${between.trim()}\n\n`
          const first = of === undefined ? -1 : draft.indexOf(of)
          const isMeant = (finding: Finding) =>
            (rule === undefined || finding.rule === rule) &&
            finding.severity !== 'info' &&
            finding.end > draft.length &&
            (rule === undefined ||
              first < 0 ||
              finding.related.some(({start, end}) => start < first + 200 && end > first))
          const hit = (await check(`${draft}${text}\n`)).some(isMeant)
          for (const key of [set, `${set} ${type}`]) {
            const count = counts.get(key) ?? {hits: 0, of: 0}
            counts.set(key, {hits: count.hits + (hit ? 1 : 0), of: count.of + 1})
          }
        }
    }
    console.log(`${name}: ${stories.length} stories, ${alarms} findings on them as they stand`)
    for (const [key, count] of counts) console.log(`  ${key.padEnd(28)}${share(count)}`)
  }
}

async function leaveOut(folder: string): Promise<void> {
  const gold = readGold(folder, 'dev')
  if (gold.task !== 'articles') throw new Error(`Unexpected ${gold.task} in ${folder}, expected articles`)
  const seeded = gold.seeded.filter(
    ({kind}) => kind === 'duplicate' || kind === 'conflict' || kind === 'mrpc'
  )
  const natural = gold.natural

  const answersOf = (records: readonly ArticleRecord[], check: Check, options?: Options) =>
    Promise.all(
      records.map(async ({id, text}): Promise<Answer> => ({id, findings: await check(text, options)}))
    )
  const score = async (check: Check, from: Set<ArticleRecord> | undefined, options?: Options) => {
    const inside = (record: ArticleRecord) => from === undefined || from.has(record)
    const [some, whole] = [seeded.filter(inside), natural.filter(inside)]
    return [
      scoreSeeded(some, await answersOf(some, check, options)),
      scoreArticles(whole, await answersOf(whole, check, options))
    ] as const
  }
  type Scores = readonly [Score, Score]
  const count = (scores: readonly Scores[], at: 0 | 1, measure: string): Count =>
    scores.reduce(
      (sum, pair) => {
        const found = pair[at].counts.get(measure) ?? {hits: 0, of: 0}
        return {hits: sum.hits + found.hits, of: sum.of + found.of}
      },
      {hits: 0, of: 0}
    )
  const row = (label: string, ...scores: Scores[]) =>
    console.log(
      `  ${label.padEnd(44)}${[
        share(count(scores, 0, 'seeded-duplicate:duplicate')),
        share(count(scores, 0, 'seeded-conflict:conflict')),
        share(count(scores, 0, 'seeded-duplicate:mrpc')),
        share(count(scores, 0, 'seeded-near-miss:mrpc')),
        share(count(scores, 1, 'duplicate:recall')),
        share(count(scores, 1, 'duplicate:precision+borderline')),
        share(count(scores, 1, 'near-miss:flagged'))
      ]
        .map((text) => text.padEnd(13))
        .join('')}`
    )

  const whole = await checkOf(dist)
  console.log(`gold, dev: ${seeded.length} seeded, ${natural.length} read`)
  console.log(
    `  ${''.padEnd(44)}${['rewrites', 'conflicts', 'MRPC', 'MRPC false', 'natural', 'right', 'near-misses'].map((text) => text.padEnd(13)).join('')}`
  )
  row('as shipped', await score(whole, undefined))

  const used = await usedClasses(seeded)
  const all = new Set([...used.values()].flatMap((set) => [...set]))
  row('no synonyms at all', await score(await withClasses(() => false, false), undefined))
  row('only those of WordNet', await score(await withClasses(() => false), undefined))
  for (const seed of [1, 2, 3]) {
    const kept = new Set(shuffled(classCount, randomFrom(seed)).slice(0, classCount / 2))
    row(
      `a random half of ${classCount} classes (${seed})`,
      await score(await withClasses((number) => kept.has(number - 1)), undefined)
    )
  }
  row(
    `without the ${all.size} classes any rewrite uses`,
    await score(await withClasses((number) => !all.has(number)), undefined)
  )
  const byArticle: Scores[] = []
  for (const base of new Set(seeded.map(baseOf))) {
    const own = seeded.filter((record) => baseOf(record) === base)
    const mine = new Set(own.flatMap((record) => [...used.get(record)!]))
    for (const [record, classes] of used)
      if (baseOf(record) !== base) for (const number of classes) mine.delete(number)
    byArticle.push(await score(await withClasses((number) => !mine.has(number)), new Set(own)))
  }
  row(`classes: leave one of ${byArticle.length} articles out`, ...byArticle)

  // Halves by article, so that a rewrite and a conflict of one sentence stay together.
  const bases = [...new Set([...seeded, ...natural].map(baseOf))].sort()
  const order = shuffled(bases.length, randomFrom(7))
  const first = new Set(order.slice(0, bases.length / 2).map((at) => bases[at]!))
  const halves = [true, false].map(
    (isFirst) => new Set([...seeded, ...natural].filter((record) => first.has(baseOf(record)) === isFirst))
  )

  // What a reader would want on the half that is looked at: finds count one, false alarms three.
  const worth = (scores: Scores): number =>
    count([scores], 0, 'seeded-duplicate:duplicate').hits +
    count([scores], 0, 'seeded-conflict:conflict').hits +
    count([scores], 0, 'seeded-duplicate:mrpc').hits +
    count([scores], 1, 'duplicate:recall').hits -
    3 * count([scores], 0, 'seeded-near-miss:mrpc').hits -
    3 * count([scores], 1, 'near-miss:flagged').hits -
    3 * misses(count([scores], 1, 'duplicate:precision+borderline')) -
    3 * misses(count([scores], 1, 'conflict:precision+borderline'))
  const misses = ({hits, of}: Count): number => of - hits

  const held: Scores[] = []
  for (const [at, half] of halves.entries()) {
    let best: {readonly options: Options; readonly worth: number} | undefined
    for (const likeness of [0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75])
      for (const strictness of [-0.1, -0.05, 0, 0.05, 0.1]) {
        const value = worth(await score(whole, half, {likeness, strictness}))
        // Of equals the middle one: the one nearest to what is shipped.
        const distance = Math.abs(likeness - 0.65) + Math.abs(strictness)
        const known = best && Math.abs(best.options.likeness! - 0.65) + Math.abs(best.options.strictness!)
        if (!best || value > best.worth || (value === best.worth && distance < known!))
          best = {options: {likeness, strictness}, worth: value}
      }
    console.log(`  thresholds chosen on half ${at + 1}: ${JSON.stringify(best!.options)}`)
    held.push(await score(whole, halves[1 - at]!, best!.options))
  }
  row('thresholds chosen on the other half', ...held)

  const reasons = {
    'rules/duplicated-fact/vetoes.js': 'vetoes',
    'rules/conflicting-fact/suppressions.js': 'suppressions'
  } as const
  const names = Object.entries(reasons).flatMap(([file, table]) =>
    [...tableOf(readFileSync(path.join(dist, file), 'utf8'), table)].map((name) => ({file, table, name}))
  )
  const without = (left: readonly (typeof names)[number][]): Promise<Check> =>
    variant(
      Object.fromEntries(
        Object.keys(reasons).map((file) => [
          file,
          (source: string) =>
            source +
            left
              .filter((reason) => reason.file === file)
              .map(({table, name}) => `\ndelete ${table}[${JSON.stringify(name)}];`)
              .join('')
        ])
      )
    )
  const heldReasons: Scores[] = []
  for (const [at, half] of halves.entries()) {
    const shipped = worth(await score(whole, half))
    const idle: (typeof names)[number][] = []
    // A reason stays only if this half shows what it is good for.
    for (const reason of names)
      if (worth(await score(await without([reason]), half)) >= shipped) idle.push(reason)
    console.log(
      `  half ${at + 1} shows the use of ${names.length - idle.length} of ${names.length} vetoes and suppressions`
    )
    heldReasons.push(await score(await without(idle), halves[1 - at]!))
  }
  row('vetoes that the other half shows useful', ...heldReasons)
}

/** The article a seeded record was made of; a natural one is its own. */
function baseOf(record: ArticleRecord): string {
  return (record as {readonly base?: string}).base ?? record.id
}

/** The keys of an object literal in a compiled file, one a line. */
function* tableOf(source: string, name: string): Iterable<string> {
  const from = source.indexOf(`const ${name} = {`)
  const inside = source.slice(from, source.indexOf('\n};', from))
  for (const match of inside.matchAll(/^ {4}(?:'([^']+)'|([a-z]\w*)): \(/gm)) yield match[1] ?? match[2]!
}

/** The numbers of the classes by which the two sentences of a seeded pair meet. */
async function usedClasses(
  records: readonly ArticleRecord[]
): Promise<ReadonlyMap<ArticleRecord, ReadonlySet<number>>> {
  const load = <Module>(file: string): Promise<Module> => import(path.join(dist, file))
  const {articleOf, read} = await load<typeof import('../src/index.ts')>('src/index.js')
  const {align} = await load<typeof import('../src/article/facts/align.ts')>('src/article/facts/align.js')
  const used = new Map<ArticleRecord, ReadonlySet<number>>()
  for (const record of records) {
    const {claims} = articleOf(read(record.text, 'markdown'), new VFile(record.text))
    const claimAt = ([start, end]: Fact['a']) =>
      claims.find(({sentence}) => sentence.start < end && sentence.end > start)
    const numbers = new Set<number>()
    for (const {a, b} of record.facts) {
      const [one, other] = [claimAt(a), claimAt(b)]
      if (!one || !other) continue
      for (const match of align(one, other).matches)
        if (match.likeness === 0.8)
          for (const number of match.a.classes) if (match.b.classes.includes(number)) numbers.add(number)
    }
    used.set(record, numbers)
  }
  return used
}
