import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeElectron, type FakeElectron } from '../../../helpers/fake-electron'
import { contentSecurityPolicy } from '../../../../src/main/services/page/page-headers'

let folder: string
let electron: FakeElectron

beforeEach(() => {
  vi.resetModules()
  electron = createFakeElectron()
  vi.doMock('electron', () => electron)
  folder = mkdtempSync(join(tmpdir(), 'electron-'))
  mkdirSync(join(folder, 'out', 'renderer'), { recursive: true })
  writeFileSync(join(folder, 'out', 'renderer', 'index.html'), '<p>')
  writeFileSync(join(folder, 'out', 'renderer', 'app.js'), '1')
})
afterEach(async () => {
  await quit()
  rmSync(folder, { recursive: true, force: true })
})

async function start(...args: readonly string[]) {
  const { startElectron } = await import('../../../../src/main/electron/start-electron')
  const places = ['--data', join(folder, 'data'), '--backups', join(folder, 'backups')]
  startElectron({ args: ['electron', '.', ...places, ...args], env: {}, appFolder: folder })
  await vi.waitFor(() => expect(electron.windows).toHaveLength(1), { timeout: 5_000 })
  return electron.windows[0]!
}

/** What Electron does at the end: `will-quit` may be prevented, and is then asked for again. */
async function quit(): Promise<void> {
  if (electron.app.listenerCount('will-quit') === 0) return
  electron.app.emit('will-quit', { preventDefault: () => undefined })
  await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalled(), { timeout: 6_000 })
}

describe('the start of Electron', () => {
  it('settles sandbox, scheme and profile before it is ready', async () => {
    await start()
    expect(electron.calls.slice(0, 5)).toEqual(['enableSandbox', 'scheme', 'setPath userData', 'lock', 'ready'])
    expect(electron.app.paths.get('userData')).toBe(join(folder, 'data', 'electron'))
    expect(statSync(join(folder, 'data', 'electron')).mode & 0o777).toBe(0o700)
  })

  it('gives its scheme an origin and fetch, and no way around the content policy', async () => {
    await start()
    expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
  })

  it('makes its window with exactly these preferences', async () => {
    const window = await start()
    expect(window.options['webPreferences']).toEqual({
      preload: join(folder, 'out', 'preload', 'index.cjs'),
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: true,
    })
    expect(window.loaded).toEqual(['app://bundle/'])
  })

  it('has no developer tools when packaged', async () => {
    electron.app.isPackaged = true
    const window = await start()
    expect(window.options['webPreferences']).toMatchObject({ devTools: false })
  })

  it('shows the demo set from folders of its own', async () => {
    const window = await start('--demo')
    expect(window.loaded).toEqual(['app://bundle/?demo'])
    expect(electron.app.paths.get('userData')).toBe(join(folder, 'data', 'demo', 'electron'))
  })

  it('serves the built page with the content policy, and nothing else', async () => {
    await start()
    const serve = electron.defaultSession.schemes.get('app')!
    const page = await serve(new Request('app://bundle/'))
    expect(page.status).toBe(200)
    expect(page.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy)
    expect((await serve(new Request('app://bundle/package.json'))).status).toBe(404)
  })

  it('closes its session and every page before a window shows anything', async () => {
    const window = await start()
    const { defaultSession } = electron
    const closed = [defaultSession.permissionRequest, defaultSession.permissionCheck, defaultSession.beforeRequest]
    expect(closed).not.toContain(null)
    expect(defaultSession.listenerCount('will-download')).toBe(1)
    expect(window.webContents.windowOpenHandler!()).toEqual({ action: 'deny' })
    expect(window.webContents.listenerCount('will-navigate')).toBe(1)
  })

  it('listens on one channel', async () => {
    await start()
    expect([...electron.ipcHandlers.keys()]).toEqual(['host'])
  })

  it('answers its own page, and refuses the same call from another window', async () => {
    const window = await start()
    const call = electron.ipcHandlers.get('host') as (...args: unknown[]) => Promise<unknown>
    const senderFrame = { parent: null, origin: 'app://bundle', url: 'app://bundle/#/board' }
    const own = await call({ sender: window.webContents, senderFrame }, 'readStartup', { demo: false })
    expect(own).toMatchObject({ ok: true, value: { shell: 'electron', writer: true } })
    const other = await call({ sender: {}, senderFrame }, 'readStartup', { demo: false })
    expect(other).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(readFileSync(join(folder, 'data', 'logs', 'app.log'), 'utf8')).toContain('"event":"refused"')
  })

  it('leaves a second start to the first, which comes to the front', async () => {
    const window = await start()
    electron.app.emit('second-instance')
    expect(window.restore).toHaveBeenCalledOnce()
    expect(window.focus).toHaveBeenCalledOnce()
  })

  it('opens nothing when another instance is running', async () => {
    electron.app.hasLock = false
    const { startElectron } = await import('../../../../src/main/electron/start-electron')
    startElectron({ args: ['electron', '.', '--data', join(folder, 'data')], env: {}, appFolder: folder })
    expect(electron.app.quit).toHaveBeenCalledOnce()
    expect(electron.calls).not.toContain('ready')
  })

  it('remembers where the window was', async () => {
    const window = await start()
    window.emit('close')
    expect(JSON.parse(readFileSync(join(folder, 'data', 'window.json'), 'utf8'))).toEqual({
      bounds: { x: 10, y: 20, width: 1000, height: 700 },
      maximized: false,
    })
  })

  it("marks a clean stop and gives up the writer's place before it ends", async () => {
    await start()
    const preventDefault = vi.fn<() => void>()
    electron.app.emit('will-quit', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalled(), { timeout: 6_000 })
    expect(readFileSync(join(folder, 'data', 'logs', 'app.log'), 'utf8')).toContain('"event":"stop"')
    electron.app.emit('will-quit', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })

  it('offers a reload when the page is gone', async () => {
    const window = await start()
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 })
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce())
    expect(existsSync(join(folder, 'data', 'logs', 'app.log'))).toBe(true)
  })
})
