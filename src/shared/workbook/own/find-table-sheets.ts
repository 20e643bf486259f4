import { cellText } from '../cell-text'
import { foldText } from '../fold-text'
import { normaliseTitle } from '../normalise-title'
import type { Sheet } from '../sheet'
import { isBaseSheet } from './base-sheet'
import { partnerIdTitle, type SheetTable } from './sheet-table'

/** Where a table stands in a file: its sheet, the header row from 0, and the column index of every title. */
export type TableSheet = {
  readonly sheet: Sheet
  readonly headerRow: number
  readonly columnOf: ReadonlyMap<string, number>
}

const searchedRows = 10

/**
 * Finds the sheet of every table by its titles, so that sheets may be renamed and moved and columns reordered, hidden or
 * removed. Of several sheets with the titles of one table the likest counts.
 */
export function findTableSheets<T extends string>(
  sheets: readonly Sheet[],
  tables: readonly SheetTable<T>[],
): ReadonlyMap<T, TableSheet> {
  const candidates = sheets
    .filter((sheet) => !isBaseSheet(sheet))
    .flatMap((sheet) => tables.flatMap((table) => toCandidate(sheet, table)))
    .toSorted((a, b) => b.score - a.score)
  const found = new Map<T, TableSheet>()
  const taken = new Set<Sheet>()
  for (const { table, tableSheet } of candidates) {
    if (found.has(table) || taken.has(tableSheet.sheet)) continue
    found.set(table, tableSheet)
    taken.add(tableSheet.sheet)
  }
  return found
}

type Candidate<T> = { readonly table: T; readonly score: number; readonly tableSheet: TableSheet }

function toCandidate<T extends string>(sheet: Sheet, table: SheetTable<T>): readonly Candidate<T>[] {
  const titles = titlesOf(table)
  let best: TableSheet | null = null
  for (const [headerRow, cells] of sheet.rows.slice(0, searchedRows).entries()) {
    const columnOf = new Map<string, number>()
    for (const [index, cell] of cells.entries()) {
      const title = titles.get(normaliseTitle(cellText(cell)))
      if (title !== undefined && !columnOf.has(title)) columnOf.set(title, index)
    }
    if (columnOf.size > (best?.columnOf.size ?? 0)) best = { sheet, headerRow, columnOf }
  }
  if (best === null) return []
  const share = best.columnOf.size / titles.size
  const ownId = best.columnOf.has(table.idTitle) && table.table !== 'partners'
  if (share < 0.3 && !ownId) return []
  const sameName = foldText(sheet.name) === foldText(table.sheetName)
  return [{ table: table.table, score: share + (ownId ? 1 : 0) + (sameName ? 0.5 : 0), tableSheet: best }]
}

/** The titles of a table by their folded form. */
function titlesOf({ columns, idTitle }: SheetTable): ReadonlyMap<string, string> {
  const titles = [idTitle, partnerIdTitle, ...columns.flatMap(({ title }) => (title === null ? [] : [title]))]
  return new Map(titles.map((title) => [normaliseTitle(title), title]))
}
