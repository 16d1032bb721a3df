/** One form of a name in the whole story: the rule itself says what would have to change. */
import {check} from '../check.ts'
import {type Finding, type FindingEdit, findingsOf} from '../finding.ts'
import {mergeSettings} from '../settings.ts'
import type {Checked} from './checker.ts'

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
 */
export async function editsEverywhere(
  {draft, settings}: Checked,
  finding: Finding,
  form: string,
  others: readonly string[]
): Promise<readonly FindingEdit[]> {
  const house = {[namingRule]: {names: {[form]: others}}}
  const file = await check(draft, {
    ...settings,
    rules: mergeSettings(settings.rules ?? {}, house),
    only: [namingRule]
  })
  const places = placesOf(finding)
  const same = findingsOf(file).find(({edits}) =>
    edits.some((edit) => places.some(({start, end}) => edit.start < end && start < edit.end))
  )
  return same?.edits.filter(({start, end, text}) => draft.text.slice(start, end) !== text) ?? []
}

const placesOf = (finding: Finding) => [finding, ...finding.related.filter(({role}) => role !== 'evidence')]
