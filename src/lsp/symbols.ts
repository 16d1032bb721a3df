/** The outline of a draft: who speaks, and what each of them says. */
import {type DocumentSymbol, SymbolKind} from 'vscode-languageserver/node.js'
import type {Quote, Span} from '../article/index.ts'
import type {Checked} from './checker.ts'
import {rangeOf} from './diagnostics.ts'

/** Quotes of nobody that are somebody's words; terms, titles and nicknames are not. */
const spoken = new Set<Quote['kind']>(['speech', 'partial'])

interface Speaker {
  readonly name: string
  readonly first?: Span
  readonly quotes: Quote[]
}

/**
 * Speakers in order of their first quote, each with their quotes; those without a speaker come together.
 *
 * @param checked the draft.
 */
export function symbolsOf(checked: Checked): DocumentSymbol[] {
  const {document} = checked
  return speakersOf(checked).map(({name, first, quotes}) => {
    const children = quotes.map((quote) => {
      const range = rangeOf(document, quote)
      return {
        name: opening(quote.text),
        detail: quote.kind,
        kind: SymbolKind.String,
        range,
        selectionRange: range
      }
    })
    const places = first ? [first, ...quotes] : quotes
    return {
      name,
      detail: `${quotes.length} ${quotes.length === 1 ? 'quote' : 'quotes'}`,
      kind: SymbolKind.Object,
      range: rangeOf(document, {
        start: Math.min(...places.map(({start}) => start)),
        end: Math.max(...places.map(({end}) => end))
      }),
      selectionRange: rangeOf(document, first ?? quotes[0]!),
      children
    }
  })
}

function speakersOf({article: {quotes, names, entities}}: Checked): Speaker[] {
  const speakers = new Map<string, Speaker>()
  for (const quote of quotes) {
    const source = quote.attribution?.source
    if (!source && !spoken.has(quote.kind)) continue
    const named = source && names.find(({from, to}) => source.from <= from && to <= source.to)
    const name = named ? entities[named.entity]!.name : (source?.text ?? 'Nobody named')
    const key = name.toLowerCase()
    const speaker = speakers.get(key) ?? {name, ...(source ? {first: source} : {}), quotes: []}
    speaker.quotes.push(quote)
    speakers.set(key, speaker)
  }
  return [...speakers.values()]
}

const opening = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 77).trimEnd()}…`)
