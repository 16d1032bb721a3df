/** `copydesk check`: drafts to a report. */
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {buffer} from 'node:stream/consumers'
import {check, type Draft} from '../check.ts'
import {Configs, settingsOf} from '../config.ts'
import {findingsOf} from '../finding.ts'
import type {FixedDraft} from '../fix.ts'
import type {InputFormat} from '../read/index.ts'
import {isShown} from '../report/counts.ts'
import {type CheckedFile, type ReportFormat, reporters} from '../report/index.ts'
import type {Severity} from '../severity.ts'
import {UsageError} from '../usage-error.ts'
import {decodeDraft, findDrafts, readDraft} from './drafts.ts'
import {startProgress} from './progress.ts'
import {ruleIds} from './rule-ids.ts'
import {isColorful, terminalWidth} from './terminal.ts'

/** What the command line says. */
export interface CheckOptions {
  readonly rule: readonly string[]
  readonly inputFormat?: InputFormat
  readonly format: ReportFormat
  readonly failOn: Exclude<Severity, 'off'> | 'never'
  readonly minSeverity: Exclude<Severity, 'off'>
  readonly stdinFilename: string
  readonly color: boolean
  readonly config?: string
  readonly fix?: boolean
  readonly dryRun?: boolean
}

/**
 * Runs the command; the report goes to standard output, all else to standard error.
 *
 * @param paths files, globs, directories, `-`; the working directory where there are none.
 * @returns 0 clean, 1 findings at or above `failOn`, 2 something could not be read or checked.
 */
export async function runCheck(paths: readonly string[], options: CheckOptions): Promise<number> {
  const only = ruleIds(options.rule)
  const configs = new Configs(options.config)
  const given = paths.length > 0 ? paths : ['.']
  const found = await findDrafts(
    given.filter((name) => name !== '-'),
    configs
  )
  const names = given.includes('-') ? ['-', ...found.paths] : found.paths
  const problems = [...found.problems]
  const files: Outcome[] = []
  const progress = startProgress(names.length)
  for (const name of names) {
    try {
      files.push(await checkFile(name, options, configs, only))
    } catch (error) {
      if (error instanceof UsageError) throw error
      problems.push(`${nameOf(name, options)}: ${(error as Error).message}`)
    }
    progress.step()
  }
  progress.end()
  await writeOut(files, options)
  for (const problem of problems) process.stderr.write(`copydesk: ${problem}\n`)
  if (problems.length > 0) return 2
  const {failOn} = options
  return failOn !== 'never' && files.some(({findings}) => findings.some((each) => isShown(each, failOn)))
    ? 1
    : 0
}

const nameOf = (name: string, {stdinFilename}: CheckOptions): string => (name === '-' ? stdinFilename : name)

/** A checked draft and, where fixes were asked for, what they changed. */
interface Outcome extends CheckedFile {
  readonly before: string
  readonly fixed: number
  readonly changes: FixedDraft['changes']
}

async function checkFile(
  name: string,
  options: CheckOptions,
  configs: Configs,
  only: readonly string[] | undefined
): Promise<Outcome> {
  const before = name === '-' ? decodeDraft(await buffer(process.stdin)) : await readDraft(name)
  const shown = nameOf(name, options)
  if (!before.trim()) process.stderr.write(`copydesk: ${shown}: Empty, nothing to check\n`)
  const draft: Draft = {
    text: before,
    path: shown,
    ...(options.inputFormat ? {format: options.inputFormat} : {})
  }
  const settings = {...settingsOf(await configs.of(path.dirname(shown)), shown), ...(only ? {only} : {})}
  const fixing = options.fix || options.dryRun
  const {file, fixed, changes} = fixing
    ? await (await import('../fix.ts')).fix(draft, settings)
    : {file: await check(draft, settings), fixed: 0, changes: []}
  const text = String(file)
  if (options.fix && !options.dryRun && name !== '-' && text !== before) await writeFile(name, text)
  const article = file.data.article!
  const headline = (article.matter.title ?? article.blocks.find(({kind}) => kind === 'headline'))?.text
  return {
    path: shown,
    text,
    findings: findingsOf(file),
    ...(headline ? {headline} : {}),
    before,
    fixed,
    changes
  }
}

/** The report, or the diff of a dry run. A fixed draft from standard input takes the report's place. */
async function writeOut(files: readonly Outcome[], options: CheckOptions): Promise<void> {
  const {stdout, stderr} = process
  const fixed = files.reduce((sum, file) => sum + file.fixed, 0)
  if (options.fix || options.dryRun)
    stderr.write(
      `copydesk: ${options.dryRun ? 'Would fix' : 'Fixed'} ${fixed} ${fixed === 1 ? 'finding' : 'findings'}\n`
    )
  if (options.dryRun) {
    const {diffOf} = await import('../report/diff.ts')
    for (const {path, before, changes} of files) stdout.write(diffOf(path, before, changes))
    return
  }
  const piped = options.fix ? files.find(({path}) => path === options.stdinFilename) : undefined
  if (piped) stdout.write(piped.text)
  const report = await reporters[options.format]()
  const out = piped ? stderr : stdout
  out.write(
    report(files, {
      minSeverity: options.minSeverity,
      color: options.color && isColorful() && !piped,
      width: terminalWidth()
    })
  )
}
