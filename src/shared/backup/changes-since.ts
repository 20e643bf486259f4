import type { RecordChange } from '../domain/change-set'
import { partnerTables, type RecordTable, type Row } from '../domain/tables'
import { canonicalJson } from './canonical-json'
import type { Tables } from './content-lines'

/**
 * What became of some partners between a backup and the present, as changes by partner: taking them back brings these
 * partners, and nothing else, to where they were. The history is not among them, it only ever grows.
 */
export function changesSince(
  backup: Tables,
  present: Tables,
  partnerIds: ReadonlySet<string>,
): ReadonlyMap<string, readonly RecordChange[]> {
  const changes = new Map<string, RecordChange[]>()
  for (const table of ['partners', ...partnerTables] as const) {
    const ownRows = (tables: Tables): ReadonlyMap<string, Row> =>
      new Map((tables[table] ?? []).filter((row) => partnerIds.has(ownerOf(table, row))).map((row) => [row.id, row]))
    const [before, after] = [ownRows(backup), ownRows(present)]
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const change = { table, id, before: before.get(id) ?? null, after: after.get(id) ?? null }
      if (canonicalJson(change.before) === canonicalJson(change.after)) continue
      const owner = ownerOf(table, change.after ?? change.before ?? { id })
      changes.set(owner, [...(changes.get(owner) ?? []), change])
    }
  }
  return changes
}

const ownerOf = (table: RecordTable, row: Row): string => (table === 'partners' ? row.id : String(row['partnerId']))
