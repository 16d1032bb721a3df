/** Keys that spellings of one name share when another script was put into Latin letters: `Yusuf`, `Yousef`; `Sergei`, `Sergey`. */
import {plainLetters} from './inner-capitals.ts'
import {type Disagreement, disagreementOf, type Mention} from './report.ts'
import {type Story, spanOf} from './tokens.ts'

/** What is written in several ways, and how the key writes it; in this order. */
const steps: readonly (readonly [RegExp, string])[] = [
  [/['’ʼ]/g, ''],
  // Arabic names whose vowels each house hears in its own way.
  [/^[yj]o?u?s+[eiou]{1,2}(?:f|ph)$/, 'iusuf'],
  [/^[ei]brah[ei]e?m$/, 'ibrahim'],
  [/^gam(?=[ae]l$)/, 'jam'],
  [/^sa(?:ee|e|ie|yi|i)d$/, 'said'],
  // The article, also before a letter of the sun; `Abd al-Rahman` in one word.
  [/^(?:al|el|as|ash|ar|an|ad|at|az)-/, 'al-'],
  [/^ab[eu]?d[aeu]?[lr]{0,2}-?(?:[ae]l-)?(?=[^aeiou])/, 'abd'],
  [/[qg]h|kh/g, 'h'],
  [/q/g, 'k'],
  [/dh/g, 'd'],
  // Slavic: endings, soft vowels, sibilants.
  [/sk(?:[yij]{1,2})$/, 'ski'],
  [/tch|tsch/g, 'ch'],
  [/x/g, 'ks'],
  [/^(?:ye|je|ie)/, 'e'],
  [/zh/g, 'j'],
  [/(?:iy|yi|ii|yy|ij|ie)$/, 'i'],
  [/j(?=[aeou])/g, 'i'],
  [/y/g, 'i'],
  // Vowels.
  [/ou|oo|o/g, 'u'],
  [/ee|ei|ai|ae/g, 'i'],
  [/eh?$|ah$/, 'a'],
  [/(.)\1+/g, '$1']
]

/** The `e` of a last syllable stands for `a` or `i`: `Ahmed`, `Ahmad`; `Khaled`, `Khalid`. */
const unstressed = /(?<=[^aeiou])e(?=[^aeiou-]{1,2}$)/

/**
 * The keys of a name's word: two spellings are of one name where they share either.
 *
 * @param lower one word in lower case.
 */
export function romanKeys(lower: string): readonly [string, string] {
  let key = plainLetters(lower)
  for (const [pattern, to] of steps) key = key.replace(pattern, to)
  return [key.replace(unstressed, 'a'), key.replace(unstressed, 'i')]
}

/** A class for each consonant that a key keeps apart; 0 for letters that come and go. */
const classes: Readonly<Record<string, number>> = {
  ...{b: 1, c: 2, d: 3, f: 4, g: 2, k: 2, l: 5, m: 6, n: 7, p: 4},
  ...{q: 2, r: 8, s: 9, t: 10, v: 11, w: 12, x: 9, z: 9}
}
const classOf = Uint8Array.from({length: 128}, (_, code) => classes[String.fromCharCode(code)] ?? 0)
const [hyphen, c, s, t, x, z] = [45, 99, 115, 116, 120, 122]

/**
 * A number that all names with a key in common share, for little: most names of a story have one of their own.
 *
 * @param lower one word in lower case.
 */
export function consonantsOf(lower: string): number {
  // The article in front of a name changes with its first letter.
  let at = lower.charCodeAt(2) === hyphen ? 3 : lower.charCodeAt(3) === hyphen ? 4 : 0
  let number = 0
  let before = 0
  for (; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    // `Alexei` has the sounds of `Aleksei`.
    if (code === x && before !== 2) number = (number * 13 + 2) | 0
    const letter = code < 128 ? classOf[code]! : 0
    if (letter === 0) continue
    // `Tchaikovsky`
    if (code === t && at + 1 < lower.length) {
      const next = lower.charCodeAt(at + 1)
      if (next === c || next === s || next === z) continue
    }
    if (letter !== before) number = (number * 13 + letter) | 0
    before = letter
  }
  return number
}

/** `al-Tahan`, `El-Tahan`, `ash-Sharif` */
const withArticle = /^(?:al|el|as|ash|ar|an|ad|at|az)-\p{Lu}/iu

/**
 * Finds names whose Arabic article changes: `al-Tahan`, `el-Tahan`, `Al-Tahan`.
 *
 * @param story the story.
 */
export function* articles(story: Story): Generator<Disagreement> {
  const names = new Map<string, Mention[]>()
  for (const tokens of story.shapes.hyphenated) {
    const {lower} = tokens[0]!
    const hyphen = lower.indexOf('-')
    if (hyphen > 3 || lower.length < 7) continue
    for (const token of tokens) {
      if (token.zone !== 'body' || (token.capital && token.initial) || !withArticle.test(token.text)) continue
      if (!/^\p{Lu}\p{Ll}/u.test(token.text.slice(hyphen + 1))) continue
      const [key] = romanKeys(lower)
      const mention = {at: spanOf(story, token), form: token.text}
      const mentions = names.get(key)
      if (mentions) mentions.push(mention)
      else names.set(key, [mention])
    }
  }
  for (const [key, mentions] of names) {
    const found = disagreementOf(
      mentions.sort((a, b) => a.at.from - b.at.from),
      {kind: 'transliteration', id: `name/${key}`, note}
    )
    if (found) yield found
  }
}

/** What is said of two ways to write one name. */
export const note = 'Two ways to write one name in Latin letters: one of them throughout.'
