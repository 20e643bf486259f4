import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeElectron, type FakeElectron } from '../../../helpers/fake-electron'

let electron: FakeElectron
beforeEach(() => {
  vi.resetModules()
  electron = createFakeElectron()
  vi.doMock('electron', () => electron)
})

const permissions = `
  ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read display-capture
  deprecated-sync-clipboard-read fileSystem fullscreen geolocation geolocation-approximate hand-tracking hid idle-detection keyboardLock
  local-fonts local-network local-network-access loopback-network media mediaKeySystem midi midiSysex nfc notifications openExternal
  payment-handler periodic-background-sync persistent-storage pointerLock screen-wake-lock sensors serial smart-card speaker-selection
  storage-access system-wake-lock top-level-storage-access usb vr web-app-installation web-printing window-management unknown
`
  .trim()
  .split(/\s+/)

async function aHardenedSession(packaged = true) {
  const { hardenSession } = await import('../../../../src/main/electron/harden-session')
  const session = electron.session.fromPartition('test')
  hardenSession(session as never, packaged)
  return session
}

describe('a hardened session', () => {
  it('denies every permission, when asked and when checked', async () => {
    const session = await aHardenedSession()
    const granted: string[] = []
    for (const permission of permissions) {
      const answer = vi.fn<(granted: boolean) => void>()
      session.permissionRequest!(...([{}, permission, answer, {}] as never[]))
      if (answer.mock.calls[0]?.[0] !== false) granted.push(`request ${permission}`)
      if (session.permissionCheck!(...([{}, permission, 'app://bundle', {}] as never[])) !== false)
        granted.push(permission)
    }
    expect(granted).toEqual([])
    expect(session.devicePermission!()).toBe(false)
  })

  it('lets the page copy a text, and nothing more', async () => {
    const session = await aHardenedSession()
    expect(session.permissionCheck!(...([{}, 'clipboard-sanitized-write'] as never[]))).toBe(true)
  })

  it('prevents downloads', async () => {
    const session = await aHardenedSession()
    const preventDefault = vi.fn<() => void>()
    session.emit('will-download', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })

  it.each([
    'http://127.0.0.1/',
    'https://example.com/',
    'ws://127.0.0.1:1/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'app://other/index.html',
    'app://bundle.evil.test/',
    'data:text/html,<script>1</script>',
    'blob:https://example.com/1',
    'devtools://devtools/bundled/inspector.html',
    'chrome://version',
    'javascript:alert(1)',
  ])('lets no request to %s leave', async (url) => {
    const session = await aHardenedSession()
    const answer = vi.fn<(answer: unknown) => void>()
    session.beforeRequest!(...([{ url }, answer] as never[]))
    expect(answer).toHaveBeenCalledWith({ cancel: true })
  })

  it.each(['app://bundle/', 'app://bundle/assets/a.js', 'data:image/png;base64,AA', 'blob:app://bundle/1-2'])(
    'lets the page have its own %s',
    async (url) => {
      const session = await aHardenedSession()
      const answer = vi.fn<(answer: unknown) => void>()
      session.beforeRequest!(...([{ url }, answer] as never[]))
      expect(answer).toHaveBeenCalledWith({ cancel: false })
    },
  )
})

describe('every page', () => {
  async function aPage() {
    const { hardenAllContents } = await import('../../../../src/main/electron/harden-contents')
    hardenAllContents()
    return new electron.BrowserWindow().webContents
  }
  const isPrevented = (
    contents: { emit(name: string, ...args: unknown[]): boolean },
    name: string,
    details: object,
  ) => {
    const preventDefault = vi.fn<() => void>()
    contents.emit(name, { ...details, preventDefault })
    return preventDefault.mock.calls.length > 0
  }

  it('opens no window', async () => {
    const contents = await aPage()
    expect(contents.windowOpenHandler!()).toEqual({ action: 'deny' })
  })

  it.each([
    'https://example.com/',
    'http://127.0.0.1:47613/',
    'file:///etc/passwd',
    'app://bundle/other.html',
    'app://bundle/?demo&x',
    'app://other/',
    'data:text/html,x',
    'about:blank',
  ])('does not go to %s', async (url) => {
    const contents = await aPage()
    expect(isPrevented(contents, 'will-navigate', { url })).toBe(true)
    expect(isPrevented(contents, 'will-frame-navigate', { url, isMainFrame: true })).toBe(true)
  })

  it.each(['app://bundle/', 'app://bundle/?demo', 'app://bundle/#/partner/1'])('may be reloaded at %s', async (url) => {
    const contents = await aPage()
    expect(isPrevented(contents, 'will-navigate', { url })).toBe(false)
  })

  it('loads nothing into frames, follows no redirect and attaches no webview', async () => {
    const contents = await aPage()
    expect(isPrevented(contents, 'will-frame-navigate', { url: 'app://bundle/', isMainFrame: false })).toBe(true)
    expect(isPrevented(contents, 'will-redirect', { url: 'app://bundle/' })).toBe(true)
    expect(isPrevented(contents, 'will-attach-webview', {})).toBe(true)
  })
})
