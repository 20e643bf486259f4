import type { Page } from 'playwright-core'
import type { Figure } from '../figure'
import { waitUntilIdle } from '../world/browser'
import type { Desk } from '../world/desk'
import { bareId, richId } from '../world/make-partners'

/** The page of a partner with five years of records beside that of the same partner without any. */
export async function partner({ options, world }: Desk): Promise<readonly Figure[]> {
  const app = await (await world(options.partners)).openApp()
  const ours: number[] = []
  const limit: number[] = []
  try {
    await waitUntilIdle(app, 120_000)
    // The first opening loads the page's code.
    await open(app.page, bareId)
    for (let run = 0; run < options.runs; run += 1) {
      limit.push(await open(app.page, bareId))
      ours.push(await open(app.page, richId))
    }
  } finally {
    await app.close()
  }
  return [{ bench: 'partner: five years of records beside none', ours, limit, goal: 1.5, unit: 'ms' }]
}

/** From the address to the frame in which the partner's name stands as the title; then back to the board. */
async function open(page: Page, id: string): Promise<number> {
  const took = await page.evaluate(async (id) => {
    const startedAt = performance.now()
    window.location.hash = `#/partner/${id}`
    await new Promise<void>((resolve) => {
      const look = (): void => {
        const title = document.querySelector('main h1')?.textContent ?? ''
        if (title.startsWith('Aaa') || performance.now() > startedAt + 10_000) setTimeout(resolve)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    return performance.now() - startedAt
  }, id)
  await page.waitForTimeout(400)
  await page.evaluate(() => (window.location.hash = '#/board'))
  await page.waitForSelector('[data-partner]')
  await page.waitForTimeout(400)
  return took
}
