/** A reader should always be able to tell who is speaking. */
import type {Article, BlockKind, Quote, Span} from '../../src/article/index.ts'
import {type Problem, rule} from '../../src/rule.ts'
import {introduces} from './introductions.ts'

type Sort = Omit<Problem, 'at' | 'about'>

/** Yields the quoted sentences that nobody is told to have said. */
export default rule(
  {
    id: 'unattributed-quote',
    summary: 'A quoted sentence should say who speaks.',
    options: {
      /** Quotes of fewer words are let go. */
      shortest: 5,
      /** `adjacent`: somebody who speaks in the paragraph beside may be meant; `paragraph`: only its own counts. */
      reach: 'adjacent' as 'adjacent' | 'paragraph'
    },
    choices: {reach: ['adjacent', 'paragraph']}
  },
  function* (article, {shortest, reach}): Iterable<Problem> {
    let last: {readonly sort: Sort; readonly at: Quote[]} | undefined
    for (const [index, quote] of article.quotes.entries()) {
      // Of a quote over several paragraphs the first piece stands for all.
      if (quote.first !== index || !isOwed(quote, shortest, article)) continue
      const sort = sortOf(quote, reach)
      if (!sort) continue
      // `"It took eleven years." "We ran out of steel."`: one speaker is missing, not two.
      if (last?.sort.kind === sort.kind && follows(quote, last.at.at(-1)!, article)) {
        last.at.push(quote)
        continue
      }
      if (last) yield problem(last)
      last = {sort, at: [quote]}
    }
    if (last) yield problem(last)
    yield* unintroduced(article)
  }
)

const problem = ({sort, at}: {sort: Sort; at: readonly Quote[]}): Problem => ({
  at: [...at],
  about: wordsOf(at[0]!),
  actual: opening(at[0]!),
  ...sort
})

/** Whether nothing but space stands between two quotes. */
const follows = (quote: Quote, before: Quote, {prose}: Article): boolean =>
  !/\S/.test(prose.text.slice(before.to, quote.from))

const body: ReadonlySet<BlockKind> = new Set(['lede', 'paragraph', 'list-item'])

/** Whether it is a sentence of speech, alone between full stops, in the running text: then its speaker is owed. */
const isOwed = (
  {kind, bare, block, length, text, to, open}: Quote,
  shortest: number,
  {prose}: Article
): boolean =>
  (kind === 'speech' || kind === 'document' || kind === 'tweet') &&
  bare &&
  body.has(block.kind) &&
  !block.quoted &&
  length >= shortest &&
  // British papers set the stop behind the mark.
  (open || /[.,!?…—–-]['"’”»)\]]*$/.test(text) || /[.,!?]/.test(prose.text.charAt(to)))

function sortOf({attribution, near, rivals}: Quote, reach: 'adjacent' | 'paragraph'): Sort | undefined {
  if (!attribution) return near && reach === 'adjacent' ? distant(near.source) : bare
  const source = attribution.source ?? attribution.cue
  return source && rivals.length > 0 ? ambiguous([source, ...rivals]) : undefined
}

const bare: Sort = {
  kind: 'bare',
  confidence: 0.93,
  reason: 'Unexpected quote without a source, expected an attribution',
  note: 'Nobody is named as the speaker in its sentence, its paragraph or the paragraph before. Name the speaker beside the quote.'
}

const distant = (source: Span | undefined): Sort => ({
  kind: 'distant',
  confidence: 0.5,
  reason: 'Unexpected quote without a clear source, expected an attribution',
  note: 'Somebody speaks beside it, but nothing says that these words are theirs. If they are, say so here.',
  ...(source ? {related: [{role: 'evidence', at: source, reason: 'Speaks beside it'}]} : {})
})

const ambiguous = (sources: readonly Span[]): Sort => ({
  kind: 'ambiguous',
  confidence: 0.5,
  reason: `Unexpected quote after ${sources.length === 2 ? 'two' : 'several'} possible sources, expected one: ${sources.map(({text}) => `\`${text}\``).join(' or ')}`,
  note: 'The sentence before has more than one speaker. Say whose words these are.',
  related: sources.map((at) => ({role: 'evidence', at, reason: 'May be the speaker'}))
})

/** `"It held," she said.` before anybody has been named: told once, for the first. */
function* unintroduced(article: Article): Iterable<Problem> {
  const {quotes, matter, prose} = article
  const first = quotes.find(
    ({kind, block, attribution}) =>
      kind === 'speech' && body.has(block.kind) && pointsBack.test(attribution?.source?.text ?? '')
  )
  const source = first?.attribution?.source
  if (!source || introduces(`${matter.title?.text ?? ''}. ${prose.text.slice(0, source.from)}`)) return
  // A governor stands in the headline, or the coach of a club above.
  const office = /\p{Ll}+$/u.exec(source.text)![0].toLowerCase()
  if (
    office.length > 3 &&
    `${matter.title?.text ?? ''} ${prose.text.slice(0, source.from)}`.toLowerCase().includes(office)
  )
    return
  // Asked for last: few stories need to know whom each source means.
  if (article.referents.has(first)) return
  yield {
    at: source,
    kind: 'unintroduced',
    about: 'pronoun',
    confidence: 0.6,
    reason: `Unexpected speaker \`${source.text}\` before anybody is named, expected a name`,
    note: 'A reader does not know yet who is meant. Name the speaker here, or before.'
  }
}

/** A pronoun, or a description of somebody who should be known by now: `the senator`. */
const pointsBack =
  /^(?:he|she|the (?:[\p{Ll}-]+ )?(?:senator|mayor|minister|governor|president|author|actor|actress|singer|coach|captain|player|candidate|councillor|congressman|congresswoman))$/iu

const wordsOf = ({content}: Quote): string =>
  content.text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Enough of a long quote to know it by. */
const opening = ({text}: Quote): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`)
