/** `copydesk stream`: a record a line in, its findings a line out, whatever comes. */
import {once} from 'node:events'
import type {Readable, Writable} from 'node:stream'
import type {CheckSettings} from '../check.ts'
import {JobError, Thread} from '../threads/thread.ts'
import {type Line, linesOf} from './lines.ts'
import {PoisonLine, recordOf} from './record.ts'

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
