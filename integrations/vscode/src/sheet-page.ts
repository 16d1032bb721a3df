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
<ul>${factsOf(facts, text) || '<li>No figures or dates in this draft.</li>'}</ul>
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

function nameOf({entity, forms, verdict}: NameRow): string {
  const written = forms.map(({text, count, places}) =>
    button(places[0]!, `${escaped(text)} <small>${count}</small>`)
  )
  const sign = verdict === 'inconsistent' ? ' <small>written in more than one way</small>' : ''
  return `<dt>${escaped(entity)}${sign}</dt><dd>${written.join(' ')}</dd>`
}

/** Statements with a figure or a date, which are marked; rows of one group tell the same. */
function factsOf(facts: readonly FactRow[], text: string): string {
  const told = new Map<number, number>()
  for (const {kind, group} of facts)
    if (kind === 'claim' && group !== null) told.set(group, (told.get(group) ?? 0) + 1)
  return facts
    .filter(({kind}) => kind === 'claim')
    .map((claim) => {
      const marks = facts.filter(
        ({kind, start, end}) => kind !== 'claim' && claim.start <= start && end <= claim.end
      )
      const times = told.get(claim.group ?? -1) ?? 1
      if (marks.length === 0 && times < 2) return ''
      const sign = times > 1 ? ` <small>told ${times} times</small>` : ''
      return `<li>${button(claim, marked(text, claim, marks) + sign)}</li>`
    })
    .join('')
}

function marked(text: string, {start, end}: Place, marks: readonly Place[]): string {
  let html = ''
  let at = start
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (mark.start < at) continue
    html += `${escaped(text.slice(at, mark.start))}<mark>${escaped(text.slice(mark.start, mark.end))}</mark>`
    at = mark.end
  }
  return html + escaped(text.slice(at, end))
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
