/** Whom a source means: `she`, `the senator` and `Lind` carried to the person named before, where that is safe. */
import type {Block} from '../blocks.ts'
import type {Entity, Name} from '../names.ts'
import type {Prose} from '../prose.ts'
import type {Quote} from '../quotes.ts'
import {type Span, spanAt} from '../span.ts'
import {plainly} from './cues.ts'
import {type Gender, genderOfNoun} from './genders.ts'
import {isOffice, isPerson} from './people.ts'
import {agree, isRunning, type Person, readStory, type Story} from './persons.ts'
import {bodies} from './source-kind.ts'

/** The person a source means. */
export interface Referent {
  /** The fullest name of the person so far, where it first stands. */
  readonly at: Span
  /** In [0, 1]: how sure. */
  readonly confidence: number
}

/**
 * Whom the sources of quotes mean. Where two could be meant, or nobody safely, a quote has no entry.
 *
 * @param quotes in reading order.
 * @param names mentions of names in reading order.
 * @param entities what they name.
 * @param blocks in reading order.
 * @param prose the prose they stand in.
 */
export function findReferents(
  quotes: readonly Quote[],
  names: readonly Name[],
  entities: readonly Entity[],
  blocks: readonly Block[],
  prose: Prose
): ReadonlyMap<Quote, Referent> {
  const referents = new Map<Quote, Referent>()
  if (!quotes.some(({attribution}) => attribution?.source)) return referents
  const story = readStory(quotes, names, entities, blocks, prose)
  const bySource = new Map<number, Found | undefined>()
  let last: Spoken | undefined
  for (const quote of quotes) {
    const {attribution} = quote
    const source = attribution?.source
    if (!source) continue
    if (!bySource.has(source.from)) bySource.set(source.from, personOf(story, source, last))
    const found = bySource.get(source.from)
    // Who cannot be made out ends the memory of who could.
    last = found ? {person: found.person, from: source.from, to: source.to} : undefined
    if (found)
      referents.set(quote, {at: fullest(found.person.mentions, source), confidence: found.confidence})
  }
  return referents
}

interface Found {
  readonly person: Person
  readonly confidence: number
}

/** Somebody who was the source of a quote, and where. */
interface Spoken {
  readonly person: Person
  readonly from: number
  readonly to: number
}

function personOf(story: Story, source: Span, last: Spoken | undefined): Found | undefined {
  const pronoun = /^(?:he|she)$/i.exec(source.text)?.[0].toLowerCase() as Gender | undefined
  if (pronoun) return byPronoun(story, source, pronoun, last)
  return byName(story, source) ?? byRole(story, source)
}

/** The name within a source. */
function byName({persons, mentions, namesakes}: Story, source: Span): Found | undefined {
  // Of `Ana Lind, a friend of Tom Ode` the first is the head; `Lind's office` is nobody.
  const name = mentions.find(({from, to}) => from >= source.from && to <= source.to)
  if (
    !name ||
    /\p{Ll}{2}.*[,]|['’]s\b|\b(?:for|of|to|at|in|and)\b/u.test(source.text.slice(0, name.from - source.from))
  )
    return undefined
  const behind = source.text.slice(name.to - source.from)
  if (/^['’]|^ (?:and|&)\b|^ \p{L}/u.test(behind)) return undefined
  const person = persons.get(name.entity)!
  if (name.tokens.length === 1 && namesakes(name).length > 1) return undefined
  return {person, confidence: 0.98}
}

/** `the senator` where the story has one senator. */
function byRole({blocks, persons, mentions, namesakes}: Story, source: Span): Found | undefined {
  const noun = /^the (?:[\p{L}’'-]+ ){0,3}?([\p{Ll}-]+)$/iu.exec(source.text)?.[1]
  if (!noun || !isPerson(noun)) return undefined
  const gender = genderOfNoun(noun)
  const fit = [...persons.values()].filter(
    (person) =>
      person.roles.has(noun) && person.mentions[0]!.from < source.from && agree(person.gender, gender)
  )
  if (fit.length !== 1) return undefined
  const [person] = fit
  // There is one mayor in most stories, but many an actress: she must be the one named last.
  const latest = mentions.findLast(
    (name) => name.to <= source.from && agree(persons.get(name.entity)!.gender, gender)
  )
  const begin = startOf(blocks, spanAt(blocks, source.from)!)
  const near = person!.mentions.some(({from}) => from >= begin && from < source.from)
  if (person!.mentions.some((name) => namesakes(name).length > 1)) return undefined
  return (isOffice(noun) && near) || latest?.entity === person!.entity
    ? {person: person!, confidence: 0.9}
    : undefined
}

/** How many paragraphs back a pronoun reaches. */
const reach = 3

/** The nearest person of that gender, if nobody else could be meant. */
function byPronoun(story: Story, source: Span, pronoun: Gender, last: Spoken | undefined): Found | undefined {
  const {blocks, persons, mentions, names, prose} = story
  const here = spanAt(blocks, source.from)!
  const begin = startOf(blocks, here)
  const before = mentions.filter(
    (name) => name.from >= begin && name.to <= source.from && fits(story, name, pronoun)
  )
  const nearest = before.findLast((name) => !isPossessive(name, prose))
  const speaker = last && last.from >= begin && agree(last.person.gender, pronoun) ? last : undefined
  if (!nearest && !speaker) return undefined
  const since = Math.max(nearest?.from ?? 0, speaker?.from ?? 0)
  const named = nearest && (!speaker || nearest.from > speaker.from) ? nearest : undefined
  const person = named ? bearer(story, named, pronoun) : speaker!.person
  if (!person) return undefined
  // Who is named in the same breath may be meant as well, and so may who spoke last, if it is another.
  const breath = sentenceStart(prose, since)
  const others = new Set(before.filter((name) => name.from >= breath).map((name) => name.entity))
  if (speaker) others.add(speaker.person.entity)
  others.delete(person.entity)
  if (others.size > 0) return undefined
  // `He told me that he liked Marsh. He …`: who is named behind another pronoun, or in passing, is not the topic.
  // `Ruiz met Lind. "It held," she said.`: the pronoun was chosen to tell them apart.
  const contrast = mentions.some(
    (name) =>
      name.from >= breath && name.to <= source.from && !agree(persons.get(name.entity)!.gender, pronoun)
  )
  if (named && person !== speaker?.person) {
    const ahead = outsideOf(story, breath, named.from)
    if (
      new RegExp(`\\b(?:${pronoun === 'he' ? 'he|his|him' : 'she|her'})\\b`, 'i').test(ahead) ||
      !(leading.test(ahead) || (person.gender && contrast))
    )
      return undefined
  }
  // No other name may stand near that could be a person's after all; where nothing tells the gender, not even a single one.
  const stranger = names.some(
    (name) =>
      name.from >= breath &&
      name.to <= source.from &&
      name.entity !== person.entity &&
      !persons.has(name.entity) &&
      (!person.gender || name.tokens.length > 1) &&
      !isPlaced(name, prose) &&
      !bodies.has(name.tokens.at(-1)!.lower)
  )
  if (stranger) return undefined
  if (unknownSpeaker.test(outsideOf(story, since, source.from))) return undefined
  if (newcomerBetween(story, since, source.from, person, pronoun)) return undefined
  // `he told Marsh` is not Marsh.
  const told = mentions.find(({from}) => from >= source.to)
  if (
    told?.entity === person.entity &&
    /^ \p{Ll}+ (?:\p{Lu}\p{L}*\.? )?$/u.test(prose.text.slice(source.to, told.from))
  )
    return undefined
  return {person, confidence: person.gender ? 0.95 : 0.85}
}

/** Where the paragraphs begin that a pronoun may reach back to; a subhead ends them. */
function startOf(blocks: readonly Block[], here: Block): number {
  let begin = here.from
  for (let index = here.index - 1, left = reach; index >= 0 && left > 0; index--) {
    const {kind, from} = blocks[index]!
    if (kind === 'headline' || kind === 'subhead' || kind === 'dek') break
    if (!isRunning(blocks[index]!)) continue
    begin = from
    left--
  }
  return begin
}

const isPossessive = ({to}: Name, {text}: Prose): boolean => /^['’]/.test(text.slice(to, to + 1))

/** Where the sentence of an offset begins, roughly: behind the last stop before a capital. */
function sentenceStart({text}: Prose, at: number): number {
  const from = Math.max(0, at - 400)
  // One character more: the sentence may begin right here.
  const before = text.slice(from, at + 1)
  const stop = /^.*(?:[.!?…]["'”’)]*\s|\n\n)(?=["'“‘(]*\p{Lu})/su.exec(before)
  return from + (stop?.[0].length ?? 0)
}

/** What stands before a name that its clause is about: its beginning, and what the person is. */
const leading =
  /(?:^|[,;:—–(] ?|\b(?:and|but|when|while|as|after|before|because|if|that|although|though|where|since|until) )(?:(?:\p{Lu}[\p{L}.’'&-]*|[\p{Ll}-]+(?:man|woman|or|er|ist|ant|ent|ary|al|an|ef)|the|an?|former|of|_) ?){0,6}$/u

/** Whether a pronoun may mean a name; of several with one surname, any of them. */
const fits = ({persons, namesakes}: Story, name: Name, pronoun: Gender): boolean => {
  const same = name.tokens.length === 1 ? namesakes(name) : []
  return (same.length > 1 ? same : [name.entity]).some((entity) =>
    agree(persons.get(entity)?.gender, pronoun)
  )
}

/** Of several with one surname the one whom a pronoun fits. */
function bearer({persons, namesakes}: Story, name: Name, pronoun: Gender): Person | undefined {
  const same = namesakes(name)
  if (name.tokens.length > 1 || same.length < 2) return persons.get(name.entity)
  const fit = same.filter((entity) => agree(persons.get(entity)?.gender, pronoun))
  const person = persons.get(fit[0]!)
  return fit.length === 1 && person?.gender ? person : undefined
}

/** `in Leeds`, `of Marlow`: rather a place than a person. */
const isPlaced = ({from}: Name, {text}: Prose): boolean =>
  /\b(?:in|at|near|from|of|the|to|on) $/.test(text.slice(Math.max(0, from - 6), from))

/** `Marsh said` where no mention of a Marsh is known, as at the beginning of a sentence. */
const unknownSpeaker = new RegExp(
  `(?:^|[.!?]["'”’]?\\s|\\n\\n)(?!He |She )\\p{Lu}[\\p{L}’'-]+ (?:${[...plainly].join('|')})\\b`,
  'u'
)

/** The prose of a stretch with quotes and the names of persons blanked. */
function outsideOf({prose, quotes, mentions}: Story, from: number, to: number): string {
  let text = ''
  let at = from
  for (const span of [...quotes, ...mentions]
    .filter((span) => span.to > from && span.from < to)
    .sort((a, b) => a.from - b.from)) {
    if (span.from > at) text += prose.text.slice(at, span.from)
    text += '_'
    at = Math.max(at, span.to)
  }
  return text + prose.text.slice(at, Math.max(at, to))
}

const described =
  /(?:^|[.!?:]["'”’]?\s|\n\n|, (?:and|but|while|as) |\bwhen )(?:(?:but|and|yet|then|so|still|now|even),? )?(?:an?|one|another|the|his|her|their) (?:[\p{L}’'-]+ ){0,3}?([\p{Ll}-]+)\b/giu

/** `A spokesman came.` between a name and a pronoun: he may be meant. */
function newcomerBetween(story: Story, from: number, to: number, person: Person, pronoun: Gender): boolean {
  for (const [, word] of outsideOf(story, from, to).matchAll(described)) {
    const noun = word!.toLowerCase()
    if (isPerson(noun) && !person.roles.has(noun) && agree(genderOfNoun(noun), pronoun)) return true
  }
  return false
}

/** Where a person first stands under the full name that the story uses most; else the first mention. */
function fullest(mentions: readonly Name[], source: Span): Span {
  const counts = new Map<string, number>()
  for (const {text} of mentions) counts.set(text, (counts.get(text) ?? 0) + 1)
  let best: Name | undefined
  for (const name of mentions) {
    if (name.from > source.to) break
    if (name.tokens.length < 2 || name.tokens.length > 4) continue
    if (!best || counts.get(name.text)! > counts.get(best.text)!) best = name
  }
  return best ?? mentions[0]!
}
