/** The thread that checks: drafts in, findings out, so that whoever waits for it can also give up. */
import {parentPort, workerData} from 'node:worker_threads'
import {rules} from '../../rules/index.ts'
import {type CheckSettings, check, type Draft} from '../check.ts'
import {type Finding, findingsOf} from '../finding.ts'
import type {Rule} from '../rule.ts'
import {sheets} from '../sheets/index.ts'

/** What a thread is started with. */
export interface WorkerData {
  readonly settings: CheckSettings
  /** Names of sheets to fill besides. */
  readonly sheets: readonly string[]
}

/** What comes back for one draft. */
export type Checked =
  | {readonly findings: readonly Finding[]; readonly sheets?: Readonly<Record<string, readonly object[]>>}
  | {readonly failed: string}

const data = workerData as WorkerData
const port = parentPort!
const loaded = await Promise.all(data.sheets.map(async (name) => [name, await sheets[name]!()] as const))
for (const {meta} of rules as unknown as readonly Rule[])
  if (data.settings.only?.includes(meta.id) !== false) await meta.prepare?.()

port.on('message', async (draft: Draft) => {
  port.postMessage(await checkDraft(draft))
})
// All is loaded: the time of a draft is its own.
port.postMessage('ready')

async function checkDraft(draft: Draft): Promise<Checked> {
  try {
    const file = await check(draft, data.settings)
    const findings = findingsOf(file)
    if (data.sheets.length === 0) return {findings}
    const article = file.data.article!
    return {findings, sheets: Object.fromEntries(loaded.map(([name, fill]) => [name, fill(article)]))}
  } catch (error) {
    return {failed: error instanceof Error ? error.message : String(error)}
  }
}
