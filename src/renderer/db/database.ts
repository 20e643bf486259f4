import { Dexie, type EntityTable, type Table } from 'dexie'
import type { ChangeSet } from '#shared/domain/change-set'
import type { Partner } from '#shared/domain/records/partner'
import type { HistoryEntry } from '#shared/domain/records/history-entry'
import { partnerTables, type Row, type SnapshotTable, workspaceTables } from '#shared/domain/tables'

/** What the store knows of itself. `counts` is kept in step by every transaction, so that nothing has to be counted. */
export type WorkspaceMeta = {
  readonly key: 'workspace'
  readonly workspaceId: string
  readonly schemaVersion: number
  /** Sequence of the last change set. */
  readonly seq: number
  /** Id of the last change set; absent where the store was just filled and nothing has changed since. */
  readonly lastId?: string
  readonly counts: Readonly<Record<string, number>>
}

/** What a person typed and has not saved yet. Not part of snapshots. */
export type Draft = { readonly id: string; readonly value: unknown; readonly at: string }

/** A table whose rows are not told apart by their type. */
export type RowTable = Table<Row, string>

const partnerRows = Object.fromEntries(partnerTables.map((table) => [table, 'id, partnerId']))
const workspaceRows = Object.fromEntries(workspaceTables.map((table) => [table, 'id']))

/**
 * The working store: IndexedDB with strict durability. It is never the only copy of the data.
 * Versions are append-only: a released version is never edited, only followed by another.
 */
export class Database extends Dexie {
  declare readonly partners: EntityTable<Partner, 'id'>
  declare readonly history: EntityTable<HistoryEntry, 'id'>
  declare readonly changeSets: EntityTable<ChangeSet, 'seq'>
  declare readonly meta: EntityTable<WorkspaceMeta, 'key'>
  declare readonly drafts: EntityTable<Draft, 'id'>

  constructor(name: string) {
    super(name, { autoOpen: false, chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      partners: 'id',
      ...partnerRows,
      ...workspaceRows,
      history: 'id, partnerId, at',
      changeSets: 'seq, id',
      meta: 'key',
      drafts: 'id',
    })
  }

  /** A table of records by its name in the domain. */
  rows(table: SnapshotTable): RowTable {
    return this.table(table)
  }
}
