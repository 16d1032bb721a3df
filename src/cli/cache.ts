/** What was found in drafts that have not changed since. */
import {createHash, randomUUID} from 'node:crypto'
import {lstat, readFile, realpath, rename, writeFile} from 'node:fs/promises'
import type {Job, Result} from '../desk.ts'
import {UsageError} from '../usage-error.ts'

interface Entry {
  readonly key: string
  readonly result: Result
}

/** Remembers results by draft; an entry holds only for the very same bytes, settings and build of Copydesk. */
export class Cache {
  readonly #file: string | undefined
  readonly #build: string
  readonly #entries: Map<string, Entry>

  /**
   * @param file where it is kept; nowhere where none is named.
   * @param build what made the results.
   * @param entries what is remembered already.
   */
  constructor(file?: string, build = '', entries = new Map<string, Entry>()) {
    this.#file = file
    this.#build = build
    this.#entries = entries
  }

  /**
   * Opens a cache; an absent or broken one is empty.
   *
   * @param location where it is kept; a link is followed.
   * @param build what makes the results.
   * @throws UsageError where something else than a file is there.
   */
  static async open(location: string, build?: string): Promise<Cache> {
    const file = await realpath(location).catch(() => location)
    // It is replaced as a whole: of a device, a pipe or a folder nothing would be left.
    if ((await lstat(file).catch(() => undefined))?.isFile() === false)
      throw new UsageError(
        `${location}: Not a file, expected one for the cache: name another with --cache-location`
      )
    const own = build ?? (await buildId())
    try {
      const {build: known, entries} = JSON.parse(await readFile(file, 'utf8'))
      if (known === own) return new Cache(file, own, new Map(Object.entries(entries)))
    } catch {}
    return new Cache(file, own)
  }

  /** The remembered result of a job. */
  get(name: string, job: Job): Result | undefined {
    const entry = this.#entries.get(name)
    return entry?.key === keyOf(job) ? entry.result : undefined
  }

  /** Remembers the result of a job. */
  set(name: string, job: Job, result: Result): void {
    this.#entries.set(name, {key: keyOf(job), result})
  }

  /**
   * Writes the cache; a run that is stopped meanwhile leaves the old one.
   *
   * @throws UsageError where it cannot be written.
   */
  async save(): Promise<void> {
    if (this.#file === undefined) return
    const part = `${this.#file}.${process.pid}`
    const text = JSON.stringify({build: this.#build, entries: Object.fromEntries(this.#entries)})
    try {
      await writeFile(part, text)
      await rename(part, this.#file)
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      throw new UsageError(
        `${this.#file}: Cannot be written (${code}), expected a place for the cache: name another with --cache-location`
      )
    }
  }
}

// Made by the build from all that is built, rules and their data included. From source, nothing is remembered.
const buildId = (): Promise<string> =>
  readFile(new URL('../../build-id', import.meta.url), 'utf8').catch(() => randomUUID())

const keyOf = ({draft, settings}: Job): string =>
  createHash('sha256')
    .update(JSON.stringify([draft, settings]))
    .digest('hex')
