import { type Figure, median } from '../figure'
import { type OpenBrowser, waitUntilIdle } from '../world/browser'
import type { Desk } from '../world/desk'
import { exponentOf } from './growth'
import { heapOf } from './memory'

const sizes = [50, 100, 200] as const
const limitMs = 600_000

type Printed = { readonly firstPage: number; readonly whole: number; readonly heap: number }

/** A review report for each partner in one PDF: when the first page stands, when all are printed, and what the page holds then. */
export async function reports(desk: Desk): Promise<readonly Figure[]> {
  // Chromium refuses its sandbox to root; the host prints with a browser of its own.
  if (process.getuid?.() === 0) process.env['PARTNERSHIP_BRAIN_NO_SANDBOX'] = '1'
  const runs = new Map<number, readonly Printed[]>()
  for (const size of sizes) {
    const world = await desk.world(size)
    const printed: Printed[] = []
    for (let run = 0; run < Math.min(3, desk.options.runs); run += 1)
      printed.push(await printOnce(await world.openApp()))
    runs.set(size, printed)
    await desk.drop(size)
  }
  const part = (size: number, field: keyof Printed): number[] => (runs.get(size) ?? []).map((one) => one[field])
  const points = sizes.map((size) => [size, median(part(size, 'whole'))] as const)
  const [least, , most] = sizes
  return [
    { bench: 'reports: first page of 200', ours: part(most, 'firstPage'), limit: null, goal: 2_000, unit: 'ms' },
    { bench: 'reports: 200 in one PDF', ours: part(most, 'whole'), limit: null, goal: null, unit: 'ms' },
    { bench: 'reports: exponent of the time', ours: [exponentOf(points)], limit: null, goal: 1.15, unit: '' },
    {
      bench: 'reports: heap of 200 beside 50',
      ours: part(most, 'heap'),
      limit: part(least, 'heap'),
      goal: 4,
      unit: 'MB',
    },
  ]
}

async function printOnce(browser: OpenBrowser): Promise<Printed> {
  const { page } = browser
  try {
    await waitUntilIdle(browser, 120_000)
    await page.getByRole('link', { name: 'Reports', exact: true }).click()
    await page.getByLabel('Report', { exact: true }).waitFor()
    const startedAt = performance.now()
    await page.getByLabel('Partners', { exact: true }).selectOption({ label: 'All' })
    await page.locator('.rs-sheet').first().waitFor()
    const firstPage = performance.now() - startedAt
    const printedAt = performance.now()
    const download = page.waitForEvent('download', { timeout: limitMs })
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await (await download).path()
    const session = await page.context().newCDPSession(page)
    return { firstPage, whole: performance.now() - printedAt, heap: await heapOf(session) }
  } finally {
    await browser.close()
  }
}
