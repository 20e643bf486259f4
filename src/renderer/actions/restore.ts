import { compareSnapshots, type SnapshotDifference } from '#shared/backup/compare-snapshots'
import { upgradeSnapshot, upgradeSteps } from '#shared/backup/upgrade-snapshot'
import { type Snapshot, snapshotFormat, snapshotFormatVersion } from '#shared/backup/snapshot'
import type { BackupEntry, BackupReason, JournalState } from '#shared/contract/host-api'
import { HostError } from '#shared/contract/reply'
import type { ChangeSet } from '#shared/domain/change-set'
import { schemaVersion } from '#shared/domain/schema-version'
import { snapshotTables } from '#shared/domain/tables'
import { getDatabase } from '../db/open-database'
import type { WorkspaceMeta } from '../db/database'
import { readSnapshot, replaceAll } from '../db/snapshot-store'
import { countRecords } from '../db/write-change-set'
import { getHost } from '../host/get-host'
import { useBackupState } from '../state/backup-state'
import { rememberRestore } from '../state/last-restore'
import { describeFailure } from '../text/failures'
import { recoveryNotices } from '../text/notices'
import { attempt } from './attempt'
import { newId } from './clock'
import { backUpNow } from './keep-backup'
import { freeSeq } from './known-backups'
import { readPayload } from './read-payload'
import { demandRestorable } from './try-restore'

/** A backup's content, verified by the host and checked again here. Throws a HostError in plain words otherwise. */
export async function readBackup(id: string, passphrase: string | null): Promise<Snapshot> {
  const { payload } = await getHost().openBackup({ id, passphrase })
  const read = await readPayload(payload)
  const parsed = read.ok ? upgradeSnapshot(read.value, { schemaVersion, steps: upgradeSteps }) : read
  if (parsed.ok) return parsed.value
  if (parsed.error.kind === 'newer-version') throw new HostError('newer-version', describeFailure('newer-version'))
  throw new HostError('backup-damaged', recoveryNotices.notWhole)
}

/** What going back to a backup would add, change and remove, against what is stored now. */
export async function compareWithPresent(backup: Snapshot): Promise<SnapshotDifference> {
  const present = await readSnapshot(getDatabase(), new Date().toISOString())
  return compareSnapshots(present.tables, backup.tables)
}

/** The change sets that the journal holds after a sequence; null when it does not reach back that far. */
async function readJournalAfter(seq: number): Promise<readonly ChangeSet[] | null> {
  const all: ChangeSet[] = []
  let after = seq
  for (;;) {
    const answer = await attempt(() => getHost().readJournal({ afterSeq: after }))
    if (!answer.ok) {
      if (isGap(answer.error)) return null
      throw answer.error
    }
    const { changeSets, more } = answer.value
    all.push(...changeSets)
    after = changeSets.at(-1)?.seq ?? after
    if (!more || changeSets.length === 0) return all
  }
}

const isGap = (error: unknown): boolean => error instanceof HostError && error.code === 'journal-gap'

/**
 * Goes back to a backup: it is tried in a scratch store, then the present is saved, and nothing happens when either
 * fails. The backup's state becomes the newest one, so that sequence numbers never run backwards.
 */
export async function restoreBackup(backup: Snapshot): Promise<boolean> {
  await demandRestorable(backup)
  if (!(await backUpNow('restore'))) return false
  const before = newestOf('restore')
  const db = getDatabase()
  const present = await db.meta.get('workspace')
  const seq = freeSeq(useBackupState.getState().status, backup.seq, present?.seq ?? 0)
  await settle(await replaceAll(db, { ...backup, seq }))
  if (before !== undefined) rememberRestore(before.id)
  return backUpNow('restore')
}

const newestOf = (reason: BackupReason): BackupEntry | undefined =>
  useBackupState
    .getState()
    .status?.backups.filter((one) => one.reason === reason && one.place === 'first')
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]

export type Recovered = {
  readonly seq: number
  /** False when the journal does not reach back to the backup: changes between the two are missing. */
  readonly upToLastChange: boolean
}

/**
 * After a loss: a backup and every journaled change after it. `remembered` is the last sequence that the machine knows
 * of; a state below it goes on above it.
 */
export async function recover(
  backup: Snapshot | null,
  { workspaceId, journal, remembered }: { workspaceId: string; journal: JournalState; remembered: number },
): Promise<Recovered> {
  const base = backup ?? emptySnapshot(workspaceId)
  const followed = base.workspaceId === workspaceId ? await readJournalAfter(base.seq) : []
  // Without any backup the rows that the journal still has are better than none: each of its lines carries whole rows.
  const later = followed ?? (backup === null ? await readJournalAfter(journal.firstSeq - 1) : null) ?? []
  const reached = later.at(-1)?.seq ?? base.seq
  const free = freeSeq(useBackupState.getState().status, remembered, journal.lastSeq)
  const meta = await replaceAll(getDatabase(), base, { later, goesOnFrom: reached < free - 1 ? free : reached })
  await settle(meta)
  return { seq: reached, upToLastChange: followed !== null && reached >= remembered }
}

/** Goes on with what the store still holds, above everything that was saved before; the machine's memory follows. */
export async function keepStore(remembered: number): Promise<void> {
  const db = getDatabase()
  const meta = await db.meta.get('workspace')
  if (meta === undefined) return
  const seq = freeSeq(useBackupState.getState().status, meta.seq, remembered)
  const kept = { ...meta, seq, counts: await countRecords(db) }
  await db.meta.put(kept)
  await settle(kept)
}

/** An intended fresh start. Backups stay where they are. */
export async function startEmpty(): Promise<void> {
  await settle(await replaceAll(getDatabase(), emptySnapshot(newId())))
}

const settle = ({ workspaceId, seq, counts }: WorkspaceMeta): Promise<unknown> =>
  getHost().resetJournal({ workspaceId, schemaVersion, seq, counts })

const emptySnapshot = (workspaceId: string): Snapshot => ({
  format: snapshotFormat,
  formatVersion: snapshotFormatVersion,
  schemaVersion,
  workspaceId,
  seq: 0,
  createdAt: new Date().toISOString(),
  tables: Object.fromEntries(snapshotTables.map((table) => [table, []])) as unknown as Snapshot['tables'],
})
