/** Where and when a story was written, in front of its first sentence: `LEEDS, Feb. 3 (AP) — The mayor said`. */

const dateline = /^\p{Lu}[\p{Lu}.,' -]{2,40}(?:,[^—–\n]{1,40})?(?:\([^)]{2,30}\))? ?(?:—|–|--| - )/u

/** Whether a letter may be a capital; those beyond the alphabet are left to the expression. */
const isUpper = (code: number): boolean => (code > 64 && code < 91) || code > 127 || code < 48

/**
 * How long the dateline of a paragraph is.
 *
 * @param text the paragraph.
 * @returns UTF-16 code units, 0 where it has none.
 */
export function datelineLength(text: string): number {
  if (!isUpper(text.charCodeAt(0)) || !isUpper(text.charCodeAt(1))) return 0
  return dateline.exec(text.slice(0, 100))?.[0].length ?? 0
}
