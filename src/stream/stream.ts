/** `copydesk stream`: a record a line in, its findings a line out, whatever comes. */
import {once} from 'node:events'
import type {Readable, Writable} from 'node:stream'
import {type CheckSettings, type Draft, longestDraft} from '../check.ts'
import {inputFormats} from '../read/index.ts'
import {JobError, Thread} from '../threads/thread.ts'
import {type Line, linesOf} from './lines.ts'

/** How to read and check the records. */
export interface StreamSettings {
  readonly settings: CheckSettings
  /** Names of sheets to add to each record. */
  readonly sheets: readonly string[]
  /** Bytes of the longest line that is read. */
  readonly maxBytes: number
  /** Milliseconds that one record may take. */
  readonly timeLimit: number
}

/** A line that cannot be checked; goes out as its error record. */
class PoisonLine extends Error {
  readonly code: string
  readonly id: unknown

  constructor(code: string, message: string, id: unknown = null) {
    super(message)
    this.code = code
    this.id = id
  }
}

/**
 * Answers every line of `input` with one line on `output`, in order. Holds one record at a time and waits where the
 * reader of `output` is slower.
 *
 * @param input NDJSON records: `{id, text, category?, title?, date?, format?}`.
 * @param output gets `{id, findings, sheets?}` or `{id, line, error: {code, message}}`.
 * @param options how to check.
 */
export async function stream(input: Readable, output: Writable, options: StreamSettings): Promise<void> {
  const thread = new Thread(options.timeLimit, options.settings.only)
  let number = 0
  try {
    for await (const line of linesOf(input, options.maxBytes)) {
      const answer = await answerOf(line, ++number, thread, options)
      if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain')
    }
  } finally {
    await thread.close()
  }
}

async function answerOf(
  line: Line,
  number: number,
  thread: Thread,
  options: StreamSettings
): Promise<object> {
  let id: unknown = null
  try {
    const record = recordOf(line, options.maxBytes)
    id = record.id
    const {settings, sheets: names} = options
    const {findings, sheets} = await thread.work({draft: record.draft, settings, sheets: names})
    return {id, findings, ...(sheets ? {sheets} : {})}
  } catch (error) {
    if (!(error instanceof PoisonLine || error instanceof JobError)) throw error
    return {
      id: error instanceof PoisonLine ? error.id : id,
      line: number,
      error: {code: error.code, message: error.message}
    }
  }
}

const utf8 = new TextDecoder('utf-8', {fatal: true})
const keys = ['text', 'category', 'title', 'date', 'format'] as const

function recordOf(line: Line, maxBytes: number): {id: unknown; draft: Draft} {
  if ('tooLong' in line)
    throw new PoisonLine('too-long', `Unexpected line of ${line.tooLong} bytes, expected at most ${maxBytes}`)
  const record = parse(decode(line.bytes))
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw new PoisonLine('not-record', 'Unexpected JSON that is no object, expected {"id": …, "text": "…"}')
  const {id = null, ...rest} = record as Record<string, unknown>
  if (typeof rest.text !== 'string')
    throw new PoisonLine('not-record', 'Unexpected record without a string `text`, expected the draft', id)
  if (rest.text.length > longestDraft)
    throw new PoisonLine(
      'too-long',
      `Unexpected draft of ${rest.text.length} characters, expected at most ${longestDraft}`,
      id
    )
  const given = keys.filter((key) => rest[key] !== undefined && rest[key] !== null)
  for (const key of given)
    if (typeof rest[key] !== 'string')
      throw new PoisonLine('not-record', `Unexpected \`${key}\` that is no string, expected a string`, id)
  if (rest.format && !inputFormats.some((name) => name === rest.format))
    throw new PoisonLine(
      'not-record',
      `Unexpected format \`${rest.format}\`, expected ${inputFormats.join(', ')}`,
      id
    )
  return {id, draft: Object.fromEntries(given.map((key) => [key, rest[key]])) as unknown as Draft}
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new PoisonLine('not-utf8', 'Unexpected bytes that are not UTF-8, expected UTF-8')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The message of JSON.parse quotes the text; a poison line is not repeated into a log.
    throw new PoisonLine('not-json', 'Unexpected line that is not JSON, expected one JSON object a line')
  }
}
