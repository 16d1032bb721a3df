/** Anchors: the names, figures, dates and words two claims meet in, as an editor would point at them. */
import type {Match} from './align.ts'
import type {Token} from './tokens.ts'

const rank: Readonly<Record<Token['kind'], number>> = {name: 0, figure: 1, date: 2, word: 3, light: 4}

/**
 * What meets in two claims: names first, then figures, dates and words.
 *
 * @param matches of an alignment.
 * @param most how many to give at most.
 * @returns the words of the later claim, in its order within each kind; names that stand side by side in one piece.
 */
export function anchorsOf(matches: readonly Match[], most: number): readonly string[] {
  const tokens = matches
    .filter(({a, b, likeness}) => a.kind !== 'light' && !b.isTitle && likeness >= 0.8)
    .map(({b}) => b)
    .sort((x, y) => rank[x.kind] - rank[y.kind] || x.at - y.at)
  const anchors: string[] = []
  let previous: Token | undefined
  for (const token of tokens) {
    const text = (token.figure ?? token.date ?? token.word).text.replace(/['’]s?$/, '')
    if (previous?.kind === 'name' && token.kind === 'name' && token.word.from === previous.word.to + 1)
      anchors[anchors.length - 1] += ` ${text}`
    else if (!anchors.includes(text)) anchors.push(text)
    previous = token
  }
  return anchors.slice(0, most)
}
