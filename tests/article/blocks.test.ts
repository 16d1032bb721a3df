import {expect, test} from 'vitest'
import type {InputFormat} from '../../src/read/index.ts'
import {articleFrom} from '../support/draft.ts'

const long =
  'The council voted on Tuesday night to close the last of the three bridges over the river, and nobody spoke against it.'

/** The kinds of the blocks, with the first words of each. */
const kinds = (text: string, format?: InputFormat): string[] =>
  articleFrom(text, format).blocks.map(
    (block) => `${block.kind}: ${block.text.split(' ').slice(0, 3).join(' ')}`
  )

test('a Markdown story', () => {
  expect(
    kinds(
      `# Bridges to close\n\n*A quiet vote ends a long row*\n\nBy Ana Lind\n\n${long}\n\n## The vote\n\nIt took an hour.\n\n- one bridge\n- two bridges\n\n> It is over, the mayor wrote.\n\nPhoto: Ana Lind/The Courier\n\n*Editor’s note: This story was changed.*\n\nSign up for our newsletter.`
    )
  ).toEqual([
    'headline: Bridges to close',
    'dek: A quiet vote',
    'byline: By Ana Lind',
    'lede: The council voted',
    'subhead: The vote',
    'paragraph: It took an',
    'list-item: one bridge',
    'list-item: two bridges',
    'block-quotation: It is over,',
    'caption: Photo: Ana Lind/The',
    'editors-note: Editor’s note: This',
    'boilerplate: Sign up for'
  ])
})

test('newswire text: metadata under the headline, one paragraph a line', () => {
  const text = `Bridges to close, council says\n- by Ana Lind\n- in Politics\n- — Mar 17, 2021\n${long}\nIt took an hour. *Nobody* minded.\n`
  expect(kinds(text, 'newswire')).toEqual([
    'headline: Bridges to close,',
    'byline: - by Ana',
    'byline: - in Politics',
    'byline: - — Mar',
    'lede: The council voted',
    'paragraph: It took an'
  ])
  const {matter} = articleFrom(text, 'newswire')
  expect(matter.authors.map((span) => text.slice(span.start, span.end))).toEqual(['Ana Lind'])
  expect(matter.categories.map((span) => text.slice(span.start, span.end))).toEqual(['Politics'])
  expect(matter.date && text.slice(matter.date.start, matter.date.end)).toBe('Mar 17, 2021')
})

test('an HTML body: block tags make blocks, inline tags leave no trace', () => {
  expect(
    kinds(
      `<h1>Bridges to close</h1><p>${long}</p><figure><img src="a.png"><figcaption>The old bridge.</figcaption></figure><blockquote><p>It is over.</p></blockquote><script>let x = 'no story'</script><ul><li>one</li></ul>`,
      'html'
    )
  ).toEqual([
    'headline: Bridges to close',
    'lede: The council voted',
    'caption: The old bridge.',
    'block-quotation: It is over.',
    'list-item: one'
  ])
})

test('a block quotation that repeats the story is a pull quote', () => {
  expect(
    kinds(`${long}\n\n"It took eleven long years," Ruiz said.\n\n> “It took eleven long years”`)[2]
  ).toBe('pull-quote: “It took eleven')
})

test('a transcript: labels of two voices that come back', () => {
  const text = 'Q: Who built it?\n\nA: We did.\n\nQ: When was that?\n\nA: Long ago.\n\nQ: Why?\n\nA: Because.'
  const {blocks} = articleFrom(`# Talk\n\n${text}`)
  expect(blocks.slice(1).map((block) => `${block.kind} ${block.label?.text}`)).toEqual([
    'question Q',
    'answer A',
    'question Q',
    'answer A',
    'question Q',
    'answer A'
  ])
})

test('one label over and over is no transcript', () => {
  expect(kinds('# Head\n\nNote: one.\n\nNote: two.\n\nNote: three.\n\nNote: four.').slice(1)).toEqual([
    'lede: Note: one.',
    'paragraph: Note: two.',
    'paragraph: Note: three.',
    'paragraph: Note: four.'
  ])
})
