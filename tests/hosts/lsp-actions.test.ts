import {existsSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import type {CodeAction, TextEdit} from 'vscode-languageserver/node.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {parse} from 'yaml'
import {check} from '../../src/check.ts'
import {type Finding, findingsOf} from '../../src/finding.ts'
import {addToHouseList} from '../../src/lsp/house-list.ts'
import {ignoreComment} from '../../src/lsp/ignore-comment.ts'
import {copydesk, folder} from '../support/copydesk.ts'
import {articleFrom} from '../support/draft.ts'
import {type Editor, startEditor} from '../support/editor.ts'
import {samples} from '../support/samples.ts'

const named = (start: string): string => samples.find(({name}) => name.startsWith(start))!.text
const drafts = samples.filter(({name}) => name.endsWith('.md'))
const uriOf = (directory: string, name: string): string => pathToFileURL(path.join(directory, name)).href
const titles = (actions: readonly CodeAction[]): string[] => actions.map(({title}) => title)

/** A story in which `Kiev` deviates twice from `Kyiv`. */
const ferry = `# Ferry leaves at last

The ferry left Kyiv on Monday. Kyiv asked for help, and trains to Kiev stood still.

Officials in Kyiv said on Tuesday that the port of Kiev would open again.
`

async function open(text: string, files: Readonly<Record<string, string>> = {}) {
  const cwd = folder(files)
  const editor = await startEditor(cwd)
  const uri = uriOf(cwd, 'draft.md')
  await editor.open(uri, text)
  const diagnostics = await editor.diagnostics(uri)
  const actionsAt = (word: string, only?: readonly string[]) => {
    const at = editor.at(uri, word)
    return editor.actions(uri, {start: at, end: at}, {diagnostics, ...(only ? {only} : {})})
  }
  return {cwd, editor, uri, diagnostics, actionsAt}
}

const take = (actions: readonly CodeAction[], title: RegExp): CodeAction => {
  const action = actions.find((each) => title.test(each.title))
  if (!action) throw new Error(`No ${title} in ${titles(actions).join('; ')}`)
  return action
}

describe('quick fixes', () => {
  it('change all places of a finding, and remove its diagnostic', async () => {
    const {editor, uri, diagnostics, actionsAt} = await open(ferry)
    expect(diagnostics).toHaveLength(1)
    const action = take(await actionsAt('Kiev'), /^Change `Kiev` to `Kyiv` \(2 places\)$/)
    expect(action).toMatchObject({kind: 'quickfix', diagnostics})
    await editor.apply(uri, action)
    expect(editor.text(uri)).toBe(ferry.replaceAll('Kiev', 'Kyiv'))
    expect(await editor.diagnostics(uri)).toEqual([])
  })

  it('change the one place at the cursor, wherever the diagnostic is', async () => {
    const {editor, uri, actionsAt} = await open(ferry)
    await editor.apply(uri, take(await actionsAt('Kiev would'), /^Change `Kiev` to `Kyiv` only here$/))
    expect(editor.text(uri)).toBe(ferry.replace('Kiev would', 'Kyiv would'))
    expect(await editor.diagnostics(uri)).toHaveLength(1)
  })

  it('use the other form everywhere', async () => {
    const {editor, uri, actionsAt} = await open(ferry)
    await editor.apply(uri, take(await actionsAt('Kiev'), /^Use `Kiev` everywhere \(3 changes\)$/))
    expect(editor.text(uri)).toBe(ferry.replaceAll('Kyiv', 'Kiev'))
    expect(await editor.diagnostics(uri)).toEqual([])
  })

  it('are for what stands at the cursor only', async () => {
    const {actionsAt} = await open(ferry)
    expect(titles(await actionsAt('ferry'))).toEqual([])
  })

  it('fix all that is safe in one action that can be asked for', async () => {
    const {editor, uri, actionsAt} = await open(named('naming-port-strike'))
    const [action, ...others] = await actionsAt('title', ['source.fixAll'])
    expect(others).toEqual([])
    expect(action).toMatchObject({kind: 'source.fixAll.copydesk'})
    await editor.apply(uri, action!)
    expect(editor.text(uri)).toBe(named('naming-port-strike').replace('9%', '9 percent'))
    expect(await actionsAt('title', ['source.fixAll.copydesk'])).toEqual([])
  })

  it('silence a finding with a comment', async () => {
    const {editor, uri, diagnostics, actionsAt} = await open(named('unattributed-hospital-roof'))
    expect(diagnostics).toHaveLength(1)
    await editor.apply(uri, take(await actionsAt('“They told us'), /^Ignore unattributed-quote here/))
    expect(await editor.diagnostics(uri)).toEqual([])
  })

  it('dismiss a finding for good, on the command line, too', async () => {
    const {cwd, editor, uri, actionsAt} = await open(ferry)
    const {command} = take(await actionsAt('Kiev'), /^Dismiss for good/)
    await editor.request('workspace/executeCommand', command!)
    await editor.until(() => editor.published(uri)?.length === 0)
    await editor.replace(uri, 0, 0, 'A first line.\n\n')
    expect(await editor.diagnostics(uri)).toEqual([])
    writeFileSync(path.join(cwd, 'draft.md'), editor.text(uri))
    expect(copydesk(['draft.md'], {cwd}).stdout).toMatch(/^Nothing to report/)
    expect(copydesk(['draft.md', '--no-baseline', '--format', 'line'], {cwd}).stdout).toMatch(/`Kiev`/)
  })

  it('write a name into a new house list', async () => {
    const {cwd, actionsAt} = await open(ferry)
    const uri = uriOf(cwd, 'copydesk.yaml')
    expect(take(await actionsAt('Kiev'), /^Add `Kiev` to the house list/).edit?.documentChanges).toEqual([
      {kind: 'create', uri},
      {
        textDocument: {uri, version: null},
        edits: [
          {
            range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
            newText: 'names:\n  Kiev: [Kyiv]\n'
          }
        ]
      }
    ])
    expect(existsSync(path.join(cwd, 'copydesk.yaml'))).toBe(false)
  })

  it('write a name into the house list that there is', async () => {
    const config = '# ours\nnames:\n  Elbe Board: [Elbeboard] # since 1998\n'
    const {actionsAt} = await open(ferry, {'copydesk.yaml': config})
    const [change] = take(await actionsAt('Kiev'), /^Add `Kyiv` to the house list/).edit!.documentChanges!
    const {edits} = change as {edits: TextEdit[]}
    expect(TextDocument.applyEdits(TextDocument.create('', '', 0, config), edits)).toBe(
      '# ours\nnames:\n  Kyiv: [Kiev]\n  Elbe Board: [Elbeboard] # since 1998\n'
    )
  })

  it('are without versions for an editor that knows none', async () => {
    const cwd = folder({})
    const editor: Editor = await startEditor(cwd, {})
    const uri = uriOf(cwd, 'draft.md')
    await editor.open(uri, ferry)
    await editor.diagnostics(uri)
    const at = editor.at(uri, 'Kiev')
    const actions = await editor.actions(uri, {start: at, end: at})
    expect(take(actions, /^Change/).edit).toEqual({changes: {[uri]: [expect.anything(), expect.anything()]}})
    expect(titles(actions).filter((title) => /house list/.test(title))).toEqual([])
  })
})

describe('the comment that silences a place', () => {
  it('removes every finding of the samples, and adds none', async () => {
    let tried = 0
    for (const {name, text} of drafts) {
      const file = await check({text, path: name})
      const before = findingsOf(file)
      for (const finding of before) {
        const comment = ignoreComment(file.data.article!, finding.start, finding.rule, 'as the desk wants it')
        if (!comment) {
          expect([name, finding.rule]).toEqual([name, 'mislabeled-category'])
          continue
        }
        tried++
        const silent = text.slice(0, comment.at) + comment.text + text.slice(comment.at)
        const after = findingsOf(await check({text: silent, path: name}))
        const places = (findings: readonly Finding[]): number =>
          findings
            .filter(({fingerprint}) => fingerprint === finding.fingerprint)
            .reduce((sum, {related}) => sum + 1 + related.filter(({role}) => role === 'same').length, 0)
        expect(places(after)).toBe(places(before) - 1)
        const known = before.map(({fingerprint}) => fingerprint)
        expect(after.filter(({fingerprint}) => !known.includes(fingerprint))).toEqual([])
      }
    }
    expect(tried).toBeGreaterThan(5)
  })

  it.each([
    ['above a paragraph', 'One.\n\nTwo ^x.\n', 'One.\n\n<!-- C -->\nTwo x.\n'],
    ['above a heading', '## Two ^x\n', '<!-- C -->\n## Two x\n'],
    ['behind the line above, in a paragraph', 'One\ntwo ^x.\n', 'One <!-- C -->\ntwo x.\n'],
    ['before a hard break', 'One  \ntwo ^x.\n', 'One <!-- C -->  \ntwo x.\n'],
    ['before a backslash', 'One\\\ntwo ^x.\n', 'One <!-- C -->\\\ntwo x.\n'],
    ['in a list', '- one\n- two ^x\n', '- one\n- <!-- C -->\n  two x\n'],
    ['in a numbered list', '10. two ^x\n', '10. <!-- C -->\n    two x\n'],
    ['in a block quotation', '> two ^x\n', '> <!-- C -->\n> two x\n'],
    ['with CRLF', 'One.\r\n\r\nTwo ^x.\r\n', 'One.\r\n\r\n<!-- C -->\r\nTwo x.\r\n'],
    ['behind a byte order mark', '\uFEFFTwo ^x.\n', '\uFEFF<!-- C -->\nTwo x.\n'],
    ['above a table', '| a ^x |\n|---|\n| b |\n', '<!-- C -->\n| a x |\n|---|\n| b |\n'],
    ['not in a table', '| a |\n|---|\n| b ^x |\n', undefined],
    ['not in front matter', '---\ntitle: a ^x\n---\n\nOne.\n', undefined],
    ['not in code', '```\n^x\n```\n', undefined]
  ])('goes %s', (_, marked, expected) => {
    const at = marked.indexOf('^')
    const text = marked.replace('^', '')
    const comment = ignoreComment(articleFrom(text), at, 'RULE', 'why')
    const done = comment && text.slice(0, comment.at) + comment.text + text.slice(comment.at)
    expect(done?.replace('copydesk-disable-next-line RULE -- why', 'C')).toBe(expected)
  })
})

describe('the house list', () => {
  const added = (source: string, file = 'copydesk.yaml'): string => {
    const {start, end, text} = addToHouseList(source, file, 'U.S.', ['US', 'No: 1'])
    return source.slice(0, start) + text + source.slice(end)
  }
  it.each([
    ['', 'names:\n  U.S.: [US, "No: 1"]\n'],
    ['# nothing yet', '# nothing yet\nnames:\n  U.S.: [US, "No: 1"]\n'],
    ['rules:\n  a: off\n', 'rules:\n  a: off\nnames:\n  U.S.: [US, "No: 1"]\n'],
    ['names:\n    A: b # c\nrules: {}\n', 'names:\n    U.S.: [US, "No: 1"]\n    A: b # c\nrules: {}\n'],
    ['names:\n  U.S.: USA # c\n', 'names:\n  U.S.: [USA, US, "No: 1"] # c\n'],
    ['names:\n  U.S.: [US, USA]\n', 'names:\n  U.S.: [US, USA, "No: 1"]\n']
  ])('of %j', (source, expected) => {
    expect(added(source)).toBe(expected)
  })

  it.each([
    'names:\n  # nothing yet\nlang: en\n',
    'names: {A: [b]}\n',
    '{names: {A: [b]}}\n',
    '{rules: {}}\n',
    'names:\n  U.S.:\n    - USA\n    - A\n  B: [c]\n'
  ])('of %j still says all it said', (source) => {
    const before = parse(source)
    const had = before.names?.['U.S.'] ?? []
    expect(parse(added(source))).toEqual({
      ...before,
      names: {...before.names, 'U.S.': [...had, 'US', 'No: 1']}
    })
  })

  it('of JSON stays JSON', () => {
    expect(added('{\n\t"lang": "en"\n}\n', 'copydesk.json')).toBe(
      `${JSON.stringify({lang: 'en', names: {'U.S.': ['US', 'No: 1']}}, null, '\t')}\n`
    )
    expect(JSON.parse(added('{"name": "x", "copydesk": {}}', '/a/package.json'))).toEqual({
      name: 'x',
      copydesk: {names: {'U.S.': ['US', 'No: 1']}}
    })
  })
})
