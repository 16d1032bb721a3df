/** An IPTC ninjs record (1.x and 2.x) to the parts of a story; findings then name the value they stand in by its JSON Pointer. */
import type {Part, PartFormat, PartRole} from './parts.ts'

/** The keys that are read; a record may have any others. */
export interface Ninjs {
  readonly headline?: string
  readonly byline?: string
  readonly description_text?: string
  readonly description_xhtml?: string
  readonly body_text?: string
  readonly body_xhtml?: string
  readonly headlines?: readonly NinjsText[]
  readonly descriptions?: readonly NinjsText[]
  readonly bodies?: readonly NinjsText[]
  readonly subject?: readonly NinjsSubject[]
  readonly subjects?: readonly NinjsSubject[]
  readonly versioncreated?: string
  readonly versionCreated?: string
  readonly associations?: Readonly<Record<string, NinjsAssociation>> | readonly NinjsAssociation[]
}

/** One of several wordings of the same thing. */
export interface NinjsText {
  readonly value?: string
  readonly role?: string
  readonly contenttype?: string
  readonly contentType?: string
}

/** What a story is about. */
export interface NinjsSubject {
  readonly name?: string
  readonly names?: readonly NinjsText[]
}

/** A picture or film that goes with the story. */
export interface NinjsAssociation {
  readonly type?: string
  readonly description_text?: string
  readonly description_xhtml?: string
  readonly descriptions?: readonly NinjsText[]
}

/** A story in parts with what is known besides. */
export interface NinjsStory {
  readonly parts: readonly (Part & {readonly text: string})[]
  /** Names of its subjects, as one line; undefined where it has none. */
  readonly category?: string
  /** When this version was made. */
  readonly date?: string
}

/**
 * Reads a record: headline, description, body and the captions of what is associated. Where a text is there in several
 * wordings, the marked-up one is read; of several headlines the main one.
 *
 * @param record parsed JSON, of the shape above.
 */
export function readNinjs(record: Ninjs): NinjsStory {
  const texts: (Part & {text: string})[] = []
  const add = (role: PartRole, pointer: string, text: string | undefined, format: PartFormat) => {
    if (text?.trim()) texts.push({name: pointer, role, format, text})
    return Boolean(text?.trim())
  }
  const addBest = (role: PartRole, pointer: string, wordings: readonly NinjsText[] = []) => {
    const index =
      [isHtml, isMain, () => true].map((fits) => wordings.findIndex(fits)).find((at) => at >= 0) ?? -1
    const best = wordings[index]
    return best ? add(role, `${pointer}/${index}/value`, best.value, isHtml(best) ? 'html' : 'plain') : false
  }
  const described = (role: PartRole, pointer: string, each: NinjsAssociation) =>
    add(role, `${pointer}/description_xhtml`, each.description_xhtml, 'html') ||
    add(role, `${pointer}/description_text`, each.description_text, 'plain') ||
    addBest(role, `${pointer}/descriptions`, each.descriptions)

  add('headline', '/headline', record.headline, 'plain') ||
    addBest('headline', '/headlines', record.headlines)
  described('dek', '', record)
  add('body', '/body_xhtml', record.body_xhtml, 'html') ||
    add('body', '/body_text', record.body_text, 'plain') ||
    addBest('body', '/bodies', record.bodies)
  for (const [key, each] of Object.entries(record.associations ?? {}))
    described('caption', `/associations/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, each)

  const subjects = (record.subject ?? record.subjects ?? []).map(({name, names}) => name ?? names?.[0]?.value)
  const category = subjects.filter(Boolean).join(', ')
  const date = record.versioncreated ?? record.versionCreated
  return {parts: texts, ...(category ? {category} : {}), ...(date ? {date} : {})}
}

const isHtml = ({contenttype, contentType}: NinjsText): boolean =>
  /html/i.test(contenttype ?? contentType ?? '')
const isMain = ({role}: NinjsText): boolean => role === 'main'
