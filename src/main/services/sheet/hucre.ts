import { readXlsx } from 'hucre/xlsx'
import type { CellValue, Sheet } from '#shared/workbook/sheet'

export type PlainSheets = {
  readonly sheets: readonly Sheet[]
  /** Dates that no calendar has, by sheet name and place; their cells are left empty. */
  readonly impossibleDates: readonly { readonly sheetName: string; readonly row: number; readonly column: number }[]
}

/** Reads a workbook that has passed every check. The only file that knows the workbook library for reading. */
export async function readCheckedWorkbook(bytes: Buffer): Promise<PlainSheets> {
  const workbook = await readXlsx(bytes)
  const impossibleDates: { sheetName: string; row: number; column: number }[] = []
  const sheets = workbook.sheets.map(({ name, rows, cells, hidden }) => ({
    name,
    hidden: hidden === true,
    rows: rows.map((row, rowIndex) =>
      trimRow(
        row.map((value, column) => {
          if (cells?.get(`${rowIndex},${column}`)?.type === 'error') return { kind: 'error', code: String(value) }
          const plain = toCellValue(value)
          if (plain === undefined) impossibleDates.push({ sheetName: name, row: rowIndex + 1, column })
          return plain ?? null
        }),
      ),
    ),
  }))
  return { sheets, impossibleDates }
}

/** The library fills every row up to the widest; a row ends at its last filled cell. */
function trimRow(row: readonly CellValue[]): readonly CellValue[] {
  let end = row.length
  while (end > 0 && row[end - 1] === null) end -= 1
  return row.slice(0, end)
}

function toCellValue(value: string | number | boolean | Date | null): CellValue | undefined {
  if (!(value instanceof Date)) return value
  const time = value.getTime()
  if (Number.isNaN(time) || value.getUTCFullYear() > 9999 || value.getUTCFullYear() < 1899) return undefined
  const iso = value.toISOString().slice(0, 19)
  // Times of day are stored as fractions of day 0; showing that day would invent a date.
  if (value.getUTCFullYear() === 1899 && time % 86_400_000 !== 0) return iso.slice(11)
  return { kind: 'date', iso: iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso }
}
