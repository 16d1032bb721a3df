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
 * Pairs the quotation marks of each block.
 *
 * @param blocks in reading order.
 * @param prose the prose they stand in.
 * @returns outermost quotations, in order; nested ones are part of theirs.
 */
export function findQuotations(blocks: readonly Block[], prose: Prose): readonly Quotation[] {
  const quotations: Quotation[] = []
  for (const block of blocks) {
    const {text} = block
    if (!/["“”'‘’«]/.test(text)) continue
    let opened = -1
    let mark: Quotation['mark'] = 'double'
    const close = (end: number, width: number, open: boolean) => {
      const from = block.from + opened
      quotations.push({
        ...prose.span(from, block.from + end),
        block,
        content: prose.span(from + 1, Math.max(block.from + end - width, from + 1)),
        mark,
        open
      })
      opened = -1
    }
    for (let at = 0; at < text.length; at++) {
      const character = text[at]!
      if (
        character === '"' ||
        character === '“' ||
        character === '”' ||
        character === '«' ||
        character === '»'
      ) {
        if (opened < 0) {
          if (character === '»') continue
          opened = at
          mark = character === '«' ? 'guillemet' : 'double'
        } else if (mark !== 'single' && character !== '“' && character !== '«') close(at + 1, 1, false)
      } else if ((character === '‘' || character === "'") && opened < 0) {
        const before = text[at - 1] ?? ' '
        if (!/[\s([—–]/.test(before) || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')) continue
        const end = /^[^\n]*?[\p{L}\p{N}.,!?…]['’](?![\p{L}\p{N}])/u.exec(text.slice(at + 1))
        if (!end || /^(?:\d0s|[Tt]is|[Tt]was|em|cause|til)\b/.test(text.slice(at + 1))) continue
        opened = at
        mark = 'single'
        close(at + 1 + end[0].length, 1, false)
        at += end[0].length
      }
    }
    if (opened >= 0) close(text.length, 0, true)
  }
  return quotations
}
