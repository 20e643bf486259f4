import { describe, expect, it } from 'vitest'
import { type CellReading, parseMetricCell, parseMetricPaste } from '#shared/workbook/parse-metric-paste'
import type { MetricId } from '#shared/protocol/vocabulary'

const how: CellReading = { decimal: '.', currency: 'EUR', thisMonth: '2026-04' }
const target = {
  metrics: ['leads', 'revenue', 'conversion', 'cost'] as const,
  months: ['2026-02', '2026-03', '2026-04', '2026-05'],
}
const cell = (text: string, metric: MetricId = 'leads', rest: Partial<CellReading> = {}) =>
  parseMetricCell(text, { metric, month: '2026-04' }, { ...how, ...rest })

describe('parseMetricCell', () => {
  it('reads decimal comma and decimal point with thousands separators', () => {
    for (const text of ['1,234.5', '1.234,5', '1 234,5', '1’234.5', '1\u00a0234,5']) {
      expect(cell(text)).toEqual({ ok: true, value: { kind: 'measured', value: 1234.5 } })
    }
  })

  it('reads an ambiguous number by the decimal mark of the locale', () => {
    expect(cell('1.234')).toEqual({ ok: true, value: { kind: 'measured', value: 1.234 } })
    expect(cell('1.234', 'leads', { decimal: ',' })).toEqual({ ok: true, value: { kind: 'measured', value: 1234 } })
  })

  it('keeps conversion in per cent, with or without the sign', () => {
    expect(cell('3.4%', 'conversion')).toEqual({ ok: true, value: { kind: 'measured', value: 3.4 } })
    expect(cell('3.4', 'conversion')).toEqual({ ok: true, value: { kind: 'measured', value: 3.4 } })
    expect(cell('140%', 'conversion')).toEqual({ ok: false, error: 'above-limit' })
  })

  it('takes money in the currency of the workspace only', () => {
    expect(cell('€ 1,200', 'revenue')).toEqual({ ok: true, value: { kind: 'measured', value: 1200 } })
    expect(cell('1.200,50 EUR', 'cost')).toEqual({ ok: true, value: { kind: 'measured', value: 1200.5 } })
    expect(cell('$1,200', 'revenue')).toEqual({ ok: false, error: 'other-currency' })
    expect(cell('$1,200', 'revenue', { currency: 'CAD' }).ok).toBe(true)
    expect(cell('€ 5', 'leads')).toEqual({ ok: false, error: 'money' })
    expect(cell('5%', 'leads')).toEqual({ ok: false, error: 'percent' })
  })

  it('keeps measured zero, estimated and not measured apart', () => {
    expect(cell('0')).toEqual({ ok: true, value: { kind: 'measured', value: 0 } })
    expect(cell('~80')).toEqual({ ok: true, value: { kind: 'estimated', value: 80 } })
    expect(cell('80 est.')).toEqual({ ok: true, value: { kind: 'estimated', value: 80 } })
    expect(cell('n/a')).toEqual({ ok: true, value: { kind: 'not-measured', value: null } })
    expect(cell('')).toEqual({ ok: true, value: null })
  })

  it('asks what a dash means instead of guessing zero', () => {
    expect(cell('-')).toEqual({ ok: false, error: 'dash' })
    expect(cell(' – ')).toEqual({ ok: false, error: 'dash' })
  })

  it('refuses a negative cost and takes a negative revenue', () => {
    expect(cell('(300)', 'cost')).toEqual({ ok: false, error: 'negative' })
    expect(cell('-300', 'revenue')).toEqual({ ok: true, value: { kind: 'measured', value: -300 } })
  })
})

describe('parseMetricPaste', () => {
  it('reads several rows and columns from the focused cell', () => {
    const { cells, problems } = parseMetricPaste('10\t20\r\n1.500,00\t~2.000,00\r\n', target, how)
    expect(problems).toEqual([])
    expect(cells).toEqual([
      { metric: 'leads', month: '2026-02', kind: 'measured', value: 10 },
      { metric: 'leads', month: '2026-03', kind: 'measured', value: 20 },
      { metric: 'revenue', month: '2026-02', kind: 'measured', value: 1500 },
      { metric: 'revenue', month: '2026-03', kind: 'estimated', value: 2000 },
    ])
  })

  it('lets the rest of the block say what the decimal mark is', () => {
    const { cells } = parseMetricPaste('1.234\t7,5', target, how)
    expect(cells.map(({ value }) => value)).toEqual([1234, 7.5])
  })

  it('pastes nothing when one cell is not understood, and names every such cell', () => {
    const { cells, problems } = parseMetricPaste('10\tmany\n5\t6\n140%', target, how)
    expect(cells).toEqual([])
    expect(problems).toEqual([
      { row: 1, column: 2, metric: 'leads', month: '2026-03', found: 'many', because: 'not-a-number' },
      { row: 3, column: 1, metric: 'conversion', month: '2026-02', found: '140%', because: 'above-limit' },
    ])
  })

  it('leaves what stands under an empty cell', () => {
    const { cells } = parseMetricPaste('1\t\t3', target, how)
    expect(cells.map(({ month }) => month)).toEqual(['2026-02', '2026-04'])
  })

  it('names cells that fall outside the grid', () => {
    const { problems } = parseMetricPaste('1\t2\t3\t4\t5', target, how)
    expect(problems).toEqual([{ row: 1, column: 5, metric: 'leads', month: null, found: '5', because: 'outside' }])
  })

  it('takes values of months to come as estimates', () => {
    const { cells } = parseMetricPaste('1\t2\t3\t4', target, how)
    expect(cells.at(-1)).toEqual({ metric: 'leads', month: '2026-05', kind: 'estimated', value: 4 })
  })
})
