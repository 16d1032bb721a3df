/** Attribution within a paragraph: labels, sentences that follow on, the sentence before, a tag ahead. */
import type {Attribution, Desk} from '../quotes.ts'
import {attributionOf} from '../quotes.ts'
import type {Span} from '../span.ts'
import {plainly, utterance} from './cues.ts'
import {type Cue, type Host, isVerb} from './host.ts'
import {beatIn, introducedIn, nearIn, speakerNamedIn} from './near.ts'
import {isPerson} from './people.ts'
import {phraseAt} from './phrase.ts'
import {sourceKindOf} from './source-kind.ts'
import {subjectBefore} from './subject.ts'
import type {Range} from './tokens.ts'

/** In this order. */
export const withinParagraph: readonly ((desk: Desk) => void)[] = [useLabels, followOn, lookAhead, lookBeside]

/** `LIND: …` at the start of a turn, or just inside the mark. */
function useLabels({drafts, prose}: Desk): void {
  for (const draft of drafts) {
    const {quotation, host} = draft
    const {label} = host.block
    const inner = /^(\p{Lu}[\p{Lu}.'’ -]{1,30}|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}):\s/u.exec(
      quotation.content.text
    )
    const source = inner
      ? prose.span(quotation.content.from, quotation.content.from + inner[1]!.length)
      : label
    if (
      !source ||
      (draft.attribution && !inner && !/^(?:I|we|us|me)$/i.test(draft.attribution.source?.text ?? 'I'))
    )
      continue
    draft.attribution = {source, kind: 'person', where: 'sentence', sieve: 'label', confidence: 0.9}
  }
}

/** A bare quote goes on with the speaker of the paragraph, or of the sentence before it. */
function followOn(desk: Desk): void {
  let host: Host | undefined
  // Whom the sentences before that of the quote last let speak in this paragraph.
  let latest: Attribution | undefined
  for (const draft of desk.drafts) {
    if (draft.host !== host) {
      if (draft.host.block !== host?.block) latest = undefined
      else latest = speakerOf(desk, host) ?? latest
      host = draft.host
    }
    // `"Not even move. I asked for fake legs" to stand there.` has a narrator and no speaker of its own.
    if (draft.attribution || draft.host.at === 0 || !(draft.bare || draft.length > 3)) continue
    const before = desk.hostsOf(host.block)[draft.host.at - 1]!
    const spoken = speakerOf(desk, before)
    const told = spoken ? undefined : cueOf(before)
    if (spoken)
      draft.attribution = {
        ...spoken,
        where: 'paragraph',
        sieve: 'follow-on',
        confidence: 0.85 * spoken.confidence
      }
    else if (told)
      draft.attribution = attributionOf(
        {...told, sieve: 'sentence-before', confidence: 0.75},
        before,
        'paragraph',
        desk.prose
      )
    else if (latest)
      draft.attribution = {
        ...latest,
        where: 'paragraph',
        sieve: 'follow-on',
        confidence: 0.7 * latest.confidence
      }
    if (spoken || told) draft.rivals = rivalsOf(desk, before, draft.attribution!)
  }
}

/** Who is quoted in a sentence: of several the last that a cue ties to a quote. */
export function speakerOf(desk: Desk, host: Host): Attribution | undefined {
  const said = desk
    .draftsIn(host)
    .filter(
      ({attribution, length}) =>
        attribution &&
        (attribution.cue || attribution.sieve === 'label' || (length > 3 && attribution.source))
    )
  return (said.findLast((draft) => draft.length > 4) ?? said.at(-1))?.attribution
}

/** Who is told to have spoken in a sentence that need not quote. */
export function cueOf({outside, cues}: Host): {source?: Range; cue: Range} | undefined {
  const spoken = cues.filter((cue) => cue.speech && (isVerb(cue) || /^(?:add|say|tell)$/.test(cue.word)))
  const cue: Cue | undefined = spoken.find((cue) => plainly.has(cue.word)) ?? spoken[0]
  if (cue) {
    const source = subjectBefore(outside, 0, cue.from)
    return {...(source ? {source} : {}), cue}
  }
  const according = /\b[Aa]ccording to /.exec(outside)
  if (according) {
    const source = phraseAt(outside, according.index + 13, outside.length)
    return {...(source ? {source} : {}), cue: {from: according.index, to: according.index + 12}}
  }
  return /:\s*$/.test(outside)
    ? {cue: {from: outside.trimEnd().length - 1, to: outside.trimEnd().length}}
    : undefined
}

/** Whether a source is a paper or a body: `the report`, `the Herald`, `the Senate`. */
function isWritten(source: string): boolean {
  const kind = sourceKindOf(source)
  return (
    kind === 'body' ||
    kind === 'document' ||
    /^[Tt]he \p{Lu}/u.test(source) ||
    (kind === 'unnamed' && !isPerson(source.slice(source.lastIndexOf(' ') + 1)))
  )
}

/**
 * `the report said, according to CNN`: the other one who could be meant. `Lind wrote, citing the report` leaves no doubt: a
 * person speaks, whoever tells it.
 */
function rivalsOf({prose}: Desk, host: Host, {source}: Attribution): Span[] {
  if (!source || !isWritten(source.text)) return []
  const found: Span[] = []
  for (const match of host.outside.matchAll(/\b[Aa]ccording to |, citing /g)) {
    const phrase = phraseAt(host.outside, match.index + match[0].length, host.outside.length)
    if (!phrase) continue
    const span = prose.span(host.from + phrase.from, host.from + phrase.to)
    if (span.to <= source.from || span.from >= source.to) found.push(span)
  }
  return found
}

const backward =
  /^(?:(?:That|This|Such|Those|These|The|His|Her|Their|Its|It)\b.{0,40}\b(?:quote|quotation|remark|comment|word|line|statement|message|question|answer|sentiment|reply|response|warning|verdict|advice|exchange|rant|joke|claim|tweet|post|refrain|mantra|motto)s?\b|(?:That|This|It) (?:is|was|[’']s) (?:how|what|why|where|the (?:word|view|verdict|advice|message|question))\b|So (?:said|says|goes|went|wrote|spoke|runs|ran|began|begins|reads|read)\b|(?:Thus|So) spoke\b|With (?:that|those words)\b)/

/** `"Yes." "No," Lind said`; `"Enough." That remark came from Lind.` */
function lookAhead(desk: Desk): void {
  for (const draft of desk.drafts.toReversed()) {
    if (!draft.bare || draft.attribution) continue
    const next = desk.hostsOf(draft.host.block)[draft.host.at + 1]
    if (!next) continue
    const [first] = desk.draftsIn(next)
    const tagged = first && first.quotation.from === next.from && first.attribution
    if (tagged && (tagged.sieve === 'tag' || tagged.sieve === 'ahead' || tagged.sieve === 'split')) {
      draft.attribution = {...tagged, where: 'paragraph', sieve: 'ahead', confidence: 0.7}
      continue
    }
    if (!backward.test(next.outside)) continue
    const told = cueOf(next)
    draft.attribution = told
      ? attributionOf({...told, sieve: 'ahead', confidence: 0.6}, next, 'paragraph', desk.prose)
      : {kind: 'unnamed', where: 'paragraph', sieve: 'ahead', confidence: 0.5}
  }
}

/** The sentence before may lead up to a bare quote without a verb of saying: by a question, a gesture, a `tweet`. */
function lookBeside(desk: Desk): void {
  for (const draft of desk.drafts) {
    if (!draft.bare || draft.attribution || draft.host.at === 0) continue
    const before = desk.hostsOf(draft.host.block)[draft.host.at - 1]!
    const found =
      nearIn(desk, before, draft) ??
      beatIn(desk, before, draft) ??
      speakerNamedIn(desk, before, draft) ??
      introducedIn(desk, before, draft)
    if (found) draft.near = {...found, where: 'paragraph'}
    else if (
      /\?["”’]?$/.test(before.outside) ||
      utterance.test(before.outside) ||
      desk.draftsIn(before).some(({bare, length}) => !bare && length > 4)
    )
      draft.near = {kind: 'unnamed', where: 'paragraph', sieve: 'beside', confidence: 0.4}
  }
}
