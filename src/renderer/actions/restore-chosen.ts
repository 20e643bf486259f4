import { changesSince } from '#shared/backup/changes-since'
import type { Snapshot } from '#shared/backup/snapshot'
import { getDatabase } from '../db/open-database'
import { readSnapshot } from '../db/snapshot-store'
import { tell } from '../state/notices'
import { restoreWords } from '../text/restore'
import { backUpNow } from './keep-backup'
import { askHost, runAct } from './run-action'

/**
 * Brings chosen partners back to where a backup has them, as one act with a named undo. It passes the same door as an undo:
 * what the protocol would not allow is refused with its reason. True when it was done.
 */
export async function restoreChosen(backup: Snapshot, partnerIds: readonly string[]): Promise<boolean> {
  const read = await askHost(restoreWords.notRestored, () => readSnapshot(getDatabase(), new Date().toISOString()))
  if (read === null || !(await backUpNow('restore'))) return false
  const changes = changesSince(backup.tables, read.answer.tables, new Set(partnerIds))
  const names = new Map(
    [...read.answer.tables.partners, ...backup.tables.partners].map(({ id, name }) => [id, String(name)]),
  )
  const label = restoreWords.actLabel(
    partnerIds.map((id) => names.get(id) ?? id),
    backup.createdAt,
  )
  const outcome = await runAct({
    label,
    steps: [...changes].map(([partnerId, taken]) => ({
      partnerId,
      mayBeHeldBack: changes.size > 1,
      undo: { label, changes: taken, decidesAgain: null },
    })),
  })
  if (outcome.kind !== 'done') return false
  const { heldBack } = outcome.committed
  tell(heldBack.length === 0 ? 'success' : 'info', restoreWords.restored, [
    restoreWords.chosenDone(changes.size - heldBack.length, heldBack.length),
  ])
  return true
}
