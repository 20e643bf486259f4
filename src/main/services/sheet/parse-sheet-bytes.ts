import { findHeader } from '#shared/workbook/find-header'
import type { Sheet, SheetFile } from '#shared/workbook/sheet'
import { readCsv, type CsvCorrections } from './read-csv'
import { readXlsx, type ReadStep } from './read-xlsx'
import { refuseFile, reservedNames, showName } from './refuse-file'
import { sniffFormat } from './sniff-format'

export type SheetInput = CsvCorrections & { readonly fileName: string; readonly bytes: Buffer }

/** Reads a spreadsheet of either kind. Runs inside the worker, where running out of time or memory ends nothing else. */
export async function parseSheetBytes(input: SheetInput, onStep: ReadStep): Promise<SheetFile> {
  const { fileName, bytes } = input
  if (sniffFormat(bytes) === 'csv') {
    const csv = readCsv(bytes, sheetNameOf(fileName), input)
    csv.sheets.forEach(checkTitles)
    return { fileName, format: 'csv', ...csv }
  }
  const { sheets, notices } = await readXlsx(bytes, onStep)
  sheets.forEach(checkTitles)
  return { fileName, format: 'xlsx', encoding: null, delimiter: null, sheets, notices }
}

function sheetNameOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '') || fileName || 'list'
}

/** A column called `__proto__` could be taken for the machinery of the program instead of for data. */
function checkTitles(sheet: Sheet): void {
  for (const { title, index } of findHeader(sheet)?.columns ?? []) {
    if (!reservedNames.has(title.trim())) continue
    const wrong = `Column ${index + 1} of the sheet "${showName(sheet.name)}" is called "${title.trim()}", a name that programs reserve for themselves.`
    refuseFile('file-refused', wrong, 'Rename the column and try again.')
  }
}
