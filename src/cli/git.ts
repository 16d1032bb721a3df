/** What a git repository knows of the drafts in it. */
import {execFile} from 'node:child_process'
import {realpath} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {UsageError} from '../usage-error.ts'

const run = promisify(execFile)

/** Tells which lines of a file have changed; lines from 1. */
export type IsChanged = (file: string, line: number) => boolean

/**
 * What has changed since a commit (or since the branch was split off it), whether committed or not.
 *
 * @param base a commit, branch or tag.
 * @throws UsageError where git does not know it.
 */
export async function changesSince(base: string): Promise<IsChanged> {
  if (base.startsWith('-')) throw new UsageError(`Unexpected \`${base}\`, expected a commit, branch or tag`)
  const git = async (...args: string[]): Promise<string> => {
    try {
      return (await run('git', args, {maxBuffer: 1 << 28})).stdout
    } catch (error) {
      const {stderr, message} = error as {stderr?: string; message: string}
      throw new UsageError(`git ${args[0]}: ${(stderr || message).trim().split('\n')[0]}`)
    }
  }
  const root = (await git('rev-parse', '--show-toplevel')).trimEnd()
  const start = (await git('merge-base', base, 'HEAD')).trim()
  const changed = await git('diff', '--name-only', '-z', '--no-renames', start)
  const added = await git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', root)
  const lines = new Map<string, readonly (readonly [from: number, to: number])[]>()
  for (const name of added.split('\0').filter(Boolean)) lines.set(name, [[1, Number.POSITIVE_INFINITY]])
  for (const name of changed.split('\0').filter(Boolean)) {
    const diff = await git(
      'diff',
      '--unified=0',
      '--no-color',
      '--no-ext-diff',
      '--no-renames',
      start,
      '--',
      `:(top,literal)${name}`
    )
    const hunks = [...diff.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)]
    // A hunk of no lines stands where lines were taken away: the line above it is not changed.
    lines.set(
      name,
      hunks.map(([, from, count = '1']) => [Number(from), Number(from) + Number(count) - 1])
    )
  }
  const real = await realpath(root)
  const names = new Map<string, string>()
  return (file, line) => {
    let name = names.get(file)
    if (name === undefined) {
      name = path.relative(real, path.resolve(file)).split(path.sep).join('/')
      names.set(file, name)
    }
    return lines.get(name)?.some(([from, to]) => line >= from && line <= to) ?? false
  }
}
