import type { ChangeSet } from '#shared/domain/change-set'
import type { Row } from '#shared/domain/tables'
import { workbookTables } from '#shared/workbook/own/sheet-table'
import type { StoreRecords } from '#shared/workbook/own/store-records'
import type { Database } from './database'
import { undoDepth } from './write-change-set'

/** The records that a workbook shows, with the acts that led to them, all of one moment. */
export type StoreState = {
  readonly records: StoreRecords
  readonly past: {
    readonly workspaceId: string
    readonly seq: number
    readonly changeSets: readonly ChangeSet[]
    readonly depth: number
  }
}

export async function readStoreState(db: Database): Promise<StoreState> {
  return db.transaction('r', db.tables, async () => {
    const meta = await db.meta.get('workspace')
    if (meta === undefined) throw new Error('The store has no workspace.')
    const changeSets = await db.changeSets.orderBy('seq').toArray()
    const tables = await Promise.all(
      workbookTables.map(async (table) => {
        const rows = await db.rows(table).toArray()
        return [table, new Map<string, Row>(rows.map((row) => [row.id, row]))] as const
      }),
    )
    const records = Object.fromEntries(tables) as unknown as StoreRecords
    return { records, past: { workspaceId: meta.workspaceId, seq: meta.seq, changeSets, depth: undoDepth } }
  })
}
