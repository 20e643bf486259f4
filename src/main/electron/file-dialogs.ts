import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import { maxSheetBytes } from '#shared/contract/request-schemas'
import { HostError } from '#shared/contract/reply'
import type { SavedFile } from '#shared/contract/host-api'
import { writeDurable } from '../services/durable-write/write-durable'
import type { PickedFile } from '../services/host-api/shell-edge'

/** Native dialogs. The path that a person chose stays here: the page gets the content, or where it was written. */
export async function askForSheet(window: BrowserWindow): Promise<PickedFile | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Open a spreadsheet',
    properties: ['openFile'],
    filters: [
      { name: 'Spreadsheets', extensions: ['xlsx', 'csv', 'tsv', 'txt'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  const path = answer.filePaths[0]
  return answer.canceled || path === undefined ? null : readPicked(path)
}

async function readPicked(path: string): Promise<PickedFile> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new HostError('file-unreadable', `The file "${basename(path)}" could not be read. Nothing was changed.`, {
      cause,
    })
  })
  if (bytes.byteLength > maxSheetBytes) {
    throw new HostError('file-too-large', `The file "${basename(path)}" is larger than 25 MB. Nothing was changed.`)
  }
  return { fileName: basename(path), bytes: new Uint8Array(bytes) }
}

export async function saveByDialog(
  window: BrowserWindow,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<SavedFile | null> {
  // Only a name: what the page suggests must not choose a folder.
  const suggested = basename(file.fileName.replaceAll('\\', '/'))
  const extension = extname(suggested).slice(1)
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: suggested,
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (answer.canceled || answer.filePath === '') return null
  await writeDurable(answer.filePath, file.bytes)
  return { kind: 'written', path: answer.filePath }
}

export async function askForFolder(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Choose a folder',
    properties: ['openDirectory', 'createDirectory'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
