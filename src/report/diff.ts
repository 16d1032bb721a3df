/** What a fix would change, as a unified diff. */
import {type Change, linesOf} from '../fix.ts'

const context = 3

/**
 * @param path of the draft.
 * @param before the draft as given.
 * @param changes what `fix` would write.
 * @returns nothing where there are no changes; lines end as they do in the draft.
 */
export function diffOf(path: string, before: string, changes: readonly Change[]): string {
  if (changes.length === 0) return ''
  const lines = linesOf(before)
  const hunks: Change[][] = []
  for (const change of changes) {
    const hunk = hunks.at(-1)
    if (hunk && change.from - hunk.at(-1)!.to <= 2 * context) hunk.push(change)
    else hunks.push([change])
  }
  let shift = 0
  const parts = hunks.map((hunk) => {
    const from = Math.max(hunk[0]!.from - context, 0)
    const to = Math.min(hunk.at(-1)!.to + context, lines.length)
    const body: string[] = []
    let [at, added, removed] = [from, 0, 0]
    for (const change of hunk) {
      const written = linesOf(change.text)
      body.push(...lines.slice(at, change.from).map((line) => mark(' ', line)))
      body.push(...lines.slice(change.from, change.to).map((line) => mark('-', line)))
      body.push(...written.map((line) => mark('+', line)))
      removed += change.to - change.from
      added += written.length
      at = change.to
    }
    body.push(...lines.slice(at, to).map((line) => mark(' ', line)))
    const length = to - from
    const head = `@@ -${from + 1},${length} +${from + 1 + shift},${length - removed + added} @@\n`
    shift += added - removed
    return head + body.join('')
  })
  return `--- a/${path}\n+++ b/${path}\n${parts.join('')}`
}

const mark = (sign: string, line: string): string =>
  line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`
