/** The status bar: how many findings the open draft has, and whether it may go out. */
import * as vscode from 'vscode'
import type {LanguageClient} from 'vscode-languageclient/node'
import type {Verdict} from '../../../src/verdict.ts'

const lights = {
  block: {icon: '$(error)', said: 'Not to be published', color: 'statusBarItem.errorBackground'},
  warn: {icon: '$(warning)', said: 'To be read before it goes out', color: 'statusBarItem.warningBackground'},
  pass: {icon: '$(pass)', said: 'Nothing stands in the way', color: undefined}
} as const

export class StatusBar {
  readonly #client: LanguageClient
  readonly #languages: readonly string[]
  readonly #item = vscode.window.createStatusBarItem('copydesk', vscode.StatusBarAlignment.Right, 100)
  readonly #listeners: readonly vscode.Disposable[]

  /**
   * @param client asked for the verdict.
   * @param languages of drafts; other documents have no status.
   */
  constructor(client: LanguageClient, languages: readonly string[]) {
    this.#client = client
    this.#languages = languages
    this.#item.name = 'Copydesk'
    this.#item.command = 'copydesk.storySheet'
    const refresh = () => void this.#refresh()
    this.#listeners = [
      vscode.window.onDidChangeActiveTextEditor(refresh),
      vscode.languages.onDidChangeDiagnostics(({uris}) => {
        const open = vscode.window.activeTextEditor?.document.uri.toString()
        if (uris.some((uri) => uri.toString() === open)) refresh()
      }),
      client.onDidChangeState(refresh)
    ]
  }

  async #refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document
    if (!document || !this.#languages.includes(document.languageId) || !this.#client.isRunning()) {
      this.#item.hide()
      return
    }
    const verdict = await this.#client
      .sendRequest<Verdict | null>('workspace/executeCommand', {
        command: 'copydesk.verdict',
        arguments: [document.uri.toString()]
      })
      // The draft was changed meanwhile: its new diagnostics ask again.
      .catch(() => undefined)
    if (verdict === undefined || vscode.window.activeTextEditor?.document !== document) return
    if (!verdict) {
      this.#item.hide()
      return
    }
    const {decision, reasons} = verdict
    const {icon, said, color} = lights[decision]
    const shown = vscode.languages.getDiagnostics(document.uri).filter(({source}) => source === 'copydesk')
    this.#item.text = `${icon} Copydesk ${shown.length}`
    this.#item.backgroundColor = color && new vscode.ThemeColor(color)
    this.#item.tooltip = [said, ...reasons.map(({message}) => `• ${message}`)].join('\n')
    this.#item.show()
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose()
    this.#item.dispose()
  }
}
