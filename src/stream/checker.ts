/** Checks drafts in a thread of its own, which is replaced when a draft takes too long or breaks it. */
import {once} from 'node:events'
import {Worker} from 'node:worker_threads'
import type {Draft} from '../check.ts'
import type {Checked, WorkerData} from './worker.ts'

/** Why a draft has no findings. */
export class CheckError extends Error {
  readonly code: 'rule-failed' | 'time-limit' | 'crashed'

  /**
   * @param code what happened.
   * @param message in a sentence.
   */
  constructor(code: CheckError['code'], message: string) {
    super(message)
    this.code = code
  }
}

// The thread's file has the extension of this one: `.js` where it is built.
const script = new URL(`./worker${/\.\w+$/.exec(import.meta.url)![0]}`, import.meta.url)

/** One thread and its replacement, if need be. */
export class Checker {
  readonly #data: WorkerData
  readonly #limit: number
  #worker: Worker | undefined

  /**
   * @param data settings and sheets for every draft.
   * @param limit milliseconds that one draft may take.
   */
  constructor(data: WorkerData, limit: number) {
    this.#data = data
    this.#limit = limit
  }

  /**
   * Checks one draft; call it again only when it has answered.
   *
   * @throws CheckError where a rule throws, the time is over or the thread dies.
   */
  async check(draft: Draft): Promise<Exclude<Checked, {failed: string}>> {
    const worker = (this.#worker ??= await this.#start())
    const answer = once(worker, 'message') as Promise<[Checked]>
    const end = new Promise<never>((_, reject) => {
      worker.once('exit', () => reject(new CheckError('crashed', 'The check ended unexpectedly')))
    })
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new CheckError('time-limit', `Unexpected check of more than ${this.#limit} ms, expected less`))
      }, this.#limit)
    })
    worker.postMessage(draft)
    try {
      const [result] = await Promise.race([answer, end, late])
      if ('failed' in result) throw new CheckError('rule-failed', result.failed)
      return result
    } catch (error) {
      if (error instanceof CheckError && error.code === 'rule-failed') throw error
      await this.close()
      throw error instanceof CheckError ? error : new CheckError('crashed', (error as Error).message)
    } finally {
      clearTimeout(timer)
      worker.removeAllListeners('exit')
    }
  }

  /** Ends the thread; the next `check` starts another. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(script, {workerData: this.#data})
    await once(worker, 'message')
    return worker
  }
}
