import { basename, dirname, extname, join } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import type { SavedFile } from '#shared/contract/host-api'
import { writeDurable } from '../services/durable-write/write-durable'
import type { DeskMemory, DialogPurpose } from './desk-memory'

/** The window over which a dialog opens, and the folders in which dialogs were answered before. */
export type Desk = { readonly window: BrowserWindow; readonly memory: DeskMemory }

/** Native dialogs. The path that a person chose stays here: the page gets the content, or where it was written. */
export async function askForSheet({ window, memory }: Desk): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Open a spreadsheet',
    ...startAt(memory, 'open'),
    properties: ['openFile'],
    filters: [
      { name: 'Spreadsheets', extensions: ['xlsx', 'csv', 'tsv', 'txt'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  const path = answer.filePaths[0]
  return answer.canceled || path === undefined ? null : path
}

export async function saveByDialog(
  { window, memory }: Desk,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<SavedFile | null> {
  // Only a name: what the page suggests must not choose a folder.
  const suggested = basename(file.fileName.replaceAll('\\', '/'))
  const extension = extname(suggested).slice(1)
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: join(memory.folderOf('save') ?? '', suggested),
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (answer.canceled || answer.filePath === '') return null
  memory.noteFolder('save', dirname(answer.filePath))
  await writeDurable(answer.filePath, file.bytes)
  return { kind: 'written', path: answer.filePath }
}

export async function askForFolder({ window, memory }: Desk): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Choose a folder',
    ...startAt(memory, 'folder'),
    properties: ['openDirectory', 'createDirectory'],
  })
  const folder = answer.filePaths[0]
  if (answer.canceled || folder === undefined) return null
  memory.noteFolder('folder', folder)
  return folder
}

function startAt(memory: DeskMemory, purpose: DialogPurpose): { readonly defaultPath?: string } {
  const folder = memory.folderOf(purpose)
  return folder === null ? {} : { defaultPath: folder }
}
