import { createWorld } from '../world/world'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from '../figure'
import { type OpenBrowser, waitUntilIdle } from '../world/browser'
import type { Desk } from '../world/desk'
import { interactiveAt } from '../world/watch-page'
import { readStartFiles } from './bundle'

/** The app with nothing in it, beside a page that does no more than load and compile the same files. */
export async function emptyStart({ options, workspace }: Desk): Promise<readonly Figure[]> {
  const snapshot = workspace(1)
  const nothing = { ...snapshot, tables: { ...snapshot.tables, partners: [] } }
  const folder = await mkdtemp(join(tmpdir(), 'partnership-brain-bench-'))
  const world = await createWorld(folder, nothing)
  const ours: number[] = []
  const limit: number[] = []
  try {
    const files = await readStartFiles()
    for (const { name, bytes } of files)
      world.served.put(`/${name}`, { type: name.endsWith('.js') ? 'text/javascript' : 'text/css', body: bytes })
    world.served.put('/vanilla', { type: 'text/html', body: blankWith(files.map(({ name }) => name)) })
    for (let run = 0; run < options.runs; run += 1) {
      limit.push(await timeStart(await world.openVanilla(), '[data-bench-ready]'))
      ours.push(await timeStart(await world.openApp(), 'main h1, main h2'))
    }
  } finally {
    await world.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return [{ bench: 'empty start: interactive', ours, limit, goal: 1.2, unit: 'ms' }]
}

const blankWith = (names: readonly string[]): string =>
  `<!doctype html><title>blank</title>${names
    .map((name) =>
      name.endsWith('.js') ? `<link rel="modulepreload" href="/${name}">` : `<link rel="stylesheet" href="/${name}">`,
    )
    .join(
      '',
    )}<body><script type="module">addEventListener('load', () => { document.body.dataset.benchReady = 'yes' })</script>`

async function timeStart(browser: OpenBrowser, ready: string): Promise<number> {
  try {
    await browser.page.waitForSelector(ready, { state: 'attached' })
    const at = await browser.page.evaluate(() => performance.now())
    await waitUntilIdle(browser)
    const watch = await browser.page.evaluate(() => globalThis.benchWatch)
    return interactiveAt({ ...watch, visibleAt: watch.visibleAt ?? at })
  } finally {
    await browser.close()
  }
}
