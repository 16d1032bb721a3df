/** Which sections are taken for which, as a table for a terminal. */
import {widthOf} from './excerpt.ts'

/**
 * A row for each section, the largest first, a column for each that it was read as, by number.
 *
 * @param confusion section, then section read, to the number of stories.
 * @param width columns to fill; sections that have no room are counted together as "other".
 */
export function confusionTable(
  confusion: ReadonlyMap<string, ReadonlyMap<string, number>>,
  width: number
): string {
  const rows = [...confusion].map(([name, read]) => ({
    name,
    read,
    size: [...read.values()].reduce((a, b) => a + b, 0)
  }))
  rows.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
  const order = rows.map(({name}) => name)
  const number = String(rows.length).length
  const label = Math.max(...rows.map(({name}) => widthOf(name))) + number + 1
  const cell =
    Math.max(...rows.flatMap(({read}) => [...read.values()]).map((n) => String(n).length), number) + 1
  const room = Math.floor((width - label - 8) / cell)
  const shown = room < rows.length ? Math.max(1, room - 6) : rows.length
  const line = (head: string, cells: readonly string[], other: string): string =>
    `${head}${' '.repeat(Math.max(0, label - widthOf(head)))}  ${cells.map((text) => text.padStart(cell)).join('')}${shown < rows.length ? other.padStart(7) : ''}\n`
  const numbers = Array.from({length: shown}, (_, at) => String(at + 1))
  return [
    line('', numbers, 'other'),
    ...rows.map(({name, read}, at) => {
      const counts = order.map((each) => read.get(each) ?? 0)
      const other = counts.slice(shown).reduce((a, b) => a + b, 0)
      const cells = counts.slice(0, shown).map((count) => (count === 0 ? '·' : String(count)))
      return line(`${String(at + 1).padStart(number)} ${name}`, cells, String(other))
    })
  ].join('')
}
