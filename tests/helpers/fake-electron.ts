import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

// Without Node's static side, whose types cannot be named here.
const Emitter: new () => EventEmitter = EventEmitter

type Handler = (...args: never[]) => unknown

type Dialog<T> = (window: unknown, options: unknown) => Promise<T>

/** Electron's edge as our wiring uses it: everything is recorded, nothing is shown. */
export function createFakeElectron() {
  const ipcHandlers = new Map<string, Handler>()
  const windows: FakeWindow[] = []
  const sessions = new Map<string, FakeSession>()
  const calls: string[] = []
  const notifications: FakeNotification[] = []

  class FakeContents extends Emitter {
    windowOpenHandler: Handler | null = null
    reload = vi.fn<() => void>()
    send = vi.fn<(channel: string, ...args: unknown[]) => void>()
    forcefullyCrashRenderer = vi.fn<() => void>()
    zoomLevel = 0
    getZoomLevel = () => this.zoomLevel
    setZoomLevel = (level: number): void => void (this.zoomLevel = level)
    print = vi.fn<(options: unknown, done: (printed: boolean) => void) => void>((_options, done) => done(true))
    printToPDF = vi.fn<(options: unknown) => Promise<Buffer>>(async () => Buffer.from('%PDF-1.7'))
    setWindowOpenHandler(handler: Handler): void {
      this.windowOpenHandler = handler
    }
  }

  class FakeWindow extends Emitter {
    webContents = new FakeContents()
    destroyed = false
    loaded: string[] = []
    constructor(readonly options: Record<string, unknown> = {}) {
      super()
      windows.push(this)
      app.emit('web-contents-created', {}, this.webContents)
    }
    async loadURL(address: string): Promise<void> {
      this.loaded.push(address)
    }
    show = vi.fn<() => void>()
    focus = vi.fn<() => void>()
    maximize = vi.fn<() => void>()
    restore = vi.fn<() => void>()
    close = vi.fn<() => void>()
    isMinimized = () => true
    isMaximized = () => false
    isDestroyed = () => this.destroyed
    getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 })
    destroy(): void {
      this.destroyed = true
    }
  }

  class FakeSession extends Emitter {
    permissionRequest: Handler | null = null
    permissionCheck: Handler | null = null
    devicePermission: Handler | null = null
    beforeRequest: Handler | null = null
    setSpellCheckerEnabled = vi.fn<(enabled: boolean) => void>()
    schemes = new Map<string, (request: Request) => Response | Promise<Response>>()
    protocol = {
      handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) =>
        void this.schemes.set(scheme, handler),
    }
    webRequest = { onBeforeRequest: (handler: Handler) => void (this.beforeRequest = handler) }
    setPermissionRequestHandler(handler: Handler): void {
      this.permissionRequest = handler
    }
    setPermissionCheckHandler(handler: Handler): void {
      this.permissionCheck = handler
    }
    setDevicePermissionHandler(handler: Handler): void {
      this.devicePermission = handler
    }
  }

  const app = Object.assign(new Emitter(), {
    isPackaged: false,
    hasLock: true,
    paths: new Map([['home', '/home/ada']]),
    enableSandbox: () => void calls.push('enableSandbox'),
    getPath: (name: string) => app.paths.get(name) ?? '',
    setPath: (name: string, path: string) => void (app.paths.set(name, path), calls.push(`setPath ${name}`)),
    getVersion: () => '0.1.0',
    requestSingleInstanceLock: () => (calls.push('lock'), app.hasLock),
    whenReady: async () => void calls.push('ready'),
    setAboutPanelOptions: vi.fn<(options: unknown) => void>(),
    addRecentDocument: vi.fn<(path: string) => void>(),
    clearRecentDocuments: vi.fn<() => void>(),
    commandLine: { appendSwitch: vi.fn<(name: string, value?: string) => void>(() => void calls.push('switch')) },
    quit: vi.fn<() => void>(),
    exit: vi.fn<(code: number) => void>(),
  })

  class FakeNotification extends Emitter {
    static isSupported = (): boolean => true
    show = vi.fn<() => void>()
    close = vi.fn<() => void>()
    constructor(readonly options: { readonly title: string; readonly body: string }) {
      super()
      notifications.push(this)
    }
  }

  const defaultSession = new FakeSession()
  return {
    app,
    calls,
    windows,
    ipcHandlers,
    sessions,
    defaultSession,
    BrowserWindow: FakeWindow,
    Notification: FakeNotification,
    notifications,
    ipcMain: { handle: (channel: string, handler: Handler) => void ipcHandlers.set(channel, handler) },
    protocol: {
      registerSchemesAsPrivileged: vi.fn<(schemes: unknown) => void>(() => void calls.push('scheme')),
    },
    session: {
      defaultSession,
      fromPartition: (name: string) => {
        const made = new FakeSession()
        sessions.set(name, made)
        return made
      },
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
    dialog: {
      showOpenDialog: vi.fn<Dialog<{ canceled: boolean; filePaths: string[] }>>(async () => ({
        canceled: true,
        filePaths: [],
      })),
      showSaveDialog: vi.fn<Dialog<{ canceled: boolean; filePath: string }>>(async () => ({
        canceled: true,
        filePath: '',
      })),
      showMessageBox: vi.fn<Dialog<{ response: number }>>(async () => ({ response: 1 })),
      showMessageBoxSync: vi.fn<(window: unknown, options: unknown) => number>(() => 0),
    },
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: vi.fn<(menu: unknown) => void>() },
    shell: {
      openPath: vi.fn<(path: string) => Promise<string>>(),
      showItemInFolder: vi.fn<(path: string) => void>(),
      openExternal: vi.fn<(url: string) => Promise<void>>(),
    },
    clipboard: { writeText: vi.fn<(text: string) => Promise<void>>() },
    contextBridge: { exposeInMainWorld: vi.fn<(name: string, api: unknown) => void>() },
    ipcRenderer: Object.assign(new Emitter(), {
      invoke: vi.fn<(channel: string, ...args: unknown[]) => Promise<unknown>>(),
    }),
  }
}

export type FakeElectron = ReturnType<typeof createFakeElectron>
