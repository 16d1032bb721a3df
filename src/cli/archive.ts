/** Published stories: a folder of drafts, or a file with a record a line. */
import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import {randomFrom} from '../../rules/mislabeled-category/random.ts'
import type {Draft} from '../check.ts'
import type {Configs} from '../config.ts'
import {linesOf} from '../stream/lines.ts'
import {PoisonLine, recordOf} from '../stream/record.ts'
import {UsageError} from '../usage-error.ts'
import {DraftError, findDrafts, readDraft} from './drafts.ts'

/** A story that is still to be read. */
export interface Source {
  /** `archive/cup.md`, or `archive.ndjson:17`. */
  readonly name: string
  /** @throws DraftError or PoisonLine where it is none. */
  read(): Promise<Draft>
}

/** What an archive holds. */
export interface Archive {
  /** Stories taken, in their order. */
  readonly sources: readonly Source[]
  /** How many there are. */
  readonly total: number
}

const longestLine = 10_000_000

/**
 * Opens an archive; of more stories than are wanted, it takes some by lot, each with the same chance.
 *
 * @param name a directory, or a file of NDJSON records as `copydesk stream` takes them.
 * @param configs say which files of a directory are drafts.
 * @param most how many stories to take.
 * @throws UsageError where there is no such thing, or nothing in it.
 */
export async function openArchive(name: string, configs: Configs, most: number): Promise<Archive> {
  const status = await stat(name).catch(() => undefined)
  if (!status) throw new UsageError(`${name}: No such file, expected a folder of drafts or a file of NDJSON`)
  const isFolder = status.isDirectory()
  const archive = await takeSome(isFolder ? inFolder(name, configs) : inFile(name), most)
  if (archive.total === 0)
    throw new UsageError(
      `${name}: No stories found, expected ${isFolder ? 'drafts (.md, .markdown, .mdx, .txt, .html)' : 'a JSON record on each line'}`
    )
  return archive
}

async function* inFolder(name: string, configs: Configs): AsyncGenerator<Source> {
  for (const path of (await findDrafts([name], configs)).paths)
    yield {name: path, read: async () => ({text: await readDraft(path), path})}
}

async function* inFile(name: string): AsyncGenerator<Source> {
  let number = 0
  for await (const line of linesOf(createReadStream(name), longestLine)) {
    const place = `${name}:${++number}`
    // The last line feed of a file begins no record.
    if ('bytes' in line && /^\s*$/.test(Buffer.from(line.bytes).toString('latin1'))) continue
    yield {name: place, read: async () => recordOf(line, longestLine).draft}
  }
}

/** Algorithm R (Vitter 1985): one pass, no more than `most` in memory. */
async function takeSome(all: AsyncIterable<Source>, most: number): Promise<Archive> {
  const taken: {readonly at: number; readonly source: Source}[] = []
  const random = randomFrom(5)
  let total = 0
  for await (const source of all) {
    const at = total++
    if (at < most) taken.push({at, source})
    else {
      const place = Math.floor(random() * total)
      if (place < most) taken[place] = {at, source}
    }
  }
  return {sources: taken.sort((a, b) => a.at - b.at).map(({source}) => source), total}
}

/** Whether an error says that a story could not be read, and not that we are wrong. */
export function isUnreadable(error: unknown): error is Error {
  return error instanceof DraftError || error instanceof PoisonLine
}
