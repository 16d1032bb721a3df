/** From checked files to the text of a report. */
import type {Finding} from '../finding.ts'
import type {Severity} from '../severity.ts'

/** A draft that has been gone over. */
export interface CheckedFile {
  /** As the person who runs the check would name it; `/` between folders. */
  readonly path: string
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
}

/** Writes all of a run; ends with a line feed where it says anything. */
export type Reporter = (files: readonly CheckedFile[], options: ReportOptions) => string

/** Format to loader: only the one that is asked for is loaded. */
export const reporters = {
  pretty: async () => (await import('./pretty.ts')).default,
  line: async () => (await import('./line.ts')).default,
  json: async () => (await import('./json.ts')).default
} as const satisfies Record<string, () => Promise<Reporter>>

/** One of the formats. */
export type ReportFormat = keyof typeof reporters
