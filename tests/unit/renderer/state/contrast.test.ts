// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'

const wish = Object.assign(new EventTarget(), { matches: false })
const shown = (): string | undefined => document.documentElement.dataset['contrast']

async function start() {
  vi.resetModules()
  return import('../../../../src/renderer/state/contrast')
}

beforeEach(() => {
  localStorage.clear()
  wish.matches = false
  vi.stubGlobal('matchMedia', () => wish)
})

it('follows the system until somebody chooses', async () => {
  const { followContrast } = await start()
  followContrast()
  expect(shown()).toBe('normal')
  wish.matches = true
  wish.dispatchEvent(new Event('change'))
  expect(shown()).toBe('high')
})

it('is high where it was chosen, at the next start as well, and never lower than the system asks for', async () => {
  const first = await start()
  first.chooseContrast('high')
  expect(shown()).toBe('high')
  const second = await start()
  second.followContrast()
  expect(second.useContrast.getState().choice).toBe('high')
  expect(shown()).toBe('high')
  second.chooseContrast('system')
  expect(shown()).toBe('normal')
  wish.matches = true
  second.chooseContrast('system')
  expect(shown()).toBe('high')
})
