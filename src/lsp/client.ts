/** What the editor at the other end can do, and what its user has set. */
import type {ClientCapabilities} from 'vscode-languageserver/node.js'
import {z} from 'zod'

/** Abilities that change what we send. */
export interface Client {
  /** Asks for diagnostics itself: it must not be sent any, or it would show each twice. */
  readonly pulls: boolean
  /** Can be told to ask again for diagnostics. */
  readonly refreshes: boolean
  /** Can be told to ask again for inlay hints. */
  readonly refreshesHints: boolean
  readonly relates: boolean
  readonly links: boolean
  /** Takes edits that name the version of the text they were made for. */
  readonly versions: boolean
  /** Can create a file in an edit. */
  readonly creates: boolean
  /** Tells of changed files that it was asked to watch. */
  readonly watches: boolean
  /** Can be asked for the settings of its user. */
  readonly configures: boolean
}

/** What it says of itself in `initialize`. */
export function clientOf({textDocument = {}, workspace = {}}: ClientCapabilities): Client {
  const {publishDiagnostics, diagnostic} = textDocument
  return {
    pulls: diagnostic !== undefined,
    refreshes: workspace.diagnostics?.refreshSupport === true,
    refreshesHints: workspace.inlayHint?.refreshSupport === true,
    relates: publishDiagnostics?.relatedInformation === true,
    links: publishDiagnostics?.codeDescriptionSupport === true,
    versions: workspace.workspaceEdit?.documentChanges === true,
    creates: workspace.workspaceEdit?.resourceOperations?.includes('create') === true,
    watches: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    configures: workspace.configuration === true
  }
}

const schema = z
  .object({
    configFile: z.string().catch(''),
    minSeverity: z.enum(['info', 'warning', 'error']).catch('info'),
    speakers: z.boolean().catch(false)
  })
  .catch({configFile: '', minSeverity: 'info', speakers: false})

/** What a user sets in the editor rather than in `copydesk.yaml`. */
export type EditorSettings = Readonly<z.infer<typeof schema>>

/**
 * Settings as an editor sends them: its `copydesk` section, or the initialization options.
 *
 * @param given anything; what is missing or of the wrong sort is as it comes.
 */
export const editorSettings = (given: unknown): EditorSettings => schema.parse(given ?? {})
