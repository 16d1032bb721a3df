/** From the paths of a command line to the drafts behind them. */
import {constants, isUtf8} from 'node:buffer'
import {existsSync} from 'node:fs'
import {readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import {longestDraft} from '../check.ts'
import {type Configs, fits, isDraft, isIgnored, type Patterns, readPatterns} from '../config.ts'

/** What ends a file's part in a run but not the run. */
export class DraftError extends Error {}

/** Paths found, and what was given but is not there. */
export interface Found {
  readonly paths: readonly string[]
  readonly problems: readonly string[]
}

/**
 * Expands files, globs and directories.
 *
 * @param given as typed; relative to the working directory.
 * @param configs say which files a directory holds, and which are never checked.
 * @returns paths with `/` between folders, each once, those of a directory or glob sorted.
 */
export async function findDrafts(given: readonly string[], configs: Configs): Promise<Found> {
  const paths = new Set<string>()
  const problems: string[] = []
  for (const name of given) {
    const status = await stat(name).catch(() => undefined)
    if (status && !status.isDirectory()) {
      paths.add(slashed(name))
      continue
    }
    const found = status ? await inDirectory(name, configs) : isGlob(name) ? await matching(name) : undefined
    if (!found)
      problems.push(`${name}: No such file, expected a draft, a directory, a glob or - for standard input`)
    else if (found.length === 0)
      problems.push(`${name}: No drafts found, expected files ending in .md, .markdown, .mdx, .txt or .html`)
    for (const each of found ?? []) paths.add(each)
  }
  const checked: string[] = []
  for (const each of paths) if (!isIgnored(await configs.of(path.dirname(each)), each)) checked.push(each)
  return {paths: checked, problems}
}

const slashed = (name: string): string => name.split(path.sep).join('/')
const isGlob = (name: string): boolean => /[*?[\]{}!]/.test(name)
const sorted = (names: readonly string[]): string[] => names.map(slashed).sort((a, b) => (a < b ? -1 : 1))

async function inDirectory(directory: string, configs: Configs): Promise<string[]> {
  const {glob} = await import('tinyglobby')
  const all = await glob('**', {cwd: directory, ignore: ['**/node_modules/**'], expandDirectories: false})
  const names = all.map((name) => path.join(directory, name))
  const wanted: string[] = []
  for (const name of names)
    if (isDraft(await configs.of(path.dirname(name)), name) && !(await isGitIgnored(name))) wanted.push(name)
  return sorted(wanted)
}

const gitIgnores = new Map<string, Promise<readonly Patterns[]>>()

/** Whether git is told not to look at a file. It may still be named. */
async function isGitIgnored(name: string): Promise<boolean> {
  const patterns = await gitIgnoresOf(path.dirname(path.resolve(name)))
  return patterns.some((each) => fits(each, name))
}

function gitIgnoresOf(folder: string): Promise<readonly Patterns[]> {
  const read = async (): Promise<readonly Patterns[]> => {
    const own = await readPatterns(folder, '.gitignore')
    const parent = path.dirname(folder)
    // What stands above the repository is none of its business.
    const isRoot = parent === folder || existsSync(path.join(folder, '.git'))
    const above = isRoot ? [] : await gitIgnoresOf(parent)
    return own ? [own, ...above] : above
  }
  const known = gitIgnores.get(folder) ?? read()
  gitIgnores.set(folder, known)
  return known
}

async function matching(pattern: string): Promise<string[]> {
  const {glob} = await import('tinyglobby')
  return sorted(await glob(slashed(pattern), {ignore: ['**/node_modules/**'], expandDirectories: false}))
}

/**
 * Reads a draft from disk.
 *
 * @throws DraftError where it cannot be read, is no UTF-8 text or is too long.
 */
export async function readDraft(name: string): Promise<string> {
  try {
    const {size} = await stat(name)
    // No character takes more than three bytes for each of its UTF-16 code units.
    if (size > Math.min(longestDraft * 3, constants.MAX_LENGTH)) throw tooLong(size)
    return decodeDraft(await readFile(name))
  } catch (error) {
    if (error instanceof DraftError) throw error
    const {code, message} = error as NodeJS.ErrnoException
    const reasons: Readonly<Record<string, string>> = {
      EACCES: 'No permission to read it',
      EPERM: 'No permission to read it',
      ENOENT: 'No such file',
      ELOOP: 'Links in a circle',
      EISDIR: 'A directory'
    }
    throw new DraftError(`${reasons[code ?? ''] ?? message}, expected a readable text file`)
  }
}

const tooLong = (bytes: number): DraftError =>
  new DraftError(`Unexpected file of ${bytes} bytes, expected a story: at most ${longestDraft} characters`)

/**
 * Decodes the bytes of a draft; a byte order mark stays, offsets count it.
 *
 * @throws DraftError where they are not UTF-8 text.
 */
export function decodeDraft(bytes: Buffer): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new DraftError('Unexpected UTF-16 text, expected UTF-8: save it as UTF-8')
  if (bytes.includes(0)) throw new DraftError('Unexpected binary file, expected UTF-8 text')
  if (!isUtf8(bytes)) {
    const line = bytes.toString('utf8').split('\uFFFD', 1)[0]!.split('\n').length
    throw new DraftError(
      `Unexpected bytes in line ${line} that are not UTF-8, expected UTF-8: save it as UTF-8`
    )
  }
  const text = bytes.toString('utf8')
  if (text.length > longestDraft) throw tooLong(bytes.length)
  return text
}
