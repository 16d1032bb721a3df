/** How far a long run has come, on a terminal. */

/** Tells how many are done. */
export interface Progress {
  step(): void
  end(): void
}

const silence: Progress = {step: () => {}, end: () => {}}

/**
 * Starts counting. Says nothing in the first second, nor where standard error is no terminal.
 *
 * @param total how many there are.
 * @param what they are.
 */
export function startProgress(total: number, what = 'drafts'): Progress {
  if (!process.stderr.isTTY) return silence
  const begin = Date.now()
  let [done, shown] = [0, 0]
  return {
    step() {
      done++
      const now = Date.now()
      if (now - begin < 1000 || now - shown < 100) return
      shown = now
      process.stderr.write(`\r${done} of ${total} ${what} …\x1b[K`)
    },
    end() {
      if (shown > 0) process.stderr.write('\r\x1b[K')
    }
  }
}
