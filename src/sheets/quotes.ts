/** The quote sheet: what a fact checker works from. */
import type {Article, QuoteKind, Span} from '../article/index.ts'

/** A place in the draft: UTF-16 offsets and the words as a reader sees them. */
export interface SheetSpan {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** One quote, marks included; a quote that runs over several paragraphs has a row for each. */
export interface QuoteRow {
  readonly start: number
  readonly end: number
  readonly kind: QuoteKind
  /** Who is told to have said it, as the draft puts it; null where nobody is. */
  readonly speaker: SheetSpan | null
  /** Whom the speaker is, by the fullest name before; null where that is not safe to say, or nobody by name. */
  readonly person: (SheetSpan & {readonly confidence: number}) | null
  /** The words that tie them: `said`, `according to`, a colon. */
  readonly cue: SheetSpan | null
  /** How far from the quote the speaker stands: `sentence`, `paragraph`, `group`, `adjacent`, `farther` or `none`. */
  readonly where: string
  /** In [0, 1]: how sure the speaker is. */
  readonly confidence: number
}

/**
 * Every quotation of a draft with its speaker, in reading order.
 *
 * @param article the draft as analysed.
 */
export function quoteSheet({quotes, referents}: Pick<Article, 'quotes' | 'referents'>): QuoteRow[] {
  return quotes.map((quote) => {
    const {start, end, kind, attribution} = quote
    const referent = referents.get(quote)
    return {
      start,
      end,
      kind,
      speaker: place(attribution?.source),
      person: referent ? {...place(referent.at)!, confidence: referent.confidence} : null,
      cue: place(attribution?.cue),
      where: attribution?.where ?? 'none',
      confidence: Math.round((attribution?.confidence ?? 0) * 100) / 100
    }
  })
}

const place = (span: Span | undefined): SheetSpan | null =>
  span ? {start: span.start, end: span.end, text: span.text} : null
