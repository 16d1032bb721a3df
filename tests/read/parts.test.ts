import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {Article} from '../../src/article/index.ts'
import {check} from '../../src/check.ts'
import {findingsOf} from '../../src/finding.ts'
import {
  findingsInParts,
  joinParts,
  type Part,
  partFormats,
  partRoles,
  placesInParts,
  readParts,
  splitParts
} from '../../src/read/parts.ts'
import {nastyMarkdown} from '../support/nasty.ts'

type Given = Part & {readonly text: string}

const articleOf = (given: readonly Given[]) => {
  const text = joinParts(given.map(({text}) => text))
  return new Article(readParts(text, given), String(new VFile(text)))
}

const story: readonly Given[] = [
  {name: 'title', format: 'html', role: 'headline', text: 'R&amp;D <em>pays</em>'},
  {name: 'dek', format: 'plain', role: 'dek', text: 'Profits rose & fell.'},
  {name: 'byline', format: 'plain', role: 'byline', text: 'By Ana Ruiz'},
  {
    name: 'body',
    format: 'html',
    role: 'body',
    text: '<h1>Why</h1>\n<p>The &ldquo;first&rdquo; one.</p><p>The other.</p>'
  },
  {name: 'more', format: 'markdown', role: 'body', text: '\uFEFFThe **third**.\r\n\r\n> As said.'},
  {name: 'caption', format: 'plain', role: 'caption', text: ' A machine.\r\nAnother. '}
]

describe('a story in parts', () => {
  it('is one article whose blocks are what their parts say', () => {
    expect(articleOf(story).blocks.map(({kind, text}) => [kind, text])).toEqual([
      ['headline', 'R&D pays'],
      ['dek', 'Profits rose & fell.'],
      ['byline', 'By Ana Ruiz'],
      ['subhead', 'Why'],
      ['lede', 'The “first” one.'],
      ['paragraph', 'The other.'],
      ['paragraph', 'The third.'],
      ['block-quotation', 'As said.'],
      ['caption', 'A machine.'],
      ['caption', 'Another.']
    ])
  })

  it('keeps the place of each block in its part', () => {
    const place = placesInParts(joinParts(story.map(({text}) => text)), story)
    const shown = articleOf(story).blocks.map((block) => {
      const {field, start, end, line} = place(block)
      return [field, line, story.find(({name}) => name === field)!.text.slice(start, end)]
    })
    expect(shown).toEqual([
      ['title', 1, 'R&amp;D <em>pays'],
      ['dek', 1, 'Profits rose & fell.'],
      ['byline', 1, 'By Ana Ruiz'],
      ['body', 1, 'Why'],
      ['body', 2, 'The &ldquo;first&rdquo; one.'],
      ['body', 2, 'The other.'],
      ['more', 1, 'The **third**.'],
      ['more', 3, 'As said.'],
      ['caption', 1, 'A machine.'],
      ['caption', 2, 'Another.']
    ])
  })

  it('comes apart as it was joined, and refuses what would confuse it', () => {
    const texts = story.map(({text}) => text)
    expect(splitParts(joinParts(texts))).toEqual(texts)
    expect(() => joinParts(['a', 'b\u001Ec'])).toThrow('Unexpected control character U+001E')
  })

  it('has no finding that leaves its part', async () => {
    const part = fc.record({
      name: fc.constant(''),
      format: fc.constantFrom(...partFormats),
      role: fc.constantFrom(...partRoles),
      text: nastyMarkdown.map(
        (text) =>
          `${text}\n\nThe council of the United States met on Tuesday. Analysts in the USA were there, and many in the United States said that it was the end of the talks.`
      )
    })
    let seen = 0
    await fc.assert(
      fc.asyncProperty(fc.array(part, {minLength: 1, maxLength: 4}), async (given) => {
        const parts = given.map((each, index) => ({...each, name: `part ${index}`}))
        const text = joinParts(parts.map((each) => each.text))
        const found = findingsOf(await check({text, parts}))
        const placed = findingsInParts(found, text, parts)
        for (const [index, {start, end, field, edits, related}] of placed.entries()) {
          const own = parts.find(({name}) => name === field)!.text
          expect(own.slice(start, end)).toBe(text.slice(found[index]!.start, found[index]!.end))
          for (const [at, edit] of [...edits, ...related].entries()) {
            const source = [...found[index]!.edits, ...found[index]!.related][at]!
            const there = parts.find(({name}) => name === (edit.field ?? field))!.text
            expect(there.slice(edit.start, edit.end)).toBe(text.slice(source.start, source.end))
            seen++
          }
        }
      }),
      {numRuns: 200, seed: 3}
    )
    expect(seen).toBeGreaterThan(100)
  })
})
