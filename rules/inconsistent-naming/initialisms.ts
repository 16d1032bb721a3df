/** Initials with and without stops: `FBI` beside `F.B.I.`, whatever the letters. */
import {type Disagreement, disagreementOf, type Mention} from './report.ts'
import {fitted, nextOf, placesOf, previousOf, type Story, spanOf, type Token} from './tokens.ts'

const stopped = /^(?:\p{Lu}\.){2,}$/u
/** Times of day, and words that capitals alone do not make initials. */
const never = new Set(['am', 'pm', 'us', 'usa', 'un', 'eu', 'uk', 'uae', 'ussr', 'bc', 'ad', 'ie', 'eg'])

/**
 * Finds initials in two styles.
 *
 * @param story the story.
 * @param official 1 for each token inside an official name.
 */
export function* initialisms(story: Story, official: Uint8Array): Generator<Disagreement> {
  for (const tokens of story.shapes.stopped) {
    const {lower} = tokens[0]!
    if (!stopped.test(tokens[0]!.text)) continue
    const plain = lower.replaceAll('.', '')
    const letters = plain.toUpperCase()
    // Said as a word: `Nasa` beside `N.A.S.A.`
    const word = letters[0]! + plain.slice(1)
    const others = placesOf(story, plain)
    if (others.length === 0 || never.has(plain)) continue
    const mentions: Mention[] = []
    for (const token of [...tokens, ...others].sort((a, b) => a.index - b.index)) {
      if (
        token.zone !== 'body' ||
        official[token.index] ||
        (token.text !== letters &&
          !stopped.test(token.text) &&
          !(letters.length > 3 && token.text === word && !token.initial))
      )
        continue
      if (token.text === letters && isShouted(story, token)) continue
      mentions.push({at: spanOf(story, token), form: token.text, write: fitted(story, token)})
    }
    const found = disagreementOf(mentions, {
      kind: 'initialism-stops',
      id: `initialism/${letters}`,
      safe: true,
      note: 'Initials take stops or they do not; a house decides once.'
    })
    if (found) yield found
  }
}

/**
 * Finds initials against the style of a house.
 *
 * @param story the story.
 * @param official 1 for each token inside an official name.
 * @param wanted `none`, `two-letters` (stops in those only) or `all`.
 * @param letters initials said letter by letter, which `all` concerns.
 * @param house the house, for the message.
 */
export function* houseInitialisms(
  story: Story,
  official: Uint8Array,
  wanted: string,
  letters: readonly string[],
  house: string | undefined
): Generator<Disagreement> {
  const style =
    wanted === 'all'
      ? letters.map((text) => text.toLowerCase())
      : story.shapes.stopped.map(([{lower}]) => lower)
  for (const lower of style) {
    const plain = lower.replaceAll('.', '').toUpperCase()
    const withStops = [...plain].map((letter) => `${letter}.`).join('')
    if (never.has(plain.toLowerCase()) || (wanted === 'two-letters' && plain.length === 2)) continue
    const form = wanted === 'all' ? withStops : plain
    const deviating = placesOf(story, lower)
      .filter(
        (token) =>
          token.zone === 'body' &&
          !official[token.index] &&
          token.text === (wanted === 'all' ? plain : withStops) &&
          !isShouted(story, token) &&
          !isPersons(story, token)
      )
      .map((token): Mention => ({at: spanOf(story, token), form: token.text, write: fitted(story, token)}))
    if (deviating.length === 0) continue
    const kept = placesOf(story, form.toLowerCase())
      .filter(({text, zone}) => text === form && zone === 'body')
      .map((token): Mention => ({at: spanOf(story, token), form}))
    yield {
      kind: 'initialism-stops',
      id: `initialism/${plain}`,
      deviating,
      kept,
      expected: form,
      safe: true,
      ...(house ? {house} : {})
    }
  }
}

/**
 * Finds initials written in capitals and as a word, where no list holds them: `OLAF`, `Olaf`.
 *
 * @param story the story.
 * @param isName whether a word in lower case is a common word or a given name, which capitals do not make initials.
 */
export function* acronymWords(story: Story, isName: (lower: string) => boolean): Generator<Disagreement> {
  for (const all of story.shapes.inner) {
    const {lower} = all[0]!
    if (!/^\p{Ll}{3,7}$/u.test(lower)) continue
    const letters = lower.toUpperCase()
    const word = letters[0]! + lower.slice(1)
    const tokens = all.filter(
      ({zone, text, initial}) => zone === 'body' && (text === letters || (text === word && !initial))
    )
    if (new Set(tokens.map(({text}) => text)).size < 2 || isName(lower)) continue
    // `Ann Olaf`: a person's name, which a label or a caption sets in capitals.
    if (tokens.some((token) => token.text === word && isNamePart(story, token))) continue
    const steady = tokens.filter((token) => !isShouted(story, token))
    const found = disagreementOf(
      steady.map((token): Mention => ({at: spanOf(story, token), form: token.text})),
      {
        kind: 'acronym-word',
        id: `acronym/${letters}`,
        note: 'Initials said as a word are written in capitals or like a name; a house decides once.'
      }
    )
    if (found) yield found
  }
}

/** `Ann Olaf`, `Olaf Park`: part of a longer name. */
function isNamePart(story: Story, token: Token): boolean {
  const before = previousOf(story, token)
  return (before?.capital === true && !before.initial) || nextOf(story, token)?.capital === true
}

/** `J.K. Rowling`: initials of a person. */
function isPersons({tokens}: Story, token: Token): boolean {
  const next = tokens[token.index + 1]
  return (
    token.text.endsWith('.') && next?.capital === true && next.gap === ' ' && next.sentence === token.sentence
  )
}

/**
 * Whether a token stands among other words in capitals, where capitals mean nothing.
 *
 * @param story the story.
 * @param token a token in capitals.
 */
export function isShouted({tokens}: Story, token: Token): boolean {
  const shouts = (other: Token | undefined): boolean =>
    other !== undefined &&
    other.sentence === token.sentence &&
    other.text.length > 3 &&
    /^\p{Lu}+$/u.test(other.text)
  return shouts(tokens[token.index - 1]) || shouts(tokens[token.index + 1])
}
