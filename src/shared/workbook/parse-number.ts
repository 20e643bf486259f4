import { err, ok, type Result } from '../result'
import type { CellValue } from './sheet'

export type UnderstoodNumber = {
  readonly kind: 'number'
  readonly value: number
  readonly unit: 'plain' | 'percent' | 'currency'
  /** `USD`, `EUR`, ...; null when no currency is written. */
  readonly currency: string | null
  /** The other number that the text may mean: `1.234` is 1234 in one country and 1.234 in another. */
  readonly otherwise: number | null
  /** How it was understood, in words. */
  readonly how: string
}

export type ValueProblem = {
  readonly kind: 'not-a-number' | 'not-a-day' | 'error-cell' | 'empty'
  readonly found: string
  readonly expected: string
}

export type NumberOptions = {
  /** The decimal mark that the rest of the column shows; null when nothing is known. */
  readonly decimal: '.' | ',' | null
}

const currencies: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['us$', 'USD'],
  ['chf', 'CHF'],
  ['fr.', 'CHF'],
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['gbp', 'GBP'],
  ['jpy', 'JPY'],
  ['cad', 'CAD'],
  ['aud', 'AUD'],
])

const scales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['tsd', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['mio', 1e6],
  ['million', 1e6],
  ['millionen', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['mrd', 1e9],
  ['billion', 1e9],
])

const numberPattern =
  /^(\(?)([-+\u2212]?)\s*(us\$|[$€£¥]|[a-z]{3}|fr\.)?\s*([-+\u2212]?)(\d[\d.,'\u2019\s]*)\s*(k|tsd|mm|m|mio|million|millionen|bn|b|mrd|billion)?\.?\s*(us\$|[$€£¥%]|[a-z]{3}|fr\.)?(\)?)$/i

/** Reads `$1.2M`, `1.234,56`, `1,234.56`, `12%`, `(300)`, and says how it was understood. */
export function parseNumber(value: CellValue, options: NumberOptions): Result<UnderstoodNumber, ValueProblem> {
  if (typeof value === 'number') return ok(understood({ value, how: 'a number cell' }))
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '') return err({ kind: 'empty', found: '', expected: 'a number' })
  const match = numberPattern.exec(text)
  const problem = err<ValueProblem>({ kind: 'not-a-number', found: text, expected: 'a number such as 1,234.56 or 12%' })
  if (match === null) return problem
  const [, bracket, sign, before = '', innerSign, digits = '', scaleWord = '', after = '', closing] = match
  if ((bracket === '(') !== (closing === ')')) return problem
  const written = readDigits(digits, options.decimal)
  const currency = findCurrency(before) ?? findCurrency(after)
  const unknownWord = [before, after].some((word) => word !== '' && word !== '%' && findCurrency(word) === null)
  if (written === null || unknownWord) return problem
  const factor =
    (scales.get(scaleWord.toLowerCase()) ?? 1) *
    (after === '%' ? 0.01 : 1) *
    (bracket === '(' || /[-\u2212]/.test(`${sign}${innerSign}`) ? -1 : 1)
  return ok(
    understood({
      value: round(written.value * factor),
      unit: after === '%' ? 'percent' : currency === null ? 'plain' : 'currency',
      currency,
      otherwise: written.otherwise === null ? null : round(written.otherwise * factor),
      how: describeReading(text, round(written.value * factor), written.otherwise !== null),
    }),
  )
}

function understood(given: Partial<UnderstoodNumber> & Pick<UnderstoodNumber, 'value' | 'how'>): UnderstoodNumber {
  return { kind: 'number', unit: 'plain', currency: null, otherwise: null, ...given }
}

function findCurrency(word: string): string | null {
  return currencies.get(word.toLowerCase()) ?? null
}

/** Takes off the dust of binary fractions: 12 % is 0.12, not 0.12000000000000001. */
function round(value: number): number {
  return Number(value.toPrecision(15))
}

function describeReading(text: string, value: number, unsure: boolean): string {
  const number = value.toLocaleString('en', { maximumFractionDigits: 10 })
  return unsure ? `"${text}" read as ${number}; it could mean another number` : `"${text}" read as ${number}`
}

type WrittenNumber = { readonly value: number; readonly otherwise: number | null }

function readDigits(digits: string, decimal: NumberOptions['decimal']): WrittenNumber | null {
  const compact = digits.replace(/[\s'\u2019]/g, '')
  const dots = compact.split('.').length - 1
  const commas = compact.split(',').length - 1
  if (dots + commas === 0) return { value: Number(compact), otherwise: null }
  if (dots > 0 && commas > 0)
    return readWithDecimal(compact, compact.lastIndexOf(',') > compact.lastIndexOf('.') ? ',' : '.')
  const mark = dots > 0 ? '.' : ','
  const thousands = new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`).test(compact)
  if (dots + commas > 1) return thousands ? { value: Number(compact.replaceAll(mark, '')), otherwise: null } : null
  const asDecimal = Number(compact.replace(mark, '.'))
  if (!thousands || compact.startsWith('0')) return { value: asDecimal, otherwise: null }
  const asThousands = Number(compact.replace(mark, ''))
  if (decimal === mark) return { value: asDecimal, otherwise: null }
  if (decimal !== null) return { value: asThousands, otherwise: null }
  return { value: asThousands, otherwise: asDecimal }
}

function readWithDecimal(compact: string, decimal: '.' | ','): WrittenNumber | null {
  const group = decimal === '.' ? ',' : '.'
  if (!new RegExp(`^\\d{1,3}(\\${group}\\d{3})*\\${decimal}\\d*$`).test(compact)) return null
  return { value: Number(compact.replaceAll(group, '').replace(decimal, '.')), otherwise: null }
}

/** The decimal mark that a column's values prove, or null when they prove none or both. */
export function findDecimalMark(texts: readonly string[]): '.' | ',' | null {
  const proves = (mark: '.' | ','): boolean => {
    const group = mark === '.' ? ',' : '.'
    const pattern = new RegExp(
      `\\${group}\\d{3}\\${mark}\\d|\\d{4,}\\${mark}\\d|^\\D*\\d{1,3}\\${mark}(\\d{1,2}|\\d{4,})\\D*$|^\\D*0\\${mark}\\d`,
    )
    return texts.some((text) => pattern.test(text))
  }
  const dot = proves('.')
  return dot === proves(',') ? null : dot ? '.' : ','
}
