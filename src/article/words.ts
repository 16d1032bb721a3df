/** Words: letters and figures with the apostrophes, hyphens, stops and slashes that hold them together. */
import type {Prose} from './prose.ts'
import type {Span} from './span.ts'

/** One word or figure. Its possessive and its hyphens belong to it; other punctuation does not. */
export interface Word extends Span {
  /** The text in lower case, curly apostrophes straightened. */
  readonly lower: string
  /** Whether its first letter is a capital. */
  readonly capital: boolean
}

/** `U.S.`, `a.m.`, `J.` before a name; then `R&D`, `AT&T`; then figures with separators; then plain words. */
const word =
  /(?:\p{L}\.){2,}(?:-[\p{L}\p{N}]+)*|\p{Lu}+&\p{Lu}+|\p{N}+(?:[.,:]\p{N}+)*(?:[\p{L}%]+)?(?:[-‑][\p{L}\p{N}]+)*|[\p{L}\p{M}\p{N}\u00AD]+(?:['’‘ʼ\-‑][\p{L}\p{M}\p{N}]+)*(?:['’](?=\s|$))?/gu

/**
 * The words of a stretch of prose.
 *
 * @param span where to look.
 * @param prose the prose it stands in.
 */
export function findWords(span: Span, prose: Prose): readonly Word[] {
  const words: Word[] = []
  for (const match of span.text.matchAll(word)) {
    const from = span.from + match.index
    // A closing apostrophe belongs to a plural possessive (`the Smiths' house`), else it is a quotation mark.
    const text = /[^sS]['’]$/.test(match[0]) ? match[0].slice(0, -1) : match[0]
    const first = text.charCodeAt(0)
    const capital = first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text)
    words.push({
      ...prose.span(from, from + text.length),
      lower: text.toLowerCase().replaceAll('’', "'"),
      capital
    })
  }
  return words
}
