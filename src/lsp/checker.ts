/** From the document of an editor to its article and findings. */
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Article} from '../article/index.ts'
import {type Baseline, readBaseline, usualBaseline, withoutKnown} from '../baseline.ts'
import {type CheckSettings, check, type Draft} from '../check.ts'
import {type Config, Configs, isDraft, isIgnored, settingsOf} from '../config.ts'
import {type Finding, findingsOf} from '../finding.ts'
import {detectFormat, type InputFormat} from '../read/index.ts'
import {inRepository} from '../repository.ts'

/** A document at one version, checked. */
export interface Checked {
  readonly document: TextDocument
  readonly draft: Draft & {readonly format: InputFormat}
  /** What a baseline calls it. */
  readonly repoPath: string
  readonly settings: CheckSettings
  readonly config: Config
  readonly article: Article
  /** Those that the baseline does not know. */
  readonly findings: readonly Finding[]
}

/** Checks documents under one state of the configuration; a changed configuration wants a new checker. */
export class Checker {
  readonly #configs: Configs
  readonly #folder: string
  #baseline: Promise<Baseline | undefined> | undefined
  readonly #known = new WeakMap<TextDocument, Promise<Checked | undefined>>()
  readonly #sources = new Set<string>()

  /**
   * @param folder what documents without a file belong to.
   * @param configFile the one configuration of all drafts, where the user named it.
   */
  constructor(folder: string, configFile: string) {
    this.#folder = folder
    this.#configs = new Configs(configFile ? path.resolve(folder, configFile) : undefined)
  }

  /** The configuration files that were read. */
  get sources(): ReadonlySet<string> {
    return this.#sources
  }

  /**
   * Checks a document, once.
   *
   * @param document one version of it; it must not change.
   * @returns undefined where the house does not want it checked.
   * @throws UsageError where the configuration is wrong; Error where the draft is too long.
   */
  of(document: TextDocument): Promise<Checked | undefined> {
    const known = this.#known.get(document)
    if (known) return known
    const checked = this.#check(document)
    this.#known.set(document, checked)
    return checked
  }

  async #check(document: TextDocument): Promise<Checked | undefined> {
    const {file, format} = this.#identify(document)
    const config = await this.#configs.of(path.dirname(file))
    for (const source of config.sources) this.#sources.add(source)
    if (isIgnored(config, file) || (!format && !isDraft(config, file))) return undefined
    const text = document.getText()
    const draft = {text, path: file, format: format ?? detectFormat(text, file)}
    const settings = settingsOf(config, file)
    const checked = await check(draft, settings)
    const repoPath = inRepository(file)
    this.#baseline ??= readBaseline(path.join(this.#folder, usualBaseline))
    const {findings} = withoutKnown({repoPath, findings: findingsOf(checked)}, (await this.#baseline) ?? {})
    return {document, draft, repoPath, settings, config, article: checked.data.article!, findings}
  }

  /** A file is what its name says, as on the command line; without one, what the editor takes it for. */
  #identify({uri, languageId}: TextDocument): {readonly file: string; readonly format?: InputFormat} {
    if (uri.startsWith('file:')) return {file: fileURLToPath(uri)}
    const file = path.join(this.#folder, 'untitled')
    if (languageId === 'markdown' || languageId === 'html') return {file, format: languageId}
    return {file: `${file}.txt`}
  }
}
