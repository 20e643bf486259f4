/**
 * `npm run screens -- --out FOLDER`: pictures of every page and dialog of the demo, in both themes and two widths.
 * Uses the built app, a data folder of its own, and an installed Chromium, Chrome or Edge.
 */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { buildIfNeeded } from './build-if-needed.mjs'

const appFolder = resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: { out: { type: 'string', default: 'test-results/screens' }, browser: { type: 'string' } },
})
const out = resolve(values.out)

const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } }
const schemes = /** @type {const} */ (['light', 'dark'])
const pages =
  'board table today drift dashboard closed playbook exchange reports people history bin backup settings help'
const parts = 'work profile goals campaigns metrics communications opportunities insights sign-offs cycles history'

/** @typedef {import('playwright-core').Page} Page */

/**
 * The dialogs, by how a person opens them on the board.
 * @type {Readonly<Record<string, (page: Page) => Promise<void>>>}
 */
const dialogs = {
  palette: (page) => page.keyboard.press('Control+k'),
  keys: (page) => page.keyboard.press('?'),
  add: (page) => page.keyboard.press('n'),
  log: (page) => onFirstCard(page, 'development', 'l'),
  decide: (page) => onFirstCard(page, 'review', 'Control+k'),
  menu: (page) => page.locator('[data-place="negotiation"] [data-menu]').first().click(),
  gate: (page) => fromMenu(page, 'negotiation', /^Onboarding/),
  exit: (page) => fromMenu(page, 'review', /^Exit/),
  owner: (page) => fromMenu(page, 'research', /^Assign owner/),
  tour: async (page) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find a partner' }).waitFor()
    await page.keyboard.type('tour')
    await page.getByRole('option', { name: /^Tour/, selected: true }).waitFor()
    await page.keyboard.press('Enter')
  },
}

/** @type {(page: Page, place: string, key: string) => Promise<void>} */
async function onFirstCard(page, place, key) {
  await page.locator(`[data-place="${place}"] [data-card]`).first().focus()
  await page.keyboard.press(key)
}

/** @type {(page: Page, place: string, item: RegExp) => Promise<void>} */
async function fromMenu(page, place, item) {
  await page.locator(`[data-place="${place}"] [data-menu]`).first().click()
  await page.getByRole('menuitem', { name: item }).click()
}

buildIfNeeded(appFolder)
await mkdir(out, { recursive: true })
const folder = await mkdtemp(join(tmpdir(), 'screens-'))
try {
  await run()
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function run() {
  const port = 48_000 + Math.floor(Math.random() * 1_000)
  const host = spawn(
    process.execPath,
    [join(appFolder, 'out/main/host.js'), '--demo', '--no-open', '--port', String(port)].concat(
      ['--data', join(folder, 'data')],
      ['--backups', join(folder, 'backups')],
    ),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  try {
    await takeAll(await readAddress(host))
  } finally {
    host.kill('SIGINT')
  }
}

/** @type {(host: import('node:child_process').ChildProcess) => Promise<string>} */
function readAddress(host) {
  return new Promise((found, fail) => {
    let said = ''
    host.once('exit', () => fail(new Error(`The local host ended:\n${said}`)))
    host.stdout?.on('data', (chunk) => {
      said += String(chunk)
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*#\S+/.exec(said)?.[0]
      if (address !== undefined) found(address)
    })
  })
}

/** @type {(address: string) => Promise<void>} */
async function takeAll(address) {
  const context = await chromium.launchPersistentContext(join(folder, 'browser'), {
    ...(values.browser === undefined ? { executablePath: '/usr/bin/chromium' } : { executablePath: values.browser }),
    chromiumSandbox: process.getuid?.() !== 0,
    reducedMotion: 'reduce',
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync', '--disable-background-networking'],
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(address)
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      await takeEach(page, `${size}-${colorScheme}`)
    }
  }
  await context.close()
}

/** @type {(page: Page, look: string) => Promise<void>} */
async function takeEach(page, look) {
  const take = (/** @type {string} */ name) => page.screenshot({ path: join(out, `${look}-${name}.png`) })
  await show(page, 'board')
  await page.reload()
  await page.locator('[data-card]').first().waitFor()
  const partner = await page.locator('[data-place="development"] [data-partner]').first().getAttribute('data-partner')
  for (const name of pages.split(' ')) {
    await show(page, name)
    await take(name)
  }
  for (const part of parts.split(' ')) {
    await show(page, `partner/${partner}/${part}`)
    await take(`partner-${part}`)
  }
  for (const [name, open] of Object.entries(dialogs)) {
    await show(page, 'board')
    await page.reload()
    await page.locator('[data-card]').first().waitFor()
    await open(page)
    await page.waitForTimeout(600)
    await take(`dialog-${name}`)
  }
}

/** @type {(page: Page, hash: string) => Promise<void>} */
async function show(page, hash) {
  await page.evaluate((address) => {
    window.location.hash = address
  }, `#/${hash}`)
  await page.locator('main h1').first().waitFor()
  await page.waitForTimeout(400)
}
