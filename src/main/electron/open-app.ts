import { join } from 'node:path'
import { app, session, shell, type BrowserWindow } from 'electron'
import { fileWaitingChannel } from '#shared/contract/bridge'
import { planDemoFolders, type Folders } from '../services/host-api/folders'
import { openServices, type OpenServices } from '../services/host-api/open-services'
import type { StartOptions } from '../services/host-api/start-options'
import { readPageFiles } from '../services/page/page-files'
import { setAboutPanel, showAbout } from './about'
import { setAppMenu, type MenuActs } from './app-menu'
import { pageAddresses, serveAppScheme } from './app-scheme'
import { askBeforeClose } from './ask-before-close'
import { watchForCrashes } from './crash-notice'
import { createDeskMemory, type DeskMemory } from './desk-memory'
import { askForSheet } from './file-dialogs'
import { handleTrusted } from './handle-trusted'
import { hardenSession } from './harden-session'
import { askBeforeLeaving } from './leave-question'
import { createMainWindow } from './main-window'
import { createNativeEdge } from './native-edge'
import type { OpenedFiles } from './opened-files'
import { guardQuit } from './quit-guard'

export type ElectronStart = {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder with package.json and the built `out`. */
  readonly appFolder: string
}

export type AppPlan = {
  readonly start: ElectronStart
  readonly options: StartOptions
  readonly folders: Folders
  readonly openedFiles: OpenedFiles
}

/** The one window, and what may be done with it from outside. */
type Stage = { window: BrowserWindow | null; readonly memory: DeskMemory }

/** Opens the services, closes everything that a page must not have, and shows the window. */
export async function openApp(plan: AppPlan): Promise<void> {
  const { start, options, folders, openedFiles } = plan
  const memory = createDeskMemory(join(folders.data, 'desk.json'), () => drawMenu())
  const stage: Stage = { window: null, memory }
  const services = await openServices({
    edge: createNativeEdge({ currentWindow: () => stage.window, memory, openedFiles }),
    demo: options.demo,
    folders,
    demoFolders: planDemoFolders(options, machineOf(start)),
    browserProfile: folders.electron,
    appVersion: app.getVersion(),
  })
  hardenSession(session.defaultSession, app.isPackaged)
  serveAppScheme(session.defaultSession, await readPageFiles(join(start.appFolder, 'out', 'renderer'), folders.data))
  const quit = guardQuit(services.close)
  handleTrusted(services.door, { isKnown: (contents) => contents === stage.window?.webContents, track: quit.track })
  const acts = createMenuActs(plan, stage)
  function drawMenu(): void {
    const recentFiles = memory.recentFiles()
    setAppMenu({ platform: process.platform, packaged: app.isPackaged, recentFiles, acts })
  }
  drawMenu()
  setAboutPanel(folders)
  app.on('second-instance', () => focus(stage.window))
  app.on('activate', () => (stage.window === null ? openWindow(plan, stage, services) : focus(stage.window)))
  app.on('window-all-closed', () => app.quit())
  openWindow(plan, stage, services)
  void services.beginMornings({ again: false })
  openedFiles.watch((path) => {
    memory.noteOpened(path)
    app.addRecentDocument(path)
    focus(stage.window)
    stage.window?.webContents.send(fileWaitingChannel)
  })
}

function openWindow({ start, options, folders }: AppPlan, stage: Stage, { log }: OpenServices): void {
  const opened = createMainWindow({
    preload: join(start.appFolder, 'out', 'preload', 'index.cjs'),
    address: options.demo ? pageAddresses.demo : pageAddresses.real,
    placeFile: join(folders.data, 'window.json'),
  })
  watchForCrashes(opened, { log, showLogs: () => showLogs(folders) })
  askBeforeLeaving(opened)
  askBeforeClose(opened)
  opened.once('closed', () => {
    stage.window = null
  })
  stage.window = opened
}

function createMenuActs({ folders, openedFiles }: AppPlan, stage: Stage): MenuActs {
  const { memory } = stage
  return {
    openSheet: () => {
      if (stage.window === null) return
      void askForSheet({ window: stage.window, memory }).then((path) => path !== null && openedFiles.offer(path))
    },
    openRecent: openedFiles.offer,
    clearRecent() {
      memory.forgetRecentFiles()
      app.clearRecentDocuments()
    },
    showLogs: () => showLogs(folders),
    showData: () => void shell.openPath(folders.data),
    showAbout: () => {
      if (stage.window !== null) void showAbout(stage.window, folders)
    },
  }
}

function showLogs(folders: Folders): void {
  shell.showItemInFolder(join(folders.logs, 'app.log'))
}

export function machineOf({ env }: ElectronStart): { platform: string; home: string; env: ElectronStart['env'] } {
  return { platform: process.platform, home: app.getPath('home'), env }
}

function focus(window: BrowserWindow | null): void {
  if (window === null) return
  if (window.isMinimized()) window.restore()
  window.focus()
}
