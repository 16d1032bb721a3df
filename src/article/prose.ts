/**
 * What a reader sees, and where each character of it stands in the file.
 *
 * This is the one place that knows how `R&amp;D`, `\&`, a `> ` continued on the next line or `**"bold** quote"`
 * differ between prose and Markdown. Everything else works on `prose.text` and asks `prose.span` for places.
 */
import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import type {PhrasingContent, Text} from 'mdast'
import type {Span} from './span.ts'
import type {Form, Word} from './words.ts'

/** Stands for what is not prose (code, addresses, shortcodes): no letter, no space, never a word. */
export const MASK = '\uFFFC'

/** A run of text blocks under construction or done: the prose of one draft with its places. */
export class Prose {
  /** The blocks as a reader sees them, two line feeds between them. */
  readonly text: string
  readonly #starts: Int32Array
  readonly #ends: Int32Array

  /**
   * @param text the prose.
   * @param starts source offset of each character of the prose.
   * @param ends source offset behind each character of the prose.
   */
  constructor(text: string, starts: Int32Array, ends: Int32Array) {
    this.text = text
    this.#starts = starts
    this.#ends = ends
  }

  /**
   * The only way to make a span.
   *
   * @param from offset into `text`.
   * @param to offset behind the last character; at least `from`.
   */
  span(from: number, to: number): Span {
    const start = this.#starts[from] ?? this.#ends[from - 1] ?? 0
    return {from, to, start, end: to > from ? this.#ends[to - 1]! : start, text: this.text.slice(from, to)}
  }

  /**
   * Whether nothing stands between the characters of a stretch in the source: no tag and no mark of emphasis.
   *
   * @param from offset into `text`.
   * @param to offset behind the last character.
   */
  isWhole(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) {
      // One reference can stand for two characters.
      const isShared = this.#starts[at] === this.#starts[at - 1]
      if (!isShared && this.#starts[at] !== this.#ends[at - 1]) return false
    }
    return true
  }

  /**
   * A span with what words need besides, made in one go: there are hundreds in each draft.
   *
   * @param from offset into `text`.
   * @param to offset behind the last character.
   * @param form how it is written.
   * @param capital whether its first letter is a capital.
   */
  word(from: number, to: number, form: Form, capital: boolean): Word {
    const {text, lower} = form
    return {from, to, start: this.#starts[from]!, end: this.#ends[to - 1]!, text, lower, capital, form}
  }
}

/** Collects the prose of a draft block by block. */
export class ProseBuilder {
  #text: string[] = []
  #length = 0
  #starts: Int32Array
  #ends: Int32Array
  readonly #source: string
  readonly #shift: number

  /**
   * @param source the draft as given.
   * @param shift what to add to the tree's offsets (1 where a byte order mark was dropped by the parser).
   */
  constructor(source: string, shift: number) {
    this.#source = source
    this.#shift = shift
    // Prose is never longer than its source plus the two line feeds after each block.
    this.#starts = new Int32Array(source.length + 64)
    this.#ends = new Int32Array(source.length + 64)
  }

  /** How long the prose is by now. */
  get length(): number {
    return this.#length
  }

  /**
   * Adds the inline content of one block.
   *
   * @returns where its prose begins and ends, without outer white space; undefined where it has none.
   */
  add(children: readonly PhrasingContent[]): {from: number; to: number} | undefined {
    return this.#close(() => {
      for (const child of children) this.#inline(child)
    })
  }

  #close(fill: () => void): {from: number; to: number} | undefined {
    const before = this.#length
    const pieces = this.#text.length
    fill()
    const text = this.#text.splice(pieces).join('')
    const masked = maskAddresses(text)
    const trimmed = masked.trim()
    if (!trimmed || !/[\p{L}\p{N}]/u.test(trimmed)) {
      this.#length = before
      return undefined
    }
    const lead = masked.length - masked.trimStart().length
    const from = before + lead
    const to = from + trimmed.length
    this.#text.push(masked)
    const end = this.#ends[this.#length - 1]!
    this.#put('\n', end, end)
    this.#put('\n', end, end)
    return {from, to}
  }

  /**
   * Adds a stretch of HTML that has character references and inline tags (what stands between two block tags).
   *
   * @param start source offset of its first character.
   * @param end source offset behind its last character.
   */
  addRaw(start: number, end: number): {from: number; to: number} | undefined {
    const raw = this.#source.slice(start, end)
    return this.#close(() => this.#references(raw, start))
  }

  /** The finished prose. */
  build(): Prose {
    return new Prose(
      this.#text.join(''),
      this.#starts.subarray(0, this.#length),
      this.#ends.subarray(0, this.#length)
    )
  }

  #put(character: string, start: number, end: number): void {
    if (this.#length === this.#starts.length) {
      this.#starts = grow(this.#starts)
      this.#ends = grow(this.#ends)
    }
    this.#starts[this.#length] = start
    this.#ends[this.#length] = end
    this.#length++
    this.#text.push(character)
  }

  #run(text: string, start: number): void {
    while (this.#length + text.length > this.#starts.length) {
      this.#starts = grow(this.#starts)
      this.#ends = grow(this.#ends)
    }
    for (let index = 0; index < text.length; index++) {
      this.#starts[this.#length + index] = start + index
      this.#ends[this.#length + index] = start + index + 1
    }
    this.#length += text.length
    this.#text.push(text)
  }

  #inline(node: PhrasingContent): void {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return
    const from = start + this.#shift
    const to = end + this.#shift
    switch (node.type) {
      case 'text':
        this.#letters(node, from, to)
        break
      case 'break':
        this.#put('\n', from, to)
        break
      case 'inlineCode':
        this.#put(MASK, from, to)
        break
      case 'html':
        // `<br>` ends a line; any other tag leaves no trace in the prose.
        if (/^<br\b/i.test(node.value)) this.#put('\n', from, to)
        break
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        break
      default:
        if ('children' in node) for (const child of node.children) this.#inline(child as PhrasingContent)
    }
  }

  #references(raw: string, from: number): void {
    for (let at = 0; at < raw.length; ) {
      const width = referenceWidth(raw, at)
      const reference = raw.slice(at, at + width)
      // `&bogus;` refers to nothing: what a reader sees is its letters.
      const decoded = width > 1 ? decodeReference(reference) : reference
      if (decoded !== reference) {
        for (const half of decoded.split('')) this.#put(half, from + at, from + at + width)
        at += width
        continue
      }
      const tag = raw[at] === '<' ? inlineTag.exec(raw.slice(at, at + 2000)) : null
      if (tag) {
        const [code] = inlineCode.exec(raw.slice(at, at + 2000)) ?? []
        const end = at + (code ?? tag[0]).length
        if (code) this.#put(MASK, from + at, from + end)
        else if (/^<br\b/i.test(tag[0])) this.#put('\n', from + at, from + end)
        at = end
        continue
      }
      const space = /^\s+/.exec(raw.slice(at, at + 200))?.[0].length ?? 0
      if (space) this.#put(' ', from + at, from + at + space)
      else this.#put(raw[at]!, from + at, from + at + 1)
      at += space || 1
    }
  }

  #letters(node: Text, from: number, to: number): void {
    const raw = this.#source.slice(from, to)
    const {value} = node
    if (raw === value && !/[\r\n]/.test(value)) {
      this.#run(value, from)
      return
    }
    let at = 0
    for (let index = 0; index < value.length; index++) {
      const character = value[index]!
      if (character === '\n' || character === '\r') {
        if (character === '\r' && value[index + 1] === '\n') index++
        const began = at
        while (at < raw.length && raw[at] !== '\n' && raw[at] !== '\r') at++
        at += raw[at] === '\r' && raw[at + 1] === '\n' ? 2 : 1
        // The line goes on behind white space and the marks of block quotations.
        const next = value[index + 1]
        while (at < raw.length && /[ \t>]/.test(raw[at]!) && raw[at] !== next) at++
        this.#put(' ', from + began, from + at)
        continue
      }
      if (raw[at] === character && !startsReference(raw, at, character, value, index)) {
        this.#put(character, from + at, from + at + 1)
        at++
        continue
      }
      const width = raw[at] === '\\' && raw[at + 1] === character ? 2 : referenceWidth(raw, at)
      const decoded = width > 2 ? decodeReference(raw.slice(at, at + width)) : character
      // One reference can stand for a surrogate pair: both halves share its place.
      for (let part = 0; part < decoded.length && index + part < value.length; part++)
        this.#put(value[index + part]!, from + at, from + at + Math.max(width, 1))
      index += Math.max(decoded.length, 1) - 1
      at += Math.max(width, 1)
    }
  }
}

const inlineTag = /^<!--[\s\S]*?-->|^<\/?[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>|^<\/?[a-zA-Z][^<>]*>/

/** As inline code in Markdown: nobody's prose. */
const inlineCode = /^<(code|kbd|samp)\b[^>]*>[\s\S]*?<\/\1\s*>/i

const grow = (array: Int32Array): Int32Array => {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** `&amp;` where the value has `&` is a reference, a bare `&` is not. */
function startsReference(raw: string, at: number, character: string, value: string, index: number): boolean {
  if (character !== '&') return false
  const width = referenceWidth(raw, at)
  return width > 1 && value.slice(index, index + width) !== raw.slice(at, at + width)
}

function referenceWidth(raw: string, at: number): number {
  if (raw[at] !== '&') return 1
  const match = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z\d]{1,31});/.exec(raw.slice(at, at + 40))
  return match ? match[0].length : 1
}

function decodeReference(reference: string): string {
  const body = reference.slice(1, -1)
  if (body[0] !== '#') return decodeNamedCharacterReference(body) || reference
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}

const addresses = [
  /\{\{[<%].{0,400}?[>%]\}\}|\{%.{0,400}?%\}|\{\{.{0,400}?\}\}/g, // Hugo, Liquid
  /\[\/?(?:caption|gallery|embed|video|audio|playlist)\b[^\]\n]{0,400}\]/g, // WordPress
  /\b(?:https?|ftp):\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]'’]/g,
  /\b(?:www|pic)\.[\w-]+\.[^\s<>"“”]+[^\s<>"“”.,;:!?)\]'’]/g,
  /\b(?:t\.co|bit\.ly|youtu\.be)\/\w+/g,
  /(?<![\w.@/])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g,
  /(?<![\w@.])@\w{2,30}/g,
  /(?<![\w#&])#[A-Za-z]\w{1,60}/g
]

/** Replaces what no rule should read with as many masks. */
function maskAddresses(text: string): string {
  if (!/[@#[{/]|www\.|pic\./.test(text)) return text
  let out = text
  for (const pattern of addresses) out = out.replace(pattern, (match) => MASK.repeat(match.length))
  return out
}
