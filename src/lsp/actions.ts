/** What an editor offers under its light bulb: fixes, silence with a reason, words for the house list. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
  type TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver/node.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {usualBaseline} from '../baseline.ts'
import type {Finding, FindingEdit} from '../finding.ts'
import {fix, linesOf} from '../fix.ts'
import type {Checked} from './checker.ts'
import type {Client} from './client.ts'
import {dismiss} from './commands.ts'
import {rangeOf} from './diagnostics.ts'
import {editsEverywhere, formsOf, namingRule, type Offsets, placesOf} from './everywhere.ts'
import {addToHouseList} from './house-list.ts'
import {ignoreComment} from './ignore-comment.ts'

/** Where a new `copydesk.yaml` goes, and what the editor takes. */
export interface Desk {
  readonly folder: string
  readonly client: Client
}

/** All safe fixes of a draft in one action. */
export const fixAll = `${CodeActionKind.SourceFixAll}.copydesk`

/**
 * The actions for a selection.
 *
 * @param checked the draft.
 * @param range what is selected, or where the cursor stands.
 * @param context the kinds that are wanted.
 * @param desk where a new `copydesk.yaml` goes, and what the editor takes.
 */
export async function actionsFor(
  checked: Checked,
  range: Range,
  {only, diagnostics}: Pick<CodeActionContext, 'only' | 'diagnostics'>,
  desk: Desk
): Promise<CodeAction[]> {
  const wants = (kind: string): boolean =>
    !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`))
  const {document, findings} = checked
  const selection = {start: document.offsetAt(range.start), end: document.offsetAt(range.end)}
  const actions: CodeAction[] = []
  if (wants(CodeActionKind.QuickFix))
    for (const finding of findings) {
      const place = placesOf(finding).find((each) => touches(each, selection))
      if (!place) continue
      const own = diagnostics.filter(
        ({data}) => (data as {fingerprint?: string} | undefined)?.fingerprint === finding.fingerprint
      )
      for (const action of await quickFixes(checked, finding, place, desk))
        actions.push({
          kind: CodeActionKind.QuickFix,
          ...action,
          ...(own.length > 0 ? {diagnostics: own} : {})
        })
    }
  if (wants(fixAll)) {
    const action = await fixAllOf(checked, desk)
    if (action) actions.push(action)
  }
  return actions
}

const touches = (a: Offsets, b: Offsets): boolean => a.start <= b.end && b.start <= a.end

async function quickFixes(
  checked: Checked,
  finding: Finding,
  place: Offsets,
  desk: Desk
): Promise<CodeAction[]> {
  return [
    ...fixesOf(checked, finding, place, desk),
    ...(finding.rule === namingRule ? await namingFixes(checked, finding, place, desk) : []),
    ...ignoreFixes(checked, finding, place, desk),
    dismissal(checked, finding)
  ]
}

/** The finding's own edits: all of them, and where they are several the one at the cursor. */
function fixesOf(checked: Checked, {edits}: Finding, place: Offsets, {client}: Desk): CodeAction[] {
  if (edits.length === 0) return []
  const {text} = checked.draft
  const all: CodeAction = {
    title: `${titleOf(text, edits)}${edits.length > 1 ? ` (${edits.length} places)` : ''}`,
    isPreferred: edits.every(({safe}) => safe),
    edit: editOf(checked.document, edits, client)
  }
  const here = edits.filter((edit) => touches(edit, place))
  if (edits.length === 1 || here.length !== 1) return [all]
  return [all, {title: `${titleOf(text, here)} only here`, edit: editOf(checked.document, here, client)}]
}

/** "Change `USA` to `United States`", or less where the edits do different things. */
function titleOf(source: string, edits: readonly FindingEdit[]): string {
  const before = [...new Set(edits.map(({start, end}) => source.slice(start, end)))]
  const after = [...new Set(edits.map(({text}) => text))]
  if (after.length > 1) return 'Make them agree'
  if (after[0] === '') return `Remove ${listOf(before)}`
  if (before.length === 1 && before[0] === '') return `Insert \`${after[0]}\``
  return `Change ${listOf(before)} to \`${after[0]}\``
}

const listOf = (forms: readonly string[]): string => forms.map((form) => `\`${form}\``).join(', ')

async function namingFixes(
  checked: Checked,
  finding: Finding,
  place: Offsets,
  desk: Desk
): Promise<CodeAction[]> {
  const forms = formsOf(checked, finding)
  const here = checked.draft.text.slice(place.start, place.end)
  const changes: CodeAction[] = []
  const additions: CodeAction[] = []
  for (const form of forms) {
    const others = forms.filter((other) => other !== form)
    const isFix = finding.edits.length > 0 && finding.edits.every(({text}) => text === form)
    const edits = await editsEverywhere(checked, finding, form, others)
    if (edits.length === 0) continue
    if (!isFix)
      changes.push({
        title: `Use \`${form}\` everywhere (${edits.length} ${edits.length === 1 ? 'change' : 'changes'})`,
        edit: editOf(checked.document, edits, desk.client)
      })
    if (isFix || form === here) additions.push(...(await houseListFixes(checked, form, others, desk)))
  }
  return [...changes, ...additions]
}

/** Adds a form to the nearest configuration, or to a new one. */
async function houseListFixes(
  {config}: Checked,
  form: string,
  others: readonly string[],
  {folder, client}: Desk
): Promise<CodeAction[]> {
  const known = config.sources.at(-1)
  if (!known && !client.creates) return []
  const file = known ?? path.join(folder, 'copydesk.yaml')
  const source = known ? await readFile(known, 'utf8') : ''
  const {start, end, text} = addToHouseList(source, file, form, others)
  const uri = pathToFileURL(file).href
  const change = {range: rangeOf(TextDocument.create(uri, '', 0, source), {start, end}), newText: text}
  const edit: WorkspaceEdit = client.versions
    ? {
        documentChanges: [
          ...(known ? [] : [{kind: 'create' as const, uri}]),
          {textDocument: {uri, version: null}, edits: [change]}
        ]
      }
    : {changes: {[uri]: [change]}}
  return [{title: `Add \`${form}\` to the house list (${path.basename(file)})`, edit}]
}

function ignoreFixes({document, draft, article}: Checked, {rule}: Finding, place: Offsets, {client}: Desk) {
  if (draft.format !== 'markdown') return []
  const comment = ignoreComment(article, place.start, rule, 'reason')
  if (!comment) return []
  const edit = {start: comment.at, end: comment.at, text: comment.text}
  return [{title: `Ignore ${rule} here, with a reason`, edit: editOf(document, [edit], client)}]
}

function dismissal({document: {uri}}: Checked, {fingerprint}: Finding): CodeAction {
  const title = `Dismiss for good (${usualBaseline})`
  return {title, command: {title, command: dismiss, arguments: [uri, fingerprint]}}
}

async function fixAllOf({document, draft, settings, findings}: Checked, {client}: Desk) {
  if (!findings.some(({edits}) => edits.some(({safe}) => safe))) return undefined
  const {fixed, changes} = await fix(draft, settings)
  if (changes.length === 0) return undefined
  const lines = linesOf(draft.text)
  const offsets = [0]
  for (const line of lines) offsets.push(offsets.at(-1)! + line.length)
  const edits = changes.map(({from, to, text}) => ({start: offsets[from]!, end: offsets[to]!, text}))
  return {
    title: `Fix ${fixed === 1 ? 'the finding' : `all ${fixed} findings`} that an editor could accept unread`,
    kind: fixAll,
    edit: editOf(document, edits, client)
  }
}

/** Edits for the version of the document they were made for. */
function editOf(
  document: TextDocument,
  edits: readonly Pick<FindingEdit, 'start' | 'end' | 'text'>[],
  {versions}: Client
): WorkspaceEdit {
  const {uri, version} = document
  const changes: TextEdit[] = edits.map((edit) => ({range: rangeOf(document, edit), newText: edit.text}))
  return versions
    ? {documentChanges: [{textDocument: {uri, version}, edits: changes}]}
    : {changes: {[uri]: changes}}
}
