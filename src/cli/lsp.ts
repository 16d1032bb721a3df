/** `copydesk lsp`: the language server on standard input and output. */
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node.js'
import {serve} from '../lsp/server.ts'

/** Serves until the editor leaves; the connection ends the process. */
export function runLsp(version: string): void {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), version)
}
