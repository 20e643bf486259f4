import { err, ok, type Result } from '../result'
import { monthNumber } from './month-names'
import type { ValueProblem } from './parse-number'
import type { CellValue } from './sheet'

export type DayPrecision = 'day' | 'month' | 'quarter' | 'year'

export type UnderstoodDay = {
  readonly kind: 'day'
  /** `2025-12-31`, `2025-12`, `2025-Q3` or `2025`: never more than was written. */
  readonly value: string
  readonly precision: DayPrecision
  /** The other day that the text may mean: `03/04/2025` is 3 April or March 4. */
  readonly otherwise: string | null
  readonly how: string
}

export type DayOrder = 'day-first' | 'month-first'

export type DayOptions = {
  /** What the rest of the column shows; null when nothing is known. */
  readonly order: DayOrder | null
  /** Bare day numbers are counted from 1904, as old Macs did. */
  readonly from1904?: boolean
}

/** Reads a day or a part of one (`31.12.2025`, `12/31/2025`, `1 March 2015`, `Q3 2025`, `2019`), and says how. */
export function parseDay(value: CellValue, options: DayOptions): Result<UnderstoodDay, ValueProblem> {
  if (typeof value === 'object' && value !== null) {
    if (value.kind === 'error') return err({ kind: 'error-cell', found: value.code, expected: 'a day' })
    return ok(day(value.iso.slice(0, 10), 'a date cell'))
  }
  if (typeof value === 'number') return readSerial(value, options.from1904 === true)
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '') return err({ kind: 'empty', found: '', expected: 'a day' })
  const found = readIso(text) ?? readNumeric(text, options.order) ?? readQuarter(text) ?? readNamedMonth(text)
  if (found !== null) return ok(found)
  return err({ kind: 'not-a-day', found: text, expected: 'a day such as 2025-12-31, 31.12.2025 or 12/31/2025' })
}

function day(value: string, how: string, otherwise: string | null = null): UnderstoodDay {
  return { kind: 'day', value, precision: 'day', otherwise, how }
}

function part(value: string, precision: DayPrecision): UnderstoodDay {
  return { kind: 'day', value, precision, otherwise: null, how: `only the ${precision} is known` }
}

/** A number in a column of days: a year, or a spreadsheet's count of days that lost its date format. */
function readSerial(value: number, from1904: boolean): Result<UnderstoodDay, ValueProblem> {
  if (Number.isInteger(value) && value >= 1800 && value <= 2199) return ok(part(String(value), 'year'))
  if (value > 2199 && value < 2_958_466) {
    const dayNull = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
    const date = new Date(dayNull + Math.floor(value) * 86_400_000)
    const start = from1904 ? '1904' : '1900'
    return ok(day(date.toISOString().slice(0, 10), `the day number ${value} of a spreadsheet (counted from ${start})`))
  }
  return err({ kind: 'not-a-day', found: String(value), expected: 'a day' })
}

/** Null when the calendar has no such day. */
function toIso(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(2000, month - 1, dayOfMonth))
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  const valid = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth
  return valid ? date.toISOString().slice(0, 10) : null
}

const two = (value: number): string => String(value).padStart(2, '0')

function readIso(text: string): UnderstoodDay | null {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?)?)?$/.exec(
    text,
  )
  if (match === null) return null
  const [, year = '', month, dayOfMonth] = match
  if (month === undefined) return Number(year) >= 1800 && Number(year) <= 2199 ? part(year, 'year') : null
  if (Number(month) < 1 || Number(month) > 12) return null
  if (dayOfMonth === undefined) return part(`${year}-${two(Number(month))}`, 'month')
  const iso = toIso(Number(year), Number(month), Number(dayOfMonth))
  return iso === null ? null : day(iso, 'year, month, day')
}

function readNumeric(text: string, order: DayOrder | null): UnderstoodDay | null {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T]+\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?$/i.exec(text)
  if (match === null) return readMonthYear(text)
  const [, first = '', mark, second = '', yearText = ''] = match
  const year = fullYear(yearText)
  const dayFirst = toIso(year, Number(second), Number(first))
  const monthFirst = toIso(year, Number(first), Number(second))
  if (dayFirst === null && monthFirst === null) return null
  if (monthFirst === null || dayFirst === null) {
    return day(dayFirst ?? monthFirst ?? '', dayFirst === null ? 'month, day, year' : 'day, month, year')
  }
  if (dayFirst === monthFirst) return day(dayFirst, 'day, month, year')
  // Nobody writes month.day.year with dots.
  const known = mark === '.' ? 'day-first' : order
  if (known === 'day-first') return day(dayFirst, 'day, month, year')
  if (known === 'month-first') return day(monthFirst, 'month, day, year')
  return day(dayFirst, 'day, month, year; it could also be month, day, year', monthFirst)
}

function readMonthYear(text: string): UnderstoodDay | null {
  const match = /^(\d{1,2})[./-](\d{4})$/.exec(text)
  const month = Number(match?.[1] ?? 0)
  return match === null || month < 1 || month > 12 ? null : part(`${match[2] ?? ''}-${two(month)}`, 'month')
}

/** Two digits mean the years from 1970 to 2069. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length === 4) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function readQuarter(text: string): UnderstoodDay | null {
  const first = /^[QT]\s?([1-4])[\s/.-]*(\d{4})$/i.exec(text)
  if (first !== null) return part(`${first[2] ?? ''}-Q${first[1] ?? ''}`, 'quarter')
  const second = /^(\d{4})[\s/.-]*[QT]\s?([1-4])$/i.exec(text)
  return second === null ? null : part(`${second[1] ?? ''}-Q${second[2] ?? ''}`, 'quarter')
}

/** `1 March 2015`, `March 1, 2015`, `Dec-27 2020`, `1. März 2015`, `mars 2015`. */
function readNamedMonth(text: string): UnderstoodDay | null {
  const pieces = text
    .replace(/\b(\d{1,2})(st|nd|rd|th|er|º)\b/gi, '$1')
    .split(/[\s,./-]+/)
    .filter((piece) => piece !== '' && !/^(de|del|di|of|the)$/i.test(piece))
  const month = pieces.map(monthNumber).find((number) => number !== null) ?? null
  const numbers = pieces.filter((piece) => /^\d+$/.test(piece))
  if (month === null || pieces.length !== numbers.length + 1) return null
  const yearText = numbers.find((piece) => piece.length === 4) ?? (numbers.length === 2 ? numbers.at(-1) : undefined)
  if (yearText === undefined || numbers.length > 2) return null
  const year = fullYear(yearText)
  if (numbers.length === 1) return part(`${year}-${two(month)}`, 'month')
  const dayText = numbers.find((piece) => piece !== yearText) ?? yearText
  const iso = toIso(year, month, Number(dayText))
  return iso === null ? null : day(iso, 'day, month by name, year')
}

/** The order that a column's values prove: a 31 in first place can be no month. */
export function findDayOrder(texts: readonly string[]): DayOrder | null {
  let dayFirst = false
  let monthFirst = false
  for (const text of texts) {
    const match = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}(?!\d)/.exec(text.trim())
    if (Number(match?.[1] ?? 0) > 12) dayFirst = true
    if (Number(match?.[2] ?? 0) > 12) monthFirst = true
  }
  return dayFirst === monthFirst ? null : dayFirst ? 'day-first' : 'month-first'
}
