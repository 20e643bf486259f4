import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp } from './driver/open-app'

const dialog = (page: Page): Locator => page.getByRole('dialog')
const goTo = async (page: Page, name: 'Board' | 'Today' | 'Drift' | 'Dashboard'): Promise<void> => {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}
const lines = (page: Page, name: string, text: string): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
    .filter({ hasText: text })

/** What the head of the drift page counts. */
async function counted(page: Page, what: 'overdue' | 'need attention' | 'paused'): Promise<number> {
  const text = await page
    .getByText(new RegExp(`^\\d+ ${what}$`))
    .first()
    .innerText()
  return Number.parseInt(text, 10)
}

it('says who needs the lead, lets it be done in place, and keeps pauses apart', async () => {
  const { page } = await openApp({ demo: true })
  await goTo(page, 'Today')
  const late = page.getByRole('listitem').filter({ hasText: 'Contact' }).filter({ hasText: 'late' }).first()
  const name = await late.getByRole('link').innerText()
  await late.getByRole('button', { name: /^Log contact/ }).click()
  await dialog(page).getByRole('textbox').first().fill('Spoke about the next steps.')
  await page.keyboard.press('Control+Enter')
  await dialog(page).waitFor({ state: 'hidden' })
  await expect.poll(() => lines(page, name, 'The last two-way contact').count()).toBe(0)

  await goTo(page, 'Drift')
  const paused = await counted(page, 'paused')
  await page.getByRole('checkbox', { name: 'Choose all: Unclear goals' }).check()
  const chosen = Number.parseInt(await page.getByText(/^\d+ findings? chosen$/).innerText(), 10)
  await page.getByRole('toolbar').getByRole('button', { name: 'Pause …' }).click()
  await dialog(page).getByLabel('Why').fill('Goals are set in December.')
  await dialog(page).getByRole('button', { name: 'Pause', exact: true }).click()
  await dialog(page).waitFor({ state: 'hidden' })
  await expect.poll(() => counted(page, 'paused')).toBe(paused + chosen)

  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => counted(page, 'paused')).toBe(paused)
})

it('filters the board by drift, and has a table behind each chart', async () => {
  const { page } = await openApp({ demo: true })
  const cards = page.locator('[data-partner]')
  const drifting = page.getByRole('button', { name: /partners? with drift/ }).first()
  await drifting.waitFor()
  const all = await cards.count()
  await drifting.click()
  await expect.poll(() => cards.count()).toBeLessThan(all)

  await goTo(page, 'Dashboard')
  const figure = page.getByRole('region', { name: 'Drifts by kind' })
  await figure.getByRole('img', { name: 'Drifts by kind' }).waitFor()
  await figure.getByText('The figures').click()
  await expect.poll(() => figure.getByRole('row').count()).toBe(14)
})
