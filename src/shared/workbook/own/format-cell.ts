import type { Row } from '../../domain/tables'
import { cellTextLimit, type ColumnPlan, type PlannedCell } from '../sheet-plan'
import type { Column } from './column'

/** Spreadsheets count days from 1900; an earlier one is written as text. */
const firstDay = '1900-03-01'

/** A value that no cell can hold. */
export const isTooLongForCell = (value: unknown): boolean => typeof value === 'string' && value.length > cellTextLimit

/** The cell of a record's field: real dates and numbers, labels of closed lists, text as text. */
export function formatCell(column: Column, record: Row, names: ReadonlyMap<string, string>): PlannedCell {
  const value = column.get(record, names)
  if (value === null || value === '' || isTooLongForCell(value)) return null
  if (typeof value === 'number') return value
  if (column.choices !== null) return column.choices[value] ?? value
  if (column.kind === 'day') return value < firstDay ? value : { kind: 'date', iso: value }
  if (column.kind === 'month') return `${value}-01` < firstDay ? value : { kind: 'date', iso: `${value}-01` }
  return value
}

/** The column as the writer needs it. */
export const planColumn = ({ kind, width, choices, use }: Column): ColumnPlan => ({
  width,
  format: kind === 'choice' ? 'text' : kind,
  choices: choices === null ? null : Object.values(choices),
  readOnly: use !== 'edit' && use !== 'key',
})

/** Ids stand in a narrow column: people need them only when they sort or copy rows. */
export const idColumnPlan: ColumnPlan = { width: 4, format: 'text', choices: null, readOnly: true }
