import { isDay } from '#shared/domain/calendar'
import { err, ok, type Result } from '#shared/result'
import { parseDay } from '#shared/workbook/parse-day'
import { parseNumber } from '#shared/workbook/parse-number'

/** Days and numbers as people type and read them in the language of their system. Faults are keys of the field messages. */

const numbers = new Intl.NumberFormat(undefined, { useGrouping: false, maximumFractionDigits: 10 })
const days = new Intl.DateTimeFormat(undefined, {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: 'UTC',
})

const partsOf = (format: { formatToParts: (of: Date) => Intl.DateTimeFormatPart[] }): readonly string[] =>
  format.formatToParts(new Date(Date.UTC(2026, 0, 2))).map(({ type }) => type)

const order = partsOf(days).indexOf('month') < partsOf(days).indexOf('day') ? 'month-first' : 'day-first'

/** `1,5` and `1.5` are the same; only where both readings are possible (`1,234`) the system's language decides. */
const decimal = new Intl.NumberFormat().formatToParts(1.5).some(({ value }) => value === ',') ? ',' : '.'

export function parseNumberEntry(text: string): Result<number | null, string> {
  const typed = text.trim()
  if (typed === '') return ok(null)
  if (!/^[-+\u2212]?[\d.,'\u2019\s]+$/.test(typed)) return err('not-a-number')
  const read = parseNumber(typed.replace(/^([.,])/, '0$1'), { decimal })
  return read.ok ? ok(read.value.value) : err('not-a-number')
}

/** As it can be typed again: in the system's digits when they can be read back. */
export function numberText(value: number | null): string {
  if (value === null) return ''
  const text = numbers.format(value)
  const read = parseNumberEntry(text)
  return read.ok && read.value === value ? text : String(value)
}

export function parseDayEntry(text: string): Result<string | null, string> {
  const typed = text.trim()
  if (typed === '') return ok(null)
  const read = parseDay(typed, { order })
  if (read.ok && read.value.precision === 'day' && isDay(read.value.value)) return ok(read.value.value)
  return err(/\d/.test(typed) ? 'no-such-day' : 'not-understood')
}

/** A day as the box shows it: the system's way of writing when it can be read back, else `2026-04-26`. */
export function dayText(day: string | null): string {
  if (day === null || day === '') return ''
  if (!isDay(day)) return day
  const text = days.format(new Date(`${day}T00:00:00Z`))
  const read = parseDayEntry(text)
  return read.ok && read.value === day ? text : day
}
