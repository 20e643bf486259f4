import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { OpenedApp } from './driver/app'
import { openApp } from './driver/open-app'

/** Adds a partner and waits until the page says that it is saved twice. */
async function addSaved(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a partner' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()
}

const onBoard = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) })

async function expectOnBoard(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await onBoard(page, name).waitFor()
  expect(await page.getByRole('link', { name: /^(Acme|Bolt|Crane)/ }).count()).toBe(names.length)
}

const storeFolder = ({ folders }: OpenedApp): string => join(folders.data, 'browser/Default/IndexedDB')

it('has everything that was marked Saved after the program and the browser were killed', async () => {
  const app = await openApp()
  await addSaved(app.page, 'Acme')
  await addSaved(app.page, 'Bolt')
  await app.kill9()
  await app.restart()
  await expectOnBoard(app.page, 'Acme', 'Bolt')
})

it('never shows an empty board where there was data: the recovery screen brings all of it back in one click', async () => {
  const app = await openApp()
  await addSaved(app.page, 'Acme')
  await addSaved(app.page, 'Bolt')
  await app.close()
  await rm(storeFolder(app), { recursive: true })
  await app.restart()
  await app.page.getByText('The store on this computer is empty, but there was data in it before.').waitFor()
  await app.page.getByText('2 partners', { exact: false }).first().waitFor()
  await app.page.getByRole('button', { name: /^Restore everything/ }).click()
  await expectOnBoard(app.page, 'Acme', 'Bolt')
  await app.restart()
  await expectOnBoard(app.page, 'Acme', 'Bolt')
})

it('notices a store that is older than what was saved', async () => {
  const app = await openApp()
  await addSaved(app.page, 'Acme')
  await app.close()
  const older = `${storeFolder(app)}-older`
  await rename(storeFolder(app), older)
  await app.restart()
  await app.page.getByRole('button', { name: /^Restore everything/ }).click()
  await addSaved(app.page, 'Bolt')
  await app.close()
  await rm(storeFolder(app), { recursive: true })
  await rename(older, storeFolder(app))
  await app.restart()
  await app.page.getByText('The store is older than what was saved', { exact: false }).waitFor()
  await app.page.getByRole('button', { name: /^Restore everything/ }).click()
  await expectOnBoard(app.page, 'Acme', 'Bolt')
})

it('starts empty only on purpose', async () => {
  const app = await openApp()
  await addSaved(app.page, 'Acme')
  await app.close()
  await rm(storeFolder(app), { recursive: true })
  await app.restart()
  await app.page.getByRole('button', { name: 'Start empty' }).click()
  await app.page.getByRole('button', { name: 'Yes, start empty on purpose' }).click()
  await addSaved(app.page, 'Fresh')
  await app.restart()
  await onBoard(app.page, 'Fresh').waitFor()
  expect(await onBoard(app.page, 'Acme').count()).toBe(0)
})

it('lets one window write and makes the other read-only until it takes over', async () => {
  const app = await openApp()
  await addSaved(app.page, 'Acme')
  // The session belongs to a window and those it opens.
  const [opened] = await Promise.all([
    app.page.context().waitForEvent('page'),
    app.page.evaluate(() => void window.open('/')),
  ])
  await opened.getByText('Read-only', { exact: true }).waitFor()
  await onBoard(opened, 'Acme').waitFor()
  await addSaved(app.page, 'Bolt')
  await onBoard(opened, 'Bolt').waitFor()
  await opened.getByRole('button', { name: 'Take over' }).click()
  await opened.getByText('Read-only', { exact: true }).waitFor({ state: 'hidden' })
  await addSaved(opened, 'Crane')
  await app.page.getByText('Read-only', { exact: true }).waitFor()
  await expectOnBoard(app.page, 'Acme', 'Bolt', 'Crane')
})

it('goes back to a backup, shows the difference first, and keeps the present', async () => {
  const app = await openApp()
  await addSaved(app.page, 'Acme')
  await app.page.getByRole('link', { name: 'Backup', exact: true }).click()
  await app.page.getByRole('button', { name: 'Back up now' }).click()
  await app.page.getByText('Backup written and verified').waitFor()
  await app.page.getByRole('link', { name: 'Board', exact: true }).click()
  await addSaved(app.page, 'Bolt')
  await app.page.getByRole('link', { name: 'Backup', exact: true }).click()
  await app.page.getByRole('button', { name: 'Restore …' }).first().click()
  await app.page.getByText('1 go away', { exact: false }).waitFor()
  await app.page.getByRole('button', { name: 'Restore all of it' }).click()
  await app.page.getByText('The data is now as it was', { exact: false }).waitFor()
  await app.page.getByRole('link', { name: 'Board', exact: true }).click()
  await onBoard(app.page, 'Acme').waitFor()
  expect(await onBoard(app.page, 'Bolt').count()).toBe(0)
  await app.restart()
  await onBoard(app.page, 'Acme').waitFor()
})

it('restores one chosen partner, takes it back by name, and takes a whole restore back', async () => {
  const app = await openApp()
  const { page } = app
  const toPage = (name: string): Promise<void> => page.getByRole('link', { name, exact: true }).click()
  await addSaved(page, 'Acme')
  await toPage('Backup')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText('Backup written and verified').waitFor()
  await toPage('Board')
  await addSaved(page, 'Bolt')
  await addSaved(page, 'Crane')

  await toPage('Backup')
  const demanded = page.getByRole('row', { name: /on demand/ })
  await demanded.getByRole('button', { name: 'Restore …' }).click()
  await page.getByRole('checkbox', { name: 'Choose Bolt' }).check()
  await page.getByRole('button', { name: 'Restore 1 partner' }).click()
  await page.getByText('1 partner as in the backup').waitFor()
  await toPage('Board')
  await onBoard(page, 'Crane').waitFor()
  expect(await onBoard(page, 'Bolt').count()).toBe(0)
  await page.getByTitle(/^Undo: Restore Bolt from the backup/).click()
  await onBoard(page, 'Bolt').waitFor()

  await toPage('Backup')
  await demanded.getByRole('button', { name: 'Restore …' }).click()
  await page.getByRole('button', { name: 'Restore all of it' }).click()
  await page.getByRole('button', { name: 'Undo the restore', exact: true }).click()
  await toPage('Board')
  await onBoard(page, 'Bolt').waitFor()
  await onBoard(page, 'Crane').waitFor()
})

it('tries the newest backup by a restore into a scratch store, and says how it went', async () => {
  const { page } = await openApp()
  await addSaved(page, 'Acme')
  await page.getByRole('link', { name: 'Backup', exact: true }).click()
  await page.getByText('No backup was tried yet', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText('Backup written and verified').waitFor()
  await page.getByRole('button', { name: 'Try the newest backup now' }).click()
  await page.getByText('came back whole', { exact: false }).waitFor()
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  const said = page.getByText('came back whole', { exact: false })
  await said.waitFor()
  expect(await said.textContent()).toMatch(/all \d+ records/)
})
