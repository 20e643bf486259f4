import type { StageId } from '../protocol/stages'
import type { Closing } from '../protocol/decisions'
import { type Day, dayOf } from '../domain/calendar'
import type { Workspace } from '../domain/context'
import type { Dossier } from '../domain/dossier'
import { countDrift, type DriftCounts, totalOf } from '../domain/drift/count-drift'
import type { DriftFinding } from '../domain/drift/find-drift'
import { exitDossierOf } from '../domain/gate/closing-requirements'
import { type PartnerFigures, partnerFigures } from '../domain/portfolio/partner-figures'
import { type ReviewMonths, reviewsByMonth } from '../domain/portfolio/review-months'
import {
  countPerStage,
  type StageCount,
  type StageFlow,
  stageFlow,
  type StageTime,
  timeInStages,
} from '../domain/portfolio/stage-figures'
import type { DriftDay } from '../domain/records/drift-day'
import type { ExitDossier } from '../domain/records/exit-dossier'
import type { Place } from '../domain/records/partner'
import { type ReportClock, type ReportHead, reportHead } from './report-head'

/** What the portfolio needs of one partner; worked out partner by partner, so that no more dossiers stay in memory. */
export type PortfolioLine = {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly stage: Place
  readonly cycle: number
  readonly figures: PartnerFigures
  readonly closed: ClosedLine | null
  readonly journey: Dossier['partner']
  readonly findings: readonly DriftFinding[]
}

export type ClosedLine = {
  readonly kind: Closing
  readonly on: Day
  readonly from: StageId
  readonly reason: ExitDossier['reason']
  readonly reApproach: ExitDossier['reApproach']
}

export type PortfolioReview = ReportHead & {
  readonly kind: 'portfolio'
  readonly partners: number
  readonly stages: readonly StageCount[]
  readonly flow: readonly StageFlow[]
  readonly times: readonly StageTime[]
  readonly drift: { readonly counts: DriftCounts; readonly partners: number; readonly trend: readonly TrendDay[] }
  /** Partners with any figure of the last twelve months, the highest revenue first; the others by count. */
  readonly figures: readonly FiguresLine[]
  readonly unmeasured: readonly string[]
  readonly reviews: ReviewMonths
  readonly reviewsDue: readonly { readonly name: string; readonly owner: string; readonly dueOn: Day }[]
  readonly closed: readonly (ClosedLine & { readonly name: string })[]
}

export type FiguresLine = Pick<PortfolioLine, 'name' | 'stage'> & PartnerFigures

export type TrendDay = { readonly day: Day; readonly total: number }

/** Days of the trend that are drawn. */
const trendDays = 60

export function toPortfolioLine(
  dossier: Dossier,
  findings: readonly DriftFinding[],
  { workspace, today }: { readonly workspace: Workspace; readonly today: Day },
): PortfolioLine {
  const { partner } = dossier
  const { id, name, owner, stage, cycle } = partner
  return {
    id,
    name,
    owner,
    stage,
    cycle,
    figures: partnerFigures(dossier, workspace, today),
    closed: closedLine(dossier),
    journey: partner,
    findings,
  }
}

function closedLine(dossier: Dossier): ClosedLine | null {
  const { closed } = dossier.partner
  if (closed === null) return null
  const { reason, reApproach } = exitDossierOf(dossier)
  return { kind: closed.kind, on: dayOf(closed.at), from: closed.from, reason, reApproach }
}

export type PortfolioInput = {
  readonly lines: readonly PortfolioLine[]
  readonly driftDays: readonly DriftDay[]
  readonly workspace: Workspace
  readonly clock: ReportClock
}

export function toPortfolioReview({ lines, driftDays, workspace, clock }: PortfolioInput): PortfolioReview {
  const partners = lines.map(({ journey }) => journey)
  const findings = lines.flatMap((line) => line.findings)
  const due = lines.flatMap(({ name, owner, figures }) =>
    figures.reviewDueOn === null ? [] : [{ name, owner, dueOn: figures.reviewDueOn }],
  )
  return {
    ...reportHead(workspace.settings, clock),
    kind: 'portfolio',
    partners: lines.length,
    stages: countPerStage(partners),
    flow: stageFlow(partners),
    times: timeInStages(partners, clock.today, workspace.settings),
    drift: {
      counts: countDrift(findings),
      partners: lines.filter((line) => line.findings.length > 0).length,
      trend: toTrend(driftDays),
    },
    figures: lines
      .filter(isMeasured)
      .map(({ name, stage, figures }) => ({ name, stage, ...figures }))
      .toSorted((a, b) => revenueOf(b) - revenueOf(a)),
    unmeasured: lines.filter((line) => !isMeasured(line) && line.stage !== 'closed').map(({ name }) => name),
    reviews: reviewsByMonth(
      due.map(({ dueOn }) => dueOn),
      clock.today,
    ),
    reviewsDue: due.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
    closed: lines
      .flatMap(({ name, closed }) => (closed === null ? [] : [{ ...closed, name }]))
      .toSorted((a, b) => (a.on > b.on ? -1 : 1)),
  }
}

const toTrend = (days: readonly DriftDay[]): readonly TrendDay[] =>
  days
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .slice(-trendDays)
    .map((day) => ({ day: day.id, total: totalOf(day) }))

const isMeasured = ({ figures }: PortfolioLine): boolean =>
  figures.revenue.kind !== 'not-measured' || figures.cost.kind !== 'not-measured'

const revenueOf = ({ revenue }: FiguresLine): number =>
  revenue.kind === 'not-measured' ? Number.NEGATIVE_INFINITY : revenue.value
