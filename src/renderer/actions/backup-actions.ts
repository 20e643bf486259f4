import type { SnapshotDifference } from '#shared/backup/compare-snapshots'
import type { Snapshot } from '#shared/backup/snapshot'
import type { BackupEntry, BackupStatus, ChangeBackupsRequest } from '#shared/contract/host-api'
import { getHost } from '../host/get-host'
import { setBackupState, useBackupState } from '../state/backup-state'
import { useLastRestore } from '../state/last-restore'
import { show, tell } from '../state/notices'
import { noticeWords } from '../text/notices'
import { restoreWords as words } from '../text/restore'
import { backUpNow } from './keep-backup'
import { compareWithPresent, readBackup, restoreBackup } from './restore'
import { askHost } from './run-action'

export async function backUpOnDemand(): Promise<void> {
  if (await backUpNow('demand')) tell('success', noticeWords.backupWritten)
}

/** Changes where and how backups are kept; true when it was done. */
export async function changeBackups(request: ChangeBackupsRequest): Promise<boolean> {
  const asked = await askHost(noticeWords.backupsNotChanged, () => getHost().changeBackups(request))
  if (asked === null || asked.answer === null) return false
  setBackupState({ status: asked.answer, failure: asked.answer.lastFailure })
  return true
}

export type OpenedBackup = { readonly snapshot: Snapshot; readonly difference: SnapshotDifference }

/** What a backup holds and how it differs from the present; null when it could not be read. */
export async function openBackup(backup: BackupEntry, passphrase: string | null): Promise<OpenedBackup | null> {
  const asked = await askHost(noticeWords.backupNotRead, async () => {
    const snapshot = await readBackup(backup.id, passphrase)
    return { snapshot, difference: await compareWithPresent(snapshot) }
  })
  return asked?.answer ?? null
}

/** Goes back to a backup after saving the present; true when it was done. */
export async function restoreAll({ snapshot }: OpenedBackup): Promise<boolean> {
  const asked = await askHost(words.notRestored, () => restoreBackup(snapshot))
  if (asked?.answer !== true) return false
  show({
    tone: 'success',
    title: words.restored,
    lines: [words.allDone(snapshot.createdAt)],
    act: { label: words.undo, run: () => void undoRestore() },
  })
  return true
}

/** Goes back to the state before the last restore; that is a restore as well, and can be taken back itself. */
export async function undoRestore(): Promise<void> {
  const before = findBeforeRestore(useBackupState.getState().status, useLastRestore.getState().beforeId)
  const opened = before === undefined ? null : await openBackup(before, null)
  if (opened !== null) await restoreAll(opened)
}

/** The backup from before the last restore, while it is there. */
export const findBeforeRestore = (status: BackupStatus | null, beforeId: string | null): BackupEntry | undefined =>
  status?.backups.find(({ id, verified }) => verified && id === beforeId)
