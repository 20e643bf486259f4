import type { Figure } from '../figure'
import { type OpenBrowser, waitUntilIdle } from '../world/browser'
import type { Desk } from '../world/desk'
import { interactiveAt } from '../world/watch-page'
import type { World } from '../world/world'

type Start = {
  /** ms since the browser's program was started: what a person waits who opens the app. */
  readonly opened: number
  /** ms since the navigation began. */
  readonly visible: number
  readonly interactive: number
  /** ms of processor in the page's processes: at the moment when the board is interactive some of it lies ahead. */
  readonly cpu: number
  readonly heap: number
  readonly elements: number
}

/** Opens the app and the vanilla page in turn, each in a browser that was just started. */
export async function measureStarts(world: World, runs: number): Promise<{ ours: Start[]; limit: Start[] }> {
  const ours: Start[] = []
  const limit: Start[] = []
  for (let run = 0; run < runs; run += 1) {
    limit.push(await measureStart(await world.openVanilla()))
    ours.push(await measureStart(await world.openApp()))
  }
  return { ours, limit }
}

async function measureStart(browser: OpenBrowser): Promise<Start> {
  const { page } = browser
  try {
    await page.waitForFunction(() => globalThis.benchWatch.visibleAt !== null, undefined, { polling: 250 })
    const cpu = await waitUntilIdle(browser, 120_000)
    const watch = await page.evaluate(() => globalThis.benchWatch)
    const elements = await page.evaluate(() => document.querySelectorAll('*').length)
    const session = await page.context().newCDPSession(page)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    const navigatedAt = await page.evaluate(() => performance.timeOrigin)
    return {
      opened: navigatedAt + interactiveAt(watch) - browser.launchedAt,
      visible: watch.visibleAt ?? Number.NaN,
      interactive: interactiveAt(watch),
      cpu: cpu * 1000,
      heap: usedSize / 1024 / 1024,
      elements,
    }
  } finally {
    await browser.close()
  }
}

const part = (starts: readonly Start[], field: keyof Start): number[] => starts.map((start) => start[field])

/** More partners may take a little longer, and with few the frame of the app weighs more. */
export const startGoal = (partners: number): number => (partners >= 50_000 ? 1.3 : partners <= 500 ? 2.5 : 1.1)

export async function start({ options, world }: Desk): Promise<readonly Figure[]> {
  const { ours, limit } = await measureStarts(await world(options.partners), options.runs)
  const beside = (bench: string, field: keyof Start, rest: Pick<Figure, 'goal' | 'unit'>): Figure => ({
    bench,
    ours: part(ours, field),
    limit: part(limit, field),
    ...rest,
  })
  return [
    beside('start: from the program to interactive', 'opened', { goal: startGoal(options.partners), unit: 'ms' }),
    beside('start: cards visible', 'visible', { goal: null, unit: 'ms' }),
    beside('start: interactive', 'interactive', { goal: startGoal(options.partners), unit: 'ms' }),
    beside('start: processor until idle', 'cpu', { goal: 2.5, unit: 'ms' }),
    beside('start: heap', 'heap', { goal: 2, unit: 'MB' }),
    { bench: 'start: elements', ours: part(ours, 'elements'), limit: null, goal: 3_000, unit: 'elements' },
  ]
}
