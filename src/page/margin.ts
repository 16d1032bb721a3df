/** The margin: what was found, problem by problem. */
import type {Finding} from '../finding.ts'
import {element} from './element.ts'
import {changesTo, formsOf, placesOf} from './problem.ts'

/** What the margin can be told to do. */
export interface MarginEvents {
  readonly choose: (finding: Finding) => void
  readonly show: (finding: Finding, start: number, end: number) => void
  /** Writes a form to all places, or to one. */
  readonly apply: (finding: Finding, form: string, at?: number) => void
  readonly setAside: (finding: Finding) => void
}

/** What the desk calls a rule. */
const headings: Readonly<Record<string, string>> = {
  'inconsistent-naming': 'Names',
  'duplicated-fact': 'Told twice',
  'conflicting-fact': 'Two places disagree',
  'mislabeled-category': 'Section',
  'unattributed-quote': 'Who said it?',
  'front-matter': 'Front matter',
  language: 'Language'
}

/**
 * The cards of all findings, alarms first.
 *
 * @param findings those to show.
 * @param chosen fingerprint of the one that is open.
 * @param forms the form chosen for a finding, by fingerprint.
 * @param text the draft.
 */
export function margin(
  findings: readonly Finding[],
  chosen: string | undefined,
  forms: ReadonlyMap<string, string>,
  text: string,
  events: MarginEvents & {readonly pick: (finding: Finding, form: string) => void}
): HTMLElement {
  if (findings.length === 0)
    return element(
      'p.empty',
      {},
      text.trim() ? 'Nothing an editor would stop for.' : 'What Copydesk finds will stand here.'
    )
  const cards = (alarms: boolean) =>
    findings
      .filter(({severity}) => (severity !== 'info') === alarms)
      .map((finding) =>
        card(finding, finding.fingerprint === chosen, forms.get(finding.fingerprint), text, events)
      )
  const [alarms, hints] = [cards(true), cards(false)]
  return element(
    'div',
    {},
    alarms.length > 0 && element('ol.cards', {}, alarms),
    hints.length > 0 && element('h3.hints', {}, `Worth a look (${hints.length})`),
    hints.length > 0 && element('ol.cards', {}, hints)
  )
}

function card(
  finding: Finding,
  isChosen: boolean,
  form: string | undefined,
  text: string,
  {choose, show, apply, setAside, pick}: Parameters<typeof margin>[4]
): HTMLElement {
  const {rule, kind, severity, message, note, fingerprint} = finding
  const id = `finding-${fingerprint}`
  const head = element(
    'button.head',
    {
      'aria-expanded': String(isChosen),
      'aria-controls': `${id}-body`,
      'data-key': id,
      onclick: () => choose(finding)
    },
    element(
      'span.sort',
      {},
      headings[rule] ?? rule,
      element('span.kind', {}, ` ${kind.replaceAll('-', ' ')}`)
    ),
    element('span.message', {}, rich(message))
  )
  const places = placesOf(finding)
  const choices = formsOf(finding, text)
  const picked = form ?? choices[0]
  const count = picked === undefined ? 0 : changesTo(finding, picked, text).length
  const body = element(
    'div.body',
    {id: `${id}-body`, hidden: !isChosen},
    note && element('p.note', {}, note),
    places.length > 0 &&
      element(
        'ul.places',
        {},
        places.map(({start, end, role}, index) =>
          element(
            `li.${role}`,
            {},
            element(
              'button.place',
              {'data-key': `${id}-${index}`, onclick: () => show(finding, start, end)},
              element('span.line', {}, `line ${lineOf(text, start)}`),
              ...excerpt(text, start, end)
            ),
            picked !== undefined &&
              role !== 'evidence' &&
              count > 1 &&
              text.slice(start, end) !== picked &&
              element(
                'button.here',
                {'data-key': `${id}-${index}-here`, onclick: () => apply(finding, picked, start)},
                'Here only'
              )
          )
        )
      ),
    choices.length > 1 &&
      element(
        'fieldset.forms',
        {},
        element('legend', {}, 'The form to use'),
        choices.map((choice, index) =>
          element(
            'label',
            {},
            element('input', {
              type: 'radio',
              name: id,
              value: choice,
              checked: choice === picked,
              'data-key': `${id}-form-${index}`,
              onchange: () => pick(finding, choice)
            }),
            element('span', {}, choice || 'Leave it out')
          )
        )
      ),
    element(
      'div.actions',
      {},
      picked !== undefined &&
        count > 0 &&
        element(
          'button.primary',
          {'data-key': `${id}-apply`, onclick: () => apply(finding, picked)},
          picked ? `Apply “${picked}”` : 'Take it out',
          count > 1 && ` to all ${count}`
        ),
      element('button.quiet', {'data-key': `${id}-aside`, onclick: () => setAside(finding)}, 'Set aside')
    )
  )
  return element(`li.card.rule-${rule}.${severity}`, {id, 'aria-current': String(isChosen)}, head, body)
}

/** Reasons are Markdown: words in backticks are the writer's. */
export function rich(message: string): (Node | string)[] {
  return message.split('`').map((part, index) => (index % 2 ? element('q', {}, part) : part))
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** The words of a place with some of what stands around them. */
export function excerpt(text: string, start: number, end: number): (Node | string)[] {
  const line = text.lastIndexOf('\n', start - 1) + 1
  const isCut = start - line > 28
  const before = text.slice(isCut ? start - 28 : line, start)
  const after = text.slice(end, end + 34).replace(/\n[\s\S]*$/, '')
  const words = text.slice(start, end)
  const shown = words.length > 120 ? `${words.slice(0, 118).trimEnd()} …` : words
  return [
    isCut ? `… ${before.replace(/^\S*\s+/, '')}` : before,
    element('mark', {}, shown),
    after.replace(/\s\S*$/, ' …')
  ]
}
