/** Lines and columns of what stands at some offsets. */
import type {VFile} from 'vfile'
import {location} from 'vfile-location'

/** Where something stands: UTF-16 offsets into `field`, end exclusive; lines and columns from 1. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

const locators = new WeakMap<VFile, {readonly source: string; readonly point: (offset: number) => Point}>()

interface Point {
  readonly line: number
  readonly column: number
}

/**
 * The place of a stretch of a file, or of a field given beside it (which is one line).
 *
 * @param file the file as it was parsed. A byte order mark counts in offsets, not in columns.
 * @param start UTF-16 offset of the first character.
 * @param end UTF-16 offset behind the last.
 * @param field what the offsets count in.
 */
export function placeIn(file: VFile, start: number, end: number, field = 'text'): Place {
  if (field !== 'text') return {start, end, line: 1, column: start + 1, endLine: 1, endColumn: end + 1}
  const point = pointer(file)
  const [from, to] = [point(start), point(end)]
  return {start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column}
}

function pointer(file: VFile): (offset: number) => Point {
  const source = String(file)
  const known = locators.get(file)
  if (known?.source === source) return known.point
  const {toPoint} = location(source)
  const bom = source.startsWith('\uFEFF')
  const point = (offset: number): Point => {
    const {line, column} = toPoint(offset) ?? {line: 1, column: 1}
    return {line, column: bom && line === 1 ? Math.max(column - 1, 1) : column}
  }
  locators.set(file, {source, point})
  return point
}
