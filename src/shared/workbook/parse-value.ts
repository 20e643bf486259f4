import type { Result } from '../result'
import { parseDay, type DayOrder, type UnderstoodDay } from './parse-day'
import { parseNumber, type UnderstoodNumber, type ValueProblem } from './parse-number'
import { err, ok } from '../result'
import type { CellValue } from './sheet'

export type UnderstoodText = { readonly kind: 'text'; readonly value: string }
export type UnderstoodValue = UnderstoodNumber | UnderstoodDay | UnderstoodText

export type ValueContext = {
  readonly as: 'number' | 'day' | 'any'
  readonly order: DayOrder | null
  readonly decimal: '.' | ',' | null
}

/** Understands one cell. `any` takes what the cell evidently is and keeps everything else as text. */
export function parseValue(value: CellValue, context: ValueContext): Result<UnderstoodValue, ValueProblem> {
  if (context.as === 'number') return parseNumber(value, context)
  if (context.as === 'day') return parseDay(value, context)
  if (typeof value === 'number') return parseNumber(value, context)
  if (typeof value === 'object' && value !== null) return parseDay(value, context)
  const text = value === null ? '' : String(value).trim()
  if (text === '') return err({ kind: 'empty', found: '', expected: 'a value' })
  // Digits alone are as likely an identifier (a phone, a tax number with leading zeros) as a number: they stay text.
  if (/^\d+$/.test(text)) return ok({ kind: 'text', value: text })
  const day = parseDay(text, context)
  if (day.ok) return day
  const number = parseNumber(text, context)
  return number.ok ? number : ok({ kind: 'text', value: text })
}
