/** Lines no wider than a terminal. */
import {widthOf} from './excerpt.ts'

/**
 * Breaks a text at spaces.
 *
 * @param text one line.
 * @param width columns; a longer word gets a line of its own.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && widthOf(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
