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
    const cellAt = (at: number): CellValue => sheet.rows[(header.dataRows[at] ?? 0) - 1]?.[index] ?? null
    const places = findSamples(header.dataRows.length, (at) => cellText(cellAt(at)))
    const readAny = createReader(() => [...header.dataRows.keys()].map((at) => cellText(cellAt(at))))
    const samples = places.map((at): SampleReading => {
      const written = cellText(cellAt(at))
      return { written, read: field === null ? readAny(cellAt(at), written) : (rows[at]?.values.get(field) ?? null) }
    })
    return { index, samples, doubtful: doubtful.get(index) ?? 0 }
  })
}

/** Where the first texts stand that differ from each other. */
function findSamples(count: number, textAt: (at: number) => string): readonly number[] {
  const found = new Map<string, number>()
  for (let at = 0; at < count && found.size < sampleCount; at += 1) {
    const text = textAt(at)
    if (text !== '' && !found.has(text)) found.set(text, at)
  }
  return [...found.values()]
}

/**
 * A column without a field goes into the notes as it is written; what it evidently means is shown beside it. The rest of
 * the column is looked at only for a value that may mean two things.
 */
function createReader(column: () => readonly string[]): (cell: CellValue, text: string) => string | null {
  const understand = (cell: CellValue) => {
    const alone = parseValue(cell, { as: 'any', order: null, decimal: null })
    if (!alone.ok || alone.value.kind === 'text' || alone.value.otherwise === null) return alone
    const texts = column()
    return parseValue(cell, { as: 'any', order: findDayOrder(texts), decimal: findDecimalMark(texts) })
  }
  return (cell, text) => {
    const value = understand(cell)
    if (!value.ok) return null
    const understood = value.value
    if (understood.kind !== 'number') return understood.value
    if (String(understood.value) === text) return text
    const number = understood.value.toLocaleString('en', { maximumFractionDigits: 6 })
    return understood.currency === null ? number : `${number} ${understood.currency}`
  }
}
