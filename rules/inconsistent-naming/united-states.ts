/** `United States`, `U.S.`, `US`, `USA`: one name whose noun and adjective may differ, but each in one way. */

import type {Hit} from './forms.ts'
import {bodyWords, functionWords, isDemonym, isPredicate, personTitles} from './grammar.ts'
import {type Disagreement, haveSameLetters, listOf, type Mention, majorityOf} from './report.ts'
import {fitted, nextOf, previousOf, type Story, spanOf, type Token} from './tokens.ts'

const full = 'United States'
/** No style book knows it outside names, so it is never what the others are measured against. */
const neverReference = new Set(['USA', 'U.S.A.'])

interface Place extends Mention {
  readonly role: 'noun' | 'adjective'
  readonly zone: Token['zone']
}

/** What a house may say of the noun. */
export type UsNoun = string

/**
 * Finds the forms of the United States that do not agree.
 *
 * @param story the story.
 * @param found the forms in it, official names left out.
 * @param usNoun `consistent`: one noun; `any`: `U.S.` may be a noun beside `United States`; or the noun a house wants.
 * @param house the house, for the message.
 */
export function unitedStates(
  story: Story,
  found: readonly Hit[],
  usNoun: UsNoun,
  house: string | undefined
): Disagreement | undefined {
  if (usNoun === 'consistent' || usNoun === 'any')
    if (found.every(({form}) => form === found[0]!.form)) return undefined
  const places: Place[] = []
  for (const hit of found) {
    const {zone} = hit.first
    if (zone !== 'body' && zone !== 'headline') continue
    if (zone === 'headline' && !neverReference.has(hit.form)) continue
    const role = roleOf(story, hit)
    if (role === 'name') continue
    const at = hit.part
      ? story.article.prose.span(hit.first.word.from + hit.part.from, hit.first.word.from + hit.part.to)
      : spanOf(story, hit.first, hit.last)
    places.push({at, form: hit.form, role, zone, write: fitted(story, hit.last)})
  }
  const body = places.filter(({zone}) => zone === 'body')
  if (body.length === 0) return undefined

  const short = body.filter(({form}) => form !== full)
  const decent = short.filter(({form}) => !neverReference.has(form))
  const abbreviation = decent.length > 0 ? majorityOf(decent) : undefined
  const wanted = usNoun !== 'consistent' && usNoun !== 'any' ? usNoun : undefined
  const wantedShort = wanted && wanted !== full ? wanted : undefined
  const keptShort = wantedShort ?? abbreviation?.form

  const nouns = body.filter(({role, form}) => role === 'noun' && !neverReference.has(form))
  const fullNouns = nouns.filter(({form}) => form === full)
  const shortNouns = nouns.filter(({form}) => form !== full)
  const mixed = fullNouns.length > 0 && shortNouns.length > 0 && usNoun !== 'any'
  const noun = wanted ?? (mixed || short.length > 0 ? nounOf(fullNouns, shortNouns, keptShort) : full)

  const deviates = ({role, form}: Place): boolean => {
    if (form === full) return role === 'noun' && (wanted ?? (mixed ? noun : full)) !== full
    if (neverReference.has(form)) return fullNouns.length > 0 || keptShort !== undefined
    if (form !== keptShort) return true
    return role === 'noun' && (mixed || wanted !== undefined) && noun === full
  }
  const deviating = places.filter(deviates)
  if (!deviating.some(({zone}) => zone === 'body')) return undefined
  // Beside a real mix the long form before a noun is one more place to look at.
  const adjective = keptShort
  const all = places.filter(
    (place) =>
      deviates(place) ||
      (place.form === full &&
        place.role === 'adjective' &&
        adjective !== undefined &&
        deviating.some(({role}) => role === 'adjective'))
  )
  const forms = new Set(deviating.map(({form}) => form))
  const kind = [...forms].some((form) => form !== full && form !== keptShort) ? 'country-form' : 'noun-mix'
  const kept = body.filter((place) => !all.includes(place))
  const nounForm = noun ?? full
  const adjectiveForm = adjective ?? full
  const write = (place: Place) => (place.role === 'noun' ? nounForm : adjectiveForm)
  const targets = [...new Set(all.map(write))]
  const clear = wanted !== undefined || isClear(all, kept, abbreviation?.clear !== false)
  return {
    kind,
    id: 'united-states',
    deviating: all.map((place) => ({
      at: place.at,
      form: place.form,
      write: () => place.write!(write(place))
    })),
    kept,
    ...(targets.length > 1 ? {wish: `\`${nounForm}\` as a noun and \`${adjectiveForm}\` before one`} : {}),
    ...(targets.length === 1 && clear ? {expected: targets[0]!} : {fallback: targets[0]!}),
    ...(house && wanted ? {house} : {}),
    // `US` for `U.S.`: the same letters.
    safe: clear && all.every((place) => haveSameLetters(place.form, write(place))),
    note:
      kind === 'noun-mix'
        ? `Some houses allow ${listOf([full, adjectiveForm].map((form) => `\`${form}\``))} side by side as nouns; then set \`usNoun: any\`.`
        : 'One form of a name throughout a story.'
  }
}

/** The noun that most mentions use; of equals the first used. */
function nounOf(
  fullNouns: readonly Place[],
  shortNouns: readonly Place[],
  short: string | undefined
): string {
  if (fullNouns.length !== shortNouns.length)
    return fullNouns.length > shortNouns.length ? full : (short ?? full)
  if (fullNouns.length === 0) return short ?? full
  return fullNouns[0]!.at.from < shortNouns[0]!.at.from ? full : (short ?? full)
}

const isClear = (deviating: readonly Place[], kept: readonly Place[], clear: boolean): boolean =>
  clear && kept.length > deviating.filter(({form}) => !neverReference.has(form)).length

/** Whether a mention is a noun, stands before a noun, or is part of a name; in the order that decides most cases first. */
function roleOf(story: Story, {first, last, part}: Hit): 'noun' | 'adjective' | 'name' {
  if (part) return 'adjective'
  const {tokens, article} = story
  const before = previousOf(story, first)
  if (
    before?.capital &&
    !before.initial &&
    !functionWords.has(before.lower) &&
    !personTitles.has(before.lower) &&
    !isDemonym(before.lower)
  )
    return 'name'
  if (before?.lower === 'of' && isTitleOf(story, before)) return 'name'
  if (
    before?.lower === 'the' &&
    before.gap === ' ' &&
    tokens[before.index - 1]?.lower === 'of' &&
    isTitleOf(story, tokens[before.index - 1]!)
  )
    return 'name'
  if (last.possessive) return 'noun'
  const behind = article.prose.text[last.word.to]
  // `US$5m`, `US-led` and `U.S./Russia` are no nouns.
  if (behind === '$') return 'name'
  if (behind === '-' || behind === '/') return 'adjective'
  const next = nextOf(story, last)
  if (!next) {
    // `U.S., British and French forces`
    const beyond = tokens[last.index + 1]
    if (beyond?.gap === ', ' && beyond.capital && isDemonym(beyond.lower) && isChain(story, beyond))
      return 'adjective'
    return 'noun'
  }
  if (/^(?:and|or|nor)$/.test(next.lower)) {
    const other = nextOf(story, next)
    if (
      other &&
      (isDemonym(other.lower)
        ? isChain(story, other)
        : /^(?:foreign|other|international|allied|coalition|state|local|non-)/.test(other.lower))
    )
      return 'adjective'
    return 'noun'
  }
  if (functionWords.has(next.lower) && !next.capital) return 'noun'
  if (functionWords.has(next.lower) && next.lower.endsWith('day')) return 'noun'
  if (next.capital && !isDemonym(next.lower)) return isOfficial(story, next) ? 'name' : 'adjective'
  if (before?.lower !== 'the') return /^[$%]/.test(next.text) ? 'noun' : 'adjective'
  return isPredicate(next.lower) || isAfterObject(story, next) ? 'noun' : 'adjective'
}

/** `leaves the US untouched.`, `holds the US responsible for it`: what is said of an object, behind which no noun comes. */
function isAfterObject(story: Story, token: Token): boolean {
  if (!predicative.has(token.lower) && !/(?:[^e]ed|[^aeiou]en)$/.test(token.lower)) return false
  const next = nextOf(story, token)
  return next === undefined || (functionWords.has(next.lower) && !next.capital)
}

const predicative = new Set(
  'able accountable alone dependent free guilty harmless immune liable open poor ready responsible rich safe safer secure strong stronger unable vulnerable weak weaker'.split(
    ' '
  )
)

/** `President of the United States`: a capital word before `of`. */
function isTitleOf(story: Story, of: Token): boolean {
  const head = previousOf(story, of)
  return (
    head?.capital === true && (!head.initial || bodyWords.has(head.lower) || personTitles.has(head.lower))
  )
}

/** Whether a demonym goes on to a noun (`and British troops`), not to an end (`and British.`). */
function isChain(story: Story, token: Token): boolean {
  const next = nextOf(story, token)
  return next !== undefined && (!functionWords.has(next.lower) || /^(?:and|or)$/.test(next.lower))
}

/** Whether a run of capitals names a body, a law, a place. */
function isOfficial(story: Story, token: Token): boolean {
  let next: Token | undefined = token
  let at = 0
  for (; next && at < 6; at++) {
    if (next.capital && bodyWords.has(next.lower)) return true
    if (!next.capital && !/^(?:of|for|and|on|the|&)$/.test(next.lower)) break
    next = nextOf(story, next)
  }
  return !personTitles.has(token.lower)
}
