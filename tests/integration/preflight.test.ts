import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { findBrowser, locateProgram } from '../../src/main/local-host/find-browser'
import { mendBrowserStore } from '../../src/main/services/preflight/preflight'
import { aFolder } from '../helpers/a-folder'

const browserPath = findBrowser({ platform: process.platform, env: process.env, locate: locateProgram })?.path ?? null
if (browserPath === null)
  console.warn(
    'SKIPPED: no browser was found, so the torn tail was not tried in a real one. Install chromium to run it.',
  )

const rowsBefore = 2_000
const rowsAfter = 50

type Session = { readonly program: ChildProcess; readonly browser: Browser; readonly page: Page }

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
]

async function start(profile: string, address: string): Promise<Session> {
  // A killed browser leaves the lock of its profile.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(profile, name), { force: true })
  const program = spawn(browserPath ?? '', [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  // Also when the test fails half way; helper processes belong to the same group.
  onTestFinished(() => killGroup(program))
  const endpoint = await new Promise<string>((found, failed) => {
    let said = ''
    program.stderr?.on('data', (text: Buffer) => {
      said += text.toString()
      const match = /DevTools listening on (ws:\S+)/.exec(said)
      if (match?.[1] !== undefined) found(match[1])
    })
    program.once('exit', () => failed(new Error(`The browser ended: ${said}`)))
  })
  const browser = await chromium.connectOverCDP(endpoint)
  const page = browser.contexts()[0]?.pages()[0]
  if (page === undefined) throw new Error('The browser opened no page.')
  await page.goto(address)
  return { program, browser, page }
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // All of them have ended.
  }
}

async function end({ program, browser }: Session, how: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const exited = once(program, 'exit')
  if (how === 'SIGTERM') await browser.close()
  program.kill(how)
  await exited
  // Its helper processes write for a moment longer.
  await setTimeout(300)
}

/** Writes rows in strict transactions of 50, and answers when the last one is committed. */
const writeRows = ({ from, count }: { readonly from: number; readonly count: number }): Promise<void> =>
  new Promise((done, failed) => {
    const opening = indexedDB.open('store', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
    opening.addEventListener('error', () => failed(opening.error))
    opening.onsuccess = async () => {
      for (let at = from; at < from + count; at += 50)
        await new Promise((committed) => {
          const work = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
          for (let row = at; row < at + 50; row += 1) work.objectStore('rows').put({ text: 'x'.repeat(500) + row }, row)
          work.oncomplete = committed
        })
      opening.result.close()
      done()
    }
  })

const countRows = (): Promise<number> =>
  new Promise((done, failed) => {
    const opening = indexedDB.open('store', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
    opening.addEventListener('error', () => failed(opening.error))
    opening.onsuccess = () => {
      const counting = opening.result.transaction('rows').objectStore('rows').count()
      counting.onsuccess = () => done(counting.result)
      counting.addEventListener('error', () => failed(counting.error))
    }
  })

const logs = (profile: string): readonly string[] => {
  const folder = join(profile, 'Default', 'IndexedDB')
  return readdirSync(folder)
    .filter((store) => store.endsWith('.leveldb'))
    .flatMap((store) => readdirSync(join(folder, store)).map((name) => join(folder, store, name)))
    .filter((path) => path.endsWith('.log'))
}

describe.runIf(browserPath !== null)('a torn log tail in a real browser', () => {
  let server: Server
  let address: string

  beforeAll(async () => {
    server = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>t</title>'),
    )
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })

  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it.each([1, 208, 3_000, 40_000])(
    'of %i zero bytes costs no row when it is cut before each start',
    async (zeros) => {
      const folder = aFolder()
      const profile = join(folder, 'profile')
      const aside = { folder: join(folder, 'aside'), now: () => new Date() }

      const first = await start(profile, address)
      await first.page.evaluate(writeRows, { from: 0, count: rowsBefore })
      await end(first, 'SIGKILL')
      for (const log of logs(profile)) appendFileSync(log, Buffer.alloc(zeros))

      expect(await mendBrowserStore(profile, aside)).toHaveLength(1)
      const second = await start(profile, address)
      expect(await second.page.evaluate(countRows)).toBe(rowsBefore)
      await second.page.evaluate(writeRows, { from: rowsBefore, count: rowsAfter })
      await end(second, 'SIGTERM')

      expect(await mendBrowserStore(profile, aside)).toEqual([])
      const third = await start(profile, address)
      expect(await third.page.evaluate(countRows)).toBe(rowsBefore + rowsAfter)
      await end(third, 'SIGKILL')
    },
    60_000,
  )
})
