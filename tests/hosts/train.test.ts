import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {randomFrom} from '../../rules/mislabeled-category/random.ts'
import {copydesk, folder} from '../support/copydesk.ts'

/** What the desks of a small-town paper write of; none of its sections is called by a usual name. */
const desks = {
  Pitch: [
    'The striker scored twice before the interval and the keeper saved a late penalty',
    'The captain praised the defence after the away win lifted them to third in the league',
    'A header from a corner settled the derby, and the coach named the same eleven again',
    'The midfielder will miss the cup tie with a hamstring injury, the club said',
    'The relegation match drew the largest crowd of the season to the stadium'
  ],
  Ledger: [
    'The brewery posted a fall in profit and blamed the price of barley and energy',
    'Shares in the shipyard rose after it won an order for three ferries',
    'The bank raised its mortgage rate by a quarter point, and brokers expect more',
    'The cannery will close its second line; sales to retailers fell by a tenth',
    'Investors backed the start-up with four million, its founder told shareholders'
  ],
  Stage: [
    'The theatre opens its season with a comedy, and the director plays the lead',
    'The quartet recorded the album in a chapel, and the singer wrote every song',
    'The gallery shows forty paintings and early sketches by the sculptor',
    'The novel won the prize, and a film of it is to be shot in the autumn',
    'The choir and the orchestra perform the requiem at the festival on Sunday'
  ]
}
const random = randomFrom(9)
const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!

/** Stories of three sentences each. */
const archive = Object.entries(desks).flatMap(([section, sentences]) =>
  Array.from({length: 40}, (_, at) => {
    const text = Array.from({length: 3}, () => `${pick(sentences)}.`).join(' ')
    return {section, title: `${pick(sentences).split(' ').slice(0, 6).join(' ')} ${at}`, text}
  })
)
const ndjson = archive.map(({section, ...story}) => JSON.stringify({...story, category: section}))
const files = Object.fromEntries(
  archive.map(({section, title, text}, at) => [
    `archive/${at}.md`,
    `---\ntitle: ${title}\nressort: ${section}\n---\n\n${text}\n`
  ])
)
const misplaced = `---
title: Striker sinks the champions
category: Ledger
---

The striker scored the penalty before the interval, and the keeper saved twice. The captain and the coach praised the
defence after the derby win in the league, and the club will play the cup tie at the stadium.
`
const naming = 'rules:\n  mislabeled-category:\n    model: copydesk-sections.json\n'

describe('train', () => {
  it('learns the sections of an archive, says how well, and checks drafts by them', () => {
    const cwd = folder({'archive.ndjson': ndjson.join('\n'), 'copydesk.yaml': naming, 'a.md': misplaced})
    const before = copydesk(['a.md'], {cwd})
    expect(before.stderr).toContain(
      'copydesk.yaml: Option `model` of rule `mislabeled-category`: copydesk-sections.json: Cannot be read (ENOENT)'
    )

    const run = copydesk(['train', 'archive.ndjson'], {cwd})
    expect(run.status).toBe(0)
    expect(run.stdout).toMatch(
      /^120 stories in 3 sections\.\n\nEach story was read by a model of the others\. In their own section: 1[12]\d of 120/
    )
    expect(run.stdout).toMatch(/\n {12}1 {2}2 {2}3\n1 Ledger {3}\d+/)
    expect(run.stdout).toMatch(/Flagged where they were published: 0 of 120/)
    expect(run.stdout).toContain(`In copydesk.yaml:\n\n${naming}`)
    expect(run.stderr).toContain('Trained on 120 stories: 6 of 6')

    const [finding] = JSON.parse(copydesk(['a.md', '--format', 'json'], {cwd}).stdout).files[0].findings
    expect(finding.message).toMatch(/^Unexpected category `Ledger`, expected `Pitch`/)
    expect(copydesk(['a.md', '--jobs', '2', '--fail-on', 'warning'], {cwd}).status).toBe(1)
    expect(copydesk(['print-config', 'a.md'], {cwd}).stdout.length).toBeLessThan(5000)

    const chart = copydesk(['explain', 'mislabeled-category', 'a.md'], {cwd})
    expect(chart.stdout).toMatch(/^Pitch +█+.? +\d+ % .*\n/)
    expect(chart.stdout).toMatch(/\nThe story belongs to `Pitch`, not to `Ledger`: \d\d % sure\.\n$/)
  })

  it('reads a folder with the front matter keys of the house, and writes the same again', () => {
    const cwd = folder({...files, 'copydesk.yaml': 'frontMatter: {category: ressort}\n'})
    const first = copydesk(['train', 'archive', '--output', 'a.json'], {cwd})
    expect(first.stdout).toMatch(/^120 stories in 3 sections/)
    expect(copydesk(['train', 'archive', '--output', 'a.json'], {cwd}).stdout).toBe(first.stdout)
    expect(copydesk(['train', 'archive', '--output', 'b.json'], {cwd}).status).toBe(0)
    const [a, b] = ['a.json', 'b.json'].map((name) => readFileSync(path.join(cwd, name), 'utf8'))
    expect(a).toBe(b)
  })

  it('names the lines that are broken, and learns from the others', () => {
    const lines = [
      ...ndjson,
      '{"text":',
      '',
      '{"title": "No text"}',
      JSON.stringify({text: 'The bridge opened on Friday.'})
    ]
    const cwd = folder({'archive.ndjson': lines.join('\n')})
    const run = copydesk(['train', 'archive.ndjson'], {cwd})
    expect(run.status).toBe(0)
    expect(run.stderr).toContain('archive.ndjson:121: Unexpected line that is not JSON')
    expect(run.stderr).toContain('archive.ndjson:123: Unexpected record without a string `text`')
    expect(run.stdout).toContain('Left out: 1 without a section.\nLeft out: 2 that could not be read.')
  })

  it('takes spellings of a section for one, and leaves small sections out', () => {
    const lines = archive.map(({section, ...story}, at) =>
      JSON.stringify({...story, category: at % 8 === 0 ? section.toUpperCase() : section})
    )
    const chess = Array.from({length: 19}, () => JSON.stringify({text: 'White won.', category: 'Chess'}))
    const cwd = folder({'archive.ndjson': [...lines, ...chess].join('\n')})
    const run = copydesk(['train', 'archive.ndjson'], {cwd})
    expect(run.stdout).toMatch(/^120 stories in 3 sections\.\nLeft out: 19 in a section of fewer than 20/)
    expect(JSON.parse(readFileSync(path.join(cwd, 'copydesk-sections.json'), 'utf8')).sections).toEqual([
      'Ledger',
      'Pitch',
      'Stage'
    ])
  })

  it.each([
    ['none.ndjson', 'none.ndjson: No such file, expected a folder of drafts or a file of NDJSON'],
    ['empty.ndjson', 'empty.ndjson: No stories found, expected a JSON record on each line'],
    ['empty', 'empty: No stories found, expected drafts'],
    ['unfiled.ndjson', 'unfiled.ndjson: No story of 1 says its section, expected `category`'],
    ['one.ndjson', 'one.ndjson: Unexpected archive with 1 section of 20 stories or more, expected at least 2']
  ])('%s will not do', (name, message) => {
    const cwd = folder({
      'empty.ndjson': '\n\n',
      'empty/notes.pdf': '',
      'unfiled.ndjson': '{"text": "The bridge opened."}\n',
      'one.ndjson': ndjson.slice(0, 45).join('\n')
    })
    const run = copydesk(['train', name], {cwd})
    expect(run).toMatchObject({status: 2, stdout: ''})
    expect(run.stderr).toContain(`copydesk: ${message}`)
  })

  it('writes over no file but a model', () => {
    const cwd = folder({'archive.ndjson': ndjson.join('\n'), 'a.md': misplaced})
    const run = copydesk(['train', 'archive.ndjson', '--output', 'a.md'], {cwd})
    expect(run.status).toBe(2)
    expect(run.stderr).toBe('copydesk: a.md: Already there and no model, expected the name of a new file\n')
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).toBe(misplaced)
    const nowhere = copydesk(['train', 'archive.ndjson', '--output', 'none/a.json'], {cwd})
    expect(nowhere.stderr).toContain('none/a.json: Cannot be written (ENOENT)')
  })

  it.each([
    ['[1]', 'Unexpected option `model` of rule `mislabeled-category`, expected what `copydesk train` writes'],
    ['{', 'Option `model` of rule `mislabeled-category`: m.json: Not JSON, expected a JSON file']
  ])('a model that is none is refused: %s', (model, message) => {
    const config = 'overrides:\n  - section: Ledger\n    rules:\n      mislabeled-category: {model: m.json}\n'
    const cwd = folder({'copydesk.yaml': config, 'm.json': model, 'a.md': misplaced})
    const run = copydesk(['a.md'], {cwd})
    expect(run.status).toBe(2)
    expect(run.stderr).toContain(message)
  })
})

describe('explain with a draft', () => {
  const conclusion = (category: string, more = '') => {
    const cwd = folder({'a.md': misplaced.replace('category: Ledger', `category: ${category}`) + more})
    return copydesk(['explain', 'mislabeled-category', 'a.md'], {cwd})
      .stdout.trimEnd()
      .split('\n\n')
      .at(-1)!
      .replaceAll('\n', ' ')
  }

  it('says why the rule speaks or is silent', () => {
    expect(conclusion('Business')).toMatch(/^The story belongs to `Sport`, not to `Business`: \d\d % sure\.$/)
    expect(conclusion('Sport')).toBe('The story belongs to `Sport`: the rule is silent.')
    expect(conclusion('Opinion')).toBe('The section `Opinion` may hold any topic: the rule is silent.')
    expect(conclusion('The Back Room')).toBe(
      'The section `The Back Room` is not known: the rule is silent. Say under `sections` in copydesk.yaml what it holds.'
    )
  })

  it('draws the topics, marks the section and shows words as written', () => {
    const cwd = folder({'a.md': misplaced.replace('Ledger', 'Business')})
    const {stdout, status} = copydesk(['explain', 'mislabeled-category', 'a.md'], {cwd})
    expect(status).toBe(0)
    expect(stdout).toMatch(/^sport +█+.? +\d+ % .*(?:striker|league|keeper)/)
    expect(stdout).toMatch(/\neconomy, business and finance .* % {2}← Business/)
  })

  it('knows such a chart for one rule only, and drafts that are there', () => {
    const cwd = folder({'a.md': misplaced})
    const other = copydesk(['explain', 'conflicting-fact', 'a.md'], {cwd})
    expect(other).toMatchObject({status: 2, stdout: ''})
    expect(other.stderr).toContain('Unexpected draft `a.md` for rule `conflicting-fact`, expected none')
    expect(copydesk(['explain', 'mislabeled-category', 'b.md'], {cwd}).stderr).toBe(
      'copydesk: b.md: No such file, expected a readable text file\n'
    )
  })
})
