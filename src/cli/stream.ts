/** `copydesk stream`. */

import {Configs, settingsOf} from '../config.ts'
import {expectedNames} from '../expected-names.ts'
import {sheets} from '../sheets/index.ts'
import {stream} from '../stream/stream.ts'
import {UsageError} from '../usage-error.ts'
import {ruleIds} from './rule-ids.ts'

/** What the command line says. */
export interface StreamOptions {
  readonly rule: readonly string[]
  readonly sheets: readonly string[]
  readonly maxBytes: number
  readonly timeLimit: number
  readonly config?: string
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
  // A record is no file: what holds for it must be named.
  const config = options.config ? await new Configs(options.config).of('.') : undefined
  await stream(process.stdin, process.stdout, {
    settings: {...(config ? settingsOf(config, '.') : {}), ...(only ? {only} : {})},
    sheets: options.sheets,
    maxBytes,
    timeLimit
  })
  return 0
}
