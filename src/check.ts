/** One draft in, its findings out: what every door calls. */
import {VFile} from 'vfile'
import {rules} from '../rules/index.ts'
import {type ArticleSettings, articleOf, type Fields} from './article/index.ts'
import {isSilenced, reportUnusedIgnores} from './ignore.ts'
import {placeIn} from './place.ts'
import {detectFormat, type InputFormat, read} from './read/index.ts'
import {type Part, readParts} from './read/parts.ts'
import type {Rule, RuleSetting} from './rule.ts'
import {type Override, type RuleSettings, settingsFor} from './settings.ts'

/** A draft as a door hands it in. */
export interface Draft extends Fields {
  /** The draft, decoded. */
  readonly text: string
  /** Its file name, for reports and to tell its format. */
  readonly path?: string
  /** What it is written in; told from name and text where it is not said. */
  readonly format?: InputFormat
  /** The parts that `text` is made of (`joinParts`), each with a format of its own. */
  readonly parts?: readonly Part[]
}

/** How to check. */
export interface CheckSettings extends Pick<ArticleSettings, 'frontMatter' | 'lang' | 'inlineConfig'> {
  /** Rule id to setting; rules that are not named run as they come. */
  readonly rules?: RuleSettings
  /** Other settings for the drafts of some desks or sections. */
  readonly overrides?: readonly Override[]
  /** Only these rules. */
  readonly only?: readonly string[]
  /** Whether to report comments that keep no rule silent. */
  readonly reportUnusedIgnores?: boolean
}

/** More than any story: larger texts are refused, so that one of them cannot stop a desk. UTF-16 code units. */
export const longestDraft = 5_000_000

/**
 * Checks one draft.
 *
 * @param draft the text and what came beside it.
 * @param settings severities, options and front matter keys of the house.
 * @returns the file with a message for each problem (`findingsOf` flattens them) and its `data.article`.
 * @throws Error where the draft is too long or a rule got a wrong option.
 */
export async function check(draft: Draft, settings: CheckSettings = {}): Promise<VFile> {
  const {text, path, parts, format, category, title, date} = draft
  if (text.length > longestDraft)
    throw new Error(
      `Unexpected draft of ${text.length} characters, expected at most ${longestDraft}: split it into stories`
    )
  const file = new VFile({value: text, ...(path ? {path} : {})})
  const {frontMatter, lang, inlineConfig} = settings
  file.data.copydesk = {
    fields: {
      ...(category !== undefined ? {category} : {}),
      ...(title !== undefined ? {title} : {}),
      ...(date !== undefined ? {date} : {})
    },
    ...(frontMatter ? {frontMatter} : {}),
    ...(lang ? {lang} : {}),
    ...(inlineConfig === undefined ? {} : {inlineConfig})
  }
  const tree = parts ? readParts(text, parts) : read(text, format ?? detectFormat(text, path))
  const article = articleOf(tree, file)
  file.data.article = article
  if (isSilenced(article, 'language')) return file
  reportFrontMatter(file, article.matter.front?.error)
  if (article.language !== 'en') {
    reportLanguage(file, article.language)
    return file
  }
  const settled = settingsFor(settings.rules ?? {}, settings.overrides ?? [], article)
  const all = rules as unknown as readonly Rule[]
  const wanted = all.filter(({meta}) => settings.only?.includes(meta.id) ?? true)
  for (const rule of wanted) await attach(rule, settled[rule.meta.id])?.(tree, file)
  if (settings.reportUnusedIgnores && inlineConfig !== false) {
    const ids = (some: readonly Rule[]) => some.map(({meta}) => meta.id)
    reportUnusedIgnores(file, tree, ids(wanted), ids(all))
  }
  return file
}

type Attach = (
  setting?: RuleSetting<Record<string, unknown>>
) => ((tree: unknown, file: VFile) => unknown) | undefined

/** A rule is a unified plugin that needs no processor: its attacher can be called as it is. */
const attach = (rule: Rule, setting: RuleSetting<Record<string, unknown>> | undefined) =>
  (rule as unknown as Attach)(setting)

function reportFrontMatter(
  file: VFile,
  error: {readonly reason: string; readonly at: number} | undefined
): void {
  if (!error) return
  const {line, column} = placeIn(file, error.at, error.at)
  const message = file.message(
    `Unexpected front matter that cannot be read, expected valid YAML, TOML or JSON: ${error.reason}`,
    {
      place: {line, column, offset: error.at},
      ruleId: 'front-matter',
      source: 'remark-lint'
    }
  )
  message.fatal = true
  message.note = 'The story below it was checked without its date and section.'
  message.kind = 'broken'
  message.about = error.reason
  message.at = {...placeIn(file, error.at, error.at), field: 'text'}
}

function reportLanguage(file: VFile, language: string): void {
  // Made here: its tables take longer to load than a short draft to check.
  const names = new Intl.DisplayNames('en', {type: 'language'})
  const name = language === 'und' ? 'another script' : (names.of(language) ?? language)
  const message = file.message(`Unexpected draft in ${name}, expected English: nothing else was checked`, {
    place: {line: 1, column: 1, offset: 0},
    ruleId: 'language',
    source: 'remark-lint'
  })
  message.fatal = undefined
  message.note = 'Copydesk reads English. If this draft is English, say `lang: en` in its front matter.'
  message.kind = 'unsupported'
  message.about = language
  message.at = {...placeIn(file, 0, 0), field: 'text'}
}
