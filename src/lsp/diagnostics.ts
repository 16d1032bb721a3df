/** Findings as an editor underlines them. */
import {type Diagnostic, DiagnosticSeverity, type Range} from 'vscode-languageserver/node.js'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Finding} from '../finding.ts'
import {isShown} from '../report/counts.ts'
import type {Checked} from './checker.ts'
import type {Client, EditorSettings} from './client.ts'

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
} as const

/** Lines and UTF-16 characters, both from 0. */
export const rangeOf = (
  document: TextDocument,
  {start, end}: {readonly start: number; readonly end: number}
): Range => ({start: document.positionAt(start), end: document.positionAt(end)})

/**
 * One diagnostic a finding, with the other places as related information.
 *
 * @param checked the document.
 * @param client what the editor understands.
 * @param settings how much its user wants to see.
 */
export function diagnosticsOf(
  {document, findings}: Checked,
  client: Client,
  {minSeverity}: EditorSettings
): Diagnostic[] {
  return findings
    .filter((finding) => isShown(finding, minSeverity))
    .map((finding) => diagnosticOf(document, finding, client))
}

function diagnosticOf(document: TextDocument, finding: Finding, {links, relates}: Client): Diagnostic {
  const {rule, severity, message, url, related, fingerprint} = finding
  return {
    range: rangeOf(document, finding),
    severity: severities[severity],
    source: 'copydesk',
    code: rule,
    ...(links && url ? {codeDescription: {href: url}} : {}),
    message,
    ...(relates && related.length > 0
      ? {
          relatedInformation: related.map((place) => ({
            location: {uri: document.uri, range: rangeOf(document, place)},
            message: place.message
          }))
        }
      : {}),
    data: {fingerprint}
  }
}
