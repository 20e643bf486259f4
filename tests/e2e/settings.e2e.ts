import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp } from './driver/open-app'

const goTo = async (page: Page, name: 'Board' | 'Settings' | 'Today' | 'Drift'): Promise<void> => {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}
const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

/** The page waits for two quiet seconds before it tells the host. */
const patient = { timeout: 15_000 }

/** What the head of a list on Today counts. */
async function countOf(page: Page, name: string): Promise<number> {
  const head = page.getByRole('button', { name: new RegExp(`^${name}`) }).first()
  return Number(/\d+/.exec(await head.innerText())?.[0])
}

it('hands the counts of the morning to the host when a notice is wanted, and none before', async () => {
  const { page, folders } = await openApp({ demo: true })
  const kept = async (): Promise<{ mornings: readonly { overdue: number; today: number; drifts: number }[] } | null> =>
    JSON.parse(await readFile(join(folders.data, 'demo', 'morning.json'), 'utf8').catch(() => 'null'))
  await goTo(page, 'Today')
  const overdue = await countOf(page, 'Overdue')
  expect(await kept()).toBeNull()
  await goTo(page, 'Settings')
  await section(page, 'Morning notice').getByRole('switch').click()
  await expect.poll(async () => (await kept())?.mornings.length, patient).toBe(14)
  expect((await kept())?.mornings[0]?.overdue).toBe(overdue)
  expect(await readFile(join(folders.data, 'demo', 'morning.json'), 'utf8')).not.toContain('name')
  await section(page, 'Morning notice').getByRole('switch').click()
  await expect.poll(async () => (await kept())?.mornings, patient).toEqual([])
})

it('resets the settings in one act with one undo', async () => {
  const { page } = await openApp({ demo: true })
  await goTo(page, 'Settings')
  const limit = page.getByRole('textbox', { name: 'Research, Standard' })
  await limit.fill('7')
  await limit.press('Enter')
  await page.getByRole('radio', { name: 'Sunday' }).click()
  await section(page, 'Reset').getByRole('button', { name: 'Reset the settings' }).click()
  await expect.poll(() => limit.inputValue()).toBe('30')
  expect(await page.getByRole('radio', { name: 'Monday', exact: true }).isChecked()).toBe(true)
  expect(await page.getByRole('textbox', { name: 'Organisation' }).inputValue()).toBe('MWMS')
  await page.getByTitle(/^Undo: Reset the settings/).click()
  await expect.poll(() => limit.inputValue()).toBe('7')
  expect(await page.getByRole('radio', { name: 'Sunday' }).isChecked()).toBe(true)
})

it('starts over behind a backup, only for somebody who means it, and can be taken back', async () => {
  const { page } = await openApp({ demo: true })
  const cards = page.locator('[data-partner]')
  await cards.first().waitFor()
  const before = await cards.count()
  await goTo(page, 'Settings')
  await section(page, 'Reset').getByRole('button', { name: 'Start over …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('40 partners').waitFor()
  const act = dialog.getByRole('button', { name: 'Back up and start over' })
  expect(await act.isDisabled()).toBe(true)
  await dialog.getByLabel('Type “start over” to go on').fill('Start over')
  await act.click()
  await page.getByText('The workspace is empty').waitFor()
  await expect.poll(() => cards.count()).toBe(0)
  await page.getByRole('button', { name: 'Undo the restore' }).click()
  await cards.first().waitFor()
  await expect.poll(() => cards.count()).toBe(before)
})

it('draws stronger lines in high contrast, and keeps that on this computer', async () => {
  const app = await openApp()
  const contrast = () => app.page.evaluate(() => document.documentElement.dataset['contrast'])
  await goTo(app.page, 'Settings')
  expect(await contrast()).toBe('normal')
  await app.page.getByRole('radio', { name: 'High' }).check()
  expect(await contrast()).toBe('high')
  await app.restart()
  await app.page.getByRole('main').waitFor()
  expect(await contrast()).toBe('high')
})
