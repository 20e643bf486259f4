import { canonicalJson } from '#shared/backup/canonical-json'
import { snapshotFormat, snapshotFormatVersion } from '#shared/backup/snapshot'
import { formatHead } from '#shared/backup/snapshot-lines'
import { snapshotTables, type SnapshotTable } from '#shared/domain/tables'
import type { Database, WorkspaceMeta } from './database'
import { eachBatch } from './each-batch'

/** Where the lines go. */
export type LineSink = {
  readonly write: (text: string) => void
  /** True while too much is waiting in it. */
  readonly isBehind: () => boolean
}

export type WrittenLines = Pick<WorkspaceMeta, 'workspaceId' | 'schemaVersion' | 'seq' | 'counts'>

/** The whole workspace at one moment as the lines of a snapshot, read in one transaction and never all in memory. */
export async function writeStoreLines(db: Database, createdAt: string, sink: LineSink): Promise<WrittenLines> {
  return db.transaction('r', db.tables, async () => {
    const meta = await db.meta.get('workspace')
    if (meta === undefined) throw new Error('The store has no workspace.')
    const { workspaceId, schemaVersion, seq } = meta
    const envelope = {
      format: snapshotFormat,
      formatVersion: snapshotFormatVersion,
      schemaVersion,
      workspaceId,
      seq,
    } as const
    sink.write(formatHead({ ...envelope, createdAt, tables: snapshotTables }))
    const counts: Record<string, number> = {}
    // Tables by name, rows by id: the store's order of texts is that of the content lines.
    for (const table of snapshotTables.toSorted()) counts[table] = await writeTable(db, table, sink)
    return { workspaceId, schemaVersion, seq, counts }
  })
}

async function writeTable(db: Database, table: SnapshotTable, sink: LineSink): Promise<number> {
  let count = 0
  await eachBatch(db.rows(table), async (rows) => {
    let text = count === 0 ? `${table}\n` : ''
    for (const row of rows) text += `${canonicalJson(row)}\n`
    sink.write(text)
    count += rows.length
    // A transaction without a request under way ends, so it is kept busy until there is room again.
    while (sink.isBehind()) await db.meta.get('workspace')
  })
  return count
}
