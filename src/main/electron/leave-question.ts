import { dialog, type BrowserWindow } from 'electron'

/**
 * A page that still holds something unsaved asks to stay. Electron alone would then keep the window open without a word,
 * so the person is asked, and decides.
 */
export function askBeforeLeaving(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Something is not saved yet.',
      detail: 'What was shown as saved is safe. What was typed since would be lost.',
      buttons: ['Stay', 'Leave'],
      defaultId: 0,
      cancelId: 0,
    })
    // To prevent the prevention lets the page go.
    if (answer === 1) event.preventDefault()
  })
}
