/** How the rule reads a draft, for whoever asks why it speaks or is silent. */
import type {Article} from '../../src/article/index.ts'
import {findFiling, findSubject, likeliest} from './judge.ts'
import {type Options, prepare, scaleOf} from './scale.ts'

/** A reading with its reasons. */
export interface Explanation {
  /** Topics or sections, the likeliest first. */
  readonly bars: readonly Bar[]
  /** What follows, in sentences (Markdown). */
  readonly conclusions: readonly string[]
}

/** One of the topics or sections. */
export interface Bar {
  readonly name: string
  /** How likely the story is about it, in [0, 1]. */
  readonly share: number
  /** The sections of the draft that hold it. */
  readonly sections: readonly string[]
  /** The words that speak most for it. */
  readonly words: readonly string[]
}

const mostWords = 5

/**
 * Explains how a draft is read.
 *
 * @param article the draft.
 * @param options of the rule, all of them.
 */
export async function explain(article: Article, options: Options): Promise<Explanation> {
  await prepare()
  const scale = scaleOf(options)
  const filing = findFiling(article, scale)
  const subject = findSubject(article, scale)
  const {probabilities, best} = subject
  const order = [...probabilities.keys()].sort((a, b) => probabilities[b]! - probabilities[a]!)
  const fits = [...filing.fitting]
  const bars = order.map((place) => {
    const others = fits.length > 0 && place === best && !filing.fitting.has(best) ? fits : order
    const rival = likeliest(
      probabilities,
      others.filter((other) => other !== place)
    )
    const speaking = subject
      .weigh(place, rival)
      .filter(({leaning, loudness}) => leaning > 0 && loudness > 0)
      .sort((a, b) => b.leaning - a.leaning)
    return {
      name: scale.names[place]!,
      share: probabilities[place]!,
      sections: filing.sections.filter(({places}) => places?.includes(place)).map(({at}) => at.text),
      words: speaking.slice(0, mostWords).map(({word}) => subject.first.get(word)?.().text ?? word)
    }
  })
  return {bars, conclusions: concludeFrom()}

  function concludeFrom(): readonly string[] {
    const {sections, fitting, at} = filing
    if (sections.length === 0) return ['The draft says no section: the rule is silent.']
    const unknown = sections.filter(({places}) => !places).map(({at}) => `\`${at.text}\``)
    if (unknown.length > 0)
      return unknown.map((name) =>
        options.model
          ? `The archive had no section ${name} with enough stories: the rule is silent.`
          : `The section ${name} is not known: the rule is silent. Say under \`sections\` in copydesk.yaml what it holds.`
      )
    if (!at)
      return sections.map(({at}) => `The section \`${at.text}\` may hold any topic: the rule is silent.`)
    if (subject.isShort)
      return [`Too short to tell: ${subject.counts.size} words that count. The rule is silent.`]
    if (fitting.has(best)) return [`The story belongs to \`${at.text}\`: the rule is silent.`]
    const expected = scale.sectionFor(best)
    if (!expected) return ['No section of the house carries what the story is about: the rule is silent.']
    const sure = percent(subject.doubt(fitting))
    return subject.doubt(fitting) < scale.from
      ? [
          `The story may belong to \`${expected}\`: ${sure} sure, and the rule speaks from ${percent(scale.from)}.`
        ]
      : [`The story belongs to \`${expected}\`, not to \`${at.text}\`: ${sure} sure.`]
  }
}

/** Nothing is certain: 99.7 % is "99 %", and 0.4 % of doubt is not none. */
const percent = (share: number): string => `${Math.min(99, Math.floor(share * 100))} %`
