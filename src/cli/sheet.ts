/** `copydesk quotes|names|facts FILE`: what the desk sees of a draft, one row a line. */
import path from 'node:path'
import {buffer} from 'node:stream/consumers'
import {VFile} from 'vfile'
import {Configs, settingsOf} from '../config.ts'
import {work} from '../desk.ts'
import {placeIn} from '../place.ts'
import type {InputFormat} from '../read/index.ts'
import {clip, widthOf} from '../report/excerpt.ts'
import {UsageError} from '../usage-error.ts'
import {DraftError, decodeDraft, readDraft} from './drafts.ts'

/** What the command line says. */
export interface SheetOptions {
  readonly format: 'table' | 'json'
  readonly inputFormat?: InputFormat
  readonly config?: string
}

/**
 * Prints a sheet of a draft.
 *
 * @param name which one.
 * @param file the draft; `-` for standard input.
 * @returns exit code 0.
 * @throws UsageError where the draft cannot be read.
 */
export async function runSheet(name: string, file: string, options: SheetOptions): Promise<number> {
  const text = await (file === '-' ? buffer(process.stdin).then(decodeDraft) : readDraft(file)).catch(
    (error) => {
      throw error instanceof DraftError ? new UsageError(`${file}: ${error.message}`) : error
    }
  )
  const settings = settingsOf(await new Configs(options.config).of(path.dirname(file)), file)
  const format = options.inputFormat
  // No rule has to run: a sheet is made of the article alone.
  const {sheets} = await work({
    draft: {text, path: file, ...(format ? {format} : {})},
    settings: {...settings, only: []},
    sheets: [name]
  })
  const rows = sheets![name]! as readonly Readonly<Record<string, unknown>>[]
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : tableOf(rows, text))
  return 0
}

/** Columns named after what the rows hold; offsets become a line, a column and the words there. */
function tableOf(rows: readonly Readonly<Record<string, unknown>>[], text: string): string {
  if (rows.length === 0) return 'Nothing in this draft\n'
  const file = new VFile(text)
  const shown = rows.map(({start, end, text: words, ...rest}) => {
    const others = Object.entries(rest).map(([key, value]) => [key, shownOf(value)])
    if (typeof start !== 'number' || typeof end !== 'number') return Object.fromEntries(others)
    const {line, column} = placeIn(file, start, end)
    return {
      at: `${line}:${column}`,
      words: clip(String(words ?? text.slice(start, end)), 48),
      ...Object.fromEntries(others)
    }
  }) as Readonly<Record<string, string>>[]
  const heads = [...new Set(shown.flatMap((row) => Object.keys(row)))]
  const lines = [Object.fromEntries(heads.map((head) => [head, head])), ...shown].map((row) =>
    heads.map((head) => row[head] ?? '')
  )
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column]!))))
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, column) => cell + ' '.repeat(widths[column]! - widthOf(cell)))
          .join('  ')
          .trimEnd()}\n`
    )
    .join('')
}

function shownOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return '-'
  if (Array.isArray(value)) return clip(value.map(shownOf).join(', ') || '-', 60)
  if (typeof value !== 'object') return clip(String(value), 40)
  const {text, count} = value as {text?: unknown; count?: unknown}
  return clip(
    `${text ?? JSON.stringify(value)}${typeof count === 'number' && count > 1 ? ` ×${count}` : ''}`,
    40
  )
}
