/** Sentences: every `. ! ? …` may end one; the passes below take back those that do not. */
import type {Block} from './blocks.ts'
import type {Prose} from './prose.ts'
import type {Span} from './span.ts'
import {findWords, type Word} from './words.ts'

/** A sentence, with the closing marks that belong to it. */
export interface Sentence extends Span {
  /** Place in reading order, from 0. */
  readonly index: number
  readonly block: Block
  readonly words: readonly Word[]
}

/**
 * Splits blocks into sentences. A sentence never leaves its block; a line break inside a block ends one.
 *
 * @param blocks in reading order.
 * @param prose the prose they stand in.
 */
export function findSentences(blocks: readonly Block[], prose: Prose): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (const block of blocks) {
    let from = block.from
    for (const to of [...sentenceEnds(block.text).map((end) => block.from + end), block.to]) {
      const begin = skipSpace(prose.text, from, to)
      let end = to
      while (end > begin && isSpace(prose.text.charCodeAt(end - 1))) end--
      from = to
      if (end <= begin) continue
      const {start, end: behind, text} = prose.span(begin, end)
      // Written out: a spread of the span is slow, and there are many sentences.
      sentences.push({
        from: begin,
        to: end,
        start,
        end: behind,
        text,
        index: sentences.length,
        block,
        words: findWords(begin, end, prose)
      })
    }
  }
  return sentences
}

const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 9 || code === 13 || code === 0xa0 || code === 0x202f

function skipSpace(text: string, from: number, to: number): number {
  while (from < to && isSpace(text.charCodeAt(from))) from++
  return from
}

const terminal = /\n|[.!?…‽]+(?:["'”’»)\]\u201d]|'')*(?=\s|$)/g
const never =
  /(?:^|[\s("'“‘[—–-])(?:Mr|Mrs|Ms|Mx|Dr|Rs|Prof|Gov|Govs|Lt|Gen|Brig|Maj|Col|Capt|Cmdr|Adm|Sgt|Cpl|Pvt|Sen|Sens|Rep|Reps|Rev|Hon|Pres|Supt|Det|Insp|Msgr|Fr|Sr|Sra|St|Ste|Mt|Ft|No|Nos|vs|v|Messrs|Amb|Atty|Asst|Assoc|Dist|Del|Dep|Sec|Treas|cf|viz|eg|ie|e\.g|i\.e|al|ca|approx|est|fig|pp|vol|ed|eds|MR|MRS|MS|DR|SEN|REP|GOV|GEN|COL|CAPT|SGT|ST)$/
const mostly =
  /(?:^|[\s("'“‘[—–-])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Inc|Corp|Co|Cos|Ltd|Bros|Jr|Ave|Blvd|Rd|Dept|Univ|a\.m|p\.m|Ph\.D|M\.D|[A-Z]|(?:[A-Z]\.-?)+[A-Z]|etc)$/
/** Words that begin a sentence far more often than they go on with a name. */
const starter =
  /^["'“‘(]*(?:A|About|According|After|All|Also|Although|An|And|Another|Any|As|Asked|At|Because|Before|Both|But|By|During|Each|Earlier|Even|Every|For|From|He|Her|Here|His|How|However|I|If|In|Instead|It|Its|Last|Later|Like|Many|Meanwhile|More|Most|My|Neither|No|Not|Now|Of|On|Once|One|Only|Other|Our|Over|Perhaps|She|Since|So|Some|Still|Such|That|The|Their|Then|There|These|They|This|Those|Though|To|Two|Under|Until|We|What|When|Where|Whether|Which|While|Who|Why|With|Yet|You)\b/
/** After `?"` or `!"`: the sentence goes on with its tag (`"Why?" Lind asked.`). */
const tag =
  /^\s*(?:\p{Lu}[\p{L}.'’-]*\s+){0,3}\p{Lu}[\p{L}.'’-]*(?:, [^,.!?;:"“”]{2,80},)?\s+(?:said|says|asked|asks|added|adds|wrote|writes|told|replied|shouted|yelled|cried|tweeted|wondered|exclaimed|continued|declared|argued|recalled|joked|quipped|screamed|responded|explained|insisted|warned|answered)\b(?!\s+that\b)/u

/** A sentence that leads up to a quotation: `He added, "It …`. */
export const bringsIn = /^[^.!?"“”]{1,80}[,:] ?["“‘']/

/** After a quotation, to the end of its line: `— Ana Lind, mayor of Leeds`. */
const nameLine = /^[—–―-]{1,2} ?\p{Lu}[^.!?\n]{2,80}\.?\s*(?:\n|$)/u

/** Offsets in a block's text at which a sentence ends. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = []
  for (const match of text.matchAll(terminal)) {
    const end = match.index + match[0].length
    if (end >= text.length) break
    if (match[0] === '\n') {
      ends.push(end)
      continue
    }
    if (isBoundary(text, match.index, end, match[0])) ends.push(end)
  }
  return ends
}

function isBoundary(text: string, at: number, end: number, mark: string): boolean {
  const rest = text.slice(end, end + 120).trimStart()
  if (!rest) return false
  if (!/^["'“‘«([\u2018\uFFFC—–-]*\s?(?:[\p{Lu}\p{Lt}\p{N}$£€\uFFFC…]|["“‘]|[a-z]+[A-Z])/u.test(rest))
    return false
  const closed = /["'”’»]/.test(mark)
  // `It held." He added, "It …` brings in the next quotation.
  if (closed && nameLine.test(rest)) return false
  if (closed && tag.test(rest) && !(mark.startsWith('.') && bringsIn.test(rest))) return false
  if (!mark.startsWith('.') || mark.startsWith('..'))
    return !mark.startsWith('…') || /^["'“‘«(]*\p{Lu}/u.test(rest)
  if (closed) return true
  const before = text.slice(Math.max(0, at - 14), at)
  if (never.test(before)) return /(?:^|\s)No$/.test(before) ? !/^\d/.test(rest) : false
  if (mostly.test(before)) {
    // `J. K. Rowling`, `the U.S. Senate`, `Sept. 11`, `Calif. Gov. Lee` go on; `in the U.S. The vote` ends.
    if (!starter.test(rest)) return false
    // `Robert A. The` is rare; `Vitamin A. The` and `U.S. The` are ends.
    return (
      !/(?:^|[\s("“])[A-Z]$/.test(before) ||
      !/\p{Lu}[\p{L}'’-]+ [A-Z]$/u.test(before) ||
      /^(?:The|He|She|It|In|But|And)\b/.test(rest)
    )
  }
  // A figure with a stop before a capital: `1. Fold` at the start of a line is a list mark.
  return !/(?:^|\n)\s*\d{1,3}$/.test(text.slice(0, at))
}
