import {describe, expect, it} from 'vitest'
import type {Finding} from '../src/finding.ts'
import {type Gate, verdictOf} from '../src/verdict.ts'

const found = (severity: Finding['severity'], rule: string, kind: string, start: number): Finding => ({
  rule,
  kind,
  severity,
  start,
  end: start + 1,
  line: 1,
  column: start + 1,
  endLine: 1,
  endColumn: start + 2,
  confidence: 1,
  fingerprint: `${rule}/${kind}`,
  message: 'Unexpected',
  field: 'text',
  edits: [],
  related: []
})
const findings = [
  found('info', 'naming', 'nickname', 1),
  found('warning', 'naming', 'typo', 2),
  found('warning', 'quotes', 'bare', 3),
  found('error', 'facts', 'toll', 4)
]
const judge = (gate?: Gate, ...overridden: string[]) => {
  const {decision, reasons, overridden: taken} = verdictOf(findings, gate, new Set(overridden))
  return [decision, reasons.map(({decision, kind}) => `${decision} ${kind}`), taken]
}

describe('verdictOf', () => {
  it('warns of alarms where the house says nothing', () => {
    expect(judge()).toEqual(['warn', ['warn typo', 'warn bare', 'warn toll'], []])
  })

  it('takes severities, rules and kinds, and puts what blocks first', () => {
    expect(judge({block: ['error']})).toEqual(['block', ['block toll', 'warn typo', 'warn bare'], []])
    expect(judge({block: ['bare'], warn: ['naming']})).toEqual([
      'block',
      ['block bare', 'warn nickname', 'warn typo'],
      []
    ])
    expect(judge({warn: []})).toEqual(['pass', [], []])
    expect(judge({block: ['info'], warn: []})).toEqual([
      'block',
      ['block nickname', 'block typo', 'block bare', 'block toll'],
      []
    ])
  })

  it('leaves out what somebody has answered for', () => {
    expect(judge({block: ['error']}, 'facts/toll')).toEqual([
      'warn',
      ['warn typo', 'warn bare'],
      ['facts/toll']
    ])
    expect(judge({block: ['error'], warn: []}, 'facts/toll', 'naming/nickname')).toEqual([
      'pass',
      [],
      ['facts/toll']
    ])
  })
})
