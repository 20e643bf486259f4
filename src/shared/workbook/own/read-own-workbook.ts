import { err, ok, type Result } from '../../result'
import { cellAddress } from '../cell-address'
import { cellText, isBlankRow } from '../cell-text'
import type { CellValue, SheetFile, SheetProblem } from '../sheet'
import {
  type BaseAsk,
  type BaseProblem,
  type BaseRecord,
  isBaseSheet,
  readBaseSheet,
  type WorkbookManifest,
} from './base-sheet'
import { canonicalTyped, toCanonical } from './canonical-value'
import { signOffsTable } from './columns-read-only'
import type { Column, FieldValue } from './column'
import { findTableSheets, type TableSheet } from './find-table-sheets'
import { parseCell } from './parse-cell'
import { partnerIdTitle, partnerNameTitle, type SheetTable, workbookTables, type WorkbookTable } from './sheet-table'
import { mergedTables } from './workbook-tables'

/** One filled row as somebody left it; only cells that were understood are among the values. */
export type OwnRow = {
  readonly sheet: string
  /** As people count, from 1. */
  readonly row: number
  readonly id: string | null
  readonly partnerId: string | null
  readonly partnerName: string
  readonly values: ReadonlyMap<string, FieldValue>
  /** What stands in columns that are only shown; nothing of it is taken over. */
  readonly grey: ReadonlyMap<string, FieldValue>
  /** Where each field stands, for messages. */
  readonly cellOf: (field: string) => string | null
}

/** One of our workbooks as it came back. A table whose sheet is gone has no rows here, and nothing of it is missed. */
export type OwnWorkbook = {
  readonly fileName: string
  readonly manifest: WorkbookManifest
  readonly base: ReadonlyMap<string, ReadonlyMap<string, BaseRecord>>
  readonly asks: ReadonlyMap<string, BaseAsk>
  readonly rows: ReadonlyMap<WorkbookTable, readonly OwnRow[]>
  readonly signOffRows: readonly OwnRow[]
  readonly problems: readonly SheetProblem[]
}

/** Whether a file is one of our own workbooks, damaged or not. */
export const isOwnWorkbook = ({ sheets }: SheetFile): boolean => sheets.some(isBaseSheet)

export function readOwnWorkbook({ fileName, sheets }: SheetFile): Result<OwnWorkbook, BaseProblem> {
  const baseSheet = sheets.find(isBaseSheet)
  const read = baseSheet === undefined ? err({ kind: 'damaged' } as const) : readBaseSheet(baseSheet)
  if (!read.ok) return read
  const { manifest, entries } = read.value
  const base = new Map<string, Map<string, BaseRecord>>(workbookTables.map((table) => [table, new Map()]))
  const asks = new Map<string, BaseAsk>()
  for (const entry of entries) {
    if (entry.kind === 'ask') asks.set(entry.id, entry)
    else base.get(entry.table)?.set(entry.id, entry)
  }
  const problems: SheetProblem[] = []
  const rows = new Map<WorkbookTable, readonly OwnRow[]>()
  const found = findTableSheets<WorkbookTable | 'signOffs'>(sheets, tablesOf(manifest))
  for (const table of workbookTables) {
    const place = found.get(table)
    if (place !== undefined) rows.set(table, readRows(mergedTables[table], place, problems))
  }
  const signOffs = found.get('signOffs')
  const signOffRows = signOffs === undefined ? [] : readRows(signOffsTable, signOffs, problems)
  return ok({
    fileName,
    manifest,
    base,
    asks,
    rows,
    signOffRows,
    problems: [...problems, ...lost(manifest, found), ...lostColumns(manifest, found)],
  })
}

type FoundTable = WorkbookTable | 'signOffs'

const tablesOf = ({ kind }: WorkbookManifest): readonly SheetTable<FoundTable>[] =>
  kind === 'sign-off' ? [signOffsTable] : [...workbookTables.map((table) => mergedTables[table]), signOffsTable]

/** Sheets that were exported and are not there any more: told, and otherwise left alone. */
function lost({ sheets }: WorkbookManifest, found: ReadonlyMap<string, TableSheet>): readonly SheetProblem[] {
  return sheets
    .filter(({ table, rows }) => table !== 'history' && rows > 0 && !found.has(table))
    .map(({ name }) => ({
      kind: 'sheet-missing',
      sheet: name,
      cell: null,
      found: null,
      expected: name,
      message: `The sheet “${name}” is not in the file any more. Nothing of it is changed or deleted.`,
    }))
}

/** Columns whose title is gone: what was edited in them cannot be found, so it is told. */
function lostColumns(manifest: WorkbookManifest, found: ReadonlyMap<FoundTable, TableSheet>): readonly SheetProblem[] {
  return tablesOf(manifest).flatMap((table) => {
    const place = found.get(table.table)
    const exported = manifest.sheets.some((one) => one.table === table.table && one.rows > 0)
    if (place === undefined || !exported) return []
    const edited = table.columns.filter(({ use, title }) => title !== null && (use === 'edit' || use === 'key'))
    const titles = edited.flatMap(({ title }) => (title === null || place.columnOf.has(title) ? [] : [title]))
    if (titles.length === 0) return []
    const named = titles.map((title) => `“${title}”`).join(', ')
    return [
      {
        kind: 'columns-missing',
        sheet: place.sheet.name,
        cell: null,
        found: null,
        expected: titles.join(', '),
        message: `The sheet has no column ${named} any more. Nothing of it is changed.`,
      },
    ]
  })
}

function readRows(table: SheetTable, place: TableSheet, problems: SheetProblem[]): readonly OwnRow[] {
  const { sheet, headerRow } = place
  const rows: OwnRow[] = []
  for (let at = headerRow + 1; at < sheet.rows.length; at += 1) {
    const cells = sheet.rows[at] ?? []
    if (isBlankRow(cells)) continue
    rows.push(readRow({ table, place, cells, row: at + 1 }, problems))
  }
  return rows
}

function readGrey(column: Column, cell: CellValue): FieldValue {
  const parsed = parseCell(column, cell)
  return toCanonical(parsed.ok ? parsed.value : cellText(cell))
}

type RowSource = {
  readonly table: SheetTable
  readonly place: TableSheet
  readonly cells: readonly CellValue[]
  readonly row: number
}

function readRow({ table, place, cells, row }: RowSource, problems: SheetProblem[]): OwnRow {
  const { sheet, columnOf } = place
  const textAt = (title: string): string => cellText(cells[columnOf.get(title) ?? -1])
  const values = new Map<string, FieldValue>()
  const grey = new Map<string, FieldValue>()
  const places = new Map<string, string>()
  for (const column of table.columns) {
    const index = columnOf.get(column.title ?? '')
    if (index === undefined) continue
    const cell = cellAddress({ row, column: index })
    places.set(column.field, cell)
    if (column.use !== 'edit' && column.use !== 'key') {
      grey.set(column.field, readGrey(column, cells[index] ?? null))
      continue
    }
    const parsed = parseCell(column, cells[index] ?? null)
    if (parsed.ok) values.set(column.field, canonicalTyped(column, parsed.value))
    else problems.push({ kind: 'cell', sheet: sheet.name, cell, ...parsed.error })
  }
  const id = textAt(table.idTitle)
  const partnerId = textAt(partnerIdTitle)
  return {
    sheet: sheet.name,
    row,
    id: id === '' ? null : id,
    partnerId: partnerId === '' ? null : partnerId,
    partnerName: textAt(partnerNameTitle),
    values,
    grey,
    cellOf: (field) => places.get(field) ?? null,
  }
}
