import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askBeforeClose } from '../../../../src/main/electron/ask-before-close'
import { createFakeElectron } from '../../../helpers/fake-electron'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aWindow() {
  const { BrowserWindow } = createFakeElectron()
  const window = new BrowserWindow()
  askBeforeClose(window as unknown as BrowserWindow)
  const preventDefault = vi.fn<() => void>()
  return { window, preventDefault, tryToClose: () => window.emit('close', { preventDefault }) }
}

it('tells the page once before its window closes, and then lets it close', () => {
  const { window, preventDefault, tryToClose } = aWindow()
  tryToClose()
  expect(window.webContents.send.mock.calls).toEqual([['closing']])
  expect(preventDefault).toHaveBeenCalledOnce()
  tryToClose()
  expect(preventDefault).toHaveBeenCalledOnce()
  vi.runAllTimers()
  expect(window.close).not.toHaveBeenCalled()
})

it('asks again when the person stayed after all and closes later', () => {
  const { window, tryToClose } = aWindow()
  for (let time = 0; time < 3; time += 1) tryToClose()
  expect(window.webContents.send.mock.calls).toEqual([['closing'], ['closing']])
})

it('closes without the page when it does not answer in time', () => {
  const { window, tryToClose } = aWindow()
  tryToClose()
  vi.advanceTimersByTime(3_900)
  expect(window.close).not.toHaveBeenCalled()
  vi.advanceTimersByTime(200)
  expect(window.close).toHaveBeenCalledOnce()
})
