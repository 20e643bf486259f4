import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aHostApi } from '../helpers/a-host-api'
import { readRaw, sendRaw, startTestServer, stopTestServer, type TestServer } from '../helpers/local-server'
import { traversalPayloads } from '../helpers/traversal-payloads'

let running: TestServer
beforeAll(async () => {
  running = await startTestServer({ api: aHostApi(), report: () => undefined })
})
afterAll(() => stopTestServer(running))

const get = (address: string): string =>
  `GET ${address} HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\nConnection: close\r\n\r\n`

describe('the files of the local host', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/?demo', 'text/html; charset=utf-8'],
    ['/assets/app.js', 'text/javascript; charset=utf-8'],
  ])('are served under their own address %s', async (address, type) => {
    const answer = await readRaw(running.port, get(address))
    expect(answer).toMatch(/^HTTP\/1\.1 200/)
    expect(answer).toContain(`Content-Type: ${type}\r\n`)
  })

  it('are not served under any of 200 other ways to write an address', async () => {
    expect(traversalPayloads.length).toBeGreaterThanOrEqual(200)
    const served: string[] = []
    for (const address of traversalPayloads) {
      const status = await sendRaw(running.port, get(address))
      if (status !== 404 && status !== 400) served.push(`${address} ${status}`)
    }
    expect(served).toEqual([])
  })
})
