import type { MetricId } from '../protocol/vocabulary'
import type { MetricEntry } from './records/metric-entry'

/** What is known of a metric over some months: not measured, measured zero and estimated are three different things. */
export type MetricSummary =
  | { readonly kind: 'not-measured' }
  | { readonly kind: 'measured' | 'estimated'; readonly value: number; readonly months: number }

/** Metrics that are a level rather than an amount: their summary is the mean, not the sum. */
const averaged: readonly MetricId[] = ['conversion', 'satisfaction']

/** Decimals summed in another order differ in the last digit, and sign-offs are bound to the sum. */
const inMonthOrder = (entries: readonly MetricEntry[]): readonly MetricEntry[] =>
  entries.toSorted((a, b) => (a.month < b.month ? -1 : Number(a.month > b.month)))

/** Sum, or mean for levels; `estimated` as soon as one month is estimated; not measured when no month has a value. */
export function summariseMetric(entries: readonly MetricEntry[], metric: MetricId): MetricSummary {
  let sum = 0
  let months = 0
  let estimated = false
  for (const entry of inMonthOrder(entries)) {
    if (entry.metric !== metric || entry.value === null) continue
    sum += entry.value
    months += 1
    estimated ||= entry.kind === 'estimated'
  }
  if (months === 0) return { kind: 'not-measured' }
  const value = averaged.includes(metric) ? sum / months : sum
  return { kind: estimated ? 'estimated' : 'measured', value, months }
}

export type Roi =
  | { readonly kind: 'unknown'; readonly because: 'revenue-not-measured' | 'cost-not-measured' | 'cost-zero' }
  | { readonly kind: 'measured' | 'estimated'; readonly ratio: number }

/** ROI = (revenue - cost) / cost over the given entries; unknown, never 0, when either is not measured. */
export function roiOf(entries: readonly MetricEntry[]): Roi {
  const revenue = summariseMetric(entries, 'revenue')
  const cost = summariseMetric(entries, 'cost')
  if (revenue.kind === 'not-measured') return { kind: 'unknown', because: 'revenue-not-measured' }
  if (cost.kind === 'not-measured') return { kind: 'unknown', because: 'cost-not-measured' }
  if (cost.value === 0) return { kind: 'unknown', because: 'cost-zero' }
  const kind = revenue.kind === 'estimated' || cost.kind === 'estimated' ? 'estimated' : 'measured'
  return { kind, ratio: (revenue.value - cost.value) / cost.value }
}

export const entriesOfCycle = (entries: readonly MetricEntry[], cycle: number): readonly MetricEntry[] =>
  entries.filter((entry) => entry.cycle === cycle)
