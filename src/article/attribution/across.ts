/** Attribution from another paragraph: one quote over several, a name line, a colon, the speaker of the paragraph before. */
import type {Block} from '../blocks.ts'
import type {Attribution, Desk, Draft} from '../quotes.ts'
import {attributionOf} from '../quotes.ts'
import {plainly} from './cues.ts'
import type {Host} from './host.ts'
import {beatIn, mayBeOf, nearIn} from './near.ts'
import {cueOf} from './paragraph.ts'
import {isRole} from './people.ts'
import {phraseAt} from './phrase.ts'

/** In this order. */
export const acrossParagraphs: readonly ((desk: Desk) => void)[] = [
  joinGroups,
  readNameLines,
  findRepeated,
  lookBack,
  lookForward,
  leaveRuns
]

/** A quote that no mark closes goes on where the next paragraph opens with one: its pieces share their source. */
function joinGroups({drafts, blocks}: Desk): void {
  for (const [index, draft] of drafts.entries()) {
    const before = drafts[index - 1]
    if (!before?.quotation.open || before.quotation.to !== before.quotation.block.to) continue
    const {block} = draft.quotation
    if (draft.quotation.from !== block.from || bodyBefore(blocks, block) !== before.quotation.block) continue
    draft.first = before.first
    if (!draft.attribution && before.attribution)
      draft.attribution = {...before.attribution, where: 'group', sieve: 'group'}
  }
  // A source in the last paragraph of a group speaks for those before it.
  for (let index = drafts.length - 1; index > 0; index--) {
    const draft = drafts[index]!
    const before = drafts[index - 1]!
    if (draft.first === draft.index || before.attribution || !draft.attribution) continue
    before.attribution = {...draft.attribution, where: 'group', sieve: 'group'}
  }
}

const isBody = ({kind}: Block): boolean =>
  kind === 'lede' || kind === 'paragraph' || kind === 'list-item' || kind === 'question' || kind === 'answer'
const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** The paragraph before, captions, notes and embeds passed over; a subhead ends the search. */
function bodyBefore(blocks: readonly Block[], block: Block): Block | undefined {
  for (let index = block.index - 1; index >= 0; index--) {
    const before = blocks[index]!
    if (before.kind === 'headline' || before.kind === 'subhead' || before.kind === 'dek') return undefined
    if (isBody(before) || before.kind === 'block-quotation') return before
  }
  return undefined
}

/** Whether a quote stands alone in its paragraph, or is the last of quotes that do. */
const closes = ({quotation}: Draft): boolean => quotation.to >= quotation.block.to - 1

/** `Former mayor Ana Lind.`, `Ana Lind, director of the Harbour Trust`: names, titles, no verb. `Knack for Deals` is a subhead. */
function isNameLine(text: string): boolean {
  // `Contributing: Ana Lind`, `By Ana Lind`: who wrote or helped to.
  if (/^(?:Contributing|Reporting|Editing|Writing|Photos?|By)\b/.test(text)) return false
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu) ?? []
  return (
    words.length >= 2 &&
    words.length <= 12 &&
    words.every(
      (word) => /^(?:\p{Lu}|of$|the$|and$|former$|\d)/u.test(word) || isRole(word.replace(/\.$/, ''))
    ) &&
    /\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}/u.test(text)
  )
}

/** `"Enough is enough."` and on the next line `— Ana Lind, mayor`. */
function readNameLines({drafts, blocks, prose}: Desk): void {
  for (const draft of drafts) {
    if (!draft.bare || draft.attribution || !closes(draft)) continue
    const next = blocks[draft.quotation.block.index + 1]
    if (!next || next.text.length > 240 || wordsIn(next.text) > 20) continue
    const dash = /^(?:[-—–―~]+|\()\s*/.exec(next.text)?.[0].length ?? 0
    if (!dash && !isNameLine(next.text)) continue
    const source = phraseAt(next.text, dash, next.text.length)
    if (!source) continue
    const named = {
      source: next.part(source.from, source.to),
      kind: 'person',
      where: 'adjacent',
      sieve: 'name-line'
    } as const
    if (dash || draft.quotation.open)
      draft.attribution = {...named, cue: prose.span(next.from, next.from + 1), confidence: 0.9}
    // `Ana Lind, mayor.` below a pull quote; `Knack for Deals.` is a subhead.
    else draft.near = {...named, confidence: 0.4}
  }
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A pull quote has the words of a quote in the story, and its source. */
function findRepeated({drafts}: Desk): void {
  let left = most
  for (const draft of drafts) {
    if (!draft.bare || draft.attribution || draft.length < 4) continue
    if (left-- === 0) return
    const words = letters(draft.quotation.content.text)
    const longest = words.split(' ').reduce((best, word) => (word.length > best.length ? word : best))
    // The longest word first: few quotes share it, and to compare letters alone costs more.
    const twin = drafts.find(
      ({attribution, length, quotation: {text}}) =>
        length > 4 &&
        text.length >= words.length &&
        attribution &&
        attribution.sieve !== 'repeated' &&
        text.toLowerCase().includes(longest) &&
        letters(text).includes(words)
    )
    if (twin) draft.attribution = {...twin.attribution!, where: 'farther', sieve: 'repeated', confidence: 0.8}
  }
}

/** More quotes without a source than any story repeats. */
const most = 200

/** A bare quote that heads its paragraph may belong to whoever speaks in the one before. */
function lookBack(desk: Desk): void {
  for (const draft of desk.drafts) {
    if (!draft.bare || draft.attribution || draft.near) continue
    if (draft.host.at > 0) {
      inherit(desk, draft)
      continue
    }
    let before = bodyBefore(desk.blocks, draft.quotation.block)
    // `She pauses.` between two quotes is a beat, no narration.
    if (before && before.text.length < 60 && wordsIn(before.text) <= 3 && !/:$/.test(before.text))
      before = bodyBefore(desk.blocks, before)
    const last = before && desk.hostsOf(before).at(-1)
    if (!last) {
      const near = namedAbove(desk, draft.quotation.block)
      if (near) draft.near = near
      continue
    }
    const firm = carried(desk, last)
    // `…," Lind said.` and then `"Lind has no idea."`: by form hers, by what it says another's.
    if (firm && !mayBeOf(draft, firm)) draft.near = {...firm, confidence: 0.3}
    else if (firm) draft.attribution = firm
    else {
      const near = nearIn(desk, last, draft)
      if (near) draft.near = near
    }
  }
}

/** `Ana Lind: ‘Enough’`, `Mayor says dam will hold`: the first paragraph may be spoken by whom the headline names. */
function namedAbove({blocks}: Desk, {index}: Block): Attribution | undefined {
  if (index >= 4) return undefined
  const above = blocks.slice(0, index).filter(({kind}) => kind === 'headline' || kind === 'dek')
  return above.some(({text}) => speaks.test(text))
    ? {kind: 'unnamed', where: 'adjacent', sieve: 'headline', confidence: 0.3}
    : undefined
}

const speaks = /\p{L}: ?["“‘']|\b(?:says?|said|tells?|Q&A|interview|urges?|warns?|calls?|vows?)\b/iu

/** The second of two bare quotes has what the first was given. */
function inherit(desk: Desk, draft: Draft): void {
  const before = desk.hostsOf(draft.host.block)[draft.host.at - 1]!
  const first = desk.draftsIn(before).at(-1)
  if (!first?.bare) return
  if (first.attribution) draft.attribution = {...first.attribution, sieve: 'follow-on'}
  else if (first.near) draft.near = first.near
}

/** What surely speaks for the next paragraph: a colon, a tagged quote, a quote already carried. */
function carried(desk: Desk, last: Host): Attribution | undefined {
  if (/:\s*$/.test(last.outside)) {
    const told = cueOf(last)!
    return attributionOf({...told, sieve: 'colon', confidence: 0.85}, last, 'adjacent', desk.prose)
  }
  const quote = desk.draftsIn(last).at(-1)
  const said = quote?.attribution
  if (!quote || !said || !(quote.sentential || quote.length >= 4)) return undefined
  const tagged =
    said.sieve === 'tag' ||
    said.sieve === 'split' ||
    said.sieve === 'according-to' ||
    said.sieve === 'name-line'
  const run =
    quote.bare &&
    (said.sieve === 'follow-on' ||
      said.where === 'adjacent' ||
      said.where === 'farther' ||
      said.where === 'group' ||
      said.sieve === 'label')
  if (!tagged && !run) return undefined
  const where = quote.bare && said.where === 'adjacent' ? 'farther' : 'adjacent'
  return {...said, where, sieve: 'previous-paragraph', confidence: 0.6}
}

const backward =
  /^(?:That|This|Such|Those|These|His|Her|Their|So)\b.{0,40}\b(?:quote|quotation|remark|comment|words|statement|sentiment|reply|response|answer|warning|verdict|advice|exchange|said|says|spoke)s?\b|^The (?:quote|quotation|remark|comment|statement|words|reply|response|answer|warning|verdict|advice|exchange)s?\b|^\p{Lu}[^.?!]{1,60}, who (?:gave|made|offered|said|spoke|used|wrote) (?:that|this|those|these|the)\b/u

/** `So says Ana Lind, 74.` */
const soSays = /^(?:So|Thus) (?:says|said|spoke) (?=\p{Lu})/u

/** A paragraph behind that refers back, or begins with somebody who goes on speaking. */
function lookForward(desk: Desk): void {
  for (const draft of desk.drafts) {
    if (!draft.bare || draft.attribution || draft.near || !closes(draft)) continue
    const next = desk.blocks[draft.quotation.block.index + 1]
    const first = next && isBody(next) && desk.hostsOf(next)[0]
    if (!first) continue
    const told = soSays.exec(next.text)?.[0]
    const source = told && phraseAt(next.text, told.length, next.text.length)
    if (told && source)
      draft.attribution = {
        source: next.part(source.from, source.to),
        cue: next.part(0, told.trimEnd().length),
        kind: 'person',
        where: 'adjacent',
        sieve: 'near-back',
        confidence: 0.9
      }
    else if (backward.test(first.outside))
      draft.near = {kind: 'unnamed', where: 'adjacent', sieve: 'near-back', confidence: 0.3}
    else if (!bodyBefore(desk.blocks, draft.quotation.block)) {
      // A story that opens with somebody's words may name her next: `Ana Lind stands on the dam.`
      const opening = beatIn(desk, first, draft)
      if (opening && / /.test(opening.source!.text))
        draft.near = {...opening, where: 'adjacent', sieve: 'near-next', confidence: 0.3}
    } else if (first.quotations.length === 0) {
      const told = cueOf(first)
      const goesOn =
        told?.source?.from === 0 &&
        told.cue.from - told.source.to < 12 &&
        plainly.has(first.outside.slice(told.cue.from, told.cue.to))
      if (goesOn)
        draft.near = attributionOf(
          {...told, sieve: 'near-next', confidence: 0.3},
          first,
          'adjacent',
          desk.prose
        )
    }
  }
}

/** From so many paragraphs on a run of bare quotes is meant: voices from the street, a dialogue, a list of posts. */
const run = 3

function leaveRuns({drafts, blocks}: Desk): void {
  let open: Draft[] = []
  let paragraphs = 0
  const leave = () => {
    if (paragraphs >= run)
      for (const draft of open)
        draft.near = {kind: 'unnamed', where: 'farther', sieve: 'run', confidence: 0.3}
    open = []
    paragraphs = 0
  }
  for (const draft of drafts) {
    const {block} = draft.quotation
    const last = open.at(-1)?.quotation.block
    const joins =
      block === last ||
      (draft.host.at === 0 && last && closes(open.at(-1)!) && bodyBefore(blocks, block) === last)
    if (!joins || !draft.bare || draft.attribution || draft.near) leave()
    if (!draft.bare || draft.attribution || draft.near) continue
    if (block !== last) paragraphs++
    open.push(draft)
  }
  leave()
}
