import { create } from 'zustand'
import type { MetricId } from '#shared/protocol/vocabulary'

export const historyFilters = ['all', 'decisions', 'facts'] as const
export type HistoryFilter = (typeof historyFilters)[number]

/** How the partner page is looked at; the same for every partner until the window is closed. */
type PartnerView = {
  readonly history: HistoryFilter
  readonly historyText: string
  /** Months that fit beside each other in the grid. */
  readonly visibleMonths: 12 | 24
  readonly chartMetric: MetricId
  readonly chartKind: 'line' | 'bar'
}

export const usePartnerView = create<PartnerView>()(() => ({
  history: 'all',
  historyText: '',
  visibleMonths: 12,
  chartMetric: 'revenue',
  chartKind: 'line',
}))

export const setPartnerView = (part: Partial<PartnerView>): void => {
  usePartnerView.setState(part)
}
