import { app, clipboard, dialog, type BrowserWindow } from 'electron'
import type { Folders } from '../services/host-api/folders'

/** What a person is asked for when something is wrong: versions and where everything lies. */
export function describeProgram(folders: Folders): string {
  const { electron, chrome, node } = process.versions
  return [
    `Version ${app.getVersion()}`,
    `Electron ${electron ?? 'unknown'}, Chromium ${chrome ?? 'unknown'}, Node ${node}`,
    `Data: ${folders.data}`,
    `Backups, unless moved in the settings: ${folders.backups}`,
    `Log files: ${folders.logs}`,
  ].join('\n')
}

/** The panel that macOS shows from the app's own menu. */
export function setAboutPanel(folders: Folders): void {
  app.setAboutPanelOptions({
    applicationName: 'Partnership Brain',
    applicationVersion: app.getVersion(),
    credits: describeProgram(folders),
  })
}

export async function showAbout(window: BrowserWindow, folders: Folders): Promise<void> {
  const detail = describeProgram(folders)
  const answer = await dialog.showMessageBox(window, {
    type: 'info',
    title: 'About Partnership Brain',
    message: 'Partnership Brain',
    detail,
    buttons: ['Close', 'Copy'],
    defaultId: 0,
    cancelId: 0,
  })
  if (answer.response === 1) await clipboard.writeText(detail)
}
