/** From a margin and a length to the odds that a section is wrong. */

/** Constant, margin, length, margin times length. */
export type Calibration = readonly [number, number, number, number]

/** A story with a section that is known to be right or wrong. */
export interface Observation {
  /** Log-odds against the section. */
  readonly margin: number
  /** Known words, each once. */
  readonly words: number
  readonly wrong: boolean
  /** How much it counts. */
  readonly weight: number
}

const featuresOf = (margin: number, words: number): readonly number[] => {
  const length = Math.log(1 + words)
  return [1, margin, length, margin * length]
}

/**
 * The probability that a section is wrong.
 *
 * @param rate how many of the sections in doubt are taken to be wrong.
 */
export function probabilityOf(calibration: Calibration, margin: number, words: number, rate: number): number {
  const odds = featuresOf(margin, words).reduce((sum, value, at) => sum + value * calibration[at]!, 0)
  return 1 / (1 + Math.exp(-odds - Math.log(rate / (1 - rate))))
}

/** Fits a logistic regression by Newton's method, at even odds where right and wrong weigh the same in sum. */
export function calibrate(observations: readonly Observation[]): Calibration {
  const rows = observations.map(({margin, words, wrong, weight}) => ({
    features: featuresOf(margin, words),
    wanted: wrong ? 1 : 0,
    weight
  }))
  const oddsOf = (beta: readonly number[], features: readonly number[]): number =>
    features.reduce((sum, value, at) => sum + value * beta[at]!, 0)
  const lossOf = (beta: readonly number[]): number =>
    rows.reduce(
      (sum, {features, wanted, weight}) =>
        sum + weight * Math.log1p(Math.exp((wanted ? -1 : 1) * oddsOf(beta, features))),
      beta.reduce((sum, value) => sum + 5e-4 * value * value, 0)
    )
  let beta = [0, 1, 0, 0]
  for (let round = 0; round < 30; round++) {
    const slope = beta.map((value) => -1e-3 * value)
    const bend = beta.map((_, i) => beta.map((_, j) => (i === j ? 1e-3 : 0)))
    for (const {features, wanted, weight} of rows) {
      const p = 1 / (1 + Math.exp(-oddsOf(beta, features)))
      for (let i = 0; i < 4; i++) {
        slope[i]! += weight * (wanted - p) * features[i]!
        for (let j = 0; j < 4; j++) bend[i]![j]! += weight * p * (1 - p) * features[i]! * features[j]!
      }
    }
    const change = solve(bend, slope)
    // A full step may overshoot where most rows are decided: shorter ones then lead down.
    const before = lossOf(beta)
    for (let step = 1; step > 1e-3; step /= 2) {
      const next = beta.map((value, i) => value + step * change[i]!)
      if (lossOf(next) > before) continue
      beta = next
      break
    }
  }
  const [constant, margin, length, both] = beta.map((value) => Math.round(value * 1000) / 1000)
  return [constant!, margin!, length!, both!]
}

/** Solves a small system of linear equations by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  const n = rows.length
  for (let i = 0; i < n; i++) {
    const pivot = rows.reduce(
      (top, row, at) => (at > i && Math.abs(row[i]!) > Math.abs(rows[top]![i]!) ? at : top),
      i
    )
    ;[rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!]
    for (let j = 0; j < n; j++) {
      if (j === i) continue
      const share = rows[j]![i]! / rows[i]![i]!
      for (let k = i; k <= n; k++) rows[j]![k]! -= share * rows[i]![k]!
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!)
}
