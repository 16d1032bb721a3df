/** The book of overrides: who let a story go out against a finding, when and why. Records are added, never changed. */
import {existsSync} from 'node:fs'
import sqlite, {type Database} from 'node-sqlite3-wasm'
import type {z} from 'zod'
import {UsageError} from '../usage-error.ts'
import type {override, overrideQuery, overrideRequest} from './schema.ts'

/** An override on record. */
export type Override = z.infer<typeof override>

const tables = `
  CREATE TABLE IF NOT EXISTS overrides (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    story TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    rule TEXT NOT NULL,
    message TEXT NOT NULL,
    by TEXT NOT NULL,
    reason TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS overrides_of_story ON overrides (story);
  CREATE TRIGGER IF NOT EXISTS overrides_stay_as_they_are BEFORE UPDATE ON overrides
    BEGIN SELECT RAISE(ABORT, 'overrides are append-only'); END;
  CREATE TRIGGER IF NOT EXISTS overrides_stay BEFORE DELETE ON overrides
    BEGIN SELECT RAISE(ABORT, 'overrides are append-only'); END;
`

/** An SQLite file of overrides. It is made when the first one comes in. */
export class Overrides {
  readonly #file: string
  #database: Database | undefined

  /**
   * @param file path of the SQLite file.
   * @throws UsageError where it is there but cannot be read.
   */
  constructor(file: string) {
    this.#file = file
    if (existsSync(file)) this.#open()
  }

  /**
   * Puts an override on record.
   *
   * @param request what somebody answers for.
   * @param now when.
   */
  add({message = '', ...request}: z.infer<typeof overrideRequest>, now: Date): Override {
    const record = {at: now.toISOString(), message, ...request}
    const {at, story, fingerprint, rule, by, reason} = record
    const {lastInsertRowid} = this.#open().run(
      'INSERT INTO overrides (at, story, fingerprint, rule, message, by, reason) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [at, story, fingerprint, rule, message, by, reason]
    )
    return {id: Number(lastInsertRowid), ...record}
  }

  /** Overrides, the oldest first. */
  list({story, after, limit}: z.infer<typeof overrideQuery>): Override[] {
    if (!this.#database) return []
    const [where, values] = story === undefined ? ['', []] : ['AND story = ?', [story]]
    return this.#database.all(`SELECT * FROM overrides WHERE id > ? ${where} ORDER BY id LIMIT ?`, [
      after,
      ...values,
      limit
    ]) as unknown as Override[]
  }

  /** Fingerprints of the findings of a story that somebody has answered for. */
  of(story: string): ReadonlySet<string> {
    const rows =
      this.#database?.all('SELECT DISTINCT fingerprint FROM overrides WHERE story = ?', [story]) ?? []
    return new Set(rows.map(({fingerprint}) => String(fingerprint)))
  }

  /** Closes the file. */
  close(): void {
    this.#database?.close()
    this.#database = undefined
  }

  #open(): Database {
    if (this.#database) return this.#database
    try {
      const database = new sqlite.Database(this.#file)
      database.exec(tables)
      return (this.#database = database)
    } catch (error) {
      throw new UsageError(
        `${this.#file}: Cannot be opened (${(error as Error).message}), expected an SQLite file or none; where a run was cut short, remove ${this.#file}.lock`
      )
    }
  }
}
