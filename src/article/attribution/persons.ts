/** The persons of a story: which names are theirs, what they are, whether they are `he` or `she`. */
import type {Block} from '../blocks.ts'
import type {Entity, Name} from '../names.ts'
import type {Prose} from '../prose.ts'
import type {Quote} from '../quotes.ts'
import {type Span, spanAt} from '../span.ts'
import {plainly} from './cues.ts'
import {type Gender, genderOfGiven, genderOfNoun} from './genders.ts'
import {isPerson, nounOfTitle} from './people.ts'
import {bodies} from './source-kind.ts'

/** What the story tells of somebody. */
export interface Person {
  readonly entity: number
  /** Outside quotation marks, in the running text, in reading order. */
  readonly mentions: readonly Name[]
  readonly roles: ReadonlySet<string>
  readonly gender: Gender | undefined
}

/** What is known of a story's persons, beside what it was read from. */
export interface Story {
  readonly prose: Prose
  readonly blocks: readonly Block[]
  readonly quotes: readonly Quote[]
  /** By entity. */
  readonly persons: ReadonlyMap<number, Person>
  /** Outside quotation marks, in reading order. */
  readonly names: readonly Name[]
  /** Entities with the surname of a name. */
  namesakes(name: Name): readonly number[]
  /** Of persons alone. */
  readonly mentions: readonly Name[]
}

/**
 * Reads the persons of a story.
 *
 * @param quotes in reading order.
 * @param names mentions of names in reading order.
 * @param entities what they name.
 * @param blocks in reading order.
 * @param prose the prose they stand in.
 */
export function readStory(
  quotes: readonly Quote[],
  names: readonly Name[],
  entities: readonly Entity[],
  blocks: readonly Block[],
  prose: Prose
): Story {
  const sources = quotes.flatMap(({attribution}) =>
    attribution?.cue && attribution.kind === 'person' && attribution.source ? [attribution.source] : []
  )
  const outside = names.filter((name) => {
    const block = spanAt(blocks, name.from)
    return block && isRunning(block) && !block.quoted && (spanAt(quotes, name.from)?.to ?? 0) <= name.from
  })
  const mentionsOf = new Map<number, Name[]>()
  for (const name of outside) {
    const list = mentionsOf.get(name.entity)
    if (list) list.push(name)
    else mentionsOf.set(name.entity, [name])
  }
  const persons = new Map<number, Person>()
  for (const {index} of entities) {
    const mentions = mentionsOf.get(index)
    if (mentions && isSomebody(mentions, sources, prose))
      persons.set(index, {
        entity: index,
        mentions,
        roles: new Set(mentions.flatMap((name) => rolesOf(name, prose))),
        gender: genderOf(mentions, outside, prose)
      })
  }
  const bySurname = new Map<string, Set<number>>()
  for (const name of names)
    if (name.tokens.length > 1) {
      const set = bySurname.get(surnameOf(name))
      if (set) set.add(name.entity)
      else bySurname.set(surnameOf(name), new Set([name.entity]))
    }
  return {
    prose,
    blocks,
    quotes,
    persons,
    namesakes: (name) => [...(bySurname.get(surnameOf(name)) ?? [])],
    names: outside,
    mentions: outside.filter(({entity}) => persons.has(entity))
  }
}

/** Whether a name is a person's: by title, given name, age, what they are or that they speak. */
function isSomebody(mentions: readonly Name[], sources: readonly Span[], prose: Prose): boolean {
  if (mentions.some(({tokens}) => bodies.has(tokens.at(-1)!.lower))) return false
  // `the Chinese`, `the Senate`.
  if (mentions.some(({from, tokens}) => tokens.length === 1 && prose.text.slice(from - 4, from) === 'the '))
    return false
  return mentions.some((name) => {
    if (name.title) return true
    const [given] = name.tokens
    if (name.tokens.length > 1 && genderOfGiven(given!.text)) return true
    const behind = prose.text.slice(name.to, name.to + 24)
    if (/^, \d{1,3},/.test(behind) || plainly.has(/^ (\p{Ll}+)/u.exec(behind)?.[1] ?? '')) return true
    if (sources.some((source) => source.from <= name.from && name.to === source.to)) return true
    return rolesOf(name, prose).length > 0
  })
}

/** What a mention is called: `team captain Ana Lind`, `Sen. Lind`, `Lind, the mayor of Leeds`. */
function rolesOf({from, to, title}: Name, {text}: Prose): string[] {
  const roles: string[] = []
  if (title) roles.push(nounOfTitle(title))
  const before = /([\p{L}-]+) $/u.exec(text.slice(Math.max(0, from - 30), from))?.[1]
  if (before && /^\p{Ll}/u.test(before) && isPerson(before)) roles.push(before)
  const behind = /^, (?:who (?:is|was) )?(?:the|an?|his|her|former|one of the) ([^,.;:"“”—]{2,80})/u.exec(
    text.slice(to, to + 110)
  )?.[1]
  const [head = ''] = behind?.split(/ (?:of|for|at|in|from|who|with|on|to|and) /, 1) ?? []
  const words = head.split(' ')
  const noun = words.at(-1)?.toLowerCase()
  if (noun && words.length <= 6 && isPerson(noun)) roles.push(noun)
  return roles
}

const pronouns: Readonly<Record<string, Gender>> = {
  he: 'he',
  his: 'he',
  him: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she'
}

/** By title, given name or noun; else by the pronouns that follow the name before another does. */
function genderOf(mentions: readonly Name[], all: readonly Name[], prose: Prose): Gender | undefined {
  for (const name of mentions) {
    const told =
      (name.title && genderOfNoun(name.title)) || rolesOf(name, prose).map(genderOfNoun).find(Boolean)
    const given = name.tokens.length > 1 ? genderOfGiven(name.tokens[0]!.text) : undefined
    if (told || given) return told || given
  }
  const count = {he: 0, she: 0}
  for (const name of mentions) {
    const next = all.find(({from}) => from > name.from)?.from ?? prose.text.length
    const behind = prose.text.slice(name.to, Math.min(next, name.to + 120)).split(/[.!?\n"“”]/, 1)[0]!
    const pronoun = /\b(?:he|his|him|himself|she|hers?|herself)\b/.exec(behind)?.[0]
    if (pronoun) count[pronouns[pronoun]!]++
  }
  if (count.he > 1 && count.he > 3 * count.she) return 'he'
  return count.she > 1 && count.she > 3 * count.he ? 'she' : undefined
}

const surnameOf = ({tokens}: Name): string => tokens.at(-1)!.lower.replace(/['’]s?$/, '')

/** Whether nothing tells two genders apart. */
export const agree = (a: Gender | undefined, b: Gender | undefined): boolean => !a || !b || a === b

/** Whether a block is running text: what it names a reader has met. */
export const isRunning = ({kind}: Block): boolean =>
  kind === 'lede' || kind === 'paragraph' || kind === 'list-item'
