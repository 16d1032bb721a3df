import {createHash} from 'node:crypto'
import {connect} from 'node:net'
import path from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {copydesk, folder} from '../support/copydesk.ts'
import {type Service, serviceForTest, startService} from '../support/service.ts'

const title = 'Harbour talks fail in USA'
const body = [
  '<h2>What was said</h2>',
  '<p>The <b>United States</b> left the talks with R&amp;D partners on Tuesday. Analysts in the <em>USA</em> were not surprised.</p>',
  '<p>Officials of the United States met on Wednesday. The United States will send a new team, the council said.</p>'
].join('\n')
const fields = {title, body: {text: body, format: 'html'}}

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.end())

describe('POST /v1/check', () => {
  it('gives findings with offsets into the field they stand in', async () => {
    const {status, body: answer} = await service.ask('/v1/check', {fields})
    expect(status).toBe(200)
    const finding = answer.findings.find(({kind}: {kind: string}) => kind === 'country-form')
    expect(finding.field).toBe('title')
    expect(title.slice(finding.start, finding.end)).toBe('USA')
    const [same] = finding.related.filter(({role}: {role: string}) => role === 'same')
    expect(same).toMatchObject({field: 'body', line: 2})
    expect(body.slice(same.start, same.end)).toBe('USA')
    expect(body.split('\n')[1]!.slice(same.column - 1, same.endColumn - 1)).toBe('USA')
    expect(
      finding.edits.map(({field = 'title', start, end}: {field?: string; start: number; end: number}) =>
        (field === 'title' ? title : body).slice(start, end)
      )
    ).toEqual(['USA', 'USA'])
  })

  it('hashes what it was given, so that a stale answer can be dropped', async () => {
    const sha = (text: string) => createHash('sha256').update(text).digest('hex')
    expect((await service.ask('/v1/check', {fields})).body.hash).toBe(sha(`${title}\0${body}`))
    expect((await service.ask('/v1/check', {text: 'Café.'})).body.hash).toBe(sha('Café.'))
  })

  it('names the value of a ninjs record by its JSON Pointer', async () => {
    const {body: old} = await service.ask('/v1/check', {
      ninjs: {uri: 'urn:x', type: 'text', headline: title, body_xhtml: body}
    })
    expect(old.findings[0]).toMatchObject({field: '/headline', actual: 'USA'})
    expect(old.findings[0].edits[1].field).toBe('/body_xhtml')
    const {body: recent} = await service.ask('/v1/check', {
      ninjs: {
        headlines: [
          {role: 'short', value: 'Talks'},
          {role: 'main', value: title}
        ],
        bodies: [
          {contentType: 'text/plain', value: 'See the other wording.'},
          {contentType: 'text/html', value: body}
        ],
        descriptions: [{value: 'Envoys of the USA fly home after a week at the harbour'}]
      }
    })
    expect(recent.findings[0].field).toBe('/headlines/1/value')
    expect(recent.findings[0].edits.map(({field}: {field?: string}) => field)).toEqual([
      undefined,
      '/descriptions/0/value',
      '/bodies/1/value'
    ])
  })

  it('finds nothing in a record without a text', async () => {
    const {status, body: answer} = await service.ask('/v1/check', {ninjs: {uri: 'urn:x'}})
    expect([status, answer.findings, answer.verdict.decision]).toEqual([200, [], 'pass'])
    expect((await service.ask('/v1/fix', {ninjs: {}})).body.fields).toEqual({})
  })

  it('says what the command line says of the same text', async () => {
    const text = `# ${title}\n\n${body.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&')}\n`
    const cwd = folder({'a.md': text})
    const {files} = JSON.parse(copydesk(['a.md', '--format', 'json'], {cwd}).stdout)
    const {body: answer} = await service.ask('/v1/check', {text, format: 'markdown'})
    expect(answer.findings.length).toBeGreaterThan(0)
    expect(answer.findings).toEqual(files[0].findings)
  })

  it('fills sheets whose places name their field', async () => {
    const {body: answer} = await service.ask('/v1/check', {
      fields: {title, body: {text: '<p>"It took eleven long years," Ana Ruiz said.</p>', format: 'html'}},
      sheets: ['quotes']
    })
    expect(answer.sheets.quotes).toHaveLength(1)
    expect(answer.sheets.quotes[0]).toMatchObject({field: 'body', start: 3, speaker: {field: 'body'}})
  })
})

describe('POST /v1/fix', () => {
  it('gives every field back, and leaves alone what it does not change', async () => {
    const {status, body: answer} = await service.ask('/v1/fix', {fields})
    expect(status).toBe(200)
    expect(Object.keys(answer.fields)).toEqual(['title', 'body'])
    const sha = createHash('sha256').update(`${answer.fields.title}\0${answer.fields.body}`).digest('hex')
    expect(answer.hash).toBe(sha)
    expect(answer.fields.body.replace(/<[^>]+>/g, '').length).toBeGreaterThan(0)
    expect(answer.fields.body.match(/<[^>]+>/g)).toEqual(body.match(/<[^>]+>/g))
  })
})

describe('the verdict', () => {
  const broken = '---\ntitle: [\n---\n\nThe library opened on Friday.\n'

  it('warns of alarms and blocks nothing where the house says nothing', async () => {
    const {body: alarmed} = await service.ask('/v1/check', {fields})
    expect(alarmed.verdict).toMatchObject({decision: 'warn', overridden: []})
    expect(alarmed.verdict.reasons[0]).toMatchObject({decision: 'warn', kind: 'country-form', field: 'title'})
    const {body: clean} = await service.ask('/v1/check', {text: 'The library opened on Friday.'})
    expect(clean.verdict).toEqual({decision: 'pass', reasons: [], overridden: []})
  })

  it('blocks as the house says, until somebody has answered for it, and after a restart too', async () => {
    const cwd = folder({'copydesk.yaml': 'gate:\n  block: [error, inconsistent-naming]\n'})
    const first = await startService([], {cwd})
    const {body: blocked} = await first.ask('/v1/check', {text: broken, story: 'a'})
    expect(blocked.verdict.decision).toBe('block')
    expect((await first.ask('/v1/check', {fields})).body.verdict.decision).toBe('block')
    const [{fingerprint, rule}] = blocked.findings
    const record = {story: 'a', fingerprint, rule, by: 'Ana', reason: 'The feed is fixed by hand'}
    const {status, body: put} = await first.ask('/v1/overrides', record)
    expect(status).toBe(201)
    expect(put).toMatchObject({id: 1, ...record})
    expect(Math.abs(Date.parse(put.at) - Date.now())).toBeLessThan(60_000)
    expect(await first.end()).toBe(0)

    const second = await serviceForTest([], {cwd})
    expect((await second.ask('/v1/check', {text: broken, story: 'a'})).body.verdict).toEqual({
      decision: 'pass',
      reasons: [],
      overridden: [fingerprint]
    })
    expect((await second.ask('/v1/check', {text: broken, story: 'b'})).body.verdict.decision).toBe('block')
    expect((await second.ask('/v1/overrides')).body).toEqual({overrides: [put]})
    expect((await second.ask('/v1/overrides?story=b')).body).toEqual({overrides: []})
    expect((await second.ask('/v1/overrides?after=1')).body).toEqual({overrides: []})
  })

  it('rests on records that nobody can change', async () => {
    const cwd = folder({})
    const desk = await startService([], {cwd})
    const record = {story: 'a', fingerprint: '0123456789abcdef', rule: 'x', by: 'Ana', reason: 'Checked'}
    await desk.ask('/v1/overrides', record)
    await desk.end()
    const database = new sqlite.Database(path.join(cwd, 'copydesk-overrides.sqlite'))
    expect(() => database.run("UPDATE overrides SET reason = 'x'")).toThrow('append-only')
    expect(() => database.run('DELETE FROM overrides')).toThrow('append-only')
    database.close()
  })

  it('refuses a gate that names nothing', () => {
    const run = copydesk(['serve', '--port', '0'], {
      cwd: folder({'copydesk.yaml': 'gate:\n  block: [eror]\n'})
    })
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('copydesk.yaml:2:11: Unexpected `eror`, expected `error`')
  })
})

describe('who may ask', () => {
  it('keeps to this machine unless there is a token', () => {
    const run = copydesk(['serve', '--port', '0', '--host', '0.0.0.0'])
    expect(run).toMatchObject({status: 2, stdout: ''})
    expect(run.stderr).toContain('COPYDESK_TOKEN')
  })

  it('asks for the token, but not of who looks whether it is alive', async () => {
    const desk = await serviceForTest([], {env: {COPYDESK_TOKEN: 'sesame'}})
    expect((await desk.ask('/healthz')).body).toMatchObject({status: 'ok'})
    for (const path of ['/v1/rules', '/v1/overrides', '/metrics']) {
      const refused = await desk.ask(path, undefined, {authorization: 'Bearer sesam'})
      expect([path, refused.status, refused.body.error.code]).toEqual([path, 401, 'no-token'])
      expect((await desk.ask(path, undefined, {authorization: 'Bearer sesame'})).status).toBe(200)
    }
    expect((await desk.ask('/v1/check', {text: 'x'})).status).toBe(401)
  })

  it('answers pages of the origins it was told of, and no other', async () => {
    const desk = await serviceForTest(['--origin', 'https://cms.example.org'])
    const allowed = async (origin: string) => {
      const answer = await fetch(`${desk.url}/v1/check`, {
        method: 'OPTIONS',
        headers: {origin, 'access-control-request-method': 'POST'}
      })
      return answer.headers.get('access-control-allow-origin')
    }
    expect(await allowed('https://cms.example.org')).toBe('https://cms.example.org')
    expect(await allowed('https://elsewhere.example.org')).toBeNull()
  })

  it('does not answer to a name that somebody else has given this machine', async () => {
    const {port} = new URL(service.url)
    const answer = await raw(
      Number(port),
      'GET /v1/rules HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'
    )
    expect(answer).toMatch(/^HTTP\/1\.1 421 /)
  })

  it('takes no form or plain text, which any page may send', async () => {
    const answer = await fetch(`${service.url}/v1/check`, {method: 'POST', body: '{"text": "x"}'})
    expect(answer.status).toBe(415)
  })
})

describe('requests that are not as described', () => {
  it.each([
    [{text: 5}, 400, '/text'],
    [{}, 400, '/text'],
    [[], 400, ''],
    [null, 400, ''],
    ['x', 400, ''],
    [{text: 'x', format: 'docx'}, 400, '/format'],
    [{text: 'x', colour: 'red'}, 400, ''],
    [{fields: {}}, 400, '/fields'],
    [{fields: {body: {text: 'a\u001Eb'}}}, 400, '/fields/body/text'],
    [{ninjs: {headline: 5}}, 400, '/ninjs/headline'],
    [{text: 'x', sheets: ['moods']}, 400, '/sheets/0'],
    [{text: 'x'.repeat(5_000_001)}, 400, '/text']
  ])('%#', async (request, status, path) => {
    const {status: given, body: answer} = await service.ask('/v1/check', request)
    expect(given).toBe(status)
    expect(answer.error).toMatchObject({code: 'not-as-described'})
    expect(answer.error.issues[0].path).toBe(path)
  })

  it('refuses what is no JSON, no UTF-8 or too much', async () => {
    const post = async (body: string | Uint8Array<ArrayBuffer>) => {
      const answer = await fetch(`${service.url}/v1/check`, {
        method: 'POST',
        body,
        headers: {'content-type': 'application/json'}
      })
      return [answer.status, ((await answer.json()) as {error: {code: string}}).error.code]
    }
    expect(await post('{"text":')).toEqual([400, 'not-json'])
    expect(await post(new Uint8Array([0x22, 0xff, 0x22]))).toEqual([400, 'not-json'])
    expect(await post(`"${'x'.repeat(10_000_001)}"`)).toEqual([413, 'too-large'])
  })

  it('says which method a path takes', async () => {
    const answer = await fetch(`${service.url}/v1/rules`, {method: 'DELETE'})
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET'])
    expect((await service.ask('/v2/check')).status).toBe(404)
  })
})

describe('a bad hour', () => {
  it('goes on while 200 bad requests come in at once', async () => {
    const bad = Array.from({length: 200}, (_, index) =>
      service.ask('/v1/check', index % 2 ? {text: index} : [index])
    )
    const good = service.ask('/v1/check', {fields})
    expect(new Set((await Promise.all(bad)).map(({status}) => status))).toEqual(new Set([400]))
    expect((await good).status).toBe(200)
  })

  it('gives up on a draft that takes too long, and checks the next', async () => {
    const desk = await serviceForTest(['--time-limit', '150', '--threads', '1'])
    const slow = desk.ask('/v1/check', {text: 'One "two" three.\n\n'.repeat(200_000)})
    const next = desk.ask('/v1/check', {text: 'One.'})
    expect([(await slow).status, (await slow).body.error.code]).toEqual([503, 'time-limit'])
    expect((await slow).headers.get('retry-after')).toBe('1')
    expect((await next).status).toBe(200)
  })

  it.each([
    ['of a given length', 'Content-Length: 1000', (byte: string) => byte],
    ['in chunks', 'Transfer-Encoding: chunked', (byte: string) => `1\r\n${byte}\r\n`]
  ])('ends a client that sends byte by byte, %s, and answers the others', async (_, header, framed) => {
    const desk = await serviceForTest(['--arrival-limit', '400'])
    const began = performance.now()
    const slow = trickle(
      Number(new URL(desk.url).port),
      `POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${header}\r\n\r\n`,
      () => framed('x')
    )
    for (let others = 0; others < 3; others++)
      expect((await desk.ask('/v1/check', {text: 'One.'})).status).toBe(200)
    expect(await slow).toMatch(/^HTTP\/1\.1 408 [\s\S]*\r\nConnection: close\r\n/)
    expect(performance.now() - began).toBeGreaterThan(390)
    expect(performance.now() - began).toBeLessThan(5000)
    expect((await desk.ask('/v1/check', {text: 'One.'})).status).toBe(200)
    const records = desk
      .log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records.map(({status}) => status).sort()).toEqual([200, 200, 200, 200, 408])
    expect(desk.log()).not.toContain('"level":"error"')
  })

  it('answers what is under way before it ends', async () => {
    const desk = await startService()
    const answer = desk.ask('/v1/check', {text: `${'The council met on Tuesday.\n\n'.repeat(2000)}`})
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await desk.end()).toBe(0)
    expect((await answer).status).toBe(200)
  })

  it('writes down what happened, and not a word of the drafts', async () => {
    const desk = await serviceForTest()
    await desk.ask('/v1/check', {text: `# Xylophone\n\n${body.replaceAll(/<[^>]+>/g, '')}`})
    await desk.ask('/v1/check', {text: 'Xylophone', xylophone: 'Xylophone'})
    await fetch(`${desk.url}/v1/check?Xylophone`, {
      method: 'POST',
      body: 'Xylophone',
      headers: {'content-type': 'application/json'}
    })
    await desk.ask('/v1/Xylophone')
    const records = desk
      .log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records.map(({route, status}) => [route, status])).toEqual([
      ['/v1/check', 200],
      ['/v1/check', 400],
      ['/v1/check', 400],
      ['other', 404]
    ])
    expect(desk.log()).not.toMatch(/xylophone/i)
    const metrics = (await desk.ask('/metrics')).body
    expect(metrics).toContain('copydesk_requests_total{route="/v1/check",method="POST",status="400"} 2\n')
    expect(metrics).toContain('copydesk_check_seconds_count 1\n')
    expect(metrics).toContain('copydesk_findings_total{rule="inconsistent-naming"} 1\n')
  })
})

/** Bytes as they come from a connection of our own. */
function raw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    socket.on('data', (chunk) => (answer += chunk))
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
  })
}

/** What a client that never finishes is told: `head` at once, then `next` every 20 ms until it is cut off. */
function trickle(port: number, head: string, next: () => string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1')
    socket.write(head)
    const timer = setInterval(() => socket.write(next()), 20)
    socket.on('data', (chunk) => (answer += chunk))
    // It may write when it is no longer heard: what counts is the answer and the end.
    socket.on('error', () => {})
    socket.on('close', () => {
      clearInterval(timer)
      resolve(answer)
    })
  })
}
