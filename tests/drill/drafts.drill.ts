import type { Page } from 'playwright-core'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { amount } from './driver/amount'
import { aPlace, startApp } from './driver/drilled-app'
import { addPartner, recoverIfAsked } from './driver/people-work'

type Form = { readonly name: string; readonly open: (page: Page) => Promise<void>; readonly box: string }

const press = async (page: Page, button: string): Promise<void> => {
  await page.getByRole('button', { name: button }).first().click()
}

async function openDecision(page: Page): Promise<void> {
  await press(page, 'What to do with Acme')
  await page.getByRole('menuitem', { name: /^Negotiation/ }).click()
}

const openPartner = async (page: Page): Promise<void> => page.getByRole('link', { name: /^Acme/ }).click()

/** Boxes of different kinds of forms: a dialog, a form on the partner page, a quick log over any page. */
const forms: readonly Form[] = [
  { name: 'decision', open: openDecision, box: 'Rationale' },
  { name: 'profile', open: (page) => openPartner(page).then(() => openPart(page, 'Profile')), box: 'Notes' },
  { name: 'contact', open: (page) => openPartner(page).then(() => page.keyboard.press('l')), box: 'Summary' },
]

const openPart = async (page: Page, part: string): Promise<void> => {
  await page
    .getByRole('tab', { name: part })
    .or(page.getByRole('link', { name: part }))
    .first()
    .click()
}

const letter = (at: number): string => 'abcdefghijklmnopqrstuvwxyz'.charAt(at % 26)

/** Types a letter every 40 ms and kills in the middle; answers how many ms of typing are not there again. */
async function loseTyping(form: Form): Promise<number> {
  const place = await aPlace()
  const app = await startApp(place)
  await addPartner(app.page, 'Acme')
  await form.open(app.page)
  const box = app.page.getByRole('textbox', { name: form.box }).first()
  await box.focus()
  const typedAt: number[] = []
  const typing = (async () => {
    for (let at = 0; ; at += 1) {
      await app.page.keyboard.type(letter(at))
      typedAt.push(Date.now())
      await setTimeout(40)
    }
  })().catch(() => undefined)
  await setTimeout(1_500 + Math.random() * 3_000)
  const killedAt = Date.now()
  await app.kill()
  await typing
  const again = await startApp(place)
  await recoverIfAsked(again.page)
  await form.open(again.page)
  const kept = (await again.page.getByRole('textbox', { name: form.box }).first().inputValue()).length
  await again.stop()
  const firstLost = typedAt.filter((at) => at <= killedAt)[kept]
  return firstLost === undefined ? 0 : killedAt - firstLost
}

it('loses at most two seconds of typing when it is killed, and offers the rest again', async () => {
  const rounds = amount(1, 5)
  const chosen = forms.slice(0, amount(1, forms.length))
  const lost: number[] = []
  for (const form of chosen) for (let round = 0; round < rounds; round += 1) lost.push(await loseTyping(form))
  console.log(`kills while typing: ${lost.length} in ${chosen.length} forms, most typing lost: ${Math.max(...lost)} ms`)
  expect(Math.max(...lost)).toBeLessThanOrEqual(2_000)
})
