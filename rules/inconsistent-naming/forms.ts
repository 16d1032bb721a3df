/** Finds the forms of all groups in one pass over the words: a look-up per word, whatever the number of groups. */
import {Prose} from '../../src/article/prose.ts'
import {findWords} from '../../src/article/words.ts'
import type {Group, Pack} from './pack.ts'
import {lists, type Sieve} from './sieve.ts'
import type {Story, Token} from './tokens.ts'

/** A form of a group where it stands. */
export interface Hit {
  readonly group: Group
  readonly form: string
  /** The ending it took there (`s`), or none. */
  readonly ending: string
  readonly first: Token
  readonly last: Token
  /** Where a name stands inside a hyphenated word (`Kyiv-based`): which part of it. */
  readonly part?: {readonly from: number; readonly to: number}
}

interface Entry {
  /** Undefined for a name in which no form counts. */
  readonly group?: Group
  readonly form: string
  readonly ending: string
  readonly tokens: readonly string[]
  /** What stands before each token but the first. */
  readonly gaps: readonly string[]
  readonly exact: boolean
}

/** What the words of a story are looked up in. */
export interface Index {
  /**
   * The forms and names that begin with a word, the longest first.
   *
   * @param lower the word in lower case.
   */
  startingWith(lower: string): readonly Entry[] | undefined
}

function tokensOf(text: string): {tokens: string[]; gaps: string[]} {
  const prose = new Prose(text, new Int32Array(text.length), new Int32Array(text.length))
  const words = findWords(0, text.length, prose)
  return {
    tokens: words.map((word) => word.text.replace(/['’]s?$/, '')),
    gaps: words
      .slice(1)
      .map((word, index) => text.slice(words[index]!.text.length + words[index]!.from, word.from))
  }
}

/**
 * Says which forms begin with which word, so that an index need not read them all: for each first word a line of the
 * word and its places, each `group.form.ending` (`-1.n` for an official name, `group.-1.n` for an exception of a group).
 *
 * @param groups the groups.
 * @param official names in which no form counts.
 */
export function keysOf(groups: readonly Group[], official: Pack['official']): string {
  const keys = new Map<string, string[]>()
  const add = (text: string, ...place: readonly number[]) => {
    const key = tokensOf(text).tokens[0]?.toLowerCase()
    if (!key) return
    const list = keys.get(key)
    if (list) list.push(place.join('.'))
    else keys.set(key, [place.join('.')])
  }
  for (const [at, name] of official.entries()) add(name, -1, at)
  for (const [number, group] of groups.entries()) {
    for (const [at, name] of (group.except ?? []).entries()) add(name, number, -1, at)
    for (const [at, form] of group.forms.entries())
      for (const [ending, text] of endingsOf(group).entries()) add(withEnding(form, text), number, at, ending)
  }
  return [...keys].map(([key, places]) => `${key}\t${places.join(' ')}`).join('\n')
}

const endingsOf = ({endings = []}: Group): readonly string[] => ['', ...endings]

/**
 * Makes the index of all groups and official names. An entry is read when its first word is first met.
 *
 * @param groups the groups.
 * @param official names in which no form counts.
 * @param keys what begins with which word, as `keysOf` says of the same groups and names.
 * @param sieve takes those words in.
 */
export function indexOf(
  groups: readonly Group[],
  official: Pack['official'],
  keys: string,
  sieve: Sieve
): Index {
  const places = new Map<string, string | readonly Entry[]>()
  for (let from = 0; from < keys.length; ) {
    const tab = keys.indexOf('\t', from)
    const end = keys.indexOf('\n', tab)
    const to = end < 0 ? keys.length : end
    const key = keys.slice(from, tab)
    places.set(key, keys.slice(tab + 1, to))
    sieve.add(key, lists.forms)
    from = to + 1
  }
  const entryAt = (place: string): Entry => {
    const [number, at, more] = place.split('.').map(Number) as [number, number, number]
    const group = groups[number]
    if (!group) return {form: official[at]!, ending: '', exact: true, ...tokensOf(official[at]!)}
    if (at < 0) {
      const name = group.except![more]!
      return {form: name, ending: '', exact: false, ...tokensOf(name)}
    }
    const form = group.forms[at]!
    const ending = endingsOf(group)[more]!
    return {group, form, ending, exact: group.case === 'exact', ...tokensOf(withEnding(form, ending))}
  }
  return {
    startingWith(lower) {
      const own = places.get(lower)
      if (typeof own !== 'string') return own
      const entries = own
        .split(' ')
        .map(entryAt)
        .sort(
          (a, b) =>
            b.tokens.length - a.tokens.length || Number(a.group !== undefined) - Number(b.group !== undefined)
        )
      places.set(lower, entries)
      return entries
    }
  }
}

/**
 * A form with an ending: `e-mail` + `ed`, `re-elect` + `ing`, `hope` + `ing`.
 *
 * @param form as in its group.
 * @param ending as in its group.
 */
export function withEnding(form: string, ending: string): string {
  if (!ending) return form
  if (/^[aei]/.test(ending) && form.endsWith('e')) return form.slice(0, -1) + ending
  if (ending === 's' && /[^aeiou]y$/.test(form) && form === form.toLowerCase())
    return `${form.slice(0, -1)}ies`
  return form + ending
}

/**
 * Finds all forms, the longest first, never two over one word.
 *
 * @param story where to look.
 * @param index what to look for.
 * @param own what a desk looks for besides; it comes first.
 */
export function findForms(
  {tokens, shapes}: Story,
  index: Index,
  own: Index | undefined
): {readonly hits: readonly Hit[]; readonly official: Uint8Array} {
  const hits: Hit[] = []
  const official = new Uint8Array(tokens.length)
  const found: {readonly at: number; readonly entries: readonly Entry[]}[] = []
  for (const places of shapes.forms) {
    const {lower} = places[0]!
    const list = index.startingWith(lower)
    const mine = own?.startingWith(lower)
    if (!list && !mine) continue
    for (const {index: at} of places) {
      const entries = (mine && matches(tokens, at, mine)) ?? (list && matches(tokens, at, list))
      if (entries) found.push({at, entries})
    }
  }
  found.sort((a, b) => a.at - b.at)
  let free = 0
  for (const {at, entries} of found) {
    if (at < free) continue
    free = at + entries[0]!.tokens.length
    for (const {group, form, ending} of entries) {
      if (group) hits.push({group, form, ending, first: tokens[at]!, last: tokens[free - 1]!})
      else official.fill(1, at, free)
    }
  }
  for (const places of shapes.hyphenated)
    if (!index.startingWith(places[0]!.lower)) for (const token of places) findParts(token, index, hits)
  hits.sort((a, b) => a.first.index - b.first.index)
  return {hits, official}
}

/** All entries of the greatest length that stand at a word; an official name hides the forms it covers. */
function matches(tokens: readonly Token[], at: number, list: readonly Entry[]): readonly Entry[] | undefined {
  const found: Entry[] = []
  for (const entry of list) {
    if (found[0] && (entry.tokens.length < found[0].tokens.length || !found[0].group)) break
    if (isAt(tokens, at, entry)) found.push(entry)
  }
  return found.length > 0 ? found : undefined
}

function isAt(tokens: readonly Token[], at: number, entry: Entry): boolean {
  for (let index = 0; index < entry.tokens.length; index++) {
    const token = tokens[at + index]
    if (!token) return false
    const wanted = entry.tokens[index]!
    if (
      index > 0 &&
      token.gap !== entry.gaps[index - 1] &&
      !(entry.gaps[index - 1] === ' ' && /^[ \u00A0\u202F]$/.test(token.gap))
    )
      return false
    if (token.text === wanted) continue
    if (entry.exact || token.lower !== wanted.toLowerCase()) return false
  }
  return true
}

/** `Kyiv-based`, `anti-Houthi`: a name inside a hyphenated word. */
function findParts(token: Token, index: Index, hits: Hit[]): void {
  let from = 0
  for (const part of token.text.split('-')) {
    for (const entry of index.startingWith(part.toLowerCase()) ?? [])
      if (entry.group && entry.exact && entry.tokens.length === 1 && entry.tokens[0] === part)
        hits.push({
          group: entry.group,
          form: entry.form,
          ending: entry.ending,
          first: token,
          last: token,
          part: {from, to: from + part.length}
        })
    from += part.length + 1
  }
}
