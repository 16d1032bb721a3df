/** The blocks of a draft in reading order, each typed as a newsroom would call it. */
import type {Nodes, PhrasingContent, Root} from 'mdast'
import type {FrontMatter} from './matter.ts'
import {isMetadata} from './metadata.ts'
import {type Prose, ProseBuilder} from './prose.ts'
import type {Span} from './span.ts'

/** What a block is in a story. `lede` is the first paragraph of the body. */
export type BlockKind =
  | 'headline'
  | 'subhead'
  | 'dek'
  | 'byline'
  | 'lede'
  | 'paragraph'
  | 'caption'
  | 'pull-quote'
  | 'block-quotation'
  | 'editors-note'
  | 'list-item'
  | 'question'
  | 'answer'
  | 'table-cell'
  | 'footnote'
  | 'boilerplate'

/** One heading, paragraph, list item, table cell … */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Place in reading order, from 0. */
  readonly index: number
  /** Whether it stands in a Markdown block quotation. */
  readonly quoted: boolean
  /** Whether all of it is emphasised: an old sign of deks, captions and editor's notes. */
  readonly emphasised: boolean
  /** The speaker's label of a transcript line (`LIND:`), without the colon. */
  readonly label?: Span
  /**
   * A stretch of the block.
   *
   * @param from offset into the block's `text`.
   * @param to offset behind the last character.
   */
  part(from: number, to: number): Span
}

declare module 'mdast' {
  interface Data {
    /** What a reader knows the paragraphs of a node to be, from the field that they stood in. */
    blockKind?: BlockKind
  }
}

interface Draft {
  from: number
  to: number
  kind: BlockKind
  quoted: boolean
  emphasised: boolean
  text: string
  /** Where in `text` the speaker's label stands. */
  label?: readonly [from: number, to: number]
}

/** The blocks of a draft and the prose they stand in. */
export interface Story {
  readonly prose: Prose
  readonly blocks: readonly Block[]
}

/**
 * Reads the tree of a draft into prose and typed blocks.
 *
 * @param tree mdast, with positions; nodes without one are passed over.
 * @param source the draft as given.
 * @param front its front matter, whose nodes are left out.
 */
export function findBlocks(tree: Root, source: string, front: FrontMatter | undefined): Story {
  const shift = source.startsWith('\uFEFF') ? 1 : 0
  const builder = new ProseBuilder(source, shift)
  const drafts: Draft[] = []
  const body = (front?.end ?? 0) - shift

  const push = (
    place: {from: number; to: number} | undefined,
    kind: BlockKind,
    quoted: boolean,
    emphasised = false
  ) => {
    if (place) drafts.push({...place, kind, quoted, emphasised, text: ''})
  }
  // A story has one headline, whatever stands above it: a kicker, a picture, a menu.
  const title = () => (drafts.some((draft) => draft.kind === 'headline') ? 'subhead' : 'headline')
  const walk = (node: Nodes, above: BlockKind, quoted: boolean): void => {
    const start = node.position?.start.offset
    if (node.type !== 'root' && (start === undefined || start < body)) return
    const kind = node.data?.blockKind ?? above
    switch (node.type) {
      case 'heading':
        push(builder.add(node.children), node.depth === 1 ? title() : 'subhead', quoted)
        return
      case 'paragraph':
      case 'tableCell':
        push(builder.add(node.children), kind, quoted, isEmphasised(node.children))
        return
      case 'html':
        for (const piece of htmlPieces(source, start! + shift, node.position!.end.offset! + shift))
          push(
            builder.addRaw(piece.start, piece.end),
            piece.kind === 'headline' ? title() : (piece.kind ?? kind),
            quoted || piece.kind === 'block-quotation'
          )
        return
      case 'blockquote':
        for (const child of node.children) walk(child, 'block-quotation', true)
        return
      case 'listItem':
        for (const child of node.children) walk(child, quoted ? kind : 'list-item', quoted)
        return
      case 'footnoteDefinition':
        for (const child of node.children) walk(child, 'footnote', quoted)
        return
      case 'table':
        for (const child of node.children) walk(child, 'table-cell', quoted)
        return
      default:
        if ('children' in node) for (const child of node.children) walk(child, kind, quoted)
    }
  }
  walk(tree, 'paragraph', false)

  const prose = builder.build()
  for (const draft of drafts) draft.text = prose.text.slice(draft.from, draft.to)
  for (const pass of passes) pass(drafts, prose, front)
  return {prose, blocks: drafts.map((draft, index) => block(draft, index, prose))}
}

function block(draft: Draft, index: number, prose: Prose): Block {
  const {from, to, kind, quoted, emphasised, text} = draft
  const {start, end} = prose.span(from, to)
  const part = (first: number, last: number): Span => prose.span(from + first, from + last)
  const label = draft.label && part(...draft.label)
  return {from, to, start, end, text, kind, index, quoted, emphasised, part, ...(label ? {label} : {})}
}

function isEmphasised(children: readonly PhrasingContent[]): boolean {
  const [only, ...more] = children.filter((child) => child.type !== 'text' || child.value.trim())
  return (only?.type === 'emphasis' || only?.type === 'strong') && more.length === 0
}

/** Each looks over the blocks and types those it knows; the order is the method. */
const passes: ((drafts: Draft[], prose: Prose, front: FrontMatter | undefined) => void)[] = [
  typeHeadline,
  typeNotes,
  typeMetadata,
  typeTranscript,
  typeInterview,
  typeDek,
  typeLede,
  typePullQuotes
]

/** Without a heading or a title the first paragraph is the headline where it reads like one. */
function typeHeadline(drafts: Draft[], _prose: Prose, front: FrontMatter | undefined): void {
  if (drafts.some(({kind}) => kind === 'headline')) return
  const [first, ...rest] = drafts
  if (first?.kind === 'subhead') first.kind = 'headline'
  if (first?.kind !== 'paragraph' || first.quoted || rest.length === 0) return
  if (front?.data.title !== undefined || front?.data.headline !== undefined) return
  const words = first.text.split(/\s+/).length
  const stopped = /[.:…]["'”’)\]]*$/.test(first.text) && !/\b(?:[A-Z]\.)+["'”’]*$/.test(first.text)
  // Some archives close every headline with a stop: then only its length and the story below it tell.
  const closed =
    rest.length >= 4 &&
    words <= 20 &&
    !/[a-z][.!?]["”’]? \p{Lu}/u.test(first.text) &&
    !dateline.test(first.text)
  if (stopped ? closed : words <= 30) first.kind = 'headline'
}

/** `LEEDS, England (Reuters) —` */
const dateline = /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, [^—–-]{2,40})?(?:\([^)]{2,30}\))? ?[—–-]/u

const noteStart =
  /^[([*_\s]*(?:editor['’]?s['’]? note|correction|clarification|note to readers|updated?)\b[^.]{0,40}[:—–-]/i
const captionShape =
  /^(?:photo|image|picture|caption|file photo|video|graphic|chart|map)\b[^.]{0,30}:|\((?:(?:AP|Reuters|AFP|Getty|EPA|PA)\b[^)]{0,60}|[^)]{0,60}\/(?:AP|Reuters|AFP|Getty Images|EPA|PA))\)$|\b(?:photograph|photo(?: (?:credit|by))?|image|picture): ?[^.]{2,60}$|\((?:photo|image|picture)(?: credit)?(?: by|:)[^)]{2,80}\)\.?$/i
const boilerplateShape =
  /^[([*_\s]*(?:(?:follow|like|find) (?:us|him|her|them|@?\uFFFC+|[A-Z][\w.]+(?: [A-Z][\w.]+)*) on (?:twitter|facebook|instagram|x)\b|(?:read|see|watch) (?:more|also|next)\b|also (?:read|see|on)\b|related(?: stories| articles| story)?:|more (?:from|on|coverage)\b.{0,60}:?$|sign up (?:for|to)\b|subscribe\b|click here\b|share this\b|advertisement$|(?:additional )?reporting by\b|[^.]{0,100}\b(?:contributed|contributed reporting) to this (?:report|story|article)|(?:©|copyright) ?\d{0,4}|-30-$|sources?:|all rights reserved|this (?:story|article) (?:was|is|has been) (?:originally|first|updated|corrected|published|part of))/i
const embedded = /\uFFFC{6,}\s*$|^[—–-]+ ?[^.]{2,60}\(\uFFFC+\)/

/** Notes, captions and credits are short; longer paragraphs need not be looked at. UTF-16 code units. */
const longestNote = 700

/** Editor's notes, captions, credits, embeds and the lines around a story. */
function typeNotes(drafts: Draft[]): void {
  for (const draft of drafts) {
    if (draft.kind === 'headline' || draft.kind === 'subhead' || draft.kind === 'table-cell') continue
    if (draft.text.length > longestNote) continue
    if (noteStart.test(draft.text)) draft.kind = 'editors-note'
    else if (captionShape.test(draft.text)) draft.kind = 'caption'
    else if (boilerplateShape.test(draft.text)) draft.kind = 'boilerplate'
    else if (draft.text.length < 400 && embedded.test(draft.text)) draft.kind = 'boilerplate'
  }
}

/** Metadata stands in the first lines, below the headline, before the story has begun. */
function typeMetadata(drafts: Draft[]): void {
  let seen = 0
  for (const draft of drafts.slice(0, 8)) {
    if (draft.kind === 'headline') continue
    if ((draft.kind === 'paragraph' || draft.kind === 'list-item') && isMetadata(draft.text))
      draft.kind = 'byline'
    else if (++seen > 2) return
  }
}

/** The line under the headline that sums the story up. */
function typeDek(drafts: Draft[]): void {
  const at = drafts[0]?.kind === 'headline' ? 1 : 0
  const draft = drafts[at]
  const rest = drafts.slice(at + 1)
  if (!draft || !rest.some((next) => next.kind === 'paragraph')) return
  const words = draft.text.split(/\s+/).length
  const short = words <= 35
  // `Background` or `14:32` right under the headline opens a section.
  if (draft.kind === 'subhead' && at === 1 && words >= 3 && rest[0]?.kind !== 'subhead') draft.kind = 'dek'
  else if (
    draft.kind === 'paragraph' &&
    at === 1 &&
    short &&
    (draft.emphasised || rest[0]?.kind === 'byline' || !/[.!?:…]["'”’)\]]*$/.test(draft.text))
  )
    draft.kind = 'dek'
}

function typeLede(drafts: Draft[]): void {
  const body = drafts.slice(drafts.findIndex(({kind}) => kind === 'headline') + 1)
  const first = body.find(({kind}) => kind === 'paragraph' || kind === 'question' || kind === 'answer')
  if (first?.kind === 'paragraph') first.kind = 'lede'
}

const label = /^(?:(Q|A|Question|Answer)[.:]|(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}):)(?=\s)/u
/** `((Ruiz)) We did.`: the mark-up of an interview template, as exports leave it. */
const bracketed = /^\(\((\p{Lu}[^()]{0,40})\)\)(?=\s)/u

interface Turn {
  readonly at: number
  readonly draft: Draft
  readonly label: readonly [from: number, to: number]
  readonly name: string
  readonly question: boolean
}

/** `Q:` and `A:`, names with a colon or names in double brackets at the start of many paragraphs make a transcript. */
function typeTranscript(drafts: Draft[]): void {
  const colons: Turn[] = []
  const brackets: Turn[] = []
  for (const [at, draft] of drafts.entries()) {
    if (draft.kind !== 'paragraph') continue
    const match = label.exec(draft.text) ?? bracketed.exec(draft.text)
    if (!match) continue
    const inBrackets = draft.text.startsWith('(')
    const name = inBrackets ? match[1]! : (match[1] ?? match[2])!
    const from = inBrackets ? 2 : 0
    const turns = inBrackets ? brackets : colons
    turns.push({
      at,
      draft,
      label: [from, from + name.length],
      name,
      question: !inBrackets && /^Q/.test(match[1] ?? '')
    })
  }
  const body = drafts.filter((draft) => draft.kind === 'paragraph').length
  for (const turns of [colons, brackets]) {
    const names = new Set(turns.map(({name}) => name))
    // One label over and over is a run-in heading; a transcript has at least two voices that come back.
    if (turns.length < 4 || turns.length < 0.12 * body || names.size < 2 || names.size > turns.length / 2 + 1)
      continue
    for (const {draft, label, question} of turns) {
      draft.kind = question || asks.test(draft.text) ? 'question' : 'answer'
      draft.label = label
    }
  }
  // The template marks where a voice begins: it goes on to the next mark, the last one to the next heading.
  const spoken = brackets.filter(({draft}) => draft.label)
  if (spoken.length === 0) return
  const last = spoken.at(-1)!.at
  for (const [at, draft] of drafts.entries()) {
    if (at < spoken[0]!.at) continue
    if (at > last && draft.kind !== 'paragraph') break
    if (draft.kind === 'paragraph') draft.kind = asks.test(draft.text) ? 'question' : 'answer'
  }
}

const asks = /\?["”’]?$/

/** Emphasised questions, or questions for subheads, with paragraphs between them are an interview without labels. */
function typeInterview(drafts: Draft[]): void {
  const isQuestion = ({kind, emphasised, text}: Draft) =>
    /\?["”’]?$/.test(text) && (kind === 'subhead' || (kind === 'paragraph' && emphasised))
  if (drafts.filter(isQuestion).length < 3) return
  let asked = false
  for (const draft of drafts) {
    if (isQuestion(draft)) {
      draft.kind = 'question'
      asked = true
    } else if (draft.kind === 'subhead' || draft.kind === 'editors-note' || draft.emphasised) asked = false
    else if (asked && draft.kind === 'paragraph') draft.kind = 'answer'
  }
}

const letters = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** A block quotation whose words stand elsewhere in the story is a pull quote. */
function typePullQuotes(drafts: Draft[]): void {
  const pulled = drafts.filter(
    (draft, index) =>
      draft.text.length < 600 && (draft.kind === 'block-quotation' || isSigned(draft, drafts[index + 1]))
  )
  if (pulled.length === 0) return
  const rest = drafts.filter(({quoted}) => !quoted).map((draft) => [draft, letters(draft.text)] as const)
  for (const draft of pulled) {
    // Sentence by sentence: where they were spoken, a tag may stand between them.
    const parts = draft.text
      .split(/[.!?…]+/)
      .map(letters)
      .filter((part) => part.split(' ').length >= 3)
    const isSpoken = rest.some(
      ([other, text]) => other !== draft && parts.every((part) => text.includes(part))
    )
    if (parts.length === 0 || !isSpoken) continue
    if (draft.kind === 'paragraph') drafts[drafts.indexOf(draft) + 1]!.kind = 'caption'
    draft.kind = 'pull-quote'
  }
}

/** Whether a paragraph is one quotation with nothing but a short name line below it. */
function isSigned({kind, text}: Draft, below: Draft | undefined): boolean {
  if (kind !== 'paragraph' || !/^["“]/.test(text) || !below || below.text.length > 80) return false
  return (
    /^[—–-]?\s?\p{Lu}/u.test(below.text) && !/\b(?:is|was|were|are|has|had|said|says|did)\b/.test(below.text)
  )
}

const tag =
  /<!--[\s\S]*?(?:-->|$)|<(head|nav|form|button|script|style|iframe|pre|svg|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?([a-zA-Z][\w-]*)(?![\w-])(?:[^<>"']|"[^"]{0,4000}"|'[^']{0,4000}'){0,4000}>/gi
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/i

const tagKinds: Readonly<Record<string, BlockKind>> = {
  h1: 'headline',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  figcaption: 'caption',
  blockquote: 'block-quotation',
  li: 'list-item',
  td: 'table-cell',
  th: 'table-cell'
}

/** Class names under which content management systems keep what is no paragraph. */
const classKinds: readonly (readonly [RegExp, BlockKind])[] = [
  [/(?<![a-z])(?:standfirst|dek|deck|subtitle|sub-?headline)(?![a-z])/i, 'dek'],
  [/(?<![a-z])byline(?![a-z])/i, 'byline'],
  [/(?<![a-z])caption(?![a-z])/i, 'caption'],
  [/(?<![a-z])pull-?quote(?![a-z])/i, 'pull-quote'],
  // Embedded posts are other people's words, there to be seen and not to be edited.
  [/(?<![a-z])(?:twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|fb-post)(?![a-z])/i, 'boilerplate']
]

function kindOf(name: string, opening: string): BlockKind | undefined {
  const classes = /\sclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(opening)
  const value = classes && (classes[1] ?? classes[2] ?? classes[3])!
  return (value && classKinds.find(([names]) => names.test(value))?.[1]) || tagKinds[name]
}

interface Piece {
  start: number
  end: number
  kind?: BlockKind
}

/** The stretches of text between the block tags of a piece of HTML. Inline tags stay inside and are masked by length. */
function htmlPieces(source: string, start: number, end: number): Piece[] {
  const html = source.slice(start, end)
  const pieces: Piece[] = []
  let from = 0
  // Open tags: what stands in one that says nothing of itself is what the one around it is.
  const open: {readonly name: string; readonly kind: BlockKind | undefined}[] = []
  const close = (to: number) => {
    const kind = open.at(-1)?.kind
    if (html.slice(from, to).trim())
      pieces.push(
        kind ? {start: start + from, end: start + to, kind} : {start: start + from, end: start + to}
      )
  }
  for (const match of html.matchAll(tag)) {
    const name = match[2]?.toLowerCase()
    // One line break is inside a paragraph; two in a row end it.
    const after = match.index + match[0].length
    if (name === 'br' && !/^\s*<br\b/i.test(html.slice(after, after + 40))) continue
    if (name ? inline.test(name) : match[0].startsWith('<!--')) continue
    close(match.index)
    from = match.index + match[0].length
    if (!name) continue
    if (match[0].startsWith('</')) {
      const at = open.findLastIndex((tag) => tag.name === name)
      if (at >= 0) open.length = at
      continue
    }
    const around = open.at(-1)?.kind
    const isSettled = around === 'pull-quote' || around === 'boilerplate'
    open.push({name, kind: isSettled ? around : (kindOf(name, match[0]) ?? around)})
  }
  close(html.length)
  return pieces
}
