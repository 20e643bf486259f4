import type { CDPSession, Page } from 'playwright-core'
import type { Figure } from '../figure'
import { waitUntilIdle } from '../world/browser'
import type { Desk } from '../world/desk'

const pages = ['today', 'drift', 'dashboard', 'board', 'closed', 'people', 'history', 'settings', 'board'] as const

/** The heap after scripted use, round after round: what stays must not grow. Its first third may still fill caches. */
export async function memory({ options, world }: Desk): Promise<readonly Figure[]> {
  const app = await (await world(options.partners)).openApp()
  const heaps: number[] = []
  try {
    await waitUntilIdle(app, 120_000)
    const session = await app.context.newCDPSession(app.page)
    for (let round = 0; round < options.rounds; round += 1) {
      await workOnce(app.page, round)
      if (round % 5 === 4) heaps.push(await heapOf(session))
    }
  } finally {
    await app.close()
  }
  const settled = heaps.slice(Math.floor(heaps.length / 3))
  const [first = Number.NaN, last = Number.NaN] = [settled[0], settled.at(-1)]
  return [
    { bench: 'memory: heap in scripted use', ours: heaps, limit: null, goal: null, unit: 'MB' },
    { bench: 'memory: last beside first, settled', ours: [last], limit: [first], goal: 1.1, unit: 'MB' },
  ]
}

/** MB that are really held. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1024 / 1024
}

/**
 * What half a minute of work looks like: pages, a search, a few partners. Nothing is waited for by a handle of an element:
 * the browser keeps what a handle points at, and with it the whole page that was left.
 */
async function workOnce(page: Page, round: number): Promise<void> {
  for (const name of pages) {
    await page.evaluate((name) => (window.location.hash = `#/${name}`), name)
    await page.waitForTimeout(60)
  }
  await page.locator('[data-partner]').first().waitFor()
  await page
    .locator('input[type=search]')
    .first()
    .fill(`juniper ${String(round % 10)}`)
  await page.waitForTimeout(60)
  await page.locator('input[type=search]').first().fill('')
  for (const index of [0, 1, 2]) {
    const id = await page.locator('[data-partner]').nth(index).getAttribute('data-partner')
    await page.evaluate((id) => (window.location.hash = `#/partner/${id ?? ''}`), id)
    await page.locator('main h1').first().waitFor()
    await page.evaluate(() => (window.location.hash = '#/board'))
    await page.locator('[data-partner]').first().waitFor()
  }
}
