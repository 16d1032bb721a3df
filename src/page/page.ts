/** The desk page: a draft, what was found in it, and whether it may go out. */
import type {Finding} from '../finding.ts'
import type {InputFormat} from '../read/index.ts'
import {type Desk, loadDesk, newDesk, saveDesk, signature, token} from './book.ts'
import {ownChecker, type Report, serviceChecker, TokenError} from './checker.ts'
import {type DraftEditor, draftEditor} from './editor.ts'
import {element} from './element.ts'
import {margin, rich} from './margin.ts'
import {changesTo, formsOf, placesOf} from './problem.ts'
import {factsSheet, namesSheet, quotesSheet} from './sheets.ts'

const isServed = document.documentElement.hasAttribute('data-service')
const checker = isServed ? serviceChecker() : ownChecker()

const tabs = ['findings', 'quotes', 'names', 'facts'] as const
type Tab = (typeof tabs)[number]

let desk: Desk = loadDesk()
let report: Report | undefined
let chosen: string | undefined
let tab: Tab = 'findings'
let number = 0
const forms = new Map<string, string>()

const part = <Type extends HTMLElement>(id: string): Type => document.getElementById(id) as Type
const section = part<HTMLInputElement>('section')
const format = part<HTMLSelectElement>('format')

const editor: DraftEditor = draftEditor(part('draft'), desk.text, {
  onChange: () => {
    keep({text: editor.text})
    later()
  },
  onMove: (cursor) => {
    const there = shownFindings().find((finding) =>
      placesOf(finding).some(({start, end}) => start <= cursor && cursor <= end)
    )
    if (there && there.fingerprint !== chosen) {
      choose(there.fingerprint)
      part(`finding-${there.fingerprint}`)?.scrollIntoView({block: 'nearest'})
    }
  },
  onKey: (command) => {
    if (command === 'apply') return applyChosen()
    return step(command === 'next' ? 1 : -1)
  }
})

function keep(change: Partial<Desk>): void {
  desk = {...desk, ...change}
  saveDesk(desk)
}

let timer: number | undefined
let isFailing = false
function later(): void {
  clearTimeout(timer)
  timer = setTimeout(check, 250) as unknown as number
}

/** Asks for a report; one that comes after a newer question is dropped. */
async function check(): Promise<void> {
  clearTimeout(timer)
  const mine = ++number
  document.body.setAttribute('aria-busy', 'true')
  try {
    const next = await checker.check(desk)
    if (mine !== number) return
    report = next
    if (!shownFindings().some(({fingerprint}) => fingerprint === chosen)) chosen = undefined
    if (isFailing) tell('')
    isFailing = false
    render()
  } catch (error) {
    if (mine !== number) return
    if (error instanceof TokenError) part('token-form').hidden = false
    isFailing = true
    tell((error as Error).message)
  } finally {
    if (mine === number) document.body.removeAttribute('aria-busy')
  }
}

const tell = (message: string): void => {
  part('trouble').textContent = message
}

const shownFindings = (): Finding[] =>
  (report?.findings ?? []).filter(({fingerprint}) => !desk.aside.includes(fingerprint))

function choose(fingerprint: string | undefined): void {
  chosen = fingerprint
  if (fingerprint) tab = 'findings'
  render()
}

/** Goes to the next or the previous finding, from the cursor. */
function step(direction: 1 | -1): boolean {
  const findings = shownFindings()
  if (findings.length === 0) return false
  const at = findings.findIndex(({fingerprint}) => fingerprint === chosen)
  const next =
    findings[(at + direction + findings.length + (at < 0 && direction < 0 ? 1 : 0)) % findings.length]!
  choose(next.fingerprint)
  const [place] = placesOf(next)
  if (place) editor.show(place.start, place.end, false)
  part(`finding-${next.fingerprint}`).scrollIntoView({block: 'nearest'})
  part('spoken').textContent = next.message
  return true
}

function applyChosen(): boolean {
  const finding = shownFindings().find(({fingerprint}) => fingerprint === chosen)
  const form = finding && (forms.get(finding.fingerprint) ?? formsOf(finding, editor.text)[0])
  if (!finding || form === undefined) return false
  apply(finding, form)
  return true
}

function apply(finding: Finding, form: string, at?: number): void {
  const changes = changesTo(finding, form, editor.text).filter(({start}) => at === undefined || start === at)
  editor.write(at !== undefined && changes.length === 0 ? changesAt(finding, form, at) : changes)
  part('spoken').textContent = `Written: ${form}`
  void check()
}

/** A single place that the fix of the finding would leave alone. */
const changesAt = (finding: Finding, form: string, at: number) =>
  placesOf(finding)
    .filter(({start}) => start === at)
    .map(({start, end}) => ({start, end, text: form}))

const safe = (): Finding[] =>
  shownFindings().filter(
    ({edits, field}) => field === 'text' && edits.length > 0 && edits.every(({safe, field}) => safe && !field)
  )

function render(): void {
  const focused = document.activeElement?.getAttribute('data-key')
  const text = editor.text
  const findings = shownFindings()
  const show = (start: number, end: number): void => editor.show(start, end, true)
  editor.mark(
    findings.flatMap((finding) =>
      placesOf(finding).filter(({role}) => role === 'at' || role === 'same' || finding.fingerprint === chosen)
    ),
    chosen
  )
  renderVerdict()
  renderTopics()
  for (const name of tabs) {
    const button = part(`tab-${name}`)
    button.setAttribute('aria-selected', String(name === tab))
    button.tabIndex = name === tab ? 0 : -1
    const panel = part(`panel-${name}`)
    panel.hidden = name !== tab
  }
  part('count-findings').textContent = findings.length > 0 ? String(findings.length) : ''
  part('panel-findings').replaceChildren(
    margin(findings, chosen, forms, text, {
      choose: ({fingerprint}) => choose(fingerprint === chosen ? undefined : fingerprint),
      show: (_, start, end) => show(start, end),
      apply,
      setAside: ({fingerprint}) => {
        keep({aside: [...desk.aside, fingerprint]})
        render()
      },
      pick: ({fingerprint}, form) => {
        forms.set(fingerprint, form)
        render()
      }
    }),
    ...(desk.aside.length > 0
      ? [
          element(
            'button.quiet.back',
            {
              'data-key': 'back',
              onclick: () => {
                keep({aside: []})
                render()
              }
            },
            `Bring back ${desk.aside.length} set aside`
          )
        ]
      : [])
  )
  if (report) {
    part('panel-quotes').replaceChildren(quotesSheet(report.sheets, text, show))
    part('panel-names').replaceChildren(namesSheet(report.sheets, show))
    part('panel-facts').replaceChildren(factsSheet(report.sheets, show))
  }
  const fixes = safe().length
  part('fix').hidden = fixes === 0
  part('fix').textContent = `Fix ${fixes} without asking`
  if (focused) document.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus()
}

const lights = {
  pass: ['Ready to go', 'Nothing stands in the way.'],
  warn: ['Look again', 'Worth a second look before it goes out.'],
  block: ['Hold', 'The house does not let this out as it is.']
} as const

function renderVerdict(): void {
  const verdict = report?.verdict
  const isEmpty = !desk.text.trim()
  const decision = verdict && !isEmpty ? verdict.decision : 'none'
  const light = part('light')
  if (light.dataset.decision !== decision) {
    light.dataset.decision = decision
    const [word, why] = decision === 'none' ? ['No draft yet', 'Paste one to begin.'] : lights[decision]
    light.replaceChildren(element('strong', {}, word), ' ', element('span', {}, why))
  }
  const reasons = isEmpty ? [] : (verdict?.reasons ?? [])
  part('reasons').replaceChildren(
    ...reasons.map(({decision, message, fingerprint}, index) =>
      element(
        `li.${decision}`,
        {},
        element(
          'button.reason',
          {'data-key': `reason-${index}`, onclick: () => reveal(fingerprint)},
          rich(message)
        )
      )
    )
  )
  part('anyway').hidden = reasons.length === 0
  part('record').replaceChildren(
    ...(report?.overrides ?? []).map(({by, reason, message, at}) =>
      element(
        'li',
        {},
        element('strong', {}, by),
        `: ${reason} `,
        element('span.quiet', {}, `(${new Date(at).toLocaleString()}) `, rich(message))
      )
    )
  )
  part('record-heading').hidden = (report?.overrides.length ?? 0) === 0
}

function reveal(fingerprint: string): void {
  keep({aside: desk.aside.filter((each) => each !== fingerprint)})
  choose(fingerprint)
  const finding = report?.findings.find((each) => each.fingerprint === fingerprint)
  const [place] = finding ? placesOf(finding) : []
  if (place) editor.show(place.start, place.end, false)
  part(`finding-${fingerprint}`)?.scrollIntoView({block: 'nearest'})
}

function renderTopics(): void {
  const likely = (report?.sheets.topics ?? []).filter(({score}) => score >= 0.05).slice(0, 4)
  part('topics').replaceChildren(
    ...likely.map(({section: name, topic, score}) =>
      element(
        'li',
        {title: topic},
        element('span.name', {}, name),
        element('meter', {
          min: 0,
          max: 1,
          value: score,
          'aria-label': `${name}: ${Math.round(score * 100)} percent`
        }),
        element('span.score', {'aria-hidden': 'true'}, `${Math.round(score * 100)}`)
      )
    )
  )
  part('topics').hidden = likely.length === 0
}

function open(name: string, text: string): void {
  const known: Desk['format'] = /\.html?$/i.test(name)
    ? 'html'
    : /\.(?:md|markdown)$/i.test(name)
      ? 'markdown'
      : 'auto'
  desk = newDesk('', known)
  section.value = ''
  format.value = known
  chosen = undefined
  editor.replace(text)
  keep({text: editor.text})
  void check()
}

async function openFile(file: File | undefined): Promise<void> {
  if (!file) return
  if (!/\.(?:md|markdown|txt|html?)$/i.test(file.name)) {
    tell(`${file.name}: expected a .md, .txt or .html file`)
    return
  }
  open(file.name, await file.text())
}

section.value = desk.section
format.value = desk.format
section.addEventListener('input', () => {
  keep({section: section.value.trim()})
  later()
})
format.addEventListener('change', () => {
  keep({format: format.value as InputFormat | 'auto'})
  void check()
})
part('new').addEventListener('click', () => {
  open('', '')
  editor.focus()
})
part('open').addEventListener('click', () => part('file').click())
part<HTMLInputElement>('file').addEventListener('change', ({target}) => {
  const input = target as HTMLInputElement
  void openFile(input.files?.[0])
  input.value = ''
})
part('fix').addEventListener('click', () => {
  const taken: {start: number; end: number}[] = []
  const changes = safe().flatMap(({edits}) => {
    if (edits.some((edit) => taken.some((other) => edit.start <= other.end && other.start <= edit.end)))
      return []
    taken.push(...edits)
    return edits
  })
  editor.write(changes)
  void check()
})
part<HTMLFormElement>('anyway').addEventListener('submit', async (event) => {
  event.preventDefault()
  const by = part<HTMLInputElement>('by').value.trim()
  const reason = part<HTMLTextAreaElement>('because').value.trim()
  if (!by || !reason) return
  signature.set(by)
  const at = new Date().toISOString()
  try {
    for (const {fingerprint, rule, message} of report?.verdict.reasons ?? [])
      await checker.override({story: desk.story, fingerprint, rule, message, by, reason, at})
    part<HTMLTextAreaElement>('because').value = ''
    await check()
    part('light').focus()
  } catch (error) {
    tell((error as Error).message)
  }
})
part<HTMLInputElement>('by').value = signature.get()
part<HTMLFormElement>('token-form').addEventListener('submit', (event) => {
  event.preventDefault()
  token.set(part<HTMLInputElement>('token').value)
  part('token-form').hidden = true
  void check()
})

for (const name of tabs) {
  const button = part(`tab-${name}`)
  button.addEventListener('click', () => {
    tab = name
    render()
  })
  button.addEventListener('keydown', (event) => {
    const move = {ArrowRight: 1, ArrowLeft: -1}[event.key]
    if (!move) return
    tab = tabs[(tabs.indexOf(name) + move + tabs.length) % tabs.length]!
    render()
    part(`tab-${tab}`).focus()
  })
}

addEventListener('keydown', (event) => {
  if (event.key === 'F8' && !event.defaultPrevented) {
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  }
})
addEventListener('dragover', (event) => {
  if (!event.dataTransfer?.types.includes('Files')) return
  event.preventDefault()
  document.body.classList.add('dropping')
})
addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) document.body.classList.remove('dropping')
})
addEventListener(
  'drop',
  (event) => {
    document.body.classList.remove('dropping')
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    event.stopPropagation()
    void openFile(file)
  },
  {capture: true}
)

part('home').textContent = isServed
  ? 'Checked by the service of your house'
  : 'Checked in this browser: no text leaves it'
render()
void check()
