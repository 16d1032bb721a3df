/** What a house has written down of how it wants its drafts checked: data, never code. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import ignoreOf from 'ignore'
import {rules} from '../rules/index.ts'
import type {CheckSettings} from './check.ts'
import {presets} from './config/presets.ts'
import type {ConfigData} from './config/schema.ts'
import type {Rule, RuleSetting} from './rule.ts'
import {mergeSettings, type Override, type RuleSettings} from './settings.ts'
import {UsageError} from './usage-error.ts'

/** Where a configuration may stand, the nearer name first. */
export const configNames = ['copydesk.yaml', 'copydesk.yml', 'copydesk.json', 'package.json'] as const

/** What a house never wants checked, beside its configuration or without one. */
const ignoreName = '.copydeskignore'

/** A configuration with all that it extends. */
export interface Config {
  /** The files it is made of, the nearest last. */
  readonly sources: readonly string[]
  readonly rules: RuleSettings
  readonly overrides: readonly (Override & {readonly files?: Patterns})[]
  /** What to check in a directory; the usual extensions where it says nothing. */
  readonly files?: Patterns
  readonly ignore: readonly Patterns[]
  readonly frontMatter: NonNullable<CheckSettings['frontMatter']>
  readonly lang?: string
  readonly gate: {readonly block?: readonly string[]; readonly warn?: readonly string[]}
}

/** Patterns as in .gitignore, and the folder that they speak of. */
export interface Patterns {
  readonly directory: string
  readonly patterns: readonly string[]
}

const nothing: Config = {sources: [], rules: {}, overrides: [], ignore: [], frontMatter: {}, gate: {}}

/** Whether a file fits some patterns; a file outside their folder does not. */
export function fits({directory, patterns}: Patterns, file: string): boolean {
  const relative = path.relative(directory, path.resolve(file)).split(path.sep).join('/')
  return (
    !/^(?:\.\.(?:\/|$)|$|[A-Za-z]:)/.test(relative) &&
    ignoreOf()
      .add([...patterns])
      .ignores(relative)
  )
}

/** Whether a house never wants a file checked. */
export function isIgnored(config: Config, file: string): boolean {
  return config.ignore.some((patterns) => fits(patterns, file))
}

/** What is a draft where the house says nothing. */
const usual = /\.(?:md|markdown|mdx|txt|html)$/i
/** Files about a project, not of a newsroom. */
const papers = /(?:^|[\\/])(?:readme|changelog|license|contributing)\b[^\\/]*$/i

/** Whether a file that nobody named is to be checked: one of a directory, or one that an editor has open. */
export function isDraft({files}: Config, file: string): boolean {
  return files ? fits(files, file) : usual.test(file) && !papers.test(file)
}

/** Reads a file of patterns, such as `.gitignore`; undefined where there is none. */
export async function readPatterns(directory: string, name: string): Promise<Patterns | undefined> {
  const text = await readFile(path.join(directory, name), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : {directory, patterns: text.split(/\r?\n/)}
}

function remembered<Value>(
  memory: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>
): Promise<Value> {
  const known = memory.get(key) ?? make()
  memory.set(key, known)
  return known
}

/** The schema takes a third of the start-up: it is loaded where there is a configuration to check, and only there. */
const parseConfig = async (text: string, file: string) =>
  (await import('./config/parse.ts')).parseConfig(text, file)

/** Whether a package.json has our key; one that is no JSON is left to the parser to complain of. */
function hasConfig(text: string): boolean {
  if (!text.includes('"copydesk"')) return false
  try {
    return JSON.parse(text).copydesk !== undefined
  } catch {
    return true
  }
}

/** Finds and remembers the configurations of a run. */
export class Configs {
  readonly #readFiles: boolean
  readonly #fixed: Promise<Config> | undefined
  readonly #found = new Map<string, Promise<Config>>()
  readonly #ignores = new Map<string, Promise<readonly Patterns[]>>()

  /**
   * @param file the one configuration of all drafts, where it was named.
   * @param readFiles whether to read the files that options name; without them those options are as they come.
   */
  constructor(file?: string, readFiles = true) {
    this.#readFiles = readFiles
    this.#fixed = file === undefined ? undefined : readConfig(path.resolve(file), readFiles)
    // Its failure is told to whoever asks first.
    this.#fixed?.catch(() => {})
  }

  /**
   * The configuration of the files in a directory: that of the nearest folder above which has one.
   *
   * @throws UsageError where it cannot be read or says something unknown.
   */
  async of(directory: string): Promise<Config> {
    const folder = path.resolve(directory)
    const config = await (this.#fixed ?? remembered(this.#found, folder, () => this.#search(folder)))
    const ignored = await this.#ignored(folder)
    return ignored.length > 0 ? {...config, ignore: [...config.ignore, ...ignored]} : config
  }

  /** The `.copydeskignore` files of a folder and those above it. */
  #ignored(folder: string): Promise<readonly Patterns[]> {
    return remembered(this.#ignores, folder, async () => {
      const parent = path.dirname(folder)
      const above = parent === folder ? [] : await this.#ignored(parent)
      const own = await readPatterns(folder, ignoreName)
      return own ? [own, ...above] : above
    })
  }

  async #search(folder: string): Promise<Config> {
    for (const name of configNames) {
      const file = path.join(folder, name)
      const text = await readFile(file, 'utf8').catch(() => undefined)
      if (text === undefined || (name === 'package.json' && !hasConfig(text))) continue
      const data = await parseConfig(text, shown(file))
      if (data) return resolve(data, file, this.#readFiles, [])
    }
    const parent = path.dirname(folder)
    return parent === folder ? nothing : remembered(this.#found, parent, () => this.#search(parent))
  }
}

/**
 * How to check a draft.
 *
 * @param config what holds where the draft stands.
 * @param file its path.
 */
export function settingsOf(config: Config, file: string): CheckSettings {
  const {rules, overrides, frontMatter, lang} = config
  return {
    rules,
    overrides: overrides
      .filter(({files}) => !files || fits(files, file))
      .map(({files: _, ...override}) => override),
    ...(Object.keys(frontMatter).length > 0 ? {frontMatter} : {}),
    ...(lang ? {lang} : {})
  }
}

/**
 * Reads a configuration file.
 *
 * @param file an absolute path.
 * @throws UsageError where it cannot be read or says something unknown.
 */
async function readConfig(file: string, readFiles: boolean, below: readonly string[] = []): Promise<Config> {
  if (below.includes(file)) throw new UsageError(`${shown(file)}: Extends itself, expected another file`)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${shown(file)}: Cannot be read (${error.code}), expected a configuration file`)
  })
  return resolve((await parseConfig(text, shown(file))) ?? {}, file, readFiles, below)
}

const shown = (file: string): string => {
  const relative = path.relative(process.cwd(), file)
  return relative && !relative.startsWith('..') ? relative : file
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T]

async function resolve(
  written: ConfigData,
  file: string,
  readFiles: boolean,
  below: readonly string[]
): Promise<Config> {
  const directory = path.dirname(file)
  const data = await withFiles(written, file, readFiles)
  const patterns = (given: string | readonly string[]): Patterns => ({directory, patterns: list(given)})
  refuseOptions(data, shown(file))
  let config = nothing
  for (const name of list(data.extends)) config = over(config, await extended(name, file, readFiles, below))
  return over(config, {
    sources: [file],
    rules: houseRules(data),
    overrides: (data.overrides ?? []).map(({files, desk, section, rules}) => ({
      ...(files === undefined ? {} : {files: patterns(files)}),
      ...(desk === undefined ? {} : {desk: list(desk)}),
      ...(section === undefined ? {} : {section: list(section)}),
      rules: settingsIn(rules)
    })),
    ...(data.files ? {files: patterns(data.files)} : {}),
    ignore: data.ignore ? [patterns(data.ignore)] : [],
    frontMatter: Object.fromEntries(
      Object.entries(data.frontMatter ?? {}).map(([name, keys]) => [name, list(keys)])
    ),
    ...(data.lang ? {lang: data.lang} : {}),
    gate: data.gate ?? {}
  })
}

function extended(
  name: string,
  file: string,
  readFiles: boolean,
  below: readonly string[]
): Promise<Config> | Config {
  if (name in presets) return {...nothing, rules: {'inconsistent-naming': {house: name}}}
  return readConfig(path.resolve(path.dirname(file), name), readFiles, [...below, file])
}

/** Options that name a file get what it holds: a rule knows no disk. */
async function withFiles(data: ConfigData, file: string, readFiles: boolean): Promise<ConfigData> {
  const filled = async (settings: NonNullable<ConfigData['rules']>) => {
    const all: Record<string, unknown> = {...settings}
    for (const {meta} of rules as unknown as readonly Rule<Record<string, unknown>>[])
      for (const option of meta.files ?? []) {
        const {[option]: name, ...rest} = (all[meta.id] ?? {}) as Record<string, unknown>
        if (typeof name !== 'string') continue
        const value = readFiles ? {[option]: await readJson(name, file, option, meta.id)} : {}
        all[meta.id] = {...rest, ...value}
      }
    return all as typeof settings
  }
  return {
    ...data,
    ...(data.rules ? {rules: await filled(data.rules)} : {}),
    ...(data.overrides
      ? {
          overrides: await Promise.all(
            data.overrides.map(async (each) => ({...each, rules: await filled(each.rules)}))
          )
        }
      : {})
  }
}

async function readJson(name: string, file: string, option: string, id: string): Promise<unknown> {
  const where = `${shown(file)}: Option \`${option}\` of rule \`${id}\`: ${name}`
  const text = await readFile(path.resolve(path.dirname(file), name), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      throw new UsageError(`${where}: Cannot be read (${error.code}), expected a JSON file`)
    }
  )
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`${where}: Not JSON, expected a JSON file`)
  }
}

const over = (below: Config, above: Config): Config => ({
  ...below,
  ...above,
  sources: [...below.sources, ...above.sources],
  rules: mergeSettings(below.rules, above.rules),
  overrides: [...below.overrides, ...above.overrides],
  ignore: [...below.ignore, ...above.ignore],
  frontMatter: {...below.frontMatter, ...above.frontMatter},
  gate: {...below.gate, ...above.gate}
})

/** A rule can refuse values that have the right shape; it does so here, once, and not draft by draft. */
function refuseOptions(data: ConfigData, name: string): void {
  const given = [houseRules(data), ...(data.overrides ?? []).map((override) => settingsIn(override.rules))]
  for (const settings of given)
    for (const rule of rules as unknown as readonly Rule<Record<string, unknown>>[]) {
      const setting = settings[rule.meta.id]
      try {
        if (setting !== undefined) (rule as unknown as (setting: unknown) => unknown)(setting)
      } catch (error) {
        throw new UsageError(`${name}: ${(error as Error).message}`)
      }
    }
}

/** `names` and `sections` are options of the rules that read them. */
function houseRules({rules = {}, names, sections}: ConfigData): RuleSettings {
  const given = mergeSettings(
    names ? {'inconsistent-naming': {names}} : {},
    sections ? {'mislabeled-category': {sections}} : {}
  )
  return mergeSettings(given, settingsIn(rules))
}

/** From `{severity, ...options}` to what rules take. */
function settingsIn(rules: NonNullable<ConfigData['rules']>): RuleSettings {
  const settings: Record<string, RuleSetting<Record<string, unknown>>> = {}
  for (const [id, setting] of Object.entries(rules)) {
    if (setting === undefined) continue
    if (typeof setting !== 'object') settings[id] = setting
    else {
      const {severity, ...options} = setting as {severity?: boolean | 'off'}
      settings[id] = severity === undefined ? options : [severity, options]
    }
  }
  return settings
}
