import { compareSnapshots, type SnapshotDifference } from '#shared/backup/compare-snapshots'
import { parseSnapshot } from '#shared/backup/parse-snapshot'
import type { Snapshot } from '#shared/backup/snapshot'
import { HostError } from '#shared/contract/reply'
import type { ChangeSet } from '#shared/domain/change-set'
import { schemaVersion } from '#shared/domain/schema-version'
import { snapshotTables } from '#shared/domain/tables'
import { getDatabase } from '../db/open-database'
import type { WorkspaceMeta } from '../db/database'
import { readSnapshot, replaceAll } from '../db/snapshot-store'
import { getHost } from '../host/get-host'
import { newId } from './clock'
import { gunzip } from './gzip'
import { backUpNow } from './keep-backup'

/** A backup's content, verified by the host and checked again here. Throws a HostError in plain words otherwise. */
export async function readBackup(id: string, passphrase: string | null): Promise<Snapshot> {
  const { payload } = await getHost().openBackup({ id, passphrase })
  const parsed = parseSnapshot(JSON.parse(await gunzip(payload)))
  if (parsed.ok) return parsed.value
  throw new HostError(
    'backup-damaged',
    'This backup does not hold a whole workspace. Nothing was changed; choose another one.',
  )
}

/** What going back to a backup would add, change and remove, against what is stored now. */
export async function compareWithPresent(backup: Snapshot): Promise<SnapshotDifference> {
  const present = await readSnapshot(getDatabase(), new Date().toISOString())
  return compareSnapshots(present.tables, backup.tables)
}

/** The change sets that the journal holds after a sequence, as far as they follow without a gap. */
export async function readJournalAfter(seq: number): Promise<readonly ChangeSet[]> {
  const all: ChangeSet[] = []
  let after = seq
  for (;;) {
    const { changeSets, more } = await getHost().readJournal({ afterSeq: after })
    all.push(...changeSets)
    after = changeSets.at(-1)?.seq ?? after
    if (!more || changeSets.length === 0) return all
  }
}

/**
 * Goes back to a backup: the present is saved first, and nothing happens when that fails. The backup's state becomes
 * the newest one, so that sequence numbers never run backwards.
 */
export async function restoreBackup(backup: Snapshot): Promise<boolean> {
  if (!(await backUpNow('restore'))) return false
  const db = getDatabase()
  const present = await db.meta.get('workspace')
  const seq = Math.max(backup.seq, present?.seq ?? 0) + 1
  await settle(await replaceAll(db, { ...backup, seq }, []))
  return backUpNow('restore')
}

/** After a loss: the newest good backup and every journaled change after it. Answers with the last sequence reached. */
export async function recover(backup: Snapshot | null, workspaceId: string): Promise<number> {
  const base = backup ?? emptySnapshot(workspaceId)
  const later = await readJournalAfter(base.seq)
  const meta = await replaceAll(getDatabase(), base, later)
  await settle(meta)
  await backUpNow('recovery')
  return meta.seq
}

/** Goes on with what the store still holds; the machine's memory is brought in line with it. */
export async function keepStore(): Promise<void> {
  const meta = await getDatabase().meta.get('workspace')
  if (meta !== undefined) await settle(meta)
}

/** An intended fresh start. Backups stay where they are. */
export async function startEmpty(): Promise<void> {
  await settle(await replaceAll(getDatabase(), emptySnapshot(newId()), []))
}

const settle = ({ workspaceId, seq, counts }: WorkspaceMeta): Promise<unknown> =>
  getHost().resetJournal({ workspaceId, schemaVersion, seq, counts })

const emptySnapshot = (workspaceId: string): Snapshot => ({
  format: 'partnership-brain-snapshot',
  formatVersion: 1,
  schemaVersion,
  workspaceId,
  seq: 0,
  createdAt: new Date().toISOString(),
  tables: Object.fromEntries(snapshotTables.map((table) => [table, []])) as unknown as Snapshot['tables'],
})
