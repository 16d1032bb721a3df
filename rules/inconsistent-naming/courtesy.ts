/** `Mr Lind` once and `Lind` everywhere else: a person has a courtesy title or has none. */
import type {Disagreement, Mention} from './report.ts'
import {placesOf, type Story, type Token} from './tokens.ts'

const courtesy = ['mr', 'mrs', 'ms', 'mx']
const note = 'A person keeps a courtesy title throughout a story, or goes without.'

/**
 * Finds people with a courtesy title in one place and without in others; with a house that uses none, all titles.
 *
 * @param story the story.
 * @param wanted `none`, `later` or `consistent`.
 * @param house the house, for the message.
 */
export function* courtesyTitles(
  story: Story,
  wanted: string,
  house: string | undefined
): Generator<Disagreement> {
  const titled: {title: Token; name: Token; mention: Mention}[] = []
  for (const title of courtesy)
    for (const token of placesOf(story, title)) {
      const name = story.tokens[token.index + 1]
      if (token.zone !== 'body' || !token.capital || !name?.capital || !/^\.? $/.test(name.gap)) continue
      const at = story.article.prose.span(token.word.from, name.word.from)
      titled.push({title: token, name, mention: {at, form: at.text.trim(), write: () => ''}})
    }
  if (titled.length === 0) return
  titled.sort((a, b) => a.title.index - b.title.index)
  if (wanted === 'none') {
    const deviating = titled.map(({mention}) => mention)
    yield {
      kind: 'courtesy',
      id: 'courtesy',
      deviating,
      kept: [],
      wish: `no courtesy titles${house ? ` as ${house} has it` : ''}`,
      fallback: '',
      note
    }
    return
  }
  if (titled.length > 2 && wanted !== 'later') return
  for (const surname of new Set(titled.map(({name}) => name.lower))) {
    const own = titled.filter(({name}) => name.lower === surname)
    const bare = placesOf(story, surname).filter(
      (token) => token.zone === 'body' && token.capital && isBare(story, token)
    )
    if (bare.length === 0) continue
    yield {
      kind: 'courtesy',
      id: `courtesy/${surname}`,
      deviating: own.map(({mention}) => mention),
      kept: bare.map((token) => ({
        at: story.article.prose.span(token.word.from, token.word.to),
        form: token.text
      })),
      wish: `\`${own[0]!.name.text}\` alone as in ${bare.length === 1 ? 'another place' : `${bare.length} other places`}`,
      fallback: '',
      note
    }
  }
}

/** A surname by itself that does something: `Lind said`, not `Ola Lind`, `the Lind plan`. */
function isBare(story: Story, token: Token): boolean {
  // `LIND: We lost.` is a label.
  if (token.text === token.text.toUpperCase()) return false
  const before = story.tokens[token.index - 1]
  if (
    before &&
    before.sentence === token.sentence &&
    (token.gap === ' ' || token.gap === '. ') &&
    (before.capital || /^(?:the|a|an)$/.test(before.lower))
  )
    return false
  const next = story.tokens[token.index + 1]
  if (!next || next.sentence !== token.sentence || next.gap !== ' ') return !token.possessive
  return /^(?:said|says|told|added|asked|wrote|argued|insisted|noted|explained|warned|was|is|has|had|will|would|and|who|did|also|called|announced)$/.test(
    next.lower
  )
}
