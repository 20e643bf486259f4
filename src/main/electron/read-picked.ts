import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { maxSheetBytes } from '#shared/contract/request-schemas'
import { HostError } from '#shared/contract/reply'
import type { PickedFile } from '../services/host-api/shell-edge'

/** The content of a file that a person chose, never more than is read at all: its size is asked first. */
export async function readPicked(path: string): Promise<PickedFile> {
  const fileName = basename(path)
  const bytes = await readBounded(path).catch((cause: unknown) => {
    throw new HostError('file-unreadable', `The file "${fileName}" could not be read. Nothing was changed.`, { cause })
  })
  if (bytes === null) {
    throw new HostError('file-too-large', `The file "${fileName}" is larger than 25 MB. Nothing was changed.`)
  }
  return { fileName, bytes }
}

async function readBounded(path: string): Promise<Uint8Array | null> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    return size > maxSheetBytes ? null : new Uint8Array(await file.readFile())
  } finally {
    await file.close()
  }
}
