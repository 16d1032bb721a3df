/** Runs the built command line as a shell would. */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {onTestFinished} from 'vitest'
import {entry} from '../../scripts/entry.ts'

export const bin = entry()

/** What a run left. */
export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * @param args as typed behind `copydesk`.
 * @param options the folder it runs in and what it reads from standard input.
 */
export function copydesk(
  args: readonly string[],
  {cwd, input = ''}: {cwd?: string; input?: string | Buffer} = {}
): Run {
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  return {status, stdout, stderr}
}

/**
 * A folder for one test.
 *
 * @param files name to content.
 * @returns its path; removed when the test has finished.
 */
export function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'copydesk-'))
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(directory, name)
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, content)
  }
  onTestFinished(() => rmSync(directory, {recursive: true, force: true}))
  return directory
}
