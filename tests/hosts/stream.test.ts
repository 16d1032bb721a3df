import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {describe, expect, it} from 'vitest'
import {bin, copydesk} from '../support/copydesk.ts'
import {samples} from '../support/samples.ts'

const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const codes = (text: string) =>
  lines(text).map(({id, error}) => [id, (error as {code: string})?.code ?? 'ok'])

describe('copydesk stream', () => {
  it('answers each line in order, poison lines with an error record', () => {
    const input = Buffer.concat([
      Buffer.from('{"id": 1, "text": "One."}\n'),
      Buffer.from('not JSON\n'),
      Buffer.from([0x7b, 0xff, 0xfe, 0x0a]),
      Buffer.from(`"${'x'.repeat(20_000_000)}"\n`),
      Buffer.from('\n{"id": {"a": [2]}, "text": 5}\n[]\n'),
      Buffer.from('{"id": "f", "text": "x", "format": "docx"}\r\n'),
      Buffer.from('{"id": "c", "text": "x", "category": ["Sports"]}\n'),
      Buffer.from(`{"id": "long", "text": "${'x'.repeat(5_000_001)}"}\n`),
      Buffer.from('{"text": "No id.", "category": null, "desk": 4}\n'),
      Buffer.from('{"id": 9, "text": "No line feed at the end."}')
    ])
    const run = copydesk(['stream'], {input})
    expect(codes(run.stdout)).toEqual([
      [1, 'ok'],
      [null, 'not-json'],
      [null, 'not-utf8'],
      [null, 'too-long'],
      [null, 'not-json'],
      [{a: [2]}, 'not-record'],
      [null, 'not-record'],
      ['f', 'not-record'],
      ['c', 'not-record'],
      ['long', 'too-long'],
      [null, 'ok'],
      [9, 'ok']
    ])
    expect(lines(run.stdout)[1]).toMatchObject({line: 2})
    expect(run).toMatchObject({status: 0, stderr: ''})
  })

  it('gives up on a record that takes too long and goes on with the next', () => {
    const input = `${JSON.stringify({id: 'slow', text: 'One "two" three.\n\n'.repeat(270_000)})}\n{"id": "next", "text": "One."}\n`
    expect(codes(copydesk(['stream', '--time-limit', '1000'], {input}).stdout)).toEqual([
      ['slow', 'time-limit'],
      ['next', 'ok']
    ])
  })

  it('says what files say', () => {
    const drafts = samples.map(({name, text}) => ({
      id: name,
      text,
      format: name.endsWith('.md') ? 'markdown' : 'newswire'
    }))
    const input = drafts.map((draft) => JSON.stringify(draft)).join('\n')
    const {files} = JSON.parse(copydesk(['samples', '--format', 'json']).stdout)
    expect(
      lines(copydesk(['stream'], {input}).stdout).map(({id, findings}) => [`samples/${id}`, findings])
    ).toEqual(files.map(({path, findings}: {path: string; findings: unknown}) => [path, findings]))
  })

  it('ends quietly when its reader has seen enough', () => {
    const run = spawnSync(
      'bash',
      [
        '-c',
        `for i in $(seq 5000); do echo '{"id": '$i', "text": "One."}'; done | "$0" "$1" stream | head -3; echo "\${PIPESTATUS[1]}"`,
        process.execPath,
        bin
      ],
      {encoding: 'utf8'}
    )
    expect(run.stdout.split('\n').slice(2)).toEqual(['{"id":3,"findings":[]}', '0', ''])
    expect(run.stderr).toBe('')
  })

  it('answers while its input stays open', async () => {
    const child = spawn(process.execPath, [bin, 'stream'])
    child.stdin.write('{"id": 1, "text": "One."}\n')
    const [chunk] = await once(child.stdout, 'data')
    expect(String(chunk)).toBe('{"id":1,"findings":[]}\n')
    child.stdin.end()
    const [status] = await once(child, 'close')
    expect(status).toBe(0)
  })

  it('refuses an unknown rule or sheet before it reads', () => {
    expect(copydesk(['stream', '--rule', 'x'], {input: '{}\n'})).toMatchObject({status: 2, stdout: ''})
    expect(copydesk(['stream', '--sheets', 'x'], {input: '{}\n'})).toMatchObject({status: 2, stdout: ''})
  })
})
