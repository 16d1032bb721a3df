/** A stretch of a draft, known both where a reader sees it and where it stands in the file. */
export interface Span {
  /** Offset of the first character in `article.prose.text`. */
  readonly from: number
  /** Offset behind the last character in `article.prose.text`. */
  readonly to: number
  /** UTF-16 offset of the first character in the source (or in the value of `field`). */
  readonly start: number
  /** UTF-16 offset behind the last character in the source (or in the value of `field`). */
  readonly end: number
  /** The words as a reader sees them: entities decoded, markup left out. */
  readonly text: string
  /** What the offsets count in, where it is not the draft itself: `category`, `title`, `date` … */
  readonly field?: string
}

/** Whether two stretches of prose share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}

/** Whether `inner` lies in `outer`, edges included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/**
 * The item of a list sorted by position that holds a prose offset.
 *
 * @param spans sorted, not overlapping.
 * @param at offset into `article.prose.text`.
 * @returns the last span that begins at or before `at`, if it reaches beyond it; else undefined.
 */
export function spanAt<T extends Span>(spans: readonly T[], at: number): T | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.from <= at) low = middle + 1
    else high = middle
  }
  const found = spans[low - 1]
  return found && at < found.to ? found : undefined
}

/**
 * Where in a list sorted by position the spans begin that stand at an offset or behind it.
 *
 * @param spans sorted.
 * @param from offset into `article.prose.text`.
 */
export function indexFrom(spans: readonly {readonly from: number}[], from: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.from < from) low = middle + 1
    else high = middle
  }
  return low
}
