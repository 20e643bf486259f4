import type { Workspace } from '#shared/domain/context'
import { lookAtDrift } from '#shared/domain/drift/find-drift'
import type { Dossier } from '#shared/domain/dossier'
import type { DriftDay } from '#shared/domain/records/drift-day'
import { driftDaysAhead, type DriftLine, toDriftReport } from '#shared/report/drift-report'
import { toExitRecord } from '#shared/report/exit-record'
import { type PortfolioLine, toPortfolioLine, toPortfolioReview } from '#shared/report/portfolio-review'
import { isPerPartner, type Report, type ReportKind } from '#shared/report/report'
import type { ReportClock } from '#shared/report/report-head'
import { toReviewReport } from '#shared/report/review-report'
import { loadDossier, loadDossiers, loadWorkspace } from '../db/load-dossiers'
import { getDatabase } from '../db/open-database'
import { readClock } from './clock'

/** Dossiers in memory at a time when a report is about many partners. */
const chunk = 100

export type ReportOrderForm = { readonly kind: ReportKind; readonly partnerIds: readonly string[] }

/** The clock of one run: every report of it is as of the same moment. */
export function readReportClock(): ReportClock {
  const { now, today } = readClock()
  return { asOf: now, today }
}

/** How many reports an order is: one for each partner, or one about all of them. */
export const countReports = ({ kind, partnerIds }: ReportOrderForm): number =>
  isPerPartner(kind) ? partnerIds.length : Math.min(1, partnerIds.length)

/** The report of one partner of the order by its position, or the one about all; null when there is none to make. */
export async function buildReport(order: ReportOrderForm, index: number, clock: ReportClock): Promise<Report | null> {
  const workspace = await loadWorkspace(getDatabase())
  if (order.kind === 'portfolio') return buildPortfolio(order.partnerIds, workspace, clock)
  if (order.kind === 'drift') return buildDrift(order.partnerIds, workspace, clock)
  const partnerId = order.partnerIds[index]
  const dossier = partnerId === undefined ? null : await loadDossier(getDatabase(), partnerId)
  if (dossier === null) return null
  if (order.kind === 'review') return toReviewReport({ dossier, workspace, clock })
  const history = await getDatabase().history.where('partnerId').equals(dossier.partner.id).toArray()
  return toExitRecord({ dossier, history, workspace, clock })
}

async function buildPortfolio(ids: readonly string[], workspace: Workspace, clock: ReportClock): Promise<Report> {
  const lines: PortfolioLine[] = []
  await eachDossier(ids, (dossier) => {
    const { findings } = lookAtDrift({ dossier, workspace, today: clock.today }, 0)
    lines.push(toPortfolioLine(dossier, findings, { workspace, today: clock.today }))
  })
  const driftDays = (await getDatabase().rows('driftDays').toArray()) as unknown as readonly DriftDay[]
  return toPortfolioReview({ lines, driftDays, workspace, clock })
}

async function buildDrift(ids: readonly string[], workspace: Workspace, clock: ReportClock): Promise<Report> {
  const lines: DriftLine[] = []
  await eachDossier(ids, (dossier) => {
    const look = lookAtDrift({ dossier, workspace, today: clock.today }, driftDaysAhead)
    lines.push({ partner: dossier.partner, look })
  })
  return toDriftReport(lines, workspace, clock)
}

/** In the order of the ids, a chunk in memory at a time. */
async function eachDossier(ids: readonly string[], visit: (dossier: Dossier) => void): Promise<void> {
  for (let from = 0; from < ids.length; from += chunk) {
    const dossiers = await loadDossiers(getDatabase(), ids.slice(from, from + chunk))
    for (const id of ids.slice(from, from + chunk)) {
      const dossier = dossiers.get(id)
      if (dossier !== undefined) visit(dossier)
    }
  }
}
