/** The OpenAPI 3.1 document of the service, made of the schemas that validate its requests. */
import {z} from 'zod'
import {components, overrideQuery} from './schema.ts'

type Schema = Readonly<Record<string, unknown>>

const registry = z.registry<{id: string}>()
for (const [id, schema] of Object.entries(components)) registry.add(schema, {id})

const {schemas} = z.toJSONSchema(registry, {
  uri: (id) => `#/components/schemas/${id}`,
  io: 'input',
  target: 'draft-2020-12'
})

const ref = (name: keyof typeof components): Schema => ({$ref: `#/components/schemas/${name}`})
const json = (schema: Schema): Schema => ({'application/json': {schema}})
const answer = (description: string, schema: keyof typeof components): Schema => ({
  description,
  content: json(ref(schema))
})
const problems = (reasons: Readonly<Record<string, string>>): Schema =>
  Object.fromEntries(Object.entries(reasons).map(([status, why]) => [status, answer(why, 'Problem')]))

const common = {
  401: 'A token is expected: `Authorization: Bearer …`',
  421: 'The `Host` is not one this service answers to',
  500: 'A fault of the service; other requests are not touched by it'
}
/** Node says so by itself, without a body. */
const late = {408: {description: 'The request did not arrive in time; the connection is closed'}}
const bodied = {
  400: 'The request is not what is described here; `issues` says where',
  413: 'The request is larger than the service takes',
  415: 'The body is not `application/json`'
}
const checking = {
  ...bodied,
  503: 'Too many requests wait, or the check took longer than the service allows: try again later'
}

const story = {
  required: true,
  content: json({oneOf: [ref('TextStory'), ref('FieldsStory'), ref('NinjsStory')]})
}
const {properties} = z.toJSONSchema(overrideQuery, {io: 'input'}) as {properties: Record<string, Schema>}

/**
 * The document.
 *
 * @param version of the service.
 */
export function openapi(version: string): Schema {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Copydesk',
      version,
      summary: 'Reads a whole news story before it goes out',
      license: {name: 'MIT', identifier: 'MIT'}
    },
    security: [{}, {token: []}],
    paths: {
      '/v1/check': {
        post: {
          operationId: 'check',
          summary: 'Check a story: its findings and whether it may go out',
          requestBody: story,
          responses: {
            200: answer('What was found', 'Checked'),
            ...late,
            ...problems({...checking, ...common})
          }
        }
      },
      '/v1/fix': {
        post: {
          operationId: 'fix',
          summary: 'Apply all edits that an editor could accept unread',
          requestBody: story,
          responses: {
            200: answer('The texts after the fixes', 'Fixed'),
            ...late,
            ...problems({...checking, ...common})
          }
        }
      },
      '/v1/rules': {
        get: {
          operationId: 'rules',
          summary: 'The rules, their kinds and how loud they are',
          responses: {200: answer('In reading order', 'RuleList'), ...problems(common)}
        }
      },
      '/v1/overrides': {
        get: {
          operationId: 'listOverrides',
          summary: 'Who let a story go out against a finding, when and why',
          parameters: Object.entries(properties).map(([name, schema]) => ({name, in: 'query', schema})),
          responses: {
            200: answer('The oldest first', 'OverrideList'),
            ...problems({400: bodied[400], ...common})
          }
        },
        post: {
          operationId: 'override',
          summary: 'Answer for a finding: the verdict on the story leaves it out from now on',
          requestBody: {required: true, content: json(ref('OverrideRequest'))},
          responses: {201: answer('On record', 'Override'), ...late, ...problems({...bodied, ...common})}
        }
      },
      '/healthz': {
        get: {
          operationId: 'health',
          summary: 'Whether the service answers',
          security: [],
          responses: {
            200: {
              description: 'It does',
              content: json({
                type: 'object',
                properties: {status: {const: 'ok'}, version: {type: 'string'}},
                required: ['status', 'version']
              })
            },
            ...problems({421: common[421]})
          }
        }
      },
      '/metrics': {
        get: {
          operationId: 'metrics',
          summary: 'Counts for Prometheus',
          responses: {
            200: {description: 'In its text format', content: {'text/plain': {schema: {type: 'string'}}}},
            ...problems(common)
          }
        }
      },
      '/openapi.json': {
        get: {
          operationId: 'openapi',
          summary: 'This document',
          security: [],
          responses: {
            200: {description: 'OpenAPI 3.1', content: json({type: 'object'})},
            ...problems({421: common[421]})
          }
        }
      }
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, {$schema: _, $id: __, ...schema}]) => [name, schema])
      ),
      securitySchemes: {token: {type: 'http', scheme: 'bearer'}}
    }
  }
}
