import { canonicalJson } from '#shared/backup/canonical-json'
import type { Snapshot } from '#shared/backup/snapshot'
import { type Row, snapshotTables } from '#shared/domain/tables'
import { Database, type RowTable } from './database'
import { eachBatch } from './each-batch'
import { fillStore } from './snapshot-store'

/** Beside the real store; what is in it means nothing. */
const scratchName = 'partnership-brain-scratch'

/**
 * Writes a snapshot into a store of its own, reads it back, and removes that store. Answers which tables came back
 * differently, by the number of their records or the content of any of them; none when the snapshot can be restored.
 */
export async function tryInScratch(snapshot: Snapshot): Promise<readonly string[]> {
  const db = new Database(scratchName)
  await db.delete()
  await db.open()
  try {
    await fillStore(db, snapshot)
    const differing: string[] = []
    for (const table of snapshotTables)
      if (!(await holds(db.rows(table), snapshot.tables[table]))) differing.push(table)
    return differing
  } finally {
    await db.delete()
  }
}

/** True when a table has exactly these rows, each in the canonical form that backups are hashed in. */
async function holds(table: RowTable, rows: readonly Row[]): Promise<boolean> {
  const wanted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  let count = 0
  let same = true
  await eachBatch(table, (found) => {
    for (const row of found) {
      same &&= canonicalJson(row) === canonicalJson(wanted[count])
      count += 1
    }
  })
  return same && count === wanted.length
}
