import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import type {Diagnostic, DocumentSymbol, Hover, InlayHint} from 'vscode-languageserver/node.js'
import type {Finding} from '../../src/finding.ts'
import {sheets} from '../../src/sheets/index.ts'
import {copydesk, folder} from '../support/copydesk.ts'
import {startEditor} from '../support/editor.ts'
import {samples} from '../support/samples.ts'

const named = (start: string): string => samples.find(({name}) => name.startsWith(start))!.text
const misfiled = named('mislabeled-cup-final')
const uriOf = (directory: string, name: string): string => pathToFileURL(path.join(directory, name)).href

/** Rule, range and message, as the command line counts. */
const printed = ({rule, line, column, endLine, endColumn, message}: Finding): string =>
  `${line}:${column}-${endLine}:${endColumn} [${rule}] ${message}`
const shown = ({code, range: {start, end}, message}: Diagnostic): string =>
  `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} [${code}] ${message}`

describe('diagnostics', () => {
  it('are what the command line prints, for every sample', async () => {
    const cwd = folder(Object.fromEntries(samples.map(({name, text}) => [name, text])))
    const editor = await startEditor(cwd)
    const {stdout} = copydesk(['.', '--format', 'json', '--fail-on', 'never'], {cwd})
    const files = JSON.parse(stdout).files as {path: string; findings: Finding[]}[]
    expect(files.flatMap(({findings}) => findings).length).toBeGreaterThan(0)
    for (const {path: name, findings} of files) {
      const uri = uriOf(cwd, name)
      await editor.open(uri, readFileSync(path.join(cwd, name), 'utf8'))
      const diagnostics = await editor.diagnostics(uri)
      expect([name, ...diagnostics.map(shown)]).toEqual([name, ...findings.map(printed)])
      expect(diagnostics.map(({severity}) => severity)).toEqual(
        findings.map(({severity}) => ({error: 1, warning: 2, info: 3})[severity])
      )
      expect(diagnostics.map((each) => each.relatedInformation?.length ?? 0)).toEqual(
        findings.map(({related}) => related.length)
      )
    }
    expect(editor.messages).toEqual([])
  })

  it('say which rule and where its page is', async () => {
    const cwd = folder({})
    const editor = await startEditor(cwd)
    const uri = uriOf(cwd, 'cup.md')
    await editor.open(uri, misfiled)
    const [diagnostic] = await editor.diagnostics(uri)
    expect(diagnostic).toMatchObject({
      source: 'copydesk',
      code: 'mislabeled-category',
      codeDescription: {href: expect.stringMatching(/^https:.*mislabeled-category$/)}
    })
  })

  it('move with edits far above, and go when the cause goes', async () => {
    const cwd = folder({})
    const editor = await startEditor(cwd)
    const uri = uriOf(cwd, 'cup.md')
    await editor.open(uri, misfiled)
    const [before] = await editor.diagnostics(uri)
    const added = 'slug = "👩‍🚒 cup"\r\n'
    await editor.replace(uri, misfiled.indexOf('title'), misfiled.indexOf('title'), added)
    const [after] = await editor.diagnostics(uri)
    expect(after!.range.start).toEqual({
      line: before!.range.start.line + 1,
      character: before!.range.start.character
    })
    const at = editor.text(uri).indexOf('Business')
    await editor.replace(uri, at, at + 'Business'.length, 'Sport')
    expect(await editor.diagnostics(uri)).toEqual([])
  })

  it('are cleared when the draft is closed', async () => {
    const cwd = folder({})
    const editor = await startEditor(cwd)
    const uri = uriOf(cwd, 'cup.md')
    await editor.open(uri, misfiled)
    expect(await editor.diagnostics(uri)).toHaveLength(1)
    await editor.close(uri)
    await editor.until(() => editor.published(uri)?.length === 0)
  })

  it('come when asked for, and only then, to an editor that asks', async () => {
    const cwd = folder({})
    const editor = await startEditor(cwd, {textDocument: {diagnostic: {}}})
    const uri = uriOf(cwd, 'cup.md')
    await editor.open(uri, misfiled)
    const ask = (previousResultId?: string) =>
      editor.request<{kind: string; resultId: string; items: Diagnostic[]}>('textDocument/diagnostic', {
        textDocument: {uri},
        previousResultId
      })
    const full = await ask()
    expect(full).toMatchObject({kind: 'full', items: [{code: 'mislabeled-category'}]})
    expect(await ask(full.resultId)).toEqual({kind: 'unchanged', resultId: full.resultId})
    await editor.replace(uri, 0, 0, '\n')
    expect(await ask(full.resultId)).toMatchObject({kind: 'full', items: []})
    expect(editor.published(uri)).toBeUndefined()
  })

  it('leave the papers of a project alone, and take a draft without a file', async () => {
    const cwd = folder({})
    const editor = await startEditor(cwd)
    for (const [uri, count] of [
      [uriOf(cwd, 'README.md'), 0],
      [uriOf(cwd, 'notes.log'), 0],
      ['untitled:Untitled-1', 1]
    ] as const) {
      await editor.open(uri, misfiled)
      expect(await editor.diagnostics(uri)).toHaveLength(count)
    }
  })
})

describe('configuration', () => {
  it('is that of the folder, and is read anew when a draft is saved', async () => {
    const cwd = folder({'copydesk.yaml': 'rules:\n  mislabeled-category: off\n'})
    const editor = await startEditor(cwd)
    const uri = uriOf(cwd, 'cup.md')
    await editor.open(uri, misfiled)
    expect(await editor.diagnostics(uri)).toEqual([])
    rmSync(path.join(cwd, 'copydesk.yaml'))
    await editor.connection.sendNotification('textDocument/didSave', {textDocument: {uri}})
    await editor.until(() => editor.published(uri)?.length === 1)
  })

  it('is read anew when the editor tells that it changed', async () => {
    const cwd = folder({'copydesk.yaml': 'extends: ./house.yaml\n', 'house.yaml': 'ignore: [cup.md]\n'})
    const editor = await startEditor(cwd, {workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}})
    const registered: unknown[] = []
    editor.connection.onRequest('client/registerCapability', (params) => void registered.push(params))
    const uri = uriOf(cwd, 'cup.md')
    await editor.open(uri, misfiled)
    expect(await editor.diagnostics(uri)).toEqual([])
    writeFileSync(path.join(cwd, 'house.yaml'), 'ignore: [other.md]\n')
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{uri: uriOf(cwd, 'house.yaml'), type: 2}]
    })
    await editor.until(() => editor.published(uri)?.length === 1)
    expect(registered).toHaveLength(1)
  })

  it('that is wrong is told once, with its place, and checks nothing', async () => {
    const cwd = folder({'copydesk.yaml': 'rulez: {}\n'})
    const editor = await startEditor(cwd)
    const uri = uriOf(cwd, 'cup.md')
    await editor.open(uri, misfiled)
    expect(await editor.diagnostics(uri)).toEqual([])
    await editor.replace(uri, 0, 0, '\n')
    expect(await editor.diagnostics(uri)).toEqual([])
    expect(editor.messages).toEqual([
      {type: 1, message: expect.stringMatching(/copydesk\.yaml:1:1: Unexpected key `rulez`/)}
    ])
  })

  it('of the editor says how much to show', async () => {
    const cwd = folder({})
    const editor = await startEditor(cwd, undefined, {minSeverity: 'error'})
    const uri = uriOf(cwd, 'cup.md')
    await editor.open(uri, misfiled)
    expect(await editor.diagnostics(uri)).toEqual([])
    await editor.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: {copydesk: {minSeverity: 'nonsense'}}
    })
    await editor.until(() => editor.published(uri)?.length === 1)
  })
})

describe('what the story says', () => {
  const story = `# Ferry leaves

Ana Ruiz, the harbour master, closed the port. “Nobody sails tonight,” Ruiz said. “Not even the pilots.”

The sea was rough all night, and two lorries with fruit turned back to the city.

Fares go up in June, and 40 passengers signed a letter.

All 38 passengers slept in the hall.

“We waited for nine hours in the cold and no one came.”

“I would do it again,” Tom Lind said.
`
  const opened = async () => {
    const cwd = folder({})
    const editor = await startEditor(cwd)
    const uri = uriOf(cwd, 'ferry.md')
    await editor.open(uri, story)
    const hover = (word: string) =>
      editor.request<Hover | null>('textDocument/hover', {
        textDocument: {uri},
        position: editor.at(uri, word)
      })
    return {editor, uri, hover}
  }
  const said = async (hover: Promise<Hover | null>) => ((await hover)?.contents as {value: string})?.value

  it('of a name are its forms', async () => {
    const {hover, editor, uri} = await opened()
    expect(await said(hover('Ruiz said'))).toBe('**Ana Ruiz**: `Ana Ruiz` once, `Ruiz` once')
    expect((await hover('Ruiz said'))?.range).toEqual({
      start: editor.at(uri, 'Ruiz said'),
      end: editor.at(uri, ' said')
    })
    expect(await hover('harbour')).toBeNull()
  })

  it('of a quote is its speaker', async () => {
    const {hover} = await opened()
    expect(await said(hover('Nobody sails'))).toMatch(
      /^\*\*Ruiz\*\* said this: `said` in its own sentence \(\d+ % sure\)/
    )
  })

  it('of a finding is why it matters', async () => {
    const {hover} = await opened()
    expect(await said(hover('We waited'))).toMatch(/Name the speaker.*\[unattributed-quote\]\(https:/)
  })

  it('of a figure is where else the same is counted', async () => {
    const {hover} = await opened()
    expect(await said(hover('40 passengers'))).toBe(
      'The story also says\n- line 9, `38`: All 38 passengers slept in the hall.'
    )
    expect(await said(hover('nine hours'))).not.toMatch(/also says/)
  })

  it('in outline is who said what', async () => {
    const {editor, uri} = await opened()
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: {uri}
    })
    expect(
      symbols.map(({name, detail, children}) => [name, detail, ...children!.map(({name}) => name)])
    ).toEqual([
      ['Ana Ruiz', '2 quotes', '“Nobody sails tonight,”', '“Not even the pilots.”'],
      ['Nobody named', '1 quote', '“We waited for nine hours in the cold and no one came.”'],
      ['Tom Lind', '1 quote', '“I would do it again,”']
    ])
  })

  it('behind quotes are their speakers, if they are switched on and stand elsewhere', async () => {
    const {editor, uri} = await opened()
    const ask = () =>
      editor.request<InlayHint[]>('textDocument/inlayHint', {
        textDocument: {uri},
        range: {start: {line: 0, character: 0}, end: {line: 99, character: 0}}
      })
    expect(await ask()).toEqual([])
    await editor.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: {copydesk: {speakers: true}}
    })
    const {line, character} = editor.at(uri, '”\n')
    expect(await ask()).toMatchObject([{label: 'Ruiz', position: {line, character: character + 1}}])
  })

  it('in sheets is what the stream gives', async () => {
    const {editor, uri} = await opened()
    for (const name of Object.keys(sheets)) {
      const rows = await editor.request('workspace/executeCommand', {
        command: `copydesk.${name}`,
        arguments: [uri]
      })
      const record = JSON.stringify({id: 1, text: story, format: 'markdown'})
      const {stdout} = copydesk(['stream', '--sheets', name], {input: `${record}\n`})
      expect(rows).toEqual(JSON.parse(stdout).sheets[name])
    }
  })
})

it('ends when told to', async () => {
  const editor = await startEditor(folder({}))
  await editor.request('shutdown', {})
  const ended = new Promise((resolve) => editor.process.once('exit', resolve))
  await editor.connection.sendNotification('exit')
  expect(await ended).toBe(0)
})
