import type { Page } from 'playwright-core'
import type { Figure } from '../figure'
import { type OpenBrowser, waitUntilIdle } from '../world/browser'
import type { Desk } from '../world/desk'

type Touch = {
  readonly key: number
  readonly secondKey: number
  readonly filterCleared: number
  readonly slowFrames: number
  readonly blankFrames: number
  readonly drop: number
  readonly dragLongTasks: number
}

/** What hands feel: a key in the search, scrolling, a drop. The same hands on both pages. */
export async function board({ options, world }: Desk): Promise<readonly Figure[]> {
  const here = await world(options.partners)
  const [vanilla, app] = [await here.openVanilla(), await here.openApp()]
  const ours: Touch[] = []
  const limit: Touch[] = []
  try {
    await Promise.all([waitUntilIdle(vanilla, 120_000), waitUntilIdle(app, 120_000)])
    for (let run = 0; run < options.runs; run += 1) {
      limit.push(await touch(vanilla))
      ours.push(await touch(app))
    }
  } finally {
    await Promise.all([vanilla.close(), app.close()])
  }
  const beside = (bench: string, field: keyof Touch, rest: Pick<Figure, 'goal' | 'unit'>): Figure => ({
    bench,
    ours: ours.map((one) => one[field]),
    limit: limit.map((one) => one[field]),
    ...rest,
  })
  const alone = (bench: string, field: keyof Touch, rest: Pick<Figure, 'goal' | 'unit'>): Figure => ({
    ...beside(bench, field, rest),
    limit: null,
  })
  return [
    beside('search: first key to paint', 'key', { goal: 1.5, unit: 'ms' }),
    beside('search: second key to paint', 'secondKey', { goal: null, unit: 'ms' }),
    alone('search: interaction to paint', 'key', { goal: 200, unit: 'ms' }),
    beside('search: cleared', 'filterCleared', { goal: null, unit: 'ms' }),
    beside('drop: to repaint', 'drop', { goal: 2, unit: 'ms' }),
    alone('drag: long tasks', 'dragLongTasks', { goal: 0, unit: 'tasks' }),
    {
      ...alone('scroll: frames over 50 ms beyond the limit', 'slowFrames', { goal: 2, unit: 'frames' }),
      ours: ours.map((one, run) => one.slowFrames - (limit[run]?.slowFrames ?? 0)),
    },
    alone('scroll: blank frames', 'blankFrames', { goal: 0, unit: 'frames' }),
  ]
}

async function touch({ page }: OpenBrowser): Promise<Touch> {
  const key = await type(page, 'j')
  const secondKey = await type(page, 'u')
  const filterCleared = await type(page, null)
  const { slowFrames, blankFrames } = await page.evaluate(scroll)
  await page.waitForTimeout(300)
  return { key, secondKey, filterCleared, slowFrames, blankFrames, ...(await drag(page)) }
}

/** From the key to the frame in which the first column's content changed. Null clears the field. */
async function type(page: Page, letter: string | null): Promise<number> {
  const field = page.locator('input[type=search]').first()
  await field.focus()
  await page.evaluate(armKey)
  if (letter === null) await field.fill('')
  else await page.keyboard.press(letter)
  return page.evaluate(() => globalThis.benchPaint)
}

declare global {
  var benchPaint: Promise<number>
}

/** Runs in the page: waits for the next input and for what it changes in the first column. */
function armKey(): void {
  const column = document.querySelector('[data-place]')
  globalThis.benchPaint = new Promise((resolve) => {
    document.addEventListener(
      'beforeinput',
      () => {
        const startedAt = performance.now()
        const changed = new MutationObserver(() => {
          changed.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startedAt)))
        })
        if (column !== null)
          changed.observe(column, { childList: true, subtree: true, characterData: true, attributes: true })
      },
      { once: true, capture: true },
    )
    setTimeout(() => resolve(Number.NaN), 10_000)
  })
}

/** Runs in the page: 120 frames down the first column, each a little more than a screen. */
async function scroll(): Promise<{ slowFrames: number; blankFrames: number }> {
  const column = document.querySelector('[data-place]')
  const list = column?.querySelector('ul')
  const scroller = list?.parentElement
  if (scroller === null || scroller === undefined) throw new Error('There is no column to scroll.')
  const box = scroller.getBoundingClientRect()
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
  let [slowFrames, blankFrames, before] = [0, 0, await frame()]
  for (let at = 1; at <= 120; at += 1) {
    scroller.scrollTop = at * 600
    // The second frame shows what the first one asked for.
    await frame()
    const now = await frame()
    if (now - before > 100) slowFrames += 1
    before = now
    const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2 - 5)
    const lower = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2 + 30)
    if (middle?.closest('li') === null && lower?.closest('li') === null) blankFrames += 1
  }
  scroller.scrollTop = 0
  return { slowFrames, blankFrames }
}

/** Drags the first card of Research that may go on to the next column, and leaves everything as it was. */
async function drag(page: Page): Promise<Pick<Touch, 'drop' | 'dragLongTasks'>> {
  const card = page.locator('[data-place=research] [data-partner]').nth(1)
  const id = (await card.getAttribute('data-partner')) ?? ''
  const from = await card.boundingBox()
  const to = await page.locator('[data-place=negotiation]').boundingBox()
  if (from === null || to === null) throw new Error('There is no card to drag.')
  const startedAt = await page.evaluate(armDrop, id)
  await page.mouse.move(from.x + 60, from.y + 50)
  await page.mouse.down()
  await page.mouse.move(from.x + 90, from.y + 70, { steps: 4 })
  await page.mouse.move(to.x + 60, to.y + 300, { steps: 8 })
  await page.waitForTimeout(200)
  await page.mouse.up()
  const { drop, droppedAt } = await page.evaluate(() => globalThis.benchDrop)
  const tasks = await page.evaluate(() => globalThis.benchWatch.longTasks)
  await page.waitForTimeout(300)
  const cancel = page.getByRole('dialog').getByRole('button', { name: 'Cancel' })
  if ((await cancel.count()) > 0) await cancel.click()
  return { drop, dragLongTasks: tasks.filter(([at]) => at >= startedAt && at < droppedAt).length }
}

declare global {
  var benchDrop: Promise<{ readonly drop: number; readonly droppedAt: number }>
}

/** Runs in the page: from the drop to the frame in which the card stands in the other column. */
function armDrop(id: string): number {
  globalThis.benchDrop = new Promise((resolve) => {
    document.addEventListener(
      'drop',
      () => {
        const droppedAt = performance.now()
        const done = (): void => resolve({ drop: performance.now() - droppedAt, droppedAt })
        const look = (): void => {
          const there = document.querySelector(`[data-place=negotiation] [data-partner="${id}"]`)
          if (there === null && performance.now() < droppedAt + 10_000) requestAnimationFrame(look)
          else setTimeout(done)
        }
        requestAnimationFrame(look)
      },
      { once: true, capture: true },
    )
    setTimeout(() => resolve({ drop: Number.NaN, droppedAt: performance.now() }), 15_000)
  })
  return performance.now()
}
