import type { HeldBackStep } from './foresee-merge'
import type { MergePlan } from './plan-merge'
import type { OwnRow, OwnWorkbook } from './read-own-workbook'

/** Where a workbook asks for something; null for a record that it does not hold. */
export type WorkbookPlace = { readonly sheet: string; readonly cell: string } | null

/** Finds the cell that asks for what is held back: a stage, a verdict, or else the row by its id. */
export function createPlaceFinder(
  workbook: OwnWorkbook,
  { records }: MergePlan,
): (step: HeldBackStep) => WorkbookPlace {
  const rows = new Map<string, Pick<OwnRow, 'sheet' | 'row' | 'cellOf'>>()
  for (const { key, row } of records) if (row !== null) rows.set(key, row)
  for (const row of workbook.signOffRows) if (row.id !== null) rows.set(`signOffs:${row.id}`, row)
  return ({ recordKey, to }) => {
    const row = rows.get(recordKey)
    if (row === undefined) return null
    const cell = row.cellOf(to === null ? 'verdict' : 'stage')
    return { sheet: row.sheet, cell: cell ?? `A${String(row.row)}` }
  }
}
