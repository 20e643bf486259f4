import type { BrowserWindow } from 'electron'
import { closingChannel } from '#shared/contract/bridge'

/** How long a page may take for its last backup, in ms; the window then closes without it, and the journal has everything. */
const waitLimitMs = 4_000

/**
 * Gives the page a moment before its window closes: it is told once, backs up what is newer than its last backup, and
 * closes the window itself. A page that hangs or failed does not hold the window open.
 */
export function askBeforeClose(window: BrowserWindow): void {
  let waiting: ReturnType<typeof setTimeout> | null = null
  window.on('close', (event) => {
    if (waiting !== null) {
      // The page is done, or its time is over. When the person then stays after all, the next closing asks again.
      clearTimeout(waiting)
      waiting = null
      return
    }
    event.preventDefault()
    waiting = setTimeout(() => window.close(), waitLimitMs)
    window.webContents.send(closingChannel)
  })
}
