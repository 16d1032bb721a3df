import fc from 'fast-check'
import {VFile} from 'vfile'
import {beforeEach, describe, expect, it, vi} from 'vitest'
import {fix} from '../../src/fix.ts'
import {diffOf} from '../../src/report/diff.ts'

/** A rule for these tests: every `old` wants to be `new`, all of them together; `[unsafe]` and overlaps included. */
const edits = vi.hoisted(() => ({of: (_: string): object[][] => []}))

vi.mock('../../src/check.ts', () => ({
  check: async ({text}: {text: string}) => {
    const file = new VFile(text)
    file.data.edits = edits.of(text)
    return file
  }
}))
vi.mock('../../src/finding.ts', () => ({
  findingsOf: (file: VFile) => (file.data.edits as object[][]).map((each) => ({field: 'text', edits: each}))
}))

const replaceAll =
  (pattern: RegExp, by: string, safe = true) =>
  (text: string) => [
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: by,
      safe
    }))
  ]
const fixed = async (text: string) => String((await fix({text})).file)

describe('fix', () => {
  beforeEach(() => {
    edits.of = replaceAll(/old/g, 'new')
  })

  it('leaves all other bytes alone', async () => {
    expect(await fixed('\uFEFFAn old tale.\r\nOf old\told men\u00A0…\r\n\r\n\fold')).toBe(
      '\uFEFFAn new tale.\r\nOf new\tnew men\u00A0…\r\n\r\n\fnew'
    )
  })

  it('does what replacing would do, whatever the text', async () => {
    const part = fc.constantFrom('old', 'x', ' ', '\n', '\r\n', '👩', '\uFEFF')
    await fc.assert(
      fc.asyncProperty(
        fc.array(part).map((parts) => parts.join('')),
        fc.constantFrom('', 'new', 'n\nw'),
        async (text, by) => {
          edits.of = replaceAll(/old/g, by)
          const {file, changes} = await fix({text})
          expect(String(file)).toBe(text.replaceAll('old', by))
          const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
          expect(patch(lines, changes)).toBe(String(file))
        }
      )
    )
  })

  it('writes nothing that is not safe', async () => {
    edits.of = replaceAll(/old/g, 'new', false)
    expect(await fixed('old')).toBe('old')
  })

  it('takes the edits of a finding all together, the first of two that overlap, and asks again', async () => {
    edits.of = (text) =>
      text.includes('abc')
        ? [
            [{start: 0, end: 2, text: 'x', safe: true}],
            [
              {start: 1, end: 3, text: 'y', safe: true},
              {start: 4, end: 5, text: 'z', safe: true}
            ]
          ]
        : []
    expect(await fixed('abc d')).toBe('xc d')
  })

  it('ends where two rules never agree', async () => {
    edits.of = (text) => [[{start: 0, end: 1, text: text[0] === 'a' ? 'b' : 'a', safe: true}]]
    expect(await fixed('a')).toBe('a')
  })
})

const patch = (lines: readonly string[], changes: Awaited<ReturnType<typeof fix>>['changes']): string =>
  [...changes]
    .reverse()
    .reduce((all, {from, to, text}) => all.toSpliced(from, to - from, text), [...lines])
    .join('')

describe('diff', () => {
  it('has context and hunks', async () => {
    edits.of = replaceAll(/old/g, 'new')
    const text = `1 old\n2\n3\n4\n5\n6\n7\n8 old\n9\n10\n11\n12\n13\n14\n15\n16\n17 old`
    expect(diffOf('a.md', text, (await fix({text})).changes)).toMatchInlineSnapshot(`
      "--- a/a.md
      +++ b/a.md
      @@ -1,11 +1,11 @@
      -1 old
      +1 new
       2
       3
       4
       5
       6
       7
      -8 old
      +8 new
       9
       10
       11
      @@ -14,4 +14,4 @@
       14
       15
       16
      -17 old
      \\ No newline at end of file
      +17 new
      \\ No newline at end of file
      "
    `)
    expect(diffOf('a.md', text, [])).toBe('')
  })
})
