/** `copydesk baseline`: records the present findings, so that later runs speak only of new ones. */
import {baselineOf, prune, readBaseline, writeBaseline} from '../baseline.ts'
import {runDrafts} from './run.ts'

/** What the command line says. */
export interface BaselineOptions {
  readonly output: string
  readonly prune?: boolean
  readonly rule: readonly string[]
  readonly config?: string
}

/**
 * Runs the command.
 *
 * @param paths as for `check`.
 * @returns 0, or 2 where a draft could not be checked.
 */
export async function runBaseline(paths: readonly string[], options: BaselineOptions): Promise<number> {
  const {rule, config, output} = options
  const run = await runDrafts(paths, {
    rule,
    stdinFilename: '<stdin>',
    jobs: 1,
    fix: 'no',
    ...(config ? {config} : {})
  })
  const before = (await readBaseline(output)) ?? {}
  const after = options.prune ? prune(before, run.files) : {...before, ...baselineOf(run.files)}
  await writeBaseline(output, after)
  const count = Object.values(after)
    .flat()
    .reduce((sum, entry) => sum + entry.count, 0)
  process.stdout.write(`Wrote ${output}: ${count} known ${count === 1 ? 'finding' : 'findings'}\n`)
  for (const problem of run.problems) process.stderr.write(`copydesk: ${problem}\n`)
  return run.problems.length > 0 ? 2 : 0
}
