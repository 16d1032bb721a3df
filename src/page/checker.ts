/** Who checks for the page: the service that it came from, or a thread of the browser. */
import type {Job, Result} from '../desk.ts'
import type {Finding} from '../finding.ts'
import type {FactRow} from '../sheets/facts.ts'
import type {NameRow} from '../sheets/names.ts'
import type {QuoteRow} from '../sheets/quotes.ts'
import type {TopicRow} from '../sheets/topics.ts'
import {type Verdict, verdictOf} from '../verdict.ts'
import {addOverride, type Desk, loadOverrides, type OverrideNote, token} from './book.ts'

/** Sheets of a draft. */
export interface Sheets {
  readonly quotes: readonly QuoteRow[]
  readonly names: readonly NameRow[]
  readonly facts: readonly FactRow[]
  readonly topics: readonly TopicRow[]
}

/** What is known of a draft. */
export interface Report {
  readonly findings: readonly Finding[]
  readonly verdict: Verdict
  readonly sheets: Sheets
  readonly overrides: readonly OverrideNote[]
}

/** Checks drafts and keeps the book of overrides. */
export interface Checker {
  check(desk: Desk): Promise<Report>
  override(note: OverrideNote): Promise<void>
}

/** The service wants a token that we do not have. */
export class TokenError extends Error {}

const names = ['quotes', 'names', 'facts', 'topics'] as const satisfies (keyof Sheets)[]

/** The code of `worker.ts`, put in by the build. */
declare const WORKER: string

/** Checks in a thread of the browser; overrides stay in the browser. */
export function ownChecker(): Checker {
  const worker = new Worker(URL.createObjectURL(new Blob([WORKER], {type: 'text/javascript'})))
  const waiting = new Map<number, {resolve: (result: Result) => void; reject: (error: Error) => void}>()
  let last = 0
  worker.addEventListener(
    'message',
    ({data}: MessageEvent<{id: number; result?: Result; failed?: string}>) => {
      const {resolve, reject} = waiting.get(data.id)!
      waiting.delete(data.id)
      if (data.result) resolve(data.result)
      else reject(new Error(data.failed))
    }
  )
  const work = (job: Job): Promise<Result> =>
    new Promise((resolve, reject) => {
      waiting.set(++last, {resolve, reject})
      worker.postMessage({id: last, job})
    })
  return {
    async check({text, section, format, story}) {
      const draft = {text, ...(section ? {category: section} : {}), ...(format === 'auto' ? {} : {format})}
      const {findings, sheets} = await work({draft, settings: {}, sheets: names})
      const overrides = loadOverrides().filter((note) => note.story === story)
      const taken = new Set(overrides.map(({fingerprint}) => fingerprint))
      return {
        findings,
        verdict: verdictOf(findings, {}, taken),
        sheets: sheets as unknown as Sheets,
        overrides
      }
    },
    async override(note) {
      addOverride(note)
    }
  }
}

/** Asks the service that the page came from. */
export function serviceChecker(): Checker {
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(path, {
      ...(body ? {method: 'POST', body: JSON.stringify(body)} : {}),
      headers: {
        'Content-Type': 'application/json',
        ...(token.get() ? {Authorization: `Bearer ${token.get()}`} : {})
      }
    })
    if (answer.status === 401) throw new TokenError('The service asks for a token')
    const json = (await answer.json()) as {error?: {message: string}}
    if (json.error) throw new Error(json.error.message)
    return json
  }
  return {
    async check({text, section, format, story}) {
      const request = {
        text,
        story,
        sheets: names,
        ...(section ? {category: section} : {}),
        ...(format === 'auto' ? {} : {format})
      }
      const report = (await ask('/v1/check', request)) as Omit<Report, 'overrides'>
      const kept = (await ask(`/v1/overrides?story=${encodeURIComponent(story)}`)) as Pick<
        Report,
        'overrides'
      >
      return {...report, overrides: kept.overrides}
    },
    async override({at: _, ...note}) {
      await ask('/v1/overrides', note)
    }
  }
}
