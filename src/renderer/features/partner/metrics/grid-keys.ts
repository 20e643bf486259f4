export type GridPlace = { readonly row: number; readonly column: number }
export type GridSize = { readonly rows: number; readonly columns: number }

type Pressed = { readonly key: string; readonly ctrlKey: boolean; readonly shiftKey: boolean }

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1)

/** Where a key leads in the grid, as in a spreadsheet; null when it leads nowhere. */
export function moveBy({ key, ctrlKey, shiftKey }: Pressed, from: GridPlace, size: GridSize): GridPlace | null {
  const to = (row: number, column: number): GridPlace => ({
    row: within(row, size.rows),
    column: within(column, size.columns),
  })
  const { row, column } = from
  switch (key) {
    case 'ArrowUp':
      return to(ctrlKey ? 0 : row - 1, column)
    case 'ArrowDown':
      return to(ctrlKey ? size.rows - 1 : row + 1, column)
    case 'ArrowLeft':
      return to(row, ctrlKey ? 0 : column - 1)
    case 'ArrowRight':
      return to(row, ctrlKey ? size.columns - 1 : column + 1)
    case 'Home':
      return to(ctrlKey ? 0 : row, 0)
    case 'End':
      return to(ctrlKey ? size.rows - 1 : row, size.columns - 1)
    case 'PageUp':
      return to(row, column - 12)
    case 'PageDown':
      return to(row, column + 12)
    case 'Enter':
      return to(shiftKey ? row - 1 : row + 1, column)
    case 'Tab':
      return to(row, shiftKey ? column - 1 : column + 1)
    default:
      return null
  }
}

/** A key that begins an entry and is its first character: a digit, a sign, a currency, or the mark of an estimate. */
export const beginsEntry = (key: string): boolean => /^[\d.,+\-(~≈$€£¥]$/.test(key)
