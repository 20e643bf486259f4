import { Notification, type BrowserWindow } from 'electron'

/** Notices of the system, made here because a page may ask for no permission. A click brings the window to the front. */
export function createNotices(currentWindow: () => BrowserWindow | null): (words: string) => void {
  // Held on to: what nobody refers to is collected, and its click with it.
  let shown: Notification | null = null
  return (words) => {
    if (!Notification.isSupported()) return
    shown?.close()
    shown = new Notification({ title: 'Partnership Brain', body: words })
    shown.on('click', () => {
      const window = currentWindow()
      if (window?.isMinimized() === true) window.restore()
      window?.focus()
    })
    shown.show()
  }
}
