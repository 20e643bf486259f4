import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { featuresOff } from '../../../src/main/local-host/browser-window'
import { ensureBrowser } from '../../helpers/ensure-browser'
import { watchScript } from './watch-page'
import { browserArgs } from '../../helpers/browser-args'

export type OpenBrowser = {
  readonly context: BrowserContext
  readonly page: Page
  /** ms since 1970 when the browser's program was started. */
  readonly launchedAt: number
  /** Seconds of processor that the page's own process used so far, its workers included. */
  readonly readCpu: () => Promise<number>
  readonly close: () => Promise<void>
}

/** The browser's own pages for its address field, which an app window does not have. */
const addressFieldPages = ['WebUIOmniboxAimPopup', 'WebUIOmniboxPopup', 'WebUIOmniboxFullPopup']

/** A browser that was just started, so that nothing of an earlier page is warm. */
export async function openBrowser(profile: string): Promise<OpenBrowser> {
  const launchedAt = performance.timeOrigin + performance.now()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    acceptDownloads: true,
    viewport: { width: 1440, height: 900 },
    args: [
      ...browserArgs,
      '--enable-precise-memory-info',
      // A window of its own with what the local host asks for.
      '--app=about:blank',
      `--disable-features=${[...featuresOff, ...addressFieldPages].join(',')}`,
    ],
  })
  await context.addInitScript(watchScript)
  const page = context.pages()[0] ?? (await context.newPage())
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  return {
    context,
    page,
    launchedAt,
    async readCpu() {
      const { metrics } = await session.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'ProcessTime')?.value ?? Number.NaN
    },
    close: () => context.close(),
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until the page's processes do nothing for half a second, and answers with the processor time until then. */
export async function waitUntilIdle({ readCpu }: OpenBrowser, limitMs = 60_000): Promise<number> {
  const until = performance.now() + limitMs
  let before = await readCpu()
  for (let quiet = 0; quiet < 2;) {
    if (performance.now() > until) throw new Error(`The page was not idle after ${String(limitMs / 1000)} s.`)
    await pause(250)
    const now = await readCpu()
    quiet = now - before < 0.015 ? quiet + 1 : 0
    before = now
  }
  return before
}
