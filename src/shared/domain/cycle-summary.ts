import type { DecisionId } from '../protocol/decisions'
import type { StageId } from '../protocol/stages'
import { keysOf, type MetricId, metrics } from '../protocol/vocabulary'
import type { Instant } from './calendar'
import { communicationsIn } from './compliance'
import { type CycleSpan, cycleSpan } from './cycle-span'
import { type Dossier, workFor } from './dossier'
import { goalProgress, goalsOfCycle, reachedShare } from './goal-progress'
import { entriesOfCycle, type MetricSummary, type Roi, roiOf, summariseMetric } from './metrics'
import type { Evidence } from './records/stage-work'

/** The same figures for every cycle, so that cycles can be laid side by side. */
export type CycleSummary = {
  readonly cycle: number
  readonly span: CycleSpan
  readonly decisions: readonly { readonly stage: StageId; readonly decision: DecisionId; readonly at: Instant }[]
  /** `known` leaves out goals without a target or without any figure. */
  readonly goals: { readonly all: number; readonly known: number; readonly reached: number }
  readonly metrics: Readonly<Record<MetricId, MetricSummary>>
  readonly roi: Roi
  readonly campaigns: { readonly all: number; readonly done: number }
  readonly communications: { readonly all: number; readonly twoWay: number }
  readonly opportunities: { readonly all: number; readonly won: number }
  readonly relationshipQuality: Evidence['relationshipQuality']
  readonly recommendation: Evidence['recommendation']
}

export function summariseCycle(dossier: Dossier, cycle: number): CycleSummary {
  const { partner } = dossier
  const span = cycleSpan(partner, cycle)
  const entries = entriesOfCycle(dossier.metricEntries, cycle)
  const campaigns = dossier.campaigns.filter((one) => one.cycle === cycle && one.state !== 'cancelled')
  const communications = communicationsIn(dossier.communications, span)
  const opportunities = dossier.opportunities.filter((one) => one.cycle === cycle)
  const { relationshipQuality, recommendation } = workFor(dossier, cycle, 'review').evidence
  return {
    cycle,
    span,
    decisions: partner.journey.flatMap(({ cycle: of, stage, leftAt, through }) =>
      of === cycle && leftAt !== null && through !== null ? [{ stage, decision: through, at: leftAt }] : [],
    ),
    goals: countGoals(dossier, cycle),
    metrics: Object.fromEntries(
      keysOf(metrics).map((id) => [id, summariseMetric(entries, id)]),
    ) as CycleSummary['metrics'],
    roi: roiOf(entries),
    campaigns: { all: campaigns.length, done: campaigns.filter(({ state }) => state === 'done').length },
    communications: {
      all: communications.length,
      twoWay: communications.filter(({ direction }) => direction === 'two-way').length,
    },
    opportunities: { all: opportunities.length, won: opportunities.filter(({ state }) => state === 'won').length },
    relationshipQuality,
    recommendation,
  }
}

function countGoals(dossier: Dossier, cycle: number): CycleSummary['goals'] {
  const goals = goalsOfCycle(dossier.goals, cycle)
  const shares = goals.map((goal) => reachedShare(goal, goalProgress(goal, dossier, cycle)))
  const known = shares.filter((share): share is number => share !== null)
  return { all: goals.length, known: known.length, reached: known.filter((share) => share >= 1).length }
}

/** Every cycle of a partner, the first one first. */
export const summariseCycles = (dossier: Dossier): readonly CycleSummary[] =>
  Array.from({ length: dossier.partner.cycle }, (_, index) => summariseCycle(dossier, index + 1))
