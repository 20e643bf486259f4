import { cellAddress, columnLetters } from '#shared/workbook/cell-address'
import type { Sheet, SheetProblem } from '#shared/workbook/sheet'
import { decodeText } from './decode-text'
import { findDelimiter } from './find-delimiter'
import { refuseFile } from './refuse-file'
import { sheetLimits } from './sheet-limits'
import { splitCsv, type SplitRows } from './split-csv'

export type CsvCorrections = { readonly encoding: string | null; readonly delimiter: string | null }

export type CsvContent = {
  readonly encoding: string
  readonly delimiter: string
  readonly sheets: readonly Sheet[]
  readonly notices: readonly SheetProblem[]
}

/** Csv has one sheet without a name of its own; messages call it by the file's name. */
export function readCsv(bytes: Buffer, sheetName: string, corrections: CsvCorrections): CsvContent {
  const { text: raw, encoding } = decodeText(bytes, corrections.encoding)
  const notices: SheetProblem[] = []
  const text = cleanText(raw, { sheetName, notices })
  const delimiter = corrections.delimiter ?? findDelimiter(text)
  checkLines(text, delimiter)
  const split = splitWithRepair(text, { delimiter, sheetName, notices })
  const rows = dropHint(split.map(trimRow))
  checkCells(rows)
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop()
  return { encoding, delimiter, sheets: [{ name: sheetName, hidden: false, rows }], notices }
}

type Reporting = { readonly sheetName: string; readonly notices: SheetProblem[] }

function cleanText(raw: string, { sheetName, notices }: Reporting): string {
  const lines = raw.replace(/\r\n?/g, '\n')
  const nul = lines.indexOf('\0')
  if (nul !== -1) {
    const row = countLines(lines.slice(0, nul))
    notices.push(
      describe(sheetName, {
        kind: 'nul-characters',
        cell: null,
        message: `The file holds NUL characters (first in line ${row}); they are left out.`,
      }),
    )
  }
  const lost = lines.indexOf('\uFFFD')
  if (lost !== -1) {
    const row = countLines(lines.slice(0, lost))
    notices.push(
      describe(sheetName, {
        kind: 'unreadable-characters',
        cell: null,
        message: `Some characters cannot be read in this encoding (first in line ${row}). Choose another encoding.`,
      }),
    )
  }
  return nul === -1 ? lines : lines.replaceAll('\0', '')
}

function countLines(text: string): number {
  return text.split('\n').length
}

function describe(
  sheet: string,
  { kind, cell, message }: { readonly kind: string; readonly cell: string | null; readonly message: string },
): SheetProblem {
  return { kind, sheet, cell, found: null, expected: null, message }
}

/** Bounds what splitting can cost, before it starts: a line of a million separators is a million cells. */
function checkLines(text: string, delimiter: string): void {
  let line = 1
  let separators = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\n') {
      line += 1
      separators = 0
    } else if (character === delimiter) {
      separators += 1
      if (separators < sheetLimits.columns * 32) continue
      const wrong = `Line ${line} has more than ${sheetLimits.columns} columns.`
      refuseFile('file-too-large', wrong, 'Check whether the right separator was chosen.')
    }
  }
}

const repairs = 100

/**
 * A quotation mark that is never closed would swallow the rest of the file into one cell. Its row is read with the
 * marks as ordinary characters instead, and the rows after it as usual.
 */
function splitWithRepair(
  text: string,
  { delimiter, sheetName, notices }: Reporting & { readonly delimiter: string },
): readonly (readonly string[])[] {
  const limit = sheetLimits.rows + 1_001
  const rows: (readonly string[])[] = []
  let rest = text
  for (let repair = 0; ; repair += 1) {
    const split = splitCsv(rest, { delimiter, limit, quotes: true })
    reportStrayQuotes(split, { sheetName, notices, rowsBefore: rows.length })
    if (split.openQuote === null) return [...rows, ...split.rows]
    rows.push(...split.rows.slice(0, split.openQuote.row))
    const cell = cellAddress({
      row: rows.length + 1,
      column: Math.max(0, (split.rows[split.openQuote.row]?.length ?? 1) - 1),
    })
    if (repair === repairs) refuseOpenQuotes(cell)
    const lineFrom = rest.lastIndexOf('\n', Math.max(0, split.openQuote.at - 1)) + 1
    const lineEnd = rest.indexOf('\n', split.openQuote.at)
    const line = rest.slice(lineFrom, lineEnd === -1 ? rest.length : lineEnd)
    rows.push(...splitCsv(line, { delimiter, limit, quotes: false }).rows)
    const message = `The quotation mark in cell ${cell} is opened and never closed; that row is read as it stands. Check it.`
    if (notices.length < sheetLimits.notices)
      notices.push(describe(sheetName, { kind: 'open-quotation-mark', cell, message }))
    if (lineEnd === -1) return rows
    rest = rest.slice(lineEnd + 1)
  }
}

function reportStrayQuotes(
  split: SplitRows,
  { sheetName, notices, rowsBefore }: Reporting & { readonly rowsBefore: number },
): void {
  for (const row of new Set(split.strayQuotes)) {
    if (row === split.openQuote?.row || notices.length >= sheetLimits.notices) continue
    const cell = cellAddress({ row: rowsBefore + row + 1, column: 0 })
    const message = `Row ${rowsBefore + row + 1} has text after a closing quotation mark; check its cells.`
    notices.push(describe(sheetName, { kind: 'stray-quotation-mark', cell, message }))
  }
}

function refuseOpenQuotes(cell: string): never {
  const wrong = `More than ${repairs} quotation marks are opened and never closed (the last in cell ${cell}).`
  return refuseFile('file-unreadable', wrong, 'Export the list again, or save it as .xlsx.')
}

function trimRow(row: readonly string[]): readonly string[] {
  let end = row.length
  while (end > 0 && row[end - 1] === '') end -= 1
  return row.slice(0, end)
}

/** Excel's first line `sep=;` is no row of the list, but keeps its number, so that addresses fit what people see. */
function dropHint(rows: readonly (readonly string[])[]): (readonly string[])[] {
  return rows.map((row, index) => (index === 0 && /^sep=.?$/i.test(row[0] ?? '') ? [] : row))
}

function checkCells(rows: readonly (readonly string[])[]): void {
  const filled = rows.filter((row) => row.length > 0).length
  if (filled > sheetLimits.rows + 1 || rows.length > sheetLimits.rows + 1_000) {
    const wrong = `The list has more than ${sheetLimits.rows.toLocaleString('en')} rows.`
    refuseFile('file-too-large', wrong, 'Split it into smaller files.')
  }
  rows.forEach((row, rowIndex) => {
    if (row.length > sheetLimits.columns) {
      const wrong = `Row ${rowIndex + 1} is wider than ${sheetLimits.columns} columns (it reaches ${columnLetters(row.length - 1)}).`
      refuseFile('file-too-large', wrong, 'Check whether the right separator was chosen.')
    }
    const column = row.findIndex((cell) => cell.length > sheetLimits.cellCharacters)
    if (column === -1) return
    const cell = cellAddress({ row: rowIndex + 1, column })
    const limit = sheetLimits.cellCharacters.toLocaleString('en')
    const wrong = `The text in cell ${cell} is longer than ${limit} characters, the most that a cell can hold.`
    refuseFile(
      'file-refused',
      wrong,
      'A quotation mark that is never closed may be the cause. Correct it and try again.',
    )
  })
}
