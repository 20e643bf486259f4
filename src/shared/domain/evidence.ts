import type { OutputId } from '../protocol/stages'
import { type Day, dayOf } from './calendar'
import type { Workspace } from './context'
import { cycleStartedAt, type Dossier, workFor } from './dossier'
import { fitCriteriaFor } from './fit'
import type { Campaign } from './records/campaign'
import type { Goal } from './records/goal'

/**
 * An output of a stage is evidence in the record, not a tick. Each check answers with the parts still missing in the
 * partner's current cycle; an empty answer means that the output is there.
 */
export type EvidencePart =
  | 'shortlist-rank'
  | 'fit-scores'
  | 'fit-notes'
  | 'outreach-plan'
  | 'agreement'
  | 'goal'
  | 'goal-measure'
  | 'goal-target'
  | 'goal-due'
  | 'campaign-concept'
  | 'campaign-plan'
  | 'campaign-dates'
  | 'shared-asset'
  | 'roles'
  | 'cadence'
  | 'kpi'
  | 'timeline'
  | 'campaign-results'
  | 'metric-entry'
  | 'opportunity'
  | 'analysis'
  | 'improvements'
  | 'next-actions'
  | 'feedback-internal'
  | 'feedback-partner'
  | 'roi-assessment'
  | 'relationship-quality'
  | 'recommendation'
  | 'recommendation-why'

type Check = (dossier: Dossier, workspace: Workspace) => readonly EvidencePart[]

const blank = (text: string): boolean => text.trim() === ''

const when = (missing: boolean, part: EvidencePart): readonly EvidencePart[] => (missing ? [part] : [])

const current = (dossier: Dossier, stage: Parameters<typeof workFor>[2]) =>
  workFor(dossier, dossier.partner.cycle, stage).evidence

/** Goals and KPIs that count in the current cycle: confirmed for it. */
export const goalsInCycle = (dossier: Dossier, kind: Goal['kind']): readonly Goal[] =>
  dossier.goals.filter((goal) => goal.kind === kind && goal.confirmedFor === dossier.partner.cycle)

/** Campaigns that count in the current cycle: begun in it, or still going on when it started. */
export function campaignsInCycle(dossier: Dossier): readonly Campaign[] {
  const { cycle } = dossier.partner
  const startedOn = dayOf(cycleStartedAt(dossier.partner))
  return dossier.campaigns.filter(
    (campaign) => campaign.state !== 'cancelled' && (campaign.cycle === cycle || isGoingOn(campaign, startedOn)),
  )
}

const isGoingOn = ({ state, endsOn }: Campaign, on: Day): boolean =>
  state !== 'done' && (endsOn === null ? state === 'running' : endsOn >= on)

/** A campaign of an earlier cycle counts by results that came after this cycle began. */
function hasResultsInCycle(campaign: Campaign, { partner }: Dossier): boolean {
  if (campaign.state === 'cancelled' || blank(campaign.results)) return false
  return campaign.cycle === partner.cycle || (campaign.resultsOn ?? '') > dayOf(cycleStartedAt(partner))
}

/** Only the best of several goals counts: one complete goal is enough, and its gaps are what is left to do. */
function goalGaps(goals: readonly Goal[]): readonly EvidencePart[] {
  if (goals.length === 0) return ['goal']
  const gaps = goals.map((goal) => [
    ...when(blank(goal.measure), 'goal-measure'),
    ...when(goal.target === null, 'goal-target'),
    ...when(goal.dueOn === null, 'goal-due'),
  ])
  return gaps.reduce((best, one) => (one.length < best.length ? one : best))
}

function campaignPlanGaps(dossier: Dossier): readonly EvidencePart[] {
  const campaigns = campaignsInCycle(dossier)
  const planned = campaigns.filter((campaign) => !blank(campaign.plan))
  if (planned.length === 0) return ['campaign-plan', 'campaign-dates']
  return when(!planned.some((campaign) => campaign.startsOn !== null && campaign.endsOn !== null), 'campaign-dates')
}

function fitGaps(dossier: Dossier, workspace: Workspace): readonly EvidencePart[] {
  const { fitScores, fitNotes } = current(dossier, 'research')
  const unscored = fitCriteriaFor(dossier, workspace).some((criterion) => fitScores[criterion.id] === undefined)
  return [...when(unscored, 'fit-scores'), ...when(blank(fitNotes), 'fit-notes')]
}

function executionGaps(dossier: Dossier): readonly EvidencePart[] {
  const { roles, timeline } = current(dossier, 'onboarding')
  return [
    ...when(blank(roles), 'roles'),
    ...when(dossier.partner.cadence === null, 'cadence'),
    ...when(!goalsInCycle(dossier, 'kpi').some((kpi) => kpi.target !== null), 'kpi'),
    ...when(blank(timeline), 'timeline'),
  ]
}

const checks: Readonly<Record<OutputId, Check>> = {
  shortlist: (dossier) => when(current(dossier, 'research').shortlistRank === null, 'shortlist-rank'),
  'evaluation-notes': fitGaps,
  'outreach-plan': (dossier) => when(blank(current(dossier, 'research').outreachPlan), 'outreach-plan'),
  agreement: (dossier) => when(current(dossier, 'negotiation').agreement === null, 'agreement'),
  goals: (dossier) => goalGaps(goalsInCycle(dossier, 'goal')),
  'campaign-concept': (dossier) =>
    when(!campaignsInCycle(dossier).some((campaign) => !blank(campaign.concept)), 'campaign-concept'),
  'campaign-plan': campaignPlanGaps,
  'shared-assets': (dossier) =>
    when(!current(dossier, 'onboarding').sharedAssets.some((asset) => !blank(asset.place)), 'shared-asset'),
  'execution-structure': executionGaps,
  'campaign-results': (dossier) =>
    when(!dossier.campaigns.some((campaign) => hasResultsInCycle(campaign, dossier)), 'campaign-results'),
  'performance-data': (dossier) =>
    when(
      !dossier.metricEntries.some((entry) => entry.cycle === dossier.partner.cycle && entry.value !== null),
      'metric-entry',
    ),
  'expansion-opportunities': (dossier) =>
    when(
      !dossier.opportunities.some((opportunity) => opportunity.cycle === dossier.partner.cycle) &&
        blank(current(dossier, 'development').noOpportunityBecause),
      'opportunity',
    ),
  'performance-report': (dossier) => {
    const { analysis, improvements, nextActions } = current(dossier, 'review')
    return [
      ...when(blank(analysis), 'analysis'),
      ...when(blank(improvements), 'improvements'),
      ...when(blank(nextActions), 'next-actions'),
    ]
  },
  'partnership-assessment': (dossier) => {
    const { feedbackInternal, feedbackPartner, roiAssessment, relationshipQuality } = current(dossier, 'review')
    return [
      ...when(blank(feedbackInternal), 'feedback-internal'),
      ...when(blank(feedbackPartner), 'feedback-partner'),
      ...when(blank(roiAssessment), 'roi-assessment'),
      ...when(relationshipQuality === null, 'relationship-quality'),
    ]
  },
  recommendation: (dossier) => {
    const { recommendation, recommendationWhy } = current(dossier, 'review')
    return [...when(recommendation === null, 'recommendation'), ...when(blank(recommendationWhy), 'recommendation-why')]
  },
}

/** The parts of an output that the current cycle still lacks (Lifecycle Stages: outputs). */
export const missingEvidence = (output: OutputId, dossier: Dossier, workspace: Workspace): readonly EvidencePart[] =>
  checks[output](dossier, workspace)
