/** The other side of a thread: jobs in, results out, so that whoever waits for one can also give up. */
import {parentPort, workerData} from 'node:worker_threads'
import {rules} from '../../rules/index.ts'
import {type Job, type Result, work} from '../desk.ts'
import type {Rule} from '../rule.ts'

/** What comes back for one job. */
export type Answer = {readonly result: Result} | {readonly failed: string}

const port = parentPort!

port.on('message', async (job: Job) => {
  const answer: Answer = await work(job).then(
    (result) => ({result}),
    (error) => ({failed: error instanceof Error ? error.message : String(error)})
  )
  port.postMessage(answer)
})
// The time of a draft is its own: what all drafts need is loaded before the first.
const only = workerData as readonly string[] | undefined
for (const {meta} of rules as unknown as readonly Rule[])
  if (!only || only.includes(meta.id)) await meta.prepare?.()
port.postMessage('ready')
