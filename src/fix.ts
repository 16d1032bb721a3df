/** Writes what the edits of findings say, and nothing else. One mechanism for all rules. */
import type {VFile} from 'vfile'
import {type CheckSettings, check, type Draft} from './check.ts'
import {type Finding, type FindingEdit, findingsOf} from './finding.ts'

/** A draft after its fixes. */
export interface FixedDraft {
  /** The new text, checked: `findingsOf` says what is left. */
  readonly file: VFile
  /** How many findings were fixed. */
  readonly fixed: number
  /** Where it changed, in order. */
  readonly changes: readonly Change[]
}

/** Lines of the draft as given and what stands there now. */
export interface Change {
  /** Index of the first line, from 0. */
  readonly from: number
  /** Index behind the last line. */
  readonly to: number
  /** Line endings included. */
  readonly text: string
}

// Each round can free edits that overlapped others; a rule that goes on for ever is stopped here.
const mostRounds = 10

/**
 * Applies the safe edits of a draft's findings until there are none left. The edits of a finding go in all together or
 * not at all; of two findings whose edits overlap, the first goes in and the other is asked again in the next round.
 *
 * @param draft the draft; bytes that no edit names stay as they are (byte order mark and line endings, too).
 * @param settings as for `check`.
 */
export async function fix(draft: Draft, settings: CheckSettings = {}): Promise<FixedDraft> {
  const lines = linesOf(draft.text)
  let pieces: readonly Change[] = lines.map((text, index) => ({from: index, to: index + 1, text}))
  let fixed = 0
  for (let round = 0; ; round++) {
    const text = pieces.map((piece) => piece.text).join('')
    const file = await check({...draft, text}, settings)
    const chosen = round < mostRounds ? chooseEdits(findingsOf(file)) : []
    if (chosen.length === 0) {
      const changes = pieces.filter((piece) => piece.text !== lines.slice(piece.from, piece.to).join(''))
      return {file, fixed, changes}
    }
    fixed += chosen.length
    pieces = chosen
      .flat()
      .sort((a, b) => b.start - a.start)
      .reduce(applyEdit, pieces)
  }
}

/** Lines with their endings. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** The edits of each finding that can go in now; edits of an empty stretch clash where they begin. */
function chooseEdits(findings: readonly Finding[]): (readonly FindingEdit[])[] {
  const chosen: (readonly FindingEdit[])[] = []
  const taken: FindingEdit[] = []
  for (const {edits, field} of findings) {
    if (field !== 'text' || edits.length === 0 || !edits.every(({safe}) => safe)) continue
    const clash = edits.some((edit) =>
      taken.some((other) => edit.start <= other.end && other.start <= edit.end)
    )
    if (clash) continue
    chosen.push(edits)
    taken.push(...edits)
  }
  return chosen
}

/** Puts one edit into the pieces that it touches, which become one. */
function applyEdit(pieces: readonly Change[], {start, end, text}: FindingEdit): readonly Change[] {
  // Behind the last character there is only the last piece to write to.
  const starts = offsetsOf(pieces)
  const first = Math.max(
    starts.findLastIndex((at) => at <= start),
    0
  )
  const behind = starts.findIndex((at) => at >= end)
  const last = Math.max(behind < 0 ? pieces.length - 1 : behind - 1, first)
  const begin = starts[first]!
  const touched = pieces.slice(first, last + 1)
  const old = touched.map((piece) => piece.text).join('')
  const merged: Change = {
    from: touched[0]!.from,
    to: touched.at(-1)!.to,
    text: old.slice(0, start - begin) + text + old.slice(end - begin)
  }
  return pieces.toSpliced(first, last - first + 1, merged)
}

function offsetsOf(pieces: readonly Change[]): number[] {
  let at = 0
  return pieces.map(({text}) => {
    const start = at
    at += text.length
    return start
  })
}
