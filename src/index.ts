/** Copydesk as a library. */

export {rules, rules as default} from '../rules/index.ts'
export {
  Article,
  type ArticleSettings,
  articleOf,
  type Block,
  type Sentence,
  type Span,
  type Word
} from './article/index.ts'
export {type CheckSettings, check, type Draft, longestDraft} from './check.ts'
export {type Finding, type FindingEdit, findingsOf, type RelatedPlace} from './finding.ts'
export type {Place} from './place.ts'
export {detectFormat, type InputFormat, inputFormats, read} from './read/index.ts'
export {
  type Edit,
  type Problem,
  type Related,
  type Rule,
  type RuleMeta,
  type RuleSetting,
  rule
} from './rule.ts'
export {type Severity, severities} from './severity.ts'
