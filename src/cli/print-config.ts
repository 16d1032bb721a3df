/** `copydesk print-config FILE`: what holds for a draft, and where it is written. */
import path from 'node:path'
import {Configs, isIgnored, settingsOf} from '../config.ts'

/**
 * Prints JSON.
 *
 * @param file a draft; need not exist.
 * @returns exit code 0.
 */
export async function runPrintConfig(file: string, options: {readonly config?: string}): Promise<number> {
  const config = await new Configs(options.config).of(path.dirname(file))
  const {sources, gate} = config
  const shown = {sources, ignored: isIgnored(config, file), ...settingsOf(config, file), gate}
  process.stdout.write(`${JSON.stringify(shown, shortened, 2)}\n`)
  return 0
}

/** The tables of a trained model are not for reading. */
const shortened = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && value.length > 1000
    ? `${value.slice(0, 20)}… (${value.length} characters)`
    : value
