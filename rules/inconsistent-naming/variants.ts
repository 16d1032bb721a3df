/** Groups of the packs: which of their forms stand beside each other in a story although they should not. */
import {type Hit, withEnding} from './forms.ts'
import {isDemonym, personTitles} from './grammar.ts'
import type {Group} from './pack.ts'
import {type Disagreement, disagreementOf, haveSameLetters, type Mention} from './report.ts'
import {fitted, nextOf, previousOf, type Story, spanOf, type Token} from './tokens.ts'

interface Place extends Mention {
  readonly hit: Hit
}

/**
 * Finds the disagreement of one group.
 *
 * @param story the story.
 * @param group the group.
 * @param hits its forms, in reading order.
 * @param wanted the form that decides; undefined for the majority.
 * @param house whose form it is, for the message.
 */
export function variants(
  story: Story,
  group: Group,
  hits: readonly Hit[],
  wanted: string | undefined,
  house: string | undefined
): Disagreement | undefined {
  // Most names of a story have one form in it.
  if (wanted === undefined && hits.every(({form}) => form === hits[0]!.form)) return undefined
  const counted = hits.filter((hit) => hit.first.zone === 'body' && counts(story, group, hit))
  if (counted.length === 0) return undefined
  const places = counted.map((hit) => placeOf(story, hit))
  const about = {
    kind: group.kind,
    id: group.id,
    ...(noteOf(group) ? {note: noteOf(group)!} : {})
  }
  if (wanted !== undefined) {
    const deviating = places.filter(({form}) => form !== wanted)
    if (deviating.length === 0) return undefined
    return {
      ...about,
      safe: isSafe(group, deviating, wanted),
      deviating,
      kept: places.filter(({form}) => form === wanted),
      expected: wanted,
      ...(house ? {house} : {})
    }
  }
  if (new Set(places.map(({form}) => form)).size < 2) return undefined
  const found = modes[group.mode](story, group, places, about)
  return found?.expected === undefined
    ? found
    : {...found, safe: isSafe(group, found.deviating, found.expected)}
}

/** Names of which only capitals, stops and hyphens vary may be put right unread; a term where its group says so. */
const sameNames = new Set([
  'acronym-case',
  'initialism-stops',
  'party-case',
  'country-form',
  'body-name',
  'place-name'
])

const isSafe = (group: Group, deviating: readonly Mention[], expected: string): boolean =>
  group.safe === true ||
  (sameNames.has(group.kind) && deviating.every(({form}) => haveSameLetters(form, expected)))

type About = Pick<Disagreement, 'kind' | 'id' | 'note' | 'safe'>

const modes: Readonly<
  Record<
    Group['mode'],
    (story: Story, group: Group, places: readonly Place[], about: About) => Disagreement | undefined
  >
> = {exclusive, alias, cluster, formal}

/** One form in a story, but for pairs that go together and forms that are right before a noun. */
function exclusive(
  story: Story,
  group: Group,
  places: readonly Place[],
  about: About
): Disagreement | undefined {
  const bound = group.attributive
    ? places.filter(({form, hit}) => !group.attributive!.includes(form) || !isBeforeNoun(story, hit.last))
    : places
  if (bound.length === 0) return undefined
  const forms = new Set(bound.map(({form}) => form))
  if (group.allow?.some((pair) => [...forms].every((form) => pair.includes(form)))) return undefined
  return disagreementOf(bound, about)
}

/** A former or other name may be given once, in a gloss. */
function alias(
  story: Story,
  _group: Group,
  places: readonly Place[],
  about: About
): Disagreement | undefined {
  return disagreementOf(outsideGlosses(story, places), about)
}

/** One full name and, where a gloss brings it in, one short one. */
function cluster(
  story: Story,
  _group: Group,
  places: readonly Place[],
  about: About
): Disagreement | undefined {
  const left = outsideGlosses(story, places)
  if (left.length < 2) return undefined
  if (left.length === places.length) return disagreementOf(left, about)
  const full = left.filter(({form}) => form.includes(' '))
  const short = left.filter(({form}) => !form.includes(' '))
  return disagreementOf(short, about) ?? disagreementOf(full, about)
}

/** A formal name beside the short one, unless it is a title (`President of the …`), a gloss, or called the official name. */
function formal(
  story: Story,
  group: Group,
  places: readonly Place[],
  about: About
): Disagreement | undefined {
  const [short] = group.forms
  const kept = places.filter(({form}) => form === short)
  const deviating = outsideGlosses(story, places).filter(({form, hit}) => {
    if (form === short) return false
    // `DPRK`: initials that the story brings in are its own short form.
    if (/^\p{Lu}+$/u.test(form)) return !isIntroduced(story, hits(places, form))
    return (
      !isTitle(story, hit.first) &&
      !/\b(?:official|officially|formal|formally|legal|legally|full name)\b/i.test(hit.first.sentence.text)
    )
  })
  if (deviating.length === 0 || kept.length === 0) return undefined
  return {...about, deviating, kept, expected: short!}
}

const hits = (places: readonly Place[], form: string): readonly Hit[] =>
  places.filter((place) => place.form === form).map(({hit}) => hit)

const isIntroduced = (story: Story, all: readonly Hit[]): boolean =>
  all.some(({first}) => first.gap.includes('(') || /[)]/.test(story.article.prose.text[first.word.to] ?? ''))

/** Whether a capital word and `of (the)`, `under (the)` stand before it. */
function isTitle(story: Story, first: Token): boolean {
  let before = previousOf(story, first)
  if (before?.lower === 'the') before = previousOf(story, before)
  if (!before || !/^(?:of|under)$/.test(before.lower)) return false
  const head = previousOf(story, before)
  return before.lower === 'under' || (head?.capital === true && !head.initial)
}

const gloss =
  /\b(?:also|formerly|previously|once|now|then|officially|better|commonly|sometimes|variously|variously) (?:\w+ )?(?:known|called|spelled|named|referred)|\bknown (?:as|by)\b|\bformerly\b|\bformer name\b|\bcalled\b|\brenamed\b|\bknown in\b|\bacronyms?\b|\babbreviat|\b(?:re)?named\b|\balias\b|\bshort for\b|\brefers? to\b/i

/** Leaves out the mentions of a sentence that brings another name in: `Burma, also known as Myanmar`; `Islamic State (ISIS)`. */
function outsideGlosses({article}: Story, places: readonly Place[]): readonly Place[] {
  const bySentence = new Map<number, Set<string>>()
  for (const {form, hit} of places) {
    const {index} = hit.first.sentence
    const forms = bySentence.get(index)
    if (forms) forms.add(form)
    else bySentence.set(index, new Set([form]))
  }
  return places.filter(({hit}, at) => {
    const {sentence} = hit.first
    if (gloss.test(sentence.text)) return false
    if (bySentence.get(sentence.index)!.size < 2) return true
    // Two names side by side in brackets, after a comma and `or`, or between slashes.
    const near = [places[at - 1], places[at + 1]].some((other) => {
      if (!other || other.hit.first.sentence !== sentence || other.form === places[at]!.form) return false
      const [a, b] =
        other.at.from < hit.first.word.from ? [other.at, places[at]!.at] : [places[at]!.at, other.at]
      return (
        /^[\s,]*(?:\(|\[|\/|or\b|aka\b|a\.k\.a\.|[—–-])/.test(article.prose.text.slice(a.to, b.from)) &&
        b.from - a.to < 16
      )
    })
    return !near
  })
}

function noteOf({kind, mode}: Group): string | undefined {
  if (mode === 'formal')
    return 'The formal name belongs in treaties and titles; a story keeps to the short one.'
  if (mode === 'alias')
    return 'Another name is given once, where it helps the reader; then the story keeps to one.'
  if (mode === 'cluster')
    return 'Readers may take two names for two groups: bring the second in, or keep to the first.'
  if (kind === 'term') return 'One spelling of a word throughout a story.'
  return 'One form of a name throughout a story.'
}

/** Whether a mention is evidence of the writer's style: no part of a longer name, no capital that a sentence start made. */
function counts(story: Story, group: Group, {first, last, form, part}: Hit): boolean {
  if (part) return true
  if (group.start?.includes(form) && first.initial) return false
  if (group.case === 'lower') return !first.capital
  const next = nextOf(story, last)
  const before = previousOf(story, first)
  if (group.case === 'any') {
    // `Tenet Healthcare`, `Advisor Group`: a capital in mid-sentence makes it a name.
    if (first.capital && !first.initial && first.text !== first.text.toUpperCase() && /^\p{Ll}/u.test(form))
      return false
    if (last !== first && last.capital && /^\p{Ll}/u.test(form)) return false
    return true
  }
  if (/^\p{Ll}/u.test(form) || group.kind === 'party-member')
    return !(next?.capital === true && first.capital) || group.kind === 'term'
  if (group.kind === 'person-name' || group.kind === 'misspelled-name' || group.kind === 'diacritics')
    return true
  if (group.kind === 'acronym-case' && /^\p{Lu}{4,}$/u.test(form) && isLoud(before, next)) return false
  // `Kiev Post`, `University of Bombay`, `Dynamo Kiev` are names of their own.
  if (
    next?.capital &&
    !personTitles.has(next.lower) &&
    !isDemonym(next.lower) &&
    !/^(?:police|mayor|monday|tuesday|wednesday|thursday|friday|saturday|sunday|prime|foreign|defence|defense)$/.test(
      next.lower
    )
  )
    return group.kind === 'party-case' || group.kind === 'acronym-case' || group.kind === 'alias'
  if (
    before?.capital &&
    !before.initial &&
    !isDemonym(before.lower) &&
    group.kind !== 'acronym-case' &&
    group.kind !== 'alias'
  )
    return false
  return true
}

const isLoud = (...around: readonly (Token | undefined)[]): boolean =>
  around.some((token) => token !== undefined && token.text.length > 3 && /^\p{Lu}+$/u.test(token.text))

function isBeforeNoun(story: Story, last: Token): boolean {
  const next = nextOf(story, last)
  return (
    next !== undefined &&
    !/^(?:and|or|in|of|on|at|to|for|with|who|is|was|were|are|has|have|had|said|says|as|by|from|but|will|would|not|also|than)$/.test(
      next.lower
    )
  )
}

function placeOf(story: Story, hit: Hit): Place {
  const {first, last, part, form, ending} = hit
  const at = part
    ? story.article.prose.span(first.word.from + part.from, first.word.from + part.to)
    : spanOf(story, first, last)
  const finish = fitted(story, last)
  const capital = first.capital && /^\p{Ll}/u.test(form)
  const shout = capital && at.text.length > 2 && at.text === at.text.toUpperCase()
  return {
    hit,
    at,
    form,
    write: (reference) => {
      const text = withEnding(reference, ending)
      if (shout) return finish(text.toUpperCase())
      return finish(capital ? text[0]!.toUpperCase() + text.slice(1) : text)
    }
  }
}
