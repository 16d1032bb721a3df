import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {findTerms, Model, marginOf, type Weights, writeTable} from '../rules/mislabeled-category/model.ts'
import {topics} from '../rules/mislabeled-category/topics.ts'
import {tabulateSections} from '../scripts/tabulate-sections.ts'

const [politics, sport, weather] = [11, 15, 16]
const one = (topic: number, votes: number) => topics.map((_, at) => (at === topic ? votes : 0))
const weights: Weights = {
  bias: topics.map(() => 0),
  power: 0.5,
  range: 10,
  calibration: [0, 1, 0, 0],
  ...writeTable(
    [
      {word: 'goal', scores: one(sport, 8), weight: 1},
      {word: 'senate', scores: one(politics, 8), weight: 1},
      {word: 'so', scores: one(politics, 8), weight: 0}
    ],
    10
  )
}
const model = new Model(weights)

describe('a model', () => {
  it('reads back what was written, within half a step', () => {
    const {scores, weight} = model.votesOf('goal')
    expect(scores[sport]).toBeCloseTo(8, 0)
    expect(Math.abs(scores[weather]!)).toBeLessThan(10.01 / 63)
    expect(weight).toBe(1)
    expect(model.votesOf('so').weight).toBe(0)
  })

  it('knows its words, and no others', () => {
    expect(['goal', 'senate', 'so'].every(model.has)).toBe(true)
    expect(['goals', 'goa', '', 'Senate'].some(model.has)).toBe(false)
  })

  it('keeps every word of a full table, in letters that a string literal can hold', () => {
    const entries = Array.from({length: 30_000}, (_, at) => ({
      word: `w${at}`,
      scores: one(at % 17, 5),
      weight: 1
    }))
    const table = writeTable(entries, 10)
    const full = new Model({...weights, ...table})
    expect(`${table.sizes}${table.words}`).toMatch(/^[(-~]*$/)
    expect(`${table.sizes}${table.words}`).not.toMatch(/['\\]/)
    const kept = entries.filter(({word}, at) => full.has(word) && full.votesOf(word).scores[at % 17]! > 4)
    expect(kept.length).toBeGreaterThan(29_990)
  })

  it('weighs words by how often they occur, damped', () => {
    const read = (counts: [string, number][]) => model.read(new Map(counts)).probabilities
    expect(read([['goal', 1]])[sport]).toBeGreaterThan(0.9)
    const even = read([['goal', 1], ['senate', 1]]) // biome-ignore format: one line
    expect(even[sport]).toBeCloseTo(even[politics]!)
    const more = read([['goal', 4], ['senate', 1]]) // biome-ignore format: one line
    expect(more[sport]! / more[politics]!).toBeGreaterThan(10)
    expect(read([['so', 9]])[politics]).toBeCloseTo(1 / 17)
  })

  it('counts a kindred topic for a tenth', () => {
    const probabilities = topics.map((_, at) => (at === politics ? 0.5 : at === sport ? 0.5 : 0))
    expect(marginOf(probabilities, new Set([sport]))).toBeCloseTo(0)
    const economy = topics.indexOf('economy business and finance')
    expect(marginOf(probabilities, new Set([economy]))).toBeCloseTo(Math.log(0.95 / 0.05))
  })
})

describe('terms', () => {
  const terms = (text: string, known: readonly string[]) =>
    [...findTerms(text, (word) => known.includes(word))].map(({word, from, to}) => [
      word,
      text.slice(from, to)
    ])

  it('are words as written, or else their parts', () => {
    const known = ['senate', 'covid-19', 'covid', 'us', 'r&d', 'coalition', 'led']
    expect(terms("The Senate's R&D; the U.S.-led coalition, the SENATE’s", known)).toEqual([
      ['senate', 'Senate'],
      ['r&d', 'R&D'],
      ['led', 'led'],
      ['coalition', 'coalition'],
      ['senate', 'SENATE']
    ])
  })

  it('keep their places where lower case is longer', () => {
    expect(terms('İİ Senate', ['senate'])).toEqual([['senate', 'Senate']])
  })
})

describe('the table of sections', () => {
  const file = (name: string) =>
    readFileSync(new URL(`../rules/mislabeled-category/${name}`, import.meta.url), 'utf8')

  it('is the module that rules read', () => {
    expect(tabulateSections(file('sections.tsv'))).toBe(file('sections.generated.ts'))
  })

  it('names the line that is wrong', () => {
    expect(() => tabulateSections('name\ttopics\nBooks\tarts\n')).toThrow(
      'sections.tsv:2: Unexpected topic `arts`'
    )
    expect(() => tabulateSections('name\ttopics\nFilm\t-\nfilm\t-\n')).toThrow(
      'sections.tsv:3: Unexpected second `film`'
    )
  })
})
