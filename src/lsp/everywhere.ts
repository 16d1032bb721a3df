/** One form of a name in the whole story: the rule itself says what would have to change. */
import {check} from '../check.ts'
import {type Finding, type FindingEdit, findingsOf} from '../finding.ts'
import {mergeSettings} from '../settings.ts'
import type {Checked} from './checker.ts'

/** UTF-16, end exclusive. */
export interface Offsets {
  readonly start: number
  readonly end: number
}

/** The rule whose findings are about forms of a name. */
export const namingRule = 'inconsistent-naming'

/** The forms that a finding is about, as they stand in the draft, the commonest first. */
export function formsOf({draft: {text}}: Checked, finding: Finding): string[] {
  const counts = new Map<string, number>()
  for (const {start, end} of placesOf(finding)) {
    const form = text.slice(start, end)
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([form]) => form)
}

/**
 * The edits that leave a name in one form only: those the rule would make for a house that writes it so.
 *
 * @param checked the draft.
 * @param finding of the naming rule.
 * @param form what to write everywhere.
 * @param others what not to write.
 * @returns none where a house list cannot say it, as of signs that lose a space or a stop with their form.
 */
export async function editsEverywhere(
  {draft, settings}: Checked,
  finding: Finding,
  form: string,
  others: readonly string[]
): Promise<readonly FindingEdit[]> {
  const forms = [form, ...others]
  if (finding.edits.some(({text}) => !forms.includes(text))) return []
  const house = {[namingRule]: {names: {[form]: others}}}
  const file = await check(draft, {
    ...settings,
    rules: mergeSettings(settings.rules ?? {}, house),
    only: [namingRule]
  })
  const fits = ({start, end, text}: FindingEdit): boolean =>
    text === form && others.includes(draft.text.slice(start, end))
  const places = placesOf(finding)
  const same = findingsOf(file).find(
    ({edits}) =>
      edits.every(fits) &&
      edits.some((edit) => places.some(({start, end}) => edit.start < end && start < edit.end))
  )
  return same?.edits ?? []
}

/** Where the forms of a name stand. */
export const placesOf = ({start, end, related}: Finding): readonly Offsets[] => [
  {start, end},
  ...related.filter(({role}) => role !== 'evidence')
]
