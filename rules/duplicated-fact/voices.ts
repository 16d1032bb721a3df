/** Voices: who says the words of a quotation, as far as the story names them. */
import {type Article, type Claim, indexFrom} from '../../src/article/index.ts'

/**
 * Whether two sentences put their quotations into the mouths of people of whom the other sentence does not speak: what two
 * say, shout or sing is no repetition of the desk's.
 *
 * @param article its quotes, with their sources.
 */
export function areOtherVoices(a: Claim, b: Claim, {quotes}: Pick<Article, 'quotes'>): boolean {
  const [one, other] = [namesIn(a, quotes), namesIn(b, quotes)]
  return one.size > 0 && other.size > 0 && !isNamedIn(one, b) && !isNamedIn(other, a)
}

const isNamedIn = (names: ReadonlySet<string>, {sentence: {words}}: Claim): boolean =>
  words.some(({lower}) => names.has(lower.replace(/'s?$/, '')))

/** The names in the sources of a sentence's quotations: what stands between commas and is nothing but a name. */
function namesIn({sentence}: Claim, quotes: Article['quotes']): ReadonlySet<string> {
  const names = new Set<string>()
  for (let at = indexFrom(quotes, sentence.from); at < quotes.length && quotes[at]!.from < sentence.to; at++)
    for (const part of quotes[at]!.attribution?.source?.text.split(', ') ?? [])
      if (name.test(part) && !pronoun.test(part))
        for (const word of part.split(' ')) names.add(word.replace(/['’]s?$/, '').toLowerCase())
  return names
}

const name = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*)*$/u
const pronoun = /^(?:He|She|They|It|We|You)$/
