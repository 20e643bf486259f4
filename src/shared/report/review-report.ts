import { type DecisionId, decisionsIn } from '../protocol/decisions'
import { type StageId, stageIds } from '../protocol/stages'
import { type BrainId, winners, type Winner } from '../protocol/vocabulary'
import { type Day, dayOf, daysBetween } from '../domain/calendar'
import { cadenceOf, lastContactOn, reviewDueOn } from '../domain/clocks'
import { communicationsIn, type Compliance, complianceOf } from '../domain/compliance'
import type { Workspace } from '../domain/context'
import { type CycleSummary, summariseCycles } from '../domain/cycle-summary'
import { cycleSpan } from '../domain/cycle-span'
import { digestOf } from '../domain/digest'
import { type Dossier, workFor } from '../domain/dossier'
import { campaignsInCycle } from '../domain/evidence'
import { actionsFor } from '../domain/gate/stage-requirements'
import { goalProgress, type GoalProgress, goalsOfCycle, reachedShare } from '../domain/goal-progress'
import { entriesOfCycle, type Roi, roiOf } from '../domain/metrics'
import type { Campaign } from '../domain/records/campaign'
import type { Goal } from '../domain/records/goal'
import type { Opportunity } from '../domain/records/opportunity'
import { type Cadence, cadences, type Partner } from '../domain/records/partner'
import type { SignOffLevel } from '../domain/records/settings'
import type { Evidence, ValueStatement } from '../domain/records/stage-work'
import { askedBrains, signOffState } from '../domain/sign-off'
import { type ReportClock, type ReportHead, reportHead } from './report-head'
import { reportCode } from './report-code'
import { type ReviewFacts, reviewFacts } from './review-facts'
import { type MetricSeries, metricSeries } from './review-metrics'
import { type Stay, staysOf } from './stays'

/**
 * The Partner Review Report: the protocol's performance report, partnership assessment and next-stage recommendation as
 * plain data. Stored whole with the filed report, so that it can be printed again as it was.
 */
export type ReviewReport = ReportHead & {
  readonly kind: 'review'
  readonly code: string
  readonly digest: string
  readonly facts: ReviewFacts
  readonly partner: Pick<
    Partner,
    'id' | 'name' | 'website' | 'country' | 'segment' | 'owner' | 'tier' | 'cycle' | 'stage'
  >
  readonly began: Day
  readonly reviewDueOn: Day | null
  readonly stays: readonly Stay[]
  readonly values: readonly ReviewedValue[]
  readonly goals: readonly ReviewedGoal[]
  readonly metrics: readonly MetricSeries[]
  readonly roi: Roi
  readonly campaigns: readonly Campaign[]
  readonly opportunities: readonly Opportunity[]
  readonly noOpportunityBecause: string
  readonly communication: ReviewedCommunication
  readonly assessment: Assessment
  /** Unfinished in Development when the review came due. */
  readonly findings: readonly string[]
  readonly cycles: readonly CycleSummary[]
  readonly signOffs: readonly AskedSignOff[]
  readonly notApplicable: readonly NotApplicable[]
  /** The decisions to tick; none while the partner is not in Review, where they are taken. */
  readonly choices: readonly DecisionId[]
}

/** `stage` is where the statement was made: the latest of the cycle in which it was. */
export type ReviewedValue = {
  readonly winner: Winner
  readonly stage: StageId | null
  readonly statement: ValueStatement | null
}

export type ReviewedGoal = {
  readonly goal: Goal
  readonly progress: GoalProgress
  readonly share: number | null
}

export type ReviewedCommunication = {
  readonly cadence: Cadence
  readonly cadenceDays: number
  readonly all: number
  readonly twoWay: number
  readonly lastOn: Day | null
  /** The longest time of the cycle without two-way contact, in days; null when there was none at all. */
  readonly longestGap: number | null
  readonly compliance: readonly Compliance[]
}

export type Assessment = Pick<
  Evidence,
  | 'analysis'
  | 'improvements'
  | 'nextActions'
  | 'feedbackInternal'
  | 'feedbackPartner'
  | 'roiAssessment'
  | 'relationshipQuality'
  | 'recommendation'
  | 'recommendationWhy'
>

export type AskedSignOff = {
  readonly brain: BrainId
  readonly decision: DecisionId
  readonly level: SignOffLevel
  readonly state: 'not-given' | 'given' | 'objected' | 'stale'
  readonly by: string
  readonly on: Day | null
  readonly note: string
}

export type NotApplicable = { readonly stage: StageId; readonly label: string; readonly because: string }

export type ReviewInput = { readonly dossier: Dossier; readonly workspace: Workspace; readonly clock: ReportClock }

const reviewDecisions = decisionsIn('review')
  .filter(({ forward }) => forward)
  .map(({ id }) => id)

export function toReviewReport({ dossier, workspace, clock }: ReviewInput): ReviewReport {
  const { partner } = dossier
  const { cycle } = partner
  const facts = reviewFacts(dossier)
  const digest = digestOf(facts)
  const review = workFor(dossier, cycle, 'review')
  return {
    ...reportHead(workspace.settings, clock),
    kind: 'review',
    code: reportCode(partner.id, cycle, digest),
    digest,
    facts,
    partner: toPartner(partner),
    began: cycleSpan(partner, cycle).from,
    reviewDueOn: reviewDueOn(partner, workspace.settings),
    stays: staysOf(partner, clock.today, workspace.settings),
    values: winners.map((winner) => latestValue(dossier, winner)),
    goals: goalsOfCycle(dossier.goals, cycle).map((goal) => reviewedGoal(goal, dossier)),
    metrics: metricSeries(dossier, cycle, clock.today),
    roi: roiOf(entriesOfCycle(dossier.metricEntries, cycle)),
    campaigns: campaignsOf(dossier),
    opportunities: dossier.opportunities.filter((one) => one.cycle === cycle),
    noOpportunityBecause: workFor(dossier, cycle, 'development').evidence.noOpportunityBecause,
    communication: communicationOf({ dossier, workspace, clock }),
    assessment: toAssessment(review.evidence),
    findings: review.findings,
    cycles: summariseCycles(dossier),
    signOffs: signOffsOf(dossier, workspace),
    notApplicable: notApplicableIn(dossier, workspace),
    choices: partner.stage === 'review' ? reviewDecisions : [],
  }
}

const toPartner = ({ id, name, website, country, segment, owner, tier, cycle, stage }: Partner) => ({
  id,
  name,
  website,
  country,
  segment,
  owner,
  tier,
  cycle,
  stage,
})

function latestValue(dossier: Dossier, winner: Winner): ReviewedValue {
  for (const stage of stageIds.toReversed()) {
    const statement = workFor(dossier, dossier.partner.cycle, stage).values[winner]
    if (statement !== null) return { winner, stage, statement }
  }
  return { winner, stage: null, statement: null }
}

function reviewedGoal(goal: Goal, dossier: Dossier): ReviewedGoal {
  const progress = goalProgress(goal, dossier, dossier.partner.cycle)
  return { goal, progress, share: reachedShare(goal, progress) }
}

/** Those that count in the cycle, and the cancelled ones of it: a review that left them out would flatter. */
function campaignsOf(dossier: Dossier): readonly Campaign[] {
  const { cycle } = dossier.partner
  const cancelled = dossier.campaigns.filter((one) => one.state === 'cancelled' && one.cycle === cycle)
  return [...campaignsInCycle(dossier), ...cancelled]
}

function communicationOf({ dossier, workspace, clock }: ReviewInput): ReviewedCommunication {
  const { partner } = dossier
  const span = cycleSpan(partner, partner.cycle)
  const inCycle = communicationsIn(dossier.communications, span)
  const twoWay = inCycle.filter(({ direction }) => direction === 'two-way')
  const cadence = cadenceOf(partner, workspace.settings)
  return {
    cadence,
    cadenceDays: cadences[cadence],
    all: inCycle.length,
    twoWay: twoWay.length,
    lastOn: lastContactOn(inCycle),
    longestGap: longestGap(
      twoWay.map(({ on }) => on),
      span.from,
      span.to ?? clock.today,
    ),
    compliance: complianceOf(dossier.communications, span),
  }
}

function longestGap(days: readonly Day[], from: Day, to: Day): number | null {
  if (days.length === 0) return null
  const marks = [from, ...days.toSorted(), to]
  return marks.slice(1).reduce((longest, mark, index) => Math.max(longest, daysBetween(marks[index] ?? mark, mark)), 0)
}

const toAssessment = (evidence: Evidence): Assessment => ({
  analysis: evidence.analysis,
  improvements: evidence.improvements,
  nextActions: evidence.nextActions,
  feedbackInternal: evidence.feedbackInternal,
  feedbackPartner: evidence.feedbackPartner,
  roiAssessment: evidence.roiAssessment,
  relationshipQuality: evidence.relationshipQuality,
  recommendation: evidence.recommendation,
  recommendationWhy: evidence.recommendationWhy,
})

function signOffsOf(dossier: Dossier, workspace: Workspace): readonly AskedSignOff[] {
  return reviewDecisions.flatMap((decision) =>
    askedBrains(decision, dossier, workspace).map(({ brain, level }) => {
      const state = signOffState(brain, decision, dossier)
      if (state.kind === 'not-given') return { brain, decision, level, state: state.kind, by: '', on: null, note: '' }
      const { by, at, note } = state.signOff
      return { brain, decision, level, state: state.kind, by, on: dayOf(at), note }
    }),
  )
}

/** What was said not to apply in this cycle, with the reason; counted, as every one of them is a hole in the measure. */
const notApplicableIn = (dossier: Dossier, workspace: Workspace): readonly NotApplicable[] =>
  stageIds.flatMap((stage) => {
    const { actions } = workFor(dossier, dossier.partner.cycle, stage)
    return actionsFor(dossier, stage, workspace).flatMap(({ id, label }) => {
      const mark = actions[id]
      return mark?.state === 'not-applicable' ? [{ stage, label, because: mark.because }] : []
    })
  })
