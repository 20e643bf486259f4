import { cellAddress, parseCellAddress } from '#shared/workbook/cell-address'
import { refuseDamaged, refuseFile, showName } from './refuse-file'
import { readAttributes } from './scan-xml'
import { sheetLimits } from './sheet-limits'

export type PlaceKeeper = {
  /** From 1, as people count. */
  readonly row: () => number
  /** From 0. */
  readonly column: () => number
  readonly openRow: (attributes: string) => void
  /** The cell's address. */
  readonly openCell: (attributes: string) => string
  /** The same for a cell that states its column and row; false, and nothing done, where it cannot stand there. */
  readonly openPlainCell: (letters: string, statedRow: string) => boolean
  /** Counts the cell opened last as filled and refuses a sheet that grows too large. */
  readonly countFilled: () => void
}

/** Keeps the current row and column; positions may be stated or follow from the one before, but never go back. */
export function createPlaceKeeper(sheetName: string): PlaceKeeper {
  const sheet = showName(sheetName)
  let row = 0
  let column = -1
  let lastFilledRow = 0
  let filledRows = 0
  let widest = 0
  return {
    row: () => row,
    column: () => column,
    openRow(attributes: string): void {
      const stated = readAttributes(attributes).get('r')
      const next = stated === undefined ? row + 1 : Number(stated)
      if (!Number.isInteger(next) || next <= row || next > 1_048_576) {
        refuseDamaged(`in the sheet "${sheet}" row "${showName(stated ?? '')}" follows row ${row}`)
      }
      row = next
      column = -1
    },
    openCell(attributes: string): string {
      const stated = readAttributes(attributes).get('r')
      const place = stated === undefined ? { row, column: column + 1 } : parseCellAddress(stated)
      if (place === null || place.row !== row || place.column <= column) {
        refuseDamaged(`in the sheet "${sheet}" row ${row} holds a cell with the address "${showName(stated ?? '')}"`)
      }
      column = place.column
      return cellAddress(place)
    },
    openPlainCell(letters: string, statedRow: string): boolean {
      const next = columnOf(letters)
      if (Number(statedRow) !== row || next === null || next <= column) return false
      column = next
      return true
    },
    countFilled(): void {
      if (column >= sheetLimits.columns) refuseTooWide(sheet, cellAddress({ row, column }))
      widest = Math.max(widest, column + 1)
      if (row !== lastFilledRow) filledRows += 1
      lastFilledRow = row
      // Rows that follow a long gap cost as much as filled ones, because a row's number is its place in the list.
      if (filledRows > sheetLimits.rows || row > sheetLimits.rows * 2) refuseTooLong(sheet, row)
      if (row * widest > sheetLimits.cells) refuseTooLong(sheet, row)
    },
  }
}

const knownColumns = new Map<string, number | null>()

function columnOf(letters: string): number | null {
  let column = knownColumns.get(letters)
  if (column === undefined) {
    column = parseCellAddress(`${letters}1`)?.column ?? null
    knownColumns.set(letters, column)
  }
  return column
}

function refuseTooWide(sheet: string, address: string): never {
  const wrong = `The sheet "${sheet}" is wider than ${sheetLimits.columns} columns (cell ${address}).`
  return refuseFile('file-too-large', wrong, 'Delete the columns that are not needed and try again.')
}

function refuseTooLong(sheet: string, row: number): never {
  const limit = sheetLimits.rows.toLocaleString('en')
  const wrong = `The sheet "${sheet}" is too long: it has entries down to row ${row}; at most ${limit} rows are read.`
  return refuseFile('file-too-large', wrong, 'Delete what is not needed, or split the list, and try again.')
}
