import {spawn} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it, onTestFinished} from 'vitest'
import {bin, folder} from '../support/copydesk.ts'

const broken = '---\ntitle: [\n---\n\nThe library opened on Friday.\n'

it('checks again after a change of a draft or the configuration, between lines that VS Code waits for', async () => {
  const cwd = folder({'a.md': broken})
  const child = spawn(process.execPath, [bin, '--watch', '--format', 'line', '--format', 'json=out.json'], {
    cwd
  })
  onTestFinished(() => void child.kill())
  let said = ''
  let heard = (): void => {}
  child.stdout.on('data', (chunk) => {
    said += chunk
    heard()
  })
  const round = async () => {
    while (!/Found .*\n/.test(said)) await new Promise<void>((resolve) => (heard = resolve))
    const lines = said.trimEnd().split('\n')
    said = ''
    return lines
  }
  const finding = expect.stringMatching(/^a\.md:2:9-2:9: error \[front-matter\]/)
  const begin = '[copydesk] Checking'
  expect(await round()).toEqual([begin, finding, '[copydesk] Found 1 problem, waiting for changes'])
  writeFileSync(path.join(cwd, 'b.md'), 'One.\n')
  expect(await round()).toEqual([begin, finding, '[copydesk] Found 1 problem, waiting for changes'])
  writeFileSync(path.join(cwd, 'copydesk.yaml'), 'ignore: [a.md]\n')
  expect(await round()).toEqual([begin, '[copydesk] Found 0 problems, waiting for changes'])
})
