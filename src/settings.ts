/** Settings of rules and how one goes over another. */
import type {Article} from './article/index.ts'
import type {CommonOptions, RuleLevel, RuleSetting} from './rule.ts'

/** Rule id to setting. */
export type RuleSettings = Readonly<Record<string, RuleSetting<Record<string, unknown>>>>

/** Other settings for the drafts of some desks or sections. */
export interface Override {
  /** The `desk` of the front matter is one of these. */
  readonly desk?: readonly string[]
  /** One of the draft's categories is one of these. */
  readonly section?: readonly string[]
  readonly rules: RuleSettings
}

/**
 * The settings that hold for a draft.
 *
 * @param rules what holds for all drafts.
 * @param overrides what holds for some; later ones go over earlier ones.
 * @param article the draft.
 */
export function settingsFor(
  rules: RuleSettings,
  overrides: readonly Override[],
  article: Article
): RuleSettings {
  const {data, categories} = article.matter
  const desks = [data.desk].flat().map(String)
  const sections = categories.map(({text}) => text)
  const fits = (wanted: readonly string[] | undefined, given: readonly string[]): boolean =>
    !wanted || wanted.some((name) => given.some((each) => each.toLowerCase() === name.toLowerCase()))
  return overrides
    .filter(({desk, section}) => fits(desk, desks) && fits(section, sections))
    .reduce((below, {rules: above}) => mergeSettings(below, above), rules)
}

/** Settings of `above` over those of `below`, option by option and kind by kind. */
export function mergeSettings(below: RuleSettings, above: RuleSettings): RuleSettings {
  const merged: Record<string, RuleSetting<Record<string, unknown>>> = {...below}
  for (const [id, setting] of Object.entries(above)) {
    const [under, over] = [parts(below[id]), parts(setting)]
    const kinds = {...under.options.kinds, ...over.options.kinds}
    merged[id] = [
      over.level ?? under.level ?? true,
      {...under.options, ...over.options, ...(Object.keys(kinds).length > 0 ? {kinds} : {})}
    ]
  }
  return merged
}

/** The options that a setting gives a rule. */
export function optionsOf(setting: RuleSettings[string] | undefined): Readonly<Record<string, unknown>> {
  return parts(setting).options
}

type Level = boolean | RuleLevel
type Options = CommonOptions & Readonly<Record<string, unknown>>

function parts(setting: RuleSetting<Record<string, unknown>> | undefined): {level?: Level; options: Options} {
  if (setting === undefined) return {options: {}}
  if (Array.isArray(setting)) return {level: setting[0] as Level, options: (setting[1] ?? {}) as Options}
  if (typeof setting === 'object') return {options: setting as Options}
  return {level: setting as Level, options: {}}
}
