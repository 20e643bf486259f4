import { randomUUID } from 'node:crypto'
import type { BrowserWindow } from 'electron'
import { HostError } from '#shared/contract/reply'
import type { ShellEdge } from '../services/host-api/shell-edge'
import type { DeskMemory } from './desk-memory'
import { askForFolder, askForSheet, saveByDialog, type Desk } from './file-dialogs'
import { createNotices } from './notices'
import type { OpenedFiles } from './opened-files'
import { printPage } from './print-page'
import { readPicked } from './read-picked'

type NativeParts = {
  readonly currentWindow: () => BrowserWindow | null
  readonly memory: DeskMemory
  readonly openedFiles: OpenedFiles
}

/** What Electron can do with dialogs of its own. A path from the page is never followed. */
export function createNativeEdge({ currentWindow, memory, openedFiles }: NativeParts): ShellEdge {
  function desk(): Desk {
    const window = currentWindow()
    if (window === null) throw new HostError('host-gone', 'The window was closed, so nothing was done.')
    return { window, memory }
  }
  /** The file that was chosen last: only that one is read again, when its encoding is corrected. */
  let chosen: { readonly token: string; readonly path: string } | null = null
  return {
    shell: 'electron',
    async askForSheet() {
      const path = await askForSheet(desk())
      if (path === null) return null
      memory.noteOpened(path)
      chosen = { token: randomUUID(), path }
      return { ...(await readPicked(path)), token: chosen.token }
    },
    async reopenSheet(token) {
      if (token !== chosen?.token) throw new HostError('not-allowed', 'Choose the file again. Nothing was changed.')
      return { ...(await readPicked(chosen.path)), token }
    },
    saveFile: async (request) => saveByDialog(desk(), request),
    async chooseFolder(choice) {
      if (choice !== 'ask') throw new HostError('not-allowed', 'Choose the folder in the dialog. Nothing was changed.')
      return askForFolder(desk())
    },
    printPage: async (request) => printPage(desk(), request),
    takeOpenedFile: openedFiles.take,
    showNotice: createNotices(currentWindow),
  }
}
