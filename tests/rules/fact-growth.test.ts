import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import conflictingFact from '../../rules/conflicting-fact/index.ts'
import duplicatedFact from '../../rules/duplicated-fact/index.ts'
import {articleOf} from '../../src/article/index.ts'
import {read} from '../../src/read/index.ts'
import {draftOf} from '../support/long-draft.ts'

const letters = 'bcdfghjklmnprstvz'
const vowels = 'aeiou'

/** A made-up word for each number. */
const word = (number: number): string =>
  letters[number % 17]! +
  vowels[Math.floor(number / 17) % 5] +
  letters[Math.floor(number / 85) % 17] +
  vowels[Math.floor(number / 1445) % 5] +
  'n'

const lines =
  (line: (index: number) => string, length: number, between = '\n\n') =>
  (words: number): string =>
    Array.from({length: Math.ceil(words / length)}, (_, index) => line(index)).join(between)

const drafts: Readonly<Record<string, (words: number) => string>> = {
  'a long story': (words) => draftOf(1, words),
  'one paragraph again and again': lines(
    () => 'The council of Calder closed 12 of its 40 schools on Friday, officials said, after a long debate.',
    18
  ),
  'one quotation again and again': lines(
    (index) =>
      `“We will not close the school this year because we cannot afford it,” said ${word(index)} Lind.`,
    16
  ),
  'counts with an article': lines((index) => `The ${index + 7} ${word(index % 40)} were seen again.`, 7),
  'counts of two sizes': lines(
    (index) => `The ${index % 2 ? 36 : 41} ${word(index >> 1)} were seen again.`,
    7
  ),
  'votes of one sum': lines(
    (index) => `The ${word(index)} board voted ${(index % 9) + 1} to ${10 - (index % 9)} for the bridge.`,
    10
  ),
  'changes told both ways': lines((index) => {
    const [now, before] = index % 2 ? [263, 392] : [392, 263]
    return `Sales at ${word(index)} stood at ${now}, compared with ${before} in May.`
  }, 10),
  'lists with a remainder': lines(
    (index) => `There were 12 boats, ${index} cars, 6 ships, and the other 8 carts.`,
    12
  ),
  'ages and births': lines(
    (index) =>
      `She is ${20 + (index % 60)}. The ${10 + (index % 80)}-year-old was born in ${1920 + (index % 90)}.`,
    10
  ),
  'a table': (words) =>
    `| a | b |\n|---|---|\n${lines((index) => `| ${index * 7 + 3} | ${index % 13}% |`, 4, '\n')(words)}`,
  'one sentence': lines(
    (index) => `the ${(index % 41) + 6} boats of ${word(index)} met on Friday`,
    8,
    ' and '
  ),
  'one sentence of figures twice': (words) => {
    const sentence = lines((index) => `it saw ${index * 7 + 13} ${word(index)} boats`, 5, ' and ')(words / 2)
    return `It rained on.\n\n${sentence}.\n\nThe rain went on.\n\nMore is to come.\n\nIt is wet.\n\n${sentence}.`
  },
  'two sentences of names': (words) => {
    const sentence = (from: number) =>
      lines(
        (index) =>
          `the ferry of ${word(index * 3 + from).replace(/^./, (letter) => letter.toUpperCase())} sailed`,
        6,
        ' and '
      )(words / 40)
    return lines(
      (index) => `${sentence(index * 2)} on Friday.\n\nIt rained.\n\n${sentence(index * 2 + 1)} on Friday.`,
      words / 20
    )(words)
  },
  'one sentence twice': (words) => {
    const sentence = lines(
      (index) => `“we saw ${word(index)} sail to ${word(index * 7)}”`,
      6,
      ' and '
    )(words / 2)
    return `It rained on.\n\n${sentence}.\n\nThe rain went on, and more is to come.\n\n${sentence}.`
  }
}

const rules = [duplicatedFact, conflictingFact].map((rule) =>
  (rule as unknown as () => (tree: unknown, file: VFile) => void)()
)

/** Milliseconds that facts take, once all facets before them are known: the fastest of some runs. */
function spent(text: string, runs: number): number {
  const times = Array.from({length: runs}, () => {
    const file = new VFile(text)
    file.data.copydesk = {lang: 'en', fields: {date: '2021-03-17'}}
    const tree = read(text, 'markdown')
    const article = articleOf(tree, file)
    expect(article.language).toBe('en')
    // What both rules only read is not theirs to pay for.
    void [article.names, article.quotes, article.today]
    const began = performance.now()
    for (const rule of rules) rule(tree, file)
    return performance.now() - began
  })
  return Math.min(...times)
}

// Eight times the words take eight times the time; were all pairs compared, it would be 64 times.
test.each(Object.entries(drafts))('facts grow with the draft, not with its square: %s', (_, draft) => {
  const [short, long] = [draft(2_000), draft(16_000)]
  spent(short, 3)
  expect(spent(long, 2)).toBeLessThan(8 * 4 * spent(short, 5) + 20)
})
