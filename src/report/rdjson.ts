/**
 * Reviewdog's diagnostic format. Its columns are UTF-8 bytes, not UTF-16 code units.
 * https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
import {Buffer} from 'node:buffer'
import {VFile} from 'vfile'
import {type Place, placeIn} from '../place.ts'
import type {CheckedFile, Reporter} from './index.ts'
import {plain} from './plain.ts'

const severities = {error: 'ERROR', warning: 'WARNING', info: 'INFO'} as const

const rdjson: Reporter = (files) =>
  `${JSON.stringify({source: {name: 'copydesk', url: 'https://copydesk.dev'}, diagnostics: files.flatMap(diagnosticsOf)}, null, 2)}\n`

export default rdjson

function diagnosticsOf({path, text, findings}: CheckedFile): object[] {
  const file = new VFile(text)
  const column = (offset: number, units: number): number =>
    Buffer.byteLength(text.slice(offset - units + 1, offset)) + 1
  const range = (place: Place) => ({
    start: {line: place.line, column: column(place.start, place.column)},
    end: {line: place.endLine, column: column(place.end, place.endColumn)}
  })
  return findings.map(({field, message, note, severity, rule, url, edits, related, ...place}) => ({
    message: [plain(message), ...(note ? [plain(note)] : [])].join('\n'),
    location: {path, ...(field === 'text' ? {range: range(place)} : {})},
    severity: severities[severity],
    code: {value: rule, ...(url ? {url} : {})},
    ...(field === 'text' && edits.length > 0
      ? {suggestions: edits.map(({start, end, text}) => ({range: range(placeIn(file, start, end)), text}))}
      : {}),
    ...(related.length > 0
      ? {
          related_locations: related
            .filter((other) => (other.field ?? field) === 'text')
            .map((other) => ({message: plain(other.message), location: {path, range: range(other)}}))
        }
      : {})
  }))
}
