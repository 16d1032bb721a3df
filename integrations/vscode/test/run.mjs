// Copydesk in a real VS Code: code-server in headless Chromium. Usage: node test/run.mjs FOLDER, where code-server is
// installed (see install.sh) and screenshots are left.
import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'

const here = fileURLToPath(new URL('.', import.meta.url))
const vscode = path.resolve(process.argv[2] ?? '')
const extension = path.join(here, '..')
const server = path.join(vscode, 'node_modules/code-server/out/node/entry.js')
const port = 8097

const work = mkdtempSync(path.join(tmpdir(), 'copydesk-vscode-'))
const workspace = path.join(work, 'desk')
const seen = path.join(workspace, '.seen')
mkdirSync(seen, {recursive: true})
for (const name of ['open.md', 'closed.md'])
  copyFileSync(path.join(here, '../../../samples/naming-port-strike.md'), path.join(workspace, name))
for (const step of ['opened', 'task', 'sheet']) writeFileSync(path.join(seen, `${step}.hold`), '')

const folders = [
  '--user-data-dir',
  path.join(work, 'user'),
  '--extensions-dir',
  path.join(work, 'extensions')
]
function installed(vsix) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [server, ...folders, '--install-extension', vsix],
    {
      encoding: 'utf8'
    }
  )
  assert.equal(status, 0, stdout + stderr)
}
const probe = path.join(work, 'probe.vsix')
const packed = spawnSync(
  'npx',
  ['vsce', 'package', '--allow-missing-repository', '--skip-license', '--out', probe],
  {
    cwd: path.join(here, 'probe'),
    encoding: 'utf8'
  }
)
assert.equal(packed.status, 0, packed.stdout + packed.stderr)
installed(path.join(extension, 'copydesk.vsix'))
installed(probe)

/** What the probe saw in a step. */
async function saw(step) {
  for (let turn = 0; turn < 1200; turn++) {
    const error = path.join(seen, 'error.json')
    if (existsSync(error)) throw new Error(JSON.parse(readFileSync(error, 'utf8')))
    const file = path.join(seen, `${step}.json`)
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
    await sleep(100)
  }
  throw new Error(`Waited two minutes for the step ${step}`)
}
const goOn = (step) => rmSync(path.join(seen, `${step}.hold`))

const code = spawn(
  process.execPath,
  [
    server,
    '--auth',
    'none',
    '--bind-addr',
    `127.0.0.1:${port}`,
    ...folders,
    '--disable-workspace-trust',
    '--disable-telemetry',
    workspace
  ],
  {stdio: 'ignore'}
)
const browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']})
try {
  const page = await browser.newPage({viewport: {width: 1500, height: 950}})
  for (let turn = 0; ; turn++) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)
    if (answer?.ok) break
    assert.ok(turn < 300, 'code-server does not answer')
    await sleep(200)
  }
  await page.goto(`http://127.0.0.1:${port}/?folder=${workspace}`)
  const shot = (name) => page.screenshot({path: path.join(vscode, `${name}.png`)})

  const opened = await saw('opened')
  await page.waitForSelector('.squiggly-warning')
  const squiggles = await page.locator('.squiggly-warning').count()
  assert.ok(squiggles > 0)
  const status = await page.locator('[id*="copydesk"].statusbar-item').first().textContent()
  assert.match(status, /Copydesk \d+/)
  await shot('opened')
  console.log(
    `opened: ${opened.length} findings, ${squiggles} squiggles in view, status bar "${status.trim()}"`
  )
  goOn('opened')

  const fixed = await saw('fixed')
  assert.ok(!fixed.disk.includes('Delacriox'), 'the fix is not on disk')
  assert.equal(fixed.problems.length, opened.length - 1)
  console.log(`fixed: on disk, ${fixed.problems.length} findings left; offered: ${fixed.titles.join('; ')}`)

  const task = await saw('task')
  assert.deepEqual(task.open, fixed.problems, 'the task must not list again what the server underlines')
  // Tasks show alarms only, the server hints, too.
  const alarms = opened.filter(({message}) => task.closed.some((other) => other.message === message))
  assert.deepEqual(task.closed, alarms)
  assert.ok(task.closed.length > 0)
  await page.keyboard.press('Control+Shift+M')
  await sleep(1500)
  await shot('task')
  console.log(
    `task: ${task.closed.length} problems of the draft that is not open, ${task.open.length} of the open one`
  )
  goOn('task')

  const [before, fewer, after] = await saw('watch')
  assert.equal(fewer, before - 1)
  assert.equal(after, before)
  console.log(`watch: ${before} problems, ${fewer} after the correction, ${after} when it was undone`)

  await saw('sheet')
  let sheet
  for (let turn = 0; turn < 100 && !sheet; turn++) {
    for (const frame of page.frames())
      if (
        await frame
          .locator('h1', {hasText: 'Quotes'})
          .count()
          .catch(() => 0)
      )
        sheet = frame
    await sleep(200)
  }
  assert.ok(sheet, 'the story sheet does not show')
  await shot('sheet')
  await sheet.locator('button', {hasText: 'Nobody on this waterfront'}).first().click()
  await sleep(1000)
  const position = await page.locator('#status\\.editor\\.selection').textContent()
  assert.match(position, /\d+ selected/)
  await shot('sheet-clicked')
  console.log(`sheet: a click on a quote selects it: ${position}`)
  goOn('sheet')
} finally {
  await browser.close()
  code.kill()
}
