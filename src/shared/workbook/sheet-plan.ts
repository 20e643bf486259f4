import type { CellDate } from './sheet'

/** A workbook to be written, as plain data: the host turns it into bytes and adds nothing of its own. */
export type SheetPlan = {
  readonly name: string
  /** `very-hidden` sheets are not even offered for unhiding. */
  readonly state: 'visible' | 'very-hidden'
  readonly columns: readonly ColumnPlan[]
  /** True: row 1 is a header, bold, frozen with the columns before `frozenColumns`, and carries the filters. */
  readonly header: boolean
  readonly frozenColumns: number
  readonly rows: readonly (readonly PlannedCell[])[]
}

/** Text is always written as text: what looks like a formula stays the text that it is. */
export type PlannedCell = string | number | CellDate | null

export type ColumnPlan = {
  /** In characters. */
  readonly width: number
  readonly format: 'text' | 'long-text' | 'number' | 'day' | 'month'
  /** The closed list that the column's drop-down offers; null where anything may be typed. */
  readonly choices: readonly string[] | null
  /** Shaded: what is changed here is not read. */
  readonly readOnly: boolean
}

/** Excel takes a list of choices as one text of this length at most, separated by commas. */
export const choiceListLimit = 255
/** Excel's own limit of characters in a cell. */
export const cellTextLimit = 32_767
/** Rows of a sheet that are read back at most, the header included. */
export const sheetRowLimit = 50_000
