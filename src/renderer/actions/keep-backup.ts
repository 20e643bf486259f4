import type { BackupReason, BackupStatus } from '#shared/contract/host-api'
import { getDatabase } from '../db/open-database'
import { onChanges } from '../db/change-feed'
import { getHost } from '../host/get-host'
import { setBackupState } from '../state/backup-state'
import { useSession } from '../state/session'
import { describeFailure } from '../text/failures'
import { attempt } from './attempt'
import { newId } from './clock'
import { packStore } from './snapshot-thread'

/** A backup is written after this much quiet, and at the latest this long after the first change since the last one. */
const quietMs = 30_000
const latestMs = 5 * 60_000
/** A failed backup is tried again after this. */
const retryMs = 60_000

let changedSince: number | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/** Backups run one after the other: a second one may not start from an older state. */
let turn: Promise<unknown> = Promise.resolve()

/** Writes a backup now and answers whether it is verified; the state on the screen says why not. */
export function backUpNow(reason: BackupReason): Promise<boolean> {
  const written = turn.then(() => writeBackup(reason))
  turn = written
  void written.then((done) => {
    // Whatever it was written for: a failure is on the screen, and tried again until there is a good one.
    if (!done) schedule(retryMs)
  })
  return written
}

async function writeBackup(reason: BackupReason): Promise<boolean> {
  const startedAt = Date.now()
  setBackupState({ running: true })
  const saved = await attempt(() => saveSnapshot(reason))
  if (!saved.ok) {
    setBackupState({ running: false, failure: describeFailure(saved.error) })
    return false
  }
  setBackupState({ running: false, status: saved.value, failure: null })
  if (changedSince !== null && changedSince <= startedAt) changedSince = null
  return true
}

async function saveSnapshot(reason: BackupReason): Promise<BackupStatus> {
  const draft = newId()
  const packed = await packStore(getDatabase().name, (payload) => getHost().addToBackup({ draft, payload }))
  return getHost().saveBackup({ reason, draft, ...packed })
}

/** Keeps backups at most five minutes of active work old, and writes one when the window is put away. */
export function startBackups(): void {
  onChanges(() => {
    changedSince ??= Date.now()
    schedule(Math.min(quietMs, Math.max(0, changedSince + latestMs - Date.now())))
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void backUpBeforeClosing()
  })
}

/** A last backup of what is newer than the one before, where this window may write. */
export async function backUpBeforeClosing(): Promise<void> {
  if (changedSince !== null && useSession.getState().readOnly === null) await backUpNow('quit')
}

function schedule(afterMs: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => void run('quiet'), afterMs)
}

async function run(reason: BackupReason): Promise<void> {
  clearTimeout(timer)
  if (useSession.getState().readOnly !== null) return
  await backUpNow(reason)
}
