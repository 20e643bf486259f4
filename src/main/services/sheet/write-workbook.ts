import { type CellStyle, type ColumnDef, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { cellAddress, columnLetters } from '#shared/workbook/cell-address'
import { type ColumnPlan, sheetRowLimit, type PlannedCell, type SheetPlan } from '#shared/workbook/sheet-plan'
import { encodeCellText } from './encode-cell-text'

/**
 * Turns a workbook that was planned as plain data into the bytes of an .xlsx file. Every text becomes a cell of type
 * text and no cell is a formula, whatever it begins with. The only file that knows the workbook library for writing.
 */
export async function writeWorkbook(sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(toWriteSheet),
    namedRanges: sheets.filter(({ header }) => header).map(toFilterName),
    properties: { creator: 'Partnership Brain' },
  })
}

const lastColumn = ({ columns }: SheetPlan): string => columnLetters(Math.max(0, columns.length - 1))
const lastRow = ({ rows }: SheetPlan): string => String(Math.max(1, rows.length))

/** Excel and LibreOffice keep a filter under this name of their own; without it LibreOffice forgets it on saving. */
const toFilterName = (plan: SheetPlan) => ({
  name: '_xlnm._FilterDatabase',
  range: `'${plan.name.replaceAll("'", "''")}'!$A$1:$${lastColumn(plan)}$${lastRow(plan)}`,
  scope: plan.name,
})

function toWriteSheet(plan: SheetPlan): WriteSheet {
  const { name, state, columns, rows, header, frozenColumns } = plan
  return {
    name,
    columns: columns.map(toColumn),
    rows: rows.map((row) => row.map(toCell)),
    ...(state === 'very-hidden' ? { veryHidden: true } : {}),
    ...(header
      ? {
          cells: new Map(columns.map((_, column) => [`0,${String(column)}`, { style: headerStyle }])),
          freezePane: { rows: 1, columns: frozenColumns },
          autoFilter: { range: `A1:${lastColumn(plan)}${lastRow(plan)}` },
          dataValidations: columns.flatMap(toValidation),
        }
      : {}),
  }
}

const headerStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6EC' } },
  alignment: { vertical: 'top', wrapText: true },
}

const formats: Readonly<Record<ColumnPlan['format'], string>> = {
  // Excel then keeps what is typed as it is typed: a phone number does not lose its zeros.
  text: '@',
  'long-text': '@',
  number: 'General',
  day: 'yyyy-mm-dd',
  month: 'yyyy-mm',
}

const toColumn = ({ width, format, readOnly }: ColumnPlan): ColumnDef => ({
  width,
  style: {
    numFmt: formats[format],
    alignment: { vertical: 'top', ...(format === 'long-text' ? { wrapText: true } : {}) },
    ...(readOnly ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } } : {}),
  },
})

/** Down to the last row that is read, so that rows added at the end have the list as well. */
function toValidation({ choices }: ColumnPlan, column: number): NonNullable<WriteSheet['dataValidations']> {
  if (choices === null) return []
  const range = `${cellAddress({ row: 2, column })}:${cellAddress({ row: sheetRowLimit, column })}`
  return [
    {
      type: 'list',
      values: choices.map(encodeCellText),
      range,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: 'Not in the list',
      errorMessage: 'Choose one of the list.',
    },
  ]
}

function toCell(cell: PlannedCell): string | number | Date | null {
  if (typeof cell === 'string') return encodeCellText(cell)
  return typeof cell === 'object' && cell !== null ? new Date(`${cell.iso.slice(0, 10)}T00:00:00Z`) : cell
}
