import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Locator, Page } from 'playwright-core'
import { contentLines, type Tables } from '#shared/backup/content-lines'
import { snapshotTables } from '#shared/domain/tables'
import type { Figure } from '../figure'
import type { Desk } from '../world/desk'
import { timeRuns } from './pure'

/** "Back up now" until it is verified, beside gzip and hash of the same bytes; and what the window feels of it. */
export async function backup({ options, workspace, world }: Desk): Promise<readonly Figure[]> {
  const text = toBytes(workspace(options.partners).tables)
  const squeeze = await timeRuns(options.runs, () => createHash('sha256').update(gzipSync(text)).digest('hex'))
  const browser = await (await world(options.partners)).openApp()
  const { page, readCpu } = browser
  const ours: number[] = []
  const read: number[] = []
  const cpu: number[] = []
  const longest: number[] = []
  try {
    await page.getByRole('link', { name: 'Backup', exact: true }).click()
    const button = page.getByRole('button', { name: 'Back up now' })
    for (let run = 0; run < options.runs; run += 1) {
      read.push(await readBare(page))
      await page.waitForTimeout(1_500)
      const before = await readCpu()
      const [startedAt, ended] = await clickAndWait(button)
      cpu.push((await readCpu()) - before)
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
    { bench: 'backup: beside the bare reading of the store', ours, limit: read, goal: null, unit: 'ms' },
    { bench: 'backup: processor of the page', ours: cpu, limit: null, goal: null, unit: 's' },
    { bench: 'backup: longest task in the window', ours: longest, limit: null, goal: 50, unit: 'ms' },
    { bench: 'backup: snapshot', ours: [text.length / 1024 / 1024], limit: null, goal: null, unit: 'MB' },
  ]
}

/** As bytes: 50,000 partners are more than one text can hold. */
function toBytes(tables: Tables): Buffer {
  const blocks: Buffer[] = []
  let block = ''
  for (const line of contentLines(tables)) {
    block += line
    if (block.length < 1024 * 1024) continue
    blocks.push(Buffer.from(block))
    block = ''
  }
  return Buffer.concat([...blocks, Buffer.from(block)])
}

/** ms that the browser takes to hand over all records and nothing else: no backup of the whole store can be faster. */
const readBare = (page: Page): Promise<number> =>
  page.evaluate(async (tables) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    const db = await answer(indexedDB.open('partnership-brain'))
    const startedAt = performance.now()
    const transaction = db.transaction(tables)
    for (const table of tables) {
      const store = transaction.objectStore(table)
      let rows: readonly { readonly id: string }[] = await answer(store.getAll(null, 400))
      for (let last = rows.at(-1); last !== undefined; last = rows.at(-1))
        rows = await answer(store.getAll(IDBKeyRange.lowerBound(last.id, true), 400))
    }
    const took = performance.now() - startedAt
    db.close()
    return took
  }, snapshotTables)

/** Begin and end, seen from within the page: asking it again and again from outside would be long tasks of its own. */
const clickAndWait = (button: Locator): Promise<readonly [number, number]> =>
  button.evaluate(
    (node) =>
      new Promise<readonly [number, number]>((resolve) => {
        const startedAt = performance.now()
        const watch = new MutationObserver(() => {
          if (node.hasAttribute('data-loading')) return
          watch.disconnect()
          resolve([startedAt, performance.now()])
        })
        watch.observe(node, { attributes: true, attributeFilter: ['data-loading'] })
        if (node instanceof HTMLElement) node.click()
      }),
  )
