import type { Locator, Page } from 'playwright-core'

export const dialog = (page: Page): Locator => page.getByRole('dialog')

/** Boxes with suggestions are comboboxes and others text boxes: both are found by their label. */
export const box = (page: Page, name: string | RegExp): Locator =>
  page.locator('input:not([type="radio"], [type="checkbox"]), textarea').and(page.getByLabel(name))

/** Adds a partner on the board and opens its page. */
export async function openNewPartner(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Board', exact: true }).click()
  await page.getByRole('button', { name: 'Add a partner' }).first().click()
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog(page).getByRole('combobox', { name: 'Owner' }).fill('Lena Lead')
  await page.keyboard.press('Escape')
  await dialog(page).getByRole('button', { name: 'Add', exact: true }).click()
  await dialog(page).waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

export const openPart = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Parts of this partner' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
