/** The story sheet beside a draft; a click goes to the place. */
import * as vscode from 'vscode'
import type {LanguageClient} from 'vscode-languageclient/node'
import {type Sheets, sheetPage} from './sheet-page.ts'

export class StorySheet {
  readonly #client: LanguageClient
  readonly #listener: vscode.Disposable
  #panel: vscode.WebviewPanel | undefined
  #document: vscode.TextDocument | undefined

  /** @param client asked for the sheets. */
  constructor(client: LanguageClient) {
    this.#client = client
    this.#listener = vscode.languages.onDidChangeDiagnostics(({uris}) => {
      const shown = this.#document?.uri.toString()
      if (uris.some((uri) => uri.toString() === shown)) void this.#refresh()
    })
  }

  /** Opens the sheet of the draft in the active editor beside it. */
  async show(): Promise<void> {
    this.#document = vscode.window.activeTextEditor?.document ?? this.#document
    if (!this.#document) return
    this.#panel ??= this.#open()
    this.#panel.reveal(undefined, true)
    await this.#refresh()
  }

  #open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      'copydesk.storySheet',
      'Story sheet',
      {viewColumn: vscode.ViewColumn.Beside, preserveFocus: true},
      {enableScripts: true, localResourceRoots: []}
    )
    panel.webview.onDidReceiveMessage(({start, end}: {start: number; end: number}) => this.#goTo(start, end))
    panel.onDidDispose(() => {
      this.#panel = undefined
    })
    return panel
  }

  async #refresh(): Promise<void> {
    const [panel, document] = [this.#panel, this.#document]
    if (!panel || !document || document.isClosed) return
    const {version} = document
    const ask = <Rows>(name: string): Promise<Rows | null> =>
      this.#client.sendRequest('workspace/executeCommand', {
        command: `copydesk.${name}`,
        arguments: [document.uri.toString()]
      })
    try {
      const [quotes, names, facts] = await Promise.all([
        ask<Sheets['quotes']>('quotes'),
        ask<Sheets['names']>('names'),
        ask<Sheets['facts']>('facts')
      ])
      if (document.version !== version) return
      panel.title = `Story sheet: ${vscode.workspace.asRelativePath(document.uri)}`
      panel.webview.html = sheetPage(document.getText(), {
        quotes: quotes ?? [],
        names: names ?? [],
        facts: facts ?? []
      })
    } catch {
      // The draft was changed meanwhile: its new diagnostics ask again.
    }
  }

  async #goTo(start: number, end: number): Promise<void> {
    const document = this.#document
    if (!document) return
    const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document)
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn: open?.viewColumn ?? vscode.ViewColumn.One
    })
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end))
    editor.selection = new vscode.Selection(range.start, range.end)
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  }

  dispose(): void {
    this.#listener.dispose()
    this.#panel?.dispose()
  }
}
