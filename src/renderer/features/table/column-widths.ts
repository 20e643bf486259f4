import type { CSSProperties } from 'react'
import type { TableColumn, TableView } from '../../state/table-view'

/** px when nobody has changed them. */
const usual: Readonly<Record<TableColumn, number>> = {
  name: 260,
  stage: 120,
  days: 128,
  owner: 160,
  tier: 110,
  cadence: 124,
  tags: 180,
  cycle: 76,
  country: 120,
  segment: 140,
  website: 180,
  review: 120,
  created: 120,
}

/** px for the boxes that choose rows. */
const boxWidth = 40

export const widthOf = (column: TableColumn, widths: TableView['widths']): number => widths[column] ?? usual[column]

/** The widths of all columns for head and rows alike, as variables of the grid. */
export function columnTemplate({ columns, widths }: Pick<TableView, 'columns' | 'widths'>): CSSProperties {
  const each = columns.map((column) => widthOf(column, widths))
  const all = each.reduce((sum, width) => sum + width, boxWidth)
  return {
    '--columns': [boxWidth, ...each].map((width) => `${String(width)}px`).join(' '),
    '--row-width': `${String(all)}px`,
  } as CSSProperties
}
