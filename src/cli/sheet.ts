/** `copydesk quotes|names|facts|topics FILE`: what the desk sees of a draft, as a table on the terminal, JSON or CSV. */
import path from 'node:path'
import {buffer} from 'node:stream/consumers'
import {VFile} from 'vfile'
import {Configs, settingsOf} from '../config.ts'
import {work} from '../desk.ts'
import {placeIn} from '../place.ts'
import type {InputFormat} from '../read/index.ts'
import {clip, widthOf} from '../report/excerpt.ts'
import type {SheetFormat} from '../sheets/index.ts'
import {UsageError} from '../usage-error.ts'
import {DraftError, decodeDraft, readDraft} from './drafts.ts'

/** What the command line says. */
export interface SheetOptions {
  readonly format: SheetFormat
  readonly inputFormat?: InputFormat
  readonly config?: string
}

type Row = Readonly<Record<string, unknown>>
/** One line of a table: heading to text. */
type Cells = Readonly<Record<string, string>>

const printers: Readonly<
  Record<SheetFormat, (rows: readonly Row[], text: string) => string | Promise<string>>
> = {
  pretty: (rows, text) => (rows.length === 0 ? 'Nothing in this draft\n' : columnsOf(rows, text)),
  json: (rows) => `${JSON.stringify(rows, null, 2)}\n`,
  csv: csvOf
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
  process.stdout.write(await printers[options.format](sheets![name]! as readonly Row[], text))
  return 0
}

/** For a spreadsheet: a mark by which it knows UTF-8, and no cell that it would take for a formula. */
async function csvOf(rows: readonly Row[], text: string): Promise<string> {
  const {stringify} = await import('csv-stringify/sync')
  const lines = linesOf(rows, text, {cut: (value) => value, at: (line, column) => ({line, column})})
  return stringify(lines as Cells[], {
    header: true,
    columns: headsOf(lines),
    bom: true,
    escape_formulas: true
  })
}

/** For a terminal: columns under headings, long cells cut. */
function columnsOf(rows: readonly Row[], text: string): string {
  const lines = linesOf(rows, text, {cut: clip, at: (line, column) => ({at: `${line}:${column}`})})
  const heads = headsOf(lines)
  const table = [heads, ...lines.map((line) => heads.map((head) => line[head] || '-'))]
  const widths = heads.map((_, column) => Math.max(...table.map((line) => widthOf(line[column]!))))
  return table
    .map(
      (line) =>
        `${line
          .map((cell, column) => cell + ' '.repeat(widths[column]! - widthOf(cell)))
          .join('  ')
          .trimEnd()}\n`
    )
    .join('')
}

const headsOf = (lines: readonly Cells[]): string[] => [
  ...new Set(lines.flatMap((line) => Object.keys(line)))
]

/** How wide a cell of words is at most on a terminal, and any other. */
const widest = {words: 48, other: 40}

/**
 * The rows as lines of a table. Offsets become places and the words there; of the forms of a name each has a line of
 * its own.
 */
function linesOf(
  rows: readonly Row[],
  text: string,
  {cut, at}: {cut: (value: string, width: number) => string; at: (line: number, column: number) => Row}
): readonly Cells[] {
  const file = new VFile(text)
  const placeOf = ({start, end}: Row) => placeIn(file, start as number, end as number)
  const cell = (value: unknown): string => {
    if (value === null || value === undefined) return ''
    if (Array.isArray(value)) return value.map(cell).join(', ')
    return isRecord(value) ? cell(value.text) : String(value)
  }
  const cellsOf = ({start, end, text: words, places, ...rest}: Row): Cells => {
    const line: Record<string, unknown> = {}
    if (typeof start === 'number') {
      const place = placeOf({start, end})
      Object.assign(line, at(place.line, place.column))
      line.words = words ?? text.slice(start, end as number)
    } else if (words) line.form = words
    if (Array.isArray(places)) line.lines = [...new Set(places.map((place) => placeOf(place).line))]
    return Object.fromEntries(
      Object.entries({...line, ...rest}).map(([key, value]) => [
        key,
        cut(cell(value), key === 'words' ? widest.words : widest.other)
      ])
    )
  }
  return rows.flatMap(({forms, entity, ...rest}) =>
    Array.isArray(forms)
      ? forms.map((form: Row) => ({...cellsOf({entity}), ...cellsOf(form), ...cellsOf(rest)}))
      : [cellsOf(rest)]
  )
}

const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null
