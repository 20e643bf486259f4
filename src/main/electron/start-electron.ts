import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, session, type BrowserWindow } from 'electron'
import { planDemoFolders, planFolders, type Folders } from '../services/host-api/folders'
import { openServices } from '../services/host-api/open-services'
import { keepOwnArguments, optionsHelp, parseStartOptions, type StartOptions } from '../services/host-api/start-options'
import { readPageFiles } from '../services/page/page-files'
import { setAppMenu } from './app-menu'
import { pageAddresses, registerAppScheme, serveAppScheme } from './app-scheme'
import { watchForCrashes } from './crash-notice'
import { handleTrusted } from './handle-trusted'
import { hardenAllContents } from './harden-contents'
import { hardenSession } from './harden-session'
import { createMainWindow } from './main-window'
import { createNativeEdge } from './native-edge'
import { guardQuit } from './quit-guard'

export type ElectronStart = {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder with package.json and the built `out`. */
  readonly appFolder: string
}

/** Runs before the app is ready, as sandbox, scheme and profile folder must be settled by then. */
export function startElectron(start: ElectronStart): void {
  app.enableSandbox()
  registerAppScheme()
  hardenAllContents()
  const options = parseStartOptions(keepOwnArguments(start.args), start.env)
  if (!options.ok) {
    process.stderr.write(`${options.error}\n${optionsHelp}\n`)
    app.exit(2)
    return
  }
  const folders = planFolders(options.value, machineOf(start))
  mkdirSync(folders.electron, { recursive: true, mode: 0o700 })
  // The single-instance lock lies in this folder: a demo may run beside the real data, two of the same may not.
  app.setPath('userData', folders.electron)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app
    .whenReady()
    .then(() => openApp(start, options.value, folders))
    .catch((cause: unknown) => {
      process.stderr.write(`Partnership Brain could not start: ${String(cause)}\n`)
      app.exit(1)
    })
}

async function openApp(start: ElectronStart, options: StartOptions, folders: Folders): Promise<void> {
  let window: BrowserWindow | null = null
  const services = await openServices({
    edge: createNativeEdge(() => window),
    demo: options.demo,
    folders,
    demoFolders: planDemoFolders(options, machineOf(start)),
    browserProfile: folders.electron,
    appVersion: app.getVersion(),
  })
  hardenSession(session.defaultSession, app.isPackaged)
  serveAppScheme(session.defaultSession, await readPageFiles(join(start.appFolder, 'out', 'renderer')))
  const quit = guardQuit(services.close)
  handleTrusted(services.door, { isKnown: (contents) => contents === window?.webContents, track: quit.track })
  setAppMenu(folders.logs)
  app.setAboutPanelOptions({
    applicationName: 'Partnership Brain',
    applicationVersion: app.getVersion(),
    copyright: `Data: ${folders.data}`,
  })
  function openWindow(): void {
    const opened = createMainWindow({
      preload: join(start.appFolder, 'out', 'preload', 'index.cjs'),
      address: options.demo ? pageAddresses.demo : pageAddresses.real,
      placeFile: join(folders.data, 'window.json'),
    })
    watchForCrashes(opened, services.log)
    opened.once('closed', () => {
      window = null
    })
    window = opened
  }
  app.on('second-instance', () => focus(window))
  app.on('activate', () => (window === null ? openWindow() : focus(window)))
  app.on('window-all-closed', () => app.quit())
  openWindow()
}

function machineOf({ env }: ElectronStart): { platform: string; home: string; env: ElectronStart['env'] } {
  return { platform: process.platform, home: app.getPath('home'), env }
}

function focus(window: BrowserWindow | null): void {
  if (window === null) return
  if (window.isMinimized()) window.restore()
  window.focus()
}
