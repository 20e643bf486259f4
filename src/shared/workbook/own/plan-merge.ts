import { cellAddress } from '../cell-address'
import type { Row } from '../../domain/tables'
import type { SheetProblem } from '../sheet'
import { canonicalField, canonicalFields, type FieldValues } from './canonical-value'
import type { FieldValue } from './column'
import { greyEdits } from './grey-edits'
import { type FieldMerge, mergeFields } from './merge-fields'
import { missedRecords, withoutFollowers } from './missed-records'
import type { OwnRow, OwnWorkbook } from './read-own-workbook'
import { type IdentityAnswer, type IdentityQuestion, type ResolvedRow, resolvePartners } from './resolve-partners'
import { createPartnerFinder, resolveRecords } from './resolve-records'
import { type RecordTableOfPartner, recordTitle, workbookTables, type WorkbookTable } from './sheet-table'
import { isInBin, type StoreRecords } from './store-records'
import { mergedTables } from './workbook-tables'

/**
 * What the merge stands on: the workbook's own base when it was exported from this store, the state at which two
 * stores parted, or nothing.
 */
export type MergeBasis =
  | { readonly kind: 'own-past' }
  | { readonly kind: 'parted'; readonly ancestor: StoreRecords }
  | { readonly kind: 'stranger' }

export type RecordMerge = {
  /** `table:id` */
  readonly key: string
  readonly table: WorkbookTable
  readonly id: string
  readonly partnerId: string
  readonly title: string
  /**
   * `gone-there`: its row is not in the workbook any more. `gone-here`: it was deleted here, and the workbook has it
   * still. Both are asked about.
   */
  readonly kind: 'added' | 'changed' | 'gone-there' | 'gone-here'
  readonly changes: readonly FieldMerge[]
  readonly conflicts: readonly FieldMerge[]
  /** Of an added record, every field; else empty. */
  readonly values: ReadonlyMap<string, FieldValue>
  /** Where it stands in the workbook; null when it does not. */
  readonly row: Pick<OwnRow, 'sheet' | 'row' | 'cellOf'> | null
}

export type MergePlan = {
  readonly records: readonly RecordMerge[]
  readonly questions: readonly IdentityQuestion[]
  readonly problems: readonly SheetProblem[]
  /** Rows in which nothing is to be done. */
  readonly unchanged: number
}

export type MergeInput = {
  readonly workbook: OwnWorkbook
  readonly store: StoreRecords
  readonly basis: MergeBasis
  readonly answers: Readonly<Record<string, IdentityAnswer>>
}

/** Compares a workbook that came back with the store: what is taken over, what is asked, what is told. Changes nothing. */
export function planMerge(input: MergeInput): MergePlan {
  const partners = resolvePartners(input)
  const findPartner = createPartnerFinder(partners.rows, input.store)
  const resolved = new Map<WorkbookTable, readonly ResolvedRow[]>([['partners', partners.rows]])
  const problems: SheetProblem[] = [...input.workbook.problems, ...partners.twice.map(repeated)]
  for (const table of recordTables) {
    const records = resolveRecords(table, { ...input, findPartner })
    resolved.set(table, records.rows)
    problems.push(...records.problems)
  }
  const records: RecordMerge[] = []
  let unchanged = 0
  for (const table of workbookTables) {
    for (const row of resolved.get(table) ?? []) {
      problems.push(...greyEditsOf(table, row, input))
      const merge = mergeRow(table, row, { input, problems })
      if (merge === null) unchanged += 1
      else records.push(merge)
    }
    records.push(...missedRecords(table, resolved.get(table) ?? [], input))
  }
  return { records: withoutFollowers(records, partners.questions), questions: partners.questions, problems, unchanged }
}

const recordTables = workbookTables.filter((table): table is RecordTableOfPartner => table !== 'partners')

const repeated = (row: OwnRow): SheetProblem => ({
  kind: 'twice',
  sheet: row.sheet,
  cell: cellAddress({ row: row.row, column: 0 }),
  found: row.id,
  expected: null,
  message: `Row ${String(row.row)} has the id of a partner that stands further up, and is left out.`,
})

function greyEditsOf(table: WorkbookTable, { row, id, partnerId }: ResolvedRow, input: MergeInput) {
  const record = input.workbook.base.get(table)?.get(id)
  if (record === undefined) return []
  const written = input.workbook.base.get('partners')?.get(partnerId)?.fields['name']
  const partnerNames = [written, input.store.partners.get(partnerId)?.['name']].filter(
    (name) => typeof name === 'string',
  )
  return greyEdits(mergedTables[table], row, { record, partnerNames })
}

type Merging = { readonly input: MergeInput; readonly problems: SheetProblem[] }

function mergeRow(table: WorkbookTable, resolved: ResolvedRow, { input, problems }: Merging): RecordMerge | null {
  const { row, id } = resolved
  const { workbook, store, basis } = input
  const mine = store[table].get(id)
  const written = workbook.base.get(table)?.get(id) ?? null
  const theirs = theirValues(table, row, { written: written?.fields ?? null, untold: written?.untold ?? [] })
  const base = baseOf(table, id, input)
  if (mine === undefined || isInBin(mine)) {
    const known = written !== null && (basis.kind === 'own-past' || base !== null)
    if (mine === undefined && !known) return addition(table, resolved, theirs)
    const touched = [...theirs].some(([field, value]) => !Object.is(value, written?.fields[field] ?? null))
    return touched || basis.kind === 'parted' ? { ...addition(table, resolved, theirs), kind: 'gone-here' } : null
  }
  const fixed = movedKeys(table, { mine, theirs, row })
  problems.push(...fixed.problems)
  const sides = { base, written: written?.fields ?? null, mine, theirs: fixed.theirs }
  const { changes, conflicts } = mergeFields(mergedTables[table].columns, sides)
  if (changes.length + conflicts.length === 0) return null
  const title = recordTitle(mergedTables[table], mine)
  return { ...place(table, resolved), title, kind: 'changed', changes, conflicts, values: new Map() }
}

type Written = { readonly written: FieldValues | null; readonly untold: readonly string[] }

/** What the workbook says of a record: its cells, and what travels in the base without a cell. */
function theirValues(table: WorkbookTable, { values }: OwnRow, { written, untold }: Written) {
  const theirs = new Map<string, FieldValue>()
  for (const { field, use } of mergedTables[table].columns) {
    const value = use === 'carried' ? written?.[field] : values.get(field)
    if (value !== undefined && !untold.includes(field)) theirs.set(field, value)
  }
  return theirs
}

/** What both sides began with; null when that is not known. */
function baseOf(table: WorkbookTable, id: string, { workbook, basis }: MergeInput): FieldValues | null {
  if (basis.kind === 'stranger') return null
  if (basis.kind === 'own-past') return workbook.base.get(table)?.get(id)?.fields ?? null
  const then = basis.ancestor[table].get(id)
  return then === undefined || isInBin(then) ? null : canonicalFields(mergedTables[table].columns, then)
}

const place = (table: WorkbookTable, { id, partnerId, row }: ResolvedRow) => ({
  key: `${table}:${id}`,
  table,
  id,
  partnerId,
  row,
})

function addition(table: WorkbookTable, resolved: ResolvedRow, values: ReadonlyMap<string, FieldValue>): RecordMerge {
  const { columns, natural } = mergedTables[table]
  const words = natural.map((field) => {
    const value = values.get(field) ?? null
    const labels = columns.find((column) => column.field === field)?.choices
    return value === null ? '' : (labels?.[value] ?? String(value))
  })
  const title = words.filter((word) => word !== '').join(' · ')
  return { ...place(table, resolved), title, kind: 'added', changes: [], conflicts: [], values }
}

type Keys = {
  readonly mine: Row
  readonly theirs: ReadonlyMap<string, FieldValue>
  readonly row: OwnRow
}

/** What names a record cannot be changed: the old record would be gone, and another one there. */
function movedKeys(table: WorkbookTable, { mine, theirs, row }: Keys) {
  const problems: SheetProblem[] = []
  const kept = new Map(theirs)
  for (const column of mergedTables[table].columns) {
    const { field, use, title } = column
    const value = theirs.get(field)
    if (use !== 'key' || value === undefined) continue
    const now = canonicalField(column, mine)
    if (Object.is(value, now)) continue
    kept.delete(field)
    problems.push({
      kind: 'key-changed',
      sheet: row.sheet,
      cell: row.cellOf(field),
      found: String(value),
      expected: String(now),
      message: `“${title ?? field}” of an existing entry cannot be changed. Add a new row instead, and leave its ids empty.`,
    })
  }
  return { theirs: kept, problems }
}
