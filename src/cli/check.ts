/** `copydesk check`: drafts to reports. */
import {writeFile} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {readBaseline, usualBaseline, withoutKnown} from '../baseline.ts'
import type {InputFormat} from '../read/index.ts'
import {isShown} from '../report/counts.ts'
import {type ReportFormat, type ReportOptions, reporters} from '../report/index.ts'
import type {Severity} from '../severity.ts'
import {UsageError} from '../usage-error.ts'
import {Cache} from './cache.ts'
import {changesSince} from './git.ts'
import {type Outcome, type RunOptions, runDrafts} from './run.ts'
import {isColorful, terminalWidth} from './terminal.ts'
import {version} from './version.ts'

/** A report and the file it goes to; standard output where none is named. */
export interface Output {
  readonly format: ReportFormat
  readonly file?: string
}

/** What the command line says. */
export interface CheckOptions {
  readonly rule: readonly string[]
  readonly inputFormat?: InputFormat
  readonly format: readonly Output[]
  readonly outputFile?: string
  readonly failOn: Exclude<Severity, 'off'> | 'never'
  readonly minSeverity: Exclude<Severity, 'off'>
  readonly stdinFilename: string
  readonly color: boolean
  readonly config?: string
  readonly fix?: boolean
  readonly dryRun?: boolean
  /** `false` for none; the usual one, if it is there, where nothing is said. */
  readonly baseline?: string | false
  readonly diff?: string
  readonly inlineConfig: boolean
  readonly reportUnusedIgnores?: boolean
  readonly cache?: boolean
  readonly cacheLocation: string
  readonly jobs: number | 'auto'
  readonly watch?: boolean
}

/**
 * Runs the command; the report goes to standard output, all else to standard error.
 *
 * @param paths files, globs, directories, `-`; the working directory where there are none.
 * @returns 0 clean, 1 findings at or above `failOn`, 2 something could not be read or checked.
 */
export async function runCheck(paths: readonly string[], options: CheckOptions): Promise<number> {
  const outputs = outputsOf(options)
  const cache = options.cache
    ? await Cache.open(options.cacheLocation)
    : options.watch
      ? new Cache()
      : undefined
  if (!options.watch) return (await checkOnce(paths, outputs, cache, options)).code
  const {watchDrafts} = await import('./watch.ts')
  const own = [...outputs.flatMap(({file}) => file ?? []), options.cacheLocation]
  return watchDrafts(paths, own, async () => {
    try {
      return (await checkOnce(paths, outputs, cache, options)).shown
    } catch (error) {
      // A configuration that is being written is put right with the next change.
      if (!(error instanceof UsageError)) throw error
      process.stderr.write(`copydesk: ${error.message}\n`)
      return 0
    }
  })
}

/** One check: its exit code, and how many findings its report has shown. */
async function checkOnce(
  paths: readonly string[],
  outputs: readonly Output[],
  cache: Cache | undefined,
  options: CheckOptions
): Promise<{readonly code: number; readonly shown: number}> {
  const run = await runDrafts(paths, {...runOptionsOf(options), ...(cache ? {cache} : {})})
  const files = await newOnly(run.files, options)
  for (const {path, text} of files)
    if (!text.trim()) process.stderr.write(`copydesk: ${path}: Empty, nothing to check\n`)
  if (options.fix || options.dryRun) await writeFixes(run.files, options)
  if (!options.dryRun) for (const output of outputs) await writeReport(files, output, options)
  for (const problem of run.problems) process.stderr.write(`copydesk: ${problem}\n`)
  const all = files.flatMap(({findings}) => findings)
  const shown = all.filter((finding) => isShown(finding, options.minSeverity)).length
  if (run.problems.length > 0) return {code: 2, shown}
  const {failOn} = options
  const fails = failOn !== 'never' && all.some((finding) => isShown(finding, failOn))
  return {code: fails ? 1 : 0, shown}
}

/** What the options say of reading and checking. */
function runOptionsOf(options: CheckOptions): RunOptions {
  const {rule, inputFormat, stdinFilename, config, jobs} = options
  return {
    rule,
    stdinFilename,
    jobs: jobs === 'auto' ? availableParallelism() : jobs,
    fix: options.dryRun ? 'show' : options.fix ? 'write' : 'no',
    ...(inputFormat ? {inputFormat} : {}),
    ...(config ? {config} : {}),
    more: {
      ...(options.inlineConfig ? {} : {inlineConfig: false}),
      ...(options.reportUnusedIgnores ? {reportUnusedIgnores: true} : {})
    }
  }
}

function outputsOf({format, outputFile}: CheckOptions): readonly Output[] {
  const outputs = format.length > 0 ? format : [{format: 'pretty' as const}]
  const open = outputs.filter(({file}) => file === undefined)
  if (open.length > 1)
    throw new UsageError(
      `Unexpected formats ${open.map(({format}) => `\`${format}\``).join(' and ')} on standard output, expected one: name files for the others, as in \`--format sarif=copydesk.sarif\``
    )
  if (outputFile === undefined) return outputs
  return outputs.map((output) => (output.file === undefined ? {...output, file: outputFile} : output))
}

/** Findings that no baseline knows and of which a place is on a changed line. */
async function newOnly(files: readonly Outcome[], options: CheckOptions): Promise<readonly Outcome[]> {
  const {baseline: named} = options
  const baseline = named === false ? undefined : await readBaseline(named ?? usualBaseline)
  if (named && !baseline) throw new UsageError(`${named}: No such baseline, \`copydesk baseline\` writes one`)
  const isChanged = options.diff === undefined ? undefined : await changesSince(options.diff)
  return files
    .map((file) => (baseline ? withoutKnown(file, baseline) : file))
    .map((file) =>
      isChanged
        ? {
            ...file,
            findings: file.findings.filter((finding) =>
              [finding, ...finding.related].some(({line, endLine}) => {
                for (let at = line; at <= endLine; at++) if (isChanged(file.path, at)) return true
                return false
              })
            )
          }
        : file
    )
}

/** The diff of a dry run; a draft from standard input goes where its report would. */
async function writeFixes(files: readonly Outcome[], {dryRun}: CheckOptions): Promise<void> {
  const count = files.reduce((sum, {fixed}) => sum + (fixed?.count ?? 0), 0)
  process.stderr.write(
    `copydesk: ${dryRun ? 'Would fix' : 'Fixed'} ${count} ${count === 1 ? 'finding' : 'findings'}\n`
  )
  if (dryRun) {
    const {diffOf} = await import('../report/diff.ts')
    for (const {path, before, fixed} of files)
      process.stdout.write(diffOf(path, before, fixed?.changes ?? []))
  } else for (const {isStdin, text} of files) if (isStdin) process.stdout.write(text)
}

async function writeReport(files: readonly Outcome[], output: Output, options: CheckOptions): Promise<void> {
  const report = await reporters[output.format]()
  const taken = options.fix === true && files.some(({isStdin}) => isStdin)
  const settings: ReportOptions = {
    minSeverity: options.minSeverity,
    color: options.color && isColorful() && !taken && output.file === undefined,
    width: terminalWidth(),
    version
  }
  const text = report(files, settings)
  if (output.file === undefined) (taken ? process.stderr : process.stdout).write(text)
  else
    await writeFile(output.file, text).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(
        `${output.file}: Cannot be written (${error.code}), expected a file for the report`
      )
    })
}
