/** Starts the built service as a shell would, on a free port. */
import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {onTestFinished} from 'vitest'
import {bin} from './copydesk.ts'

/** A service that runs. */
export interface Service {
  readonly url: string
  readonly child: ChildProcess
  /** What it has written to its log by now. */
  readonly log: () => string
  /**
   * Sends JSON, or asks where there is nothing to send.
   *
   * @param path such as `/v1/check`.
   * @param body what to send.
   */
  readonly ask: (path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  /** Ends it as an operator would; resolves with its exit code. */
  readonly end: () => Promise<number | null>
}

/** What came back. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look at what they expect in it
  readonly body: any
}

/**
 * @param args as typed behind `copydesk serve --port 0`.
 * @param options the folder it runs in, and what it finds in its environment besides.
 */
export async function startService(
  args: readonly string[] = [],
  {cwd, env = {}}: {cwd?: string; env?: Readonly<Record<string, string>>} = {}
): Promise<Service> {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', ...args], {
    cwd,
    env: {...process.env, ...env}
  })
  let log = ''
  child.stderr.on('data', (chunk) => (log += chunk))
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(`Unexpected end of the service: ${log}`)))
  ])
  const url = /http:\S+/.exec(String(line))![0]
  const ended = once(child, 'exit')
  const end = async () => {
    child.kill('SIGTERM')
    return (await ended)[0]
  }
  return {
    url,
    child,
    log: () => log,
    end,
    ask: async (path, body, headers = {}) => {
      const sent = body === undefined ? {} : {method: 'POST', body: JSON.stringify(body)}
      const answer = await fetch(url + path, {
        ...sent,
        headers: {...(body === undefined ? {} : {'content-type': 'application/json'}), ...headers}
      })
      const text = await answer.text()
      const isJson = answer.headers.get('content-type')?.includes('json')
      return {status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text}
    }
  }
}

/** A service that ends with the test. */
export async function serviceForTest(...given: Parameters<typeof startService>): Promise<Service> {
  const service = await startService(...given)
  onTestFinished(async () => {
    await service.end()
  })
  return service
}
