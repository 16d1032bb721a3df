/** Runs records through `copydesk stream`, the way everybody outside does. */
import {spawn} from 'node:child_process'
import {text as textOf} from 'node:stream/consumers'
import type {Finding} from '../../src/finding.ts'
import {entry, project} from '../entry.ts'

export type {Finding}

interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What the stream says of one record; a record it could not read has an error and no findings. */
export interface Answer {
  readonly id: unknown
  readonly findings: readonly Finding[]
  readonly sheets?: {readonly quotes?: readonly (Span & {readonly speaker: Span | null})[]}
  readonly error?: {readonly code: string; readonly message: string}
}

/** A record as the stream takes it. */
export interface Input {
  readonly id: string
  readonly text: string
  readonly category?: string
}

/**
 * Sends records through one `copydesk stream` and gives back an answer for each, in order.
 * @throws {Error} when the stream does not answer line for line and id for id.
 */
export async function runStream(records: readonly Input[], options: readonly string[]): Promise<Answer[]> {
  const child = spawn(process.execPath, [entry(), 'stream', ...options], {cwd: project})
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  // A stream that stops early is told by its missing answers, not by the pipe it leaves behind.
  child.stdin.on('error', () => {})
  child.stdin.end(records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  const [output, complaint, status] = await Promise.all([textOf(child.stdout), textOf(child.stderr), ended])
  const lines = output.split('\n').filter(Boolean)
  if (lines.length !== records.length)
    throw new Error(
      `Unexpected ${lines.length} answers to ${records.length} records (exit ${status}): ${complaint.slice(0, 400)}`
    )
  return lines.map((line, index) => {
    const answer = JSON.parse(line)
    if (answer.id !== records[index]!.id)
      throw new Error(
        `Unexpected answer \`${answer.id}\`, expected \`${records[index]!.id}\` in line ${index + 1}`
      )
    return {findings: [], ...answer}
  })
}
