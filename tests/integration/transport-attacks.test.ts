import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HostApi } from '#shared/contract/host-api'
import { findBrowser, locateProgram } from '../../src/main/local-host/find-browser'
import { aHostApi, aStartupReport } from '../helpers/a-host-api'
import { startTestServer, stopTestServer, type TestServer } from '../helpers/local-server'

const program = findBrowser({ platform: process.platform, env: process.env, locate: locateProgram })
if (program === null)
  console.warn('SKIPPED: no Chromium, Chrome or Edge here; the attacks from a browser were not run.')

/** Pages of somebody else: on another port of this computer, and under a name that leads here (DNS rebinding). */
describe.skipIf(program === null)('a foreign page in a real browser', () => {
  const touch = vi.fn<HostApi['readBackups']>(async () => aStartupReport().backups)
  let running: TestServer
  let foreign: Server
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    running = await startTestServer({ api: aHostApi({ readBackups: touch }), report: () => undefined })
    foreign = createServer((request, response) => {
      if (request.url === '/redirect') {
        response.writeHead(307, { Location: `http://127.0.0.1:${running.port}/api/readBackups` }).end()
        return
      }
      response.writeHead(200, { 'Content-Type': request.url === '/worker.js' ? 'text/javascript' : 'text/html' })
      response.end(request.url === '/worker.js' ? '' : '<!doctype html><title>foreign</title>')
    })
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve))
    browser = await chromium.launch({
      executablePath: program!.path,
      args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP evil.test 127.0.0.1'],
    })
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await new Promise((resolve) => foreign.close(resolve))
    await stopTestServer(running)
  })
  beforeEach(async () => {
    touch.mockClear()
    page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`)
    return () => page.close()
  })

  const target = (): string => `http://127.0.0.1:${running.port}`
  const tries: readonly [string, (api: string) => unknown][] = [
    ['a fetch', (api) => fetch(api, { method: 'POST', body: 'x' }).then((answer) => answer.text())],
    [
      'a fetch without CORS',
      (api) => fetch(api, { method: 'POST', body: 'x', mode: 'no-cors' }).then((answer) => answer.text()),
    ],
    [
      'a fetch with our own headers',
      (api) =>
        fetch(api, {
          method: 'POST',
          body: 'x',
          headers: { 'Content-Type': 'application/x-partnership-brain', 'X-Partnership-Brain': 'guess' },
        }).then((answer) => answer.text()),
    ],
    ['a fetch with cookies', (api) => fetch(api, { credentials: 'include' }).then((answer) => answer.text())],
    ['a redirect to us', () => fetch('/redirect', { method: 'POST', body: 'x' }).then((answer) => answer.text())],
    ['a beacon', (api) => (navigator.sendBeacon(api, 'x') ? '' : 'not sent')],
    [
      'an XMLHttpRequest',
      (api) =>
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest()
          request.open('POST', api)
          request.addEventListener('load', () => resolve(request.responseText))
          request.addEventListener('error', () => reject(new Error('refused')))
          request.send('x')
        }),
    ],
    [
      'a WebSocket',
      (api) =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(api.replace('http', 'ws'))
          socket.addEventListener('open', () => resolve('open'))
          socket.addEventListener('error', () => reject(new Error('refused')))
        }),
    ],
    [
      'a service worker',
      (api) => navigator.serviceWorker.register(`${new URL(api).origin}/assets/app.js`).then(() => 'registered'),
    ],
  ]

  it.each(tries)('reads and changes nothing by %s', async (_name, act) => {
    const read = await page.evaluate(act, `${target()}/api/readBackups`).then(String, () => '')
    await page.waitForTimeout(100)
    expect(read).toBe('')
    expect(touch).not.toHaveBeenCalled()
  })

  it.each(['script', 'img', 'iframe', 'link'])('gets nothing by an element %s', async (element) => {
    const outcome = await page.evaluate(
      ([name, address]) =>
        new Promise<string>((resolve) => {
          const made = document.createElement(name!)
          made.addEventListener('load', () => resolve('loaded'))
          made.addEventListener('error', () => resolve('refused'))
          if (name === 'link') Object.assign(made, { rel: 'stylesheet', href: address })
          else Object.assign(made, { src: address })
          document.head.append(made)
          setTimeout(() => resolve('refused'), 1_000)
        }),
      [element, `${target()}/assets/app.js`],
    )
    // A frame fires its load event for the browser's own error page as well; what it holds tells the two apart.
    const frames = page.frames().filter((frame) => frame.url().startsWith(target()))
    expect(element === 'iframe' ? frames.length : outcome).toBe(element === 'iframe' ? 0 : 'refused')
  })

  it('changes nothing by a form', async () => {
    await page.evaluate((address) => {
      document.body.innerHTML = `<form method="post" action="${address}"><input name="a"></form>`
      document.querySelector('form')?.submit()
    }, `${target()}/api/readBackups`)
    await page.waitForTimeout(500)
    expect(touch).not.toHaveBeenCalled()
  })

  it('under a name that leads to this computer gets neither page nor data', async () => {
    const answer = await page.goto(`http://evil.test:${running.port}/`)
    expect(answer?.status()).toBe(421)
    const read = await page.evaluate(() =>
      fetch('/api/readBackups', { method: 'POST', body: 'x' }).then((got) => got.status),
    )
    expect(read).toBe(421)
    expect(touch).not.toHaveBeenCalled()
  })
})
