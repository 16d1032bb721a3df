import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Article, contains, MASK, type Span} from '../src/article/index.ts'
import {check} from '../src/check.ts'
import {type Finding, findingsOf} from '../src/finding.ts'
import {detectFormat} from '../src/read/index.ts'
import {nastyMarkdown} from './support/nasty.ts'
import {articleOfDraft, type Sample, samples} from './support/samples.ts'

const findings = async (text: string, path?: string) => findingsOf(await check({text, path}))

const markdown = samples.filter(({name, text}) => detectFormat(text, name) === 'markdown')

const isSpan = (value: object): value is Span => 'from' in value && 'start' in value && 'text' in value

/** Every span of every facet, however deep: a new getter on Article is tested by being there. */
function spansOf(article: Article): Span[] {
  const seen = new Set<object>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    const parts = value instanceof Map || value instanceof Set ? value.values() : Object.values(value)
    for (const part of parts) walk(part)
  }
  const facets = Object.entries(Object.getOwnPropertyDescriptors(Article.prototype)).filter(
    ([, {get}]) => get
  )
  for (const [name] of facets) walk(article[name as keyof Article])
  return [...seen].filter(isSpan)
}

/** Spans outside the prose (front matter, fields) have no place in it. */
const isProse = ({from, field}: Span) => from >= 0 && !field

function expectTrueSpans(article: Article) {
  for (const span of spansOf(article)) {
    if (!isProse(span)) continue
    expect(article.prose.text.slice(span.from, span.to)).toBe(span.text)
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeGreaterThanOrEqual(span.start)
    expect(span.end).toBeLessThanOrEqual(article.source.length)
  }
  for (const block of article.blocks) {
    const isPlain = article.source.slice(block.start, block.end) === block.text
    if (!isPlain) continue
    for (const span of spansOf(article))
      if (isProse(span) && contains(block, span))
        expect(article.source.slice(span.start, span.end)).toBe(span.text)
  }
}

/** Each character of the prose stands where it is said to stand: as itself, as a reference or behind a backslash. */
function expectTrueCharacters({prose, source}: Article) {
  let last = 0
  for (const [index, character] of prose.text.split('').entries()) {
    const {start, end} = prose.span(index, index + 1)
    const raw = source.slice(start, end)
    const isTrue = raw === character || /^[&\\]/.test(raw) || character === MASK || /\s/.test(character)
    if (!isTrue && raw !== '\0') expect(raw).toBe(character)
    if (start < last) expect(start).toBeGreaterThanOrEqual(last)
    last = start
  }
}

function expectNesting({blocks, sentences}: Article) {
  for (const sentence of sentences) {
    expect(blocks).toContain(sentence.block)
    expect(contains(sentence.block, sentence)).toBe(true)
    for (const word of sentence.words) expect(contains(sentence, word)).toBe(true)
  }
  for (const spans of [blocks, sentences, sentences.flatMap(({words}) => words)])
    for (const [index, span] of spans.entries())
      if (index > 0) expect(span.from).toBeGreaterThanOrEqual(spans[index - 1]!.to)
}

/** A finding without its places, quotation marks of one shape. */
const gist = ({rule, kind, severity, message, actual, expected, related, edits}: Finding) =>
  JSON.stringify([
    rule,
    kind,
    severity,
    message,
    actual,
    expected,
    related.map(({role}) => role),
    edits.length
  ])
    .replaceAll(/[“”]/g, '\\"')
    .replaceAll(/[‘’]/g, "'")

const places = ({line, column, endLine, endColumn}: Finding) => `${line}:${column}-${endLine}:${endColumn}`

const gists = (found: readonly Finding[]) => found.map(gist).sort()
const gistsWithPlaces = (found: readonly Finding[]) => found.map((finding) => gist(finding) + places(finding))

/** Turns straight marks into curly ones as a typesetter would; leaves lines with markup alone. */
const curl = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      /[<>]|^\w+ ?[:=]|^[+-]{3}/.test(line)
        ? line
        : line
            .replaceAll(/(?<=^|[\s([—–-])"/g, '“')
            .replaceAll('"', '”')
            .replaceAll(/(?<=^|[\s([—–“-])'/g, '‘')
            .replaceAll("'", '’')
    )
    .join('\n')

const straighten = (text: string) => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'")

function applyEdits(text: string, {edits}: Finding): string {
  const later = [...edits].sort((a, b) => b.start - a.start)
  return later.reduce((draft, edit) => draft.slice(0, edit.start) + edit.text + draft.slice(edit.end), text)
}

describe.each(samples)('$name', ({name, text}: Sample) => {
  it('has spans that slice to their text', () => {
    for (const draft of [text, `\uFEFF${text.replaceAll('\n', '\r\n')}`]) {
      const article = articleOfDraft(draft, name)
      expectTrueSpans(article)
      expectTrueCharacters(article)
    }
  })

  it('has sentences in blocks and words in sentences', () => {
    expectNesting(articleOfDraft(text, name))
  })

  it('has the same findings with either line ending, a byte order mark or none', async () => {
    const found = gistsWithPlaces(await findings(text, name))
    expect(gistsWithPlaces(await findings(text.replaceAll('\n', '\r\n'), name))).toEqual(found)
    expect(gistsWithPlaces(await findings(`\uFEFF${text}`, name))).toEqual(found)
  })

  it('has the same findings with straight and with curly quotation marks', async () => {
    const straight = gistsWithPlaces(await findings(straighten(text), name))
    expect(gistsWithPlaces(await findings(curl(straighten(text)), name))).toEqual(straight)
  })

  it('is rid of a finding, and gains none, when all its edits are applied', async () => {
    const found = await findings(text, name)
    for (const finding of found.filter(({edits}) => edits.length > 0)) {
      const left = await findings(applyEdits(text, finding), name)
      const rest = found.filter((other) => other !== finding).map(({fingerprint}) => fingerprint)
      expect(left.map(({fingerprint}) => fingerprint).filter((print) => !rest.includes(print))).toEqual([])
    }
  })
})

describe.each(markdown)('$name', ({name, text}: Sample) => {
  it('has the same findings when a letter is written as an entity', async () => {
    const found = gists(await findings(text, name))
    const body = text.indexOf('\n\n')
    const letters = [...text.matchAll(/(?<=[a-z])e(?=[a-z])/g)]
      .map(({index}) => index)
      .filter((index) => index > body && !/<[^<>]*$|\]\([^)]*$|\{\{[^}]*$/.test(text.slice(0, index)))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...letters), async (at) => {
        const spelled = `${text.slice(0, at)}&#101;${text.slice(at + 1)}`
        expect(gists(await findings(spelled, name))).toEqual(found)
      }),
      {numRuns: 8, seed: 11}
    )
  })
})

describe('a draft of any kind', () => {
  it.each(['', '\n', '\uFEFF', '---\n---\n', '---\ntitle: Empty\n---\n', '# \n'])(
    'is silent when it says nothing: %j',
    async (text) => {
      expect(await findings(text)).toEqual([])
    }
  )

  it('never throws, and every place lies in it', async () => {
    await fc.assert(
      fc.asyncProperty(nastyMarkdown, async (text) => {
        for (const {start, end, field, related} of await findings(text)) {
          if (field !== 'text') continue
          for (const place of [{start, end}, ...related]) {
            expect(place.start).toBeGreaterThanOrEqual(0)
            expect(place.end).toBeGreaterThanOrEqual(place.start)
            expect(place.end).toBeLessThanOrEqual(text.length)
          }
        }
      }),
      {numRuns: 400, seed: 7}
    )
  })

  it('has true, nested spans', () => {
    fc.assert(
      fc.property(nastyMarkdown, (text) => {
        const article = articleOfDraft(text)
        expectTrueSpans(article)
        expectTrueCharacters(article)
        expectNesting(article)
      }),
      {numRuns: 400, seed: 8}
    )
  })
})
