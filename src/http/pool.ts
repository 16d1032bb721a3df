/** A few threads that check, and those who wait for one. */
import type {Job, Result} from '../desk.ts'
import {Thread} from '../threads/thread.ts'

/** Too many wait already. */
export class BusyError extends Error {}

/** Does each job in a thread of its own for as long as it takes. */
export class Pool {
  readonly #idle: Thread[]
  readonly #all: readonly Thread[]
  readonly #waiting: ((thread: Thread) => void)[] = []
  readonly #longestQueue: number

  /** @param options how many threads, how long a job may take (ms) and how many may wait for a thread. */
  constructor({
    threads,
    timeLimit,
    longestQueue
  }: {threads: number; timeLimit: number; longestQueue: number}) {
    this.#all = Array.from({length: threads}, () => new Thread(timeLimit))
    this.#idle = [...this.#all]
    this.#longestQueue = longestQueue
  }

  /** How many jobs wait for a thread. */
  get waiting(): number {
    return this.#waiting.length
  }

  /**
   * Does a job when a thread is free.
   *
   * @throws BusyError where too many wait; JobError where the job fails.
   */
  async work(job: Job): Promise<Result> {
    const thread = this.#idle.pop() ?? (await this.#next())
    try {
      return await thread.work(job)
    } finally {
      const next = this.#waiting.shift()
      if (next) next(thread)
      else this.#idle.push(thread)
    }
  }

  #next(): Promise<Thread> {
    if (this.#waiting.length >= this.#longestQueue)
      throw new BusyError(
        `Unexpected request while ${this.#longestQueue} wait, expected fewer: try again later`
      )
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await Promise.all(this.#all.map((thread) => thread.close()))
  }
}
