import type { BackupEntry, StartupReport } from '#shared/contract/host-api'
import { announce } from '../state/announcer'
import { tell } from '../state/notices'
import { describeFailure } from '../text/failures'
import { recoveryNotices as words } from '../text/notices'
import { attempt } from './attempt'
import { momentText } from '../text/recovery'
import { keepStore, readBackup, recover, type Recovered, startEmpty } from './restore'
import { finishStart, type Recovery } from './start-workspace'

/** Restores a backup, or with null the journal alone, and every journaled change after it. True when it is done. */
export const recoverFrom = (
  backup: BackupEntry | null,
  passphrase: string | null,
  { report }: Recovery,
): Promise<boolean> =>
  told(words.notRestored, async () => {
    const snapshot = backup === null ? null : await readBackup(backup.id, passphrase)
    const { sentinel, journal } = report
    const workspaceId = sentinel?.workspaceId ?? snapshot?.workspaceId ?? ''
    const recovered = await recover(snapshot, { workspaceId, journal, remembered: sentinel?.lastSeq ?? 0 })
    await finishRecovery(report)
    tell('success', words.restored, describeRecovered(recovered, backup))
  })

export const goOnWithStore = ({ report }: Recovery): Promise<boolean> =>
  told(words.storeNotKept, async () => {
    await keepStore(report.sentinel?.lastSeq ?? 0)
    await finishRecovery(report)
  })

export const startEmptyOnPurpose = ({ report }: Recovery): Promise<boolean> =>
  told(words.notStarted, async () => {
    await startEmpty()
    await finishRecovery(report)
  })

/** A verified backup of what was chosen comes before the first write. */
const finishRecovery = (report: StartupReport): Promise<void> =>
  finishStart({ ...report, preflight: { ...report.preflight, cleanStop: false } })

function describeRecovered({ seq, upToLastChange }: Recovered, backup: BackupEntry | null): readonly string[] {
  if (upToLastChange || backup === null) return [words.upTo(seq)]
  return [words.asOn(momentText(backup.createdAt)), words.alone]
}

async function told(title: string, work: () => Promise<void>): Promise<boolean> {
  const done = await attempt(work)
  if (done.ok) return true
  const message = describeFailure(done.error)
  tell('failure', title, [message])
  announce(`${title}. ${message}`)
  return false
}
