import type { CellValue } from '#shared/workbook/sheet'

export type CellGrid = {
  readonly rows: CellValue[][]
  /** Row from 1, column from 0. */
  readonly put: (row: number, column: number, value: CellValue) => void
}

/** Rows that are filled cell by cell; what was passed over is empty, and a row ends at its last filled cell. */
export function createCellGrid(rows: CellValue[][] = []): CellGrid {
  return {
    rows,
    put(row, column, value) {
      while (rows.length < row) rows.push([])
      const cells = rows[row - 1] ?? []
      while (cells.length < column) cells.push(null)
      cells[column] = value
    },
  }
}
