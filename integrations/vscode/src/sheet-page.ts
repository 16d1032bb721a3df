/** The story sheet as a page: quotes under their speakers, names with their forms, figures and dates in their sentences. */
import {randomBytes} from 'node:crypto'
import type {FactRow} from '../../../src/sheets/facts.ts'
import type {NameRow} from '../../../src/sheets/names.ts'
import type {QuoteRow} from '../../../src/sheets/quotes.ts'

/** The rows of a draft, as the server gives them. */
export interface Sheets {
  readonly quotes: readonly QuoteRow[]
  readonly names: readonly NameRow[]
  readonly facts: readonly FactRow[]
}

interface Place {
  readonly start: number
  readonly end: number
}

/**
 * Renders the page. Its buttons post the offsets of their place.
 *
 * @param text the draft; the offsets of the rows are UTF-16 code units into it.
 * @param sheets its rows.
 * @returns HTML in which nothing but its own script runs.
 */
export function sheetPage(text: string, {quotes, names, facts}: Sheets): string {
  const nonce = randomBytes(16).toString('base64')
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>Story sheet</title>
<style nonce="${nonce}">${style}</style>
<h1>Quotes</h1>
${quotesOf(quotes, text) || '<p>No quotes in this draft.</p>'}
<h1>Names</h1>
${names.length > 0 ? `<dl>${names.map(nameOf).join('')}</dl>` : '<p>No names in this draft.</p>'}
<h1>Facts</h1>
${facts.length > 0 ? `<ul>${facts.map(factOf).join('')}</ul>` : '<p>No figures or dates in this draft.</p>'}
<script nonce="${nonce}">${script}</script>
</html>`
}

function quotesOf(quotes: readonly QuoteRow[], text: string): string {
  const speakers = new Map<string, QuoteRow[]>()
  for (const quote of quotes) {
    // Terms, titles and nicknames between quotation marks are nobody's speech.
    if (quote.kind !== 'speech' && !quote.speaker) continue
    const name = quote.speaker?.text ?? 'Nobody named'
    speakers.set(name, [...(speakers.get(name) ?? []), quote])
  }
  return [...speakers]
    .map(([name, said]) => {
      const rows = said.map(
        (quote) => `<li>${button(quote, escaped(text.slice(quote.start, quote.end)))}</li>`
      )
      return `<h2>${escaped(name)} <small>${said.length}</small></h2><ul>${rows.join('')}</ul>`
    })
    .join('')
}

function nameOf({name, mentions, forms}: NameRow): string {
  const places = forms.map(({text, count}) => {
    const first = mentions.find((mention) => mention.text === text)!
    return button(first, `${escaped(text)} <small>${count}</small>`)
  })
  return `<dt>${escaped(name)}</dt><dd>${places.join(' ')}</dd>`
}

function factOf({start, end, text, sentence}: FactRow): string {
  const at = sentence.text.indexOf(text)
  const words =
    at < 0
      ? `<mark>${escaped(text)}</mark> ${escaped(sentence.text)}`
      : `${escaped(sentence.text.slice(0, at))}<mark>${escaped(text)}</mark>${escaped(sentence.text.slice(at + text.length))}`
  return `<li>${button({start, end}, words)}</li>`
}

const button = ({start, end}: Place, content: string): string =>
  `<button data-start="${start}" data-end="${end}">${content}</button>`

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]!)

const style = `
body { font: var(--vscode-font-size)/1.5 var(--vscode-font-family); color: var(--vscode-foreground); max-width: 48rem; padding: 0 1rem 2rem; }
h1 { font-size: 1.2em; margin: 1.6em 0 .4em; border-bottom: 1px solid var(--vscode-panel-border); }
h2, dt { font-size: 1em; font-weight: 600; margin: .8em 0 .2em; }
ul { list-style: none; margin: 0; padding: 0; }
dd { margin: 0; }
small { color: var(--vscode-descriptionForeground); font-weight: 400; }
mark { color: inherit; background: var(--vscode-editor-findMatchHighlightBackground); }
button { font: inherit; text-align: start; color: inherit; background: none; border: 0; padding: .15em .4em; cursor: pointer; border-radius: 3px; }
button:hover { background: var(--vscode-list-hoverBackground); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }`

const script = `
const host = acquireVsCodeApi()
addEventListener('click', ({target}) => {
  const {start, end} = target.closest('button')?.dataset ?? {}
  if (start) host.postMessage({start: Number(start), end: Number(end)})
})`
