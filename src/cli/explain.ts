/** `copydesk explain RULE`: the rule's own page. */
import {readFile} from 'node:fs/promises'
import {ruleIds} from './rule-ids.ts'
import {isColorful, terminalWidth} from './terminal.ts'

/**
 * Prints the README of a rule: for reading on a terminal, as Markdown into a pipe.
 *
 * @returns exit code 0.
 * @throws UsageError for an unknown rule.
 */
export async function runExplain(id: string, options: {readonly color: boolean}): Promise<number> {
  ruleIds([id])
  const text = await readFile(new URL(`../../rules/${id}/README.md`, import.meta.url), 'utf8')
  if (!process.stdout.isTTY) process.stdout.write(text)
  else {
    const {default: page} = await import('../report/page.ts')
    process.stdout.write(page(text, {color: options.color && isColorful(), width: terminalWidth()}))
  }
  return 0
}
