/** All rules, in the order in which a sub-editor would go over a story. */
import type {Rule} from '../src/rule.ts'

/** The preset: every rule at its usual severity. */
export const rules: readonly Rule<never>[] = []
