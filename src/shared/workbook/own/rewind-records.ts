import type { ChangeSet } from '../../domain/change-set'
import type { Row } from '../../domain/tables'
import { type WorkbookTable, workbookTables } from './sheet-table'
import type { StoreRecords } from './store-records'

const isWorkbookTable = (table: string): table is WorkbookTable => (workbookTables as readonly string[]).includes(table)

/** The records as they were after the act `seq`: every later act taken back, the latest first. */
export function rewindRecords(now: StoreRecords, later: readonly ChangeSet[], seq: number): StoreRecords {
  const then = Object.fromEntries(workbookTables.map((table) => [table, new Map<string, Row>(now[table])])) as {
    [T in WorkbookTable]: Map<string, Row>
  }
  for (const { changes } of later.filter((one) => one.seq > seq).toSorted((a, b) => b.seq - a.seq)) {
    for (const { table, id, before } of changes.toReversed()) {
      if (!isWorkbookTable(table)) continue
      if (before === null) then[table].delete(id)
      else then[table].set(id, before)
    }
  }
  return then
}
