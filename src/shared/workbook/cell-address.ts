/** Row and column counted from 1 and 0: `B12` is `{ row: 12, column: 1 }`. */
export type CellPlace = { readonly row: number; readonly column: number }

/** `A`, `Z`, `AA` for the column index from 0. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

export function cellAddress(place: CellPlace): string {
  return `${columnLetters(place.column)}${place.row}`
}

const lastRow = 1_048_576
const lastColumn = 16_383

/** Null when the text is no address inside a spreadsheet's grid. */
export function parseCellAddress(address: string): CellPlace | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address)
  if (match === null) return null
  const [, letters = '', digits = ''] = match
  let column = 0
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64)
  const row = Number(digits)
  return row > lastRow || column - 1 > lastColumn ? null : { row, column: column - 1 }
}

export type CellRange = { readonly from: CellPlace; readonly to: CellPlace }

/** `A1:C3` or a single cell, corners put in order; null when it is neither. */
export function parseCellRange(text: string): CellRange | null {
  const [first = '', second = first] = text.split(':')
  const a = parseCellAddress(first)
  const b = parseCellAddress(second)
  if (a === null || b === null) return null
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  }
}

export function countRangeCells(range: CellRange): number {
  return (range.to.row - range.from.row + 1) * (range.to.column - range.from.column + 1)
}
