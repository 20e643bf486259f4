import type { Page } from 'playwright-core'

/** Everywhere a person can be: the pages, the parts of a partner, and what opens over them. */
export const pageNames = [
  'board',
  'table',
  'today',
  'drift',
  'dashboard',
  'closed',
  'playbook',
  'exchange',
  'reports',
  'people',
  'history',
  'bin',
  'backup',
  'settings',
  'help',
] as const

export const partNames = [
  'work',
  'profile',
  'goals',
  'campaigns',
  'metrics',
  'communications',
  'opportunities',
  'insights',
  'sign-offs',
  'cycles',
  'exit',
  'history',
] as const

/** Opens a page by its address, as `table` or `partner/ID/goals`, and waits until it has read what it shows. */
export async function showPage(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    window.location.hash = address
  }, `#/${hash}`)
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('main [role="status"][aria-label]') === null)
}

async function onFirstCard(page: Page, place: string, key: string): Promise<void> {
  await page.locator(`[data-place="${place}"] [data-card]`).first().focus()
  await page.keyboard.press(key)
}

async function fromMenu(page: Page, place: string, item: RegExp): Promise<void> {
  await page.locator(`[data-place="${place}"] [data-menu]`).first().click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Rows are chosen first: only then is there something to do with all of them. */
async function withAllRows(page: Page, act: string): Promise<void> {
  await page.getByRole('checkbox', { name: 'Choose all that are shown' }).check()
  await page.getByRole('toolbar').getByRole('button', { name: act, exact: true }).click()
}

async function withFirstDrift(page: Page, act: string): Promise<void> {
  await page
    .getByRole('checkbox', { name: /^Choose all: / })
    .first()
    .check()
  await page.getByRole('toolbar').getByRole('button', { name: act, exact: true }).click()
}

async function startTour(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find a partner' }).waitFor()
  await page.keyboard.type('tour')
  await page.getByRole('option', { name: /^Tour/, selected: true }).waitFor()
  await page.keyboard.press('Enter')
}

type Dialog = { readonly over: (typeof pageNames)[number]; readonly open: (page: Page) => Promise<void> }

/** The dialogs and menus, each by the way a person opens it in the demo, and the page it is opened from. */
export const dialogs = {
  add: { over: 'board', open: (page) => page.keyboard.press('n') },
  palette: { over: 'board', open: (page) => page.keyboard.press('Control+k') },
  keys: { over: 'board', open: (page) => page.keyboard.press('?') },
  decide: { over: 'board', open: (page) => onFirstCard(page, 'review', 'Control+k') },
  log: { over: 'board', open: (page) => onFirstCard(page, 'development', 'l') },
  gate: { over: 'board', open: (page) => fromMenu(page, 'negotiation', /^Onboarding/) },
  exit: { over: 'board', open: (page) => fromMenu(page, 'review', /^Exit/) },
  owner: { over: 'board', open: (page) => fromMenu(page, 'research', /^Assign owner/) },
  tour: { over: 'board', open: startTour },
  'bulk-owner': { over: 'table', open: (page) => withAllRows(page, 'Owner …') },
  'bulk-tag': { over: 'table', open: (page) => withAllRows(page, 'Tag …') },
  'bulk-log': { over: 'table', open: (page) => withAllRows(page, 'Log contact …') },
  'bulk-delete': { over: 'table', open: (page) => withAllRows(page, 'Delete') },
  'drift-pause': { over: 'drift', open: (page) => withFirstDrift(page, 'Pause …') },
  'drift-owner': { over: 'drift', open: (page) => withFirstDrift(page, 'Assign owner …') },
  'drift-contact': { over: 'drift', open: (page) => withFirstDrift(page, 'Log contact …') },
  restore: {
    over: 'backup',
    open: (page) =>
      page
        .getByRole('button', { name: /^Restore/ })
        .first()
        .click(),
  },
  'start-over': { over: 'settings', open: (page) => page.getByRole('button', { name: 'Start over …' }).click() },
  menu: { over: 'board', open: (page) => page.locator('[data-place="negotiation"] [data-menu]').first().click() },
  acts: { over: 'board', open: (page) => page.getByRole('button', { name: 'Menu', exact: true }).click() },
} as const satisfies Readonly<Record<string, Dialog>>

export type DialogName = keyof typeof dialogs

/** Opens a dialog from its page, and waits until it has read what it shows. */
export async function showDialog(page: Page, name: DialogName): Promise<void> {
  const { over, open } = dialogs[name]
  await showPage(page, over)
  if (over === 'board') await page.locator('[data-card]').first().waitFor()
  await open(page)
  // A dialog is named by its title one moment after it has come.
  await page.locator('[role="dialog"]:is([aria-label], [aria-labelledby]), [role="menu"]').first().waitFor()
  await page.getByRole('dialog').getByRole('status', { name: 'Reading the partner' }).waitFor({ state: 'hidden' })
}

/** A list that a field has opened closes before its dialog does. */
export async function closeDialog(page: Page): Promise<void> {
  const open = page.locator('[role="dialog"], [role="menu"]')
  for (let tries = 0; tries < 4 && (await open.count()) > 0; tries += 1) {
    await page.keyboard.press('Escape')
    await open
      .first()
      .waitFor({ state: 'hidden', timeout: 300 })
      .catch(() => undefined)
  }
  await open.first().waitFor({ state: 'hidden' })
}
