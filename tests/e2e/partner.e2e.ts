import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp } from './driver/open-app'
import { box, dialog, openNewPartner, openPart } from './driver/partner-page'

/** Types into boxes one after the other; the last one is left as well. */
async function fillBoxes(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) await box(page, new RegExp(`^${name}`)).fill(text)
  await page.keyboard.press('Tab')
}

async function doActionsAndValues(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Mark all \d+ done$/ }).click()
  for (const value of await page.getByRole('group', { name: /^Value for/ }).all()) {
    await value.getByRole('radio', { name: 'Expected' }).check()
    await value.getByRole('textbox', { name: 'What the value is' }).fill('New readers')
    await page.keyboard.press('Tab')
  }
}

/** The decision is taken in the gate dialog, which must have nothing left but the rationale. */
async function decide(page: Page, decision: string): Promise<void> {
  const group = page.getByRole('group', { name: 'Decisions' })
  await group.getByRole('button', { name: new RegExp(`^${decision}.*ready`) }).click()
  await dialog(page).getByRole('textbox', { name: 'Rationale' }).fill(`${decision}: it is time`)
  await dialog(page)
    .getByRole('button', { name: new RegExp(`^${decision}`) })
    .click()
  await dialog(page).waitFor({ state: 'hidden' })
}

const expectHere = (page: Page, stage: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'The five stages' })
    .getByRole('link', { name: new RegExp(`^${stage}\\s+is here`) })
    .waitFor()

async function research(page: Page): Promise<void> {
  for (const criterion of await page.getByRole('radiogroup', { name: /1 to 5/ }).all()) {
    await criterion.getByRole('radio', { name: '4' }).check()
  }
  await fillBoxes(page, {
    'Rank on the shortlist': '1',
    'Evaluation notes': 'A close fit',
    'Outreach plan': 'Call in May',
  })
}

async function negotiate(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Informal' }).check()
  await fillBoxes(page, { 'What was agreed': 'Half each' })
  await page.getByRole('button', { name: 'Add a goal' }).click()
  await fillBoxes(page, { 'Measured by': 'leads generated', Target: '100', Due: '2030-12-31', Title: 'More leads' })
  await page.getByRole('button', { name: 'Add a campaign' }).click()
  await fillBoxes(page, { Name: 'Spring', 'Concept \\*': 'A joint webinar' })
}

async function onboard(page: Page): Promise<void> {
  await fillBoxes(page, { Plan: 'Three webinars', Starts: '2026-05-01', Ends: '2026-06-30' })
  await box(page, 'Add a shared asset').fill('Shared drive')
  await page.keyboard.press('Enter')
  // The new row moves what stands below it.
  await box(page, 'Where it is').first().waitFor()
  await page.getByRole('radio', { name: 'Monthly' }).check()
  await page.getByRole('button', { name: 'Add a KPI' }).click()
  await fillBoxes(page, { Title: 'Leads a month', Target: '10', Roles: 'Lena leads', Timeline: 'May to June' })
}

async function develop(page: Page): Promise<void> {
  await fillBoxes(page, { 'Results \\*': '120 leads', 'No opportunity seen because': 'Too early' })
  await openPart(page, 'Metrics')
  await page.locator('[role="gridcell"][tabindex="0"]').focus()
  await page.keyboard.type('120')
  await page.keyboard.press('Enter')
  await page.getByRole('gridcell', { name: /^Leads generated.*: 120, measured$/ }).waitFor()
  await openPart(page, 'Stage work')
}

/** What ended with an earlier cycle does not count again. */
async function developAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a campaign' }).click()
  await fillBoxes(page, { Name: 'Autumn' })
  await develop(page)
}

async function review(page: Page): Promise<void> {
  await fillBoxes(page, {
    Analysis: 'On target',
    Improvements: 'Earlier data',
    'Next actions': 'Plan autumn',
    'Internal feedback': 'Good',
    'The partner’s feedback': 'Good',
    'Assessment of the ROI': 'Positive',
  })
  await page
    .getByRole('radiogroup', { name: /^Relationship quality/ })
    .getByRole('radio', { name: '4' })
    .check()
  await page.getByRole('radio', { name: 'Maintain Partnership' }).check()
  await fillBoxes(page, { Why: 'It works' })
}

async function passStage(page: Page, enter: (page: Page) => Promise<void>, decision: string): Promise<void> {
  await enter(page)
  await doActionsAndValues(page)
  await decide(page, decision)
}

async function close(page: Page): Promise<void> {
  await openPart(page, 'Exit dossier')
  await page.getByLabel(/^Reason/).selectOption({ label: 'value is no longer created' })
  await fillBoxes(page, {
    Evidence: 'No leads for a year',
    'Obligations still open': 'none',
    Lessons: 'Ask for data earlier',
    'The partner’s feedback': 'They agree',
  })
  await page.getByLabel(/^Decided by/).fill('Hedda Head')
  await page.getByRole('radio', { name: 'Never' }).check()
  await decide(page, 'Retire Partnership')
}

it('leads a partner from Research through every gate into cycle 2 and to its closing, on the partner page', async () => {
  const app = await openApp()
  const { page } = app
  await openNewPartner(page, 'Acme')
  await passStage(page, research, 'Approved For Outreach')
  await expectHere(page, 'Negotiation')
  await passStage(page, negotiate, 'Proceed To Onboarding')
  await expectHere(page, 'Onboarding')

  await page.reload()
  await expectHere(page, 'Onboarding')
  await passStage(page, onboard, 'Ready For Campaign Execution')
  await passStage(page, develop, 'Submit For Review')
  await passStage(page, review, 'Maintain Partnership')
  await expectHere(page, 'Development')
  await page.getByText('Cycle 2', { exact: true }).first().waitFor()

  await openPart(page, 'Goals')
  for (let left = 2; left > 0; left -= 1) {
    await page.getByRole('button', { name: 'Confirm for cycle 2' }).first().click()
    await expect.poll(() => page.getByRole('button', { name: 'Confirm for cycle 2' }).count()).toBe(left - 1)
  }
  await openPart(page, 'Stage work')
  await passStage(page, developAgain, 'Submit For Review')
  await page.getByRole('button', { name: 'Confirm Review for cycle 2' }).first().click()
  await expect.poll(() => page.getByText('Left:').count()).toBe(0)
  await close(page)
  await page.getByText('Exited', { exact: true }).first().waitFor()

  await openPart(page, 'Cycles')
  await page.getByRole('columnheader', { name: 'Cycle 1' }).waitFor()
  await openPart(page, 'History')
  await page.getByText('closed it by Retire Partnership').waitFor()
  await page.getByText('moved to Onboarding by Proceed To Onboarding').waitFor()
})

it('logs a call with two keys beside the summary, in less than ten seconds', async () => {
  const { page } = await openApp()
  await openNewPartner(page, 'Acme')
  const startedAt = performance.now()
  await page.keyboard.press('l')
  await dialog(page).getByRole('textbox', { name: 'Summary' }).waitFor()
  await page.keyboard.type('Agreed on the pilot')
  await page.keyboard.press('Control+Enter')
  await dialog(page).waitFor({ state: 'hidden' })
  expect(performance.now() - startedAt).toBeLessThan(10_000)
  await openPart(page, 'Communications')
  await page.getByText('Agreed on the pilot').waitFor()
  await page.getByText(/^Next by .*: quarterly, last two-way contact/).waitFor()
})

it('keeps what was typed and not saved over a reload', async () => {
  const { page } = await openApp()
  await openNewPartner(page, 'Acme')
  await box(page, /^Outreach plan/).pressSequentially('Call in May')
  // Longer than the time after which a draft is written.
  await page.waitForTimeout(1_000)
  await page.reload()
  await expect.poll(() => box(page, /^Outreach plan/).inputValue()).toBe('Call in May')
})

it('pastes a block from a spreadsheet whole or not at all, and names what it did not understand', async () => {
  const { page } = await openApp()
  await openNewPartner(page, 'Acme')
  await openPart(page, 'Metrics')
  const paste = (text: string): Promise<void> =>
    page.locator('[role="gridcell"][tabindex="0"]').evaluate((cell, block) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', block)
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  await page.locator('[role="gridcell"][tabindex="0"]').focus()
  await page.keyboard.press('Home')

  await paste('10\tmany\n€ 1.000,00\t2')
  await page.getByRole('alert').filter({ hasText: 'Row 1, column 2' }).waitFor()
  expect(await page.getByRole('gridcell', { name: /measured$|estimated$/ }).count()).toBe(0)

  await paste('10\tn/a\n€ 1.000,00\t~2.000,00')
  await page.getByRole('gridcell', { name: /^Leads generated.*: 10, measured$/ }).waitFor()
  await page.getByRole('gridcell', { name: /^Leads generated.*: not measured$/ }).waitFor()
  await page.getByRole('gridcell', { name: /^Revenue generated.*1,000, measured$/ }).waitFor()
  await page.getByRole('gridcell', { name: /^Revenue generated.*2,000, estimated$/ }).waitFor()
  await page.getByRole('img', { name: 'Revenue generated' }).waitFor()
})
