import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Figure } from '../figure'
import type { Desk } from '../world/desk'
import { timeRuns } from './pure'

/** "Back up now" until it is verified, beside gzip and hash of the same bytes; and what the window feels of it. */
export async function backup({ options, workspace, world }: Desk): Promise<readonly Figure[]> {
  const json = JSON.stringify(workspace(options.partners))
  const squeeze = await timeRuns(options.runs, () => createHash('sha256').update(gzipSync(json)).digest('hex'))
  const parse = await timeRuns(options.runs, () => JSON.parse(json) as unknown)
  const browser = await (await world(options.partners)).openApp()
  const { page } = browser
  const ours: number[] = []
  const longest: number[] = []
  try {
    await page.getByRole('link', { name: 'Backup', exact: true }).click()
    const button = page.getByRole('button', { name: 'Back up now' })
    const busy = button.and(page.locator('[data-loading]'))
    for (let run = 0; run < options.runs; run += 1) {
      await page.waitForTimeout(1_500)
      const startedAt = await page.evaluate(() => performance.now())
      await button.click()
      await busy.waitFor()
      await busy.waitFor({ state: 'detached', timeout: 120_000 })
      const ended = await page.evaluate(() => performance.now())
      ours.push(ended - startedAt)
      const tasks = await page.evaluate(
        (from) => globalThis.benchWatch.longTasks.filter(([at]) => at >= from),
        startedAt,
      )
      longest.push(Math.max(0, ...tasks.map(([, duration]) => duration)))
    }
  } finally {
    await browser.close()
  }
  return [
    { bench: 'backup: written and verified', ours, limit: squeeze, goal: 2, unit: 'ms' },
    { bench: 'backup: longest task in the window', ours: longest, limit: null, goal: 50, unit: 'ms' },
    { bench: 'backup: beside JSON.parse of the snapshot', ours, limit: parse, goal: null, unit: 'ms' },
    { bench: 'backup: snapshot', ours: [json.length / 1024 / 1024], limit: null, goal: null, unit: 'MB' },
  ]
}
