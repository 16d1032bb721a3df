/** `%`, `percent`, `per cent` after a figure. */
import {type Disagreement, disagreementOf, type Mention} from './report.ts'
import {previousOf, type Story, type Token} from './tokens.ts'

/**
 * Finds mentions of a percentage in more than one style. Numbers in words take `percent` in every house, so only
 * figures count; headlines, tables and quotations do not.
 *
 * @param story the story.
 * @param wanted the style of a house, or `consistent`.
 * @param house the house, for the message.
 */
export function percent(story: Story, wanted: string, house: string | undefined): Disagreement | undefined {
  const {article} = story
  const mentions: Mention[] = []
  const add = (from: number, to: number, form: string) => {
    const spaced = /\s/.test(article.prose.text[from - 1] ?? '')
    mentions.push({
      at: article.prose.span(from, to),
      form,
      over: (reference) => article.prose.span(reference === '%' && spaced ? from - 1 : from, to),
      write: (reference) => (reference === '%' || spaced ? reference : ` ${reference}`)
    })
  }
  const figures: Token[] = []
  for (const tokens of story.shapes.figures)
    for (const token of tokens) if (token.zone === 'body') figures.push(token)
  for (const token of figures.sort((a, b) => a.index - b.index)) {
    const style = styleOf(story, token)
    if (style && !isNamed(story, token)) add(...style)
  }
  const about = {
    kind: 'percent',
    id: 'percent',
    safe: true,
    note: 'Percentages read best in one style; numbers in words may keep `percent`.'
  }
  if (wanted === 'consistent') return disagreementOf(mentions, about)
  const deviating = mentions.filter(({form}) => form !== wanted)
  if (deviating.length === 0) return undefined
  return {
    ...about,
    deviating,
    kept: mentions.filter(({form}) => form === wanted),
    expected: wanted,
    ...(house ? {house} : {})
  }
}

/** Where the sign or the words of a percentage stand that a figure has behind it, and which they are. */
function styleOf(
  {tokens, article}: Story,
  {text, word: {to}, index}: Token
): readonly [from: number, to: number, form: string] | undefined {
  if (text.endsWith('%')) return [to - 1, to, '%']
  const {text: prose} = article.prose
  if (prose[to] === '%') return [to, to + 1, '%']
  if (prose[to] === ' ' && prose[to + 1] === '%') return [to, to + 2, '%']
  const next = tokens[index + 1]
  if (next?.gap !== ' ' || next.zone !== 'body') return undefined
  const {word, lower, capital} = next
  if (lower === 'percent' && !capital) return [word.from, word.to, 'percent']
  if (lower === 'pct') return [word.from, word.to, 'pct']
  const last = lower === 'per' ? tokens[next.index + 1] : undefined
  return last?.lower === 'cent' && last.gap === ' ' ? [word.from, last.word.to, 'per cent'] : undefined
}

/** `The Loyal 60%` is a name. */
function isNamed(story: Story, token: Token): boolean {
  const before = previousOf(story, token)
  return before?.capital === true && !before.initial && /^\p{L}{3}/u.test(before.text)
}
