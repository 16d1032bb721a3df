/** Carets under words: findings and facets as a picture that a test can compare. */

/** A stretch of a text, in UTF-16 offsets, and what to say of it. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly label: string
}

const caretLine = /^ *\^+(?: .*)?$/

/**
 * Draws each mark under the line it begins in: carets to its end or to the end of that line, then its label.
 * Marks of one line stand in the order given.
 */
export function annotate(text: string, marks: readonly Mark[]): string {
  let offset = 0
  return text
    .split('\n')
    .flatMap((line) => {
      const from = offset
      const to = offset + line.length
      offset = to + 1
      const carets = marks
        .filter(({start}) => start >= from && start <= to)
        .map(({start, end, label}) => {
          const width = Math.max(1, Math.min(end, to) - start)
          return `${' '.repeat(start - from)}${'^'.repeat(width)} ${label}`.trimEnd()
        })
      return [line, ...carets]
    })
    .join('\n')
}

/** The text without its caret lines. */
export function unannotate(picture: string): string {
  return picture
    .split('\n')
    .filter((line) => !caretLine.test(line))
    .join('\n')
}
