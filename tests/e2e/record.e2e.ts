import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp } from './driver/open-app'
import { box, dialog, openNewPartner, openPart } from './driver/partner-page'

const saved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()

it('lands an insight in the playbook, and the next partner gets it with where it came from', async () => {
  const { page } = await openApp()
  await openNewPartner(page, 'Acme')
  await openPart(page, 'Insights')
  await box(page, /^What was learned/).fill('Their support answers too late')
  await page.getByRole('button', { name: 'Raise an insight' }).click()
  await page.getByText('Open: 1 insight must land').waitFor()
  await page.getByRole('radio', { name: 'Playbook: an action' }).check()
  await box(page, /^The action that later partners get/).fill('ask for their support hours')
  await page.getByRole('button', { name: 'Land it' }).click()
  await page.getByText('In the playbook: ask for their support hours').waitFor()
  await openNewPartner(page, 'Bolt')
  await page.getByText('ask for their support hours').first().waitFor()
  await page
    .getByText(/learned from Acme/i)
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Playbook' }).click()
  await page.getByText('Learned from Acme').waitFor()
  expect(await page.getByText('ask for their support hours').count()).toBe(1)
})

it('calls a sign-off stale when the facts it judged change, and says which', async () => {
  const { page } = await openApp()
  await openNewPartner(page, 'Acme')
  await openPart(page, 'Sign-offs')
  const card = page.getByRole('listitem').filter({ hasText: 'Strategy Brain' }).first()
  await card.getByRole('button').first().click()
  await card.getByRole('radio', { name: /^Approved?/ }).check()
  await card
    .getByLabel(/^Signed off by/)
    .first()
    .fill('Lena Lead')
  await page.keyboard.press('Tab')
  await card.getByText('The owner cannot sign off their own partner', { exact: false }).first().waitFor()
  await card
    .getByLabel(/^Signed off by/)
    .first()
    .fill('Stefan Wolf')
  await page.keyboard.press('Tab')
  await card.getByRole('button', { name: 'Record the sign-off' }).click()
  await card.getByText(/Approved by Stefan Wolf/).waitFor()
  await openPart(page, 'Profile')
  await box(page, /^Segment/).fill('Energy')
  await page.keyboard.press('Tab')
  await openPart(page, 'Sign-offs')
  await page.getByText('segment', { exact: false }).first().waitFor()
  await page
    .getByText(/the facts changed since|stale/i)
    .first()
    .waitFor()
  expect(await page.getByText(/Approved by Stefan Wolf/).count()).toBe(0)
})

/** Every record in the browser's store; history, acts and counters aside. */
const readRecords = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const opened = indexedDB.open('partnership-brain')
    await new Promise((resolve) => opened.addEventListener('success', resolve))
    const aside = new Set(['history', 'changeSets', 'meta', 'drafts', 'driftDays'])
    const tables = [...opened.result.objectStoreNames].filter((name) => !aside.has(name))
    const rows: Record<string, unknown> = {}
    for (const table of tables) {
      const request = opened.result.transaction(table).objectStore(table).getAll()
      await new Promise((resolve) => request.addEventListener('success', resolve))
      rows[table] = request.result
    }
    opened.result.close()
    return JSON.stringify(rows)
  })

it('takes ten different acts back, by Ctrl+Z, to the very records before them', async () => {
  const { page } = await openApp()
  await openNewPartner(page, 'Acme')
  await saved(page)
  const before = await readRecords(page)

  const leave = async (): Promise<void> => {
    await page.keyboard.press('Tab')
    await saved(page)
  }
  await box(page, /^Outreach plan/).fill('Call in May')
  await leave()
  await box(page, /^Rank on the shortlist/).fill('2')
  await leave()
  await page
    .getByRole('radiogroup', { name: /1 to 5/ })
    .first()
    .getByRole('radio', { name: '4' })
    .check()
  await saved(page)
  await page.getByRole('checkbox', { name: 'identify target companies' }).click()
  await saved(page)
  const value = page.getByRole('group', { name: 'Value for the partner' })
  await value.getByRole('radio', { name: 'Expected' }).check()
  await value.getByRole('textbox', { name: 'What the value is' }).fill('New readers')
  await leave()
  await openPart(page, 'Profile')
  await box(page, /^Segment/).fill('Media')
  await leave()
  await openPart(page, 'Insights')
  await box(page, /^What was learned/).fill('They plan by quarters')
  await page.getByRole('button', { name: 'Raise an insight' }).click()
  await page.getByText('Open: 1 insight must land').waitFor()
  await page.getByRole('radio', { name: 'No change because …' }).check()
  await box(page, /^No change because/).fill('We know it already')
  await page.getByRole('button', { name: 'Land it' }).click()
  await page.getByText('No change because We know it already').waitFor()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('l')
  await dialog(page).getByRole('textbox', { name: 'Summary' }).fill('First call')
  await page.keyboard.press('Control+Enter')
  await dialog(page).waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByLabel('Add a person').fill('Bea Vogel')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('cell', { name: 'Bea Vogel', exact: true }).waitFor()
  await saved(page)
  expect(await readRecords(page)).not.toBe(before)

  await page.getByRole('heading', { level: 1 }).click()
  for (let left = 10; left > 0; left -= 1) {
    const button = page.getByRole('button', { name: 'Undo', exact: true })
    const name = await button.getAttribute('title')
    await page.keyboard.press('Control+z')
    await expect.poll(() => button.getAttribute('title')).not.toBe(name)
    await saved(page)
  }
  await expect.poll(() => readRecords(page)).toBe(before)
  await page.keyboard.press('Control+y')
  await expect.poll(() => readRecords(page)).not.toBe(before)
})
