/** Draws counts as a table: how many of how many, as a rate with its interval. */
import type {Count} from './score.ts'

export interface Row {
  readonly label: string
  readonly count: Count
  /** Alarms where there should be none read better per 1,000; things that an article may have many of have no interval. */
  readonly unit?: 'in 1,000' | 'in 100 articles'
  /** The same by type: few of each, so without intervals. */
  readonly types?: readonly (readonly [type: string, count: Count])[]
}

/**
 * The Wilson score interval of a proportion at 95 % (E. B. Wilson, 1927), as rates between 0 and 1.
 * Unlike the normal approximation it stays inside those bounds and means something at 0 of n.
 */
export function wilson({hits, of}: Count): readonly [low: number, high: number] {
  const z = 1.96
  const rate = hits / of
  const middle = rate + z ** 2 / (2 * of)
  const reach = z * Math.sqrt((rate * (1 - rate)) / of + z ** 2 / (4 * of ** 2))
  const scale = 1 + z ** 2 / of
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)]
}

const percent = (rate: number) => (rate * 100).toFixed(1)

function rates({count, unit}: Row): string {
  const {hits, of} = count
  if (of === 0) return ''
  if (unit === 'in 100 articles') return `${((100 * hits) / of).toFixed(1).padStart(8)} ${unit}`
  const [low, high] = wilson(count)
  const share = `${percent(hits / of)} %`.padStart(8) + `${percent(low)}–${percent(high)}`.padStart(12)
  return unit ? `${share} ${((1000 * hits) / of).toFixed(1).padStart(7)} ${unit}` : share
}

/** One line a row: label, `hits/of`, rate in per cent with its 95 % interval, and the same in the row's own unit. */
export function table(title: string, rows: readonly Row[]): string {
  const width = Math.max(0, ...rows.map(({label}) => label.length))
  const lines = rows.flatMap((row) => {
    const {hits, of} = row.count
    const line = `  ${row.label.padEnd(width)} ${`${hits}/${of}`.padStart(10)}${rates(row)}`
    if (!row.types) return [line]
    return [line, `      ${row.types.map(([type, {hits, of}]) => `${type} ${hits}/${of}`).join(' · ')}`]
  })
  return [title, ...lines].join('\n')
}
