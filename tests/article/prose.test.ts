import fc from 'fast-check'
import {expect, test} from 'vitest'
import {articleFrom} from '../support/draft.ts'

/** The source behind the first place at which the prose has some words. */
function sourceOf(text: string, words: string): string {
  const {prose} = articleFrom(text)
  const from = prose.text.indexOf(words)
  if (from < 0) throw new Error(`no ${JSON.stringify(words)} in ${JSON.stringify(prose.text)}`)
  const {start, end} = prose.span(from, from + words.length)
  return text.slice(start, end)
}

test.each([
  ['plain', 'The dam held.', 'dam', 'dam'],
  ['named reference', 'An R&amp;D lab in USA closed.', 'R&D', 'R&amp;D'],
  ['after a reference', 'An R&amp;D lab in USA closed.', 'USA', 'USA'],
  ['numeric references', 'She said &#8220;no&#x201D; twice.', '“no”', '&#8220;no&#x201D;'],
  ['a reference beyond the basic plane', 'Smile &#x1F600; today.', '😀', '&#x1F600;'],
  ['escape', 'Not \\*one\\* of them.', '*one*', '\\*one\\*'],
  ['bare ampersand', 'AT&T and S&P fell.', 'S&P', 'S&P'],
  ['ampersand that looks like a reference', 'The R&Db; lab.', 'R&Db;', 'R&Db;'],
  ['emphasis inside a word and a quote', 'He said **"bold** words" then.', '"bold words"', '"bold** words"'],
  [
    'link',
    'The [Treasury Department](https://x.example/a?b=c) said so.',
    'Treasury Department said',
    'Treasury Department](https://x.example/a?b=c) said'
  ],
  ['soft break', 'The first\nline goes on.', 'first line', 'first\nline'],
  ['soft break with CRLF', 'The first\r\nline goes on.', 'first line', 'first\r\nline'],
  ['indented continuation', 'The first\n   line goes on.', 'first line', 'first\n   line'],
  ['block quotation', '> The first\n> line goes\n> on.', 'first line goes on', 'first\n> line goes\n> on'],
  ['lazy block quotation', '> The first\nline goes on.', 'first line', 'first\nline'],
  ['emoji before', '😀 The dam held.', 'dam', 'dam'],
  ['byte order mark', '\uFEFFThe dam held.', 'dam', 'dam'],
  ['soft hyphen', 'The Trea&shy;sury said.', 'Trea\u00ADsury', 'Trea&shy;sury'],
  ['list item', '- one thing\n- two things', 'two things', 'two things'],
  ['table', '| a | b |\n|---|---|\n| left cell | right cell |', 'right cell', 'right cell'],
  ['footnote', 'Text.[^1]\n\n[^1]: The note says so.', 'note says', 'note says'],
  ['html block', '<p>One &amp; all <b>came</b> home.</p>', 'One & all came', 'One &amp; all <b>came'],
  ['non-breaking space', 'Mr&nbsp;Biden left.', 'Mr\u00A0Biden', 'Mr&nbsp;Biden']
])('knows where the prose stands: %s', (_name, text, words, source) => {
  expect(sourceOf(text, words)).toBe(source)
})

test.each([
  ['code', 'Type `USA` now.', 'USA'],
  ['address', 'See https://usa.example/USA for more.', 'USA'],
  ['bare www', 'See www.usa.example/USA for more.', 'USA'],
  ['mail', 'Write to USA@example.com today.', 'USA'],
  ['handle', 'As @USA_today wrote.', 'USA'],
  ['hashtag', 'They wrote #USA there.', 'USA'],
  ['Hugo shortcode', 'Look: {{< figure src="USA.png" >}} there.', 'USA'],
  ['Liquid tag', 'Look: {% include USA.html %} there.', 'USA'],
  ['WordPress shortcode', 'Look: [caption id="USA"] there.', 'USA'],
  ['inline HTML', 'Look <span title="USA">there</span> now.', 'USA'],
  ['image', 'Look ![USA](x.png) now.', 'USA'],
  ['front matter', '---\ntitle: USA\n---\n\nThe dam held.', 'USA'],
  ['comment', 'One.\n\n<!-- USA -->\n\nTwo words.', 'USA']
])('keeps what is no prose from the rules: %s', (_name, text, hidden) => {
  expect(articleFrom(text).prose.text).not.toContain(hidden)
})

test('every span slices to its text where there is no markup, whatever the text', () => {
  const piece = fc.constantFrom(
    'The dam held. ',
    'é😀',
    '\n\n',
    '\r\n',
    '> ',
    '- ',
    '"No," she said. ',
    '\t',
    '  ',
    'U.S. ',
    '1. ',
    '—'
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
      const text = pieces.join('')
      for (const word of articleFrom(text).words) expect(text.slice(word.start, word.end)).toBe(word.text)
    })
  )
})

test('offsets never run backwards and never leave the source, whatever the Markdown', () => {
  const piece = fc.constantFrom(
    '&amp;',
    '&#65;',
    '\\*',
    '**',
    '*',
    '`x`',
    '[a](b)',
    '\n',
    '\r\n',
    '> ',
    '- ',
    '<b>',
    '</b>',
    '<br>',
    'word ',
    '"',
    '&',
    ';',
    '|',
    '---\n',
    '# ',
    '[^1]',
    '&nbsp',
    '😀'
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
      const text = pieces.join('')
      const {prose} = articleFrom(text)
      let last = 0
      for (let at = 0; at < prose.text.length; at++) {
        const {start, end} = prose.span(at, at + 1)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(end).toBeGreaterThanOrEqual(last)
        last = end
      }
    }),
    {numRuns: 500}
  )
})
