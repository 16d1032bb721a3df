/** Draws the quotations of a text. */
import type {Article} from '../../src/article/index.ts'

/** The prose with each quotation in brackets; one that nothing closes has no closing bracket. */
export function bracketed({prose, quotations}: Article): string {
  let out = ''
  let at = 0
  for (const {from, to, open} of quotations) {
    out += `${prose.text.slice(at, from)}[${prose.text.slice(from, to)}${open ? '' : ']'}`
    at = to
  }
  return (out + prose.text.slice(at)).trim()
}
