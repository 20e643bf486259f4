import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Snapshot } from '#shared/backup/snapshot'
import { findFreePort, type HostProcess, startHost } from '../../e2e/driver/host-process'
import { openBrowser, type OpenBrowser, pause, waitUntilIdle } from './browser'
import { openBlank, seedStore } from './seed'
import { serve, type Served } from './serve'

/** The built app with a workspace in it, and the vanilla page with the same partners; each in a browser profile of its own. */
export type World = {
  readonly folder: string
  /** Where the app's page lives. */
  readonly origin: string
  readonly served: Served
  /** Starts a browser and shows a page of it. */
  readonly openBlank: () => Promise<OpenBrowser>
  /** Starts a browser and opens the app in it, cold. */
  readonly openApp: () => Promise<OpenBrowser>
  readonly openVanilla: () => Promise<OpenBrowser>
  readonly close: () => Promise<void>
}

/** An empty workspace has no partners: the app as it is at its very first start. */
export async function createWorld(folder: string, snapshot: Snapshot): Promise<World> {
  const data = join(folder, 'data')
  const profile = join(data, 'browser')
  const port = String(await findFreePort())
  const args = ['--data', data, '--backups', join(folder, 'backups'), '--port', port, '--no-open']
  const origin = `http://127.0.0.1:${port}`
  const served = await serve()
  await serveVanilla(served, snapshot)
  let host: HostProcess = await startHost(args)
  const opened = async (folder: string, address: () => string): Promise<OpenBrowser> => {
    const browser = await openBrowser(folder)
    await browser.page.goto(address())
    return browser
  }
  const world: World = {
    folder,
    origin,
    served,
    async openBlank() {
      const browser = await openBrowser(profile)
      await openBlank(browser.page, origin)
      return browser
    },
    openApp: () => opened(profile, () => host.address),
    openVanilla: () => opened(join(folder, 'vanilla'), () => `${served.origin}/vanilla`),
    async close() {
      await host.stop()
      await served.close()
    },
  }
  try {
    await firstStart(world.openApp)
    if (snapshot.tables.partners.length > 0) {
      const browser = await world.openBlank()
      try {
        await seedStore(browser.page, origin, snapshot)
      } finally {
        await browser.close()
      }
      // Without what the machine remembers, the app takes the store for the truth and begins a journal of its own from it.
      await host.stop()
      for (const name of ['journal', 'sentinel.json']) await rm(join(data, name), { recursive: true, force: true })
      host = await startHost(args)
      await firstStart(world.openApp, aSession)
      // The stores of that session were put there by hand; the next start finds a program that ended as it should.
      await host.stop()
      host = await startHost(args)
      await firstStart(world.openVanilla)
    }
    return world
  } catch (cause) {
    await world.close()
    throw cause
  }
}

/** A first start writes a backup before anything is drawn, which takes a minute at 50,000 partners on a busy machine. */
const firstStartMs = 600_000

/** The first start on a store writes journal, backup and last look; what is measured later finds them there. */
async function firstStart(open: World['openApp'], session?: (browser: OpenBrowser) => Promise<unknown>): Promise<void> {
  const browser = await open()
  try {
    await browser.page.waitForSelector('[data-bench-ready], [data-place], h1', {
      state: 'attached',
      timeout: firstStartMs,
    })
    await waitUntilIdle(browser, firstStartMs)
    await session?.(browser)
  } finally {
    await browser.close()
  }
}

/** ms after which the app has kept its last look and begun the backup of a change. */
const quietMs = 35_000

/** Long enough for what follows a change; the monthly trial of a backup was not long ago. */
async function aSession(browser: OpenBrowser): Promise<void> {
  await browser.page.evaluate(() => {
    const trial = { at: new Date().toISOString(), backupOf: new Date().toISOString(), records: 1, trouble: null }
    localStorage.setItem('partnership-brain-restore-drill', JSON.stringify(trial))
  })
  await pause(quietMs)
  await waitUntilIdle(browser, firstStartMs)
}

async function serveVanilla(served: Served, { tables }: Snapshot): Promise<void> {
  const read = (name: string): Promise<Buffer> => readFile(join(import.meta.dirname, '../vanilla', name))
  served.put('/vanilla', { type: 'text/html', body: await read('index.html') })
  served.put('/vanilla.js', { type: 'text/javascript', body: await read('vanilla.mjs') })
  served.put('/partners.json', { type: 'application/json', body: JSON.stringify(tables.partners) })
}
