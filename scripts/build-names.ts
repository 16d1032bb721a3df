/**
 * Compiles the name packs of `inconsistent-naming` (YAML and word lists in its data/) into the module the rule loads:
 *
 *     npx tsx scripts/build-names.ts
 *
 * A wrong entry is an error that names the file and the place.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {parse} from 'yaml'
import {z} from 'zod'
import {keysOf} from '../rules/inconsistent-naming/forms.ts'
import {pack} from '../rules/inconsistent-naming/lexicon.ts'
import type {Group, Pack} from '../rules/inconsistent-naming/pack.ts'

const folder = path.join(import.meta.dirname, '../rules/inconsistent-naming')
const houseNames = ['ap', 'reuters', 'guardian', 'bbc', 'economist', 'nyt', 'eu', 'un'] as const
const text = z.string().min(1)
const texts = z.array(text)

const entry = z.strictObject({
  kind: text.optional(),
  mode: z.enum(['exclusive', 'alias', 'cluster', 'formal']).optional(),
  case: z.enum(['exact', 'any', 'lower']).optional(),
  forms: texts.min(2),
  endings: texts.optional(),
  except: texts.optional(),
  start: texts.optional(),
  attributive: texts.optional(),
  allow: z.array(texts.length(2)).optional(),
  houses: z.partialRecord(z.enum(houseNames), text).optional(),
  safe: z.boolean().optional(),
  source: text.optional()
})
const theme = z.strictObject({
  kind: text,
  mode: z.enum(['exclusive', 'alias', 'cluster', 'formal']).default('exclusive'),
  case: z.enum(['exact', 'any', 'lower']).default('exact'),
  source: text,
  groups: z.record(text, z.union([entry, texts.min(1)]))
})
const themes = ['countries', 'formal-names', 'places', 'bodies', 'people', 'terms']
const house = z.strictObject({
  asOf: z.int(),
  source: text,
  options: z.partialRecord(
    z.enum(['usNoun', 'percent', 'courtesy', 'dialect', 'initialismStops', 'acronymCase']),
    text
  )
})

function read<T extends z.ZodType>(name: string, schema: T): z.infer<T> {
  const file = path.join(folder, 'data', `${name}.yaml`)
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')))
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`)
  return result.data
}

function groupsOf(name: string): Group[] {
  const {kind, mode, case: letters, groups} = read(name, theme)
  return Object.entries(groups).map(([id, value]) => {
    // A formal name's group is written short: the name, then what it is called in treaties.
    const {source, ...own} = Array.isArray(value) ? {forms: [id, ...value], source: undefined} : value
    for (const form of [...(own.start ?? []), ...(own.attributive ?? []), ...Object.values(own.houses ?? {})])
      if (!own.forms.includes(form) && own.mode !== 'cluster')
        throw new Error(`${name}.yaml: unexpected \`${form}\` in group \`${id}\`, expected one of its forms`)
    if (own.houses && !source)
      throw new Error(
        `${name}.yaml: unexpected houses without a source in group \`${id}\`, expected where their forms were read`
      )
    return {id: `${name}/${id}`, kind, mode, case: letters, ...own}
  })
}

/** An exception that is itself a form would keep the group of that form silent: the longest form is read first anyway. */
function refuseForm(forms: ReadonlyMap<string, string>, name: string, place: string): void {
  const group = forms.get(name)
  if (group)
    throw new Error(`Unexpected exception \`${name}\` in ${place}, expected no form of group \`${group}\``)
}

function lines(name: string): string[] {
  return readFileSync(path.join(folder, 'data', name), 'utf8')
    .split('\n')
    .filter(Boolean)
}

const rows = (part: readonly unknown[]): string =>
  `[\n${part.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`

/** The compiled packs, as the text of a module. */
export function buildNames(): string {
  const groups = themes.flatMap(groupsOf)
  const cldr = read('cldr', z.record(text, texts))
  const dialect = read(
    'dialect',
    z.record(text, z.strictObject({british: text, american: text, words: text}))
  )
  const forms = new Map(groups.flatMap(({id, forms}) => forms.map((form) => [form, id] as const)))
  for (const {id, except = []} of groups)
    for (const name of except) refuseForm(forms, name, `group \`${id}\``)
  const houses = read('houses', z.record(z.enum(houseNames), house))
  const official = read('official-names', z.strictObject({source: text, names: texts})).names
  for (const name of official) refuseForm(forms, name, 'official-names.yaml')
  const value: Pack = {
    groups,
    official,
    keys: keysOf(groups, official),
    initialisms: read('initialisms', z.strictObject({source: text, names: texts})).names,
    wellKnown: read('well-known', z.strictObject({source: text, names: texts})).names,
    apart: read('apart', z.strictObject({source: text, pairs: z.array(z.tuple([text, text]))})).pairs,
    places: [
      ...new Set(
        Object.values(cldr)
          .flat()
          .join(' ')
          .match(/\p{Lu}[\p{L}'-]{2,}/gu)
      )
    ].sort(),
    houses: Object.fromEntries(
      Object.entries(houses).map(([name, {asOf, options}]) => [
        name,
        {asOf, options: options as Record<string, string>}
      ])
    ),
    dialect: Object.entries(dialect).map(([name, {british, american, words}]) => ({
      name,
      british,
      american,
      words: pack(words.split(/\s+/).sort())
    })),
    nicknames: read('nicknames', z.strictObject({source: text, names: z.record(text, texts.min(1))})).names,
    words: pack(lines('words.txt')),
    givenNames: pack(lines('given-names.txt'))
  }
  return `// Made from data/ by scripts/build-names.ts; correct those files, not this one.
// Word lists: SCOWL, © 2000-2016 Kevin Atkinson; Moby names (public domain); Unicode CLDR 48. See data/NOTICE.md.
import type {Pack} from './pack.ts'

export const pack: Pack = {
${Object.entries(value)
  .map(
    ([key, part]) =>
      `  ${key}: ${Array.isArray(part) && typeof part[0] === 'object' ? rows(part) : JSON.stringify(part)}`
  )
  .join(',\n')}
}
`
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  writeFileSync(path.join(folder, 'names.generated.ts'), buildNames())
}
