import { describe, expect, it } from 'vitest'
import { explainNoWindow } from '../../../../src/main/local-host/window-advice'

const usual = {
  open: true,
  browser: { path: '/usr/bin/chromium', snap: false },
  platform: 'linux',
  env: { WAYLAND_DISPLAY: 'wayland-0' },
  uid: 1000,
}

describe('explainNoWindow', () => {
  it('has nothing to explain for an ordinary user with a display and a browser', () => {
    expect(explainNoWindow(usual)).toBeNull()
    expect(explainNoWindow({ ...usual, platform: 'darwin', env: {}, uid: 0 })).toBeNull()
  })

  it.each([
    ['--no-open', { open: false }, /--no-open/],
    ['no display', { env: { DISPLAY: '' } }, /no display/],
    ['no browser', { browser: null }, /No Chromium, Chrome or Edge/],
    ['root, for whom the sandbox is off', { uid: 0 }, /root/],
  ])('says why for %s, and how to go on', (_case, change, words) => {
    const advice = explainNoWindow({ ...usual, ...change })
    expect(advice).toMatch(words)
    expect(advice).toMatch(/open the address above/)
  })
})
