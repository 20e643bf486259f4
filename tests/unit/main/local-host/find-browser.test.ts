import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../../../src/main/local-host/find-browser'

function aMachine(platform: string, installed: Readonly<Record<string, string>>, env: Record<string, string> = {}) {
  return { platform, env, locate: (path: string) => installed[path] ?? null }
}

describe('findBrowser', () => {
  it('finds Chromium in the usual place on Linux', () => {
    const machine = aMachine('linux', { '/usr/bin/chromium': '/usr/lib/chromium/chromium' })
    expect(findBrowser(machine)).toEqual({ path: '/usr/bin/chromium', snap: false })
  })

  it('finds Chrome on macOS and Edge on Windows', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser(aMachine('darwin', { [chrome]: chrome }))?.path).toBe(chrome)
    const machine = {
      platform: 'win32',
      env: { 'PROGRAMFILES(X86)': 'C:' },
      locate: (path: string) => (path.endsWith('msedge.exe') ? path : null),
    }
    expect(findBrowser(machine)?.path).toMatch(/^C:.Microsoft.Edge.Application.msedge\.exe$/)
  })

  it('takes a snap only when there is nothing else, and knows it for one', () => {
    const snap = { '/snap/bin/chromium': '/usr/bin/snap' }
    expect(findBrowser(aMachine('linux', snap))).toEqual({ path: '/snap/bin/chromium', snap: true })
    const both = { ...snap, '/usr/bin/microsoft-edge': '/opt/microsoft/msedge/microsoft-edge' }
    expect(findBrowser(aMachine('linux', both))?.path).toBe('/usr/bin/microsoft-edge')
  })

  it('takes the browser that is named, and no other', () => {
    const env = { PARTNERSHIP_BRAIN_BROWSER: '/my/browser' }
    expect(findBrowser(aMachine('linux', { '/my/browser': '/my/browser' }, env))?.path).toBe('/my/browser')
    expect(findBrowser(aMachine('linux', { '/usr/bin/chromium': '/usr/bin/chromium' }, env))).toBeNull()
  })

  it('answers null where no browser is installed', () => {
    expect(findBrowser(aMachine('linux', {}))).toBeNull()
  })
})
