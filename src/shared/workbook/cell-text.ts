import type { CellValue } from './sheet'

/** The text of a cell without surrounding blanks; empty and error cells have none. */
export function cellText(value: CellValue | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'object') return value.kind === 'date' ? value.iso : ''
  return String(value).trim()
}

export function isBlankRow(row: readonly CellValue[] | undefined): boolean {
  return row === undefined || row.every((value) => cellText(value) === '' && !isErrorCell(value))
}

export function isErrorCell(value: CellValue | undefined): boolean {
  return typeof value === 'object' && value !== null && value.kind === 'error'
}
