import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenedApp } from './driver/app'
import { findCut } from './driver/find-cut'
import { openApp } from './driver/open-app'
import { box, dialog, openPart } from './driver/partner-page'
import { closeDialog, type DialogName, dialogs, pageNames, partNames, showDialog, showPage } from './driver/places'

/** A word that no line can be broken in, and a name that is far too long. */
const word = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebs'
const longName = `The ${word} and Sons International Partnership of Limited Liability for Everything under the Sun`

let app: OpenedApp
let long = ''

beforeAll(async () => {
  app = await openApp({ demo: true })
  await app.page.locator('[data-card]').first().waitFor()
  long = await addLongPartner(app.page)
})

/** A partner in Development all of whose names are too long, so that it drifts and stands on every page. */
async function addLongPartner(page: Page): Promise<string> {
  await page.keyboard.press('n')
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill(longName)
  await dialog(page).getByRole('combobox', { name: 'Owner' }).fill(`${word} von und zu ${word}`)
  await page.keyboard.press('Escape')
  await dialog(page)
    .getByRole('radio', { name: /already/ })
    .check()
  await dialog(page)
    .getByRole('textbox', { name: /^Why it starts/ })
    .fill(`${word} ${word}`)
  await dialog(page).getByRole('button', { name: 'Add', exact: true }).click()
  await dialog(page).waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: /^The Donau/ }).click()
  await page.getByRole('heading', { level: 1, name: longName }).waitFor()
  await openPart(page, 'Profile')
  await box(page, /^Tags/).fill(`${word}, ${word.slice(1)}`)
  await openPart(page, 'Goals')
  await page.getByRole('button', { name: 'Add a goal' }).click()
  await box(page, /^Title/).fill(longName)
  await page.keyboard.press('Tab')
  await openPart(page, 'Campaigns')
  await page.getByRole('button', { name: 'Add a campaign' }).click()
  await box(page, /^Name/).fill(longName)
  await page.keyboard.press('Tab')
  return page.url().split('/partner/')[1]?.split('/')[0] ?? ''
}

/** A telephone's width; 1280 x 720 enlarged to twice its size; and what 1.4.10 asks for at the least. */
const windows = {
  '360 px': { width: 360, height: 740 },
  'twice the size': { width: 640, height: 360 },
  '320 px': { width: 320, height: 640 },
} as const

describe.each(Object.keys(windows) as readonly (keyof typeof windows)[])('in a window of %s', (name) => {
  beforeAll(() => app.page.setViewportSize(windows[name]))

  it('nothing of a page is cut off, covered or out of reach', async () => {
    const cut: Record<string, readonly string[]> = {}
    for (const place of [...pageNames, ...partNames.map((part) => `partner/${long}/${part}`)]) {
      await showPage(app.page, place)
      const found = await findCut(app.page)
      if (found.length > 0) cut[place.replace(long, 'long')] = found
    }
    expect(cut).toEqual({})
  })
})

// Dialogs are as wide as the window in each of them: the narrowest is the hardest.
it('nothing of a dialog is cut off, covered or out of reach at 320 px', async () => {
  await app.page.setViewportSize(windows['320 px'])
  const cut: Record<string, readonly string[]> = {}
  for (const place of Object.keys(dialogs) as DialogName[]) {
    await showDialog(app.page, place)
    const found = await findCut(app.page)
    if (found.length > 0) cut[place] = found
    await closeDialog(app.page)
  }
  expect(cut).toEqual({})
})
