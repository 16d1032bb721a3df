/** Comments by which a writer keeps a rule silent in some place. */
import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {Article} from './article/index.ts'
import {expectedNames} from './expected-names.ts'
import {placeIn} from './place.ts'

/** Source offsets, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
  /** Where the comment that asks for it begins. */
  readonly by: number
}

declare module 'vfile' {
  interface DataMap {
    /** Where comments begin that have kept a rule silent. */
    usedIgnores: Set<number>
  }
}

interface Comment {
  readonly verb: 'disable' | 'enable' | 'next-line' | 'next-block'
  /** Empty for all rules. */
  readonly rules: readonly string[]
  readonly start: number
  readonly end: number
  /** Where the next block of HTML ends; only where the comment stands among tags. */
  readonly blockEnd: number | undefined
}

const ours = /^<!--\s*copydesk-(disable-next-line|disable|enable)\b([\s\S]*?)-->$/
const lints = /^<!--\s*lint\s+(ignore|disable|enable)\b([\s\S]*?)-->$/
const verbs: Readonly<Record<string, Comment['verb']>> = {
  disable: 'disable',
  enable: 'enable',
  ignore: 'next-block',
  'disable-next-line': 'next-line'
}
const memory = new WeakMap<Root, readonly Comment[]>()

/**
 * The stretches of a draft in which a rule was told to be silent, by `<!-- copydesk-disable-next-line RULE -- why -->`,
 * `<!-- copydesk-disable RULE -->` … `<!-- copydesk-enable RULE -->`, or remark-lint's `<!--lint ignore RULE-->`,
 * `<!--lint disable RULE-->`, `<!--lint enable RULE-->`. Without a rule they speak of all. Line breaks mean nothing among
 * the tags of HTML: there the next line is the next block.
 *
 * @param tree mdast with positions.
 * @param source the draft.
 * @param id the rule.
 */
export function ignoredRanges(tree: Root, source: string, id: string): readonly Range[] {
  const ranges: Range[] = []
  let disabled: Comment | undefined
  for (const comment of commentsOf(tree, source)) {
    if (comment.rules.length > 0 && !comment.rules.includes(id)) continue
    if (comment.verb === 'next-line' || comment.verb === 'next-block') {
      const ending = comment.verb === 'next-line' ? /\r?\n/g : /\r?\n[ \t>]*\r?\n/g
      const end = comment.blockEnd ?? behindNext(source, comment.end, ending)
      ranges.push({start: comment.end, end, by: comment.start})
    }
    if (comment.verb === 'disable') disabled ??= comment
    if (comment.verb === 'enable' && disabled) {
      ranges.push({start: disabled.end, end: comment.start, by: disabled.start})
      disabled = undefined
    }
  }
  if (disabled) ranges.push({start: disabled.end, end: source.length + 1, by: disabled.start})
  return ranges
}

/**
 * Whether the front matter keeps a rule silent in all of a draft: `copydesk: false`, or a list with the rule in it.
 *
 * @param article the draft.
 * @param id the rule, or another id that findings go by.
 */
export function isSilenced({matter, settings}: Article, id: string): boolean {
  if (settings.inlineConfig === false) return false
  const said = matter.data.copydesk
  return said === false || (Array.isArray(said) && said.includes(id))
}

/**
 * Reports comments that kept no rule silent.
 *
 * @param file the file after all rules.
 * @param tree its mdast.
 * @param ran ids of the rules that ran; a comment for others is none of this run's business.
 * @param known ids of all rules.
 */
export function reportUnusedIgnores(
  file: VFile,
  tree: Root,
  ran: readonly string[],
  known: readonly string[]
): void {
  for (const {verb, rules, start, end} of commentsOf(tree, String(file))) {
    if (verb === 'enable' || file.data.usedIgnores?.has(start)) continue
    const unknown = rules.find((id) => !known.includes(id))
    if (!unknown && rules.length > 0 && !rules.some((id) => ran.includes(id))) continue
    const place = {...placeIn(file, start, end), field: 'text'}
    const message = file.message(
      unknown
        ? `Unexpected rule \`${unknown}\` in a comment, ${expectedNames(unknown, known)}`
        : `Unexpected comment that keeps ${rules.length > 0 ? rules.map((id) => `\`${id}\``).join(', ') : 'nothing'} silent, expected a finding below it`,
      {
        place: {
          start: {line: place.line, column: place.column, offset: start},
          end: {line: place.endLine, column: place.endColumn, offset: end}
        },
        ruleId: 'unused-ignore',
        source: 'remark-lint'
      }
    )
    message.note = 'What it was written for is gone: take it away, or it will hide the next one.'
    message.kind = unknown ? 'unknown-rule' : 'unused'
    message.about = rules.join(' ')
    message.at = place
  }
}

/** Behind the next line or block that has text: what stands after the comment in its own line counts. */
function behindNext(source: string, from: number, ending: RegExp): number {
  let at = from
  while (at < source.length && /\s/.test(source[at]!)) at++
  ending.lastIndex = at
  return ending.exec(source)?.index ?? source.length + 1
}

function commentsOf(tree: Root, source: string): readonly Comment[] {
  const known = memory.get(tree)
  if (known) return known
  const comments: Comment[] = []
  const shift = source.startsWith('\uFEFF') ? 1 : 0
  if (source.includes('<!--'))
    visit(tree, 'html', ({position}) => {
      const start = position?.start.offset
      const end = position?.end.offset
      if (start === undefined || end === undefined) return
      // As it is in the source: the value of a node has lost the marks of the list or block quotation around it.
      for (const comment of commentsIn(source.slice(start + shift, end + shift), start + shift))
        comments.push(comment)
    })
  memory.set(tree, comments)
  return comments
}

const blockEnd = /<\/(?:p|h[1-6]|li|d[dt]|t[dh]|blockquote|figcaption|div|section|article)\s*>/gi

/** The comments that mean us, of all in a stretch of HTML that begins at an offset. */
function* commentsIn(html: string, offset: number): Generator<Comment> {
  let to = 0
  let ending = -1
  for (let from = html.indexOf('<!--'); from >= 0; from = html.indexOf('<!--', to)) {
    const close = html.indexOf('-->', from + 4)
    if (close < 0) return
    to = close + 3
    const text = html.slice(from, to)
    const match = ours.exec(text) ?? lints.exec(text)
    if (!match) continue
    const rules = match[2]!
      .split(/\s--\s/)[0]!
      .trim()
      .split(/[\s,]+/)
      .filter(Boolean)
    // Many comments may stand before one end: it is looked for once.
    if (ending < to) {
      blockEnd.lastIndex = to
      ending = blockEnd.exec(html)?.index ?? Number.POSITIVE_INFINITY
    }
    yield {
      verb: verbs[match[1]!]!,
      rules,
      start: offset + from,
      end: offset + to,
      blockEnd: Number.isFinite(ending) ? offset + ending : undefined
    }
  }
}
