import { partnerTables, snapshotTables, type Row } from '../domain/tables'
import { err, ok, type Result } from '../result'
import type { Tables } from './content-lines'
import { type Envelope, snapshotFormat, snapshotFormatVersion, type Snapshot } from './snapshot'

export type SnapshotProblem =
  | { readonly kind: 'not-a-snapshot' }
  | { readonly kind: 'newer-version'; readonly version: number; readonly known: number }
  | { readonly kind: 'missing-field'; readonly field: string }
  | { readonly kind: 'missing-table'; readonly table: string }
  | { readonly kind: 'bad-row'; readonly table: string }
  | { readonly kind: 'double-id'; readonly table: string; readonly id: string }

/** A snapshot of any schema version: the envelope is checked, the set of tables is not. */
export type AnySnapshot = Envelope & { readonly tables: Tables }

/** Checks the envelope and that every table holds rows with distinct ids; tables of other schema versions may differ. */
export function parseAnySnapshot(value: unknown): Result<AnySnapshot, SnapshotProblem> {
  const envelope = parseEnvelope(value)
  if (!envelope.ok) return envelope
  const checked = checkTables(isObject(value) ? value['tables'] : null)
  return checked.ok ? ok({ ...envelope.value, tables: checked.value }) : checked
}

export function parseEnvelope(value: unknown): Result<Envelope, SnapshotProblem> {
  if (!isObject(value) || value['format'] !== snapshotFormat) return err({ kind: 'not-a-snapshot' })
  const { formatVersion, schemaVersion, workspaceId, seq, createdAt } = value
  if (!isCount(formatVersion)) return err({ kind: 'missing-field', field: 'formatVersion' })
  if (formatVersion > snapshotFormatVersion)
    return err({ kind: 'newer-version', version: formatVersion, known: snapshotFormatVersion })
  if (!isCount(schemaVersion)) return err({ kind: 'missing-field', field: 'schemaVersion' })
  if (!isCount(seq)) return err({ kind: 'missing-field', field: 'seq' })
  if (typeof workspaceId !== 'string' || workspaceId === '') return err({ kind: 'missing-field', field: 'workspaceId' })
  if (typeof createdAt !== 'string' || Number.isNaN(Date.parse(createdAt)))
    return err({ kind: 'missing-field', field: 'createdAt' })
  return ok({ format: snapshotFormat, formatVersion, schemaVersion, workspaceId, seq, createdAt })
}

/** A snapshot of the present schema: exactly the tables that the workspace has. */
export function parseSnapshot(value: unknown): Result<Snapshot, SnapshotProblem> {
  const any = parseAnySnapshot(value)
  if (!any.ok) return any
  const { tables } = any.value
  const missing = snapshotTables.find((table) => tables[table] === undefined)
  if (missing !== undefined) return err({ kind: 'missing-table', table: missing })
  const known = Object.fromEntries(snapshotTables.map((table) => [table, tables[table] ?? []]))
  return ok({ ...any.value, tables: known as Snapshot['tables'] })
}

/** Records that name a partner which is not there. Zero in a sound workspace. */
export function countDanglingReferences(tables: Tables): number {
  const partners = new Set(tables['partners']?.map(({ id }) => id))
  let dangling = 0
  for (const table of partnerTables)
    for (const { partnerId } of tables[table] ?? [])
      if (typeof partnerId === 'string' && !partners.has(partnerId)) dangling += 1
  return dangling
}

function checkTables(value: unknown): Result<Tables, SnapshotProblem> {
  if (!isObject(value)) return err({ kind: 'missing-field', field: 'tables' })
  const tables = new Map<string, readonly Row[]>()
  for (const [table, rows] of Object.entries(value)) {
    if (!Array.isArray(rows)) return err({ kind: 'missing-table', table })
    const ids = new Set<string>()
    for (const row of rows as readonly unknown[]) {
      if (!isRow(row)) return err({ kind: 'bad-row', table })
      if (ids.has(row.id)) return err({ kind: 'double-id', table, id: row.id })
      ids.add(row.id)
    }
    tables.set(table, rows)
  }
  return ok(Object.fromEntries(tables))
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

export const isRow = (value: unknown): value is Row => isObject(value) && typeof value['id'] === 'string'
