/** From a request to a draft, and from findings back to the fields of the request. */
import {createHash} from 'node:crypto'
import type {z} from 'zod'
import type {Draft} from '../check.ts'
import type {Finding} from '../finding.ts'
import {readNinjs} from '../read/ninjs.ts'
import {
  findingsInParts,
  joinParts,
  type Part,
  type PartRole,
  placesInParts,
  splitParts
} from '../read/parts.ts'
import type {fieldsStory, ninjsStory, textStory} from './schema.ts'

type Request = z.infer<typeof textStory> | z.infer<typeof fieldsStory> | z.infer<typeof ninjsStory>

/** A request as a draft. */
export interface Story {
  readonly draft: Draft
  /** Under what overrides are on record. */
  readonly name: string | undefined
  readonly sheets: readonly string[]
}

const roles: readonly (readonly [RegExp, PartRole])[] = [
  [/^(?:title|headline|head|hed)$/i, 'headline'],
  [/^(?:dek|deck|standfirst|subtitle|excerpt|summary|description|sub-?headline)$/i, 'dek'],
  [/^byline$/i, 'byline'],
  [/caption$|^cutline$/i, 'caption'],
  [/^pull-?quote$/i, 'pull-quote']
]

/**
 * Reads a validated request.
 *
 * @param request in any of the three shapes.
 */
export function storyOf(request: Request): Story {
  const {category, date, story, sheets = []} = request
  const beside = {...(category ? {category} : {}), ...(date ? {date} : {})}
  if ('text' in request) {
    const {text, format, title} = request
    const draft = {text, ...beside, ...(title ? {title} : {}), ...(format ? {format} : {})}
    return {draft, name: story, sheets}
  }
  if ('ninjs' in request) {
    const {parts, ...known} = readNinjs(request.ninjs)
    return {draft: {...draftOf(parts), ...known, ...beside}, name: story, sheets}
  }
  const parts = Object.entries(request.fields).map(([name, field]) => {
    const {text, format = 'plain', role} = typeof field === 'string' ? {text: field} : field
    const usual = roles.find(([names]) => names.test(name))?.[1] ?? 'body'
    return {name, text, format, role: role ?? usual}
  })
  return {draft: {...draftOf(parts), ...beside}, name: story, sheets}
}

const draftOf = (parts: readonly (Part & {readonly text: string})[]): Draft => ({
  text: joinParts(parts.map(({text}) => text)),
  parts
})

/** The texts of a draft by field. */
export function fieldsOf({parts}: Draft, text: string): Record<string, string> {
  if (!parts) return {text}
  const texts = splitParts(text)
  return Object.fromEntries(parts.map(({name}, index) => [name, texts[index]!]))
}

/** SHA-256 of the texts of a draft, joined by U+0000. */
export function hashOf({parts}: Draft, text: string): string {
  const joined = parts ? splitParts(text).join('\0') : text
  return createHash('sha256').update(joined).digest('hex')
}

/** Findings of a draft, each in the field that it stands in. */
export function placeFindings({parts}: Draft, text: string, findings: readonly Finding[]): Finding[] {
  return parts ? findingsInParts(findings, text, parts) : [...findings]
}

/** Rows of sheets, with the field that each place stands in. */
export function placeSheets(
  {text, parts}: Draft,
  sheets: Readonly<Record<string, readonly object[]>>
): Record<string, Record<string, unknown>[]> {
  const place = parts && placesInParts(text, parts)
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const placed = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]))
    const {start, end, field = 'text'} = placed
    if (!place || typeof start !== 'number' || typeof end !== 'number' || field !== 'text') return placed
    const {field: name, start: from, end: to} = place({start, end})
    return {...placed, field: name, start: from, end: to}
  }
  return walk(sheets) as Record<string, Record<string, unknown>[]>
}
