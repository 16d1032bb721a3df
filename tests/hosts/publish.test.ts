import {readFileSync} from 'node:fs'
import {runInNewContext} from 'node:vm'
import {describe, expect, it} from 'vitest'
import {folder} from '../support/copydesk.ts'
import {serviceForTest} from '../support/service.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const bad =
  'The United States left on Tuesday. Analysts in the USA stayed.\n\nThe United States was late, and that was all the United States said of it.\n'
const good = bad.replace('USA', 'United States')
const gate = {'copydesk.yaml': 'gate:\n  block: [inconsistent-naming]\n'}

/** The hook as Decap would run it, and what it asks its writer. */
function decap(service: string, dataset: Record<string, string> = {}, reason: string | null = null) {
  const handlers: Record<string, (event: object) => Promise<void>> = {}
  const prompts: string[] = []
  runInNewContext(read('integrations/decap/copydesk.js'), {
    document: {currentScript: {dataset: {service, ...dataset}}},
    CMS: {
      registerEventListener: ({name, handler}: {name: string; handler: (event: object) => Promise<void>}) =>
        (handlers[name] = handler)
    },
    prompt: (text: string) => {
      prompts.push(text)
      return reason
    },
    fetch,
    URL
  })
  const data = (body: string) => new Map(Object.entries({title: 'Talks end', category: 'World', body}))
  const event = (body: string) => ({
    entry: new Map<string, unknown>(Object.entries({collection: 'posts', slug: 'talks', data: data(body)})),
    author: {name: 'Ana Ruiz'}
  })
  return {
    prompts,
    save: (body: string) => handlers.preSave!(event(body)),
    publish: (body: string) => handlers.prePublish!(event(body))
  }
}

describe('the hook for Decap', () => {
  it('holds an entry back with the reasons, lets it out once it is fixed or answered for', async () => {
    const service = await serviceForTest([], {cwd: folder(gate)})
    const strict = decap(service.url)
    await expect(strict.save(bad)).rejects.toThrow(/Copydesk: line 1: .*USA/)
    await expect(strict.publish(bad)).rejects.toThrow(/USA/)
    await strict.save(good)
    expect(strict.prompts).toHaveLength(2)

    await decap(service.url, {}, 'Agreed with the desk').save(bad)
    const {body} = await service.ask('/v1/overrides')
    expect(body.overrides).toMatchObject([
      {story: 'decap/posts/talks', by: 'Ana Ruiz', reason: 'Agreed with the desk'}
    ])
    await strict.publish(bad)
  })

  it('lets entries out while the service is away, unless the site says otherwise', async () => {
    const nowhere = 'http://127.0.0.1:9'
    await decap(nowhere).save(bad)
    await expect(decap(nowhere, {closed: ''}).save(bad)).rejects.toThrow('cannot be reached')
  })
})

describe('docs/publish.md', () => {
  it('shows an integration of at most 40 lines that works', async () => {
    const [, code] = /```js\n([\s\S]*?)```/.exec(read('docs/publish.md'))!
    expect(code!.split('\n').length).toBeLessThanOrEqual(40)
    const service = await serviceForTest([], {cwd: folder(gate), env: {COPYDESK_TOKEN: 'sesame'}})
    const hook = runInNewContext(`${code!.replaceAll('export ', '')}; ({beforePublish, publishAnyway})`, {
      process: {env: {COPYDESK: service.url, COPYDESK_TOKEN: 'sesame'}},
      fetch,
      URL
    })
    const story = (body: string) => ({id: 'a', title: 'Talks end', html: `<p>${body}</p>`, section: 'World'})
    const reasons = await hook.beforePublish(story(bad))
    expect(reasons).toMatchObject([{rule: 'inconsistent-naming', field: 'body'}])
    expect(await hook.beforePublish(story(good))).toEqual([])
    await hook.publishAnyway(story(bad), reasons, 'Ana', 'Agreed')
    expect(await hook.beforePublish(story(bad))).toEqual([])
  })
})
