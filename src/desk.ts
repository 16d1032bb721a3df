/** What every door does with one draft: check it, fix it where asked, fill the sheets that are wanted. Data in, data out. */
import {type CheckSettings, check, type Draft} from './check.ts'
import {type Finding, findingsOf} from './finding.ts'
import {type Change, fix} from './fix.ts'
import {sheets} from './sheets/index.ts'

/** A draft and what is wanted of it. */
export interface Job {
  readonly draft: Draft
  readonly settings: CheckSettings
  /** Whether to apply the safe edits of its findings. */
  readonly fix?: boolean
  /** Names of sheets to fill. */
  readonly sheets?: readonly string[]
}

/** What came of it. */
export interface Result {
  readonly findings: readonly Finding[]
  readonly headline?: string
  readonly sheets?: Readonly<Record<string, readonly object[]>>
  /** Only where fixes were asked for; then findings speak of the new text. */
  readonly fixed?: {readonly text: string; readonly count: number; readonly changes: readonly Change[]}
}

/**
 * Does a job.
 *
 * @throws Error where the draft is too long, an option is wrong or a rule throws.
 */
export async function work(job: Job): Promise<Result> {
  const outcome = job.fix ? await fix(job.draft, job.settings) : undefined
  const file = outcome?.file ?? (await check(job.draft, job.settings))
  const article = file.data.article!
  const headline = (article.matter.title ?? article.blocks.find(({kind}) => kind === 'headline'))?.text
  const filled: Record<string, readonly object[]> = {}
  for (const name of job.sheets ?? []) filled[name] = (await sheets[name]!())(article)
  return {
    findings: findingsOf(file),
    ...(headline ? {headline} : {}),
    ...(job.sheets?.length ? {sheets: filled} : {}),
    ...(outcome ? {fixed: {text: String(file), count: outcome.fixed, changes: outcome.changes}} : {})
  }
}
