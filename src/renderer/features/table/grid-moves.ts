import type { TableColumn } from '../../state/table-view'
import type { TableRow } from './table-rows'

export type CellAt = { readonly partnerId: string; readonly column: TableColumn }

type Grid = { readonly rows: readonly TableRow[]; readonly columns: readonly TableColumn[] }

/** Rows that PageUp and PageDown pass over. */
const page = 15

export const rowOf = (rows: readonly TableRow[], partnerId: string): number =>
  rows.findIndex(({ kind, key }) => kind === 'partner' && key === partnerId)

/** The cell that a key leads to; null when the key is none of the grid's. At an edge it is the cell itself. */
export function nextCell(key: string, from: CellAt, { rows, columns }: Grid): CellAt | null {
  const at = rowOf(rows, from.partnerId)
  const down = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: page, PageUp: -page }[key]
  if (down !== undefined) return { ...from, partnerId: partnerNear(rows, at, down) ?? from.partnerId }
  const column = columns.indexOf(from.column)
  const across = { ArrowRight: column + 1, ArrowLeft: column - 1, Home: 0, End: columns.length - 1 }[key]
  return across === undefined ? null : { ...from, column: columns[across] ?? from.column }
}

/** The partner so many rows away, or the last one on the way; headings are passed over. */
function partnerNear(rows: readonly TableRow[], at: number, by: number): string | null {
  const step = Math.sign(by)
  let left = Math.abs(by)
  let found: string | null = null
  for (let index = at + step; index >= 0 && index < rows.length && left > 0; index += step) {
    const row = rows[index]
    if (row?.kind !== 'partner') continue
    found = row.key
    left -= 1
  }
  return found
}
