import type { Month } from '../domain/calendar'
import { type MeasuredKind, metricValueProblem } from '../domain/records/metric-entry'
import type { MetricId } from '../protocol/vocabulary'
import { err, ok, type Result } from '../result'
import { findDecimalMark, parseNumber, type UnderstoodNumber } from './parse-number'

/** What one cell of the month grid says. */
export type MetricCell = { readonly kind: MeasuredKind; readonly value: number | null }

export type MetricCellProblem =
  | 'not-a-number'
  | 'dash'
  | 'percent'
  | 'money'
  | 'other-currency'
  | 'above-limit'
  | 'negative'
  | 'outside'

/** `null` stands for a cell that says nothing. */
export type ParsedCell = Result<MetricCell | null, MetricCellProblem>

export type CellReading = {
  /** The decimal mark where the text itself leaves it open: the one of the person's locale, or of the pasted block. */
  readonly decimal: '.' | ','
  /** ISO 4217; amounts in another currency are not taken. */
  readonly currency: string
  /** Months after this one are estimates at best. */
  readonly thisMonth: Month
}

const notMeasured = /^(n\.?\s?[am]\.?|n\/[am]|not measured|nicht gemessen|non mesuré)$/i
const estimate = /^(?:[~≈]|ca\.?\s|est\.?\s)\s*(.+)$|^(.+?)\s*(?:\(e\)|\(est\.?\)|est\.?)$/i
const dash = /^[-–—]+$/

/** Metrics counted in the workspace's currency. */
const money: readonly MetricId[] = ['revenue', 'cost']

/** Reads what a person typed or pasted into one cell: `1.234,5`, `€ 1,200`, `12%`, `~80`, `n/a`. */
export function parseMetricCell(text: string, place: { metric: MetricId; month: Month }, how: CellReading): ParsedCell {
  const plain = text.replaceAll('\u00a0', ' ').trim()
  if (plain === '') return ok(null)
  if (notMeasured.test(plain)) return ok({ kind: 'not-measured', value: null })
  // A spreadsheet shows a dash for zero and for nothing at all: only the person knows which.
  if (dash.test(plain)) return err('dash')
  const marked = estimate.exec(plain)
  const number = parseNumber(marked?.[1] ?? marked?.[2] ?? plain, { decimal: how.decimal })
  if (!number.ok) return err('not-a-number')
  const value = inUnitOf(place.metric, number.value, how)
  if (!value.ok) return value
  const problem = metricValueProblem(place.metric, value.value)
  if (problem === 'above-limit' || problem === 'negative') return err(problem)
  const estimated = marked !== null || place.month > how.thisMonth
  return ok({ kind: estimated ? 'estimated' : 'measured', value: value.value })
}

/** Conversion is stored in per cent, money in the workspace's currency, everything else as a plain number. */
function inUnitOf(
  metric: MetricId,
  { value, unit, currency }: UnderstoodNumber,
  { currency: own }: CellReading,
): Result<number, MetricCellProblem> {
  if (unit === 'percent') return metric === 'conversion' ? ok(Number((value * 100).toPrecision(12))) : err('percent')
  if (unit !== 'currency') return ok(value)
  if (!money.includes(metric)) return err('money')
  // The dollar sign is written for every dollar.
  const same = currency === own || (currency === 'USD' && own.endsWith('D'))
  return same ? ok(value) : err('other-currency')
}

export type PastedCell = MetricCell & { readonly metric: MetricId; readonly month: Month }

export type PasteProblem = {
  /** From 1, as the pasted block counts. */
  readonly row: number
  readonly column: number
  readonly metric: MetricId | null
  readonly month: Month | null
  readonly found: string
  readonly because: MetricCellProblem
}

export type MetricPaste = {
  /** Empty as soon as there is a problem: a block is pasted whole or not at all. */
  readonly cells: readonly PastedCell[]
  readonly problems: readonly PasteProblem[]
}

/** The rows and columns of the grid from the focused cell on. */
export type PasteTarget = { readonly metrics: readonly MetricId[]; readonly months: readonly Month[] }

/** Reads a block of tab-separated cells as spreadsheets copy it. Empty cells leave what stands there. */
export function parseMetricPaste(text: string, target: PasteTarget, how: CellReading): MetricPaste {
  const rows = toRows(text)
  const decimal = findDecimalMark(rows.flat()) ?? how.decimal
  const cells: PastedCell[] = []
  const problems: PasteProblem[] = []
  for (const [rowIndex, row] of rows.entries()) {
    for (const [columnIndex, found] of row.entries()) {
      if (found.trim() === '') continue
      const metric = target.metrics[rowIndex] ?? null
      const month = target.months[columnIndex] ?? null
      const parsed: ParsedCell =
        metric === null || month === null
          ? err('outside')
          : parseMetricCell(found, { metric, month }, { ...how, decimal })
      if (!parsed.ok) {
        problems.push({ row: rowIndex + 1, column: columnIndex + 1, metric, month, found, because: parsed.error })
      } else if (parsed.value !== null && metric !== null && month !== null) {
        cells.push({ ...parsed.value, metric, month })
      }
    }
  }
  return { cells: problems.length > 0 ? [] : cells, problems }
}

function toRows(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/(\r\n|\r|\n)+$/, '').split(/\r\n|\r|\n/)
  return lines.map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/, '$1')))
}
