/** The service: checks over HTTP for whoever is about to publish. */
import {createHash, timingSafeEqual} from 'node:crypto'
import {isIP} from 'node:net'
import {type Context, Hono, type MiddlewareHandler} from 'hono'
import {bodyLimit} from 'hono/body-limit'
import {cors} from 'hono/cors'
import {HTTPException} from 'hono/http-exception'
import type {ContentfulStatusCode} from 'hono/utils/http-status'
import type {z} from 'zod'
import {rules} from '../../rules/index.ts'
import type {CheckSettings} from '../check.ts'
import type {RuleMeta} from '../rule.ts'
import {defaultSeverity} from '../severity.ts'
import {JobError} from '../threads/thread.ts'
import {type Gate, verdictOf} from '../verdict.ts'
import {Metrics} from './metrics.ts'
import {openapi} from './openapi.ts'
import type {Overrides} from './overrides.ts'
import {BusyError, type Pool} from './pool.ts'
import {fieldsStory, ninjsStory, overrideQuery, overrideRequest, textStory} from './schema.ts'
import {fieldsOf, hashOf, placeFindings, placeSheets, type Story, storyOf} from './story.ts'

/** What a service is made of. */
export interface ServiceOptions {
  readonly version: string
  readonly pool: Pool
  readonly overrides: Overrides
  /** How the house wants its drafts checked, and when they may go out. */
  readonly settings: CheckSettings
  readonly gate: Gate
  /** The desk page as it is built: one that checks by itself. */
  readonly page: string
  /** Who may come in; everybody where it is not set. */
  readonly token?: string
  /** Web origins whose pages may ask. */
  readonly origins: readonly string[]
  /** Names in `Host` that it answers to, besides addresses; all where it is not set. */
  readonly hosts?: readonly string[]
  /** Bytes of the largest request. */
  readonly maxBytes: number
  /** Gets one record for each request: never a word of an article. */
  readonly log: (record: object) => void
}

/** A request that is not as described. */
class RequestError extends Error {
  readonly status: ContentfulStatusCode
  readonly code: string
  readonly issues: readonly {path: string; message: string}[] | undefined

  constructor(status: ContentfulStatusCode, code: string, message: string, issues?: RequestError['issues']) {
    super(message)
    this.status = status
    this.code = code
    this.issues = issues
  }
}

/**
 * Makes the service.
 *
 * @returns an application whose `fetch` answers requests.
 */
export function service(options: ServiceOptions): Hono {
  const {version, pool, overrides, settings, gate, page, token, origins, hosts, maxBytes, log} = options
  const metrics = new Metrics()
  const document = openapi(version)
  const app = new Hono()

  app.use(async (c, next) => {
    const began = performance.now()
    await next()
    const route = routes.find((path) => path === c.req.path) ?? 'other'
    metrics.countRequest(route, c.req.method, c.res.status)
    log({
      time: new Date().toISOString(),
      method: c.req.method,
      route,
      status: c.res.status,
      ms: Math.round(performance.now() - began),
      bytes: Number(c.req.header('content-length') ?? 0)
    })
  })
  app.use(async (c, next) => {
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Cache-Control', 'no-store')
    // A page of somebody else's that resolves its own name to this machine is not to read answers.
    const host = new URL(c.req.url).hostname.replace(/^\[|\]$/g, '')
    if (hosts && !isIP(host) && !hosts.includes(host))
      throw new RequestError(
        421,
        'unknown-host',
        `Unexpected host \`${host}\`, expected ${hosts.join(', ')} or an address`
      )
    await next()
  })
  if (origins.length > 0)
    app.use(
      cors({
        origin: [...origins],
        allowMethods: ['GET', 'POST'],
        allowHeaders: ['Authorization', 'Content-Type'],
        maxAge: 600
      })
    )
  if (token !== undefined) {
    const expected = digest(`Bearer ${token}`)
    const guard: MiddlewareHandler = async (c, next) => {
      if (!timingSafeEqual(digest(c.req.header('authorization') ?? ''), expected)) {
        c.header('WWW-Authenticate', 'Bearer')
        throw new RequestError(
          401,
          'no-token',
          'Unexpected request without the token, expected `Authorization: Bearer …`'
        )
      }
      await next()
    }
    app.use('/v1/*', guard)
    app.use('/metrics', guard)
  }
  app.use(
    '/v1/*',
    bodyLimit({
      maxSize: maxBytes,
      onError: async (c) => {
        // A caller that still sends would see a broken connection instead of the answer.
        await c.req.raw.body?.pipeTo(new WritableStream()).catch(() => {})
        c.header('Connection', 'close')
        throw new RequestError(
          413,
          'too-large',
          `Unexpected request of more than ${maxBytes} bytes, expected less`
        )
      }
    })
  )

  /** Runs a task and judges what it found. */
  const judge = async (story: Story, fix: boolean) => {
    const began = performance.now()
    const {draft, name, sheets} = story
    const result = await pool.work({draft, settings, sheets, fix})
    const text = result.fixed?.text ?? draft.text
    const findings = placeFindings(draft, text, result.findings)
    const verdict = verdictOf(findings, gate, name === undefined ? undefined : overrides.of(name))
    const duration = performance.now() - began
    metrics.countCheck(
      duration,
      findings.map(({rule}) => rule),
      verdict.decision
    )
    return {result, text, answer: {version: 1 as const, hash: hashOf(draft, text), findings, verdict}}
  }

  app.post('/v1/check', async (c) => {
    const story = await storyIn(c)
    const {result, answer} = await judge(story, false)
    return c.json(result.sheets ? {...answer, sheets: placeSheets(story.draft, result.sheets)} : answer)
  })
  app.post('/v1/fix', async (c) => {
    const story = await storyIn(c)
    const {result, text, answer} = await judge({...story, sheets: []}, true)
    return c.json({...answer, fixed: result.fixed!.count, fields: fieldsOf(story.draft, text)})
  })
  app.get('/v1/rules', (c) =>
    c.json({
      rules: (rules as unknown as readonly {meta: RuleMeta<object>}[]).map(({meta: {id, summary}}) => ({
        rule: id,
        summary,
        kinds: defaultSeverity[id]!
      }))
    })
  )
  app.post('/v1/overrides', async (c) => {
    const request = parse(overrideRequest, await bodyOf(c))
    return c.json(overrides.add(request, new Date()), 201)
  })
  app.get('/v1/overrides', (c) => c.json({overrides: overrides.list(parse(overrideQuery, c.req.query()))}))
  app.get('/healthz', (c) => c.json({status: 'ok', version}))
  app.get('/metrics', (c) => c.text(metrics.render(pool.waiting)))
  app.get('/openapi.json', (c) => c.json(document))

  // The same page asks us, and nobody else.
  const served = page
    .replace('<html ', '<html data-service ')
    .replace("connect-src 'none'", "connect-src 'self'")
  app.get('/', (c) => c.html(served))

  const methods = new Map<string, Set<string>>()
  for (const {path, method} of app.routes)
    if (method !== 'ALL') methods.set(path, (methods.get(path) ?? new Set()).add(method))
  const routes = [...methods.keys()]
  for (const [path, allowed] of methods)
    app.all(path, (c) => {
      c.header('Allow', [...allowed].join(', '))
      return c.json(
        problem('wrong-method', `Unexpected ${c.req.method}, expected ${[...allowed].join(' or ')}`),
        405
      )
    })
  app.notFound((c) => c.json(problem('not-found', 'Unexpected path, expected one of /openapi.json'), 404))
  app.onError((error, c) => answerTo(error, c, log))
  return app
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const problem = (code: string, message: string, issues?: RequestError['issues']) => ({
  error: {code, message, ...(issues ? {issues} : {})}
})

function answerTo(error: Error, c: Context, log: (record: object) => void): Response {
  if (error instanceof RequestError)
    return c.json(problem(error.code, error.message, error.issues), error.status)
  if (error instanceof HTTPException) return error.getResponse()
  if (error instanceof BusyError || (error instanceof JobError && error.code !== 'rule-failed')) {
    c.header('Retry-After', '1')
    return c.json(problem(error instanceof JobError ? error.code : 'busy', error.message), 503)
  }
  // Node has answered by itself, or there is nobody left: this is for the log and the counts.
  if ((error as NodeJS.ErrnoException).code === 'ECONNRESET')
    return c.json(problem('cut-off', 'Unexpected end of the request, expected all of it, and in time'), 408)
  // What a rule threw may quote the draft: the answer has it, the log does not.
  log({level: 'error', error: error.name, stack: error.stack?.split('\n').slice(1, 6)})
  const code = error instanceof JobError ? error.code : 'internal'
  return c.json(problem(code, error instanceof JobError ? error.message : 'The service failed'), 500)
}

const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})

async function bodyOf(c: Context): Promise<unknown> {
  // Any page may send a form or plain text to this machine; JSON it may send only if we allow its origin.
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? ''))
    throw new RequestError(415, 'not-json', 'Unexpected content type, expected `application/json`')
  const bytes = await c.req.arrayBuffer()
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch (error) {
    throw new RequestError(
      400,
      'not-json',
      `Unexpected body, expected JSON in UTF-8: ${reasonOf(error as Error)}`
    )
  }
}

/** Node quotes what it could not parse. */
const reasonOf = ({message}: Error): string => message.replace(/, (?:"|\.\.\.)[\s\S]*$/, '')

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issues = result.error.issues.map(({path, message}) => ({
    path: path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    message
  }))
  throw new RequestError(
    400,
    'not-as-described',
    `Unexpected request: ${issues.map(({path, message}) => `${path || '/'}: ${message}`).join('; ')}`,
    issues
  )
}

async function storyIn(c: Context): Promise<Story> {
  const body = await bodyOf(c)
  const has = (key: string): boolean => typeof body === 'object' && body !== null && key in body
  return storyOf(
    has('fields') ? parse(fieldsStory, body) : has('ninjs') ? parse(ninjsStory, body) : parse(textStory, body)
  )
}
