import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { closeDialog, type DialogName, dialogs, pageNames, partNames, showDialog, showPage } from '../e2e/driver/places'
import { createLocalHostShell } from '../e2e/driver/local-host-shell'
import { ensureBrowser } from '../helpers/ensure-browser'

const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 740 } } as const
const schemes = ['light', 'dark'] as const

type Options = { readonly out: string; readonly only: string }
type Take = (page: Page, name: string) => Promise<void>

/** The demo, an empty workspace, and one whose store was lost, each in a place of its own. */
export async function takeScreens({ out, only }: Options): Promise<void> {
  const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), out)
  const wanted = only.split(',').filter(Boolean)
  const places = await mkdtemp(join(tmpdir(), 'screens-'))
  await mkdir(folder, { recursive: true })
  try {
    await inEachLook(join(places, 'demo'), { demo: true, folder, wanted }, takeDemo)
    await inEachLook(join(places, 'empty'), { demo: false, folder, wanted }, takeEmpty)
    await loseStore(join(places, 'demo'))
    await inEachLook(join(places, 'demo'), { demo: true, folder, wanted }, takeRecovery)
  } finally {
    await rm(places, { recursive: true, force: true, maxRetries: 5 })
  }
}

type Run = { readonly demo: boolean; readonly folder: string; readonly wanted: readonly string[] }

async function inEachLook(place: string, run: Run, takeAll: (page: Page, take: Take) => Promise<void>): Promise<void> {
  const folders = { data: join(place, 'data'), backups: join(place, 'backups') }
  await Promise.all(Object.values(folders).map((one) => mkdir(one, { recursive: true })))
  const shell = await createLocalHostShell({ folders, demo: run.demo, browser: ensureBrowser() })
  const running = await shell.start()
  const { page, address } = running
  try {
    if (address !== null) await page.goto(address)
    for (const [size, viewport] of Object.entries(sizes)) {
      for (const colorScheme of schemes) {
        await page.setViewportSize(viewport)
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await takeAll(page, (shown, name) =>
          picture(shown, join(run.folder, `${size}-${colorScheme}-${name}.png`), run),
        )
      }
    }
  } finally {
    await running.stop()
  }
}

async function picture(page: Page, path: string, { wanted }: Run): Promise<void> {
  if (wanted.length > 0 && !wanted.some((name) => path.includes(name))) return
  // Charts are drawn after their page.
  await page.waitForTimeout(400)
  await page.screenshot({ path })
}

async function takeDemo(page: Page, take: Take): Promise<void> {
  await showPage(page, 'board')
  const card = page.locator('[data-place="development"] [data-partner]').first()
  const partner = String(await card.getAttribute('data-partner'))
  // Drifts are worked out after the first page; the cards then tell them.
  await showPage(page, 'drift')
  for (const name of pageNames) {
    await showPage(page, name)
    await take(page, name)
  }
  for (const part of partNames) {
    await showPage(page, `partner/${partner}/${part}`)
    await take(page, `partner-${part}`)
  }
  for (const name of Object.keys(dialogs) as DialogName[]) {
    await showDialog(page, name)
    await take(page, `dialog-${name}`)
    await closeDialog(page)
  }
}

async function takeEmpty(page: Page, take: Take): Promise<void> {
  for (const name of pageNames) {
    await showPage(page, name)
    await take(page, `empty-${name}`)
  }
}

async function takeRecovery(page: Page, take: Take): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await take(page, 'recovery')
}

const loseStore = (place: string): Promise<void> => rm(join(place, 'data', 'demo', 'browser'), { recursive: true })
