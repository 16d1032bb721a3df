/** Comments by which a writer keeps a rule silent in some place. */
import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'

/** Source offsets, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

interface Comment {
  readonly verb: 'disable' | 'enable' | 'next-line' | 'next-block'
  /** Empty for all rules. */
  readonly rules: readonly string[]
  readonly start: number
  readonly end: number
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
 * `<!--lint disable RULE-->`, `<!--lint enable RULE-->`. Without a rule they speak of all.
 *
 * @param tree mdast with positions.
 * @param source the draft.
 * @param id the rule.
 */
export function ignoredRanges(tree: Root, source: string, id: string): readonly Range[] {
  const ranges: Range[] = []
  let disabled = -1
  for (const comment of commentsOf(tree, source)) {
    if (comment.rules.length > 0 && !comment.rules.includes(id)) continue
    if (comment.verb === 'next-line')
      ranges.push({start: comment.end, end: behindNext(source, comment.end, /\r?\n/g)})
    else if (comment.verb === 'next-block')
      ranges.push({start: comment.end, end: behindNext(source, comment.end, /\r?\n[ \t>]*\r?\n/g)})
    else if (comment.verb === 'disable') disabled = disabled < 0 ? comment.end : disabled
    else if (disabled >= 0) {
      ranges.push({start: disabled, end: comment.start})
      disabled = -1
    }
  }
  if (disabled >= 0) ranges.push({start: disabled, end: source.length + 1})
  return ranges
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
    visit(tree, 'html', (node) => {
      const match = ours.exec(node.value.trim()) ?? lints.exec(node.value.trim())
      const start = node.position?.start.offset
      const end = node.position?.end.offset
      if (!match || start === undefined || end === undefined) return
      const verb = verbs[match[1]!]!
      const rules = match[2]!
        .split(/\s--\s/)[0]!
        .trim()
        .split(/[\s,]+/)
        .filter(Boolean)
      comments.push({verb, rules, start: start + shift, end: end + shift})
    })
  memory.set(tree, comments)
  return comments
}
