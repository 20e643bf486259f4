import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { OpenedApp } from './driver/app'
import { openApp } from './driver/open-app'

let app: OpenedApp

beforeAll(async () => {
  app = await openApp({ demo: true })
  await app.page.locator('[data-card]').first().waitFor()
})

/** Counts keys as a person presses them; a typed word is counted letter by letter. */
function countKeys(page: Page) {
  let pressed = 0
  const startedAt = performance.now()
  return {
    count: () => pressed,
    /** Since the first key; what a machine needs, without the person's thinking. */
    seconds: (): number => Math.round((performance.now() - startedAt) / 100) / 10,
    press: async (key: string): Promise<void> => {
      pressed += 1
      await page.keyboard.press(key)
    },
    type: async (text: string): Promise<void> => {
      pressed += text.length
      await page.keyboard.type(text)
    },
  }
}

const focusedName = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')

async function toBoard(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await page.locator('[data-card]').first().waitFor()
}

it('finds a partner among many and logs a call, by keyboard alone', async () => {
  const { page } = app
  const keys = countKeys(page)
  await keys.press('Control+k')
  await keys.type('kes')
  await keys.press('Enter')
  await page.getByRole('heading', { name: 'Kestrel Robotics' }).waitFor()
  const found = keys.count()
  const foundAfter = keys.seconds()
  await keys.press('l')
  await page.getByRole('dialog').getByLabel('Summary').waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await keys.type('ok')
  await keys.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const logged = `log a call ${String(keys.count() - found)} in ${(keys.seconds() - foundAfter).toFixed(1)} s`
  console.log(`Keys: find a partner ${String(found)} in ${String(foundAfter)} s, ${logged} (2 of them its text)`)
  expect(found).toBeLessThanOrEqual(5)
  expect(keys.count() - found).toBeLessThanOrEqual(4)
})

it('loses no key that is pressed before the palette has come', async () => {
  const { page } = app
  await toBoard(page)
  await page.route(/palette-dialog/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800))
    await route.continue()
  })
  await page.reload()
  await page.locator('[data-card]').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('amber')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('main h1').first().textContent()).toBe('Amberlight Events')
  await page.unroute(/palette-dialog/)
})

it('starts a review of the partner that is open', async () => {
  const { page } = app
  await toBoard(page)
  const card = page.locator('[data-place="development"] [data-card]').first()
  await card.focus()
  const keys = countKeys(page)
  await keys.press('Enter')
  await page.locator('main h1').first().waitFor()
  await keys.press('m')
  await page.getByRole('option', { name: /^Submit For Review/, selected: true }).waitFor()
  await keys.press('Enter')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Rationale' }).waitFor()
  console.log(`Keys: start a review ${String(keys.count())} in ${String(keys.seconds())} s`)
  expect(keys.count()).toBe(3)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})

it('picks a card up, asks for the decision, and gives the focus back to the card', async () => {
  const { page } = app
  await toBoard(page)
  await page.keyboard.press('j')
  const name = await focusedName(page)
  const keys = countKeys(page)
  await keys.press('m')
  await page.getByRole('status').filter({ hasText: 'picked up' }).waitFor()
  await page.locator('[data-place="negotiation"][data-answer]').waitFor()
  await keys.press('ArrowRight')
  await keys.press('Enter')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Rationale' }).waitFor()
  console.log(
    `Keys: move a card ${String(keys.count())} in ${String(keys.seconds())} s, to where the rationale is typed`,
  )
  expect(keys.count()).toBe(3)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await expect.poll(() => focusedName(page)).toBe(name)
})

it('corrects an owner in the table and gives a tag to two partners with one undo', async () => {
  const { page } = app
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await page.locator('[data-cell]').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByText('2 chosen').waitFor()
  await page.getByRole('button', { name: 'Tag …' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Tag').waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
  await page.keyboard.type('autumn')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await expect.poll(() => page.locator('[data-cell="tags"]', { hasText: 'autumn' }).count()).toBe(2)
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false)
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('[data-cell="tags"]', { hasText: 'autumn' }).count()).toBe(0)
})

it('shows every key on one sheet, and none of one letter works when they are switched off', async () => {
  const { page } = app
  await toBoard(page)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).getByText('Log a contact', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  const letters = page.getByRole('switch', { name: 'Keys of one letter' })
  await letters.press('Space')
  await page.locator('main h1').first().waitFor()
  await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined))
  await page.keyboard.press('n')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await letters.press('Space')
})
