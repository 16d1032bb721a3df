/** The drafts of a command line, read and checked. */
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {buffer} from 'node:stream/consumers'
import type {CheckSettings} from '../check.ts'
import {Configs, settingsOf} from '../config.ts'
import {type Job, type Result, work} from '../desk.ts'
import type {InputFormat} from '../read/index.ts'
import type {CheckedFile} from '../report/index.ts'
import {inRepository} from '../repository.ts'
import {Thread} from '../threads/thread.ts'
import {UsageError} from '../usage-error.ts'
import type {Cache} from './cache.ts'
import {decodeDraft, findDrafts, readDraft} from './drafts.ts'
import {startProgress} from './progress.ts'
import {ruleIds} from './rule-ids.ts'

/** How to find, read and check them. */
export interface RunOptions {
  readonly rule: readonly string[]
  readonly inputFormat?: InputFormat
  readonly stdinFilename: string
  readonly config?: string
  /** Where results are remembered. */
  readonly cache?: Cache
  readonly jobs: number
  /** Settings that no configuration has. */
  readonly more?: Pick<CheckSettings, 'inlineConfig' | 'reportUnusedIgnores'>
  /** What is done about safe edits. */
  readonly fix: 'no' | 'show' | 'write'
}

/** A checked draft and, where fixes were asked for, what they changed. */
export interface Outcome extends CheckedFile {
  /** The draft as it was read. */
  readonly before: string
  readonly isStdin: boolean
  readonly fixed?: NonNullable<Result['fixed']>
}

/** All of them, and what went wrong with others. */
export interface Run {
  readonly files: readonly Outcome[]
  readonly problems: readonly string[]
}

// In a thread a draft can be given up; no story needs as long.
const threadLimit = 60_000

/**
 * Checks drafts, in the order given; of several threads each takes the next draft that is left.
 *
 * @param paths files, globs, directories, `-`; the working directory where there are none.
 * @throws UsageError where an option or a configuration is wrong.
 */
export async function runDrafts(paths: readonly string[], options: RunOptions): Promise<Run> {
  const only = ruleIds(options.rule)
  const configs = new Configs(options.config)
  const given = paths.length > 0 ? paths : ['.']
  const inFiles = given.filter((name) => name !== '-')
  const found = await findDrafts(inFiles, configs)
  const names = inFiles.length < given.length ? ['-', ...found.paths] : found.paths
  const {cache} = options
  const progress = startProgress(names.length)
  const outcomes: (Outcome | string)[] = []

  const checkDraft = async (name: string, doJob: (job: Job) => Promise<Result>): Promise<Outcome> => {
    const isStdin = name === '-'
    const before = isStdin ? decodeDraft(await buffer(process.stdin)) : await readDraft(name)
    const shown = isStdin ? options.stdinFilename : name
    const format = options.inputFormat
    const job: Job = {
      draft: {text: before, path: shown, ...(format ? {format} : {})},
      settings: {
        ...settingsOf(await configs.of(path.dirname(shown)), shown),
        ...options.more,
        ...(only ? {only} : {})
      },
      ...(options.fix === 'no' ? {} : {fix: true})
    }
    const known = job.fix ? undefined : cache?.get(shown, job)
    const result = known ?? (await doJob(job))
    if (!known && !job.fix) cache?.set(shown, job, result)
    const {findings, headline, fixed} = result
    if (options.fix === 'write' && !isStdin && fixed && fixed.text !== before)
      await writeFile(name, fixed.text)
    return {
      path: shown,
      repoPath: inRepository(shown),
      text: fixed?.text ?? before,
      findings,
      before,
      isStdin,
      ...(headline ? {headline} : {}),
      ...(fixed ? {fixed} : {})
    }
  }

  let next = 0
  const takeTurns = async (doJob: (job: Job) => Promise<Result>): Promise<void> => {
    for (let index = next++; index < names.length; index = next++) {
      const name = names[index]!
      try {
        outcomes[index] = await checkDraft(name, doJob)
      } catch (error) {
        if (error instanceof UsageError) throw error
        outcomes[index] = `${name === '-' ? options.stdinFilename : name}: ${(error as Error).message}`
      }
      progress.step()
    }
  }
  const threads = Math.min(options.jobs, names.length)
  if (threads <= 1) await takeTurns(work)
  else
    await Promise.all(
      Array.from({length: threads}, async () => {
        const thread = new Thread(threadLimit, only)
        await takeTurns((job) => thread.work(job)).finally(() => thread.close())
      })
    )
  progress.end()
  await cache?.save()
  return {
    files: outcomes.filter((outcome) => typeof outcome !== 'string'),
    problems: [...found.problems, ...outcomes.filter((outcome) => typeof outcome === 'string')]
  }
}
