import type { BrowserWindow } from 'electron'
import { HostError } from '#shared/contract/reply'
import type { ShellEdge } from '../services/host-api/shell-edge'
import { askForFolder, askForSheet, saveByDialog } from './file-dialogs'
import { printPage } from './print-page'

/** What Electron can do with dialogs of its own. A path from the page is never followed. */
export function createNativeEdge(currentWindow: () => BrowserWindow | null): ShellEdge {
  function window(): BrowserWindow {
    const open = currentWindow()
    if (open === null) throw new HostError('host-gone', 'The window was closed, so nothing was done.')
    return open
  }
  return {
    shell: 'electron',
    askForSheet: async () => askForSheet(window()),
    saveFile: async (request) => saveByDialog(window(), request),
    async chooseFolder(choice) {
      if (choice !== 'ask') throw new HostError('not-allowed', 'Choose the folder in the dialog. Nothing was changed.')
      return askForFolder(window())
    },
    printPage: async (request) => printPage(window(), request),
  }
}
