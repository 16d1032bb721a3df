// Decap CMS end to end, on a git repository: an entry is held back with our reasons, and written once it is fixed.
// Needs Debian's git and chromium; installs Decap once into the user's cache (about 400 MB from npm).
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {homedir} from 'node:os'
import path from 'node:path'
import {play, project, skipUnless, until} from './end-to-end.mjs'

skipUnless(['/usr/bin/git'], 'apt-get install git chromium')

const cache = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'copydesk', 'decap')
const cms = path.join(cache, 'node_modules/decap-cms/dist/decap-cms.js')
const proxy = path.join(cache, 'node_modules/decap-server/dist/index.js')
if (!existsSync(cms) || !existsSync(proxy)) {
  mkdirSync(cache, {recursive: true})
  writeFileSync(path.join(cache, 'package.json'), '{"private": true}\n')
  const packages = ['decap-cms@3.16.3', 'decap-server@3.11.3']
  const options = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error']
  try {
    execFileSync('npm', ['install', ...options, ...packages], {cwd: cache, stdio: 'pipe'})
  } catch {
    console.log(`Skipped: npm cannot install ${packages.join(' and ')} into ${cache}`)
    process.exit(0)
  }
}

const bad =
  'The United States left on Tuesday. Analysts in the USA stayed. The United States was late, and that was all the United States said of it.'
const good = bad.replace('USA', 'United States')
const files = {
  '/admin/': `<!doctype html><meta charset="utf-8"><title>Gazette</title><body>
<script src="decap-cms.js"></script>
<script src="copydesk.js" data-service="http://127.0.0.1:8087"></script>`,
  '/admin/config.yml': `backend: {name: proxy, proxy_url: 'http://127.0.0.1:8086/api/v1', branch: main}
publish_mode: editorial_workflow
media_folder: media
collections:
  - name: posts
    label: Posts
    folder: posts
    create: true
    slug: '{{slug}}'
    fields:
      - {label: Title, name: title, widget: string}
      - {label: Body, name: body, widget: text}
`,
  '/admin/copydesk.js': readFileSync(path.join(project, 'integrations/decap/copydesk.js'))
}
const types = {'.js': 'text/javascript', '.yml': 'text/yaml', '': 'text/html; charset=utf-8'}
const site = createServer((request, answer) => {
  const {pathname} = new URL(request.url, 'http://localhost')
  // Decap loads parts of itself from beside its script.
  const part = path.join(path.dirname(cms), path.basename(pathname))
  const content = files[pathname] ?? (pathname.endsWith('.js') && existsSync(part) && readFileSync(part))
  answer.writeHead(content ? 200 : 404, {'Content-Type': types[path.extname(pathname)] ?? 'text/plain'})
  answer.end(content || '')
})

await play('decap', async ({work, start, serveCopydesk, browse}) => {
  const repository = path.join(work, 'site')
  mkdirSync(repository)
  const git = (...args) => execFileSync('git', args, {cwd: repository, encoding: 'utf8'}).trim()
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'user.name', 'Gazette')
  git('config', 'user.email', 'desk@example.org')
  git('commit', '--quiet', '--allow-empty', '--message', 'Begin')
  const branches = () => git('branch', '--format=%(refname:short)').split('\n')
  const entry = path.join(repository, 'posts/talks-end.md')
  const began = git('rev-parse', 'main')

  writeFileSync(path.join(work, 'copydesk.yaml'), 'gate:\n  block: [inconsistent-naming]\n')
  await serveCopydesk(8087, ['--origin', 'http://127.0.0.1:8088'])
  start(process.execPath, [proxy], {
    cwd: repository,
    env: {...process.env, MODE: 'git', GIT_REPO_DIRECTORY: repository, PORT: '8086', BIND_HOST: '127.0.0.1'}
  })
  await until(async () => (await fetch('http://127.0.0.1:8086/api/v1')).status > 0)
  await new Promise((resolve) => site.listen(8088, '127.0.0.1', resolve))

  const page = await browse()
  const asked = []
  let reason
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'prompt') return dialog.accept()
    asked.push(dialog.message())
    return reason ? dialog.accept(reason) : dialog.dismiss()
  })
  await page.goto('http://127.0.0.1:8088/admin/#/collections/posts/new')
  await page.getByRole('button', {name: 'Login'}).click()
  const title = page.getByLabel('Title')
  const body = page.getByLabel('Body')
  await title.fill('Talks end')
  await body.fill(bad)
  await page.getByRole('button', {name: 'Save', exact: true}).click()
  const notice = page.getByText(/Copydesk: /).first()
  await notice.waitFor()
  assert.match(await notice.textContent(), /Copydesk: line 1: .*USA/)
  assert.match(asked[0], /Copydesk holds this back:[\s\S]*USA/)
  assert.deepEqual(branches(), ['main'])
  assert.equal(git('status', '--porcelain'), '')
  console.log('refused:', (await notice.textContent()).trim())

  await body.fill(good)
  await page.getByRole('button', {name: 'Save', exact: true}).click()
  await page.getByText('Entry saved').waitFor()
  await page.waitForURL(/entries\/talks-end$/)
  assert.deepEqual(branches().sort(), ['cms/posts/talks-end', 'main'])
  assert.match(git('show', 'cms/posts/talks-end:posts/talks-end.md'), /Analysts in the United States stayed/)
  assert.equal(git('rev-parse', 'main'), began)
  assert.equal(asked.length, 1)
  console.log('saved after the fix, on the branch cms/posts/talks-end')

  // Somebody else spoils it behind Decap's back: `prePublish` is the last to ask.
  git('checkout', '--quiet', 'cms/posts/talks-end')
  writeFileSync(
    entry,
    readFileSync(entry, 'utf8').replace('Analysts in the United States', 'Analysts in the USA')
  )
  git('commit', '--quiet', '--all', '--message', 'Shorten')
  git('checkout', '--quiet', 'main')
  await page.reload()
  await page.getByText('Status: Draft').click()
  await page.getByRole('menuitem', {name: 'Ready'}).click()
  await page.getByText('Status: Ready').waitFor()
  const publish = async () => {
    await page.getByRole('button', {name: 'Publish', exact: true}).click()
    await page.getByRole('menuitem', {name: 'Publish now'}).click()
  }
  await publish()
  await notice.waitFor()
  assert.match(await notice.textContent(), /Copydesk: line 1: .*USA/)
  assert.equal(asked.length, 2)
  assert.equal(git('rev-parse', 'main'), began)
  console.log('not published:', (await notice.textContent()).trim())

  reason = 'Agreed with the foreign desk'
  await publish()
  await until(() => git('ls-tree', '--name-only', '-r', 'main') === 'posts/talks-end.md')
  const {overrides} = await (await fetch('http://127.0.0.1:8087/v1/overrides')).json()
  assert.deepEqual(
    overrides.map(({story, reason}) => [story, reason]),
    [['decap/posts/talks-end', reason]]
  )
  console.log('published with an override on record')
})
site.close()
