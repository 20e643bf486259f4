import type { BackupEntry } from '#shared/contract/host-api'
import { announce } from '../state/announcer'
import { tell } from '../state/notices'
import { describeFailure } from '../text/failures'
import { attempt } from './attempt'
import { keepStore, readBackup, recover, startEmpty } from './restore'
import { finishStart, type Recovery } from './start-workspace'

/** Restores a backup, or with null the journal alone, and every journaled change after it. True when it is done. */
export const recoverFrom = (
  backup: BackupEntry | null,
  passphrase: string | null,
  { report }: Recovery,
): Promise<boolean> =>
  told('The data could not be restored', async () => {
    const snapshot = backup === null ? null : await readBackup(backup.id, passphrase)
    const seq = await recover(snapshot, report.sentinel?.workspaceId ?? '')
    await finishStart(report)
    tell('success', 'Restored', [`Everything up to change ${String(seq)} is back.`])
  })

export const goOnWithStore = (): Promise<boolean> => told('The store could not be kept', keepStore)

export const startEmptyOnPurpose = (): Promise<boolean> => told('The workspace could not be started', startEmpty)

async function told(title: string, work: () => Promise<void>): Promise<boolean> {
  const done = await attempt(work)
  if (done.ok) return true
  const message = describeFailure(done.error)
  tell('failure', title, [message])
  announce(`${title}. ${message}`)
  return false
}
