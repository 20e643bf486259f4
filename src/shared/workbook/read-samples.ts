import { cellText } from './cell-text'
import type { ForeignTable } from './foreign-table'
import { findDayOrder } from './parse-day'
import { findDecimalMark } from './parse-number'
import { parseValue } from './parse-value'
import { type FieldMapping, readForeignRows } from './read-foreign-rows'
import { parseCellAddress } from './cell-address'
import type { CellValue } from './sheet'

export type SampleReading = {
  readonly written: string
  /** As it will be taken over; null when the field cannot take it. */
  readonly read: string | null
}

/** How the cells of one column are understood under a mapping. */
export type ColumnReading = {
  readonly index: number
  readonly samples: readonly SampleReading[]
  /** Cells whose text the field cannot take, or that may mean two things. */
  readonly doubtful: number
}

const sampleCount = 3

/** Values shown as they are understood, column by column. */
export function readSamples({ sheet, header }: ForeignTable, mapping: FieldMapping): readonly ColumnReading[] {
  const { rows, problems } = readForeignRows(sheet, header, mapping)
  const doubtful = new Map<number, number>()
  for (const { cell } of problems) {
    const column = cell === null ? undefined : parseCellAddress(cell)?.column
    if (column !== undefined) doubtful.set(column, (doubtful.get(column) ?? 0) + 1)
  }
  return header.columns.map(({ index }) => {
    const field = mapping.get(index) ?? null
    const cells = header.dataRows.map((row) => sheet.rows[row - 1]?.[index] ?? null)
    const read = field === null ? readAny(cells) : (at: number): string | null => rows[at]?.values.get(field) ?? null
    return { index, samples: takeSamples(cells, read), doubtful: doubtful.get(index) ?? 0 }
  })
}

function takeSamples(cells: readonly CellValue[], read: (at: number) => string | null): readonly SampleReading[] {
  const samples = new Map<string, SampleReading>()
  for (const [at, cell] of cells.entries()) {
    const written = cellText(cell)
    if (written !== '' && !samples.has(written)) samples.set(written, { written, read: read(at) })
    if (samples.size === sampleCount) break
  }
  return [...samples.values()]
}

/** A column without a field goes into the notes as it is written; what it evidently means is shown beside it. */
function readAny(cells: readonly CellValue[]): (at: number) => string | null {
  const texts = cells.map(cellText)
  const context = { as: 'any' as const, order: findDayOrder(texts), decimal: findDecimalMark(texts) }
  return (at) => {
    const value = parseValue(cells[at] ?? null, context)
    if (!value.ok) return null
    const understood = value.value
    if (understood.kind !== 'number') return understood.value
    if (String(understood.value) === texts[at]) return texts[at] ?? null
    const number = understood.value.toLocaleString('en', { maximumFractionDigits: 6 })
    return understood.currency === null ? number : `${number} ${understood.currency}`
  }
}
