/** May this story go out? What a house has written under `gate`, applied to findings. */
import type {Finding} from './finding.ts'
import {severities} from './severity.ts'

/** What decides: severities (that one or above), rules or kinds. */
export interface Gate {
  readonly block?: readonly string[]
  readonly warn?: readonly string[]
}

/** Why a story should wait: one finding. */
export interface Reason {
  readonly decision: 'block' | 'warn'
  readonly fingerprint: string
  readonly rule: string
  readonly kind: string
  readonly severity: Finding['severity']
  readonly message: string
  readonly field: string
  readonly start: number
  readonly end: number
}

/** The answer to a desk that wants to publish. */
export interface Verdict {
  readonly decision: 'block' | 'warn' | 'pass'
  /** What stands in the way, the worst first, then by position. */
  readonly reasons: readonly Reason[]
  /** Fingerprints of findings that would stand in the way had nobody taken them on. */
  readonly overridden: readonly string[]
}

/** Alarms warn, nothing blocks. */
const usual = {block: [], warn: ['warning']} as const satisfies Gate

/**
 * Judges a story by its findings.
 *
 * @param findings by position.
 * @param gate of the house; what it leaves out is as usual: alarms warn, nothing blocks.
 * @param overridden fingerprints of findings that somebody has answered for.
 */
export function verdictOf(
  findings: readonly Finding[],
  gate: Gate = {},
  overridden: ReadonlySet<string> = new Set()
): Verdict {
  const {block, warn} = {...usual, ...gate}
  const judged = findings.flatMap((finding) => {
    const decision = fits(finding, block) ? 'block' : fits(finding, warn) ? 'warn' : undefined
    return decision ? [{decision, finding} as const] : []
  })
  const standing = judged.filter(({finding}) => !overridden.has(finding.fingerprint))
  const reasons = [
    ...standing.filter(({decision}) => decision === 'block'),
    ...standing.filter(({decision}) => decision === 'warn')
  ].map(({decision, finding}): Reason => {
    const {fingerprint, rule, kind, severity, message, field, start, end} = finding
    return {decision, fingerprint, rule, kind, severity, message, field, start, end}
  })
  return {
    decision: reasons[0]?.decision ?? 'pass',
    reasons,
    overridden: judged
      .map(({finding}) => finding.fingerprint)
      .filter((fingerprint) => overridden.has(fingerprint))
  }
}

function fits({severity, rule, kind}: Finding, wanted: readonly string[]): boolean {
  const loudness = (severities as readonly string[]).indexOf(severity)
  return wanted.some((name) => {
    const threshold = (severities as readonly string[]).indexOf(name)
    return threshold > 0 ? loudness >= threshold : name === rule || name === kind
  })
}
