import type { Snapshot } from '#shared/backup/snapshot'
import { HostError } from '#shared/contract/reply'
import { tryInScratch } from '../db/scratch-store'
import { recoveryNotices } from '../text/notices'

/** Throws in plain words when a backup does not come back whole from a scratch store; the real one is not touched. */
export async function demandRestorable(backup: Snapshot): Promise<void> {
  const differing = await tryInScratch(backup)
  if (differing.length === 0) return
  throw new HostError('backup-damaged', recoveryNotices.trialFailed(differing))
}
