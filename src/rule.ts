/** From a rule to a unified plugin: severity, options, ignore comments and messages. The only place that knows unified. */
import type {Root} from 'mdast'
import type {Plugin, Transformer} from 'unified'
import type {VFile} from 'vfile'
import {type Article, articleOf, type Span} from './article/index.ts'
import {ignoredRanges, isSilenced, type Range} from './ignore.ts'
import {type Place, placeIn} from './place.ts'
import {defaultSeverity, type Severity} from './severity.ts'

/** A change of a stretch of the draft. */
export interface Edit {
  readonly at: Span
  /** What to write there. */
  readonly text: string
}

/** Another place that belongs to a problem. */
export interface Related {
  /** `reference`: what it is measured against; `evidence`: words that weighed. */
  readonly role: 'reference' | 'evidence'
  readonly at: Span
  readonly reason: string
}

/** What a rule has found wrong. */
export interface Problem {
  /** Where; of several places with the same problem the first is reported, the others are listed with it. */
  readonly at: Span | readonly Span[]
  /** The sort of problem inside the rule: `typo`, `noun-mix`, `ambiguous` … */
  readonly kind: string
  /** One line: "Unexpected …, expected …". Where ignored places may change it, a function of those left. */
  readonly reason: string | ((places: readonly Span[]) => string)
  /** Why it matters, kindly, in a newsroom's words. */
  readonly note?: string
  /** How often such findings are right on real copy, in [0, 1]. */
  readonly confidence: number
  /** What the problem is about (entity and forms, the statement), never where: makes the fingerprint. */
  readonly about: string
  /** What stands there; by default the text of the first place. */
  readonly actual?: string
  /** What an editor could accept unread. */
  readonly expected?: readonly string[]
  /** What the fix writes, all of them together. */
  readonly edits?: readonly Edit[]
  /** Whether an editor could accept the edits unread. */
  readonly safe?: boolean
  readonly related?: readonly Related[]
}

/** What every rule is told besides its own options. */
export interface CommonOptions {
  /** Another severity for some kinds: `{'noun-mix': 'off'}`. */
  readonly kinds?: Readonly<Record<string, Severity>>
}

/** What a rule is and what it may be told. */
export interface RuleMeta<Options extends object> {
  /** Names the defect: `inconsistent-naming`. */
  readonly id: string
  /** One sentence: what the rule is for. */
  readonly summary: string
  /** The options with their defaults: type and validation follow from them. */
  readonly options: Options
  /** Options that a configuration names by a file of JSON: what it holds is what the rule is told. */
  readonly files?: readonly (keyof Options & string)[]
  /** Throws where options of the right shape say what cannot be; asked when the rule is attached. */
  readonly validate?: (options: Options) => void
  /** What the options that are words may say. */
  readonly choices?: Readonly<Partial<Record<keyof Options, readonly string[]>>>
  /** Loads what is heavy (lists, weights); awaited once before the first check. */
  readonly prepare?: () => Promise<void>
}

/** What `use(rule, …)` takes: `true`, `'warn'`, `['error', options]`, or bare options. */
export type RuleSetting<Options extends object> =
  | boolean
  | RuleLevel
  | readonly [level: boolean | RuleLevel, options?: Partial<Options> & CommonOptions]
  | (Partial<Options> & CommonOptions)

/** Severities as remark-lint and as Copydesk name them. */
export type RuleLevel = 'off' | 'on' | 'warn' | 'warning' | 'info' | 'error' | 0 | 1 | 2

/** A rule as a unified plugin, with what hosts want to know of it. */
export type Rule<Options extends object = object> = Plugin<[RuleSetting<Options>?], Root> & {
  readonly meta: RuleMeta<Options>
}

const page = 'https://copydesk.dev/rules/'

/**
 * Makes a rule a unified plugin that works alone in any remark configuration.
 *
 * @param meta id, summary, options with their defaults, and what to prepare.
 * @param check yields the problems of an article; pure and synchronous.
 * @returns a plugin; attaching it with a wrong option throws.
 */
export function rule<Options extends object>(
  meta: RuleMeta<Options>,
  check: (article: Article, options: Options) => Iterable<Problem>
): Rule<Options> {
  let ready = meta.prepare === undefined
  const prepare = async () => {
    await meta.prepare?.()
    ready = true
  }
  const plugin = (setting: RuleSetting<Options> = true): Transformer<Root> | undefined => {
    const {level, options, kinds} = readSetting(meta, setting)
    if (level === 'off') return undefined
    const run = (tree: Root, file: VFile): void => {
      const article = articleOf(tree, file)
      if (article.language !== 'en' || isSilenced(article, meta.id)) return
      const ignored =
        article.settings.inlineConfig === false ? [] : ignoredRanges(tree, String(file), meta.id)
      for (const problem of check(article, options))
        report(article, file, meta.id, problem, ignored, (kind) => severityOf(meta.id, kind, level, kinds))
    }
    return (tree, file) => {
      if (ready) return run(tree, file)
      return prepare().then(() => run(tree, file))
    }
  }
  Object.defineProperty(plugin, 'name', {value: `copydesk:${meta.id}`})
  return Object.assign(plugin, {meta: {...meta, prepare}}) as unknown as Rule<Options>
}

const levels: Readonly<Record<string, Severity | 'on'>> = {
  off: 'off',
  on: 'on',
  warn: 'on',
  warning: 'on',
  info: 'info',
  error: 'error',
  0: 'off',
  1: 'on',
  2: 'error',
  true: 'on',
  false: 'off'
}

function readSetting<Options extends object>(meta: RuleMeta<Options>, setting: RuleSetting<Options>) {
  const [first, given] = Array.isArray(setting)
    ? (setting as readonly [boolean | RuleLevel, (Partial<Options> & CommonOptions)?])
    : typeof setting === 'object'
      ? (['on', setting as Partial<Options> & CommonOptions] as const)
      : ([setting as boolean | RuleLevel, undefined] as const)
  const level = levels[String(first)]
  if (!level)
    throw new Error(
      `Unexpected severity \`${String(first)}\` for rule \`${meta.id}\`, expected off, info, warning or error`
    )
  const {kinds = {}, ...own} = (given ?? {}) as CommonOptions & Record<string, unknown>
  for (const [key, value] of Object.entries(own)) {
    const defaults = (meta.options as Record<string, unknown>)[key]
    if (!(key in meta.options))
      throw new Error(
        `Unexpected option \`${key}\` for rule \`${meta.id}\`, expected ${listOf(Object.keys(meta.options).concat('kinds'))}`
      )
    if (defaults !== undefined && defaults !== null && shape(value) !== shape(defaults))
      throw new Error(
        `Unexpected ${shape(value)} for option \`${key}\` of rule \`${meta.id}\`, expected ${shape(defaults)}`
      )
    const choices = meta.choices?.[key as keyof Options]
    if (choices && !choices.includes(String(value)))
      throw new Error(
        `Unexpected \`${value}\` for option \`${key}\` of rule \`${meta.id}\`, expected ${listOf(choices)}`
      )
  }
  const options = {...meta.options, ...own} as Options
  meta.validate?.(options)
  return {level, kinds, options}
}

const shape = (value: unknown): string =>
  Array.isArray(value) ? 'list' : value === null ? 'nothing' : typeof value
const listOf = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

function severityOf(
  id: string,
  kind: string,
  level: Severity | 'on',
  kinds: Readonly<Record<string, Severity>>
): Severity {
  const own = kinds[kind]
  if (own) return own
  const usual = defaultSeverity[id]?.[kind] ?? 'warning'
  if (level === 'on' || usual === 'off') return usual
  // A louder or quieter rule does not turn hints into alarms: that is said kind by kind.
  return level === 'error' && usual === 'info' ? 'info' : level
}

function isIgnored(file: VFile, span: Span, ignored: readonly Range[]): boolean {
  if (span.field) return false
  const range = ignored.find(({start, end}) => span.start >= start && span.start < end)
  if (!range) return false
  file.data.usedIgnores ??= new Set()
  file.data.usedIgnores.add(range.by)
  return true
}

function report(
  article: Article,
  file: VFile,
  id: string,
  problem: Problem,
  ignored: readonly Range[],
  severity: (kind: string) => Severity
): void {
  const loud = severity(problem.kind)
  if (loud === 'off') return
  const all = Array.isArray(problem.at) ? (problem.at as readonly Span[]) : [problem.at as Span]
  const places = all.filter((place) => !isIgnored(file, place, ignored))
  const [at, ...same] = places
  if (!at) return
  const place = placeOf(file, at)
  const {line, column, endLine, endColumn, start, end} = place
  const position = {
    start: {line, column, offset: start},
    end: {line: endLine, column: endColumn, offset: end}
  }
  const reason = typeof problem.reason === 'string' ? problem.reason : problem.reason(places)
  const message = withoutStack(() =>
    file.message(reason, {...(at.field ? {} : {place: position}), ruleId: id, source: 'remark-lint'})
  )
  message.fatal = loud === 'error' ? true : loud === 'info' ? undefined : false
  message.actual = problem.actual ?? at.text
  message.expected = problem.expected ? [...problem.expected] : undefined
  message.url = page + id
  if (problem.note) message.note = problem.note
  message.kind = problem.kind
  message.confidence = problem.confidence
  message.about = problem.about
  message.at = place
  // Words with a tag or an emphasis mark among them cannot be written over without breaking it.
  const isWritable = problem.edits?.every(({at}) => at.from < 0 || article.prose.isWhole(at.from, at.to))
  message.edits = (isWritable ? problem.edits! : [])
    .filter(({at}) => !isIgnored(file, at, ignored))
    .map(({at, text}) => ({start: at.start, end: at.end, text, safe: problem.safe === true}))
  message.related = [
    ...same.map((span) => ({
      role: 'same' as const,
      ...placeOf(file, span),
      message: `Also \`${span.text}\``
    })),
    ...(problem.related ?? []).map(({role, at, reason}) => ({role, ...placeOf(file, at), message: reason}))
  ]
}

/**
 * Makes an error without its stack: to walk it costs more than the rest of a message, and vfile-message throws it away.
 * Engines that know no limit, or have it frozen, make what they always make.
 */
function withoutStack<Made extends Error>(make: () => Made): Made {
  const limit: unknown = Reflect.get(Error, 'stackTraceLimit')
  if (limit === undefined || !Reflect.set(Error, 'stackTraceLimit', 0)) return make()
  try {
    return make()
  } finally {
    Reflect.set(Error, 'stackTraceLimit', limit)
  }
}

const placeOf = (file: VFile, span: Span): FieldPlace => ({
  ...placeIn(file, span.start, span.end, span.field),
  field: span.field ?? 'text'
})

/** A place and what its offsets count in. */
export interface FieldPlace extends Place {
  readonly field: string
}

/** A related place as it stands on a message. */
export interface MessagePlace extends FieldPlace {
  readonly role: 'same' | 'reference' | 'evidence'
  readonly message: string
}

declare module 'vfile-message' {
  interface VFileMessage {
    kind?: string
    confidence?: number
    about?: string
    at?: FieldPlace
    edits?: readonly {
      readonly start: number
      readonly end: number
      readonly text: string
      readonly safe: boolean
    }[]
    related?: readonly MessagePlace[]
  }
}
