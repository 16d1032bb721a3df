/** A reader should always be able to tell who is speaking. */
import type {BlockKind, Quote, Span} from '../../src/article/index.ts'
import {type Problem, rule} from '../../src/rule.ts'

const body: ReadonlySet<BlockKind> = new Set(['lede', 'paragraph', 'list-item'])

/** Yields the quoted sentences that nobody is told to have said. */
export default rule(
  {
    id: 'unattributed-quote',
    summary: 'A quoted sentence should say who speaks.',
    options: {
      /** Quotes of fewer words are let go. */
      shortest: 5,
      /** `adjacent`: somebody who speaks in the paragraph beside may be meant; `paragraph`: only its own paragraph counts. */
      reach: 'adjacent' as 'adjacent' | 'paragraph'
    }
  },
  function* ({quotes, prose}, {shortest, reach}): Iterable<Problem> {
    for (const [index, quote] of quotes.entries()) {
      if (quote.first !== index || !isOwed(quote, shortest)) continue
      const {attribution, near, rivals} = quote
      const problem = {at: quote, about: wordsOf(quote), actual: opening(quote)}
      if (!attribution && near && reach === 'adjacent') yield {...problem, ...distant(near.source)}
      else if (!attribution) yield {...problem, ...bare}
      else if (rivals.length > 0)
        yield {
          ...problem,
          ...ambiguous([
            attribution.source ?? attribution.cue ?? prose.span(quote.from, quote.from),
            ...rivals
          ])
        }
    }
  }
)

/** Whether it is a sentence of speech, alone in its sentence, in the running text: then its speaker is owed. */
const isOwed = ({kind, bare, block, length, content, open}: Quote, shortest: number): boolean =>
  (kind === 'speech' || kind === 'document' || kind === 'tweet') &&
  bare &&
  body.has(block.kind) &&
  !block.quoted &&
  length >= shortest &&
  (open || /[.,!?…—–-]['"’”»)\]]*$/.test(content.text))

const bare = {
  kind: 'bare',
  confidence: 0.93,
  reason: 'Unexpected quote without a source, expected an attribution',
  note: 'Nobody is named as the speaker in its sentence, its paragraph or the paragraph before. Name the speaker beside the quote.'
}

const distant = (source: Span | undefined) => ({
  kind: 'distant',
  confidence: 0.5,
  reason: 'Unexpected quote without a source in its paragraph, expected an attribution',
  note: 'A speaker is named only in the paragraph beside it. If the words are theirs, say so here.',
  ...(source
    ? {related: [{role: 'evidence' as const, at: source, reason: 'Speaks in the paragraph beside'}]}
    : {})
})

const ambiguous = (sources: readonly Span[]) => ({
  kind: 'ambiguous',
  confidence: 0.5,
  reason: `Unexpected quote after ${sources.length === 2 ? 'two' : 'several'} possible sources, expected one: ${sources.map(({text}) => `\`${text}\``).join(' or ')}`,
  note: 'The sentence before has more than one speaker. Say whose words these are.',
  related: sources.map((at) => ({role: 'evidence' as const, at, reason: 'May be the speaker'}))
})

const wordsOf = ({content}: Quote): string =>
  content.text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Enough of a long quote to know it by. */
const opening = ({text}: Quote): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`)
