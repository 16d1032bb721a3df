/** `copydesk check`: drafts to a report. */
import {buffer} from 'node:stream/consumers'
import {type CheckSettings, check} from '../check.ts'
import {findingsOf} from '../finding.ts'
import type {InputFormat} from '../read/index.ts'
import {isShown} from '../report/counts.ts'
import {type CheckedFile, type ReportFormat, reporters} from '../report/index.ts'
import type {Severity} from '../severity.ts'
import {decodeDraft, findDrafts, readDraft} from './drafts.ts'
import {startProgress} from './progress.ts'
import {ruleIds} from './rule-ids.ts'

/** What the command line says. */
export interface CheckOptions {
  readonly rule: readonly string[]
  readonly inputFormat?: InputFormat
  readonly format: ReportFormat
  readonly failOn: Exclude<Severity, 'off'> | 'never'
  readonly minSeverity: Exclude<Severity, 'off'>
  readonly stdinFilename?: string
  readonly color: boolean
}

/**
 * Runs the command; the report goes to standard output, all else to standard error.
 *
 * @param paths files, globs, directories, `-`; the working directory where there are none.
 * @returns 0 clean, 1 findings at or above `failOn`, 2 something could not be read or checked.
 */
export async function runCheck(paths: readonly string[], options: CheckOptions): Promise<number> {
  const only = ruleIds(options.rule)
  const settings: CheckSettings = only ? {only} : {}
  const given = paths.length > 0 ? paths : ['.']
  const found = await findDrafts(given.filter((name) => name !== '-'))
  const names = given.includes('-') ? ['-', ...found.paths] : found.paths
  const problems = [...found.problems]
  const files: CheckedFile[] = []
  const progress = startProgress(names.length)
  for (const name of names) {
    const file = await checkFile(name, options, settings).catch((error: Error) => {
      problems.push(`${nameOf(name, options)}: ${error.message}`)
    })
    if (file) files.push(file)
    progress.step()
  }
  progress.end()
  const report = await reporters[options.format]()
  process.stdout.write(
    report(files, {
      minSeverity: options.minSeverity,
      color: options.color && isColorful(),
      width: Math.min(Math.max(process.stdout.columns ?? 100, 40), 100)
    })
  )
  for (const problem of problems) process.stderr.write(`copydesk: ${problem}\n`)
  if (problems.length > 0) return 2
  const {failOn} = options
  return failOn !== 'never' && files.some(({findings}) => findings.some((each) => isShown(each, failOn)))
    ? 1
    : 0
}

const isColorful = (): boolean =>
  process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'

const nameOf = (name: string, {stdinFilename = '<stdin>'}: CheckOptions): string =>
  name === '-' ? stdinFilename : name

async function checkFile(name: string, options: CheckOptions, settings: CheckSettings): Promise<CheckedFile> {
  const text = name === '-' ? decodeDraft(await buffer(process.stdin)) : await readDraft(name)
  const path = nameOf(name, options)
  if (!text.trim()) process.stderr.write(`copydesk: ${path}: Empty, nothing to check\n`)
  const format = options.inputFormat
  const file = await check({text, path, ...(format ? {format} : {})}, settings)
  const article = file.data.article!
  const headline = (article.matter.title ?? article.blocks.find(({kind}) => kind === 'headline'))?.text
  return {path, text, findings: findingsOf(file), ...(headline ? {headline} : {})}
}
