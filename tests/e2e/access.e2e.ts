import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openApp } from './driver/open-app'
import type { OpenedApp } from './driver/app'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const pages = [
  'board',
  'table',
  'today',
  'drift',
  'dashboard',
  'closed',
  'playbook',
  'exchange',
  'reports',
  'people',
  'history',
  'bin',
  'backup',
  'settings',
  'help',
] as const

type Node = { readonly html: string; readonly any: readonly { readonly message: string }[] }
type Violation = { readonly id: string; readonly help: string; readonly nodes: readonly Node[] }

declare global {
  interface Window {
    axe: { run(context: unknown, options: unknown): Promise<{ readonly violations: readonly Violation[] }> }
  }
}

/** Every violation of WCAG 2.2 AA on the screen, in one line each; the last words of axe say what to do. */
async function findViolations(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const violations = await page.evaluate(async (runOnly) => {
    const run = await window.axe.run(document, {
      runOnly,
      // The lists that fields open stand outside the landmarks, at the end of the page; the field owns them.
      ...(runOnly.length > 1 ? { rules: { region: { enabled: false } } } : {}),
      resultTypes: ['violations'],
    })
    return run.violations.flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    )
  }, rules)
  return [...new Set(violations)]
}

const partnerParts = [
  'work',
  'profile',
  'goals',
  'campaigns',
  'metrics',
  'communications',
  'insights',
  'history',
] as const

let app: OpenedApp

beforeAll(async () => {
  app = await openApp({ demo: true })
  await app.page.locator('[data-card]').first().waitFor()
})

async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    window.location.hash = address
  }, `#/${hash}`)
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('main [role="status"][aria-label]') === null)
}

/** Each dialog by the way a person opens it, over the board. */
const dialogs: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'adding a partner': (page) => page.keyboard.press('n'),
  'the palette': (page) => page.keyboard.press('Control+k'),
  'the sheet of keys': (page) => page.keyboard.press('?'),
  'logging a contact': async (page) => {
    await page.locator('[data-card]').first().focus()
    await page.keyboard.press('l')
  },
  'the gate': async (page) => {
    await page.locator('[data-place="negotiation"] [data-menu]').first().click()
    await page.getByRole('menuitem', { name: /^Onboarding/ }).click()
  },
  'the exit': async (page) => {
    await page.locator('[data-place="review"] [data-menu]').first().click()
    await page.getByRole('menuitem', { name: /^Exit/ }).click()
  },
  'the owner': async (page) => {
    await page.locator('[data-place="research"] [data-menu]').first().click()
    await page.getByRole('menuitem', { name: /^Assign owner/ }).click()
  },
}

/** Structure is the same in both themes; colours are looked at in each. */
const rules = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  dark: ['color-contrast'],
} as const

describe.each(['light', 'dark'] as const)('in the %s theme', (scheme) => {
  const check = async (): Promise<void> => expect(await findViolations(app.page, rules[scheme])).toEqual([])

  beforeAll(() => app.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' }))

  it.each(pages)('the page %s has no violation', async (name) => {
    await show(app.page, name)
    await check()
  })

  it.each(partnerParts)('the part %s of a partner has no violation', async (part) => {
    await show(app.page, 'board')
    const card = app.page.locator('[data-place="development"] [data-partner]').first()
    await show(app.page, `partner/${String(await card.getAttribute('data-partner'))}/${part}`)
    await check()
  })

  it.each(Object.keys(dialogs))('%s has no violation', async (name) => {
    const { page } = app
    await show(page, 'board')
    await page.locator('[data-card]').first().waitFor()
    await dialogs[name]?.(page)
    await page.getByRole('dialog').waitFor()
    await page.getByRole('dialog').getByRole('status', { name: 'Reading the partner' }).waitFor({ state: 'hidden' })
    await check()
    // The list that a field has opened closes first.
    await page.keyboard.press('Escape')
    if (name === 'the owner') await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('the menu of a card has no violation', async () => {
    const { page } = app
    await show(page, 'board')
    await page.locator('[data-menu]').first().click()
    await page.getByRole('menu').waitFor()
    await check()
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'hidden' })
  })
})
