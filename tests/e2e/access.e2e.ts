import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenedApp } from './driver/app'
import { allRules, findViolations } from './driver/find-violations'
import { openApp } from './driver/open-app'
import { closeDialog, type DialogName, dialogs, pageNames, partNames, showDialog, showPage } from './driver/places'

let app: OpenedApp
let partner = ''

beforeAll(async () => {
  app = await openApp({ demo: true })
  const card = app.page.locator('[data-place="development"] [data-partner]').first()
  partner = String(await card.getAttribute('data-partner'))
})

type Looks = Parameters<Page['emulateMedia']>[0] & { readonly width: number; readonly rules: readonly string[] }

const looks: Readonly<Record<string, Looks>> = {
  'light and wide': { colorScheme: 'light', contrast: 'no-preference', width: 1280, rules: allRules },
  'dark and narrow': { colorScheme: 'dark', contrast: 'no-preference', width: 360, rules: allRules },
  'light with more contrast': { colorScheme: 'light', contrast: 'more', width: 1280, rules: ['color-contrast'] },
  'dark with more contrast': { colorScheme: 'dark', contrast: 'more', width: 1280, rules: ['color-contrast'] },
}

/** With more contrast only colours differ, and they are the same everywhere: what uses most of them is looked at. */
const colourful = {
  pages: ['board', 'today', 'drift', 'backup', 'settings'],
  parts: ['work', 'metrics'],
  dialogs: ['palette', 'gate'],
} as const
const everything = { pages: pageNames, parts: partNames, dialogs: Object.keys(dialogs) as DialogName[] }

describe.each(Object.keys(looks))('%s', (name) => {
  const { width = 1280, rules = [], ...media } = looks[name] ?? {}
  const { pages, parts, dialogs } = rules.length > 1 ? everything : colourful
  const check = async (): Promise<void> => expect(await findViolations(app.page, rules)).toEqual([])

  beforeAll(async () => {
    await app.page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    await app.page.setViewportSize({ width, height: 800 })
  })

  it.each(pages)('the page %s has no violation', async (place) => {
    await showPage(app.page, place)
    await check()
  })

  it.each(parts)('the part %s has no violation', async (part) => {
    await showPage(app.page, `partner/${partner}/${part}`)
    await check()
  })

  it.each(dialogs)('the dialog %s has no violation', async (place) => {
    await showDialog(app.page, place)
    await check()
    await closeDialog(app.page)
  })
})

describe('with colours forced by the system', () => {
  beforeAll(() => app.page.emulateMedia({ forcedColors: 'active', colorScheme: 'light', contrast: 'no-preference' }))

  it('the page that is open and what has the focus are told by more than colour', async () => {
    const { page } = app
    await page.setViewportSize({ width: 1280, height: 800 })
    await showPage(page, 'today')
    const here = page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current="page"]')
    expect(await here.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const outline = page.locator(':focus-visible')
    expect(await outline.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid')
  })
})

it('nothing moves where the system asks for less motion', async () => {
  const { page } = app
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
  for (const place of ['bulk-tag', 'drift-pause', 'gate', 'palette'] as const) {
    await showDialog(page, place)
    const moving = await page.evaluate(() =>
      document.getAnimations().flatMap(({ effect }) => {
        const { duration } = effect?.getComputedTiming() ?? {}
        return typeof duration === 'number' && duration > 20 ? [duration] : []
      }),
    )
    expect(moving).toEqual([])
    await closeDialog(page)
  }
})
