import { err, ok, type Result } from '../../result'
import { isMonth } from '../../domain/calendar'
import { foldText } from '../fold-text'
import { parseDay } from '../parse-day'
import { parseNumber } from '../parse-number'
import type { CellValue } from '../sheet'
import { toCanonical } from './canonical-value'
import type { ChoiceLabels, Column, FieldValue } from './column'

/** What is wrong with a cell: what was found, what would be understood. */
export type CellProblem = { readonly found: string; readonly expected: string; readonly message: string }

type Parsed = Result<FieldValue, CellProblem>

/** Reads one cell as a value of its column. Closed lists are understood in any case, with or without accents and blanks. */
export function parseCell(column: Column, value: CellValue): Parsed {
  const parsed = isEmpty(value) ? ok(null) : parseFilled(column, value)
  if (!parsed.ok) return parsed
  if (parsed.value === null && column.required) {
    return problem('', expectationOf(column), `“${column.title ?? ''}” must not be empty. Fill it in.`)
  }
  return parsed
}

const isEmpty = (value: CellValue): boolean => value === null || (typeof value === 'string' && value.trim() === '')

function parseFilled(column: Column, value: CellValue): Parsed {
  if (typeof value === 'object' && value !== null && value.kind === 'error') {
    return problem(value.code, expectationOf(column), `The cell shows the error ${value.code}. Correct it.`)
  }
  switch (column.kind) {
    case 'number':
      return parseFigure(value)
    case 'day':
      return parseCalendarDay(value)
    case 'month':
      return parseMonth(value)
    case 'choice':
      return parseChoice(column, value)
    default:
      return parseText(column, value)
  }
}

const problem = (found: string, expected: string, message: string): Parsed => err({ found, expected, message })

function expectationOf({ kind, choices }: Column): string {
  if (choices !== null) return Object.values(choices).join(', ')
  if (kind === 'day') return 'a day such as 2026-12-31'
  if (kind === 'month') return 'a month such as 2026-12'
  return kind === 'number' ? 'a number' : 'a text'
}

/** What a cell says as text, blanks included: they may be meant. */
function textOf(value: CellValue): string {
  if (typeof value === 'object' && value !== null) return value.kind === 'date' ? value.iso : value.code
  return value === null ? '' : String(value)
}

function parseFigure(value: CellValue): Parsed {
  const number = parseNumber(value, { decimal: null })
  if (!number.ok) return problem(textOf(value), 'a number', `“${textOf(value)}” is not a number. Type a number.`)
  return ok(toCanonical(number.value.value))
}

function parseCalendarDay(value: CellValue): Parsed {
  const day = parseDay(value, { order: null })
  if (day.ok && day.value.precision === 'day') return ok(day.value.value)
  const found = textOf(value)
  return problem(found, 'a day such as 2026-12-31', `“${found}” is not a day. Type it as 2026-12-31.`)
}

function parseMonth(value: CellValue): Parsed {
  const day = parseDay(value, { order: null })
  const month = day.ok ? day.value.value.slice(0, 7) : ''
  if (isMonth(month)) return ok(month)
  const found = textOf(value)
  return problem(found, 'a month such as 2026-12', `“${found}” is not a month. Type it as 2026-12.`)
}

function parseChoice(column: Column, value: CellValue): Parsed {
  const word = wordsOf(column.choices ?? {}).get(foldText(textOf(value)))
  if (word !== undefined) return ok(word)
  const expected = expectationOf(column)
  return problem(textOf(value), expected, `“${textOf(value)}” is not in the list. Use one of: ${expected}.`)
}

/** The stored words of a closed list by every folded text that means them. Lists are few and never change. */
function wordsOf(choices: ChoiceLabels): ReadonlyMap<string, string> {
  const known = foldedWords.get(choices)
  if (known !== undefined) return known
  const words = new Map<string, string>()
  for (const [word, label] of Object.entries(choices)) words.set(foldText(word), word).set(foldText(label), word)
  foldedWords.set(choices, words)
  return words
}

const foldedWords = new WeakMap<ChoiceLabels, ReadonlyMap<string, string>>()

function parseText({ limit }: Column, value: CellValue): Parsed {
  const text = textOf(value)
  if (text.length <= limit) return ok(toCanonical(text))
  const found = `${text.slice(0, 40)}…`
  return problem(
    found,
    `at most ${String(limit)} characters`,
    `The text is longer than ${String(limit)} characters. Shorten it.`,
  )
}
