/** `%`, `percent`, `per cent` after a figure. */
import {type Disagreement, disagreementOf, type Mention} from './report.ts'
import type {Story, Token} from './tokens.ts'

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
  const sign = (at: number, to: number) => {
    if (article.prose.text[to] === '%') add(to, to + 1, '%')
    else if (article.prose.text[to] === ' ' && article.prose.text[to + 1] === '%') add(to, to + 2, '%')
    else return false
    return at >= 0
  }
  const figures: Token[] = []
  for (const tokens of story.shapes.figures)
    for (const token of tokens) if (token.zone === 'body') figures.push(token)
  for (const token of figures.sort((a, b) => a.index - b.index)) {
    // `The Loyal 60%` is a name.
    const before = token.gap === ' ' ? story.tokens[token.index - 1] : undefined
    if (before?.capital && !before.initial && /^\p{L}{3}/u.test(before.text)) continue
    const {to} = token.word
    if (token.text.endsWith('%')) add(to - 1, to, '%')
    else if (!sign(token.index, to)) {
      const next = story.tokens[token.index + 1]
      if (next?.gap !== ' ' || next.zone !== 'body') continue
      if (next.lower === 'percent' && !next.capital) add(next.word.from, next.word.to, 'percent')
      else if (next.lower === 'pct') add(next.word.from, next.word.to, 'pct')
      else if (
        next.lower === 'per' &&
        story.tokens[next.index + 1]?.lower === 'cent' &&
        story.tokens[next.index + 1]?.gap === ' '
      )
        add(next.word.from, story.tokens[next.index + 1]!.word.to, 'per cent')
    }
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
