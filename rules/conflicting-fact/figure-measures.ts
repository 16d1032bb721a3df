/** How figures are measured against each other: whether two may be one, how exact one is, how far apart they are. */
import type {Figure} from '../../src/article/index.ts'

/** `12.4 million` and `12 million`: one is the other, rounded. */
export function isRounded(x: number, y: number): boolean {
  const rounds = (fine: number, coarse: number) => {
    for (let digits = 1; digits <= 3; digits++) if (Number(fine.toPrecision(digits)) === coarse) return true
    return false
  }
  const digitsOf = (value: number) => String(value).replace(/\.|0+$/g, '').length
  return digitsOf(x) > digitsOf(y) ? rounds(x, y) : digitsOf(y) > digitsOf(x) ? rounds(y, x) : false
}

/** The same figure, or the same rounded, or within an eighth where one of them is a guess or a bound. */
export function isNear(a: Figure, b: Figure): boolean {
  if (a.value === b.value) return true
  const ratio = ratioOf(a, b)
  // No rounding adds half again.
  if (ratio > 1.5) return false
  return isRounded(a.value, b.value) || ((a.hedge !== undefined || b.hedge !== undefined) && ratio < 1.125)
}

/** Half a unit of the last digit that a figure is given in. */
export function grainOf({text, value}: Figure): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(text)
  if (!digits) return 0.5
  const shown = Number(digits[0].replaceAll(',', ''))
  const scale = shown > 0 ? value / shown : 1
  const zeros = digits[1] ? 0 : (/0+$/.exec(digits[0].replaceAll(',', ''))?.[0].length ?? 0)
  return 0.5 * scale * (digits[1] ? 10 ** -digits[1].length : 10 ** zeros)
}

/** How many times the larger of two figures is the smaller; at least 1. */
export const ratioOf = (a: Figure, b: Figure): number =>
  Math.max(a.value, b.value) / Math.max(Math.min(a.value, b.value), 1e-9)

/** Whether a figure is a plain number of things: no unit, no second end, no guess. */
export const isCount = ({unit, second, hedge}: Figure): boolean =>
  unit === '' && second === undefined && !hedge
