import {execFileSync} from 'node:child_process'
import {existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {expect, it, vi} from 'vitest'
import {Cache} from '../../src/cli/cache.ts'
import {type RunOptions, runDrafts} from '../../src/cli/run.ts'
import type {Job, Result} from '../../src/desk.ts'
import {copydesk, folder} from '../support/copydesk.ts'

/** Another version of Copydesk says something else of every draft. */
const desk = vi.hoisted(() => ({version: '', jobs: 0}))

vi.mock('../../src/desk.ts', async (original) => {
  const {work} = await original<{work: (job: Job) => Promise<Result>}>()
  return {
    work: async (job: Job) => {
      desk.jobs++
      return {...(await work(job)), headline: desk.version}
    }
  }
})

const bare = '"Nobody has told us a thing about the bridge in all these years."'
const texts = [
  `# Bridge\n\nThe bridge is shut, the council said.\n\nWorkers had gone home.\n\n${bare}\n\nThe river was high.\n`,
  'Bridge shut\nThe council voted 9% more on Friday.\nIt was 8 percent, and then 7 percent, for the bridge.\n',
  '---\ntitle: [\n---\n\nThe Town Hall Bridge is shut.\n'
]
const configs = [
  '',
  'rules: {unattributed-quote: error}',
  'rules: {unattributed-quote: {kinds: {bare: info}}, inconsistent-naming: off}',
  'lang: de',
  'names: {Town Hall Crossing: [Town Hall Bridge]}'
]
const text = fc.constantFrom(...texts)
const state = fc.record({
  a: text,
  b: text,
  config: fc.constantFrom(...configs),
  rule: fc.constantFrom([], ['unattributed-quote'], ['inconsistent-naming']),
  inputFormat: fc.constantFrom(undefined, 'markdown' as const, 'newswire' as const, 'html' as const),
  version: fc.constantFrom('1', '2'),
  inlineConfig: fc.boolean()
})

it('says what a run without it says, whichever of content, configuration, rules, format and version changes', async () => {
  const cwd = folder({})
  const paths = ['a', 'b'].map((name) => path.join(cwd, name))
  const location = path.join(cwd, '.copydeskcache')
  await fc.assert(
    fc.asyncProperty(state, fc.array(state, {minLength: 1, maxLength: 6}), async (first, others) => {
      // One thing changes at a time, so that all others could hide it.
      let now = first
      for (const other of others)
        for (const key of Object.keys(other) as (keyof typeof other)[]) {
          now = {...now, [key]: other[key]}
          const {a, b, config, rule, inputFormat, version, inlineConfig} = now
          for (const [index, each] of [a, b].entries()) writeFileSync(paths[index]!, each)
          writeFileSync(path.join(cwd, 'copydesk.yaml'), config)
          desk.version = version
          const options: RunOptions = {
            rule,
            stdinFilename: '-',
            jobs: 1,
            fix: 'no',
            more: {inlineConfig},
            ...(inputFormat ? {inputFormat} : {})
          }
          const cached = async () =>
            runDrafts(paths, {...options, cache: await Cache.open(location, version)})
          expect(await cached()).toEqual(await runDrafts(paths, options))
          const before = desk.jobs
          await cached()
          expect(desk.jobs).toBe(before)
        }
    }),
    {numRuns: 12}
  )
})

it('replaces files alone: a link is followed, anything else is refused', () => {
  const cwd = folder({'a.md': '# Bridge\n\nIt is shut.\n', 'kept/cache': ''})
  const at = (...names: string[]) => path.join(cwd, ...names)
  execFileSync('mkfifo', [at('pipe')])
  mkdirSync(at('directory'))
  symlinkSync('gone', at('dangling'))
  for (const name of ['pipe', 'directory', 'dangling']) {
    const run = copydesk(['a.md', '--cache', '--cache-location', name], {cwd})
    expect(run).toMatchObject({status: 2, stdout: ''})
    expect(run.stderr).toContain(`${name}: Not a file, expected one for the cache`)
  }
  expect(lstatSync(at('pipe')).isFIFO()).toBe(true)
  symlinkSync('kept/cache', at('link'))
  expect(copydesk(['a.md', '--cache', '--cache-location', 'link'], {cwd}).status).toBe(0)
  expect(lstatSync(at('link')).isSymbolicLink()).toBe(true)
  expect(readFileSync(at('kept/cache'), 'utf8')).toContain('a.md')
  const run = copydesk(['a.md', '--cache', '--cache-location', 'none/cache'], {cwd})
  expect(run).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('none/cache: Cannot be written (ENOENT)')
  })
  expect(existsSync(at('none'))).toBe(false)
})
