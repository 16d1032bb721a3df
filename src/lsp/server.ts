/** The language server: an editor's messages in, what there is to say of its drafts out. */
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  InlayHintRefreshRequest,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver/node.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {usualBaseline} from '../baseline.ts'
import {configNames} from '../config.ts'
import {actionsFor, fixAll} from './actions.ts'
import {type Checked, Checker} from './checker.ts'
import {type Client, clientOf, type EditorSettings, editorSettings} from './client.ts'
import {commands, dismiss} from './commands.ts'
import {diagnosticsOf} from './diagnostics.ts'
import {hoverAt} from './hover.ts'
import {inlayHintsIn} from './inlay-hints.ts'
import {symbolsOf} from './symbols.ts'

/** Milliseconds without an edit before a draft is checked: more than a check takes, less than a pause to think. */
const shortestPause = 20
const longestPause = 500

/**
 * Serves one editor.
 *
 * @param connection to the editor; it is listened to from here on.
 * @param version of Copydesk.
 */
export function serve(connection: Connection, version: string): void {
  // Each version of a document is a document of its own, so that what was found in it stays true of it.
  const documents = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update: (document, changes, version) => {
      const {uri, languageId} = document
      return TextDocument.update(
        TextDocument.create(uri, languageId, version, document.getText()),
        changes,
        version
      )
    }
  })
  const waiting = new Map<string, NodeJS.Timeout>()
  const pauses = new Map<string, number>()
  let folder = process.cwd()
  let client: Client = clientOf({})
  let settings: EditorSettings = editorSettings({})
  let checker = new Checker(folder, '')
  let generation = 0
  let told = ''

  const log = (error: Error): void => connection.console.error(error.stack ?? error.message)

  connection.onInitialize(({capabilities, workspaceFolders, rootUri, initializationOptions}) => {
    const root = workspaceFolders?.[0]?.uri ?? rootUri
    if (root?.startsWith('file:')) folder = fileURLToPath(root)
    client = clientOf(capabilities)
    settings = editorSettings(initializationOptions)
    checker = new Checker(folder, settings.configFile)
    return {
      serverInfo: {name: 'copydesk', version},
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
        codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, fixAll]},
        hoverProvider: true,
        documentSymbolProvider: true,
        inlayHintProvider: true,
        executeCommandProvider: {commands: Object.keys(commands)},
        ...(client.pulls
          ? {
              diagnosticProvider: {
                identifier: 'copydesk',
                interFileDependencies: false,
                workspaceDiagnostics: false
              }
            }
          : {})
      }
    }
  })

  connection.onInitialized(async () => {
    if (client.watches)
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{globPattern: '**/*.{yaml,yml,json}'}]
      })
    await readSettings()
  })

  async function readSettings(given?: unknown): Promise<void> {
    if (client.configures) settings = editorSettings(await connection.workspace.getConfiguration('copydesk'))
    else if (given !== undefined) settings = editorSettings(given)
    reload()
  }

  /** Starts anew with the configuration as it is now. */
  function reload(): void {
    checker = new Checker(folder, settings.configFile)
    generation++
    told = ''
    if (client.refreshesHints) connection.sendRequest(InlayHintRefreshRequest.type).catch(log)
    if (client.pulls) {
      if (client.refreshes) connection.sendRequest(DiagnosticRefreshRequest.type).catch(log)
    } else for (const document of documents.all()) schedule(document, 0)
  }

  /** The document, checked; undefined where it is not to be, and where the configuration is wrong, which is told. */
  async function checkedOf(document: TextDocument): Promise<Checked | undefined> {
    try {
      return await checker.of(document)
    } catch (error) {
      const {message} = error as Error
      if (message !== told)
        await connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Error,
          message: `Copydesk: ${message}`
        })
      told = message
      return undefined
    }
  }

  /** Checks a document when its writer pauses, as long as it takes to check it. */
  function schedule(document: TextDocument, pause = pauses.get(document.uri) ?? shortestPause): void {
    clearTimeout(waiting.get(document.uri))
    waiting.set(
      document.uri,
      setTimeout(() => publish(document).catch(log), pause)
    )
  }

  async function publish(document: TextDocument): Promise<void> {
    const {uri, version} = document
    const began = performance.now()
    const checked = await checkedOf(document)
    // Meanwhile it may have been changed or closed.
    if (documents.get(uri) !== document) return
    pauses.set(uri, Math.min(Math.max(performance.now() - began, shortestPause), longestPause))
    const diagnostics = checked ? diagnosticsOf(checked, client, settings) : []
    await connection.sendDiagnostics({uri, version, diagnostics})
  }

  documents.onDidChangeContent(({document}) => {
    if (!client.pulls) schedule(document)
  })
  documents.onDidSave(() => {
    if (!client.watches) reload()
  })
  documents.onDidClose(({document: {uri}}) => {
    clearTimeout(waiting.get(uri))
    waiting.delete(uri)
    pauses.delete(uri)
    if (!client.pulls) connection.sendDiagnostics({uri, diagnostics: []}).catch(log)
  })

  /** The open document of a request, checked; an answer that nobody waits for is not made. */
  async function asked(uri: string, token: CancellationToken): Promise<Checked | undefined> {
    const document = documents.get(uri)
    if (!document) return undefined
    const checked = await checkedOf(document)
    if (token.isCancellationRequested || documents.get(uri) !== document)
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The draft has changed')
    return checked
  }

  connection.languages.diagnostics.on(async ({textDocument: {uri}, previousResultId}, token) => {
    const resultId = `${documents.get(uri)?.version}:${generation}`
    if (previousResultId === resultId) return {kind: DocumentDiagnosticReportKind.Unchanged, resultId}
    const checked = await asked(uri, token)
    const items = checked ? diagnosticsOf(checked, client, settings) : []
    return {kind: DocumentDiagnosticReportKind.Full, resultId, items}
  })

  connection.onCodeAction(async ({textDocument, range, context}, token) => {
    const checked = await asked(textDocument.uri, token)
    return checked ? actionsFor(checked, range, context, {folder, client}) : []
  })

  connection.onHover(async ({textDocument, position}, token) => {
    const checked = await asked(textDocument.uri, token)
    return checked ? hoverAt(checked, position) : null
  })

  connection.onDocumentSymbol(async ({textDocument}, token) => {
    const checked = await asked(textDocument.uri, token)
    return checked ? symbolsOf(checked) : []
  })

  connection.languages.inlayHint.on(async ({textDocument, range}, token) => {
    const checked = settings.speakers ? await asked(textDocument.uri, token) : undefined
    return checked ? inlayHintsIn(checked, range) : []
  })

  connection.onExecuteCommand(async ({command, arguments: [uri, argument] = []}, token) => {
    const checked = await asked(String(uri), token)
    const answer = checked && (await commands[command]?.(checked, folder, argument))
    if (command === dismiss) reload()
    return answer ?? null
  })

  connection.onDidChangeConfiguration(({settings}) =>
    readSettings((settings as {copydesk?: unknown} | null)?.copydesk ?? {})
  )
  connection.onDidChangeWatchedFiles(({changes}) => {
    const isOurs = ({uri}: {readonly uri: string}): boolean => {
      if (!uri.startsWith('file:')) return false
      const file = fileURLToPath(uri)
      return checker.sources.has(file) || [...configNames, usualBaseline].includes(path.basename(file))
    }
    if (changes.some(isOurs)) reload()
  })

  documents.listen(connection)
  connection.listen()
}
