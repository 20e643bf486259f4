import { app, BrowserWindow, screen, type WebContents, type WebPreferences } from 'electron'
import { fitToDisplays, readWindowPlace, writeWindowPlace } from './window-bounds'

/** Levels, of which each is 20 % more than the one below: from 50 % to 300 %. */
const zoomStep = 0.5
const smallestZoom = -4
const largestZoom = 6

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
  keepZoom(window.webContents, place?.zoomLevel ?? 0)
  window.on('close', () => {
    writeWindowPlace(plan.placeFile, {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      zoomLevel: window.webContents.getZoomLevel(),
    })
  })
  void window.loadURL(plan.address)
  return window
}

/** The zoom of the last window; Chromium keeps it over reloads. Ctrl and the wheel change it as in a browser. */
function keepZoom(contents: WebContents, zoomLevel: number): void {
  contents.once('did-finish-load', () => contents.setZoomLevel(zoomLevel))
  contents.on('zoom-changed', (_event, direction) => {
    const wanted = contents.getZoomLevel() + (direction === 'in' ? zoomStep : -zoomStep)
    contents.setZoomLevel(Math.min(Math.max(wanted, smallestZoom), largestZoom))
  })
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
