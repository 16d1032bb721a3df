/** What an editor can ask of an open draft by `workspace/executeCommand`, with the draft's URI as the one argument. */
import {sheets} from '../sheets/index.ts'
import {verdictOf} from '../verdict.ts'
import type {Checked} from './checker.ts'

/** Name to what answers it: each sheet, and whether the story may go out. */
export const commands: Readonly<Record<string, (checked: Checked) => unknown>> = {
  'copydesk.verdict': ({findings, config}) => verdictOf(findings, config.gate),
  ...Object.fromEntries(
    Object.entries(sheets).map(([name, load]) => [
      `copydesk.${name}`,
      async ({article}: Checked) => (await load())(article)
    ])
  )
}
