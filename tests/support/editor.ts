/** An editor at the other end of the language server, over standard input and output. */
import {type ChildProcess, spawn} from 'node:child_process'
import {pathToFileURL} from 'node:url'
import {onTestFinished} from 'vitest'
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit
} from 'vscode-languageserver/node.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {bin} from './copydesk.ts'

const usual: ClientCapabilities = {
  textDocument: {publishDiagnostics: {relatedInformation: true, codeDescriptionSupport: true}},
  workspace: {workspaceEdit: {documentChanges: true, resourceOperations: ['create']}}
}

/** What the server sent that was no answer. */
export interface Told {
  readonly type: number
  readonly message: string
}

/** One editor window: documents as the user sees them, diagnostics as the server last published them. */
export class Editor {
  readonly connection: ProtocolConnection
  readonly process: ChildProcess
  readonly messages: Told[] = []
  readonly #documents = new Map<string, TextDocument>()
  readonly #published = new Map<string, PublishDiagnosticsParams>()
  readonly #waiting = new Set<() => void>()

  constructor(child: ChildProcess) {
    this.process = child
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!)
    )
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params)
      for (const look of this.#waiting) look()
    })
    for (const method of ['window/logMessage', 'window/showMessage'])
      this.connection.onNotification(method, (told: Told) => {
        this.messages.push(told)
        for (const look of this.#waiting) look()
      })
    this.connection.listen()
  }

  text(uri: string): string {
    return this.#documents.get(uri)!.getText()
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text))
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: {uri, languageId, version: 1, text}
    })
  }

  /** Changes as typed, one after the other. */
  async change(uri: string, ...contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.#documents.get(uri)!
    TextDocument.update(document, [...contentChanges], document.version + 1)
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: {uri, version: document.version},
      contentChanges
    })
  }

  /** Replaces a stretch, in UTF-16 offsets. */
  replace(uri: string, start: number, end: number, text: string): Promise<void> {
    const document = this.#documents.get(uri)!
    return this.change(uri, {range: {start: document.positionAt(start), end: document.positionAt(end)}, text})
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri)
    await this.connection.sendNotification('textDocument/didClose', {textDocument: {uri}})
  }

  /** The diagnostics for the text as it is now. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const {version} = this.#documents.get(uri)!
    await this.until(() => this.#published.get(uri)?.version === version)
    return this.#published.get(uri)!.diagnostics
  }

  /** Waits for diagnostics that fit. */
  async until(fits: () => boolean, limit = 10_000): Promise<void> {
    if (fits()) return
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!fits()) return
        clearTimeout(timer)
        this.#waiting.delete(look)
        resolve()
      }
      const timer = setTimeout(() => reject(new Error(`Nothing came within ${limit} ms`)), limit)
      this.#waiting.add(look)
    })
  }

  /** What was published last, whatever version it is of. */
  published(uri: string): readonly Diagnostic[] | undefined {
    return this.#published.get(uri)?.diagnostics
  }

  actions(
    uri: string,
    range: Range,
    {only, diagnostics = []}: {only?: readonly string[]; diagnostics?: readonly Diagnostic[]} = {}
  ): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: {uri},
      range,
      context: {diagnostics, ...(only ? {only} : {})}
    })
  }

  /** Makes the edits of an action in an open document, if they are for the version it has. */
  async apply(uri: string, {edit}: CodeAction): Promise<void> {
    const document = this.#documents.get(uri)!
    for (const change of edit?.documentChanges ?? []) {
      if (!('textDocument' in change) || change.textDocument.uri !== uri) continue
      if (change.textDocument.version !== document.version)
        throw new Error(`Edit for version ${change.textDocument.version}, not ${document.version}`)
      const text = TextDocument.applyEdits(document, change.edits as TextEdit[])
      await this.change(uri, {text})
    }
  }

  request<Result>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest(method, params)
  }

  at(uri: string, word: string, from = 0): Position {
    const document = this.#documents.get(uri)!
    const offset = document.getText().indexOf(word, from)
    if (offset < 0) throw new Error(`No \`${word}\` in ${uri}`)
    return document.positionAt(offset)
  }
}

/**
 * Starts the server for a folder.
 *
 * @param folder the workspace.
 * @param capabilities of the editor, instead of the usual ones.
 */
export async function startEditor(
  folder: string,
  capabilities: ClientCapabilities = usual,
  initializationOptions: object = {}
): Promise<Editor> {
  const child = spawn(process.execPath, [bin, 'lsp', '--stdio'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const editor = new Editor(child)
  await editor.connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{uri: pathToFileURL(folder).href, name: 'drafts'}],
    capabilities,
    initializationOptions
  })
  await editor.connection.sendNotification('initialized', {})
  onTestFinished(() => {
    child.kill()
  })
  return editor
}
