// What the end-to-end scripts share: programs that run beside each other, patience, a browser, and an end to all of it.
import {spawn} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'

/** The root of the project. */
export const project = fileURLToPath(new URL('..', import.meta.url))

const chromiumPath = '/usr/bin/chromium'

/** Ends the script with one line where a file it needs, or Chromium, is not installed. */
export function skipUnless(files, advice) {
  const missing = [...files, chromiumPath].filter((file) => !existsSync(file))
  if (missing.length === 0) return
  console.log(`Skipped: missing ${missing.join(', ')} (${advice})`)
  process.exit(0)
}

/** Asks twice a second until there is an answer that is true; throws after a minute. */
export async function until(ready) {
  for (let tries = 0; tries < 120; tries++) {
    if (
      await Promise.resolve()
        .then(ready)
        .catch(() => false)
    )
      return
    await wait(500)
  }
  throw new Error('Unexpected silence for a minute, expected an answer')
}

/**
 * Runs a scene.
 *
 * @param name of the folder it gets.
 * @param scene gets `work` (the folder), `start` (runs a program that ends with the scene), `serveCopydesk` and `browse`.
 */
export async function play(name, scene) {
  const work = mkdtempSync(path.join(tmpdir(), `copydesk-${name}-`))
  const children = []
  let browser
  // A group of its own: PHP's server has workers that are to end with it.
  const start = (command, args, options = {}) => {
    const child = spawn(command, args, {stdio: 'ignore', detached: true, ...options})
    child.on('error', (error) => console.error(error.message))
    children.push(child)
  }
  /** Starts the built service in the folder, whose `copydesk.yaml` it reads. */
  const serveCopydesk = async (port, args = []) => {
    start(
      process.execPath,
      [path.join(project, 'dist/src/cli/bin.js'), 'serve', '--port', String(port), ...args],
      {
        cwd: work
      }
    )
    await until(async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok)
  }
  const browse = async () => {
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking'
    ]
    browser = await chromium.launch({executablePath: chromiumPath, args})
    const page = await browser.newPage({viewport: {width: 1280, height: 900}})
    page.setDefaultTimeout(60_000)
    return page
  }
  try {
    await scene({work, start, serveCopydesk, browse})
  } finally {
    await browser?.close()
    for (const {pid, exitCode} of children) if (pid && exitCode === null) process.kill(-pid, 'SIGTERM')
    await wait(1500)
    rmSync(work, {recursive: true, force: true, maxRetries: 5, retryDelay: 500})
  }
}
