import { addMonths } from '../months'
import { type Day, type Month, monthOf } from '../calendar'
import { reviewDueOn } from '../clocks'
import type { Workspace } from '../context'
import type { Dossier } from '../dossier'
import { entriesOfCycle, type MetricSummary, type Roi, roiOf, summariseMetric } from '../metrics'

/** What the portfolio needs of one partner's figures. */
export type PartnerFigures = {
  /** Over the last twelve months, the present one included. */
  readonly revenue: MetricSummary
  readonly cost: MetricSummary
  /** Of the present cycle. */
  readonly roi: Roi
  readonly reviewDueOn: Day | null
}

/** The first of the twelve months that end with the month of a day. */
export const yearBegan = (today: Day): Month => addMonths(monthOf(today), -11)

export function partnerFigures({ partner, metricEntries }: Dossier, workspace: Workspace, today: Day): PartnerFigures {
  const from = yearBegan(today)
  const until = monthOf(today)
  const year = metricEntries.filter(({ month }) => month >= from && month <= until)
  return {
    revenue: summariseMetric(year, 'revenue'),
    cost: summariseMetric(year, 'cost'),
    roi: roiOf(entriesOfCycle(metricEntries, partner.cycle)),
    reviewDueOn: reviewDueOn(partner, workspace.settings),
  }
}
