/** One line of NDJSON as a draft. */
import {type Draft, longestDraft} from '../check.ts'
import {inputFormats} from '../read/index.ts'
import type {Line} from './lines.ts'

/** A line that is no draft; `code` says in a word what is wrong with it. */
export class PoisonLine extends Error {
  readonly code: string
  readonly id: unknown

  constructor(code: string, message: string, id: unknown = null) {
    super(message)
    this.code = code
    this.id = id
  }
}

const utf8 = new TextDecoder('utf-8', {fatal: true})
const keys = ['text', 'category', 'title', 'date', 'format'] as const

/**
 * Reads a record: `{id?, text, category?, title?, date?, format?}`.
 *
 * @param line bytes, or the length of a line that was too long.
 * @param maxBytes the longest line that is read, for the message.
 * @throws PoisonLine where it is none.
 */
export function recordOf(line: Line, maxBytes: number): {id: unknown; draft: Draft} {
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
