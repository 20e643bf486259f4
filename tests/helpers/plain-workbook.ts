import { type CellValue, readXlsx } from 'hucre/xlsx'

/** A row of a sheet by the titles above its cells; days as `2026-04-26`, empty cells as ''. */
export type PlainRow = Readonly<Record<string, string>>
export type PlainWorkbook = ReadonlyMap<string, readonly PlainRow[]>

/** What anybody reads in a workbook: cells under titles, with no idea of what wrote them. */
export async function readPlainWorkbook(bytes: Uint8Array): Promise<PlainWorkbook> {
  const { sheets } = await readXlsx(Buffer.from(bytes))
  return new Map(
    sheets.map(({ name, rows: [titles = [], ...rows] }) => [
      name,
      rows.map((row) => Object.fromEntries(titles.map((title, column) => [plain(title), plain(row[column])]))),
    ]),
  )
}

const plain = (cell: CellValue | undefined): string => {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
