/**
 * What linting costs beside bare parsing: `npm run bench [-- FOLDER|FILE.ndjson]`, on `samples/` by default.
 *
 * Machines differ and are busy, so the table has ratios: each figure is the fastest of several rounds in which both
 * sides took turns (for the parts of a lint, the fastest for each draft), divided by what remark-parse needs for the same
 * drafts.
 */
import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {Draft} from '../src/check.ts'
import type {Rule} from '../src/rule.ts'
import {entry, project} from './entry.ts'

// What is measured is what a package would run, not the sources as a test runner compiles them.
const bin = entry()
const built = async <Module>(file: string): Promise<Module> => import(path.join(project, 'dist', file))
const {Article, articleOf, check, detectFormat, read, rules} =
  await built<typeof import('../src/index.ts')>('src/index.js')

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {cold: {type: 'string'}}
})
const source = path.resolve(positionals[0] ?? path.join(project, 'samples'))

function draftsIn(file: string): Draft[] {
  if (file.endsWith('.ndjson'))
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map(({text, category}) => ({text, category}))
  if (statSync(file).isFile()) return [{path: file, text: readFileSync(file, 'utf8')}]
  return readdirSync(file, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.(?:md|markdown|mdx|txt|html)$/.test(name) && path.basename(name) !== 'README.md')
    .sort()
    .map((name) => ({path: name, text: readFileSync(path.join(file, name), 'utf8')}))
}

const drafts = draftsIn(source)
const size = drafts.reduce((total, {text}) => total + text.length, 0)
const parser = unified().use(remarkParse)

const parse = () => {
  for (const {text} of drafts) parser.parse(text)
}

const lint = async () => {
  for (const draft of drafts) await check(draft)
}

async function seconds(work: () => unknown): Promise<number> {
  const began = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - began) / 1e9
}

/** Lets tasks take turns, and keeps the fastest round of each. */
async function fastest(rounds: number, tasks: Readonly<Record<string, () => Promise<number> | number>>) {
  const best: Record<string, number> = {}
  for (let round = 0; round < rounds; round++)
    for (const [name, task] of Object.entries(tasks))
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, await task())
  return best
}

/** Seconds of the first pass in a process of its own, modules already loaded. */
function cold(task: 'parse' | 'lint'): number {
  const script = path.join(project, 'scripts/bench.ts')
  const run = spawnSync(process.execPath, ['--import', 'tsx', script, '--cold', task, source], {
    encoding: 'utf8',
    cwd: project
  })
  if (run.status !== 0) throw new Error(`Unexpected end of the cold run: ${run.stderr}`)
  return Number(run.stdout)
}

/** Seconds from the start of a Node process to its end. */
const start = (...args: string[]) => {
  const began = process.hrtime.bigint()
  spawnSync(process.execPath, args, {cwd: project, stdio: 'ignore'})
  return Number(process.hrtime.bigint() - began) / 1e9
}

/** The getters of an article in the order of the class: each facet after those it is made of. */
const facets = Object.entries(Object.getOwnPropertyDescriptors(Article.prototype))
  .filter(([, {get}]) => get)
  .map(([name]) => name as keyof InstanceType<typeof Article>)

type Transform = (tree: unknown, file: VFile) => unknown

/**
 * Seconds for bare parsing, for reading, for each facet once those before it are known, and for each rule once all facets
 * are: one table a draft, in which the fastest round is kept of each. A whole round is never quiet; a draft is.
 */
async function parts(best: Record<string, number>[]): Promise<void> {
  for (const [index, {text, path, category}] of drafts.entries()) {
    const fastest = (best[index] ??= {})
    const add = async (name: string, work: () => unknown) => {
      fastest[name] = Math.min(fastest[name] ?? Number.POSITIVE_INFINITY, await seconds(work))
    }
    await add('parse', () => parser.parse(text))
    let tree = read('', 'markdown')
    await add('read', () => {
      tree = read(text, detectFormat(text, path))
    })
    const file = new VFile({value: text, path})
    if (category) file.data.copydesk = {fields: {category}}
    const article = articleOf(tree, file)
    for (const facet of facets) await add(`facet ${facet}`, () => article[facet])
    for (const rule of rules as unknown as readonly Rule[]) {
      const transform = (rule as unknown as () => Transform)()
      await add(`rule ${rule.meta.id}`, () => transform(tree, file))
    }
  }
}

const times = (ratio: number) => `${ratio.toFixed(2)}x`.padStart(8)
const row = (label: string, ratio: number) => console.log(`  ${label.padEnd(32)}${times(ratio)}`)

if (options.cold) {
  console.log(await seconds(options.cold === 'parse' ? parse : lint))
} else {
  // Enough passes a round for the clock to see them, enough rounds for a quiet one.
  const passes = Math.max(1, Math.round(400_000 / Math.max(size, 1)))
  const repeat = (work: () => unknown) =>
    seconds(async () => {
      for (let pass = 0; pass < passes; pass++) await work()
    }).then((spent) => spent / passes)

  console.log(
    `${drafts.length} drafts, ${(size / 1000).toFixed(0)} kB; times remark-parse on the same drafts`
  )
  const first = await fastest(3, {parse: () => cold('parse'), lint: () => cold('lint')})
  row('whole lint, cold', first.lint! / first.parse!)
  const warm = await fastest(9, {parse: () => repeat(parse), lint: () => repeat(lint)})
  row('whole lint, warm', warm.lint! / warm.parse!)
  row(`  slowest draft`, await slowest())

  // It takes a hundred rounds until all of it is compiled.
  const best: Record<string, number>[] = []
  for (let round = 0; round < 20 * passes; round++) await parts(best)
  const sums: Record<string, number> = {}
  for (const fastest of best)
    for (const [name, spent] of Object.entries(fastest)) sums[name] = (sums[name] ?? 0) + spent
  console.log('of which, each after those above it')
  const {parse: bare, ...own} = sums
  for (const [name, spent] of Object.entries(own)) row(name, spent / bare!)

  const draft = path.join(project, 'samples/spun-budget.txt')
  const begun = await fastest(9, {
    empty: () => start('-e', '0'),
    version: () => start(bin, '--version'),
    file: () => start(bin, draft)
  })
  console.log('start-up; times an empty Node process')
  row('copydesk --version', begun.version! / begun.empty!)
  row('copydesk FILE', begun.file! / begun.empty!)
}

/** The draft on which linting costs most beside its own parsing. */
async function slowest(): Promise<number> {
  let worst = 0
  for (const draft of drafts) {
    const {parsed, linted} = await fastest(15, {
      parsed: () => seconds(() => parser.parse(draft.text)),
      linted: () => seconds(() => check(draft))
    })
    worst = Math.max(worst, linted! / parsed!)
  }
  return worst
}
