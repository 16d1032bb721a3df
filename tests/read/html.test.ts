import fc from 'fast-check'
import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5'
import {describe, expect, it} from 'vitest'
import {type Article, MASK} from '../../src/article/index.ts'
import {check} from '../../src/check.ts'
import {findingsOf} from '../../src/finding.ts'
import {articleFrom} from '../support/draft.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

const inline = [
  'wbr',
  'b',
  'i',
  'em',
  'strong',
  'a',
  'span',
  'mark',
  'sup',
  'abbr',
  'cite',
  'q',
  'time',
  'small'
]
const silent = [
  'script',
  'style',
  'iframe',
  'svg',
  'template',
  'noscript',
  'nav',
  'form',
  'button',
  'pre',
  'head'
]

/** What a browser's parser reads in each block: the runs of text between block tags, white space as one space. */
function blocksByParser(html: string): string[] {
  const runs: string[] = ['']
  const walk = (node: Node): void => {
    if (node.nodeName === '#text') runs[runs.length - 1] += (node as DefaultTreeAdapterTypes.TextNode).value
    else if (node.nodeName === 'code') runs[runs.length - 1] += MASK
    else if (node.nodeName === 'br') runs[runs.length - 1] += '\v'
    else if (!silent.includes(node.nodeName) && 'childNodes' in node) {
      const isBlock = !inline.includes(node.nodeName)
      if (isBlock) runs.push('')
      for (const child of node.childNodes) walk(child)
      if (isBlock) runs.push('')
    } else if (silent.includes(node.nodeName)) runs.push('')
  }
  for (const child of parseFragment(html).childNodes) walk(child)
  return runs
    .flatMap((text) => text.split(/\v\s*\v/))
    .map(collapse)
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
}

const collapse = (text: string) =>
  text
    .replaceAll(/\s*\v\s*/g, '\v')
    .replaceAll(/[^\S\v]+/g, ' ')
    .trim()
    .replaceAll('\v', '\n')

const blocksOf = (article: Article) => article.blocks.map(({text}) => text)

/** Letters of the prose that stand in the source as something else than themselves or a reference. */
function strangers({prose, source}: Article): string[] {
  return prose.text.split('').flatMap((character, index) => {
    const {start, end} = prose.span(index, index + 1)
    const raw = source.slice(start, end)
    return raw === character ||
      (character === MASK && raw.startsWith('<code')) ||
      raw[0] === '&' ||
      /\s/.test(character)
      ? []
      : [`${character} is ${raw}`]
  })
}

const words = fc.constantFrom(
  ...'The mayor said R&amp;D &ldquo;yes&rdquo; U.S. caf&eacute; &#8212; &#x1F600; 5 &lt; 6 a&nbsp;b na&iuml;ve &copy; AT&T x&y; Q&A co&shy;op'.split(
    ' '
  )
)
const attributes = fc.constantFrom(
  '',
  ' class="x y"',
  ' title="a > b"',
  " data-a='<p>'",
  ' href=https://x.org/a?b=1&c=2',
  ' hidden',
  '\n  id="z"\n'
)
const gap = fc.constantFrom(' ', ' ', '\n', '\n    ', '\t')
const run: fc.Arbitrary<string> = fc.letrec((tie) => ({
  run: fc
    .array(
      fc.oneof(
        {weight: 5, arbitrary: words},
        {weight: 2, arbitrary: tie('tag')},
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'line<br>end',
            'line<br />\n end',
            'line<br><br/>end',
            'a<!-- a > b -->b',
            'a<wbr>b',
            '<code class="x">a &lt; b</code>'
          )
        }
      ),
      {minLength: 1, maxLength: 5}
    )
    .chain((parts) => gap.map((space) => parts.join(space))),
  tag: fc
    .tuple(fc.constantFrom(...inline.slice(1)), attributes, tie('run'))
    .map(([name, attribute, text]) => `<${name}${attribute}>${text}</${name}>`)
})).run as fc.Arbitrary<string>
const skipped = fc.constantFrom(
  '<script>if (a < b) "<p>no</p>"</script>',
  '<style>p > b {}</style>',
  '<iframe src="x">no</iframe>',
  '<hr>',
  '<img src="a.jpg" alt="no">',
  '<!-- wp:paragraph {"a":"b > c"} -->'
)
const block = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom('p', 'h2', 'li', 'div', 'blockquote', 'section', 'figcaption', 'td'),
        attributes,
        run
      )
      .map(
        ([name, attribute, text]) =>
          `<${name === 'td' ? 'table><tr><td' : name}${attribute}>${text}</${name === 'td' ? 'td></tr></table' : name}>`
      )
  },
  {weight: 1, arbitrary: skipped}
)
const html = fc
  .array(block, {minLength: 1, maxLength: 6})
  .chain((blocks) => gap.map((space) => blocks.join(space)))

const kinds = (source: string) => articleFrom(source, 'html').blocks.map(({kind, text}) => [kind, text])

describe('HTML', () => {
  it('knows captions, embedded posts, quotations, lists and headings for what they are', () => {
    const source = `<h1>Harbour <em>opens</em></h1>
      <p class="standfirst">A port for the city.</p>
      <p>The harbour opened on Friday.</p>
      <figure><img src="a.jpg" alt="no"><figcaption>The <b>harbour</b> (<a href="x">Ana Ruiz</a>)</figcaption></figure>
      <blockquote><h3>From the report</h3><p>The quay is safe.</p></blockquote>
      <blockquote class="twitter-tweet" data-x="1"><p lang="en">We are open! <a href="https://t.co/x">pic</a></p>&mdash; Port (@port) <a>June 1</a></blockquote>
      <ul><li>One<li>Two <b>and</b> a half</ul>
      <p>After the list.</p>
      <figure class="wp-block-pullquote"><blockquote><p>Safe at last</p></blockquote></figure>
      <p>The end.`
    expect(kinds(source)).toEqual([
      ['headline', 'Harbour opens'],
      ['dek', 'A port for the city.'],
      ['lede', 'The harbour opened on Friday.'],
      ['caption', 'The harbour (Ana Ruiz)'],
      ['subhead', 'From the report'],
      ['block-quotation', 'The quay is safe.'],
      ['boilerplate', 'We are open! pic'],
      ['boilerplate', expect.stringContaining('— Port')],
      ['list-item', 'One'],
      ['list-item', 'Two and a half'],
      ['paragraph', 'After the list.'],
      ['pull-quote', 'Safe at last'],
      ['paragraph', 'The end.']
    ])
  })

  it('is changed by fixes in its words, and in nothing else', async () => {
    let seen = 0
    const tagged = fc.constantFrom(
      '<b>USA</b>',
      'USA',
      '<a title="USA">USA</a>',
      'US<i>A</i>',
      'U&#83;A',
      '<em>the USA</em>'
    )
    const gaps = fc.constantFrom(' ', '\n  ', '&nbsp;', ' <!-- USA --> ')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(tagged, run, gaps), {minLength: 1, maxLength: 4}), async (parts) => {
        const source = [
          '<p class="USA">The United States met on Tuesday. The United States left on Friday, and that was all.</p>',
          ...parts.map(
            ([usa, more, space]) => `<p>Envoys of the${space}${usa} said &ldquo;yes&rdquo;. ${more}</p>`
          )
        ].join('\n')
        for (const {edits} of findingsOf(await check({text: source, format: 'html'}))) {
          const ordered = [...edits].sort((a, b) => a.start - b.start)
          for (const {start, end} of ordered) expect(source.slice(start, end)).not.toMatch(/[<>]/)
          const fixed = ordered.reduceRight(
            (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
            source
          )
          expect(fixed.match(/<[^>]*>/g)).toEqual(source.match(/<[^>]*>/g))
          seen += edits.length
        }
      }),
      {numRuns: 60, seed: 9}
    )
    expect(seen).toBeGreaterThan(60)
  })

  it('keeps a paragraph whole around code in it, and never reads the code', () => {
    const [only, ...others] = kinds(
      '<p>The clerk typed <code>rm "a" b</code> twice, <kbd>Enter</kbd> and all.</p>'
    )
    expect(only).toEqual(['lede', `The clerk typed ${MASK} twice, ${MASK} and all.`])
    expect(others).toEqual([])
  })

  it('reads only the body of a page, without its head, menus and scripts', () => {
    const page = `<!doctype html><html><head><title>No</title></head><body class="x"><nav><a href="/">No</a></nav>
      <article><p>The harbour opened.</p><script>no("<p>no</p>")</script></article></body></html>`
    expect(kinds(page).map(([, text]) => text)).toEqual(['The harbour opened.'])
  })

  it('reads as in a browser, each letter from its place', () => {
    fc.assert(
      fc.property(html, (source) => {
        const article = articleFrom(source, 'html')
        expect(blocksOf(article).map((text) => collapse(text.replaceAll('\n', '\v')))).toEqual(
          blocksByParser(source)
        )
        expect(strangers(article)).toEqual([])
      }),
      {numRuns: 500, seed: 4}
    )
  })
})
