import { schemaVersion } from '#shared/domain/schema-version'
import { getDatabase } from '../db/open-database'
import { beginDrill, endDrill, useRestoreDrill } from '../state/restore-drill'
import { useBackupState } from '../state/backup-state'
import { describeFailure } from '../text/failures'
import { attempt } from './attempt'
import { goodBackups } from './known-backups'
import { readBackup } from './restore'
import { demandRestorable } from './try-restore'

const dayMs = 24 * 60 * 60_000
const dueAfterMs = 30 * dayMs
/** Not while the window is still being drawn; then looked at again now and then, for windows that stay open for weeks. */
const firstLookMs = 90_000
const lookEveryMs = dayMs / 4

/** Once a month the newest backup is restored into a scratch store, compared, and removed again. */
export function startDrills(): void {
  setTimeout(() => void drillIfDue(), firstLookMs)
  setInterval(() => void drillIfDue(), lookEveryMs)
}

async function drillIfDue(): Promise<void> {
  const { last } = useRestoreDrill.getState()
  if (last === null || Date.now() - Date.parse(last.at) > dueAfterMs) await drillRestore()
}

/** Tries the newest backup; without one there is nothing to try. */
export async function drillRestore(): Promise<void> {
  const meta = await getDatabase().meta.get('workspace')
  const backups = useBackupState.getState().status?.backups ?? []
  const [newest] = goodBackups(backups, meta?.workspaceId ?? null).filter((one) => one.schemaVersion <= schemaVersion)
  if (newest === undefined || useRestoreDrill.getState().running) return
  beginDrill()
  const tried = await attempt(async () => demandRestorable(await readBackup(newest.id, null)))
  endDrill({
    at: new Date().toISOString(),
    backupOf: newest.createdAt,
    records: Object.values(newest.counts).reduce((sum, count) => sum + count, 0),
    trouble: tried.ok ? null : describeFailure(tried.error),
  })
}
