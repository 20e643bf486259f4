import type { ChangeSet, RecordChange } from '#shared/domain/change-set'
import type { HistoryEntry } from '#shared/domain/records/history-entry'
import { isAct } from '#shared/domain/undo-list'
import { type RecordTable, recordTables } from '#shared/domain/tables'
import type { Database, WorkspaceMeta } from './database'

/** How many acts the undo list reaches back. History and journal reach back for ever. */
export const undoDepth = 1000

/**
 * Writes a change set inside the caller's transaction: records, history, the change set itself, and the counters.
 * Used by a commit and by the replay of the journal. Answers with the records per table.
 */
export async function writeChangeSet(
  db: Database,
  changeSet: ChangeSet,
  meta: WorkspaceMeta,
): Promise<WorkspaceMeta['counts']> {
  const counts = { ...meta.counts }
  const writes: Write[] = []
  for (const [table, changes] of byTable(changeSet.changes)) {
    const removed = changes.filter(({ after }) => after === null).map(({ id }) => id)
    const written = changes.flatMap(({ after }) => (after === null ? [] : [after]))
    counts[table] = (counts[table] ?? 0) + added(changes) - removed.length
    const rows = db.rows(table)
    writes.push(...slices(removed).map((slice) => () => rows.bulkDelete(slice)))
    writes.push(...slices(written).map((slice) => () => rows.bulkPut(slice)))
  }
  counts['history'] = (counts['history'] ?? 0) + changeSet.history.length
  writes.push(...slices(changeSet.history).map((slice) => () => db.history.bulkPut(slice as unknown as HistoryEntry[])))
  // First, as it is by far the largest: the store writes it while the rows come.
  await writeAll([() => keepForUndo(db, changeSet), ...writes])
  await db.meta.put({ ...meta, seq: changeSet.seq, lastId: changeSet.id, counts })
  return counts
}

type Write = () => PromiseLike<unknown>

/** One write after the other, each handed over while the store is still at the one before it. */
async function writeAll(writes: readonly Write[]): Promise<void> {
  let before: PromiseLike<unknown> = Promise.resolve()
  for (const write of writes) {
    const now = write()
    // Where the one before fails, this one ends with the transaction, which is told once.
    now.then(undefined, () => undefined)
    await before
    before = now
  }
  await before
}

async function keepForUndo(db: Database, changeSet: ChangeSet): Promise<void> {
  const forgotten = changeSet.seq - undoDepth
  await db.changeSets.put(changeSet)
  await db.changeSets.where('seq').belowOrEqual(forgotten).delete()
  if (isAct(changeSet)) await db.listAct(changeSet)
  await db.acts(forgotten).delete()
}

/** Rows written in one go: some 20 ms, after which the window may draw. */
const rowsInARow = 250

function slices<T>(rows: readonly T[]): readonly T[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsInARow) }, (_, at) =>
    rows.slice(at * rowsInARow, (at + 1) * rowsInARow),
  )
}

const added = (changes: readonly RecordChange[]): number =>
  changes.filter(({ before, after }) => before === null && after !== null).length

function byTable(changes: readonly RecordChange[]): ReadonlyMap<RecordTable, readonly RecordChange[]> {
  const groups = new Map<RecordTable, RecordChange[]>()
  for (const change of changes) {
    const group = groups.get(change.table)
    if (group === undefined) groups.set(change.table, [change])
    else group.push(change)
  }
  return groups
}

/** Records per table as they really are; for the check at start and after a restore. */
export async function countRecords(db: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  await Promise.all(
    [...recordTables, 'history' as const].map(async (table) => {
      counts[table] = await db.rows(table).count()
    }),
  )
  return counts
}
