import { promises } from 'node:fs'
import { randomFillSync } from 'node:crypto'
import { join } from 'node:path'
import { isMissing } from '../durable-write/disk-error'

export const reserveBytes = 50_000_000

export const reservePath = (dataFolder: string): string => join(dataFolder, 'reserve.bin')

/**
 * Room that is held for the moment the disk is full: giving it up lets the change that was just made be written.
 * Random bytes, because a file system that compresses would store zeros in no space at all.
 */
export async function keepReserve(dataFolder: string, bytes: number): Promise<void> {
  const path = reservePath(dataFolder)
  const size = await promises.stat(path).then(
    (facts) => facts.size,
    () => 0,
  )
  if (size >= bytes) return
  const chunk = randomFillSync(Buffer.alloc(1_000_000))
  const file = await promises.open(path, 'w', 0o600)
  try {
    for (let written = 0; written < bytes; written += chunk.length) await file.write(chunk)
  } finally {
    await file.close()
  }
}

/** True when there was a reserve to give up. */
export async function giveUpReserve(dataFolder: string): Promise<boolean> {
  try {
    await promises.unlink(reservePath(dataFolder))
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}
