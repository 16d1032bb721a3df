import {Validator} from '@seriousme/openapi-schema-validator'
import {Ajv2020} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type Service, startService} from '../support/service.ts'

type Content = Record<string, {schema: object}>
type Operation = {requestBody?: object; responses: Record<string, {content: Content}>}
type Document = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: {schemas: Record<string, object>}
}

let service: Service
let document: Document
let ajv: Ajv2020
beforeAll(async () => {
  service = await startService()
  document = (await service.ask('/openapi.json')).body
  ajv = new Ajv2020({strict: false})
  addFormats.default(ajv)
  ajv.addSchema(document, 'document')
})
afterAll(() => service.end())

/** Whether an answer is one that the document speaks of. */
function expectDescribed(
  path: string,
  method: string,
  {status, headers, body}: Awaited<ReturnType<Service['ask']>>
) {
  const described = document.paths[path]![method]!.responses[status]
  expect(described, `${method} ${path} answers ${status}`).toBeDefined()
  const type = headers.get('content-type')!.split(';')[0]!
  const pointer = `#/paths/${path.replaceAll('/', '~1')}/${method}/responses/${status}/content/${type.replaceAll('/', '~1')}/schema`
  const validate = ajv.getSchema(`document${pointer}`)!
  validate(body)
  expect(validate.errors, `${method} ${path} ${status}: ${JSON.stringify(body).slice(0, 300)}`).toBeNull()
}

const texts = fc.oneof(
  fc.string({unit: 'binary', maxLength: 60}),
  fc.constantFrom(
    'The USA. The United States met. The United States left.',
    '<p>A &amp; <b>b</p>',
    '---\ntitle: [\n---\n',
    '\uFEFF'
  )
)
const field = fc.oneof(
  texts,
  fc.record({
    text: texts,
    format: fc.constantFrom('plain', 'markdown', 'newswire', 'html'),
    role: fc.constantFrom('headline', 'dek', 'byline', 'body', 'caption', 'pull-quote')
  })
)
const wordings = fc.array(
  fc.record(
    {value: texts, role: texts, contenttype: fc.constantFrom('text/html', 'text/plain')},
    {requiredKeys: []}
  ),
  {maxLength: 3}
)
const common = {category: texts, date: texts, story: texts, sheets: fc.constantFrom([], ['quotes'])}
const story = fc.oneof(
  fc.record(
    {text: texts, format: fc.constantFrom('markdown', 'newswire', 'html'), title: texts, ...common},
    {requiredKeys: ['text']}
  ),
  fc.record({fields: fc.dictionary(texts, field, {maxKeys: 4}), ...common}, {requiredKeys: ['fields']}),
  fc.record(
    {
      ninjs: fc.record(
        {
          headline: texts,
          body_xhtml: texts,
          bodies: wordings,
          headlines: wordings,
          subjects: fc.array(fc.record({name: texts}), {maxLength: 2}),
          associations: fc.dictionary(
            texts,
            fc.record({description_text: texts, descriptions: wordings}, {requiredKeys: []})
          )
        },
        {requiredKeys: []}
      ),
      ...common
    },
    {requiredKeys: ['ninjs']}
  )
)

describe('the OpenAPI document', () => {
  it('is one', async () => {
    const {valid, errors} = await new Validator().validate(structuredClone(document))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    expect(document.openapi).toBe('3.1.1')
  })

  it('describes every path that there is, and no other', async () => {
    for (const [path, operations] of Object.entries(document.paths))
      for (const method of ['get', 'post']) {
        const {status} = await service.ask(path, method === 'post' ? {} : undefined)
        expect([path, method, status !== 405]).toEqual([path, method, method in operations])
      }
  })

  it.each(['/v1/check', '/v1/fix'])('holds for whatever is sent to %s', async (path) => {
    let checked = 0
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({weight: 4, arbitrary: story}, {weight: 1, arbitrary: fc.jsonValue()}),
        async (request) => {
          const answer = await service.ask(path, request)
          expectDescribed(path, 'post', answer)
          expect(answer.status).toBeLessThan(500)
          if (answer.status === 200) checked++
        }
      ),
      {numRuns: 150, seed: 5}
    )
    expect(checked).toBeGreaterThan(50)
  })

  it('takes what it describes, and no more', async () => {
    const shapes = ['TextStory', 'FieldsStory', 'NinjsStory'].map(
      (name) => ajv.getSchema(`document#/components/schemas/${name}`)!
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({weight: 4, arbitrary: story}, {weight: 1, arbitrary: fc.jsonValue()}),
        async (request) => {
          const isDescribed = shapes.some((isShape) => isShape(request))
          expect((await service.ask('/v1/check', request)).status).toBe(isDescribed ? 200 : 400)
        }
      ),
      {numRuns: 150, seed: 6}
    )
  })

  it('holds for everything else', async () => {
    const override = {story: 'a', fingerprint: '0123456789abcdef', rule: 'x', by: 'Ana', reason: 'Checked'}
    expectDescribed('/v1/overrides', 'post', await service.ask('/v1/overrides', {...override, by: ''}))
    for (const query of ['', '?limit=0', '?limit=x', '?after=3', '?story='])
      expectDescribed('/v1/overrides', 'get', await service.ask(`/v1/overrides${query}`))
    for (const path of ['/v1/rules', '/healthz', '/metrics', '/openapi.json'])
      expectDescribed(path, 'get', await service.ask(path))
  })
})
