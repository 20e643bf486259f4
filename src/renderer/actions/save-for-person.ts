import type { SavedFile } from '#shared/contract/host-api'
import { tell } from '../state/notices'
import { workbookWords } from '../text/workbook'
import { askHost } from './run-action'

type Wanted = {
  readonly fileName: string
  readonly mimeType: string
  readonly failed: string
  readonly save: () => Promise<SavedFile | null>
}

/** Hands a file over: written where the person chose, or as a download of the browser. */
export async function saveForPerson({ fileName, mimeType, failed, save }: Wanted): Promise<void> {
  const saved = await askHost(failed, save)
  if (saved === null || saved.answer === null) return
  if (saved.answer.kind === 'bytes') offerDownload(saved.answer.bytes, fileName, mimeType)
  else tell('success', workbookWords.saved(saved.answer.path))
}

function offerDownload(bytes: Uint8Array, fileName: string, mimeType: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: mimeType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser reads the address while it writes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
