import { type Collection, Dexie, type EntityTable, type Table } from 'dexie'
import type { Act, ChangeSet } from '#shared/domain/change-set'
import type { Partner } from '#shared/domain/records/partner'
import type { HistoryEntry } from '#shared/domain/records/history-entry'
import { toAct } from '#shared/domain/undo-list'
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

/** An act without its content, in the table of the workspace: the undo list must not read the rows of an import to know its name. */
type ListedAct = { readonly key: readonly ['act', number]; readonly act: Act; readonly changeCount: number }

/** Keys that are lists come after those that are words: the workspace stays the first row of its table. */
const actKey = (seq: number): ListedAct['key'] => ['act', seq]

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

  async listAct(changeSet: ChangeSet): Promise<void> {
    const { seq, changes } = changeSet
    const listed: ListedAct = { key: actKey(seq), act: toAct(changeSet), changeCount: changes.length }
    await this.table('meta').put(listed)
  }

  /** How many records an act changed; null when it is not listed. */
  async sizeOfAct(seq: number): Promise<number | null> {
    const listed = await this.table<ListedAct, ListedAct['key']>('meta').get(actKey(seq))
    return listed?.changeCount ?? null
  }

  /** The listed acts up to a place in the order of changes. */
  acts(upTo = Infinity): Collection<ListedAct> {
    return this.table<ListedAct>('meta').where('key').between(actKey(0), actKey(upTo), true, true)
  }

  /** A table of records by its name in the domain. */
  rows(table: SnapshotTable): RowTable {
    return this.table(table)
  }
}
