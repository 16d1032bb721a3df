/** The same letters with other capitals or accents inside: `LeBron`, `Lebron`; `HIV/AIDs`; `Díaz`, `Diaz`. */
import {isShouted} from './initialisms.ts'
import {type Disagreement, disagreementOf, type Mention} from './report.ts'
import {placesOf, previousOf, type Story, spanOf, type Token} from './tokens.ts'

const inner = /\p{L}\p{Lu}/u
const shout = /^\p{Lu}[\p{Lu}'-]+$/u

/**
 * Finds names whose inner capitals change.
 *
 * @param story the story.
 */
export function* innerCapitals(story: Story): Generator<Disagreement> {
  for (const tokens of story.shapes.inner) {
    const {lower} = tokens[0]!
    if (
      tokens.length < 2 ||
      lower.length < 4 ||
      !tokens.some(({text}) => inner.test(text) && !shout.test(text))
    )
      continue
    if (/[.\d]/.test(lower)) continue
    const texts = new Set<string>()
    const mentions: Mention[] = []
    for (const token of tokens) {
      const {text, zone} = token
      if (zone !== 'body' || !/\p{Lu}/u.test(text)) continue
      // All capitals are a form of initials only, and not among other capitals.
      if (shout.test(text) && (text.length > 6 || isShouted(story, token))) continue
      if (/^\p{Lu}{2,}s$/u.test(text) && !tokens.some((other) => other.text === text.toUpperCase())) continue
      texts.add(text)
      mentions.push({at: spanOf(story, token), form: text})
    }
    if (texts.size < 2 || hasPartners(story, tokens)) continue
    // A first letter is the sentence's.
    if (new Set([...texts].map((text) => text.slice(1))).size < 2) continue
    const found = disagreementOf(mentions, {
      kind: 'inner-capitals',
      safe: true,
      id: `capitals/${lower}`,
      note: 'The capitals inside a name are part of it.'
    })
    if (found) yield found
  }
}

/** Whether the spellings have first names of their own: `Ann MacDonald` and `Tom Macdonald` are two people. */
function hasPartners(story: Story, tokens: readonly Token[]): boolean {
  const heads = new Map<string, string>()
  for (const token of tokens) {
    const before = previousOf(story, token)
    if (before?.capital && !before.initial) heads.set(token.text, before.lower)
  }
  return heads.size > 1 && new Set(heads.values()).size > 1
}

const accents = /[\u0300-\u036f]/g

/** Letters without their accents: `Diaz` of `Díaz`, `Lodz` of `Łódź`. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(accents, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/[đĐ]/g, 'd')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
}

/**
 * Finds names with and without their accents.
 *
 * @param story the story.
 */
export function* diacritics(story: Story): Generator<Disagreement> {
  for (const tokens of story.shapes.accented) {
    const {lower} = tokens[0]!
    // `Â` is what a wrong encoding leaves of a space, and no name is so short.
    if (!tokens[0]!.capital || lower.length < 3) continue
    const plain = plainLetters(lower)
    const others = plain === lower ? [] : placesOf(story, plain)
    if (others.length === 0) continue
    const mentions = [...tokens, ...others]
      .filter((token) => token.capital && (token.zone === 'body' || token.zone === 'headline'))
      .sort((a, b) => a.index - b.index)
      .map((token): Mention => ({at: spanOf(story, token), form: token.text}))
    const found = disagreementOf(mentions, {
      kind: 'diacritics',
      id: `accents/${plain}`,
      note: 'Accents stay or go throughout a story.'
    })
    if (found) yield found
  }
}
