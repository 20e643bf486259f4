import { cellAddress } from './cell-address'
import { cellText } from './cell-text'
import { findCountry } from './country-names'
import type { FoundHeader, SheetColumn } from './find-header'
import { parseDay, findDayOrder, type DayOrder } from './parse-day'
import type { PartnerField } from './partner-fields'
import { isEmail, isWebsite } from './recognise-value'
import type { CellValue, Sheet, SheetProblem } from './sheet'

export type FieldMapping = ReadonlyMap<number, PartnerField | null>

/** One row of a foreign list in our words: field values as text, and what no field takes as lines of notes. */
export type ForeignRow = {
  /** As people see it, from 1. */
  readonly row: number
  readonly values: ReadonlyMap<PartnerField, string>
  /** Texts of columns without a field and of values that their field cannot take, in the order of `titles`; empty for none. */
  readonly others: readonly string[]
}

export type ForeignRows = {
  /** The titles of all columns. */
  readonly titles: readonly string[]
  readonly rows: readonly ForeignRow[]
  readonly problems: readonly SheetProblem[]
}

type Column = SheetColumn & {
  readonly field: PartnerField | null
  readonly order: DayOrder | null
  readonly from1904: boolean
}

type Read = { readonly header: FoundHeader; readonly mapping: FieldMapping; readonly rows: ForeignRows }

/** The last reading of a sheet: what is shown of the columns and what is planned are made of the same. */
const lastReads = new WeakMap<Sheet, Read>()

export function readForeignRows(sheet: Sheet, header: FoundHeader, mapping: FieldMapping): ForeignRows {
  const last = lastReads.get(sheet)
  if (last?.header === header && isSameMapping(last.mapping, mapping)) return last.rows
  const rows = readAllRows(sheet, header, mapping)
  lastReads.set(sheet, { header, mapping: new Map(mapping), rows })
  return rows
}

const isSameMapping = (one: FieldMapping, other: FieldMapping): boolean =>
  one.size === other.size && [...one].every(([index, field]) => other.get(index) === field)

function readAllRows(sheet: Sheet, header: FoundHeader, mapping: FieldMapping): ForeignRows {
  const columns = header.columns.map((column): Column => {
    const field = mapping.get(column.index) ?? null
    const texts = isDayField(field) ? header.dataRows.map((row) => cellText(sheet.rows[row - 1]?.[column.index])) : []
    return { ...column, field, order: findDayOrder(texts), from1904: sheet.from1904 === true }
  })
  const problems: SheetProblem[] = []
  const rows = header.dataRows.map((row): ForeignRow => {
    const cells = sheet.rows[row - 1] ?? []
    const values = new Map<PartnerField, string>()
    const others = columns.map((column) => {
      const cell = cells[column.index] ?? null
      const text = cellText(cell)
      if (text === '' || column.field === null) return text
      const { value, problem } = understand(cell, column)
      if (problem !== undefined) {
        const place = cellAddress({ row, column: column.index })
        problems.push({ ...problem, sheet: sheet.name, cell: place, found: text })
      }
      if (value === null) return text
      values.set(column.field, value)
      return ''
    })
    return { row, values, others }
  })
  return { titles: columns.map(({ title }) => title), rows, problems }
}

function isDayField(field: PartnerField | null): boolean {
  return field === 'startedOn' || field === 'endedOn'
}

type Understanding = {
  /** Null keeps the text in the notes instead. */
  readonly value: string | null
  readonly problem?: Pick<SheetProblem, 'kind' | 'expected' | 'message'>
}

function understand(cell: CellValue, column: Column): Understanding {
  const text = cellText(cell)
  switch (column.field) {
    case 'country':
      return { value: findCountry(text) ?? text }
    case 'startedOn':
    case 'endedOn':
      return understandDay(cell, column)
    case 'website':
      return isWebsite(text) ? { value: text } : refuse('not-a-website', 'a web address', text)
    case 'contactEmail':
      return isEmail(text) ? { value: text } : refuse('not-an-email', 'an email address', text)
    default:
      return { value: text }
  }
}

function refuse(kind: string, expected: string, text: string): Understanding {
  const message = `"${text.slice(0, 60)}" is not ${expected}; it is kept in the notes. Correct it in the list or in the app.`
  return { value: null, problem: { kind, expected, message } }
}

function understandDay(cell: CellValue, { order, from1904 }: Column): Understanding {
  const day = parseDay(cell, { order, from1904 })
  if (!day.ok) return refuse('not-a-day', 'a day', cellText(cell))
  const { value, otherwise } = day.value
  if (otherwise === null) return { value }
  const message = `"${cellText(cell)}" is read as ${value}, but could be ${otherwise}. Check how days are written in this list.`
  return { value, problem: { kind: 'ambiguous-day', expected: 'a day such as 2025-12-31', message } }
}
