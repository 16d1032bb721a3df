/** Who may be meant where nothing ties a quote to anybody: those who speak, act or are named beside it. */
import type {Attribution, Desk, Draft} from '../quotes.ts'
import {attributionOf} from '../quotes.ts'
import {indexFrom} from '../span.ts'
import {actsOfSpeech, anyWords, goesOnSaying, mood, occasion, theirWords} from './cues.ts'
import type {Host} from './host.ts'
import {cueOf, speakerOf} from './paragraph.ts'
import {isPerson, surnameOf} from './people.ts'
import {phraseAt} from './phrase.ts'
import {subjectOf} from './subject.ts'
import type {Range} from './tokens.ts'

/** Looks for somebody in a sentence; the sieves know nothing of the quote. */
type NearSieve = (desk: Desk, host: Host) => Attribution | undefined

/** In this order; the first who may have said the quote is given. */
const sieves: readonly NearSieve[] = [
  quoted,
  waiting,
  told,
  saying,
  occasioned,
  acting,
  speaking,
  presented,
  asked,
  narrated
]

/**
 * Somebody in the sentence before who may have said a quote, though nothing says so.
 *
 * @param desk the quotes and sentences of the draft.
 * @param host the sentence before.
 * @param draft the quote.
 */
export function nearIn(desk: Desk, host: Host, draft: Draft): Attribution | undefined {
  for (const sieve of sieves) {
    const found = sieve(desk, host)
    if (found && mayBeOf(draft, found)) return found
  }
  // What goes on with a quote that waits for its speaker waits for the same one, whoever that is.
  const [first] = desk.draftsIn(host)
  return first?.bare && first.near
    ? {kind: 'unnamed', where: 'adjacent', sieve: 'near-quote', confidence: 0.3}
    : undefined
}

const near = (
  found: {source?: Range; cue?: Range},
  sieve: string,
  confidence: number,
  host: Host,
  desk: Desk
) => attributionOf({...found, sieve, confidence}, host, 'adjacent', desk.prose)

/** `Lind called it "a good dam."` */
function quoted(desk: Desk, host: Host): Attribution | undefined {
  const quote = speakerOf(desk, host)
  return quote?.cue && {...quote, where: 'adjacent', sieve: 'near-quote', confidence: 0.4}
}

/** A bare quote that waits for its speaker as well. */
function waiting(desk: Desk, host: Host): Attribution | undefined {
  return desk.draftsIn(host)[0]?.near
}

/** `Lind said the dam held.` */
function told(desk: Desk, host: Host): Attribution | undefined {
  const found = cueOf(host)
  return found && near(found, 'near-cue', 0.4, host, desk)
}

/** `Lind defended the plan, saying it would hold.` */
function saying(desk: Desk, host: Host): Attribution | undefined {
  const match = goesOnSaying.exec(host.outside)
  if (!match) return undefined
  const source = subjectOf(host.outside, 0, match.index)
  const cue = {from: match.index, to: match.index + match[0].length}
  return near({cue, ...(source ? {source} : {})}, 'near-saying', 0.4, host, desk)
}

/** `The council issued a statement.` */
function occasioned(_: Desk, {outside}: Host): Attribution | undefined {
  return occasion.test(outside) || theirWords.test(outside) || anyWords.test(outside)
    ? {kind: 'unnamed', where: 'adjacent', sieve: 'near-word', confidence: 0.3}
    : undefined
}

/** `Lind backed the plan.`, `She apologised.`: what a person does with words, told of its subject. */
function acting(desk: Desk, host: Host): Attribution | undefined {
  const source = subjectOf(host.outside, 0, host.outside.length)
  if (!source) return undefined
  const behind = host.outside.slice(source.to)
  const verb = actingVerb.exec(behind)?.[1]
  if (!(verb && actsOfSpeech.has(verb)) && !mood.test(behind)) return undefined
  const found = near({source}, 'near-act', 0.35, host, desk)
  return isOne(desk, found) ? found : undefined
}

/** Words of a sentence that is no more than a gesture: in it one capital is a person, elsewhere it may be a firm. */
const short = 8

/** `Lind shrugged and looked at the river.`: what one person does just beside a quote. */
export function beatIn(desk: Desk, host: Host, draft: Draft): Attribution | undefined {
  const source = subjectOf(host.outside, 0, host.outside.length)
  const found = source && near({source}, 'beat', 0.4, host, desk)
  const gesture =
    found && surnameOf(found) && !isCrowd(found.source!.text) && host.outside.split(' ').length <= short
  return found && (gesture || isOne(desk, found)) && mayBeOf(draft, found) ? found : undefined
}

/** `… which left Lind unimpressed.` where Lind speaks elsewhere in the story. */
export function speakerNamedIn({speakers}: Desk, {outside}: Host, draft: Draft): Attribution | undefined {
  for (const [name] of outside.matchAll(/\p{Lu}[\p{L}-]*\p{Ll}/gu)) {
    const attribution = speakers.get(name)
    if (attribution && mayBeOf(draft, attribution))
      return {...attribution, where: 'paragraph', sieve: 'near-name', confidence: 0.3}
  }
  return undefined
}

const newcomer =
  /(?<=^|\s)\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+(?=, (?:\d{1,3},|who\b|an? |the |his |her ))/u

/** `Among them was Ana Lind, who …`, `farmer Ana Lind, 42, …`: somebody the reader has just met. */
export function introducedIn(desk: Desk, host: Host, draft: Draft): Attribution | undefined {
  const match = newcomer.exec(host.outside)
  const found =
    match &&
    near({source: {from: match.index, to: match.index + match[0].length}}, 'near-name', 0.3, host, desk)
  return found && mayBeOf(draft, found) ? found : undefined
}

/** The verb right behind a subject, or behind what is set between commas. */
const actingVerb =
  /^(?:, [^,]{2,80},)?(?: (?:also|then|later|has|have|had|once|again|often|\p{Ll}+ly))*(?: on \p{Lu}\p{Ll}+day)? (\p{Ll}+)\b/u

/** `engineer` of `the old engineer` and, where a verb was taken for a noun, of `the old engineer laughed`. */
const roleIn = (text: string): string =>
  headOf(/ \p{Ll}+ed$/u.test(text) ? text.slice(0, text.lastIndexOf(' ')) : text)

/** `Lind`, `she`, `the mayor`, `her brother`: one person. */
function isOne({speakers}: Desk, found: Attribution): boolean {
  const {text} = found.source!
  if (/^(?:he|she)$/i.test(text)) return true
  const surname = surnameOf(found)
  // One capital alone may be a firm.
  const known = surname && (text !== surname || speakers.has(surname))
  return (
    !isCrowd(text) && (known || (/^(?:The|His|Her|Their|Its|An?|One) /i.test(text) && isPerson(roleIn(text))))
  )
}

const presentation =
  /^(?:Meet|Take|Consider|Enter|For|To|Like|Unlike|Among them (?:is|was|are|were)) (?:[\p{Ll}-]+ ){0,3}(?=\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll})/u

/** `Meet Ana Lind, 34.`, `Among them was Ana Lind`: somebody steps forward. */
function presented(desk: Desk, host: Host): Attribution | undefined {
  const match = presentation.exec(host.outside)
  const source = match && phraseAt(host.outside, match[0].length, host.outside.length)
  const found = source && near({source}, 'near-presented', 0.3, host, desk)
  return found && surnameOf(found) ? found : undefined
}

/** `So why did he stay?`, a paragraph of its own: an interview without labels. */
function asked(_: Desk, {outside, block}: Host): Attribution | undefined {
  return outside.split(' ').length <= breath &&
    outside.length > 0.6 * block.text.length &&
    /\?\s*$/.test(outside)
    ? {kind: 'unnamed', where: 'adjacent', sieve: 'near-question', confidence: 0.3}
    : undefined
}

/** `I did what was on the list.`: a story told by an `I` may quote its teller. */
function narrated(_: Desk, {outside}: Host): Attribution | undefined {
  return /(?<!["'’“‘])\bI(?:['’](?:m|d|ve|ll))? \p{Ll}/u.test(outside)
    ? {kind: 'unnamed', where: 'adjacent', sieve: 'near-teller', confidence: 0.3}
    : undefined
}

/** How many sentences or paragraphs back somebody's speech is remembered. */
const remembered = 4

/** Words of a sentence that may lead up to a quote; one that tells a past is longer. */
const breath = 20
const past =
  /^\s(?:(?:also|long|once|never|always|only) )?(?:had|has|have|would|served|\p{Ll}+ed by|was (?:\p{Ll}+ )?\p{Ll}+ed|was born)\b/u

/** `Lind is upbeat about the dam.` where it was Lind who spoke last. */
function speaking(desk: Desk, host: Host): Attribution | undefined {
  const source = subjectOf(host.outside, 0, host.outside.length)
  if (!source || past.test(host.outside.slice(source.to))) return undefined
  const found = near({source}, 'near-subject', 0.3, host, desk)
  const isPronoun = /^(?:he|she)$/i.test(found.source!.text)
  const surname = surnameOf(found)
  if (!isPronoun && !surname) return undefined
  const hosts = desk.hostsOf(host.block)
  for (let at = host.at - 1; at >= Math.max(0, host.at - remembered); at--) {
    const before = hosts[at]!
    const told = cueOf(before)
    const teller = told?.source && near(told, 'near-cue', 0.3, before, desk)
    if (
      teller &&
      (surname
        ? surnameOf(teller) === surname
        : surnameOf(teller) || /^(?:he|she)$/i.test(teller.source!.text))
    )
      return found
  }
  const last = host.outside.split(' ').length <= breath && lastSpeaker(desk, host)
  return last && (isPronoun || surname === last) ? found : undefined
}

/** Surname of who was quoted last before a sentence; pronouns are passed over. */
function lastSpeaker({drafts}: Desk, {from, block}: Host): string | undefined {
  for (let index = indexFrom(drafts, from) - 1; index >= 0; index--) {
    const {quotation, attribution} = drafts[index]!
    if (block.index - quotation.block.index > remembered) return undefined
    if (!attribution) continue
    const surname = surnameOf(attribution)
    if (surname) return surname
    if (attribution.kind !== 'pronoun') return undefined
  }
  return undefined
}

const firstPerson = /\b(?:I|my|me|mine|myself)\b/
const firstPlural = /\b(?:we|us|our|ours)\b/i

/** The last word of a noun phrase before what is hung on to it. */
function headOf(source: string): string {
  const [head] = source.split(/,|\s(?:of|for|at|from|in|with|on|who)\s/, 1)
  return head!.slice(head!.lastIndexOf(' ') + 1)
}

const many =
  /^(?:they|we|some|many|several|most|few|other|others|both|all|these|those|two|three|four|five|critics|people)\b/i
/** `Republicans`, `Environmentalists`: capitals, but many. */
const parties =
  /^(?:Liberals|Conservatives|Tories|Greens|Labour|Labor|Others|\p{Lu}\p{Ll}+(?:icans|crats|ists|ators|ivals|icials))$/u

/** `experts`, `some lawmakers`, `they`: many do not speak with one mouth. */
function isCrowd(source: string): boolean {
  const noun = headOf(source)
  return many.test(source) || parties.test(noun) || /^\p{Ll}.*[^s\W]s$/u.test(noun)
}

/** `He is no showman.`: after a sentence about him these are another's words. */
const third = /^[^\p{L}]*(?:(?:And|But|Because|So|Well|Yes|No|Look|If|When|Then|Now),? )?(he|she)\b/iu

/** Whether words can be a source's own: nobody speaks of himself by name, a crowd or a paper has no `I`. */
export function mayBeOf({quotation}: Draft, source: Attribution): boolean {
  const {text} = quotation.content
  const surname = surnameOf(source)
  if (surname && surname.length > 2 && new RegExp(`(?<![\\p{L}@#])${surname}(?!\\p{L})`, 'u').test(text))
    return false
  if (source.source && third.exec(text)?.[1]?.toLowerCase() === source.source.text.toLowerCase()) return false
  if (source.source && isCrowd(source.source.text)) return firstPlural.test(text)
  return !(
    (source.kind === 'body' || source.kind === 'document') &&
    firstPerson.test(text) &&
    !firstPlural.test(text)
  )
}
