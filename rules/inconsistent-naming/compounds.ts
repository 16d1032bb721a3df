/** Compounds written solid, with a hyphen and open: `lawbreaker`, `law-breaker`; `Star-Tribune`, `Star Tribune`. */
import {functionWords} from './grammar.ts'
import {type Disagreement, disagreementOf, type Mention} from './report.ts'
import {nextOf, placesOf, previousOf, type Story, spanOf, type Token} from './tokens.ts'

/** With a hyphen these are other words. */
const otherWords = new Set(
  `recreation recreate recreated resign resigned resigns resigning recover recovered reform reformed reforms release released resent resort retreat remark remarked repress redress recount
  recollect reserve reserved restore reprove react relay remove represent coop coops unionized mother father upset uptake`.split(
    /\s+/
  )
)
const particles = new Set(
  'up down out off in on over away back by through around together along about under after to ons'.split(' ')
)
const numbers = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half first second third fourth fifth mid multi non'.split(
    ' '
  )
)

/** A hyphenated word of two parts, and where it stands. */
interface Pair {
  readonly first: string
  readonly second: string
  readonly tokens: Token[]
}

const singular = (word: string): string => word.slice(0, singularLength(word))

/** How long a word is without the `s` of its plural. */
function singularLength(word: string): number {
  const {length} = word
  const plural = length > 4 && word.charCodeAt(length - 1) === 115 && word.charCodeAt(length - 2) !== 115
  return plural ? length - 1 : length
}

/**
 * Finds compounds in more than one spelling, whatever the words.
 *
 * @param story the story.
 * @param official 1 for each token inside an official name.
 */
export function* compounds(story: Story, official: Uint8Array): Generator<Disagreement> {
  const pairs = new Map<string, Pair>()
  for (const tokens of story.shapes.hyphenated) {
    const {lower} = tokens[0]!
    const hyphen = lower.indexOf('-')
    if (hyphen < 2 || hyphen > lower.length - 3 || lower.indexOf('-', hyphen + 1) > 0) continue
    if (!isOfLetters(lower)) continue
    const [first, second] = [lower.slice(0, hyphen), lower.slice(hyphen + 1)]
    const key = `${first}-${singular(second)}`
    const pair = pairs.get(key)
    if (pair) pair.tokens.push(...tokens)
    else pairs.set(key, {first, second: singular(second), tokens: [...tokens]})
  }
  for (const pair of pairs.values()) {
    const found = solid(story, pair, official) ?? open(story, pair, official)
    if (found) yield found
  }
  yield* joinedNames(story)
  yield* apartOrSolid(story, official)
}

/** Letters, apostrophes and hyphens only. The classes of Unicode take long to make, and few words need them. */
const isOfLetters = (lower: string): boolean =>
  /^[a-z'-]+$/.test(lower) || (/[^ -~]/.test(lower) && /^[\p{L}'-]+$/u.test(lower))

const usable = (official: Uint8Array) => (token: Token) =>
  token.zone === 'body' && official[token.index] !== 1

const mentionOf = (story: Story, first: Token, last: Token = first): Mention => {
  const at = spanOf(story, first, last)
  return {at, form: at.text}
}

/** Mentions counted under one form, whatever their plural and the capital of a sentence start; edits keep both. */
function shaped(mention: Mention, form: string): Mention {
  const {text} = mention.at
  const plural = /[^s]s$/.test(text) && !/[^s]s$/.test(form)
  const capital = /^\p{Lu}/u.test(text) && /^\p{Ll}/u.test(form)
  return {
    ...mention,
    form,
    write: (reference) => {
      const word = plural ? `${reference}s` : reference
      return capital ? word[0]!.toUpperCase() + word.slice(1) : word
    }
  }
}

function solid(story: Story, {first, second, tokens}: Pair, official: Uint8Array): Disagreement | undefined {
  const key = first + second
  if (key.length < 5 || otherWords.has(key)) return undefined
  const joined = [...placesOf(story, key), ...placesOf(story, `${key}s`)]
  if (joined.length === 0) return undefined
  const hyphenated = tokens.filter(usable(official))
  const plain = joined.filter(usable(official))
  if (hyphenated.length === 0 || plain.length === 0) return undefined
  const names = [...hyphenated, ...plain].every((token) => token.capital && !token.initial)
  const form = (token: Token, other: string) => (names ? token.text : other)
  return disagreementOf(
    [
      ...hyphenated.map((token) => shaped(mentionOf(story, token), form(token, `${first}-${second}`))),
      ...plain.map((token) => shaped(mentionOf(story, token), form(token, key)))
    ].sort((a, b) => a.at.from - b.at.from),
    {
      kind: names ? 'name-joining' : 'hyphenation',
      id: `compound/${key}`,
      safe: !names,
      note: 'One way to join a compound throughout a story.'
    }
  )
}

function open(story: Story, {first, second, tokens}: Pair, official: Uint8Array): Disagreement | undefined {
  if (numbers.has(first) || particles.has(second) || particles.has(first) || functionWords.has(second))
    return undefined
  const heads = placesOf(story, first)
  if (heads.length === 0) return undefined
  const hyphenated = tokens.filter(usable(official)).filter((token) => !isChained(story, token))
  if (hyphenated.length === 0) return undefined
  const apart: [Token, Token][] = []
  for (const head of heads) {
    const next = nextOf(story, head)
    if (
      !next ||
      (next.lower !== second && next.lower !== `${second}s`) ||
      next.zone !== 'body' ||
      head.zone !== 'body' ||
      head.possessive
    )
      continue
    if (official[head.index] === 1) continue
    apart.push([head, next])
  }
  if (apart.length === 0) return undefined
  const isName = (token: Token, last = token): boolean =>
    token.capital && (last === token ? /-\p{Lu}/u.test(token.text) : last.capital)
  const named =
    hyphenated.every((token) => isName(token)) && apart.every(([head, last]) => isName(head, last))
  const note = 'One way to join a compound throughout a story.'
  if (named) {
    const attributive =
      hyphenated.every((token) => isBeforeNoun(story, token)) &&
      !apart.some(([, last]) => isBeforeNoun(story, last))
    const whole = apart.filter(([head, last]) => !nextOf(story, last)?.capital && !isNameBefore(story, head))
    if (attributive || whole.length === 0) return undefined
    return disagreementOf(
      [
        ...hyphenated.map((token) => mentionOf(story, token)),
        ...whole.map(([head, last]) => mentionOf(story, head, last))
      ].sort((a, b) => a.at.from - b.at.from),
      {
        kind: 'name-joining',
        id: `compound/${first}-${second}`,
        note: 'One way to write a name throughout a story.'
      }
    )
  }
  if (
    hyphenated.some((token) => token.capital && !token.initial) ||
    apart.some(([head]) => head.capital && !head.initial)
  )
    return undefined
  const before = hyphenated.map((token) => isBeforeNoun(story, token))
  const openBefore = apart.map(([, last]) => isBeforeNoun(story, last))
  const attributive = before.every(Boolean) && openBefore.every(Boolean)
  const nouns = !before.some(Boolean) && !openBefore.some(Boolean)
  if (!attributive && !nouns) return undefined
  if (apart.some(([head]) => isVerbal(story, head))) return undefined
  return disagreementOf(
    [
      ...hyphenated.map((token) => shaped(mentionOf(story, token), `${first}-${second}`)),
      ...apart.map(([head, last]) => shaped(mentionOf(story, head, last), `${first} ${second}`))
    ].sort((a, b) => a.at.from - b.at.from),
    {kind: attributive ? 'attributive-hyphen' : 'noun-hyphen', id: `compound/${first}-${second}`, note}
  )
}

/** Words that are no nouns before another, or make two words of one for good (`every day`, `on stage`). */
const noHeads = new Set(
  'black white blue red green grey high low hot cold free full good great hard heavy long new old short small big fresh single left right real sweet quick dry wet soft deep sure main far may can will get set take make break turn work stand hold carry run shut lock cut kick show drop fall come'.split(
    ' '
  )
)
const noTails = new Set(
  'time times thing things day days stage side sides one ones body where how man men woman women ever self like less ship able some wise ward wards hood ness ful work works made'.split(
    ' '
  )
)

/** `flood gate` beside `floodgate`: nouns that stand apart in one place and as one word in another. */
function* apartOrSolid(story: Story, official: Uint8Array): Generator<Disagreement> {
  // Whether some word may be the two of a pair: asked of each pair, so it must cost next to nothing.
  const ends = new Uint8Array(endsKept >> 3)
  for (const lower of story.byLower.keys())
    if (lower.length > 5) {
      const place = endsOf(lower, lower, 0)
      ends[place >> 3]! |= 1 << (place & 7)
    }
  const counts = usable(official)
  const byJoined = (joined: string): readonly Token[] => [
    ...placesOf(story, joined),
    ...placesOf(story, `${joined}s`)
  ]
  const pairs = new Map<string, [Token, Token][]>()
  const {tokens} = story
  for (let at = 1; at < tokens.length; at++) {
    const [first, last] = [tokens[at - 1]!, tokens[at]!]
    // What stands in the tokens first: to read the letters of all words is dear.
    if (last.gap !== ' ' || first.zone !== 'body' || first.capital !== last.capital || first.possessive)
      continue
    if (first.lower.length < 3 || last.lower.length < 3) continue
    if (!mayHold(ends, endsOf(first.lower, last.lower, first.lower.length))) continue
    const joined = first.lower + singular(last.lower)
    if (first.capital) {
      const found = nameApart(story, first, last, official)
      if (found) yield found
      continue
    }
    if (!byJoined(joined).length || !isNounPair(first.lower, last.lower)) continue
    if (!counts(first) || !counts(last) || isVerbal(story, first)) continue
    const list = pairs.get(joined)
    if (list) list.push([first, last])
    else pairs.set(joined, [[first, last]])
  }
  for (const [joined, open] of pairs) {
    const solid = byJoined(joined).filter((token) => counts(token) && !token.capital)
    if (solid.length === 0) continue
    const found = disagreementOf(
      [
        ...solid.map((token) => shaped(mentionOf(story, token), joined)),
        ...open.map(([first, last]) =>
          shaped(mentionOf(story, first, last), `${first.lower} ${singular(last.lower)}`)
        )
      ].sort((a, b) => a.at.from - b.at.from),
      {
        kind: 'open-compound',
        id: `compound/${joined}`,
        note: 'One way to join a compound throughout a story.'
      }
    )
    if (found) yield found
  }
}

/** `Baltic Coast Guard` beside `Baltic Coastguard`: the same capital word before both. */
function nameApart(story: Story, first: Token, last: Token, official: Uint8Array): Disagreement | undefined {
  const counts = usable(official)
  const name = (token: Token): string | undefined => {
    const before = previousOf(story, token)
    return before?.capital && !before.possessive && !functionWords.has(before.lower)
      ? before.lower
      : undefined
  }
  const head = name(first)
  const solid = placesOf(story, first.lower + last.lower)
  if (!head || solid.length === 0 || !counts(first) || nextOf(story, last)?.capital) return undefined
  const joined = solid.filter((token) => token.capital && counts(token) && name(token) === head)
  if (joined.length === 0) return undefined
  const apart = placesOf(story, first.lower).flatMap((token) => {
    const next = nextOf(story, token)
    return token.capital && next?.text === last.text && counts(token) && name(token) === head
      ? [[token, next] as const]
      : []
  })
  // Told once, at its first place.
  if (apart[0]?.[0] !== first) return undefined
  return disagreementOf(
    [
      ...joined.map((token) => mentionOf(story, token)),
      ...apart.map(([one, two]) => mentionOf(story, one, two))
    ].sort((a, b) => a.at.from - b.at.from),
    {
      kind: 'name-joining',
      id: `compound/${first.lower}${last.lower}`,
      note: 'One way to write a name throughout a story.'
    }
  )
}

const endsKept = 1 << 13

const mayHold = (ends: Uint8Array, place: number): boolean => (ends[place >> 3]! & (1 << (place & 7))) !== 0

/** A place for the first two letters of one word, the last two of another but for its plural, and how long both are. */
function endsOf(head: string, tail: string, before: number): number {
  const length = singularLength(tail)
  return (
    ((((head.charCodeAt(0) * 31 + head.charCodeAt(1)) * 31 + tail.charCodeAt(length - 2)) * 31 +
      tail.charCodeAt(length - 1)) *
      7 +
      before +
      length) &
    (endsKept - 1)
  )
}

const isNounPair = (head: string, tail: string): boolean =>
  !functionWords.has(head) &&
  !functionWords.has(tail) &&
  !numbers.has(head) &&
  !particles.has(head) &&
  !particles.has(tail) &&
  !noHeads.has(head) &&
  !noTails.has(tail) &&
  !head.endsWith('ly')

/** `RedPost` beside `Red Post`: a name with an inner capital, and its parts. */
function* joinedNames(story: Story): Generator<Disagreement> {
  for (const tokens of story.shapes.inner) {
    const {lower} = tokens[0]!
    const {text} = tokens[0]
    // Most are initials.
    if (text === text.toUpperCase()) continue
    const parts = /^(\p{Lu}\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})$/u.exec(text)
    if (!parts || /^(?:Mac|Mc|Van|Von|Fitz|Dela)/.test(parts[0]!)) continue
    const apart: [Token, Token][] = []
    for (const head of placesOf(story, parts[1]!.toLowerCase())) {
      const next = nextOf(story, head)
      if (
        !next ||
        next.text !== parts[2] ||
        head.text !== parts[1] ||
        next.zone !== 'body' ||
        head.possessive
      )
        continue
      if (nextOf(story, next)?.capital && !next.possessive) continue
      apart.push([head, next])
    }
    const solid = tokens.filter(
      ({zone, text, word}) =>
        zone === 'body' && text === tokens[0]!.text && story.article.prose.text[word.from - 1] !== '@'
    )
    if (apart.length === 0 || solid.length === 0) continue
    const found = disagreementOf(
      [
        ...solid.map((token) => mentionOf(story, token)),
        ...apart.map(([head, last]) => mentionOf(story, head, last))
      ].sort((a, b) => a.at.from - b.at.from),
      {kind: 'name-joining', id: `compound/${lower}`, note: 'One way to write a name throughout a story.'}
    )
    if (found) yield found
  }
}

const isNameBefore = (story: Story, head: Token): boolean => {
  const before = previousOf(story, head)
  return before?.capital === true && !before.initial
}

/** `cap-and-trade`, `long- and short-term`: part of a longer chain. */
function isChained({article}: Story, token: Token): boolean {
  const {text} = article.prose
  return text[token.word.to] === '-' || text[token.word.from - 1] === '-'
}

const noNoun = /^(?:behind|ago|throughout|rather|goes|even|again|both|including)$/

function isBeforeNoun(story: Story, token: Token): boolean {
  if (token.possessive) return false
  const next = nextOf(story, token)
  return (
    next !== undefined &&
    !functionWords.has(next.lower) &&
    !/(?:ed|ly)$/.test(next.lower) &&
    !noNoun.test(next.lower)
  )
}

/** Whether an open form may be a verb and its object: after `to`, a modal, a pronoun, a form of be or have. */
function isVerbal(story: Story, head: Token): boolean {
  const before = previousOf(story, head)
  return (
    before !== undefined &&
    /^(?:to|will|would|can|could|may|might|must|shall|should|do|does|did|not|i|you|he|she|it|we|they|who|is|was|were|are|be|been|being|has|have|had|that)$/.test(
      before.lower
    )
  )
}
