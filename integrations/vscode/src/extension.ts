/** Copydesk in VS Code: the language server, its counts in the status bar, the story sheet, tasks. */
import path from 'node:path'
import * as vscode from 'vscode'
import {LanguageClient} from 'vscode-languageclient/node'
import {StatusBar} from './status-bar.ts'
import {StorySheet} from './story-sheet.ts'
import {taskProvider} from './tasks.ts'

const languages = ['markdown', 'plaintext', 'html']

let client: LanguageClient | undefined

/** Called by VS Code when a draft is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const command = path.join(context.extensionPath, 'dist', 'copydesk.mjs')
  const server = {
    command: process.execPath,
    args: [command, 'lsp', '--stdio'],
    options: {env: {...process.env, ELECTRON_RUN_AS_NODE: '1'}}
  }
  client = new LanguageClient('copydesk', 'Copydesk', server, {
    documentSelector: languages.flatMap((language) => [
      {scheme: 'file', language},
      {scheme: 'untitled', language}
    ])
  })
  const sheet = new StorySheet(client)
  context.subscriptions.push(
    client,
    sheet,
    new StatusBar(client, languages),
    vscode.tasks.registerTaskProvider('copydesk', taskProvider(command)),
    vscode.commands.registerCommand('copydesk.storySheet', () => sheet.show()),
    vscode.commands.registerCommand('copydesk.fixAll', () =>
      vscode.commands.executeCommand('editor.action.codeAction', {
        kind: 'source.fixAll.copydesk',
        apply: 'first'
      })
    ),
    vscode.commands.registerCommand('copydesk.restart', () => client?.restart())
  )
  await client.start()
}

/** Called by VS Code when it closes. */
export async function deactivate(): Promise<void> {
  await client?.stop()
}
