/** Initials brought in with their full name: never used again, used before, or brought in twice. */
import {isShouted} from './initialisms.ts'
import type {Disagreement} from './report.ts'
import {placesOf, type Story, spanOf, type Token} from './tokens.ts'

/** Agencies, parties and states that stand in brackets for other reasons. */
const noDefinition = /^(?:AP|AFP|UPI|PA|EPA|CNN|D|R|I|DC|UK|US|USA|EU|UN|TV|PDF|CEO|NYSE|NASDAQ|[A-Z]{2})$/

/**
 * Finds definitions that do not help their reader.
 *
 * @param story the story.
 */
export function* abbreviations(story: Story): Generator<Disagreement> {
  const {article, shapes} = story
  const defined = new Map<string, Token[]>()
  for (const tokens of shapes.inner) {
    const {lower} = tokens[0]!
    if (lower.length < 3 || lower.length > 6) continue
    for (const token of tokens) {
      if (token.zone !== 'body' || !token.gap.endsWith('(') || article.prose.text[token.word.to] !== ')')
        continue
      if (!/^\p{Lu}+$/u.test(token.text) || noDefinition.test(token.text) || !spells(story, token)) continue
      const list = defined.get(token.text)
      if (list) list.push(token)
      else defined.set(token.text, [token])
    }
  }
  for (const [text, [first, ...again]] of defined) {
    const uses = placesOf(story, text.toLowerCase()).filter((token) => token.text === text)
    const id = `abbreviation/${text}`
    const at = (token: Token) => ({at: spanOf(story, token), form: text})
    if (again.length > 0)
      yield {
        kind: 'defined-twice',
        id,
        deviating: again.map(at),
        kept: [at(first!)],
        wish: 'initials brought in once',
        note: 'The second bracket tells readers nothing new.'
      }
    const others = uses.filter((token) => token !== first && !again.includes(token))
    const early = others.filter((token) => token.index < first!.index && token.zone === 'body')
    if (early.length > 0)
      yield {
        kind: 'used-before-defined',
        id,
        deviating: early.map(at),
        kept: [at(first!)],
        wish: 'the full name at first mention',
        note: 'Readers meet the initials before they are told what they stand for.'
      }
    else if (others.length === 0 && again.length === 0)
      yield {
        kind: 'defined-unused',
        id,
        deviating: [at(first!)],
        kept: [],
        wish: 'initials in brackets only where they come back',
        note: 'The initials are not used again: the full name is enough.'
      }
  }
}

/**
 * Finds initials that no reader is told the meaning of.
 *
 * @param story the story.
 * @param isKnown whether readers know initials, given in lower case, without being told.
 */
export function* undefinedInitials(
  story: Story,
  isKnown: (lower: string) => boolean
): Generator<Disagreement> {
  let initials: string | undefined
  for (const tokens of story.shapes.inner) {
    const {lower} = tokens[0]!
    if (!/^[a-z]{3,6}$/.test(lower) || /^[ivxlcdm]+$/.test(lower) || isKnown(lower)) continue
    const text = lower.toUpperCase()
    const [first, ...more] = tokens.filter(
      (token) => token.zone === 'body' && token.text === text && !isShouted(story, token)
    )
    if (!first) continue
    // Words that could spell it stand somewhere: whether they do is for a reader to say.
    initials ??= initialsOf(story)
    if (initials.includes(text)) continue
    const at = (token: Token) => ({at: spanOf(story, token), form: text})
    yield {
      kind: 'undefined',
      id: `abbreviation/${text}`,
      deviating: [at(first), ...more.map(at)],
      kept: [],
      wish: 'the full name at first mention',
      note: 'Nothing tells readers what the initials stand for.'
    }
  }
}

/** The first letters of all capital words, sentence by sentence; initials themselves do not count. */
function initialsOf({tokens}: Story): string {
  let letters = ''
  for (const {capital, text, gap} of tokens) {
    if (gap === '\n') letters += ' '
    if (capital && !/^\p{Lu}{2,}$/u.test(text)) letters += text[0]!
  }
  return letters
}

/** Whether the capitals of the words before a bracket spell its initials; small words may be passed over. */
function spells({tokens}: Story, token: Token): boolean {
  let at = token.index - 1
  for (const letter of [...token.text].reverse()) {
    let small = 0
    while (tokens[at] && tokens[at]!.sentence === token.sentence && !tokens[at]!.capital && small < 3) {
      if (tokens[at]!.text[0]?.toUpperCase() === letter && tokens[at]!.text.length > 3) break
      at--
      small++
    }
    const word = tokens[at]
    if (!word || word.sentence !== token.sentence || word.text[0]!.toUpperCase() !== letter) return false
    at--
  }
  return true
}
