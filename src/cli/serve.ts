/** `copydesk serve`. */
import {readFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {serve} from '@hono/node-server'
import {Configs, settingsOf} from '../config.ts'
import {Overrides} from '../http/overrides.ts'
import {Pool} from '../http/pool.ts'
import {service} from '../http/server.ts'
import {UsageError} from '../usage-error.ts'
import {version} from './version.ts'

/** What the command line says. */
export interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly config?: string
  readonly overrides: string
  readonly origin: readonly string[]
  readonly maxBytes: number
  readonly timeLimit: number
  readonly arrivalLimit: number
  readonly threads?: number
}

const loopback = /^(?:localhost|127(?:\.\d+){3}|::1)$/

/**
 * Runs the service until it is told to end (SIGINT, SIGTERM): requests under way are answered first.
 *
 * @returns exit code 0.
 * @throws UsageError where it cannot listen, or would listen to others without a token.
 */
export async function runServe(options: ServeOptions): Promise<number> {
  const {host, port, timeLimit, arrivalLimit, maxBytes} = options
  const token = process.env.COPYDESK_TOKEN || undefined
  if (!loopback.test(host) && !token)
    throw new UsageError(
      `Unexpected host \`${host}\` without a token, expected COPYDESK_TOKEN in the environment: others could reach the service`
    )
  const config = await new Configs(options.config).of('.')
  const overrides = new Overrides(options.overrides)
  const threads = options.threads ?? Math.max(1, availableParallelism() - 1)
  const pool = new Pool({threads, timeLimit, longestQueue: 200})
  const app = service({
    version,
    pool,
    overrides,
    settings: settingsOf(config, '.'),
    gate: config.gate,
    page: readFileSync(new URL('../../page/index.html', import.meta.url), 'utf8'),
    ...(token ? {token} : {}),
    origins: options.origin,
    ...(loopback.test(host) ? {hosts: ['localhost']} : {}),
    maxBytes,
    log: (record) => process.stderr.write(`${JSON.stringify(record)}\n`)
  })
  await listen(app.fetch, {host, port, arrivalLimit})
  await pool.close()
  overrides.close()
  return 0
}

/** Longest wait for requests under way when the service is told to end, in milliseconds. */
const patience = 10_000

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  {host: hostname, port, arrivalLimit}: Pick<ServeOptions, 'host' | 'port' | 'arrivalLimit'>
): Promise<void> {
  const serverOptions = {
    headersTimeout: Math.min(10_000, arrivalLimit),
    requestTimeout: arrivalLimit,
    // Node looks for requests that are late every half minute only.
    connectionsCheckingInterval: Math.min(1000, arrivalLimit)
  }
  return new Promise((resolve, reject) => {
    const server = serve({fetch, hostname, port, serverOptions}, (info) => {
      const address = info.family === 'IPv6' ? `[${info.address}]` : info.address
      process.stdout.write(`Copydesk listens on http://${address}:${info.port}\n`)
    })
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(new UsageError(`Cannot listen on ${hostname}:${port} (${error.code}), expected a free port`))
    )
    const end = (): void => {
      server.close(() => resolve())
      if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), patience).unref()
    }
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  })
}
