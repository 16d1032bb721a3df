/** Quotation marks paired: which stretches of a draft are somebody's words. Restarted at each block. */
import type {Block} from './blocks.ts'
import type {Prose} from './prose.ts'
import type {Span} from './span.ts'

/** A stretch between quotation marks, marks included. */
export interface Quotation extends Span {
  readonly block: Block
  /** What stands between the marks. */
  readonly content: Span
  readonly mark: 'double' | 'single' | 'guillemet'
  /** No closing mark before the block ends. */
  readonly open: boolean
}

/**
 * Pairs the quotation marks of each block. Which way a mark points is read from what stands beside it; its glyph only
 * decides where that leaves both ways open, so that straight and wrong-way marks pair like others.
 *
 * @param blocks in reading order.
 * @param prose the prose they stand in.
 * @returns outermost quotations, in order; nested ones are part of theirs.
 */
export function findQuotations(blocks: readonly Block[], prose: Prose): readonly Quotation[] {
  const quotations: Quotation[] = []
  let carried: Family | undefined
  for (const [index, block] of blocks.entries()) {
    const marks = findMarks(block.text)
    const pairs = marks.length > 0 ? pair(block.text, marks, carried, blocks[index + 1]?.text ?? '') : []
    for (const {from, to, opening, closing, family} of pairs) {
      const begin = block.from + from
      const behind = block.from + to
      const {start, end, text} = prose.span(begin, behind)
      // Written out: a spread of the span is slow.
      quotations.push({
        from: begin,
        to: behind,
        start,
        end,
        text,
        block,
        content: prose.span(begin + opening, Math.max(behind - closing, begin + opening)),
        mark: family,
        open: closing === 0
      })
    }
    const last = pairs.at(-1)
    carried = last && last.closing === 0 && last.to === block.text.length ? last.family : undefined
  }
  return quotations
}

type Family = Quotation['mark']

interface Mark {
  readonly at: number
  readonly width: number
  readonly family: Family
  /** Which way it points; `either` closes what is open, else opens. */
  readonly way: 'open' | 'close' | 'either'
  /** A single mark that may be the apostrophe of a possessive or a dropped letter. */
  readonly weak: boolean
}

interface Pair {
  readonly from: number
  readonly to: number
  /** Width of the opening mark; 0 where the block before opened. */
  readonly opening: number
  /** Width of the closing mark; 0 where there is none. */
  readonly closing: number
  readonly family: Family
}

const glyphs = /''|``|["“”„‟＂«»'‘’‚]/g
const leftOfOpening = /[\s([{—–\-/"“«'‘…]/
const rightOfClosing = /[\s)\]}—–\-/.,;:!?…"”»'’]/

/** The marks of a block with the way they point; apostrophes are left out. */
function findMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (const {0: glyph, index: at} of text.matchAll(glyphs)) {
    const width = glyph.length
    const before = text[at - 1] ?? ' '
    const after = text[at + width] ?? ' '
    const mark =
      width === 1 && /['‘’‚]/.test(glyph)
        ? singleMark(text, at, glyph, before, after)
        : doubleMark(at, glyph, before, after)
    if (mark) marks.push(mark)
  }
  return marks
}

function doubleMark(at: number, glyph: string, before: string, after: string): Mark {
  const mayOpen = leftOfOpening.test(before) && !/[\s,;:!?)\]]/.test(after)
  const mayClose = rightOfClosing.test(after) && !/\s/.test(before)
  const way = mayOpen !== mayClose ? (mayOpen ? 'open' : 'close') : wayOf(glyph, before, after)
  return {at, width: glyph.length, family: /[«»]/.test(glyph) ? 'guillemet' : 'double', way, weak: false}
}

function wayOf(glyph: string, before: string, after: string): Mark['way'] {
  if (/[“„‟«]|``/.test(glyph)) return 'open'
  if (/[”»]/.test(glyph)) return 'close'
  if (/\s/.test(before) && /\s/.test(after)) return 'either'
  // `He left."Then I came back."`: a space is missing on one side of two marks.
  if (/[.!?]/.test(before) && /\p{L}/u.test(after)) return 'either'
  // `—"Yes` opens, `yes"—` closes: a letter or a stop on one side tells.
  return /[\p{L}\p{N}.,!?…]/u.test(before) || /[,;:!?.)]/.test(after) ? 'close' : 'open'
}

/** What an apostrophe before a word stands for: `'90s`, `'tis`, `'em`, `rock 'n' roll`, or a split-off `'s`. */
const elision =
  /^(?:\d0s|\d\d(?![\d’'])|(?:tis|twas|twere|twill|em|cause|cos|til|till|bout|round|neath|nuff|s|t|re|ve|ll|d|m)(?![\p{L}’'-])|n['’])/iu
const dropped = /(?:\b(?:o|th|an|ol|lil|mo)|[a-z]in)$/i

function singleMark(
  text: string,
  at: number,
  glyph: string,
  before: string,
  after: string
): Mark | undefined {
  const mark = {at, width: 1, family: 'single' as const}
  if (/[\s([{—–\-"“]/.test(before) && /[\p{L}\p{N}\uFFFC$£€["“…]/u.test(after)) {
    // A closing glyph before a letter is an apostrophe (`’cause`) far more often than a mark the wrong way round.
    if (glyph === '’' || elision.test(text.slice(at + 1, at + 10))) return undefined
    return {...mark, way: 'open', weak: false}
  }
  if (!rightOfClosing.test(after) || /[\s([]/.test(before) || glyph === '‘' || glyph === '‚') return undefined
  // `the buses' stop`, `goin' home`, `5' 10`: before a comma or a stop that is rare.
  const weak =
    !/[.,;:!?…]/.test(after) && (/[sxz\d]/i.test(before) || dropped.test(text.slice(Math.max(0, at - 4), at)))
  return {...mark, way: 'close', weak}
}

/**
 * Pairs marks from left to right. One that nothing closes is a quotation only where the next block goes on with one or
 * where it begins somebody's sentence; else it is stray and passed over.
 */
function pair(text: string, marks: readonly Mark[], carried: Family | undefined, next: string): Pair[] {
  const pairs: Pair[] = []
  const balance = closersLeft(marks)
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]!
    const {at, width, family} = mark
    if (mark.way === 'close' && at > 0) {
      // A quotation that the block before left open may end here without an opening mark of its own.
      if (carried === family && family !== 'single' && pairs.length === 0 && /^\p{Lu}/u.test(text))
        pairs.push({from: 0, to: at + width, opening: 0, closing: width, family})
      carried = undefined
      continue
    }
    carried = undefined
    const end =
      (family === 'single'
        ? closeSingle(text, marks, index, next)
        : closeDouble(text, marks, index, balance)) ?? leaveOpen(text, mark, next)
    if (!end) continue
    pairs.push({from: at, to: end.to, opening: width, closing: end.width, family})
    while (index + 1 < marks.length && marks[index + 1]!.at < end.to) index++
  }
  return pairs
}

/** For each mark, how many more marks of its family close than open behind it. */
function closersLeft(marks: readonly Mark[]): number[] {
  const left: number[] = []
  const count = {double: 0, single: 0, guillemet: 0}
  for (let index = marks.length - 1; index >= 0; index--) {
    const {family, way} = marks[index]!
    left[index] = count[family]
    count[family] += way === 'open' ? -1 : 1
  }
  return left
}

interface End {
  readonly to: number
  /** Width of the closing mark, 0 where it is missing. */
  readonly width: number
}

/** Where a double quotation closes: nesting is counted, inch signs and missing marks are worked around. */
function closeDouble(
  text: string,
  marks: readonly Mark[],
  opened: number,
  balance: readonly number[]
): End | undefined {
  const {at, width, family} = marks[opened]!
  let depth = 1
  for (let index = opened + 1; index < marks.length; index++) {
    const mark = marks[index]!
    if (mark.family !== family) continue
    if (mark.way !== 'open') {
      if (isMeasure(text, mark) && balance[index]! >= depth) continue
      if (--depth === 0) return {to: mark.at + mark.width, width: mark.width}
    } else if (balance[index]! > depth) depth++
    else if (depth === 1) {
      // Too few closing marks for a quotation within: one is missing before this, or this one is stray.
      const tag = tagWithin(text, at + width, mark.at)
      if (tag) return {to: tag, width: 0}
      const before = text.slice(0, mark.at).trimEnd()
      if (/[.!?…]['’]?$/.test(before) && /^['‘]?\p{Lu}/u.test(text.slice(mark.at + mark.width)))
        return {to: before.length, width: 0}
      // Before words that are no sentence it is the first that was stray.
      if (!beginsSentence(text, at, width)) return undefined
      // A straight mark that opens a block stays open around a curly pair: a whole article quoted block by block.
      if (text[at] === '"' && text[mark.at] === '“') depth++
    }
  }
  return undefined
}

/** `6'2" tall`, `a 12" pipe`. */
const isMeasure = (text: string, {at, width}: Mark): boolean =>
  /\d['’]\d{1,2}$/.test(text.slice(Math.max(0, at - 5), at)) ||
  (/\d[½¼¾⅛]?$/.test(text.slice(Math.max(0, at - 2), at)) &&
    /^ \p{Ll}/u.test(text.slice(at + width, at + width + 2)))

const tag =
  /,(?= (?:(?:he|she|they|it|I|(?:\p{Lu}[\p{L}.’'-]* ?){1,4}) ?(?:said|says|added|wrote|told|asked|explained|replied)\b|(?:said|says|added|wrote|asked|explained) (?:\p{Lu}|he\b|she\b|the\b|an? )))/u

/** Where `"We will go, Lind said. "Then …` goes over into its tag: behind the comma. */
function tagWithin(text: string, from: number, to: number): number | undefined {
  const match = tag.exec(text.slice(from, Math.min(to, from + 800)))
  return match ? from + match.index + 1 : undefined
}

/** How the next block begins where it goes on with a quotation. */
const goesOn = {double: /^(?:["“”„]|'')/, single: /^['‘](?=[\p{L}\p{N}"“…])/u, guillemet: /^[«»]/} as const

/** No sentence is longer; UTF-16 code units. */
const longest = 4000

/**
 * Where a single quotation closes. Any closing mark may be an apostrophe: a sure one before the next opening mark wins
 * (`'where the buses' turning place is,' she said`); without it the first doubtful one (`the 'dark hours' rule`).
 */
function closeSingle(text: string, marks: readonly Mark[], opened: number, next: string): End | undefined {
  const {at} = marks[opened]!
  const sentence = beginsSentence(text, at, 1)
  let doubtful: End | undefined
  for (let index = opened + 1; index < marks.length; index++) {
    const mark = marks[index]!
    if (mark.family !== 'single') continue
    if (mark.way === 'open' || mark.at - at > longest) break
    const inner = text.slice(at + 1, mark.at)
    // Words that are no sentence do not run over its end.
    if (!sentence && /[.!?…]['’”"]?\s+["“]?\p{Lu}/u.test(inner) && inner.length > 60) break
    const end = {to: mark.at + 1, width: 1}
    if (!mark.weak) return !sentence && doubtful && inner.length > 80 ? doubtful : end
    doubtful ??= end
  }
  // `‘The dogs’ home rang.` and on the next line `‘By Monday …`: an apostrophe in a quotation left open.
  return at === 0 && goesOn.single.test(next) ? undefined : doubtful
}

/** Whether a mark stands where somebody's sentence may begin: at the start, after a colon, comma or full stop. */
const beginsSentence = (text: string, at: number, width: number): boolean =>
  /(?:^|[.,:;!?…—–"”)\]-])\s*$/.test(text.slice(Math.max(0, at - 3), at)) &&
  /^\s?[\p{Lu}\p{N}["“‘'…]/u.test(text.slice(at + width, at + width + 2))

function leaveOpen(text: string, {at, width, family}: Mark, next: string): End | undefined {
  const end = {to: text.length, width: 0}
  if (goesOn[family].test(next) && (at === 0 || beginsSentence(text, at, width))) return end
  if (family === 'single' || !beginsSentence(text, at, width)) return undefined
  const tag = tagWithin(text, at + width, text.length)
  return tag ? {to: tag, width: 0} : end
}
