/** The commands and their options; each command's own file is loaded when it is named. */
import {Command, InvalidArgumentError, Option} from 'commander'
import {type ReportFormat, reporters} from '../report/index.ts'
import {sheetFormats, sheets} from '../sheets/index.ts'
import {UsageError} from '../usage-error.ts'
import type {CheckOptions, Output} from './check.ts'
import type {ExplainOptions} from './explain.ts'
import type {BaselineOptions} from './run-baseline.ts'
import type {ServeOptions} from './serve.ts'
import type {SheetOptions} from './sheet.ts'
import type {StreamOptions} from './stream.ts'
import type {TrainOptions} from './train.ts'
import {description, version} from './version.ts'

const collect = (value: string, all: readonly string[]): readonly string[] => [...all, ...value.split(',')]
const count = (value: string): number => {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('Expected a whole number above 0.')
  return Number(value)
}
const inputs = ['markdown', 'newswire', 'html']
const formats = Object.keys(reporters)
const output = (value: string, all: readonly Output[] = []): readonly Output[] => {
  const [, format = '', file] = /^([^=]*)(?:=(.+))?$/s.exec(value)!
  if (!formats.includes(format)) throw new InvalidArgumentError(`Expected one of ${formats.join(', ')}.`)
  return [...all, {format: format as ReportFormat, ...(file ? {file} : {})}]
}
const jobs = (value: string): number | 'auto' => (value === 'auto' ? value : count(value))
const port = (value: string): number => {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new InvalidArgumentError('Expected a port from 0 to 65535.')
  return Number(value)
}

/** Runs a command and leaves its exit code: 2 where the run itself failed. */
async function leave(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run()
  } catch (error) {
    process.exitCode = 2
    process.stderr.write(
      `copydesk: ${error instanceof UsageError ? error.message : ((error as Error).stack ?? error)}\n`
    )
  }
}

/** All of the command line; also what its pages are made of. */
export const program = new Command('copydesk')
  .description(description)
  .version(version)
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : 2)
  })

program
  .command('check', {isDefault: true})
  .description('check drafts (the command that runs when none is named)')
  .argument('[paths...]', 'files, globs or directories; - for standard input')
  .option('--rule <id>', 'only this rule (may be given several times)', collect, [])
  .addOption(new Option('--input-format <format>', 'what the drafts are written in').choices(inputs))
  .option(
    '--format <format[=file]>',
    `how to report: ${formats.join(', ')}; may be given several times, each other one with its file`,
    output,
    []
  )
  .option('-o, --output-file <file>', 'write the report there instead of to standard output')
  .addOption(
    new Option('--fail-on <severity>', 'exit with 1 on findings of this severity or above')
      .choices(['error', 'warning', 'info', 'never'])
      .default('error')
  )
  .addOption(
    new Option('--min-severity <severity>', 'show findings of this severity or above (pretty, line)')
      .choices(['error', 'warning', 'info'])
      .default('warning')
  )
  .option('--fix', 'write the edits that an editor could accept unread')
  .option('--dry-run', 'show what --fix would write as a diff, and write nothing')
  .option('--config <file>', 'this configuration for all drafts, instead of the nearest one above each')
  .option(
    '--baseline <file>',
    'only what is not in this baseline; copydesk-baseline.json is read where it is there'
  )
  .option('--no-baseline', 'read no baseline')
  .option('--diff <base>', 'only findings with a place on a line changed since this commit or branch')
  .option('--no-inline-config', 'let no comment or front matter of a draft silence a rule')
  .option('--report-unused-ignores', 'report comments that keep no rule silent')
  .option('--cache', 'skip drafts that have not changed since they were checked')
  .option('--cache-location <file>', 'where to remember them', '.copydeskcache')
  .option('--jobs <n>', 'check in so many threads; auto for one a processor', jobs, 1)
  .option('--watch', 'check again after every change')
  .option('--stdin-filename <name>', 'what to call standard input', '<stdin>')
  .option('--no-color', 'no colour, whatever the terminal')
  .action((paths: readonly string[], options: CheckOptions) =>
    leave(async () => (await import('./check.ts')).runCheck(paths, options))
  )

program
  .command('stream')
  .description('check NDJSON records from standard input, one line out for each line in')
  .option('--rule <id>', 'only this rule (may be given several times)', collect, [])
  .option('--sheets <names>', `add sheets to each record: ${Object.keys(sheets).join(', ')}`, collect, [])
  .option('--config <file>', 'configuration for all records; without it none is looked for')
  .option('--max-bytes <n>', 'longest line that is read', count, 10_000_000)
  .option('--time-limit <ms>', 'longest time for one record', count, 10_000)
  .action((options: StreamOptions) => leave(async () => (await import('./stream.ts')).runStream(options)))

for (const name of Object.keys(sheets))
  program
    .command(name)
    .description(`print the ${name} sheet of a draft: what the desk sees before any rule speaks`)
    .argument('<file>', 'a draft; - for standard input')
    .addOption(new Option('--format <format>', 'how to print').choices(sheetFormats).default('pretty'))
    .addOption(new Option('--input-format <format>', 'what the draft is written in').choices(inputs))
    .option('--config <file>', 'this configuration instead of the nearest one above')
    .action((file: string, options: SheetOptions) =>
      leave(async () => (await import('./sheet.ts')).runSheet(name, file, options))
    )

program
  .command('baseline')
  .description('record the present findings; later runs show only new ones')
  .argument('[paths...]', 'files, globs or directories')
  .option('--output <file>', 'where to write them', 'copydesk-baseline.json')
  .option('--prune', 'only take out what is not found any more')
  .option('--rule <id>', 'only this rule (may be given several times)', collect, [])
  .option('--config <file>', 'this configuration for all drafts')
  .action((paths: readonly string[], options: BaselineOptions) =>
    leave(async () => (await import('./run-baseline.ts')).runBaseline(paths, options))
  )

program
  .command('serve')
  .description(
    'answer checks over HTTP, and show the desk page (COPYDESK_TOKEN in the environment is asked of callers)'
  )
  .option('--port <n>', 'port to listen on, 0 for any that is free', port, 7410)
  .option('--host <host>', 'address to listen on; others than this machine only with a token', '127.0.0.1')
  .option('--config <file>', 'this configuration, instead of the nearest one above the working directory')
  .option('--overrides <file>', 'SQLite file in which overrides are recorded', 'copydesk-overrides.sqlite')
  .option(
    '--origin <origins>',
    'web origins whose pages may ask, such as https://cms.example.org',
    collect,
    []
  )
  .option('--max-bytes <n>', 'largest request', count, 10_000_000)
  .option('--time-limit <ms>', 'longest time for one check', count, 10_000)
  .option('--arrival-limit <ms>', 'longest time for a request to arrive', count, 30_000)
  .option('--threads <n>', 'how many checks at a time (one less than there are processors)', count)
  .action((options: ServeOptions) => leave(async () => (await import('./serve.ts')).runServe(options)))

program
  .command('train')
  .description('learn the sections of the house from its archive, for mislabeled-category')
  .argument(
    '<archive>',
    'a folder of published stories, or a file of NDJSON: text, title and category a line'
  )
  .option('--output <file>', 'where to write the model', 'copydesk-sections.json')
  .option('--config <file>', 'this configuration, instead of the nearest one above each story')
  .action((archive: string, options: TrainOptions) =>
    leave(async () => (await import('./train.ts')).runTrain(archive, options))
  )

program
  .command('explain')
  .description('say what a rule looks for, why, with examples and options; or how it reads a draft')
  .argument('<rule>', 'the id of a rule')
  .argument('[file]', 'a draft, for mislabeled-category: its topics, and the words that say so')
  .option('--config <file>', 'this configuration instead of the nearest one above the draft')
  .option('--no-color', 'no colour, whatever the terminal')
  .action((id: string, file: string | undefined, options: ExplainOptions) =>
    leave(async () => (await import('./explain.ts')).runExplain(id, file, options))
  )

program
  .command('rules')
  .description('list the rules with their kinds and how loud they are')
  .addOption(new Option('--format <format>', 'how to list').choices(['table', 'json']).default('table'))
  .action((options: {format: 'table' | 'json'}) =>
    leave(async () => (await import('./rules.ts')).runRules(options))
  )

program
  .command('init')
  .description('write a commented copydesk.yaml to begin with')
  .action(() => leave(async () => (await import('./init.ts')).runInit()))

program
  .command('print-config')
  .description('show the configuration that holds for a draft')
  .argument('<file>')
  .option('--config <file>', 'this configuration instead of the nearest one above')
  .action((file: string, options: {config?: string}) =>
    leave(async () => (await import('./print-config.ts')).runPrintConfig(file, options))
  )

program
  .command('lsp')
  .description('serve an editor: a language server on standard input and output')
  .option('--stdio', 'the transport; there is no other')
  // Some clients add arguments of their own, such as --clientProcessId.
  .allowUnknownOption()
  .allowExcessArguments()
  .action(async () => (await import('./lsp.ts')).runLsp(version))
