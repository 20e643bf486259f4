import { type Day, type Month, monthOf } from '#shared/domain/calendar'
import { cycleOfMonth } from '#shared/domain/cycle-span'
import type { Dossier } from '#shared/domain/dossier'
import { addMonths, monthsBetween } from '#shared/domain/months'
import { type MetricEntry, metricEntryId } from '#shared/domain/records/metric-entry'
import { keysOf, type MetricId, metrics } from '#shared/protocol/vocabulary'
import type { MetricCell } from '#shared/workbook/parse-metric-paste'

/** The rows of the grid: the six metrics of the protocol, then cost. */
export const gridMetrics: readonly MetricId[] = keysOf(metrics)

type Metered = Pick<Dossier, 'metricEntries' | 'partner'>

/** Months to come that are offered for estimates. */
const monthsAhead = 3

/** Every month from the first figure to the last, and at least as many as are to be seen at once. */
export function gridMonths({ metricEntries }: Metered, today: Day, visible: number): readonly Month[] {
  const now = monthOf(today)
  let first = addMonths(now, monthsAhead - visible + 1)
  let last = addMonths(now, monthsAhead)
  for (const { month } of metricEntries) {
    if (month < first) first = month
    if (month > last) last = month
  }
  return monthsBetween(first, last)
}

export type EntryMap = ReadonlyMap<string, MetricEntry>

export const toEntryMap = ({ partner, metricEntries }: Metered): EntryMap =>
  new Map(metricEntries.map((entry) => [metricEntryId(partner.id, entry.metric, entry.month), entry]))

/** Where the figures of a row come from by default: where its latest one came from. */
export function rowSource(entries: readonly MetricEntry[], metric: MetricId): string {
  let latest: MetricEntry | null = null
  for (const entry of entries) {
    if (entry.metric === metric && entry.source !== '' && (latest === null || entry.month > latest.month))
      latest = entry
  }
  return latest?.source ?? ''
}

type Place = { readonly metric: MetricId; readonly month: Month }

/** The record of a cell: its source stays, or is the row's; a new figure is as of today. */
export function toEntry(dossier: Metered, { metric, month, ...cell }: Place & MetricCell, today: Day): MetricEntry {
  const { partner, metricEntries } = dossier
  const id = metricEntryId(partner.id, metric, month)
  const before = metricEntries.find((entry) => entry.id === id)
  return {
    id,
    partnerId: partner.id,
    cycle: cycleOfMonth(partner, month),
    month,
    metric,
    kind: cell.kind,
    value: cell.value,
    source: before?.source ?? rowSource(metricEntries, metric),
    asOf: before !== undefined && before.value === cell.value ? before.asOf : today,
  }
}
