import { type CellStyle, type ColumnDef, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { cellAddress, columnLetters } from '#shared/workbook/cell-address'
import { type ColumnPlan, sheetRowLimit, type SheetPlan } from '#shared/workbook/sheet-plan'
import { encodeCellText } from './encode-cell-text'
import { createTextTable, type TextTable, writeRows } from './write-rows'
import { writePackedZip } from './write-zip'
import { readZipDirectory } from './zip-directory'
import { readZipPart } from './zip-part'

/**
 * Turns a workbook that was planned as plain data into the bytes of an .xlsx file. The only file that knows the workbook
 * library for writing: it writes everything but the cells, for each of which it would make up its format anew.
 */
export async function writeWorkbook(sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  const frame = Buffer.from(
    await writeXlsx({
      sheets: sheets.map(toFrame),
      namedRanges: sheets.filter(({ header }) => header).map(toFilterName),
      properties: { creator: 'Partnership Brain' },
    }),
  )
  const parts = new Map(readZipDirectory(frame).map((part) => [part.name, readZipPart(frame, part)]))
  const texts = createTextTable()
  for (const [at, plan] of sheets.entries()) {
    const name = `xl/worksheets/sheet${String(at + 1)}.xml`
    const sheet = fillFrame(parts.get(name)?.toString('utf8') ?? '', plan, texts)
    parts.set(name, Buffer.from(sheet, 'utf8'))
  }
  parts.set('xl/sharedStrings.xml', Buffer.from(texts.toXml(), 'utf8'))
  return writePackedZip(parts)
}

/** Puts the cells where the library wrote one row of titles and one of data, all empty but formatted. */
function fillFrame(frame: string, { rows, columns }: SheetPlan, texts: TextTable): string {
  const stylesOf = (row: string): readonly string[] =>
    Array.from(frame.matchAll(/<c r="[A-Z]+(\d)" s="(\d+)"\/>/g)).flatMap(([, at, style = '']) =>
      at === row ? [style] : [],
    )
  const cells = writeRows(rows, { first: stylesOf('1'), others: stylesOf('2') }, texts)
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), columns.length)
  const size = cellAddress({ row: Math.max(1, rows.length), column: Math.max(0, width - 1) })
  // Functions, since `$` means something in a text that replaces another.
  return frame
    .replace(/<dimension ref="[^"]*"\/>/, () => `<dimension ref="A1:${size}"/>`)
    .replace(/<sheetData>.*<\/sheetData>/s, () => cells)
}

const lastColumn = ({ columns }: SheetPlan): string => columnLetters(Math.max(0, columns.length - 1))
const lastRow = ({ rows }: SheetPlan): string => String(Math.max(1, rows.length))

/** Excel and LibreOffice keep a filter under this name of their own; without it LibreOffice forgets it on saving. */
const toFilterName = (plan: SheetPlan) => ({
  name: '_xlnm._FilterDatabase',
  range: `'${plan.name.replaceAll("'", "''")}'!$A$1:$${lastColumn(plan)}$${lastRow(plan)}`,
  scope: plan.name,
})

/** A text in the third row lets the library write a table of texts. */
function toFrame(plan: SheetPlan): WriteSheet {
  const { name, state, columns, header, frozenColumns } = plan
  const empty = columns.map(() => null)
  return {
    name,
    columns: columns.map(toColumn),
    rows: [empty, empty, ['text']],
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
