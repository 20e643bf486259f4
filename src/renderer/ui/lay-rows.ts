/** px: nearly all rows of a list have one height, and some few, headings, another. */
export type RowHeights = {
  readonly row: number
  readonly other: number
  /** Which rows are the others, in ascending order. */
  readonly others: readonly number[]
}

/** Every row has the same height. */
export const evenRows = (row: number): RowHeights => ({ row, other: row, others: [] })

export type Layout = {
  /** Where a row begins; for the number of rows, where the list ends. */
  readonly offsetOf: (index: number) => number
  /** The row at this height below the top of the list. */
  readonly indexAt: (offset: number) => number
}

export function layRows({ row, other, others }: RowHeights): Layout {
  const offsetOf = (index: number): number => index * row + countBelow(others, index) * (other - row)
  const lowest = others.length === 0 ? row : Math.min(row, other)
  const indexAt = (offset: number): number => {
    let low = 0
    let high = Math.ceil(Math.max(0, offset) / lowest)
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (offsetOf(middle) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return { offsetOf, indexAt }
}

/** How many of the ascending numbers are below a limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}
