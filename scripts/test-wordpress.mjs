// WordPress end to end: publishing refused in the editor and through REST, and let out with an override on record.
// Needs Debian's packages: wordpress mariadb-server php-cli php-mysql php-xml php-mbstring wordpress-theme-twentytwentythree chromium
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {play, project, skipUnless, until} from './end-to-end.mjs'

skipUnless(
  ['/usr/share/wordpress/wp-load.php', '/usr/sbin/mariadbd', '/usr/bin/php'],
  `apt-get install the packages named in ${path.basename(import.meta.filename)}`
)

const [site, service] = ['http://127.0.0.1:8098', 'http://127.0.0.1:8097']
const bad = 'The United States left on Tuesday. Analysts in the USA stayed.'
const more = 'The United States was late, and that was all the United States said of it.'
const content = `<!-- wp:paragraph --><p>${bad}</p><!-- /wp:paragraph -->\n\n<!-- wp:paragraph --><p>${more}</p><!-- /wp:paragraph -->`

await play('wordpress', async ({work, start, serveCopydesk, browse}) => {
  const data = path.join(work, 'data')
  const socket = path.join(work, 'db.sock')
  execFileSync(
    'mariadb-install-db',
    [`--datadir=${data}`, '--user=root', '--auth-root-authentication-method=normal'],
    {stdio: 'ignore'}
  )
  start('mariadbd', [
    `--datadir=${data}`,
    `--socket=${socket}`,
    '--skip-networking',
    '--user=root',
    `--pid-file=${work}/db.pid`
  ])
  const sql = (query) =>
    execFileSync('mariadb', [`--socket=${socket}`, '-uroot', '-N', '-e', query], {
      encoding: 'utf8',
      stdio: 'pipe'
    })
  await until(() => sql('SELECT 1'))
  sql('CREATE DATABASE wp')

  const root = path.join(work, 'wordpress')
  execFileSync('cp', ['-rL', '/usr/share/wordpress', root])
  mkdirSync(path.join(root, 'wp-content/plugins/copydesk'), {recursive: true})
  cpSync(path.join(project, 'integrations/wordpress'), path.join(root, 'wp-content/plugins/copydesk'), {
    recursive: true
  })
  writeFileSync(
    path.join(root, 'wp-config.php'),
    `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost');
define('AUTH_KEY', 'a'); define('SECURE_AUTH_KEY', 'b'); define('LOGGED_IN_KEY', 'c'); define('NONCE_KEY', 'd');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`
  )
  start('php', ['-S', '127.0.0.1:8098', '-t', root], {env: {...process.env, PHP_CLI_SERVER_WORKERS: '4'}})
  writeFileSync(path.join(work, 'copydesk.yaml'), 'gate:\n  block: [inconsistent-naming]\n')
  await serveCopydesk(8097)
  await until(async () => (await fetch(`${site}/wp-admin/install.php`)).ok)
  await fetch(`${site}/wp-admin/install.php?step=2`, {
    method: 'POST',
    body: new URLSearchParams({
      weblog_title: 'Gazette',
      user_name: 'desk',
      admin_password: 'open sesame 1',
      admin_password2: 'open sesame 1',
      pw_weak: 'on',
      admin_email: 'desk@example.org',
      blog_public: '0',
      language: ''
    })
  })
  sql(`USE wp;
    UPDATE wp_options SET option_value = 'a:1:{i:0;s:21:"copydesk/copydesk.php";}' WHERE option_name = 'active_plugins';
    INSERT INTO wp_options (option_name, option_value) VALUES ('copydesk', 'a:3:{s:7:"service";s:21:"${service}";s:5:"token";s:0:"";s:6:"outage";s:6:"closed";}');`)

  const page = await browse()
  await page.goto(`${site}/wp-login.php`)
  await page.fill('#user_login', 'desk')
  await page.fill('#user_pass', 'open sesame 1')
  await page.click('#wp-submit')
  await page.waitForURL(/wp-admin/)
  await page.goto(`${site}/wp-admin/post-new.php`)
  await page.waitForFunction(() => globalThis.wp?.data?.select('core/editor')?.getCurrentPostId())
  await page.evaluate(async (content) => {
    wp.data.dispatch('core/edit-post').toggleFeature('welcomeGuide')
    wp.data.dispatch('core/editor').editPost({title: 'Talks end'})
    wp.data.dispatch('core/block-editor').resetBlocks(wp.blocks.parse(content))
    await wp.data.dispatch('core/editor').savePost()
    wp.data.dispatch('core/edit-post').openPublishSidebar()
  }, content)
  const panel = page.locator('.copydesk-panel')
  await panel.getByText('USA').waitFor()
  const publish = page.locator('.editor-post-publish-panel .editor-post-publish-button')
  assert.equal(await publish.getAttribute('aria-disabled'), 'true')
  console.log('refused in the editor:', (await panel.locator('li').first().textContent()).trim())

  await panel.locator('li button').first().click()
  const selected = await page.evaluate(
    () => wp.data.select('core/block-editor').getSelectedBlock()?.attributes.content
  )
  assert.equal(String(selected), bad)

  const id = await page.evaluate(() => wp.data.select('core/editor').getCurrentPostId())
  const publishThroughRest = () =>
    page.evaluate(
      (id) =>
        wp.apiFetch({path: `/wp/v2/posts/${id}`, method: 'POST', data: {status: 'publish'}}).then(
          ({status}) => status,
          ({code, message, data}) => ({code, message, status: data?.status})
        ),
      id
    )
  const refused = await publishThroughRest()
  assert.equal(refused.status, 409)
  assert.match(refused.message, /USA/)
  console.log('refused through REST:', refused.message)

  await page.getByLabel('Publish anyway because').fill('Agreed with the foreign desk')
  await page.getByText('Put on record').click()
  await page.waitForFunction(() => !wp.data.select('core/editor').isPostSavingLocked())
  assert.equal(await publishThroughRest(), 'publish')
  const {overrides} = await (await fetch(`${service}/v1/overrides`)).json()
  assert.deepEqual(
    overrides.map(({by, reason}) => [by, reason]),
    [['desk', 'Agreed with the foreign desk']]
  )
  assert.match(
    sql(`SELECT meta_value FROM wp.wp_postmeta WHERE post_id = ${id} AND meta_key = 'copydesk_override'`),
    /foreign desk/
  )
  console.log('published with an override on record, in the service and with the post')
})
