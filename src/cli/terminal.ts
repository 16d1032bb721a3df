/** The terminal that a report goes to. */

/** Colour only on a terminal, and not where `NO_COLOR` asks for none (https://no-color.org). */
export function isColorful(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}

/** Columns to fill: what the terminal has, up to a line that is still easy to read. */
export function terminalWidth(): number {
  return Math.min(Math.max(process.stdout.columns || 100, 40), 100)
}
