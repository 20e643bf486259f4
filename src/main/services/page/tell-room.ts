import { statfsSync } from 'node:fs'
import { toDiskLevel, toFreeBytes } from '../disk/disk-guard'
import type { PageFile } from './page-files'

/**
 * The index page as it is asked for: it says whether the disk has room for the store to be opened, so that the page does
 * so at once instead of asking first. Without the mark it asks.
 */
export function tellRoom({ type, bytes }: PageFile, dataFolder: string): PageFile {
  const plain = Buffer.from(bytes).toString('utf8')
  const marked = new Uint8Array(Buffer.from(plain.replace('<html', '<html data-room'), 'utf8'))
  return {
    type,
    get bytes() {
      return hasRoom(dataFolder) ? marked : bytes
    },
  }
}

function hasRoom(folder: string): boolean {
  try {
    return toDiskLevel(toFreeBytes(statfsSync(folder))) !== 'refuse'
  } catch {
    return false
  }
}
