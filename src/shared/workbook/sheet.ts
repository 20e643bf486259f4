/** A spreadsheet as read by the host: plain cells, nothing interpreted beyond what the file itself states. */
export type CellValue = string | number | boolean | null | CellDate | CellError

/** A date or time cell; `iso` is `2025-12-31` or `2025-12-31T10:00:00` without zone, as spreadsheets have none. */
export type CellDate = { readonly kind: 'date'; readonly iso: string }
export type CellError = { readonly kind: 'error'; readonly code: string }

export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  /** The file counts its days from 1904: a day number without a date format means another day there. */
  readonly from1904?: boolean
  /** Rows from the first row of the sheet, so that `rows[0]` is row 1; short rows end early. */
  readonly rows: readonly (readonly CellValue[])[]
}

export type SheetFile = {
  readonly fileName: string
  readonly format: 'xlsx' | 'csv'
  /** For csv: the encoding and delimiter that were recognised; they can be corrected and the file read again. */
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheets: readonly Sheet[]
  readonly notices: readonly SheetProblem[]
}

/** A difficulty at a place in a file. Words for people come from `kind` and the fields; nothing raw from libraries. */
export type SheetProblem = {
  readonly kind: string
  readonly sheet: string | null
  /** `B12`, or null when the whole sheet or file is meant. */
  readonly cell: string | null
  readonly found: string | null
  readonly expected: string | null
  /** One plain sentence: what is wrong and what to do. */
  readonly message: string
}
