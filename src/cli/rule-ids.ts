/** The rules of a command line. */
import {rules} from '../../rules/index.ts'
import {expectedNames} from '../expected-names.ts'
import {UsageError} from '../usage-error.ts'

/**
 * Checks ids given with `--rule`.
 *
 * @param ids as given; empty for all rules.
 * @returns undefined for all rules.
 * @throws UsageError where one is unknown, with the nearest that is known.
 */
export function ruleIds(ids: readonly string[]): readonly string[] | undefined {
  const known = (rules as readonly {meta: {id: string}}[]).map(({meta}) => meta.id)
  for (const id of ids)
    if (!known.includes(id)) throw new UsageError(`Unexpected rule \`${id}\`, ${expectedNames(id, known)}`)
  return ids.length > 0 ? ids : undefined
}
