import { Database } from '../db/database'
import { readSnapshot } from '../db/snapshot-store'
import { gzip } from './gzip'
import type { PackCall, PackedSnapshot } from './snapshot-thread'

/** Reads the store through a connection of its own, in one transaction, and presses it. */
export async function packSnapshot({ storeName, createdAt }: PackCall): Promise<PackedSnapshot> {
  const db = new Database(storeName)
  await db.open()
  const snapshot = await readSnapshot(db, createdAt)
  db.close()
  const counts = Object.fromEntries(Object.entries(snapshot.tables).map(([table, rows]) => [table, rows.length]))
  const { workspaceId, schemaVersion, seq } = snapshot
  return { workspaceId, schemaVersion, seq, counts, payload: await gzip(JSON.stringify(snapshot)) }
}
