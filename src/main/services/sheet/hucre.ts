import { readXlsx } from 'hucre/xlsx'
import type { CellPlace } from '#shared/workbook/cell-address'
import type { CellValue } from '#shared/workbook/sheet'

export type ReadCells = {
  /** Sheet by sheet the rows of the given cells; what was not given is null. */
  readonly sheets: readonly (readonly (readonly CellValue[])[])[]
  /** Dates that no calendar has, by sheet name and place; their cells are left empty. */
  readonly impossibleDates: readonly (CellPlace & { readonly sheetName: string })[]
}

/** Reads a workbook that has passed every check. The only file that knows the workbook library for reading. */
export async function readCheckedWorkbook(bytes: Buffer): Promise<ReadCells> {
  const workbook = await readXlsx(bytes)
  const impossibleDates: (CellPlace & { sheetName: string })[] = []
  const sheets = workbook.sheets.map(({ name, rows, cells }) =>
    rows.map((row, rowIndex) =>
      row.map((value, column): CellValue => {
        if (cells?.get(`${rowIndex},${column}`)?.type === 'error') return { kind: 'error', code: String(value) }
        const plain = toCellValue(value)
        if (plain === undefined) impossibleDates.push({ sheetName: name, row: rowIndex + 1, column })
        return plain ?? null
      }),
    ),
  )
  return { sheets, impossibleDates }
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
