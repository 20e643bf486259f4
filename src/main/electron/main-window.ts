import { app, BrowserWindow, screen, type WebPreferences } from 'electron'
import { fitToDisplays, readWindowPlace, writeWindowPlace } from './window-bounds'

export type WindowPlan = {
  readonly preload: string
  readonly address: string
  /** File that remembers the window's place. */
  readonly placeFile: string
}

/** The one factory for windows that show the page. */
export function createMainWindow(plan: WindowPlan): BrowserWindow {
  const place = readWindowPlace(plan.placeFile)
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...fitToDisplays(place, areas),
    show: false,
    backgroundColor: '#ffffff',
    title: 'Partnership Brain',
    webPreferences: { ...lockedPreferences(), preload: plan.preload },
  })
  if (place?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    writeWindowPlace(plan.placeFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  })
  void window.loadURL(plan.address)
  return window
}

/** What no page of ours may ever be given more of. */
export function lockedPreferences(): WebPreferences {
  return {
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
    devTools: !app.isPackaged,
  }
}
