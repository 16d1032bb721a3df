/** Does jobs in a thread, which is replaced when a draft takes too long or breaks it. */
import {once} from 'node:events'
import {Worker} from 'node:worker_threads'
import type {Job, Result} from '../desk.ts'
import type {Answer} from './worker.ts'

/** Why a draft has no findings. */
export class JobError extends Error {
  readonly code: 'rule-failed' | 'time-limit' | 'crashed'

  /**
   * @param code what happened.
   * @param message in a sentence.
   */
  constructor(code: JobError['code'], message: string) {
    super(message)
    this.code = code
  }
}

// The other side has the extension of this one: `.js` where it is built.
const script = new URL(`./worker${/\.\w+$/.exec(import.meta.url)![0]}`, import.meta.url)

/** One thread and, if need be, the next. */
export class Thread {
  readonly #limit: number
  readonly #only: readonly string[] | undefined
  #worker: Worker | undefined

  /**
   * @param limit milliseconds that one job may take.
   * @param only the rules that jobs will ask for; all where it is not said.
   */
  constructor(limit: number, only?: readonly string[]) {
    this.#limit = limit
    this.#only = only
  }

  /**
   * Does one job; give it the next only when it has answered.
   *
   * @throws JobError where a rule throws, the time is over or the thread dies.
   */
  async work(job: Job): Promise<Result> {
    const worker = (this.#worker ??= await start(this.#only))
    const answer = once(worker, 'message') as Promise<[Answer]>
    const end = new Promise<never>((_, reject) => {
      worker.once('exit', () => reject(new JobError('crashed', 'The check ended unexpectedly')))
    })
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new JobError('time-limit', `Unexpected check of more than ${this.#limit} ms, expected less`))
      }, this.#limit)
    })
    worker.postMessage(job)
    try {
      const [given] = await Promise.race([answer, end, late])
      if ('failed' in given) throw new JobError('rule-failed', given.failed)
      return given.result
    } catch (error) {
      if (error instanceof JobError && error.code === 'rule-failed') throw error
      await this.close()
      throw error instanceof JobError ? error : new JobError('crashed', (error as Error).message)
    } finally {
      clearTimeout(timer)
      worker.removeAllListeners('exit')
    }
  }

  /** Ends the thread; the next job starts another. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }
}

async function start(only: readonly string[] | undefined): Promise<Worker> {
  const worker = new Worker(script, {workerData: only})
  await once(worker, 'message')
  return worker
}
