/** What an editor can ask of an open draft by `workspace/executeCommand`, with the draft's URI as the first argument. */
import path from 'node:path'
import {readBaseline, usualBaseline, withKnown, writeBaseline} from '../baseline.ts'
import {sheets} from '../sheets/index.ts'
import {verdictOf} from '../verdict.ts'
import type {Checked} from './checker.ts'

/** What a command answers with. */
type Command = (checked: Checked, folder: string, argument: unknown) => unknown

/** Puts a finding, by its fingerprint, into the baseline of the folder: it is not told again, there or on the command line. */
export const dismiss = 'copydesk.dismiss'

/** By name: each sheet, whether the story may go out, and dismissal. */
export const commands: Readonly<Record<string, Command>> = {
  'copydesk.verdict': ({findings, config}) => verdictOf(findings, config.gate),
  [dismiss]: async ({findings, repoPath}, folder, fingerprint) => {
    const finding = findings.find((each) => each.fingerprint === fingerprint)
    if (!finding) return
    const file = path.join(folder, usualBaseline)
    await writeBaseline(file, withKnown((await readBaseline(file)) ?? {}, repoPath, finding))
  },
  ...Object.fromEntries(
    Object.entries(sheets).map(([name, load]): [string, Command] => [
      `copydesk.${name}`,
      async ({article}) => (await load())(article)
    ])
  )
}
