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

test('a transcript: labels in double brackets, and what is said between them', () => {
  const text =
    'The mayor spoke to us.\n\n((CD)) Who built it?\n\n((Ann Lind)) We did.\n\nIt took us years.\n\n((CD)) When was that?\n\n((Ann Lind)) Long ago.\n\nIt was cold.\n\n## Later\n\nShe left at noon.'
  const {blocks} = articleFrom(text)
  expect(blocks.map(({kind}) => kind).slice(1)).toEqual([
    'question',
    'answer',
    'answer',
    'question',
    'answer',
    'answer',
    'subhead',
    'paragraph'
  ])
  expect(blocks.map(({label}) => label?.text).filter(Boolean)).toEqual(['CD', 'Ann Lind', 'CD', 'Ann Lind'])
})

test('one pair of double brackets over and over is no transcript', () => {
  const {blocks} = articleFrom(
    'Scores follow.\n\n((CD)) One.\n\n((CD)) Two.\n\n((CD)) Three.\n\n((CD)) Four.'
  )
  expect(blocks.some(({kind}) => kind === 'answer')).toBe(false)
})

test('one label over and over is no transcript', () => {
  expect(kinds('# Head\n\nNote: one.\n\nNote: two.\n\nNote: three.\n\nNote: four.').slice(1)).toEqual([
    'lede: Note: one.',
    'paragraph: Note: two.',
    'paragraph: Note: three.',
    'paragraph: Note: four.'
  ])
})

test('an interview: emphasised questions, whatever number of paragraphs answers them', () => {
  const text =
    '**Why bells?**\n\nThey ring.\n\nThey do.\n\n**Who asked?**\n\nNobody.\n\n**And now?**\n\nSilence.'
  expect(kinds(`# Talk\n\n${long}\n\n${text}\n\n*It was held on Monday.*`)).toEqual([
    'headline: Talk',
    'lede: The council voted',
    'question: Why bells?',
    'answer: They ring.',
    'answer: They do.',
    'question: Who asked?',
    'answer: Nobody.',
    'question: And now?',
    'answer: Silence.',
    'paragraph: It was held'
  ])
})

test('an HTML page: menus are no story, the heading is the headline, classes name what is no paragraph', () => {
  expect(
    kinds(
      `<head><title>Bridges</title></head><nav>Home | News</nav><p class="kicker">Transport</p><h1>Bridges to close</h1><p class="article__standfirst">A quiet vote.</p><p class='byline'>By Ana Lind</p><p>${long}</p><div class="pull-quote">It is over.</div><p>It took an hour.</p>`,
      'html'
    )
  ).toEqual([
    'paragraph: Transport',
    'headline: Bridges to close',
    'dek: A quiet vote.',
    'byline: By Ana Lind',
    'lede: The council voted',
    'pull-quote: It is over.',
    'paragraph: It took an'
  ])
})

test('a time or one word under the headline opens a section, it is no dek', () => {
  expect(kinds(`# Live updates\n\n## 14:32\n\n${long}`)[1]).toBe('subhead: 14:32')
})

test('a tag that never closes, as while it is typed, takes no time', () => {
  const began = performance.now()
  kinds(`<figure>\n  <img src="/a.jpg" alt="\n\n${long.repeat(20)} "we" and 'they'\n\n`)
  kinds(`<p ${'a="b" '.repeat(2000)}\n\n${long}`)
  expect(performance.now() - began).toBeLessThan(1000)
})

test('a quotation repeated on its own with a name line is a pull quote, once spoken it is not', () => {
  const spoken = '"It took eleven long years and I would do it again," Ruiz said.'
  const pulled = '"It took eleven long years and I would do it again"'
  expect(kinds(`${long}\n\n${spoken}\n\n${pulled}\n\nAna Ruiz, engineer\n\n${long}`)[2]).toBe(
    'pull-quote: "It took eleven'
  )
  expect(kinds(`${long}\n\n${spoken}\n\n${pulled}\n\nRuiz was proud.\n\n${long}`)[2]).toBe(
    'paragraph: "It took eleven'
  )
})
