/** Attribution within a sentence: tag behind the quotation, introduction before it, the clause it is embedded in. */
import type {Quotation} from '../quotations.ts'
import {cueWords, plainly} from './cues.ts'
import {type Cue, type Host, isVerb} from './host.ts'
import {phraseAt} from './phrase.ts'
import {subjectBefore, subjectOf} from './subject.ts'
import type {Range} from './tokens.ts'

/** What a sieve found; offsets into the host's text. */
export interface Found {
  readonly sieve: string
  readonly source?: Range
  readonly cue?: Range
  readonly confidence: number
}

/** A quotation in its sentence; offsets into the host's text. */
export interface Placed {
  readonly quotation: Quotation
  readonly host: Host
  readonly from: number
  readonly to: number
  /** Where the quotation before it ends, or the sentence begins. */
  readonly left: number
  /** Where the next one begins, or the sentence ends. */
  readonly right: number
  /** What was found for the quotation before it in the sentence. */
  readonly previous: Found | undefined
}

/** In this order; the first that finds a source decides. */
export const sentenceSieves: readonly ((place: Placed) => Found | undefined)[] = [
  accordingTo,
  tagBehind,
  nameBehind,
  split,
  introduction,
  embedding
]

/** `"…," according to Lind`; `According to Lind, "…"`. */
function accordingTo({host, from, to, left, right}: Placed): Found | undefined {
  const behind = /^[\s,;—–-]*(?:according to|in the words of|per)\s+/i.exec(host.outside.slice(to, right))
  const before = /(?:^|[\s(])(according to|in the words of)\s+([^,]{2,120}(?:,[^,]{2,80})?),\s*$/i.exec(
    host.outside.slice(Math.max(left, from - 240), from)
  )
  if (behind) {
    const source = phraseAt(host.outside, to + behind[0].length, right)
    if (source)
      return {
        sieve: 'according-to',
        source,
        cue: {from: to + behind[0].search(/\S/), to: to + behind[0].trimEnd().length},
        confidence: 0.95
      }
  }
  if (before) {
    const at = Math.max(left, from - 240) + before.index + before[0].search(/[aiAI]/)
    const source = phraseAt(host.outside, at + before[1]!.length, from)
    if (source)
      return {sieve: 'according-to', source, cue: {from: at, to: at + before[1]!.length}, confidence: 0.9}
  }
  return undefined
}

/** A quotation that ends like a clause: a tag may follow. */
const endsClause = (text: string): boolean => /[,?!…—–.-]['’"”»]*$/.test(text)

const nounPhraseBegins =
  /^(?:\p{Lu}|\uFFFC|the\b|an?\b|one\b|some\b|his\b|her\b|their\b|its\b|our\b|my\b|another\b|both\b|many\b|two\b|three\b|several\b|he\b|she\b|they\b|I\b|we\b|it\b|former\b|then-|then\b)/u
const verbLike =
  /^(?:\p{Ll}+(?:ed|s)|\p{Ll}*(?:said|told|wrote|went|shot|sang|swore|spoke|began|put|read|thought|quoth|bit|cut|broke|came|spat|sang|rang|drew|gave|ran|lied|felt|wept))$/u

/** `"…," Lind said`, `"…," said Lind`, `"…?" Lind, the mayor, asked`; any finite verb will do beside a name. */
function tagBehind(place: Placed): Found | undefined {
  const {quotation, host, to, right} = place
  const {outside} = host
  const comma = /^\s*[,;—–-]*\s*/.exec(outside.slice(to, right))![0]
  if (!endsClause(quotation.text) && !/[,—–-]/.test(comma)) return undefined
  const at = to + comma.length
  if (at >= right) return undefined
  return inverted(outside, at, right) ?? upright(place, at)
}

/** The verb first: `said Lind`, `added a spokeswoman for the city`. */
function inverted(outside: string, at: number, right: number): Found | undefined {
  const match =
    /^(?:(?:also|then|later|again|as|\p{Ll}+ly) )?(\p{L}+)(?:,? (?:in|to|on|of) [^,]{2,40},|,? \p{Ll}+ly,?| in part| again)? (?=\S)/u.exec(
      outside.slice(at, at + 100)
    )
  if (!match) return undefined
  const verb = match[1]!
  const known = isVerb(cueWords.get(verb.toLowerCase()))
  const behind = at + match[0].length
  if (!known && !(verbLike.test(verb) && /^\p{Lu}/u.test(outside.slice(behind, behind + 1)))) return undefined
  if (
    !nounPhraseBegins.test(outside.slice(behind, behind + 12)) &&
    !/^\p{Ll}+s?\b/u.test(outside.slice(behind, behind + 12))
  )
    return undefined
  if (
    /^(?:that|in|on|at|to|of|about|during|when|as|by|with|for|from|after|before|and)\b/.test(
      outside.slice(behind, behind + 8)
    )
  )
    return undefined
  const source = phraseAt(outside, behind, right)
  if (!source) return undefined
  const from = at + match[0].indexOf(verb)
  return {sieve: 'tag', source, cue: {from, to: from + verb.length}, confidence: known ? 0.97 : 0.9}
}

const clauseBegins =
  /^(?:and|but|while|after|before|when|because|although|though|since|if|not|in|at|on|for|with|to|of|that|which|who|than|or)\b/

/** A name, pronoun or short description, then any word that can be a verb. */
const openTag =
  /^((?:(?:he|she|they|it|I|we|(?:[Tt]he|[Aa]n?|one|his|her)(?: [\p{L}’'-]+){1,4}?)(?= )|\p{Lu}[\p{L}.’'-]*(?:,? \p{Lu}[\p{L}.’'-]*){0,4}))(?: \p{Ll}+ly| also| then)? (\p{Ll}+)\b/u

/** The speaker first: `Lind said`, `Lind, the mayor, told reporters`. */
function upright({host, right}: Placed, at: number): Found | undefined {
  const {outside, cues} = host
  // `…," after Ruiz said no` goes on with the narrator's own clause.
  if (clauseBegins.test(outside.slice(at, at + 12))) return undefined
  const near = cues.filter((c) => c.from >= at && c.to <= right && isVerb(c) && c.from - at < 240)
  const cue = near.find((c) => c.speech) ?? near[0]
  if (cue) {
    const source = subjectBefore(outside, at, cue.from)
    if (source) return {sieve: 'tag', source, cue, confidence: plainly.has(cue.word) ? 0.97 : 0.92}
  }
  const open = openTag.exec(outside.slice(at, Math.min(right, at + 120)))
  if (!open) return undefined
  // A plural needs no ending on its verb: `the unions state`.
  if (!verbLike.test(open[2]!) && !/^(?:they|we|I|[Tt]he .*s|\p{Lu}.*s)$/u.test(open[1]!)) return undefined
  const source = phraseAt(outside, at, at + open[1]!.trimEnd().length)
  const from = at + open[0].length - open[2]!.length
  return source && {sieve: 'tag', source, cue: {from, to: from + open[2]!.length}, confidence: 0.85}
}

/** `"…" — Ana Lind`, `"…" (Lind)`, `"…" — Ana Lind, mayor of Leeds`. */
function nameBehind({host, to, right}: Placed): Found | undefined {
  const match = /^\s*(?:([—–―]|--?)\s*|([([]))(?=\p{Lu}|\uFFFC|the\b|an?\b)/u.exec(
    host.outside.slice(to, right)
  )
  if (!match) return undefined
  const begin = to + match[0].length
  const source = phraseAt(host.outside, begin, right)
  const rest = source && host.outside.slice(source.to, right)
  if (!source || !/^\s*(?:[.,)\]].*)?$/s.test(rest!)) return undefined
  const mark = match[0].search(/\S/)
  return {
    sieve: 'name-line',
    source,
    cue: {from: to + mark, to: to + match[0].trimEnd().length},
    confidence: 0.9
  }
}

/** `"I came," Lind said, "and I saw"`; `Lind called it "a mess" and "a shame"`: no other verb comes between. */
function split({host, from, left, previous}: Placed): Found | undefined {
  if (!previous?.cue || !previous.source) return undefined
  const {cue} = previous
  const other = host.cues.some((c) => c.from >= left && c.to <= from && isVerb(c) && c.from !== cue.from)
  return other ? undefined : {...previous, sieve: 'split', confidence: 0.9 * previous.confidence}
}

/** `Lind said: "…"`, `Lind, asked why, replied, "…"`, `Lind said that "…"`, `The mayor was blunt: "…"`. */
function introduction(place: Placed): Found | undefined {
  const {host, from, left} = place
  const {outside} = host
  const before = outside.slice(left, from)
  if (!/(?:[,:—–-]|\bthat|\bthan|\bas)\s*$/.test(before)) return undefined
  const near = host.cues.filter((cue) => cue.from >= left && cue.to <= from)
  // `Lind said he hopes it sends a message that "…"`: what goes on as her clause is hers.
  const cue = /[,:—–-]\s*$/.test(before)
    ? (near.findLast((c) => c.speech) ?? near.at(-1))
    : (near.find((c) => isVerb(c) && plainly.has(c.word)) ?? near.findLast((c) => c.speech) ?? near.at(-1))
  if (cue) {
    const found = withSubject(place, cue, 'introduction')
    if (found) return found
  }
  if (!/:\s*$/.test(before)) return undefined
  const source = subjectOf(outside, left, from)
  const colon = left + before.trimEnd().length - 1
  return {sieve: 'colon', ...(source ? {source} : {}), cue: {from: colon, to: colon + 1}, confidence: 0.7}
}

function withSubject({host, left}: Placed, cue: Cue, sieve: string): Found | undefined {
  const {outside, cues} = host
  if (isVerb(cue) || cue.form === 'base') {
    const source =
      subjectBefore(outside, left, cue.from) ?? (left > 0 ? subjectBefore(outside, 0, cue.from) : undefined)
    if (source) return {sieve, source, cue, confidence: plainly.has(cue.word) ? 0.95 : 0.85}
    return undefined
  }
  // `…, saying`, `…, adding that`: whoever did the rest of the sentence.
  const earlier = cues.findLast((other) => other.to < cue.from && isVerb(other))
  const source = subjectOf(outside, 0, cue.from) ?? (earlier && subjectBefore(outside, 0, earlier.from))
  return source && {sieve, source, cue, confidence: 0.8}
}

/** `Lind said the town, which called it a "joke of a plan," would sue`: the first verb of saying, then any clause. */
function embedding(place: Placed): Found | undefined {
  const {host, from, to, left, right} = place
  const {outside, cues} = host
  const before = cues.filter((cue) => cue.to <= from)
  const near = before.filter((cue) => cue.from >= left)
  const cue =
    near.find((c) => isVerb(c) && plainly.has(c.word)) ??
    near.find((c) => isVerb(c)) ??
    near[0] ??
    before.findLast((c) => isVerb(c) && plainly.has(c.word)) ??
    before.findLast((c) => isVerb(c))
  if (cue) {
    const found = withSubject(place, cue, 'clause')
    if (found) return {...found, confidence: Math.min(found.confidence, 0.8)}
  }
  const behind = cues.find((c) => c.from >= to && c.from < right && isVerb(c))
  if (behind) {
    const source = subjectBefore(outside, to, behind.from)
    if (source) return {sieve: 'clause', source, cue: behind, confidence: 0.7}
  }
  const source = subjectOf(outside, 0, from)
  return source && {sieve: 'clause', source, confidence: 0.5}
}
