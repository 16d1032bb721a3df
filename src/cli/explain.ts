/** `copydesk explain RULE [FILE]`: the rule's own page, or how it reads a draft. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {UsageError} from '../usage-error.ts'
import {ruleIds} from './rule-ids.ts'
import {isColorful, terminalWidth} from './terminal.ts'

/** What the command line says. */
export interface ExplainOptions {
  readonly color: boolean
  readonly config?: string
}

/**
 * Prints the README of a rule: for reading on a terminal, as Markdown into a pipe. With a draft, draws how the rule
 * reads it.
 *
 * @param id of a rule.
 * @param name of a draft.
 * @returns exit code 0.
 * @throws UsageError for an unknown rule, for a draft that cannot be read, and for one with a rule that says all it
 * knows in its findings.
 */
export async function runExplain(
  id: string,
  name: string | undefined,
  options: ExplainOptions
): Promise<number> {
  ruleIds([id])
  const look = {color: options.color && isColorful(), width: terminalWidth()}
  if (name !== undefined) {
    if (id !== 'mislabeled-category')
      throw new UsageError(
        `Unexpected draft \`${name}\` for rule \`${id}\`, expected none: \`copydesk check --rule ${id} --min-severity info\` says all that it finds`
      )
    process.stdout.write(await explainDraft(name, options.config, look))
    return 0
  }
  const text = await readFile(new URL(`../../rules/${id}/README.md`, import.meta.url), 'utf8')
  if (!process.stdout.isTTY) process.stdout.write(text)
  else {
    const {default: page} = await import('../report/page.ts')
    process.stdout.write(page(text, look))
  }
  return 0
}

async function explainDraft(
  name: string,
  config: string | undefined,
  look: {readonly color: boolean; readonly width: number}
): Promise<string> {
  const [
    {explain},
    {default: rule},
    {check},
    {Configs, settingsOf},
    {settingsFor, optionsOf},
    drafts,
    {chart}
  ] = await Promise.all([
    import('../../rules/mislabeled-category/explain.ts'),
    import('../../rules/mislabeled-category/index.ts'),
    import('../check.ts'),
    import('../config.ts'),
    import('../settings.ts'),
    import('./drafts.ts'),
    import('../report/chart.ts')
  ])
  const text = await drafts.readDraft(name).catch((error) => {
    throw error instanceof drafts.DraftError ? new UsageError(`${name}: ${error.message}`) : error
  })
  const settings = settingsOf(await new Configs(config).of(path.dirname(name)), name)
  const file = await check({text, path: name}, {...settings, only: []})
  const article = file.data.article!
  const {rules = {}, overrides = []} = settings
  const own = optionsOf(settingsFor(rules, overrides, article)[rule.meta.id])
  return chart(await explain(article, {...rule.meta.options, ...own}), look)
}
