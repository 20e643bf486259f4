import { keysOf, type MetricId, metrics } from '../protocol/vocabulary'
import { type Day, dayOf, type Month, monthOf } from '../domain/calendar'
import { cycleSpan } from '../domain/cycle-span'
import type { Dossier } from '../domain/dossier'
import { entriesOfCycle, type MetricSummary, summariseMetric } from '../domain/metrics'
import { monthsBetween } from '../domain/months'
import type { MetricEntry } from '../domain/records/metric-entry'

/** A month of a metric. `no-entry`: nobody has said anything; that too is not zero. */
export type MetricMonth = {
  readonly month: Month
  readonly kind: MetricEntry['kind'] | 'no-entry'
  readonly value: number | null
}

export type MetricSeries = {
  readonly metric: MetricId
  readonly summary: MetricSummary
  readonly months: readonly MetricMonth[]
  /** Where the figures come from, each source once, in the order of their first month. */
  readonly sources: readonly string[]
  /** The latest day that a figure was taken; null without figures. */
  readonly asOf: Day | null
}

/** Months that a chart holds; older ones count in the summary and are not drawn. */
export const monthsShown = 24

/** Every metric of the protocol over the months of a cycle, whether or not anybody measured it. */
export function metricSeries(dossier: Dossier, cycle: number, today: Day): readonly MetricSeries[] {
  const entries = entriesOfCycle(dossier.metricEntries, cycle)
  const months = monthsOf(dossier, { cycle, today, entries })
  return keysOf(metrics).map((metric) => seriesOf(metric, entries, months))
}

type Span = { readonly cycle: number; readonly today: Day; readonly entries: readonly MetricEntry[] }

function monthsOf({ partner }: Dossier, { cycle, today, entries }: Span): readonly Month[] {
  const { from, to } = cycleSpan(partner, cycle)
  const known = [monthOf(from), monthOf(to ?? today), ...entries.map(({ month }) => month)].toSorted()
  return monthsBetween(known[0] ?? monthOf(today), known.at(-1) ?? monthOf(today)).slice(-monthsShown)
}

function seriesOf(metric: MetricId, all: readonly MetricEntry[], months: readonly Month[]): MetricSeries {
  const entries = all.filter((entry) => entry.metric === metric).toSorted((a, b) => (a.month < b.month ? -1 : 1))
  const byMonth = new Map(entries.map((entry) => [entry.month, entry]))
  const days = entries.map(({ asOf }) => dayOf(asOf)).toSorted()
  return {
    metric,
    summary: summariseMetric(entries, metric),
    months: months.map((month) => {
      const entry = byMonth.get(month)
      return { month, kind: entry?.kind ?? 'no-entry', value: entry?.value ?? null }
    }),
    sources: [...new Set(entries.map(({ source }) => source.trim()).filter((source) => source !== ''))],
    asOf: days.at(-1) ?? null,
  }
}
