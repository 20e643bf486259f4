import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { findFreePort, type HostProcess, startHost } from '../../e2e/driver/host-process'
import type { Backend } from './amount'
import { browserArgs } from '../../helpers/browser-args'

/** Where an app lives that is broken and started again. Port and profile are part of its store's address. */
export type Place = {
  readonly data: string
  readonly backups: string
  readonly profile: string
  readonly port: number
  readonly backend: Backend
}

/** `renderer`: the page first, the rest at once after it. `group`: every process of the browser. */
export type KillWay = 'browser' | 'group' | 'renderer'
export const killWays = ['browser', 'group', 'renderer'] as const

export type DrilledApp = {
  readonly page: Page
  /** Ends program and browser without any warning. */
  kill(way?: KillWay): Promise<void>
  /** As a person does it. */
  stop(): Promise<void>
}

/** Folders below `root`, or temporary ones that are gone when the test is. */
export async function aPlace(backend: Backend = 'leveldb', root: string | null = null): Promise<Place> {
  const folder = root ?? mkdtempSync(join(tmpdir(), 'partnership-brain-drill-'))
  if (root === null) onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const place = placeIn(folder, { backend, port: await findFreePort() })
  for (const path of [place.data, place.backups]) mkdirSync(path, { recursive: true })
  return place
}

export function placeIn(root: string, { backend, port }: Pick<Place, 'backend' | 'port'>): Place {
  const data = join(root, 'data')
  return { data, backups: join(root, 'backups'), profile: join(data, 'browser'), port, backend }
}

/** Starts host and browser and waits until something can be seen: the board, or a screen instead of it. */
export async function startApp({ data, backups, profile, port, backend }: Place): Promise<DrilledApp> {
  const host = await startHost(['--data', data, '--backups', backups, '--port', String(port), '--no-open'])
  try {
    const context = await openBrowser(profile, backend)
    const page = context.pages()[0] ?? (await context.newPage())
    const app = await toApp(context, page, host)
    onTestFinished(() => app.kill().catch(() => undefined))
    await page.goto(host.address)
    await page.locator('main, h1').first().waitFor({ timeout: 30_000 })
    return app
  } catch (cause) {
    await host.kill()
    throw cause
  }
}

function openBrowser(profile: string, backend: Backend): Promise<BrowserContext> {
  const { browser } = inject('programs')
  if (browser === null) throw new Error('The runner named no browser.')
  return chromium.launchPersistentContext(profile, {
    executablePath: browser,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: { width: 1280, height: 800 },
    timeout: 60_000,
    args: [...browserArgs, ...(backend === 'sqlite' ? ['--enable-features=IdbSqliteBackingStore'] : [])],
  })
}

type BrowserProcess = { readonly type: string; readonly id: number }

async function toApp(context: BrowserContext, page: Page, host: HostProcess): Promise<DrilledApp> {
  const session = await context.browser()?.newBrowserCDPSession()
  const readProcesses = async (): Promise<readonly BrowserProcess[]> =>
    (await session?.send('SystemInfo.getProcessInfo'))?.processInfo ?? []
  let processes = await readProcesses()
  let ended = false
  page.on(
    'load',
    () =>
      void readProcesses()
        .then((now) => (processes = now))
        .catch(() => undefined),
  )
  const end = (types: (type: string) => boolean): void => {
    for (const { type, id } of processes) if (types(type)) killProcess(id)
  }
  return {
    page,
    async kill(way = 'browser') {
      if (ended) return
      ended = true
      const closed = context.waitForEvent('close')
      if (way === 'renderer') end((type) => type === 'renderer')
      if (way === 'group') end((type) => type !== 'browser')
      end((type) => type === 'browser')
      await Promise.all([closed, host.kill()])
      // Its helpers write for a moment longer.
      end((type) => type !== 'browser')
    },
    async stop() {
      ended = true
      await context.close()
      await host.stop()
    },
  }
}

function killProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
