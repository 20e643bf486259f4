import type { Page } from 'playwright-core'
import { importTold } from '../../../src/renderer/text/exchange'

/** What a person does in the app, through its screens. Each resolves when the page shows the change as Saved. */
export async function addPartner(page: Page, name: string, owner: string | null = null): Promise<void> {
  await page.getByRole('button', { name: 'Add a partner' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  if (owner !== null) {
    await dialog.getByLabel('Owner').fill(owner)
    // Closes the list of known people, not the dialog.
    await page.keyboard.press('Escape')
  }
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await waitForSaved(page)
}

export async function waitForSaved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()
}

/** On the recovery screen: the one click that brings everything back. False when the board is shown at once. */
export async function recoverIfAsked(page: Page): Promise<boolean> {
  const board = page.getByRole('button', { name: 'Add a partner' })
  const restore = page.getByRole('button', { name: /^Restore everything/ })
  await board.or(restore).first().waitFor()
  if (!(await restore.isVisible())) return false
  await restore.click()
  await board.waitFor()
  return true
}

/** Through the gate dialog, from Research to Negotiation, with everything that is asked for. */
export async function moveToNegotiation(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `What to do with ${name}` }).click()
  await page.getByRole('menuitem', { name: /^Negotiation/ }).click()
  const gate = page.getByRole('dialog')
  await gate.getByRole('button', { name: 'Mark all 5 done' }).click()
  await gate.getByRole('button', { name: /^Fill in: Win-win-win/ }).click()
  for (const value of await gate.getByRole('group', { name: /^Value for/ }).all()) {
    await value.getByRole('radio', { name: 'Expected' }).check()
    await value.getByRole('textbox', { name: 'What the value is' }).fill('New readers')
  }
  await gate.getByRole('button', { name: /^Fill in: shortlist/ }).click()
  await gate.getByRole('textbox', { name: 'Rank on the shortlist' }).fill('1')
  await gate.getByRole('button', { name: /^Fill in: partner evaluation/ }).click()
  for (const criterion of await gate.getByRole('radiogroup', { name: /1 to 5$/ }).all())
    await criterion.getByRole('radio', { name: '4' }).check()
  await gate.getByRole('textbox', { name: 'Evaluation notes' }).fill('A close fit')
  await gate.getByRole('button', { name: /^Fill in: initial outreach plan/ }).click()
  await gate.getByRole('textbox', { name: 'Outreach plan' }).fill('Call in May')
  const confirm = gate.getByRole('button', { name: /^Approved For Outreach/ })
  await confirm.click()
  await gate.getByRole('textbox', { name: 'Rationale' }).fill('It is time')
  await confirm.click()
  await gate.waitFor({ state: 'hidden' })
  await waitForSaved(page)
}

/** Up to the preview of an import; `startImport` then writes it. */
export async function prepareImport(page: Page, path: string): Promise<void> {
  await page.getByRole('link', { name: 'Import and export' }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ])
  await chooser.setFiles(path)
  for (const step of ['Next: columns', 'Next: options', 'Next: preview'])
    await page.getByRole('button', { name: step }).click()
}

export const startImport = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^Import [\d,.]+ partners/ }).click()

export async function waitForImport(page: Page): Promise<void> {
  const written = page.getByText(/partners were written/)
  // The day's count of drifts may come in between: the preview is then made anew and asks once more.
  const renewed = page.getByText(importTold.changedSince).first()
  await written.or(renewed).first().waitFor()
  if (await renewed.isVisible()) await startImport(page)
  await written.waitFor()
  await waitForSaved(page)
}
