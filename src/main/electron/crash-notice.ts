import { dialog, type BrowserWindow } from 'electron'
import type { Log } from '../services/log'

type CrashCare = {
  readonly log: Log
  /** Shows the log files to the person. */
  readonly showLogs: () => void
}

/** When the page's process has ended or hangs: say so, and offer the way back. Nothing shown as saved is lost by it. */
export function watchForCrashes(window: BrowserWindow, care: CrashCare): void {
  const { log } = care
  let asking: AbortController | null = null
  const ask = (message: string, again: () => void): void => {
    // One question at a time: a page that hangs may end while the person still reads.
    asking?.abort()
    const mine = new AbortController()
    asking = mine
    void offerReload(window, { message, signal: mine.signal, care, again })
  }
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    log.write('error', 'page-gone', `${details.reason} ${details.exitCode}`)
    ask('The window stopped working.', () => window.webContents.reload())
  })
  window.on('unresponsive', () => {
    log.write('warn', 'page-hangs', '')
    ask('The window does not answer.', () => {
      // A page that hangs does not hear that it should load again: its process is ended first.
      window.webContents.forcefullyCrashRenderer()
      window.webContents.reload()
    })
  })
  window.on('responsive', () => asking?.abort())
  window.once('closed', () => asking?.abort())
}

type Question = {
  readonly message: string
  readonly signal: AbortSignal
  readonly care: CrashCare
  readonly again: () => void
}

async function offerReload(window: BrowserWindow, { message, signal, care, again }: Question): Promise<void> {
  const answer = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail: 'Everything that was shown as saved is safe. Reloading opens it again.',
    buttons: ['Reload', 'Wait', 'Show log files'],
    defaultId: 0,
    cancelId: 1,
    signal,
  })
  if (signal.aborted || window.isDestroyed()) return
  if (answer.response === 0) again()
  if (answer.response === 2) care.showLogs()
}
