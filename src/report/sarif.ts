/**
 * SARIF 2.1.0, as GitHub code scanning takes it: every result has its `message.text`.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import {VFile} from 'vfile'
import {rules} from '../../rules/index.ts'
import {type Place, placeIn} from '../place.ts'
import type {RuleMeta} from '../rule.ts'
import type {CheckedFile, Reporter} from './index.ts'
import {plain} from './plain.ts'

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

/** What the doors themselves can find. */
const doors = [
  {id: 'front-matter', summary: 'Front matter can be read.'},
  {id: 'language', summary: 'A draft is in a language that Copydesk reads.'},
  {id: 'unused-ignore', summary: 'A comment that silences a rule has something to silence.'}
]

const sarif: Reporter = (files, {version}) => {
  const metas = [
    ...(rules as unknown as readonly {readonly meta: RuleMeta<object>}[]).map(({meta}) => meta),
    ...doors
  ]
  const ids = metas.map(({id}) => id)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Copydesk',
            semanticVersion: version,
            informationUri: 'https://copydesk.dev',
            rules: metas.map(({id, summary}) => ({
              id,
              shortDescription: {text: summary},
              fullDescription: {text: summary},
              help: {text: `Run \`copydesk explain ${id}\`, or read ${page}${id}.`},
              helpUri: page + id,
              defaultConfiguration: {level: 'warning'}
            }))
          }
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {SRCROOT: {description: {text: 'The root of the repository.'}}},
        results: files.flatMap((file) => resultsOf(file, ids))
      }
    ]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

export default sarif

const page = 'https://copydesk.dev/rules/'

function resultsOf({repoPath, text, findings}: CheckedFile, ids: readonly string[]): object[] {
  const file = new VFile(text)
  const artifactLocation = {uri: uriOf(repoPath), uriBaseId: 'SRCROOT'}
  const locationOf = (place: Place, more = {}) => ({
    physicalLocation: {artifactLocation, region: {...regionOf(place), ...more}}
  })
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const {fingerprint, field, edits, related} = finding
    const turn = (seen.get(fingerprint) ?? 0) + 1
    seen.set(fingerprint, turn)
    const inText = field === 'text'
    return {
      ruleId: finding.rule,
      ruleIndex: ids.indexOf(finding.rule),
      level: levels[finding.severity],
      message: {text: [finding.message, ...(finding.note ? [finding.note] : [])].map(plain).join('\n')},
      locations: [
        inText
          ? locationOf(finding, {snippet: {text: text.slice(finding.start, finding.end)}})
          : {physicalLocation: {artifactLocation}}
      ],
      relatedLocations: related
        .filter((place) => (place.field ?? field) === 'text')
        .map((place, index) => ({
          id: index + 1,
          message: {text: plain(place.message)},
          ...locationOf(place)
        })),
      partialFingerprints: {primaryLocationLineHash: `${fingerprint}:${turn}`},
      properties: {kind: finding.kind, confidence: finding.confidence},
      ...(inText && edits.length > 0
        ? {
            fixes: [
              {
                description: {
                  text: `Write ${finding.expected?.map((words) => `\`${plain(words)}\``).join(' or ') ?? 'it so'}`
                },
                artifactChanges: [
                  {
                    artifactLocation,
                    replacements: edits.map((edit) => ({
                      deletedRegion: regionOf(placeIn(file, edit.start, edit.end)),
                      insertedContent: {text: edit.text}
                    }))
                  }
                ]
              }
            ]
          }
        : {})
    }
  })
}

const regionOf = ({line, column, endLine, endColumn}: Place) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn
})

const uriOf = (path: string): string => encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F')
