/** `copydesk stream`. */
import {sheets} from '../sheets/index.ts'
import {stream} from '../stream/stream.ts'
import {expectedNames} from './nearest.ts'
import {ruleIds} from './rule-ids.ts'
import {UsageError} from './usage-error.ts'

/** What the command line says. */
export interface StreamOptions {
  readonly rule: readonly string[]
  readonly sheets: readonly string[]
  readonly maxBytes: number
  readonly timeLimit: number
}

/**
 * Runs the command on standard input and output.
 *
 * @returns exit code 0: what is wrong with a record is said in its own line.
 */
export async function runStream(options: StreamOptions): Promise<number> {
  const only = ruleIds(options.rule)
  for (const name of options.sheets)
    if (!(name in sheets))
      throw new UsageError(`Unexpected sheet \`${name}\`, ${expectedNames(name, Object.keys(sheets))}`)
  const {maxBytes, timeLimit} = options
  await stream(process.stdin, process.stdout, {
    settings: only ? {only} : {},
    sheets: options.sheets,
    maxBytes,
    timeLimit
  })
  return 0
}
