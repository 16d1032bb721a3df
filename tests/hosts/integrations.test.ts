/** The recipes, run: what stands in the files that others copy. */
import {spawnSync} from 'node:child_process'
import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {bin, folder} from '../support/copydesk.ts'

const root = new URL('../../', import.meta.url)
const text = (name: string) => readFileSync(new URL(name, root), 'utf8')
const bad =
  '# Bridge\n\nThe bridge stayed shut, the council said.\n\nWorkers had gone home.\n\n"Nobody has told us a thing about the bridge in all these years."\n\nThe river was high.\n'
const good = '# Bridge\n\nThe bridge stayed shut, the council said.\n'

/** An `npx` that runs the built command line, whatever package is asked for. */
function shell(script: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const tools = folder({
    npx: `#!/bin/sh\nwhile [ "$1" != copydesk ]; do shift; done\nshift\nexec ${process.execPath} ${bin} "$@"\n`
  })
  chmodSync(path.join(tools, 'npx'), 0o755)
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd,
    env: {PATH: `${tools}:${process.env.PATH}`, ...env},
    encoding: 'utf8'
  })
}

describe('the GitHub action', () => {
  const action = parse(text('integrations/github-action/action.yml'))
  const [step] = action.runs.steps
  const defaults = Object.entries(action.inputs as Record<string, {default: string}>).map(([name, input]) => [
    `COPYDESK_${name.replaceAll('-', '_').toUpperCase()}`,
    input.default
  ])
  const act = (cwd: string, inputs: Record<string, string> = {}) => {
    const run = shell(step.run, cwd, {
      ...Object.fromEntries(defaults),
      GITHUB_STEP_SUMMARY: path.join(cwd, 'summary'),
      GITHUB_OUTPUT: path.join(cwd, 'output'),
      ...inputs
    })
    const said = (name: string) =>
      existsSync(path.join(cwd, name)) ? readFileSync(path.join(cwd, name), 'utf8') : ''
    return {...run, summary: said('summary'), output: said('output')}
  }

  it('passes every input through the environment, none into the script', () => {
    expect(Object.keys(step.env).sort()).toEqual(defaults.map(([name]) => name).sort())
    expect(step.run).not.toContain('${{')
  })

  it('annotates, sums up and fails', () => {
    const run = act(folder({'a.md': bad, 'b.md': good}))
    expect(run.stdout).toMatch(/^::warning file=a\.md,line=7,.*title=unattributed-quote::Unexpected quote/)
    expect(run.summary).toContain('1 warning in 2 drafts')
    expect(run.output).toBe('findings=1\n')
    expect(run.status).toBe(1)
  })

  it('lets a clean draft through, and does as its inputs say', () => {
    const cwd = folder({'a b.md': bad, 'c.md': good, 'off.yaml': 'rules: {unattributed-quote: off}'})
    expect(act(cwd, {COPYDESK_PATHS: 'c.md\n'}).status).toBe(0)
    expect(act(cwd, {COPYDESK_PATHS: '\na b.md\nc.md\n', COPYDESK_SARIF: 'out.sarif'}).status).toBe(1)
    expect(JSON.parse(readFileSync(path.join(cwd, 'out.sarif'), 'utf8')).runs[0].results).toHaveLength(1)
    expect(act(cwd, {COPYDESK_CONFIG: 'off.yaml'}).status).toBe(0)
    expect(act(cwd, {COPYDESK_FAIL_ON: 'never'}).status).toBe(0)
  })

  it('takes no command from an input or a file name', () => {
    const cwd = folder({'$(touch pwned).md': bad, '--fix.md': bad})
    act(cwd, {COPYDESK_PATHS: '$(touch pwned).md\n--fix.md\n`touch pwned`', COPYDESK_DIFF: '$(touch pwned)'})
    act(cwd, {COPYDESK_VERSION: '1;touch pwned'})
    expect(existsSync(path.join(cwd, 'pwned'))).toBe(false)
  })
})

describe('hooks before a commit', () => {
  const repository = (files: Readonly<Record<string, string>>) => {
    const cwd = folder(files)
    shell('git init -q && git config user.name Desk && git config user.email desk@example.org', cwd)
    return cwd
  }
  const commit = (cwd: string) => shell('git add . && git commit -qm Draft', cwd).status

  it('the plain one of the docs stops a bad draft and lets a clean one through', () => {
    const hook = /```sh\n(#!\/bin\/sh\n[\s\S]*?)```/.exec(text('docs/ci.md'))![1]!
    const cwd = repository({'a b.md': bad})
    writeFileSync(path.join(cwd, '.git/hooks/pre-commit'), hook, {mode: 0o755})
    expect(commit(cwd)).toBe(1)
    writeFileSync(path.join(cwd, 'a b.md'), good)
    expect(commit(cwd)).toBe(0)
  })

  it('the one of pre-commit names files that exist and none that are papers', () => {
    const [hook] = parse(text('.pre-commit-hooks.yaml'))
    const takes = (name: string) =>
      new RegExp(hook.files).test(name) &&
      !/(?:^|\/)(?:readme|changelog|license|contributing)[^/]*$/i.test(name)
    expect(['stories/a.md', 'b.txt', 'README.md', 'x/LICENSE.txt', 'a.jpg'].filter(takes)).toEqual([
      'stories/a.md',
      'b.txt'
    ])
    expect(hook.entry.split(' ')[0]).toBe(Object.keys(JSON.parse(text('package.json')).bin)[0])
  })
})
