import { partnerTables, type Row } from '../domain/tables'
import { canonicalJson } from './canonical-json'
import type { Tables } from './content-lines'

export type TableDifference = {
  readonly table: string
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export type PartnerDifference = {
  readonly partnerId: string
  /** As the newer side calls it, or the older one when it was removed. */
  readonly name: string
  readonly kind: 'added' | 'changed' | 'removed'
  /** Only tables in which something differs. */
  readonly tables: readonly TableDifference[]
}

export type SnapshotDifference = {
  readonly partners: readonly PartnerDifference[]
  /** All tables in which something differs, those of the workspace and the history included. */
  readonly tables: readonly TableDifference[]
}

type RowDifference = { readonly kind: 'added' | 'changed' | 'removed'; readonly row: Row }

/** What going from `before` to `after` would add, change and remove. A partner counts as changed when any of its records differs. */
export function compareSnapshots(before: Tables, after: Tables): SnapshotDifference {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  const byTable = names.map((table) => ({ table, rows: compareRows(before[table] ?? [], after[table] ?? []) }))
  const tables = byTable.filter(({ rows }) => rows.length > 0).map(({ table, rows }) => countKinds(table, rows))
  return { partners: toPartners(byTable, { before, after }), tables }
}

type Sides = { readonly before: Tables; readonly after: Tables }
type TableRows = { readonly table: string; readonly rows: readonly RowDifference[] }

function toPartners(byTable: readonly TableRows[], sides: Sides): readonly PartnerDifference[] {
  const perPartner = new Map<string, Map<string, RowDifference[]>>()
  for (const { table, rows } of byTable)
    for (const row of rows) {
      const partnerId = ownerOf(table, row.row)
      if (partnerId === null) continue
      const tables = perPartner.get(partnerId) ?? new Map<string, RowDifference[]>()
      perPartner.set(partnerId, tables)
      tables.set(table, [...(tables.get(table) ?? []), row])
    }
  const before = byId(sides.before['partners'] ?? [])
  const after = byId(sides.after['partners'] ?? [])
  return [...perPartner].map(([partnerId, tables]) => {
    const present = after.get(partnerId)
    const known = present ?? before.get(partnerId)
    return {
      partnerId,
      name: typeof known?.['name'] === 'string' ? known['name'] : partnerId,
      kind: present === undefined ? 'removed' : before.has(partnerId) ? 'changed' : 'added',
      tables: [...tables].map(([table, rows]) => countKinds(table, rows)),
    }
  })
}

const ownedTables: ReadonlySet<string> = new Set(partnerTables)

function ownerOf(table: string, row: Row): string | null {
  if (table === 'partners') return row.id
  const { partnerId } = row
  return ownedTables.has(table) && typeof partnerId === 'string' ? partnerId : null
}

function compareRows(before: readonly Row[], after: readonly Row[]): readonly RowDifference[] {
  const old = byId(before)
  const fresh = byId(after)
  const differences: RowDifference[] = []
  for (const row of after) {
    const was = old.get(row.id)
    if (was === undefined) differences.push({ kind: 'added', row })
    else if (canonicalJson(was) !== canonicalJson(row)) differences.push({ kind: 'changed', row })
  }
  for (const row of before) if (!fresh.has(row.id)) differences.push({ kind: 'removed', row })
  return differences
}

const byId = (rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.id, row]))

function countKinds(table: string, rows: readonly RowDifference[]): TableDifference {
  const count = (kind: RowDifference['kind']): number => rows.filter((row) => row.kind === kind).length
  return { table, added: count('added'), changed: count('changed'), removed: count('removed') }
}
