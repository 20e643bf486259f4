import type { Snapshot } from '#shared/backup/snapshot'
import { HostError } from '#shared/contract/reply'
import { tryInScratch } from '../db/scratch-store'

/** Throws in plain words when a backup does not come back whole from a scratch store; the real one is not touched. */
export async function demandRestorable(backup: Snapshot): Promise<void> {
  const differing = await tryInScratch(backup)
  if (differing.length === 0) return
  throw new HostError(
    'backup-damaged',
    `The trial of this backup failed: ${differing.join(', ')} came back differently. Nothing was changed; choose another backup.`,
  )
}
