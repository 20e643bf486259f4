import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp } from './driver/open-app'

const column = (page: Page, place: string): Locator => page.locator(`[data-place="${place}"]`)
const card = (page: Page, place: string, name: string): Locator =>
  column(page, place).locator('[data-partner]').filter({ hasText: name })
const dialog = (page: Page): Locator => page.getByRole('dialog')
const spoken = (page: Page, sentence: RegExp): Locator => page.getByRole('status').filter({ hasText: sentence })

async function addPartner(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a partner' }).click()
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog(page).getByLabel('Owner').fill('Lena Lead')
  await page.keyboard.press('Escape')
  await dialog(page).getByRole('button', { name: 'Add', exact: true }).click()
  await dialog(page).waitFor({ state: 'hidden' })
  await card(page, 'research', name).waitFor()
}

/** Holds a card over a column, waits for the column's verdict, and drops it. */
async function drag(
  page: Page,
  from: Locator,
  move: { readonly to: Locator; readonly verdict: string },
): Promise<void> {
  await from.hover({ position: { x: 60, y: 50 } })
  await page.mouse.down()
  await page.mouse.move(400, 300, { steps: 4 })
  await move.to.hover({ position: { x: 70, y: 200 } })
  await move.to.getByText(move.verdict, { exact: false }).waitFor()
  await page.mouse.up()
}

async function expectNothingMoved(page: Page, name: string): Promise<void> {
  expect(await card(page, 'research', name).count()).toBe(1)
  expect(await dialog(page).count()).toBe(0)
}

it('refuses a skip by drag, by menu and by keyboard, with the reason, and nothing changes', async () => {
  const { page } = await openApp()
  await addPartner(page, 'Acme')
  const closeNotices = async (): Promise<void> => {
    const buttons = page.getByRole('button', { name: 'Close notice' })
    while ((await buttons.count()) > 0) await buttons.first().click()
  }

  await drag(page, card(page, 'research', 'Acme'), { to: column(page, 'development'), verdict: 'Skips stages' })
  await page.getByText('skips stages of the lifecycle').first().waitFor()
  await expectNothingMoved(page, 'Acme')
  await closeNotices()

  await page.getByRole('button', { name: 'What to do with Acme' }).click()
  await page.getByRole('menuitem', { name: /^Review.*Skips stages/ }).click()
  await page.getByText('skips stages of the lifecycle').first().waitFor()
  await expectNothingMoved(page, 'Acme')
  await closeNotices()

  await page.getByRole('link', { name: /^Acme/ }).focus()
  await page.keyboard.press('Space')
  await column(page, 'onboarding').getByText('Skips stages').waitFor()
  await page.keyboard.press('ArrowRight')
  await spoken(page, /Negotiation\. \d+ things left/).waitFor()
  await page.keyboard.press('ArrowRight')
  await spoken(page, /Onboarding\. Not possible/).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('skips stages of the lifecycle').first().waitFor()
  await expectNothingMoved(page, 'Acme')
})

async function fillInResearch(page: Page): Promise<void> {
  const gate = dialog(page)
  await gate.getByRole('button', { name: 'Mark all 5 done' }).click()
  await gate.getByRole('button', { name: /^Fill in: Win-win-win/ }).click()
  for (const value of await gate.getByRole('group', { name: /^Value for/ }).all()) {
    await value.getByRole('radio', { name: 'Expected' }).check()
    await value.getByRole('textbox', { name: 'What the value is' }).fill('New readers')
  }
  await gate.getByRole('button', { name: /^Fill in: shortlist/ }).click()
  await gate.getByRole('textbox', { name: 'Rank on the shortlist' }).fill('1')
  await gate.getByRole('button', { name: /^Fill in: partner evaluation/ }).click()
  for (const criterion of await gate.getByRole('radiogroup', { name: /1 to 5$/ }).all()) {
    await criterion.getByRole('radio', { name: '4' }).check()
  }
  await gate.getByRole('textbox', { name: 'Evaluation notes' }).fill('A close fit')
  await gate.getByRole('button', { name: /^Fill in: initial outreach plan/ }).click()
  await gate.getByRole('textbox', { name: 'Outreach plan' }).fill('Call in May')
}

it('takes a partner to Negotiation by drag through the gate dialog, and it is there after a restart', async () => {
  const app = await openApp()
  const { page } = app
  await addPartner(page, 'Acme')
  await drag(page, card(page, 'research', 'Acme'), { to: column(page, 'negotiation'), verdict: 'things left' })
  await fillInResearch(page)
  const confirm = dialog(page).getByRole('button', { name: /^Approved For Outreach/ })
  await confirm.click()
  const rationale = dialog(page).getByRole('textbox', { name: 'Rationale' })
  await expect.poll(() => rationale.evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.type('It is time')
  await confirm.click()
  await dialog(page).waitFor({ state: 'hidden' })
  await card(page, 'negotiation', 'Acme').waitFor()
  await app.restart()
  await card(app.page, 'negotiation', 'Acme').waitFor()
  expect(await card(app.page, 'research', 'Acme').count()).toBe(0)
})

it('keeps what was typed as a draft when a drop is cancelled, and puts the card back', async () => {
  const { page } = await openApp()
  await addPartner(page, 'Acme')
  await drag(page, card(page, 'research', 'Acme'), { to: column(page, 'negotiation'), verdict: 'things left' })
  await dialog(page).getByRole('textbox', { name: 'Rationale' }).fill('Almost there')
  await page.keyboard.press('Escape')
  await dialog(page).getByRole('button', { name: 'Keep as a draft' }).click()
  await expectNothingMoved(page, 'Acme')
  await page.getByRole('button', { name: 'What to do with Acme' }).click()
  await page.getByRole('menuitem', { name: /^Negotiation/ }).click()
  await dialog(page).getByText('What you entered last time is here again').waitFor()
  expect(await dialog(page).getByRole('textbox', { name: 'Rationale' }).inputValue()).toBe('Almost there')
})

it('declines a partner with its dossier, chosen from the card menu', async () => {
  const { page } = await openApp()
  await addPartner(page, 'Acme')
  await page.getByRole('button', { name: 'What to do with Acme' }).click()
  await page.getByRole('menuitem', { name: /^Reject/ }).click()
  const gate = dialog(page)
  await gate.getByLabel('Reason').selectOption({ label: 'poor fit' })
  await gate.getByRole('textbox', { name: 'Evidence' }).fill('Another audience')
  await gate.getByLabel('Decided by').fill('Lena Lead')
  await gate.getByRole('textbox', { name: 'Lessons' }).fill('Ask for the audience first')
  await gate.getByRole('radio', { name: 'Never' }).check()
  await gate.getByRole('textbox', { name: 'Rationale' }).fill('No common ground')
  await gate.getByRole('button', { name: /^Reject/ }).click()
  await gate.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Show closed partners' }).click()
  await card(page, 'closed', 'Acme').waitFor()
  expect(await column(page, 'closed').getByText('Declined 1').count()).toBe(1)
})
