/** What a draft says of itself: front matter, metadata lines below the headline, fields given beside the text. */
import {parse as parseToml, TomlError} from 'smol-toml'
import {isMap, isScalar, isSeq, type Node, parseDocument} from 'yaml'
import type {Block} from './blocks.ts'
import {findMetadata} from './metadata.ts'
import type {Span} from './span.ts'

/** The front matter of a file: where it stands and what it holds. */
export interface FrontMatter {
  /** Source offset of the opening fence. */
  readonly start: number
  /** Source offset behind the closing fence. */
  readonly end: number
  /** The keys as written, with their values as data. */
  readonly data: Readonly<Record<string, unknown>>
  /** The places of the values of each key (one for a scalar, one an item for a list). */
  readonly places: ReadonlyMap<string, readonly Span[]>
  /** Why it could not be read, and where (source offset). */
  readonly error?: {readonly reason: string; readonly at: number}
}

/** What is known of a draft besides its prose. Spans outside the prose have `from` and `to` of -1. */
export interface Matter {
  readonly title: Span | undefined
  readonly description: Span | undefined
  readonly authors: readonly Span[]
  readonly categories: readonly Span[]
  readonly tags: readonly Span[]
  readonly date: Span | undefined
  readonly lang: string | undefined
  /** Everything in the front matter, as data. */
  readonly data: Readonly<Record<string, unknown>>
  readonly front: FrontMatter | undefined
}

/** Fields of a record that come beside its text. */
export interface Fields {
  readonly category?: string
  readonly title?: string
  readonly date?: string
}

/** The keys that mean the same in Hugo, Jekyll, Astro, Eleventy and Decap; a house adds its own. */
export const matterKeys = {
  title: ['title', 'headline'],
  description: ['description', 'dek', 'standfirst', 'summary', 'subtitle', 'lede'],
  author: ['author', 'authors', 'byline', 'creator'],
  category: ['category', 'categories', 'section', 'sections', 'desk', 'channel'],
  tags: ['tags', 'keywords'],
  date: ['date', 'published', 'publishDate', 'pubDate', 'pubdate'],
  lang: ['lang', 'language', 'locale']
} as const satisfies Record<string, readonly string[]>

/** Names of a house for the keys above: `{category: ['ressort']}`. */
export type KeyAliases = Readonly<Partial<Record<keyof typeof matterKeys, readonly string[]>>>

/** By the first character of a file: what its front matter looks like, and who reads it. */
const fences: Readonly<Record<string, readonly [RegExp, Fence['read']]>> = {
  '-': [/^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/, readYaml],
  '+': [/^\+\+\+[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)\+\+\+[ \t]*(?:\r?\n|$)/, readToml],
  '{': [/^(\{\s*"[\s\S]*?\n\})[ \t]*(?:\r?\n|$)/, readJson]
}

/** Where front matter stands. */
export interface Fence extends Pick<FrontMatter, 'start' | 'end'> {
  /** What stands between its fences. */
  readonly text: string
  /** Source offset of `text`. */
  readonly base: number
  readonly read: (text: string, base: number) => Read
}

/**
 * Finds YAML, TOML or JSON front matter at the top of a file without reading it: parsers of the story only step over it.
 *
 * @param source the draft as given, byte order mark included.
 * @returns undefined where the file has none.
 */
export function findFence(source: string): Fence | undefined {
  const bom = source.startsWith('\uFEFF') ? 1 : 0
  const [fence, read] = fences[source[bom] ?? ''] ?? []
  const match = fence?.exec(bom ? source.slice(1) : source)
  if (!match || !read) return undefined
  const text = match[1]!
  // A thematic break on the first line is no fence: what stands below must look like `key: value`.
  if (read === readYaml && text.trim() && !/^\s*(?:#.*\s+)*["']?[\w-]+["']?\s*:/.test(text)) return undefined
  return {start: bom, end: bom + match[0].length, text, base: bom + match[0].indexOf(text), read}
}

/**
 * Reads the front matter of a file.
 *
 * @param source the draft as given, byte order mark included.
 * @returns undefined where the file has none; with `error` where it has one that cannot be read.
 */
export function findFrontMatter(source: string): FrontMatter | undefined {
  const found = findFence(source)
  if (!found) return undefined
  const {start, end, text, base, read} = found
  return {start, end, ...read(text, base)}
}

type Read = Pick<FrontMatter, 'data' | 'places' | 'error'>

const outside = (start: number, end: number, text: string, field?: string): Span =>
  field ? {from: -1, to: -1, start, end, text, field} : {from: -1, to: -1, start, end, text}

function readYaml(text: string, base: number): Read {
  const document = parseDocument(text, {logLevel: 'silent', uniqueKeys: false})
  const places = new Map<string, Span[]>()
  const [problem] = document.errors
  if (problem) {
    const reason = problem.message.split('\n')[0]!.replace(/ at line .*$/, '')
    return {data: {}, places, error: {reason, at: base + (problem.pos[0] ?? 0)}}
  }
  const scalar = (node: Node | null | undefined): Span | undefined => {
    if (!isScalar(node) || !node.range || node.value === null) return undefined
    let [start, end] = node.range
    if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') [start, end] = [start + 1, end - 1]
    const value = typeof node.value === 'string' ? node.value : text.slice(start, end)
    return outside(base + start, base + end, value)
  }
  if (isMap(document.contents))
    for (const {key, value} of document.contents.items) {
      const name = isScalar(key) ? String(key.value) : ''
      const nodes = isSeq(value) ? (value.items as Node[]) : [value as Node]
      places.set(
        name,
        nodes.map(scalar).filter((span) => span !== undefined)
      )
    }
  const data = document.toJS() as unknown
  return {data: isRecord(data) ? data : {}, places}
}

function readToml(text: string, base: number): Read {
  const places = new Map<string, Span[]>()
  try {
    const data = parseToml(text) as Record<string, unknown>
    for (const [key, value] of Object.entries(data)) {
      const line = new RegExp(`^[ \\t]*["']?${key.replace(/[^\w]/g, '\\$&')}["']?[ \\t]*=[ \\t]*`, 'm').exec(
        text
      )
      if (line) places.set(key, locate(text, line.index + line[0].length, base, value))
    }
    return {data, places}
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const lines = text.split('\n')
    const before = lines.slice(0, error.line - 1).reduce((sum, line) => sum + line.length + 1, 0)
    const [first = '', second = ''] = error.message.split('\n')
    return {
      data: {},
      places,
      error: {reason: second ? first : first.trim(), at: base + before + Math.max(error.column - 1, 0)}
    }
  }
}

function readJson(text: string, base: number): Read {
  const places = new Map<string, Span[]>()
  try {
    const data = JSON.parse(text) as unknown
    if (!isRecord(data)) return {data: {}, places}
    for (const [key, value] of Object.entries(data)) {
      const at = text.indexOf(JSON.stringify(key))
      if (at >= 0) places.set(key, locate(text, at + key.length + 2, base, value))
    }
    return {data, places}
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))
    return {data: {}, places, error: {reason: (error as Error).message, at: base + Number(at?.[1] ?? 0)}}
  }
}

/** The places of a value, or of the items of a list, behind an offset of TOML or JSON text. */
function locate(text: string, from: number, base: number, value: unknown): Span[] {
  let at = from
  const spans: Span[] = []
  for (const item of Array.isArray(value) ? value : [value]) {
    if (typeof item === 'object' && !(item instanceof Date)) continue
    const shown = item instanceof Date ? (/[\d:T.Z+-]+/.exec(text.slice(at))?.[0] ?? '') : String(item)
    const found = text.indexOf(shown, at)
    if (found < 0) continue
    spans.push(outside(base + found, base + found + shown.length, shown))
    at = found + shown.length
  }
  return spans
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Gathers what a draft says of itself. Fields given beside the text come first, then ready data of another plugin,
 * then the front matter, then the metadata lines below the headline.
 *
 * @param front the front matter of the file.
 * @param ready `file.data.matter`, where a plugin before us has read it.
 * @param fields what came beside the text.
 * @param blocks the blocks of the draft.
 * @param aliases further keys of a house.
 */
export function findMatter(
  front: FrontMatter | undefined,
  ready: unknown,
  fields: Fields,
  blocks: readonly Block[],
  aliases: KeyAliases = {}
): Matter {
  const data = isRecord(ready) ? {...front?.data, ...ready} : (front?.data ?? {})
  const lines = findMetadata(blocks)
  const look = (name: keyof typeof matterKeys): readonly Span[] => {
    for (const key of [...(aliases[name] ?? []), ...matterKeys[name]]) {
      const places = front?.places.get(key)
      const value = data[key]
      if (value === undefined || value === null || value === '') continue
      if (places?.length) return places
      return (Array.isArray(value) ? value : [value])
        .filter((item) => typeof item === 'string' || typeof item === 'number' || item instanceof Date)
        .map((item) =>
          outside(
            front?.start ?? 0,
            front?.start ?? 0,
            item instanceof Date ? item.toISOString() : String(item)
          )
        )
    }
    return []
  }
  const field = (name: keyof Fields): Span[] => {
    const value = fields[name]
    return typeof value === 'string' && value.trim() ? [outside(0, value.length, value, name)] : []
  }
  const first = (...lists: readonly (readonly Span[])[]): readonly Span[] =>
    lists.find((list) => list.length > 0) ?? []
  return {
    title: first(field('title'), look('title'))[0],
    description: look('description')[0],
    authors: first(look('author'), lines.authors),
    categories: first(field('category'), look('category'), lines.categories),
    tags: look('tags'),
    date: first(field('date'), look('date'), lines.dates)[0],
    lang: look('lang')[0]?.text.toLowerCase(),
    data,
    front
  }
}
