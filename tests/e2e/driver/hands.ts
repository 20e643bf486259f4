import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A person without a mouse: keys, what has the focus, and what a screen reader says. */
export type Hands = {
  /** Presses keys one after the other. After each of them something has the focus. */
  press(...keys: readonly string[]): Promise<void>
  type(text: string): Promise<void>
  /** Goes on Tab by Tab (or back) to what is called so, its role first: `textbox "Rationale"`. */
  tabTo(wanted: RegExp, key?: 'Tab' | 'Shift+Tab'): Promise<void>
  /** What has the focus, as a screen reader names it. */
  here(): Promise<string>
  /** Waits until the focus is there by itself. */
  isAt(wanted: RegExp): Promise<void>
  /** Waits until a dialog of that name is open and has the focus. */
  isInDialog(name: RegExp): Promise<void>
  /** Waits for a sentence, newer than the last one that was heard, and gives it back. */
  hear(sentence: RegExp): Promise<string>
}

declare global {
  interface Window {
    /** Everything that live regions said, in order. */
    spoken: string[]
  }
}

/** Longer than the app takes to put the focus somewhere else when what had it goes away, in ms. */
const patienceMs = 2_000
const mostTabs = 120

export async function useHands(page: Page): Promise<Hands> {
  await page.evaluate(listenToLiveRegions)
  let heard = 0
  // A browser in the background would not draw, and a walk by Tab is not to fly ahead of the page.
  const name = (): Promise<string> => page.locator(':focus').ariaSnapshot({ timeout: patienceMs })
  const isLost = (): Promise<boolean> => page.evaluate(() => document.activeElement === document.body)

  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key)
    await expect.poll(isLost, { timeout: patienceMs, interval: 10, message: `The focus after ${key}` }).toBe(false)
  }
  return {
    async press(...keys) {
      for (const key of keys) await press(key)
    },
    type: (text) => page.keyboard.type(text),
    async tabTo(wanted, key = 'Tab') {
      const passed: string[] = []
      for (let tabs = 0; tabs < mostTabs; tabs += 1) {
        await press(key)
        const here = await name()
        if (wanted.test(here)) return
        passed.push(here.split('\n')[0] ?? '')
      }
      throw new Error(`${String(wanted)} was not reached by ${key}. Passed:\n${passed.join('\n')}`)
    },
    here: name,
    async isAt(wanted) {
      await expect.poll(name, { timeout: 5_000, interval: 20 }).toMatch(wanted)
    },
    async isInDialog(called) {
      await page.getByRole('dialog', { name: called }).locator(':focus').waitFor()
    },
    async hear(sentence) {
      const listen = async (): Promise<string> => {
        const said = (await page.evaluate(() => window.spoken)).slice(heard)
        const at = said.findIndex((one) => sentence.test(one))
        if (at >= 0) heard += at + 1
        return said[at] ?? `only: ${said.join(' | ')}`
      }
      let found = ''
      await expect.poll(async () => (found = await listen()), { timeout: 8_000, interval: 20 }).toMatch(sentence)
      return found
    },
  }
}

function listenToLiveRegions(): void {
  const spoken: string[] = []
  window.spoken = spoken
  new MutationObserver((changes) => {
    const regions = new Set<Element>()
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      const region = element?.closest('[role="status"], [role="alert"], [aria-live], output')
      if (region !== null && region !== undefined) regions.add(region)
    }
    for (const { textContent } of regions) if (textContent.trim() !== '') spoken.push(textContent)
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
}
