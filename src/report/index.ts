/** From checked files to the text of a report. */
import type {Finding} from '../finding.ts'
import type {Severity} from '../severity.ts'

/** A draft that has been gone over. */
export interface CheckedFile {
  /** As the person who runs the check would name it; `/` between folders. */
  readonly path: string
  /** From the root of its repository, for services that show the repository; `/` between folders. */
  readonly repoPath: string
  /** The draft as given. */
  readonly text: string
  readonly headline?: string
  readonly findings: readonly Finding[]
}

/** How to write a report. */
export interface ReportOptions {
  /** The lowest severity shown where a report is for reading; others say everything. */
  readonly minSeverity: Exclude<Severity, 'off'>
  /** Whether ANSI colours are wanted. */
  readonly color: boolean
  /** Columns to fill. */
  readonly width: number
  /** The version of Copydesk. */
  readonly version: string
}

/** Writes all of a run; ends with a line feed where it says anything. */
export type Reporter = (files: readonly CheckedFile[], options: ReportOptions) => string

/** Format to loader: only the one that is asked for is loaded. */
export const reporters = {
  pretty: async () => (await import('./pretty.ts')).default,
  line: async () => (await import('./line.ts')).default,
  json: async () => (await import('./json.ts')).default,
  ndjson: async () => (await import('./ndjson.ts')).default,
  github: async () => (await import('./github.ts')).default,
  markdown: async () => (await import('./markdown.ts')).default,
  sarif: async () => (await import('./sarif.ts')).default,
  gitlab: async () => (await import('./gitlab.ts')).default,
  rdjson: async () => (await import('./rdjson.ts')).default,
  junit: async () => (await import('./junit.ts')).default,
  checkstyle: async () => (await import('./checkstyle.ts')).default,
  html: async () => (await import('./html.ts')).default
} as const satisfies Record<string, () => Promise<Reporter>>

/** One of the formats. */
export type ReportFormat = keyof typeof reporters
