import type { Page } from 'playwright-core'
import type { Figure } from '../figure'
import { waitUntilIdle } from '../world/browser'
import type { Desk } from '../world/desk'

/** From a key in the palette to the frame that shows what fits: the first key after it was opened, and the keys after. */
export async function palette({ options, world }: Desk): Promise<readonly Figure[]> {
  const app = await (await world(options.partners)).openApp()
  const first: number[] = []
  const later: number[] = []
  try {
    await waitUntilIdle(app, 120_000)
    for (let run = 0; run < options.runs; run += 1) {
      await app.page.keyboard.press('Control+k')
      await app.page.getByRole('combobox', { name: 'Find a partner' }).waitFor()
      first.push(await typeLetter(app.page, 'c'))
      later.push(await typeLetter(app.page, 'e'))
      await app.page.keyboard.press('Escape')
      await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
  } finally {
    await app.close()
  }
  const figure = { limit: null, goal: 100, unit: 'ms' } as const
  return [
    { bench: 'palette: first key to its list', ours: first, ...figure },
    { bench: 'palette: next key to its list', ours: later, ...figure },
  ]
}

declare global {
  interface Window {
    answered: Promise<number>
  }
}

/** The list has answered when its lines are others than before; the time is taken in the page. */
async function typeLetter(page: Page, letter: string): Promise<number> {
  await page.evaluate(() => {
    window.answered = new Promise<number>((resolve) => {
      let pressedAt = 0
      const list = document.querySelector('[role="dialog"] [role="listbox"]')
      const observer = new MutationObserver(() => {
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressedAt)))
      })
      window.addEventListener('keydown', () => (pressedAt = performance.now()), { capture: true, once: true })
      if (list !== null) observer.observe(list, { childList: true, subtree: true, characterData: true })
    })
  })
  await page.keyboard.press(letter)
  return page.evaluate(() => window.answered)
}
