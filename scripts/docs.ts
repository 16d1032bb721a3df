/** Writes the pages under `docs/` that follow from the code: `npm run docs`. A test holds them to it. */
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Command} from 'commander'
import {rules} from '../rules/index.ts'
import {program} from '../src/cli/program.ts'
import {configJsonSchema} from '../src/config/json-schema.ts'
import type {RuleMeta} from '../src/rule.ts'
import {defaultSeverity} from '../src/severity.ts'

const metas = (rules as unknown as readonly {readonly meta: RuleMeta<object>}[]).map(({meta}) => meta)
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const code = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``

function rulePage({id, summary, options}: RuleMeta<object>): string {
  const kinds = Object.entries(defaultSeverity[id]!)
  const own = Object.entries(options)
  return [
    `# \`${id}\``,
    `${summary}.`.replace(/([.?!])\.$/, '$1'),
    `What it looks for and why, with examples that are its tests: [rules/${id}](../../rules/${id}/README.md).`,
    '## Kinds',
    table(
      ['kind', 'as it comes'],
      kinds.map(([kind, severity]) => [code(kind), severity])
    ),
    '## Options',
    own.length > 0
      ? table(
          ['option', 'default'],
          own.map(([name, usual]) => [code(name), usual === '' ? 'none' : code(usual)])
        )
      : 'It has none of its own.',
    `In \`copydesk.yaml\`:\n\n\`\`\`yaml\nrules:\n  ${id}:\n    severity: error\n    kinds: {${kinds[0]![0]}: info}\n\`\`\``,
    `In a remark configuration: \`['copydesk/rules/${id}', ['warn', {}]]\`.`
  ].join('\n\n')
}

function commandPage(command: Command): string {
  const help = command.createHelp()
  const options = help.visibleOptions(command).filter(({long}) => long !== '--help')
  const given = command.registeredArguments.map(
    (argument) => `- \`${argument.name()}\`: ${argument.description}`
  )
  return [
    `# \`copydesk ${command.name()}\``,
    `${command.description()[0]!.toUpperCase()}${command.description().slice(1)}.`,
    `\`\`\`sh\n${help.commandUsage(command)}\n\`\`\``,
    ...(given.some((line) => !line.endsWith(': ')) ? [given.join('\n')] : []),
    ...(options.length > 0
      ? [
          table(
            ['option', 'what it does', 'default'],
            options.map(({flags, description, argChoices, defaultValue}) => [
              code(flags),
              `${description}${argChoices ? `: ${argChoices.join(', ')}` : ''}`,
              defaultValue === undefined || defaultValue === true || Array.isArray(defaultValue)
                ? ''
                : code(defaultValue)
            ])
          )
        ]
      : [])
  ].join('\n\n')
}

function configPage(): string {
  const {properties} = configJsonSchema() as {properties: Record<string, {description?: string}>}
  return [
    '# Configuration',
    '`copydesk.yaml`, `copydesk.yml` or `copydesk.json`, or the key `copydesk` of a package.json: the nearest above a draft holds for it. It is data, never code. Unknown keys and values are refused with their place and the nearest name that would have been right.',
    'Completion in VS Code comes from its YAML extension and the first line of what `copydesk init` writes.',
    table(
      ['key', 'what it says'],
      Object.entries(properties).map(([key, {description = ''}]) => [code(key), description])
    ),
    'Severity and options of each rule are on its page: ' +
      `${metas.map(({id}) => `[\`${id}\`](rules/${id}.md)`).join(', ')}.`,
    '## Silence',
    table(
      ['where', 'what', 'how long'],
      [
        [
          '`<!-- copydesk-disable-next-line RULE -- reason -->`',
          'the rules named, or all',
          'the next line; in HTML, the next block'
        ],
        [
          '`<!-- copydesk-disable RULE -->`',
          'the rules named, or all',
          'up to `<!-- copydesk-enable RULE -->`'
        ],
        ['`<!--lint ignore RULE-->`', 'the rules named, or all', 'the next block, as in remark-lint'],
        ['front matter `copydesk: false` or `copydesk: [RULE]`', 'all rules, or these', 'the draft'],
        ['`ignore` here, `.copydeskignore`', 'all rules', 'the files that fit, even where they are named'],
        ['`.gitignore`', 'all rules', 'the files that fit, unless they are named']
      ]
    ),
    'In newswire text a comment has a line to itself. `--report-unused-ignores` tells of comments that silence nothing, `--no-inline-config` lets none of a draft count.'
  ].join('\n\n')
}

/** File name under `docs/` to what it holds. */
export const pages: ReadonlyMap<string, string> = new Map(
  [
    ...metas.map((meta) => [`rules/${meta.id}.md`, rulePage(meta)] as const),
    ...program.commands.map((command) => [`commands/${command.name()}.md`, commandPage(command)] as const),
    ['configuration.md', configPage()] as const
  ].map(([name, page]) => [name, `<!-- Written by \`npm run docs\`. -->\n\n${page}\n`])
)

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, page] of pages) {
    const file = fileURLToPath(new URL(`../docs/${name}`, import.meta.url))
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, page)
  }
