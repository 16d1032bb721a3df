/** Many random edits; after each quiet point the editor shows what a fresh check of the text finds. */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, it} from 'vitest'
import type {Diagnostic} from 'vscode-languageserver/node.js'
import {check} from '../../src/check.ts'
import {type Finding, findingsOf} from '../../src/finding.ts'
import {folder} from '../support/copydesk.ts'
import {type Editor, startEditor} from '../support/editor.ts'
import {samples} from '../support/samples.ts'

/** `npm run storm` makes it a long one. */
const edits = Number(process.env.COPYDESK_STORM ?? 240)
const isLong = edits >= 2000
const drafts = ['naming-port-strike.md', 'spun-fisheries-summit.md', 'spun-night-train.txt'].map(
  (name) => samples.find((sample) => sample.name === name)!
)

/** The same numbers in every run (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const insertions = [
  ...'e a s , . " “ ” ’ * _ > - # | ` < & \\ \n \r\n \t'.split(' '),
  ' ',
  '\n\n',
  '\r\n\r\n',
  '👩‍🚒',
  '🇺🇸 ',
  'e\u0301',
  '\u00ad',
  '\uD83D',
  ' Kiev and Kyiv ',
  ' 12 people died. ',
  '“We saw nothing of it at all that night.”',
  ' said Ana Ruiz',
  '**bold** ',
  '[a](https://example.org) ',
  '<!-- copydesk-disable-next-line -->\n',
  '```\n',
  '---\n',
  'title: [\n'
]

interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

function changeOf(text: string, below: (limit: number) => number): Change {
  const start = below(text.length + 1)
  const length = below(3) === 0 ? below(40) : below(3)
  if (below(5) < 2) return {start, end: Math.min(start + length, text.length), text: ''}
  return {start, end: start, text: insertions[below(insertions.length)]!}
}

const shown = ({code, range: {start, end}, message}: Diagnostic): string =>
  `${start.line}:${start.character}-${end.line}:${end.character} [${code}] ${message}`
const found = ({rule, line, column, endLine, endColumn, message}: Finding): string =>
  `${line - 1}:${column - 1}-${endLine - 1}:${endColumn - 1} [${rule}] ${message}`

/** Edits in bursts: forward, back by undo, now and then the whole text at once. */
async function storm(editor: Editor, uri: string, original: string, count: number, seed: number) {
  const below = random(seed)
  const undo: Change[] = []
  let compared = 0
  for (let done = 0; done < count; ) {
    for (let burst = 1 + below(12); burst > 0 && done < count; burst--, done++) {
      const text = editor.text(uri)
      const back = below(4) === 0 ? undo.pop() : undefined
      if (below(100) === 0) {
        undo.length = 0
        await editor.change(uri, {text: original})
        continue
      }
      const change = back ?? changeOf(text, below)
      if (!back)
        undo.push({
          start: change.start,
          end: change.start + change.text.length,
          text: text.slice(change.start, change.end)
        })
      await editor.replace(uri, change.start, change.end, change.text)
    }
    const diagnostics = await editor.diagnostics(uri)
    const text = editor.text(uri)
    const fresh = findingsOf(await check({text, path: path.basename(uri)}))
    expect(diagnostics.map(shown)).toEqual(fresh.map(found))
    compared++
  }
  return compared
}

/** Resident memory of the server, in megabytes; nothing where the system does not tell. */
function memoryOf({process: {pid}}: Editor): number {
  const status = `/proc/${pid}/status`
  return existsSync(status) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))![1]) / 1024 : 0
}

it(
  `${edits} edits leave what a fresh check finds`,
  async () => {
    const cwd = folder({})
    const editor = await startEditor(cwd)
    const uris = drafts.map(({name}) => pathToFileURL(path.join(cwd, name)).href)
    for (const [index, {text}] of drafts.entries()) await editor.open(uris[index]!, text)
    const memory: number[] = []
    let compared = 0
    const rounds = 10
    for (let round = 0; round < rounds; round++) {
      for (const [index, {text}] of drafts.entries()) {
        const count = Math.round(edits / rounds / drafts.length)
        compared += await storm(editor, uris[index]!, text, count, 1000 * round + index)
        await editor.change(uris[index]!, {text})
      }
      memory.push(Math.round(memoryOf(editor)))
    }
    expect(editor.messages).toEqual([])
    expect(editor.process.exitCode).toBeNull()
    if (isLong) {
      console.log(`${compared} quiet points compared; resident MB after each tenth: ${memory.join(', ')}`)
      // The heap settles in the first half; what leaks would go on growing.
      expect(memory.at(-1)!).toBeLessThan(memory[4]! * 1.25)
    }
  },
  isLong ? 1_800_000 : 60_000
)

it.runIf(isLong)(
  'an edit in 2,000 words is answered in a small multiple of one check',
  async () => {
    const cwd = folder({})
    const editor = await startEditor(cwd)
    const uri = pathToFileURL(path.join(cwd, 'long.md')).href
    const body = samples
      .filter(({name}) => name.endsWith('.md'))
      .map(({text}) => text.replace(/^(?:---|\+\+\+)[\s\S]*?\n(?:---|\+\+\+)\n/, ''))
    const words: string[] = body
      .join('\n\n')
      .split(/(?<=\s)/)
      .slice(0, 2000)
    const text = words.join('')
    await editor.open(uri, text)
    await editor.diagnostics(uri)
    const below = random(7)
    const answers: number[] = []
    const checks: number[] = []
    for (let turn = 0; turn < 220; turn++) {
      const at = below(text.length)
      let began = performance.now()
      await editor.replace(uri, at, at, 'e')
      await editor.diagnostics(uri)
      answers.push(performance.now() - began)
      began = performance.now()
      await check({text: editor.text(uri), path: 'long.md'})
      checks.push(performance.now() - began)
      await editor.replace(uri, at, at + 1, '')
      await editor.diagnostics(uri)
    }
    const of = (all: readonly number[], share: number) =>
      all.slice(20).sort((a, b) => a - b)[Math.floor(200 * share)]!
    const [median, p95, check50] = [of(answers, 0.5), of(answers, 0.95), of(checks, 0.5)]
    console.log(
      `edit to diagnostics: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; one check: median ${check50.toFixed(1)} ms, p95 ${of(checks, 0.95).toFixed(1)} ms; p95 / check ${(p95 / check50).toFixed(1)}`
    )
    expect(median / check50).toBeLessThan(5)
  },
  120_000
)
