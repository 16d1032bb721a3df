/** Titles before names: `Mr` beside `Mr.`, `Sen.` beside `Senator`. */
import {type Disagreement, disagreementOf, type Mention} from './report.ts'
import {placesOf, type Story, spanOf, type Token} from './tokens.ts'

const courtesy = new Set(['Mr', 'Mrs', 'Ms', 'Mx', 'Messrs', 'Dr'])

/** Short form with its stop, and the word it stands for. */
const pairs: readonly (readonly [string, string])[] = [
  ['Sen', 'Senator'],
  ['Rep', 'Representative'],
  ['Gov', 'Governor'],
  ['Gen', 'General'],
  ['Lt', 'Lieutenant'],
  ['Col', 'Colonel'],
  ['Capt', 'Captain'],
  ['Sgt', 'Sergeant'],
  ['Maj', 'Major'],
  ['Cmdr', 'Commander'],
  ['Adm', 'Admiral'],
  ['Cpl', 'Corporal'],
  ['Prof', 'Professor'],
  ['Rev', 'Reverend'],
  ['Supt', 'Superintendent'],
  ['Det', 'Detective'],
  ['Insp', 'Inspector'],
  ['Dr', 'Doctor']
]

/** The words above in lower case, for the sieve of all lists. */
export const titleWords: readonly string[] = [...courtesy, ...pairs.flat()].map((word) => word.toLowerCase())

const isTitle: ReadonlySet<string> = new Set(titleWords)

/** A pair by its short form in lower case. */
const pairOf = new Map(pairs.map((pair) => [pair[0].toLowerCase(), pair]))

/**
 * Finds titles of one sort in two forms.
 *
 * @param story the story.
 * @param isName whether a capital word may be a person's name.
 */
export function* titles(story: Story, isName: (token: Token) => boolean): Generator<Disagreement> {
  const present = story.shapes.titles.filter(([{lower}]) => isTitle.has(lower))
  if (present.length === 0) return
  const stops: Mention[] = []
  for (const tokens of present)
    for (const token of tokens) {
      const title = token.text
      if (!courtesy.has(title) || token.zone !== 'body') continue
      const next = story.tokens[token.index + 1]
      if (!next?.capital || next.sentence !== token.sentence) continue
      const stop = next.gap === '. '
      if (!stop && next.gap !== ' ') continue
      stops.push({
        at: story.article.prose.span(token.word.from, token.word.to + (stop ? 1 : 0)),
        form: stop ? `${title}.` : title,
        write: (reference) => (reference.endsWith('.') ? `${title}.` : title)
      })
    }
  stops.sort((a, b) => a.at.from - b.at.from)
  const stopped = stops.map((mention) => ({...mention, form: mention.form.endsWith('.') ? 'Mr.' : 'Mr'}))
  const mixed = disagreementOf(stopped, {
    kind: 'title-stop',
    id: 'title-stop',
    safe: true,
    note: 'With a stop or without: either is good style, both in one story are not.'
  })
  if (mixed) {
    // The writer's own words in the message, though the family is counted as one.
    const own = new Map(stops.map((mention) => [mention.at.from, mention.form]))
    const named = (mention: Mention) => ({...mention, form: own.get(mention.at.from)!})
    const deviating = mixed.deviating.map(named)
    const {form} = deviating[0]!
    const counterpart = form.endsWith('.') ? form.slice(0, -1) : `${form}.`
    const alone = deviating.every((mention) => mention.form === form)
    yield {
      ...mixed,
      deviating,
      kept: mixed.kept.map(named),
      ...(mixed.expected ? {expected: alone ? counterpart : mixed.expected} : {fallback: mixed.fallback!})
    }
  }

  for (const brief of present) {
    const pair = pairOf.get(brief[0].lower)
    if (!pair) continue
    const [short, long] = pair
    const spelled = placesOf(story, long.toLowerCase())
    if (spelled.length === 0) continue
    const mentions: Mention[] = []
    // `Sergeant Donal Foley` at first and `Sgt Foley` from then on is a style of its own.
    let isByMention = true
    for (const token of [...brief, ...spelled].sort((a, b) => a.index - b.index)) {
      if (token.zone !== 'body' || !token.capital || token.possessive) continue
      const next = story.tokens[token.index + 1]
      if (!next?.capital || next.sentence !== token.sentence || !isName(next)) continue
      const before = token.gap === ' ' ? story.tokens[token.index - 1] : undefined
      // `Attorney General Lee`, `Lt. Gov. Lee`, `Major General Lee` are other titles.
      if (
        before?.capital &&
        !before.initial &&
        /^(?:attorney|lt|lieutenant|major|maj|brig|brigadier|solicitor|surgeon|postmaster|inspector|governor|director|secretary|vice|consul|adjutant|state)$/.test(
          before.lower
        )
      )
        continue
      if (token.gap === '. ' && /^(?:lt|maj|brig|asst|dep)$/.test(story.tokens[token.index - 1]?.lower ?? ''))
        continue
      const isShort = token.text === short
      if (isShort ? next.gap !== '. ' && next.gap !== ' ' : token.text !== long || next.gap !== ' ') continue
      const stop = isShort && next.gap === '. '
      const further = story.tokens[next.index + 1]
      const isFull = further?.capital === true && further.sentence === next.sentence && further.gap === ' '
      if (isFull === isShort) isByMention = false
      mentions.push({
        at: stop ? story.article.prose.span(token.word.from, token.word.to + 1) : spanOf(story, token),
        form: stop ? `${short}.` : token.text
      })
    }
    if (isByMention) continue
    const found = disagreementOf(mentions, {
      kind: 'title-form',
      id: `title/${long}`,
      note: `Before a name a title is either spelled out or shortened, throughout a story.`
    })
    if (found) yield found
  }
}
