import { dialog, type BrowserWindow } from 'electron'
import type { Log } from '../services/log'

/** When the page's process has ended or hangs: say so, and offer the way back. Nothing shown as saved is lost by it. */
export function watchForCrashes(window: BrowserWindow, log: Log): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    log.write('error', 'page-gone', `${details.reason} ${details.exitCode}`)
    if (details.reason !== 'clean-exit') void offerReload(window, 'The window stopped working.')
  })
  window.on('unresponsive', () => {
    log.write('warn', 'page-hangs', '')
    void offerReload(window, 'The window does not answer.')
  })
}

async function offerReload(window: BrowserWindow, message: string): Promise<void> {
  const answer = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail: 'Everything that was shown as saved is safe. Reloading opens it again.',
    buttons: ['Reload', 'Wait'],
    defaultId: 0,
    cancelId: 1,
  })
  if (answer.response === 0 && !window.isDestroyed()) window.webContents.reload()
}
