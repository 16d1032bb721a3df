/** The sheets beside a draft: who is quoted, who is named, what is stated. */

import type {FactRow} from '../sheets/facts.ts'
import type {Sheets} from './checker.ts'
import {element} from './element.ts'

type Show = (start: number, end: number) => void

/** Every quotation under its speaker. */
export function quotesSheet({quotes}: Sheets, text: string, show: Show): HTMLElement {
  const speakers = new Map<string, {start: number; end: number; sure: boolean}[]>()
  for (const {start, end, kind, speaker, person, confidence} of quotes) {
    if (kind !== 'speech' && !speaker) continue
    const name = person?.text ?? speaker?.text ?? ''
    speakers.set(name, [...(speakers.get(name) ?? []), {start, end, sure: confidence >= 0.75}])
  }
  if (speakers.size === 0) return empty('No quotations in this draft.')
  const entries = [...speakers].sort(([a], [b]) => Number(a === '') - Number(b === ''))
  return element(
    'div.sheet',
    {},
    entries.map(([name, said], index) =>
      element(
        'section',
        {},
        element(
          'h3',
          {class: name ? '' : 'nobody'},
          name || 'Nobody named',
          element('span.count', {}, ` ${said.length}`)
        ),
        element(
          'ul.rows',
          {},
          said.map(({start, end, sure}, at) =>
            element(
              'li',
              {},
              element(
                'button.row',
                {'data-key': `quote-${index}-${at}`, onclick: () => show(start, end)},
                shortened(text.slice(start, end)),
                !sure && name && element('span.unsure', {}, ' speaker not certain')
              )
            )
          )
        )
      )
    )
  )
}

/** Everybody and everything by name, with the forms used; those that do not agree stand first. */
export function namesSheet({names}: Sheets, show: Show): HTMLElement {
  if (names.length === 0) return empty('No names in this draft.')
  const heads = ['Name', 'As written'].map((text) => element('th', {scope: 'col'}, text))
  return element(
    'table.sheet',
    {},
    element('caption.unseen', {}, 'Names'),
    element('thead', {}, element('tr', {}, heads)),
    element(
      'tbody',
      {},
      names.map(({entity, forms, verdict}, index) =>
        element(
          'tr',
          {},
          element(
            'th',
            {scope: 'row'},
            entity,
            verdict === 'inconsistent' && element('span.unsure', {}, ' does not agree')
          ),
          element(
            'td',
            {},
            forms.map(({text, count, places}, at) => {
              const [first] = places
              return element(
                'button.chip',
                {'data-key': `name-${index}-${at}`, onclick: () => first && show(first.start, first.end)},
                text,
                element('span.count', {}, ` ${count}`)
              )
            })
          )
        )
      )
    )
  )
}

/** Every sentence that states a figure or a date, and who says so. */
export function factsSheet({facts}: Sheets, show: Show): HTMLElement {
  const statements = facts
    .map((claim, at) => ({claim, stated: statedIn(facts, at)}))
    .filter(({claim, stated}) => claim.kind === 'claim' && stated.length > 0)
  if (statements.length === 0) return empty('No figures or dates in this draft.')
  return element(
    'ul.rows.sheet',
    {},
    statements.map(({claim, stated}, index) =>
      element(
        'li',
        {},
        element(
          'button.row',
          {'data-key': `fact-${index}`, onclick: () => show(claim.start, claim.end)},
          claim.by && element('span.sort', {}, claim.by),
          marked(claim.text, stated)
        )
      )
    )
  )
}

/** The figures and dates that follow a claim. */
function statedIn(facts: readonly FactRow[], at: number): FactRow[] {
  const rest = facts.slice(at + 1)
  const next = rest.findIndex(({kind}) => kind === 'claim')
  return rest.slice(0, next < 0 ? undefined : next).sort((a, b) => a.start - b.start)
}

/** A sentence with its facts made to stand out. */
function marked(text: string, facts: readonly FactRow[]): (Node | string)[] {
  const pieces: (Node | string)[] = []
  let behind = 0
  for (const fact of facts) {
    const at = text.indexOf(fact.text, behind)
    if (at < 0) continue
    pieces.push(text.slice(behind, at), element('mark', {}, fact.text))
    behind = at + fact.text.length
  }
  return [...pieces, text.slice(behind)]
}

const empty = (text: string): HTMLElement => element('p.empty', {}, text)

function shortened(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ')
  return words.length > 140 ? `${words.slice(0, 138).trimEnd()} …` : words
}
