import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest'
import {project} from '../../scripts/entry.ts'
import {chromiumPath, startBrowser} from '../support/browser.ts'
import {folder} from '../support/copydesk.ts'
import {serviceForTest} from '../support/service.ts'

const draft = `# Harbour talks fail in the USA

By Ana Ruiz

The United States left the harbour talks on Tuesday after eleven days, its envoy said. Analysts in the USA were not surprised.

"It took eleven long years to get here." The council will keep the quay open.

Mayor Jan Kowalczyk said the city would go on alone. "We have the money and the people," Kowalczyk said.

Officials of the United States will meet again in June. Kowalcyzk said he had spoken with the United States about a new team of 12 engineers.
`
const alone = pathToFileURL(path.join(project, 'dist/page/index.html')).href
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const desktop = {viewport: {width: 1360, height: 900}}
const phone = {viewport: {width: 390, height: 844}, isMobile: true, hasTouch: true}

let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await startBrowser()
})
afterAll(() => browser?.close())

/** A page of its own, and what went wrong in it. */
async function visit(url: string, options: BrowserContextOptions = desktop) {
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(8000)
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  await page.goto(url)
  return {context, page, troubles}
}

async function paste(page: Page, text: string) {
  await page.locator('.cm-content').click()
  await page.keyboard.insertText(text)
  await checked(page)
}

const checked = async (page: Page) => {
  await page.waitForTimeout(300)
  await page.waitForSelector('body:not([aria-busy])')
}
const textOf = async (page: Page) => (await page.locator('.cm-line').allTextContents()).join('\n')
const messages = (page: Page) => page.locator('#panel-findings .message').allTextContents()
const light = (page: Page) => page.locator('#light').getAttribute('data-decision')
const card = (page: Page, message: string) => page.locator('.card').filter({hasText: message})

describe.skipIf(!chromiumPath)('the desk page, alone in a browser', () => {
  it('underlines, lets a form be chosen for all places, takes an answer for the rest, and remembers', async () => {
    const {page, troubles} = await visit(alone)
    expect(await light(page)).toBe('none')
    await paste(page, draft)
    expect(await light(page)).toBe('warn')
    expect(await page.locator('.mark.rule-inconsistent-naming').allTextContents()).toEqual([
      'USA',
      'USA',
      'Kowalcyzk'
    ])
    expect(await page.locator('.mark.rule-unattributed-quote').count()).toBe(1)

    const country = card(page, 'Unexpected USA')
    await country.locator('.head').click()
    expect(await country.locator('.forms input').count()).toBe(2)
    expect(await country.locator('li.same, li.at').count()).toBe(2)
    await country.getByText('Apply “United States” to all 2').click()
    await checked(page)
    expect(await textOf(page)).not.toContain('USA')
    expect((await messages(page)).join()).not.toContain('USA')
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+z')
    await checked(page)
    expect((await textOf(page)).match(/USA/g)).toHaveLength(2)

    await country.locator('.head').click()
    await country.locator('.forms').getByText('USA', {exact: true}).click()
    await country.getByText('Apply “USA” to all 3').click()
    await checked(page)
    expect(await textOf(page)).not.toContain('United States')
    expect((await messages(page)).length).toBe(2)

    await page.locator('#why summary').click()
    expect(await page.locator('#reasons li').count()).toBe(2)
    await page.getByLabel('Publish anyway because').fill('The envoy is spelled as in the treaty')
    await page.getByLabel('Signed').fill('Ana Ruiz')
    await page.getByText('Put on record').click()
    await page.locator('#light[data-decision=pass]').waitFor()
    expect(await page.locator('#record li').count()).toBe(2)

    await page.reload()
    await checked(page)
    expect(await textOf(page)).toContain('Harbour talks fail in the USA')
    expect(await light(page)).toBe('pass')
    expect(await page.locator('#record').textContent()).toContain('The envoy is spelled as in the treaty')
    expect(troubles).toEqual([])
  })

  it('sends nothing anywhere', async () => {
    const {page, context} = await visit(alone)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await context.route('**', (route) => route.abort())
    await context.setOffline(true)
    await paste(page, draft)
    expect((await messages(page)).length).toBe(3)
    expect(asked.filter((url) => !/^(?:blob|data):/.test(url))).toEqual([])
    const refused = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'sent',
        () => 'refused'
      )
    )
    expect(refused).toBe('refused')
  })

  it('can be used without a mouse', async () => {
    const {page, troubles} = await visit(alone)
    await paste(page, draft)
    await page.keyboard.press('F8')
    expect(await page.locator('.card[aria-current="true"] .message').textContent()).toContain('USA')
    expect(await page.locator('#spoken').textContent()).toContain('USA')
    await page.keyboard.press('Alt+Enter')
    await checked(page)
    expect(await textOf(page)).not.toContain('USA')
    await page.keyboard.press('F8')
    await page.keyboard.press('F8')
    expect(await page.locator('.card[aria-current="true"] .message').textContent()).toContain('Kowalcyzk')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(`document.activeElement.closest('.cm-editor')`)).toBeNull()
    for (let presses = 0; presses < 12; presses++) {
      if (await page.evaluate(`document.activeElement.id === 'tab-findings'`)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('#panel-quotes').textContent()).toContain('We have the money and the people')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('#panel-names').textContent()).toContain('Ana Ruiz')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('#panel-facts mark').allTextContents()).toContain('12')
    expect(troubles).toEqual([])
  })

  it('takes a file that is dropped on it, and says which it does not', async () => {
    const {page} = await visit(alone)
    const drop = async (name: string, text: string) => {
      const dataTransfer = await page.evaluateHandle(`(() => {
        const data = new DataTransfer()
        data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}))
        return data
      })()`)
      await page.locator('.cm-content').dispatchEvent('drop', {dataTransfer})
    }
    await drop('story.docx', 'x')
    await page.getByText('story.docx: expected a .md, .txt or .html file').waitFor()
    await drop(
      'story.html',
      '<p>The <b>United States</b> left on Tuesday.</p>\r\n<p>Analysts in the USA stayed. The United States was late, and that was all.</p>'
    )
    await checked(page)
    expect(await page.locator('#format').inputValue()).toBe('html')
    expect(await page.locator('.mark.as-same').allTextContents()).toEqual(['USA'])
  })

  it('says what it does not know and what it found in a section', async () => {
    const {page} = await visit(alone)
    await paste(
      page,
      'The striker scored twice in the second half as the champions beat their rivals in the cup final on Saturday. The coach praised the goalkeeper, the defenders and the midfield after the match, and the league title is within reach of the club.\n'
    )
    expect(await page.locator('#topics .name').first().textContent()).toBe('Sport')
    await page.locator('#section').fill('Business')
    await checked(page)
    expect((await messages(page)).join()).toContain('Business')
  })

  it.each([
    ['desktop', desktop, 'light'],
    ['desktop', desktop, 'dark'],
    ['phone', phone, 'light'],
    ['phone', phone, 'dark']
  ] as const)('has no serious fault of access: %s, %#', async (_, options, colorScheme) => {
    const {page} = await visit(alone, {...options, colorScheme})
    await paste(page, draft)
    await page.locator('.card .head').first().click()
    await page.locator('#why summary').click()
    const faults = async () => {
      // Axe comes from us, not from the page: its policy is not asked.
      await page.evaluate(axe)
      return page.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: put there by axe
        const {violations} = await (globalThis as any).axe.run()
        return violations
          .filter(({impact}: {impact: string}) => impact === 'serious' || impact === 'critical')
          .map(({id, nodes}: {id: string; nodes: {html: string}[]}) => [
            id,
            nodes.map(({html}) => html.slice(0, 120))
          ])
      })
    }
    for (const tab of ['findings', 'quotes', 'names', 'facts']) {
      await page.locator(`#tab-${tab}`).click()
      expect([tab, await faults()]).toEqual([tab, []])
    }
    const wide = await page.evaluate(
      `document.documentElement.scrollWidth - document.documentElement.clientWidth`
    )
    expect(wide).toBe(0)
  })
})

describe.skipIf(!chromiumPath)('the desk page of a service', () => {
  it('asks for the token, keeps to the house, and puts answers on the record of the house', async () => {
    const cwd = folder({'copydesk.yaml': 'gate:\n  block: [inconsistent-naming]\n'})
    const service = await serviceForTest([], {cwd, env: {COPYDESK_TOKEN: 'sesame'}})
    const {page} = await visit(service.url)
    await page.getByLabel('Token of the service').fill('sesame')
    await page.getByText('Sign in').click()
    await paste(page, draft)
    expect(await light(page)).toBe('block')
    expect(await page.locator('#home').textContent()).toContain('service')
    await page.locator('#why summary').click()
    await page.getByLabel('Publish anyway because').fill('Agreed with the desk')
    await page.getByLabel('Signed').fill('Jan')
    await page.getByText('Put on record').click()
    await page.locator('#light[data-decision=pass]').waitFor()
    const {body} = await service.ask('/v1/overrides', undefined, {authorization: 'Bearer sesame'})
    expect(body.overrides.map(({by, reason}: {by: string; reason: string}) => [by, reason])).toEqual(
      Array(3).fill(['Jan', 'Agreed with the desk'])
    )
    await page.reload()
    await page.locator('#light[data-decision=pass]').waitFor()
  })
})
