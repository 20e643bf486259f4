import { describe, expect, it } from 'vitest'
import { entriesOfCycle, roiOf, summariseMetric } from '#shared/domain/metrics'
import { aMetricEntry } from '../../../helpers/builders/a-record'

const revenue = (value: number | null, rest: Parameters<typeof aMetricEntry>[0] = {}) =>
  aMetricEntry({ metric: 'revenue', value, kind: value === null ? 'not-measured' : 'measured', ...rest })
const cost = (value: number | null, rest: Parameters<typeof aMetricEntry>[0] = {}) =>
  revenue(value, { metric: 'cost', ...rest })

describe('roiOf', () => {
  it('is revenue less cost over cost', () => {
    expect(roiOf([revenue(300), cost(100)])).toEqual({ kind: 'measured', ratio: 2 })
    expect(roiOf([revenue(50), cost(100)])).toEqual({ kind: 'measured', ratio: -0.5 })
  })

  it('is minus one and not unknown when a measured revenue is zero', () => {
    expect(roiOf([revenue(0), cost(100)])).toEqual({ kind: 'measured', ratio: -1 })
  })

  it('is unknown, never zero, when either is not measured', () => {
    expect(roiOf([])).toEqual({ kind: 'unknown', because: 'revenue-not-measured' })
    expect(roiOf([revenue(null), cost(100)])).toEqual({ kind: 'unknown', because: 'revenue-not-measured' })
    expect(roiOf([revenue(100)])).toEqual({ kind: 'unknown', because: 'cost-not-measured' })
    expect(roiOf([revenue(100), cost(null)])).toEqual({ kind: 'unknown', because: 'cost-not-measured' })
  })

  it('is unknown when nothing was spent', () => {
    expect(roiOf([revenue(100), cost(0)])).toEqual({ kind: 'unknown', because: 'cost-zero' })
  })

  it('is estimated as soon as one figure is', () => {
    const estimated = cost(100, { kind: 'estimated' })
    expect(roiOf([revenue(100), revenue(200, { month: '2026-03' }), estimated])).toEqual({
      kind: 'estimated',
      ratio: 2,
    })
  })
})

describe('summariseMetric', () => {
  it('adds amounts and averages levels', () => {
    const of = (metric: 'leads' | 'conversion' | 'satisfaction') =>
      summariseMetric(
        [aMetricEntry({ metric, value: 2 }), aMetricEntry({ metric, value: 4, month: '2026-03' })],
        metric,
      )
    expect(of('leads')).toEqual({ kind: 'measured', value: 6, months: 2 })
    expect(of('conversion')).toEqual({ kind: 'measured', value: 3, months: 2 })
    expect(of('satisfaction')).toEqual({ kind: 'measured', value: 3, months: 2 })
  })

  it('tells not measured, measured zero and estimated apart', () => {
    expect(summariseMetric([revenue(null)], 'revenue')).toEqual({ kind: 'not-measured' })
    expect(summariseMetric([revenue(0)], 'revenue')).toEqual({ kind: 'measured', value: 0, months: 1 })
    expect(summariseMetric([revenue(0, { kind: 'estimated' })], 'revenue')).toEqual({
      kind: 'estimated',
      value: 0,
      months: 1,
    })
  })

  it('does not count a month that was not measured', () => {
    const entries = [revenue(10), revenue(null, { month: '2026-03' })]
    expect(summariseMetric(entries, 'revenue')).toEqual({ kind: 'measured', value: 10, months: 1 })
  })

  it('gives the same sum in any order', () => {
    const months = [0.1, 0.2, 0.3, 0.7, 1e9].map((value, index) =>
      revenue(value, { month: `2026-0${String(index + 1)}` }),
    )
    expect(summariseMetric(months.toReversed(), 'revenue')).toEqual(summariseMetric(months, 'revenue'))
  })

  it('keeps cycles apart', () => {
    const entries = [revenue(1), revenue(2, { cycle: 2, month: '2026-05' })]
    expect(summariseMetric(entriesOfCycle(entries, 2), 'revenue')).toMatchObject({ value: 2 })
  })
})
