/** What a configuration may say: the one description that validation and the published JSON Schema are made of. */
import {z} from 'zod'
import {rules} from '../../rules/index.ts'
import {matterKeys} from '../article/matter.ts'
import {expectedNames} from '../expected-names.ts'
import type {RuleMeta} from '../rule.ts'
import {defaultSeverity, severities} from '../severity.ts'
import {presets} from './presets.ts'

/** An object whose unknown keys are refused with the nearest known one. */
const object = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? (issue.keys as string[])
            .map((key) => `Unexpected key \`${key}\`, ${expectedNames(key, Object.keys(shape))}`)
            .join('\n')
        : undefined
  })
const strings = z.union([z.string(), z.array(z.string())])
const choice = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.enum(names, {
    error: ({input}) =>
      typeof input === 'string' ? `Unexpected \`${input}\`, ${expectedNames(input, names)}` : undefined
  })

const severity = choice(severities)
const level = z.union([severity, z.boolean()]).describe('How loud the rule is; `true` for as it comes')

function settingOf({id, options, summary, files = []}: RuleMeta<Record<string, unknown>>) {
  const kinds = Object.keys(defaultSeverity[id]!).map((kind) => [kind, severity.optional()])
  const own = Object.entries(options).map(([name, usual]) => [
    name,
    (files.includes(name) ? fileName : optionOf(usual)).optional()
  ])
  return z
    .union([
      level,
      object({
        severity: level.optional(),
        kinds: object(Object.fromEntries(kinds) as Record<string, z.ZodOptional<typeof severity>>)
          .optional()
          .describe('Another severity for some kinds'),
        ...(Object.fromEntries(own) as Record<string, z.ZodOptional<z.ZodType>>)
      })
    ])
    .describe(summary)
}

const fileName = z.string().describe('The path of a JSON file, from the folder of this one')

/** An option takes what its default is. */
function optionOf(usual: unknown): z.ZodType {
  if (typeof usual === 'boolean') return z.boolean().describe(`Default: ${usual}`)
  if (typeof usual === 'number') return z.number().describe(`Default: ${usual}`)
  if (typeof usual === 'string') return z.string().describe(`Default: ${usual}`)
  if (Array.isArray(usual)) return z.array(z.unknown())
  if (typeof usual === 'object' && usual !== null) return z.record(z.string(), z.unknown())
  return z.unknown()
}

const metas = (rules as unknown as readonly {meta: RuleMeta<Record<string, unknown>>}[]).map(({meta}) => meta)
const ruleSettings = object(Object.fromEntries(metas.map((meta) => [meta.id, settingOf(meta).optional()])))
const keyAliases = object(
  Object.fromEntries(Object.keys(matterKeys).map((name) => [name, strings.optional()]))
)
const presetNames = Object.keys(presets)
const base = z.string().refine((name) => presetNames.includes(name) || /[./\\]/.test(name), {
  error: ({input}) =>
    `Unexpected house style \`${input}\`, ${expectedNames(String(input), presetNames)} or the path of a file`
})

const [, ...loudness] = severities
const gateName = choice([
  ...loudness,
  ...Object.keys(defaultSeverity),
  ...Object.values(defaultSeverity).flatMap((kinds) => Object.keys(kinds))
])

/** `copydesk.yaml`, `copydesk.json` or the key `copydesk` of a package.json. */
export const configSchema = object({
  $schema: z.string().optional().describe('Where editors find this schema'),
  extends: z
    .union([base, z.array(base)])
    .optional()
    .describe(`A house style (${presetNames.join(', ')}) or the path of another configuration file`),
  rules: ruleSettings.optional().describe('Severity and options of each rule'),
  overrides: z
    .array(
      object({
        files: strings.optional().describe('Patterns as in .gitignore, from the folder of this file'),
        desk: strings.optional().describe('The `desk` of the front matter'),
        section: strings.optional().describe('A category or section of the draft'),
        rules: ruleSettings
      })
    )
    .optional()
    .describe('Other rules for some drafts; later ones win'),
  sections: z
    .record(z.string(), strings)
    .optional()
    .describe('Sections of the house and the topics they hold'),
  names: z
    .record(z.string(), strings)
    .optional()
    .describe('Names as the house writes them, and forms it does not'),
  files: z.array(z.string()).optional().describe('What to check in a directory, as in .gitignore'),
  ignore: z.array(z.string()).optional().describe('What never to check, as in .gitignore'),
  frontMatter: keyAliases.optional().describe('Further front matter keys of the house'),
  lang: z.string().optional().describe('Language of drafts that do not say theirs'),
  gate: object({
    block: z.array(gateName).optional(),
    warn: z.array(gateName).optional()
  })
    .optional()
    .describe('Severities, rules or kinds that stop a publication or warn before it')
}).describe('Configuration of Copydesk')

/** A configuration as written. */
export type ConfigData = z.infer<typeof configSchema>
