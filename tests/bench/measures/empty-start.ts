import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from '../figure'
import { type OpenBrowser, waitUntilIdle } from '../world/browser'
import type { Desk } from '../world/desk'
import { interactiveAt } from '../world/watch-page'
import { createWorld, type World } from '../world/world'
import { readStartFiles } from './bundle'

/** The app with nothing in it, beside two pages with the same files: one runs them and draws nothing, one only loads them. */
export async function emptyStart({ options, workspace }: Desk): Promise<readonly Figure[]> {
  const snapshot = workspace(1)
  const nothing = { ...snapshot, tables: { ...snapshot.tables, partners: [] } }
  const folder = await mkdtemp(join(tmpdir(), 'partnership-brain-bench-'))
  const world = await createWorld(folder, nothing)
  const ours: number[] = []
  const ran: number[] = []
  const loaded: number[] = []
  try {
    const names = await serveStartFiles(world)
    const timeBlank = async (run: boolean): Promise<number> => {
      world.served.put('/vanilla', { type: 'text/html', body: blankWith(names, run) })
      return timeStart(await world.openVanilla(), '[data-bench-ready]')
    }
    // As the app's own, the scripts are kept compiled from the second start on.
    for (let run = 0; run < 3; run += 1) await timeBlank(true)
    for (let run = 0; run < options.runs; run += 1) {
      ran.push(await timeBlank(true))
      loaded.push(await timeBlank(false))
      ours.push(await timeStart(await world.openApp(), 'main h1, main h2'))
    }
  } finally {
    await world.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return [
    { bench: 'empty start: beside the same scripts run', ours, limit: ran, goal: 1.2, unit: 'ms' },
    { bench: 'empty start: beside the same files loaded', ours, limit: loaded, goal: 1.2, unit: 'ms' },
  ]
}

async function serveStartFiles({ served }: World): Promise<readonly string[]> {
  const files = await readStartFiles()
  for (const { name, bytes } of files) {
    served.put(`/${name}`, { type: name.endsWith('.js') ? 'text/javascript' : 'text/css', body: bytes, kept: true })
  }
  return files.map(({ name }) => name)
}

/** The entry would start the app: of the scripts all others are run. */
function blankWith(names: readonly string[], run: boolean): string {
  const links = names.map(
    (name) => `<link rel="${name.endsWith('.js') ? 'modulepreload' : 'stylesheet'}" href="/${name}">`,
  )
  const scripts = names.filter((name) => run && name.endsWith('.js') && !name.startsWith('index-'))
  const imports = scripts.map((name) => `import '/${name}'`)
  const ready = "addEventListener('load', () => { document.body.dataset.benchReady = 'yes' })"
  return `<!doctype html><title>blank</title>${links.join('')}<body><script type="module">${[...imports, ready].join('\n')}</script>`
}

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
