import {describe, expect, it} from 'vitest'
import type {ArticleRecord, QuoteRecord} from '../scripts/eval/gold.ts'
import {scoreArticles, scoreQuotes, scoreSections, scoreSeeded} from '../scripts/eval/score.ts'
import type {Answer, Finding} from '../scripts/eval/stream.ts'
import {wilson} from '../scripts/eval/table.ts'

type Range = readonly [start: number, end: number]

/** A finding at the first range, with the others as related places of a role. */
function finding(
  rule: string,
  [[start, end], ...others]: readonly [Range, ...Range[]],
  changes: Partial<Finding> = {}
) {
  const related = others.map(([start, end]) => ({role: 'reference' as const, start, end, message: ''}))
  return {
    rule,
    severity: 'warning',
    kind: 'k',
    message: 'm',
    start,
    end,
    related,
    ...changes
  } as unknown as Finding
}

const answer = (...findings: Finding[]): Answer => ({id: 'a', findings})

const counts = ({counts}: {counts: Map<string, unknown>}) => Object.fromEntries(counts)

describe('the Wilson interval', () => {
  it('agrees with published values', () => {
    // 81 of 263 is the example of R. G. Newcombe (1998), table I: 0.2553 to 0.3662.
    expect(wilson({hits: 81, of: 263}).map((bound) => bound.toFixed(4))).toEqual(['0.2553', '0.3662'])
    expect(wilson({hits: 0, of: 10})[0]).toBe(0)
    expect(wilson({hits: 10, of: 10})[1]).toBe(1)
  })
})

describe('quotes', () => {
  const text = 'x'.repeat(100)
  const quote = (start: number, end: number, more: object) => ({
    start,
    end,
    kind: 'full',
    mark: 'double',
    zone: 'body',
    ...more
  })
  const record = {
    id: 'a',
    text,
    quotes: [
      quote(0, 20, {label: 'attributed', where: 'farther'}),
      quote(30, 50, {label: 'unattributed'}),
      quote(60, 80, {label: 'attributed', zone: 'headline'}),
      quote(80, 90, {label: 'unattributed', sure: false})
    ]
  } as unknown as QuoteRecord

  it('counts alarms that share half of the shorter span, and no hints', () => {
    const alarms = [finding('unattributed-quote', [[0, 10]]), finding('unattributed-quote', [[49, 60]])]
    expect(counts(scoreQuotes('plain', [record], [answer(...alarms)]))).toEqual({
      'plain:attributed:full': {hits: 1, of: 1},
      'plain:attributed:full:farther': {hits: 1, of: 1},
      'plain:unattributed:full': {hits: 0, of: 1}
    })
    const hint = finding('unattributed-quote', [[30, 50]], {severity: 'info'})
    expect(counts(scoreQuotes('plain', [record], [answer(hint)]))).toMatchObject({
      'plain:unattributed:full': {hits: 0, of: 1}
    })
  })
})

describe('articles', () => {
  const record = (facts: object[], names: object[] = []) =>
    ({id: 'a', text: 'x'.repeat(200), names, facts}) as unknown as ArticleRecord
  const pair = (a: Range, b: Range, more: object = {}) => ({a, b, label: 'duplicate', ...more})

  it('takes a pair for right when the gold links it through a third', () => {
    const gold = record([pair([0, 20], [30, 50]), pair([30, 50], [60, 80])])
    const found = answer(
      finding('duplicated-fact', [
        [60, 80],
        [0, 20]
      ])
    )
    expect(counts(scoreArticles([gold], [found]))).toMatchObject({
      'duplicate:recall': {hits: 0, of: 2},
      'duplicate:precision': {hits: 1, of: 1}
    })
  })

  it('counts borderline pairs neither way, except in their own line', () => {
    const gold = record([pair([0, 20], [30, 50], {borderline: true})])
    const found = answer(
      finding('duplicated-fact', [
        [30, 50],
        [0, 20]
      ]),
      finding('duplicated-fact', [
        [90, 99],
        [0, 20]
      ])
    )
    expect(counts(scoreArticles([gold], [found]))).toMatchObject({
      'duplicate:precision': {hits: 0, of: 1},
      'duplicate:borderline': {hits: 1, of: 1},
      'duplicate:precision+borderline': {hits: 1, of: 2}
    })
  })

  it('finds a naming group at any place of an alarm, and charges for places outside it', () => {
    const names = [{entity: 'E', verdict: 'inconsistent', forms: [{form: 'E', spans: [[0, 5]]}]}]
    const found = answer(
      finding('inconsistent-naming', [
        [100, 105],
        [0, 5]
      ])
    )
    expect(counts(scoreArticles([record([], names)], [found]))).toMatchObject({
      'naming:recall': {hits: 1, of: 1},
      'naming:precision': {hits: 1, of: 1},
      'naming:places right': {hits: 1, of: 2}
    })
  })

  it('counts a seeded near-miss as flagged by either rule of facts', () => {
    const gold = {...record([pair([0, 20], [30, 50], {label: 'near-miss'})]), kind: 'mrpc', type: 'neg'}
    const score = scoreSeeded(
      [gold],
      [
        answer(
          finding('conflicting-fact', [
            [0, 20],
            [30, 50]
          ])
        )
      ]
    )
    expect(counts(score)).toMatchObject({'seeded-near-miss:mrpc': {hits: 1, of: 1}})
    expect(score.cases).toHaveLength(1)
  })
})

describe('sections', () => {
  it('keeps second topics out of the false alarms and counts sections that are no topic among them', () => {
    const pair = (kind: string, more: object = {}) =>
      ({id: 'a', source: 's', title: 't', text: '', declared: 'd', kind, ...more}) as never
    const flag = answer(finding('mislabeled-category', [[0, 1]]))
    const score = scoreSections(
      [pair('wrong'), pair('true', {secondary: true}), pair('neutral')],
      [flag, flag, flag]
    )
    expect(counts(score)).toMatchObject({
      wrong: {hits: 1, of: 1},
      'true-secondary': {hits: 1, of: 1},
      neutral: {hits: 1, of: 1},
      precision: {hits: 1, of: 2}
    })
  })
})
