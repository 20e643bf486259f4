import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DispatchTarget } from '#shared/contract/dispatch'
import type { HostApi } from '#shared/contract/host-api'
import { encodeMessage } from '#shared/contract/message'
import { aHostApi, aStartupReport } from '../helpers/a-host-api'
import {
  credentialsOf,
  readRaw,
  sendRaw,
  startTestServer,
  stopTestServer,
  type Credentials,
  type TestServer,
} from '../helpers/local-server'

let running: TestServer
let credentials: Credentials
const service = vi.fn<HostApi['readBackups']>(async () => aStartupReport().backups)
const report = vi.fn<DispatchTarget['report']>()

beforeAll(async () => {
  running = await startTestServer({ api: aHostApi({ readBackups: service }), report })
  credentials = credentialsOf(running)
})
afterAll(() => stopTestServer(running))
beforeEach(() => {
  service.mockClear()
  report.mockClear()
})

type Row = {
  readonly name: string
  readonly status: number | 'closed'
  readonly line?: string
  /** Header lines that replace (or, when null, remove) those of a good request. */
  readonly headers?: Readonly<Record<string, string | null>>
  readonly more?: readonly string[]
}

/** `{port}` stands for the port of the server. */
function build(row: Row): Buffer {
  const body = Buffer.from(encodeMessage({}))
  const good: Record<string, string | null> = {
    Host: '127.0.0.1:{port}',
    Origin: 'http://127.0.0.1:{port}',
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/x-partnership-brain',
    'Content-Length': String(body.byteLength),
    'X-Partnership-Brain': credentials.token,
    Cookie: credentials.cookie,
    ...row.headers,
  }
  const lines = Object.entries(good).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  const head = [row.line ?? 'POST /api/readBackups HTTP/1.1', ...lines, ...(row.more ?? []), '', ''].join('\r\n')
  return Buffer.concat([Buffer.from(head.replaceAll('{port}', String(running.port)), 'latin1'), body])
}

const noBody = { 'Content-Length': null, 'Content-Type': null }
const asPage = { ...noBody, Origin: null, 'X-Partnership-Brain': null, Cookie: null, 'Sec-Fetch-Site': 'none' }
const pageLine = 'GET / HTTP/1.1'
const scriptLine = 'GET /assets/app.js HTTP/1.1'

const rows: readonly Row[] = [
  { name: 'a call of our own page', status: 200 },
  { name: 'a call without Sec-Fetch-Site (an old browser)', status: 200, headers: { 'Sec-Fetch-Site': null } },
  { name: 'no Host', status: 421, headers: { Host: null } },
  { name: 'two equal Hosts', status: 421, more: ['Host: 127.0.0.1:{port}'] },
  { name: 'a second, foreign Host', status: 421, more: ['Host: evil.test'] },
  { name: 'a foreign Host', status: 421, headers: { Host: 'evil.test:{port}' } },
  { name: 'a Host in upper case', status: 421, headers: { Host: 'LOCALHOST:{port}' } },
  { name: 'a Host with a trailing dot', status: 421, headers: { Host: '127.0.0.1.:{port}' } },
  { name: 'the Host localhost', status: 421, headers: { Host: 'localhost:{port}' } },
  { name: 'the Host [::1]', status: 421, headers: { Host: '[::1]:{port}' } },
  { name: 'the Host 0x7f.1', status: 421, headers: { Host: '0x7f.1:{port}' } },
  { name: 'the Host 127.1', status: 421, headers: { Host: '127.1:{port}' } },
  { name: 'the Host 0.0.0.0', status: 421, headers: { Host: '0.0.0.0:{port}' } },
  { name: 'a Host with another port', status: 421, headers: { Host: '127.0.0.1:1' } },
  { name: 'a Host without port', status: 421, headers: { Host: '127.0.0.1' } },
  { name: 'a Host with credentials', status: 421, headers: { Host: 'a@127.0.0.1:{port}' } },
  { name: 'an absolute target', status: 400, line: 'POST http://evil.test/api/readBackups HTTP/1.1' },
  { name: 'an absolute target of our own', status: 400, line: 'POST http://127.0.0.1:{port}/api/readBackups HTTP/1.1' },
  { name: 'the target *', status: 400, line: 'OPTIONS * HTTP/1.1' },
  { name: 'a very long target', status: 400, line: `POST /api/${'a'.repeat(3_000)} HTTP/1.1` },
  { name: 'CONNECT', status: 'closed', line: 'CONNECT evil.test:443 HTTP/1.1' },
  { name: 'no Origin', status: 403, headers: { Origin: null } },
  { name: 'the Origin null', status: 403, headers: { Origin: 'null' } },
  { name: 'a foreign Origin', status: 403, headers: { Origin: 'http://evil.test' } },
  { name: 'the Origin localhost', status: 403, headers: { Origin: 'http://localhost:{port}' } },
  { name: 'an Origin with another port', status: 403, headers: { Origin: 'http://127.0.0.1:1' } },
  { name: 'an Origin with https', status: 403, headers: { Origin: 'https://127.0.0.1:{port}' } },
  { name: 'two Origins', status: 403, more: ['Origin: http://127.0.0.1:{port}'] },
  { name: 'Sec-Fetch-Site cross-site', status: 403, headers: { 'Sec-Fetch-Site': 'cross-site' } },
  { name: 'Sec-Fetch-Site same-site', status: 403, headers: { 'Sec-Fetch-Site': 'same-site' } },
  { name: 'Sec-Fetch-Site none', status: 403, headers: { 'Sec-Fetch-Site': 'none' } },
  { name: 'GET on a call', status: 405, line: 'GET /api/readBackups HTTP/1.1' },
  { name: 'OPTIONS on a call', status: 405, line: 'OPTIONS /api/readBackups HTTP/1.1' },
  { name: 'PUT on a call', status: 405, line: 'PUT /api/readBackups HTTP/1.1' },
  { name: 'TRACE on a call', status: 405, line: 'TRACE /api/readBackups HTTP/1.1' },
  { name: 'POST on the page', status: 405, line: 'POST / HTTP/1.1' },
  { name: 'DELETE on the page', status: 405, line: 'DELETE / HTTP/1.1' },
  { name: 'a form type', status: 415, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
  { name: 'a text type', status: 415, headers: { 'Content-Type': 'text/plain' } },
  { name: 'no type', status: 415, headers: { 'Content-Type': null } },
  { name: 'no length', status: 411, headers: { 'Content-Length': null } },
  { name: 'a chunked body', status: 411, headers: { 'Content-Length': null, 'Transfer-Encoding': 'chunked' } },
  { name: 'a body over 30 MB', status: 413, headers: { 'Content-Length': String(30 * 1024 * 1024 + 1) } },
  { name: 'a length that is no number', status: 400, headers: { 'Content-Length': 'many' } },
  { name: 'no token', status: 401, headers: { 'X-Partnership-Brain': null } },
  { name: 'a wrong token', status: 401, headers: { 'X-Partnership-Brain': 'A'.repeat(43) } },
  { name: 'no cookie', status: 401, headers: { Cookie: null } },
  { name: 'a wrong cookie', status: 401, headers: { Cookie: 'partnership-brain-{port}=A' } },
  { name: 'an expectation', status: 417, headers: { Expect: '100-continue' } },
  {
    name: 'a WebSocket',
    status: 'closed',
    line: 'GET /api/readBackups HTTP/1.1',
    more: ['Connection: Upgrade', 'Upgrade: websocket'],
  },
  { name: 'the page itself', status: 200, line: pageLine, headers: asPage },
  {
    name: 'the page from another site as a window',
    status: 200,
    line: pageLine,
    headers: { ...asPage, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'document' },
  },
  {
    name: 'the page from another site in a frame',
    status: 403,
    line: pageLine,
    headers: { ...asPage, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'iframe' },
  },
  {
    name: 'a script of ours in a foreign page',
    status: 403,
    line: scriptLine,
    headers: { ...asPage, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'script' },
  },
  { name: 'the page by rebinding', status: 421, line: pageLine, headers: { ...asPage, Host: 'evil.test:{port}' } },
  { name: 'a header of 20 KB', status: 400, headers: { 'X-Long': 'a'.repeat(20_000) } },
]

describe('the request guard', () => {
  it.each(rows)('answers $name with $status', async (row) => {
    expect(await sendRaw(running.port, build(row))).toBe(row.status)
    const reached = row.status === 200 && row.line === undefined
    expect(service).toHaveBeenCalledTimes(reached ? 1 : 0)
  })

  it('writes every refusal down with its reason and without what was sent', async () => {
    await sendRaw(running.port, build({ name: '', status: 421, headers: { Host: 'evil.test' } }))
    await sendRaw(running.port, build({ name: '', status: 403, headers: { Origin: 'http://evil.test' } }))
    await sendRaw(running.port, build({ name: '', status: 401, headers: { 'X-Partnership-Brain': 'guess' } }))
    expect(report.mock.calls.map((call) => call.slice(0, 2))).toEqual([
      ['refused', 'request: host'],
      ['refused', 'request: origin'],
      ['refused', 'request: token'],
    ])
  })

  it.each([
    ['the page', { name: '', status: 200, line: pageLine, headers: asPage }],
    ['a call', { name: '', status: 200 }],
    ['a refusal', { name: '', status: 421, headers: { Host: 'x' } }],
    ['an unknown file', { name: '', status: 404, line: 'GET /nothing HTTP/1.1', headers: asPage }],
  ] satisfies [string, Row][])('sends the protecting headers with %s and never a CORS header', async (_name, row) => {
    const answer = (await readRaw(running.port, build(row))).split('\r\n\r\n')[0]!
    expect(answer).toContain(
      "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'\r\n",
    )
    for (const line of [
      'X-Frame-Options: DENY',
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: no-referrer',
      'Cross-Origin-Resource-Policy: same-origin',
      'Cross-Origin-Opener-Policy: same-origin',
      'Cache-Control: no-store',
    ]) {
      expect(answer).toContain(line)
    }
    expect(answer).not.toMatch(/access-control/i)
  })

  it('lets the browser keep what is named by its content, and nothing else', async () => {
    const script = await readRaw(running.port, build({ name: '', status: 200, line: scriptLine, headers: asPage }))
    expect(script).toContain('Cache-Control: private, max-age=31536000, immutable')
    const unknown = await readRaw(
      running.port,
      build({ name: '', status: 404, line: 'GET /assets/gone.js HTTP/1.1', headers: asPage }),
    )
    expect(unknown).toContain('Cache-Control: no-store')
  })

  it('listens on 127.0.0.1 only', () => {
    expect(running.server.address()).toMatchObject({ address: '127.0.0.1', family: 'IPv4' })
  })
})

describe('50 senders that never finish their request', () => {
  const hang = (server: TestServer): readonly Promise<string>[] =>
    Array.from({ length: 50 }, () => readRaw(server.port, 'POST /api/readBackups HTTP/1.1\r\nHost: 12', 20_000))

  /** Milliseconds that 99 of 100 requests for the page need at most. */
  async function measureP99(server: TestServer): Promise<number> {
    const times: number[] = []
    for (let round = 0; round < 200; round += 1) {
      const before = performance.now()
      await sendRaw(server.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n\r\n`)
      times.push(performance.now() - before)
    }
    return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? Infinity
  }

  it('do not keep anybody else waiting for 50 ms', async () => {
    const slow = await startTestServer({ api: aHostApi(), report }, 15_000)
    // On a busy computer a request waits longer than that with nobody hanging: then the two may not differ much.
    const alone = await measureP99(slow)
    const hanging = hang(slow)
    try {
      const rounds = [await measureP99(slow), await measureP99(slow), await measureP99(slow)]
      expect(Math.min(...rounds)).toBeLessThan(Math.max(50, 3 * alone))
    } finally {
      await stopTestServer(slow)
      await Promise.all(hanging)
    }
  }, 60_000)

  it('are closed without a word when they asked nothing, so that no browser takes it for an answer', async () => {
    const slow = await startTestServer({ api: aHostApi(), report }, 1_000)
    try {
      const before = performance.now()
      expect(await readRaw(slow.port, '', 10_000)).toBe('')
      expect(performance.now() - before).toBeLessThan(6_000)
    } finally {
      await stopTestServer(slow)
    }
  })

  it('are cut off', async () => {
    const slow = await startTestServer({ api: aHostApi(), report }, 1_000)
    try {
      const before = performance.now()
      await Promise.all(hang(slow))
      expect(performance.now() - before).toBeLessThan(6_000)
    } finally {
      await stopTestServer(slow)
    }
  })
})
