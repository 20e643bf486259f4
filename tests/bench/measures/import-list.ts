import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Page } from 'playwright-core'
import { writeXlsx } from 'hucre/xlsx'
import type { Figure } from '../figure'
import { waitUntilIdle } from '../world/browser'
import type { Desk } from '../world/desk'
import { makeListRows } from '../world/make-list'
import type { World } from '../world/world'
import { rawPut } from './raw-put'

/** A foreign list from the file to its review on the screen, and from the button to the result. */
export async function importList({ options, world }: Desk): Promise<readonly Figure[]> {
  const here = await world(options.partners)
  const bytes = await writeXlsx({
    sheets: [{ name: 'List', rows: makeListRows(options.partners).map((row) => [...row]) }],
  })
  const path = join(here.folder, 'list.xlsx')
  await writeFile(path, bytes)
  const { reads, reviews, commit, raw, undone } = await takeIn(here, { bytes, path, runs: options.runs })
  const longest = 'longest task in the window'
  return [
    { bench: 'import: file to review', ours: reviews, limit: reads, goal: 1.5, unit: 'ms' },
    { bench: 'import: commit after the backup', ours: [commit.took], limit: raw, goal: 2, unit: 'ms' },
    { bench: `import: ${longest}`, ours: [commit.longest], limit: null, goal: 100, unit: 'ms' },
    { bench: `import undone: ${longest}`, ours: [undone], limit: null, goal: 100, unit: 'ms' },
  ]
}

type Taking = { readonly bytes: Uint8Array; readonly path: string; readonly runs: number }

async function takeIn(here: World, { bytes, path, runs }: Taking) {
  const reads: number[] = []
  const reviews: number[] = []
  const app = await here.openApp()
  try {
    await waitUntilIdle(app, 120_000)
    for (let run = 0; run < runs; run += 1) {
      reads.push(await readBare(bytes))
      reviews.push(await toReview(app.page, path))
      if (run < runs - 1) await app.page.getByRole('button', { name: 'Leave without importing' }).click()
    }
    const commit = await commitImport(app.page)
    const raw = await rawPut(app.page, runs)
    return { reads, reviews, commit, raw, undone: await undoImport(app.page) }
  } finally {
    await app.close()
  }
}

const bareReader = `import { parentPort, workerData } from 'node:worker_threads'
const { readXlsx } = await import(workerData.library)
const startedAt = performance.now()
await readXlsx(workerData.bytes)
parentPort.postMessage(performance.now() - startedAt)`

/** The library alone, in a thread like ours. */
function readBare(bytes: Uint8Array): Promise<number> {
  const library = import.meta.resolve('hucre/xlsx')
  const source = new URL(`data:text/javascript,${encodeURIComponent(bareReader)}`)
  const worker = new Worker(source, { workerData: { bytes, library } })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/**
 * Looks at every frame and acts in the first one after what is waited for was drawn. The driver's own waiting looks
 * again after up to half a second, which is as long as what is measured here.
 */
async function seeing(page: Page, { selector, text }: Sight, act: 'press' | 'look'): Promise<void> {
  const started = await page.evaluateHandle(() => ({ drawn: false }))
  await page.waitForFunction(
    ({ selector, text, act, started }) => {
      const found = [...document.querySelectorAll<HTMLElement>(selector)].find((one) =>
        new RegExp(text).test(one.textContent),
      )
      if (found === undefined || found.matches(':disabled, [data-disabled]')) return false
      const wasDrawn = started.drawn
      started.drawn = true
      if (wasDrawn && act === 'press') found.click()
      return wasDrawn
    },
    { selector, text, act, started },
    { polling: 'raf', timeout: 120_000 },
  )
}

type Sight = { readonly selector: string; readonly text: string }
const button = (text: string): Sight => ({ selector: 'button', text })
const importButton = button('^Import [\\d,.]+ partners')

const press = (page: Page, text: string): Promise<void> => seeing(page, button(text), 'press')

async function toReview(page: Page, path: string): Promise<number> {
  await page.evaluate(() => (window.location.hash = '#/exchange'))
  const choose = page.getByRole('button', { name: 'Choose a file' })
  // A file is chosen by a person's press, not by a script's.
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.click()])
  const startedAt = performance.now()
  await chooser.setFiles(path)
  for (const name of ['Next: columns', 'Next: options', 'Next: preview']) await press(page, name)
  await seeing(page, importButton, 'look')
  return performance.now() - startedAt
}

async function commitImport(page: Page): Promise<{ took: number; longest: number }> {
  const from = await page.evaluate(() => performance.now())
  const backedUp = page.waitForResponse((response) => response.url().includes('saveBackup'), { timeout: 120_000 })
  await seeing(page, importButton, 'press')
  await (await backedUp).finished()
  const startedAt = performance.now()
  await seeing(page, { selector: 'main', text: 'partners were written' }, 'look')
  const took = performance.now() - startedAt
  return { took, longest: await longestSince(page, from) }
}

async function undoImport(page: Page): Promise<number> {
  const from = await page.evaluate(() => performance.now())
  await press(page, 'Undo this import')
  await page.getByText('The import was taken back').waitFor({ timeout: 120_000 })
  return longestSince(page, from)
}

async function longestSince(page: Page, from: number): Promise<number> {
  const tasks = await page.evaluate((from) => globalThis.benchWatch.longTasks.filter(([at]) => at >= from), from)
  return Math.max(0, ...tasks.map(([, duration]) => duration))
}
