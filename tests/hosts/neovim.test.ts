import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {bin, copydesk, folder} from '../support/copydesk.ts'
import {samples} from '../support/samples.ts'

const hasNeovim = spawnSync('nvim', ['--version']).status === 0
if (!hasNeovim) console.warn('Neovim is not installed: its test is skipped (apt-get install neovim)')

const script = fileURLToPath(new URL('../support/neovim.lua', import.meta.url))
const draft = samples.find(({name}) => name.startsWith('naming-port-strike'))!.text

interface Shown {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly rule: string
  readonly message: string
}

/** What Neovim keeps of a diagnostic, of what the command line finds in a text. */
function printed(text: string): Shown[] {
  const {stdout} = copydesk(['-', '--format', 'json', '--fail-on', 'never', '--stdin-filename', 'draft.md'], {
    input: text
  })
  return (JSON.parse(stdout).files[0].findings as Finding[]).map(
    ({line, column, endLine, endColumn, rule, message}) => ({line, column, endLine, endColumn, rule, message})
  )
}

it.skipIf(!hasNeovim)(
  'Neovim shows, fixes, moves and clears what the command line finds',
  () => {
    const cwd = folder({'draft.md': draft})
    const seenFile = path.join(cwd, 'seen.json')
    const run = spawnSync('nvim', ['--headless', '-u', 'NONE', '-c', `luafile ${script}`, '-c', 'cquit'], {
      cwd,
      encoding: 'utf8',
      timeout: 90_000,
      env: {
        ...process.env,
        NODE: process.execPath,
        COPYDESK: bin,
        DRAFT: path.join(cwd, 'draft.md'),
        FIX: '^Change `Delacriox` to `Delacroix`$',
        SEEN: seenFile
      }
    })
    expect(run.stderr).not.toMatch(/Error/)
    const seen = JSON.parse(readFileSync(seenFile, 'utf8'))
    const fixed = draft.replace('Delacriox', 'Delacroix')
    const lines = fixed.split('\n')
    const shifted = lines.toSpliced(7, 0, 'Dockers 👩‍🚒 went home.', '').join('\n')
    expect(seen.opened).toEqual(printed(draft))
    expect(`${seen.text.join('\n')}\n`).toBe(fixed)
    expect(seen.fixed).toEqual(printed(fixed))
    expect(seen.fixed).toHaveLength(seen.opened.length - 1)
    expect(seen.shifted).toEqual(printed(shifted))
    expect(seen.shifted.map(({line}: Shown) => line)).toEqual(seen.fixed.map(({line}: Shown) => line + 2))
    expect(seen.closed).toEqual([])
  },
  120_000
)
