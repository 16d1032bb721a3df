/**
 * What an editor says of the words under the pointer: why they were flagged, how a name stands in the
 * story, who said a quote, what else is said of a figure.
 */
import type {Hover, Position} from 'vscode-languageserver/node.js'
import {countedBy, type Name, type Quote} from '../article/index.ts'
import type {Checked} from './checker.ts'
import {rangeOf} from './diagnostics.ts'

interface Note {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The hover for a position.
 *
 * @param checked the draft.
 * @param position where the pointer is.
 * @returns Markdown over the smallest of the stretches that it speaks of; null where there is nothing to say.
 */
export function hoverAt(checked: Checked, position: Position): Hover | null {
  const {document} = checked
  const at = document.offsetAt(position)
  const notes = [findingNotes, nameNotes, quoteNotes, figureNotes]
    .flatMap((notesOf) => notesOf(checked))
    .filter(({start, end}) => start <= at && at < end)
  if (notes.length === 0) return null
  const smallest = notes.reduce((best, next) => (next.end - next.start < best.end - best.start ? next : best))
  return {
    contents: {kind: 'markdown', value: notes.map(({text}) => text).join('\n\n')},
    range: rangeOf(document, smallest)
  }
}

const findingNotes = ({findings}: Checked): Note[] =>
  findings.flatMap(({note, start, end, rule, url}) =>
    note ? [{start, end, text: `${note}${url ? ` [${rule}](${url})` : ''}`}] : []
  )

/** A name: its forms with their counts. */
const nameNotes = ({article: {entities}}: Checked): Note[] =>
  entities
    .filter(({mentions}) => mentions.length > 1)
    .flatMap(({name, mentions}) => {
      const text = `**${name}**: ${formCounts(mentions)}`
      return mentions.map(({start, end}) => ({start, end, text}))
    })

function formCounts(mentions: readonly Name[]): string {
  const counts = new Map<string, number>()
  for (const {text} of mentions) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts]
    .map(([form, count]) => `\`${form}\` ${count === 1 ? 'once' : `${count} times`}`)
    .join(', ')
}

/** Where its speaker was found, for whom the draft does not say it in so many words. */
const reasons: Readonly<Record<NonNullable<Quote['attribution']>['where'], string>> = {
  sentence: 'in its own sentence',
  paragraph: 'in its paragraph',
  group: 'with another part of the same quote',
  adjacent: 'in the paragraph beside it',
  farther: 'in a paragraph farther off'
}

/** A quote: who said it, and why we think so. */
const quoteNotes = ({article: {quotes}}: Checked): Note[] =>
  quotes.flatMap(({start, end, attribution}) => {
    if (!attribution) return []
    const {source, cue, where, confidence} = attribution
    const who = source ? `**${source.text}** said this` : 'Somebody said this who is not named'
    const why = `${cue ? `\`${cue.text}\` ` : ''}${reasons[where]}`
    return [{start, end, text: `${who}: ${why} (${Math.round(confidence * 100)} % sure).`}]
  })

/** A figure: where else the story counts the same, in the same unit. */
const figureNotes = ({document, article: {figures}}: Checked): Note[] =>
  figures.flatMap((figure) => {
    const counted = countedBy(figure)
    const others = figures.filter(
      (other) =>
        other.sentence !== figure.sentence &&
        other.unit === figure.unit &&
        countedBy(other).some((stem) => counted.includes(stem))
    )
    if (others.length === 0) return []
    const lines = others.map(
      ({text, start, sentence}) =>
        `- line ${document.positionAt(start).line + 1}, \`${text}\`: ${sentence.text}`
    )
    return [{start: figure.start, end: figure.end, text: `The story also says\n${lines.join('\n')}`}]
  })
