/** `copydesk rules`: which rules there are, and how loud their kinds. */
import {rules} from '../../rules/index.ts'
import type {RuleMeta} from '../rule.ts'
import {defaultSeverity} from '../severity.ts'

/**
 * Prints a table, or JSON.
 *
 * @returns exit code 0.
 */
export function runRules({format}: {readonly format: 'table' | 'json'}): number {
  const rows = (rules as unknown as readonly {readonly meta: RuleMeta<object>}[]).map(({meta}) => ({
    rule: meta.id,
    summary: meta.summary,
    kinds: defaultSeverity[meta.id]!,
    options: meta.options
  }))
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
    return 0
  }
  for (const {rule, summary, kinds} of rows) {
    process.stdout.write(`${rule}\n  ${summary}\n`)
    const names = Object.keys(kinds)
    const width = Math.max(0, ...names.map((name) => name.length))
    for (const name of names) process.stdout.write(`    ${name.padEnd(width)}  ${kinds[name]}\n`)
    process.stdout.write('\n')
  }
  process.stdout.write('Read more with `copydesk explain RULE`.\n')
  return 0
}
