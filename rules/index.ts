/** All rules, in the order in which a sub-editor would go over a story. */
import type {Rule} from '../src/rule.ts'
import conflictingFact from './conflicting-fact/index.ts'
import duplicatedFact from './duplicated-fact/index.ts'
import inconsistentNaming from './inconsistent-naming/index.ts'
import mislabeledCategory from './mislabeled-category/index.ts'
import unattributedQuote from './unattributed-quote/index.ts'

/** The preset: every rule at its usual severity. */
export const rules = [
  inconsistentNaming,
  duplicatedFact,
  conflictingFact,
  mislabeledCategory,
  unattributedQuote
] as unknown as readonly Rule<never>[]
