/** A finding as the desk handles it: its places in the draft and the forms that it may choose from. */
import type {Finding} from '../finding.ts'
import type {Change, Mark} from './editor.ts'

/** The places of a finding that stand in the draft itself, in order. */
export function placesOf(finding: Finding): Mark[] {
  const own: Mark[] =
    finding.field === 'text' ? [{finding, start: finding.start, end: finding.end, role: 'at'}] : []
  const related = finding.related
    .filter(({field = finding.field}) => field === 'text')
    .map(({start, end, role}): Mark => ({finding, start, end, role}))
  return [...own, ...related].sort((a, b) => a.start - b.start)
}

/**
 * The forms that the places of a naming problem have now, that which the finding expects first; none where nothing can
 * be written.
 *
 * @param text the draft.
 */
export function formsOf(finding: Finding, text: string): string[] {
  if (finding.edits.length === 0) return []
  const expected = finding.expected ?? [...new Set(finding.edits.map((edit) => edit.text))]
  if (finding.rule !== 'inconsistent-naming') return [...expected]
  const present = placesOf(finding)
    .filter(({role}) => role !== 'evidence')
    .map(({start, end}) => text.slice(start, end))
  return [...new Set([...expected, ...present])]
}

/**
 * What to write so that a form stands in all places of a finding.
 *
 * @param form one of `formsOf`.
 * @param text the draft.
 */
export function changesTo(finding: Finding, form: string, text: string): Change[] {
  if (form === formsOf(finding, text)[0])
    return [...finding.edits].filter(({field}) => !field || field === 'text')
  return placesOf(finding)
    .filter(({role, start, end}) => role !== 'evidence' && text.slice(start, end) !== form)
    .map(({start, end}) => ({start, end, text: form}))
}
