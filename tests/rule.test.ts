import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {type Plugin, unified} from 'unified'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {findingsOf} from '../src/finding.ts'
import {rule} from '../src/rule.ts'

/** A rule that counts the word "dam". */
const dams = rule(
  {id: 'dams', summary: 'Counts dams.', options: {shortest: 1}},
  function* ({words}, {shortest}) {
    const at = words.filter((word) => word.lower === 'dam')
    if (at.length >= shortest)
      yield {
        at,
        kind: 'dam',
        reason: (places) => `Unexpected dam (${places.length} times)`,
        confidence: 0.9,
        about: 'dam',
        edits: at.map((word) => ({at: word, text: 'weir'})),
        safe: true
      }
  }
)

/** Parses and checks, as remark does before it writes the text out again. */
const processor = (plugin: unknown, setting?: unknown) =>
  unified()
    .use(remarkParse)
    .use(plugin as Plugin<[unknown?], Root>, setting)
const run = (text: string, setting: unknown = true): VFile => {
  const file = new VFile(text)
  const frozen = processor(dams, setting).freeze()
  frozen.runSync(frozen.parse(file), file)
  return file
}
const shown = (file: VFile): string[] =>
  file.messages.map((message) => `${message.line}:${message.column} ${message.reason}`)

test('works alone in a remark pipeline', () => {
  const file = run('The dam.\n\nA dam, a dam.')
  expect(shown(file)).toEqual(['1:5 Unexpected dam (3 times)'])
  const [finding] = findingsOf(file)
  expect(finding).toMatchObject({
    rule: 'dams',
    kind: 'dam',
    severity: 'warning',
    start: 4,
    end: 7,
    line: 1,
    column: 5,
    actual: 'dam',
    field: 'text',
    related: [
      {role: 'same', start: 12, line: 3},
      {role: 'same', start: 19}
    ],
    edits: [{start: 4, end: 7, text: 'weir', safe: true}, {start: 12}, {start: 19}]
  })
})

test('front matter needs no plugin before it', () => {
  expect(shown(run('---\ntitle: The dam\n---\n\nA dam.'))).toEqual(['5:3 Unexpected dam (1 times)'])
})

test('a byte order mark counts in offsets, not in columns', () => {
  const text = '\uFEFFA dam.'
  const [finding] = findingsOf(run(text))
  expect(finding).toMatchObject({start: 3, end: 6, line: 1, column: 3})
  expect(text.slice(finding!.start, finding!.end)).toBe('dam')
})

test.each([
  ['off', 0],
  [false, 0],
  ['warn', 1],
  [['error'], 1],
  [['warn', {shortest: 5}], 0],
  [{shortest: 2}, 1],
  [['warn', {kinds: {dam: 'off'}}], 0]
] as const)('severity and options: %j', (setting, count) => {
  expect(run('The dam and the dam.', setting).messages).toHaveLength(count)
})

test('severities reach the message', () => {
  expect(run('The dam.', 'error').messages[0]?.fatal).toBe(true)
  expect(run('The dam.', ['warn', {kinds: {dam: 'info'}}]).messages[0]?.fatal).toBeUndefined()
})

test.each([
  ['loud', 'Unexpected severity `loud` for rule `dams`, expected off, info, warning or error'],
  [{longest: 2}, 'Unexpected option `longest` for rule `dams`, expected `shortest`, `kinds`'],
  [{shortest: 'x'}, 'Unexpected string for option `shortest` of rule `dams`, expected number']
])('a wrong setting throws when the rule is attached: %j', (setting, message) => {
  expect(() => run('The dam.', setting)).toThrow(message)
})

test.each([
  [
    'next line',
    'A dam.\n\n<!-- copydesk-disable-next-line dams -- known -->\nA dam.\n\nA dam.',
    ['1:3 Unexpected dam (2 times)']
  ],
  [
    'the first place ignored',
    '<!-- copydesk-disable-next-line dams -->\nA dam.\n\nA dam.',
    ['4:3 Unexpected dam (1 times)']
  ],
  [
    'lint ignore covers the next block',
    '<!--lint ignore dams-->\n\nA dam,\na dam.\n\nA dam.',
    ['6:3 Unexpected dam (1 times)']
  ],
  [
    'a stretch',
    '<!-- copydesk-disable dams -->\n\nA dam.\n\n<!-- copydesk-enable dams -->\n\nA dam.',
    ['7:3 Unexpected dam (1 times)']
  ],
  ['everything', '<!-- copydesk-disable -->\n\nA dam.', []],
  ['another rule', '<!-- copydesk-disable quotes -->\n\nA dam.', ['3:3 Unexpected dam (1 times)']]
])('ignored places leave their group: %s', (_name, text, expected) => {
  const file = run(text)
  expect(shown(file)).toEqual(expected)
  for (const finding of findingsOf(file)) expect(finding.edits).toHaveLength(finding.related.length + 1)
})

test('drafts in another language are passed over', () => {
  expect(run('---\nlang: de\n---\n\nThe dam.').messages).toEqual([])
})

test('nodes without positions are passed over', () => {
  const file = new VFile('The dam.')
  const frozen = processor(dams).freeze()
  const tree = frozen.parse(file)
  strip(tree)
  frozen.runSync(tree, file)
  expect(file.messages).toEqual([])
})

function strip(node: object): void {
  if ('position' in node) delete node.position
  if ('children' in node) for (const child of node.children as object[]) strip(child)
}

test('heavy data is prepared before the first check, which is then synchronous', async () => {
  let words: string[] = []
  const late = rule(
    {
      id: 'late',
      summary: 'Needs data.',
      options: {},
      prepare: async () => {
        words = ['dam']
      }
    },
    function* (article) {
      for (const word of article.words)
        if (words.includes(word.lower))
          yield {at: word, kind: 'late', reason: 'Unexpected dam', confidence: 1, about: 'dam'}
    }
  )
  const frozen = processor(late).freeze()
  const [first, second] = [new VFile('The dam.'), new VFile('The dam.')]
  await frozen.run(frozen.parse(first), first)
  frozen.runSync(frozen.parse(second), second)
  expect([first.messages.length, second.messages.length]).toEqual([1, 1])
})
