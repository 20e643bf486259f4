import { type Snapshot, snapshotFormat, snapshotFormatVersion } from '#shared/backup/snapshot'
import type { ChangeSet } from '#shared/domain/change-set'
import { schemaVersion } from '#shared/domain/schema-version'
import { type Row, snapshotTables } from '#shared/domain/tables'
import { publishChanges } from './change-feed'
import type { Database, WorkspaceMeta } from './database'
import { eachBatch, putAll } from './each-batch'
import { writeChangeSet } from './write-change-set'

/** The whole workspace at one moment, read in one transaction. */
export async function readSnapshot(db: Database, createdAt: string): Promise<Snapshot> {
  return db.transaction('r', db.tables, async () => {
    const meta = await db.meta.get('workspace')
    if (meta === undefined) throw new Error('The store has no workspace.')
    const tables: Record<string, readonly Row[]> = {}
    for (const table of snapshotTables) {
      const all: Row[] = []
      await eachBatch(db.rows(table), (rows) => void all.push(...rows))
      tables[table] = all
    }
    return {
      format: snapshotFormat,
      formatVersion: snapshotFormatVersion,
      schemaVersion: meta.schemaVersion,
      workspaceId: meta.workspaceId,
      seq: meta.seq,
      createdAt,
      tables: tables as Snapshot['tables'],
    }
  })
}

/** What comes after a snapshot: change sets to replay, and a sequence that the store goes on from where that is higher. */
export type Continuation = { readonly later?: readonly ChangeSet[]; readonly goesOnFrom?: number }

/**
 * Replaces everything in the store by a snapshot and what came after it, in one transaction: the store is the old one
 * or the new one, never half of each. Change sets before the snapshot cannot be undone any more.
 */
export async function replaceAll(
  db: Database,
  snapshot: Snapshot,
  continuation: Continuation = {},
): Promise<WorkspaceMeta> {
  const meta = await fillStore(db, snapshot, continuation)
  publishChanges(null)
  return meta
}

/** The same for a store that nothing on the screen shows. */
export function fillStore(
  db: Database,
  snapshot: Snapshot,
  { later = [], goesOnFrom = 0 }: Continuation = {},
): Promise<WorkspaceMeta> {
  return db.transaction('rw', db.tables, async () => {
    for (const table of snapshotTables) {
      await db.rows(table).clear()
      await putAll(db.rows(table), snapshot.tables[table])
    }
    await db.changeSets.clear()
    await db.acts().delete()
    const start: WorkspaceMeta = {
      key: 'workspace',
      workspaceId: snapshot.workspaceId,
      schemaVersion,
      seq: snapshot.seq,
      counts: Object.fromEntries(snapshotTables.map((table) => [table, snapshot.tables[table].length])),
    }
    await db.meta.put(start)
    const reached = await replay(db, start, later)
    const meta = { ...reached, seq: Math.max(reached.seq, goesOnFrom) }
    await db.meta.put(meta)
    return meta
  })
}

/** Applies journaled change sets on top of what is stored, in order; those already contained are passed over. */
export async function replay(db: Database, from: WorkspaceMeta, later: readonly ChangeSet[]): Promise<WorkspaceMeta> {
  let meta = from
  for (const changeSet of later) {
    if (changeSet.seq <= meta.seq) continue
    const counts = await writeChangeSet(db, changeSet, meta)
    meta = { ...meta, seq: changeSet.seq, counts }
  }
  return meta
}
