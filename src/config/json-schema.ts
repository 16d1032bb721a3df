/** The JSON Schema of a configuration, for editors. */
import {z} from 'zod'
import {configSchema} from './schema.ts'

/** As published with the package: completion in VS Code comes from its YAML extension and a `$schema` line. */
export function configJsonSchema(): object {
  return {
    ...z.toJSONSchema(configSchema, {io: 'input', target: 'draft-7'}),
    $id: 'https://unpkg.com/copydesk/dist/schema.json',
    title: 'copydesk.yaml'
  }
}
