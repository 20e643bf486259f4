import type { Sheet, SheetProblem } from '#shared/workbook/sheet'
import { cellAddress } from '#shared/workbook/cell-address'
import type { WorksheetScan } from './scan-worksheet'
import { sheetLimits } from './sheet-limits'

export type WorkbookFindings = {
  readonly sheets: readonly Sheet[]
  /** One per sheet, in the same order. */
  readonly scans: readonly WorksheetScan[]
  readonly impossibleDates: readonly { readonly sheetName: string; readonly row: number; readonly column: number }[]
  readonly chartSheets: readonly string[]
}

/** What a person should know about a workbook that could be read: results taken from formulas, errors, gaps. */
export function describeWorkbookNotices(findings: WorkbookFindings): readonly SheetProblem[] {
  const perSheet = findings.sheets.flatMap((sheet, index) => describeSheet(sheet, findings.scans[index]))
  const dates = findings.impossibleDates.slice(0, sheetLimits.notices).map((place): SheetProblem => {
    const cell = cellAddress(place)
    return {
      kind: 'impossible-date',
      sheet: place.sheetName,
      cell,
      found: null,
      expected: 'a date between 1900 and 9999',
      message: `Cell ${cell} of "${place.sheetName}" holds a date that no calendar has; it is read as empty.`,
    }
  })
  const charts = findings.chartSheets.map((name): SheetProblem => ({
    kind: 'chart-sheet',
    sheet: name,
    cell: null,
    found: null,
    expected: null,
    message: `"${name}" holds a chart and no cells; it is left out.`,
  }))
  return [...perSheet, ...dates, ...charts]
}

function describeSheet(sheet: Sheet, scan: WorksheetScan | undefined): readonly SheetProblem[] {
  const notices: SheetProblem[] = []
  if (scan !== undefined && scan.formulas.length > 0) notices.push(describeFormulas(sheet.name, scan.formulas))
  if (scan !== undefined && scan.emptyFormulas.length > 0)
    notices.push(describeEmptyFormulas(sheet.name, scan.emptyFormulas))
  return [...notices, ...describeErrors(sheet)]
}

function describeFormulas(sheet: string, cells: readonly string[]): SheetProblem {
  const [first = ''] = cells
  return {
    kind: 'formula-result',
    sheet,
    cell: first,
    found: `${cells.length} cells with a formula`,
    expected: null,
    message: `${countCells(cells.length, 'holds', 'hold')} a formula in "${sheet}" (first ${first}); the result that was saved last is read, nothing is calculated.`,
  }
}

function describeEmptyFormulas(sheet: string, cells: readonly string[]): SheetProblem {
  const [first = ''] = cells
  return {
    kind: 'formula-without-result',
    sheet,
    cell: first,
    found: `${cells.length} cells with a formula and no saved result`,
    expected: 'a saved result',
    message: `${countCells(cells.length, 'holds', 'hold')} a formula without a saved result in "${sheet}" (first ${first}) and is read as empty. Open the file in your spreadsheet program and save it once.`,
  }
}

function describeErrors(sheet: Sheet): readonly SheetProblem[] {
  const notices: SheetProblem[] = []
  let count = 0
  sheet.rows.forEach((row, rowIndex) =>
    row.forEach((value, column) => {
      if (typeof value !== 'object' || value === null || value.kind !== 'error') return
      count += 1
      if (count > sheetLimits.notices) return
      const cell = cellAddress({ row: rowIndex + 1, column })
      const message = `Cell ${cell} of "${sheet.name}" shows the error ${value.code}; it is read as empty.`
      notices.push({ kind: 'error-cell', sheet: sheet.name, cell, found: value.code, expected: 'a value', message })
    }),
  )
  if (count > sheetLimits.notices) {
    const message = `${count} cells of "${sheet.name}" show errors; the first ${sheetLimits.notices} are listed.`
    notices.push({ kind: 'error-cells', sheet: sheet.name, cell: null, found: String(count), expected: null, message })
  }
  return notices
}

function countCells(count: number, one: string, many: string): string {
  return count === 1 ? `1 cell ${one}` : `${count} cells ${many}`
}
