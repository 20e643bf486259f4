import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dayOf } from '#shared/domain/calendar'
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
    const settled = electron.calls.slice(0, electron.calls.indexOf('ready')).filter((call) => call !== 'switch')
    expect(settled).toEqual(['enableSandbox', 'scheme', 'setPath userData', 'lock'])
    expect(electron.app.paths.get('userData')).toBe(join(folder, 'data', 'electron'))
    expect(statSync(join(folder, 'data', 'electron')).mode & 0o777).toBe(0o700)
  })

  it('gives its scheme an origin and fetch, and no way around the content policy', async () => {
    await start()
    expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
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
    electron.app.emit('second-instance', {}, ['electron', '.'], folder)
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

  it('gives the notice of the morning where one is wanted', async () => {
    const mornings = [{ day: dayOf(new Date().toISOString()), overdue: 3, today: 5, drifts: 1 }]
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'data', 'morning.json'), JSON.stringify({ mornings, toldOn: null }))
    await start()
    await vi.waitFor(() => expect(electron.notifications).toHaveLength(1))
    expect(electron.notifications[0]!.options.body).toBe('3 overdue, 5 today, 1 drift')
  })

  it('remembers where the window was', async () => {
    const window = await start()
    window.emit('close', { preventDefault: () => undefined })
    expect(JSON.parse(readFileSync(join(folder, 'data', 'window.json'), 'utf8'))).toEqual({
      bounds: { x: 10, y: 20, width: 1000, height: 700 },
      maximized: false,
      zoomLevel: 0,
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

  it('hands a file that it was started with to its own page, and remembers it', async () => {
    const path = join(folder, 'list.csv')
    writeFileSync(path, 'a')
    const window = await start(path)
    await vi.waitFor(() => expect(electron.app.addRecentDocument).toHaveBeenCalledWith(path))
    const call = electron.ipcHandlers.get('host') as (...args: unknown[]) => Promise<unknown>
    const senderFrame = { parent: null, origin: 'app://bundle', url: 'app://bundle/' }
    const opened = await call({ sender: window.webContents, senderFrame }, 'takeOpenedFile', {})
    expect(opened).toEqual({
      ok: true,
      value: { kind: 'sheet', fileName: 'list.csv', bytes: new Uint8Array([97]) },
    })
  })

  it('rings when a second start or the system brings a file, and says no more than that', async () => {
    const window = await start()
    const [first, second] = [join(folder, 'one.xlsx'), join(folder, 'two.xlsx')]
    for (const path of [first, second]) writeFileSync(path, '')
    electron.app.emit('second-instance', {}, ['electron', '.', 'one.xlsx'], folder)
    await vi.waitFor(() => expect(window.webContents.send.mock.calls).toEqual([['file-waiting']]))
    const preventDefault = vi.fn<() => void>()
    electron.app.emit('open-file', { preventDefault }, second)
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(window.webContents.send).toHaveBeenCalledTimes(2)
  })

  it('looks no name up and asks no proxy, whatever Chromium would like to know', async () => {
    await start()
    const switches = electron.app.commandLine.appendSwitch.mock.calls.map((args) => args.join('='))
    expect(switches).toEqual(
      expect.arrayContaining([
        'host-resolver-rules=MAP * ~NOTFOUND',
        'no-proxy-server',
        'disable-background-networking',
        'disable-component-update',
      ]),
    )
    expect(electron.calls.lastIndexOf('switch')).toBeLessThan(electron.calls.indexOf('ready'))
    expect(electron.defaultSession.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
  })

  it('blocks every request but those for its own files, from the first window on', async () => {
    await start()
    const isBlocked = (url: string): unknown => {
      const answer = vi.fn<(answer: unknown) => void>()
      electron.defaultSession.beforeRequest!(...([{ url }, answer] as never[]))
      return answer.mock.calls[0]![0]
    }
    expect(isBlocked('https://example.com/')).toEqual({ cancel: true })
    expect(isBlocked('http://127.0.0.1:47613/')).toEqual({ cancel: true })
    expect(isBlocked('app://bundle/')).toEqual({ cancel: false })
  })

  it('keeps the zoom over starts', async () => {
    const window = await start()
    window.webContents.emit('zoom-changed', {}, 'in')
    window.emit('close', { preventDefault: () => undefined })
    window.webContents.zoomLevel = 0
    electron.windows.length = 0
    electron.app.emit('activate')
    window.emit('closed')
    electron.app.emit('activate')
    electron.windows[0]!.webContents.emit('did-finish-load')
    expect(electron.windows[0]!.webContents.zoomLevel).toBe(0.5)
  })

  it('asks before a page is left that holds something unsaved, and stays unless told', async () => {
    const window = await start()
    const leave = (): boolean => {
      const preventDefault = vi.fn<() => void>()
      window.webContents.emit('will-prevent-unload', { preventDefault })
      return preventDefault.mock.calls.length > 0
    }
    expect(leave()).toBe(false)
    electron.dialog.showMessageBoxSync.mockReturnValueOnce(1)
    expect(leave()).toBe(true)
  })

  it('tells versions and folders in its About box', async () => {
    await start()
    const about = JSON.stringify(electron.app.setAboutPanelOptions.mock.calls)
    for (const part of ['0.1.0', 'Chromium', join(folder, 'data'), join(folder, 'backups'), 'logs'])
      expect(about).toContain(part)
  })

  it('offers a reload when the page is gone', async () => {
    const window = await start()
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 })
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce())
    expect(existsSync(join(folder, 'data', 'logs', 'app.log'))).toBe(true)
  })

  it('ends a page that hangs before it loads it again, and asks no more when it answers by itself', async () => {
    const window = await start()
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 })
    window.emit('unresponsive')
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce())
    expect(window.webContents.forcefullyCrashRenderer).toHaveBeenCalledOnce()
    window.emit('unresponsive')
    const { signal } = electron.dialog.showMessageBox.mock.calls[1]![1] as { signal: AbortSignal }
    window.emit('responsive')
    expect(signal.aborted).toBe(true)
  })

  it('shows the log files when they are asked for after a crash', async () => {
    const window = await start()
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 2 })
    window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 })
    await vi.waitFor(() =>
      expect(electron.shell.showItemInFolder).toHaveBeenCalledWith(join(folder, 'data', 'logs', 'app.log')),
    )
    expect(window.webContents.reload).not.toHaveBeenCalled()
  })
})
