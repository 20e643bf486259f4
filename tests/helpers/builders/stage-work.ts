import type { StageId } from '#shared/protocol/stages'
import { keysOf, winners } from '#shared/protocol/vocabulary'
import type { EditableTable, PartnerCommand } from '#shared/domain/commands'
import type { DecideContext } from '#shared/domain/context'
import type { Dossier } from '#shared/domain/dossier'
import { fitCriteriaFor } from '#shared/domain/fit'
import { actionsFor } from '#shared/domain/gate/stage-requirements'
import type { Evidence } from '#shared/domain/records/stage-work'
import type { Row } from '#shared/domain/tables'
import { aCampaign, aGoal, aKpi, aMetricEntry, anOpportunity, aStatement } from './a-record'

type Work = { readonly dossier: Dossier; readonly context: DecideContext }

const save = (table: EditableTable, record: Row): PartnerCommand => ({
  kind: 'save-record',
  table,
  record,
})

const evidence = (stage: StageId, patch: Partial<Evidence>): PartnerCommand => ({ kind: 'edit-evidence', stage, patch })

const outputsOf: Readonly<Record<StageId, (work: Work) => readonly PartnerCommand[]>> = {
  research: ({ dossier, context }) => [
    evidence('research', {
      shortlistRank: 1,
      fitNotes: 'A close fit',
      outreachPlan: 'Call in May',
      fitScores: Object.fromEntries(
        fitCriteriaFor(dossier, context.workspace).map(({ id }) => [id, { score: 4, note: '' }]),
      ),
    }),
  ],
  negotiation: ({ dossier: { partner }, context }) => [
    evidence('negotiation', {
      agreement: { form: 'informal', on: context.today, reference: 'Mail', summary: 'Terms' },
    }),
    save('goals', aGoal({ id: `goal-${String(partner.cycle)}`, cycle: partner.cycle, confirmedFor: partner.cycle })),
    save('campaigns', aCampaign({ id: `campaign-${String(partner.cycle)}`, cycle: partner.cycle })),
  ],
  onboarding: ({ dossier: { partner } }) => [
    evidence('onboarding', {
      roles: 'Lena leads',
      timeline: 'May to June',
      sharedAssets: [{ kind: 'logo', direction: 'both-ways', place: 'Shared drive' }],
    }),
    { kind: 'edit-partner', patch: { cadence: 'monthly' } },
    save('goals', aKpi({ id: `kpi-${String(partner.cycle)}`, cycle: partner.cycle, confirmedFor: partner.cycle })),
    save('campaigns', {
      ...aCampaign({ id: `campaign-${String(partner.cycle)}`, cycle: partner.cycle, state: 'planned' }),
      plan: 'Three webinars',
      startsOn: '2026-05-01',
      endsOn: '2026-06-30',
    }),
  ],
  development: ({ dossier: { partner, goals }, context }) => [
    { kind: 'confirm-goals', goalIds: goals.map(({ id }) => id) },
    save('campaigns', {
      ...aCampaign({ id: `campaign-${String(partner.cycle)}`, cycle: partner.cycle, state: 'done' }),
      plan: 'Three webinars',
      startsOn: '2026-05-01',
      endsOn: '2026-06-30',
      results: '120 leads',
      resultsOn: context.today,
    }),
    save(
      'metricEntries',
      aMetricEntry({ cycle: partner.cycle, month: context.today.slice(0, 7), asOf: context.today }),
    ),
    save('opportunities', anOpportunity({ id: `opportunity-${String(partner.cycle)}`, cycle: partner.cycle })),
  ],
  review: ({ dossier: { goals } }) => [
    { kind: 'confirm-goals', goalIds: goals.map(({ id }) => id) },
    evidence('review', {
      analysis: 'Leads on target',
      improvements: 'Earlier data',
      nextActions: 'Plan autumn',
      feedbackInternal: 'Good',
      feedbackPartner: 'Good',
      roiAssessment: 'Positive',
      relationshipQuality: 4,
      recommendation: 'maintain-partnership',
      recommendationWhy: 'It works',
    }),
  ],
}

export const outputCommands = (stage: StageId, work: Work): readonly PartnerCommand[] => outputsOf[stage](work)

export const actionCommands = (stage: StageId, { dossier, context }: Work): readonly PartnerCommand[] =>
  actionsFor(dossier, stage, context.workspace)
    .filter(({ optional }) => !optional)
    .map(({ id }) => ({
      kind: 'mark-action',
      stage,
      actionId: id,
      mark: { state: 'done', because: '', on: context.today },
    }))

export const valueCommands = (stage: StageId, { context }: Work): readonly PartnerCommand[] =>
  winners.map((winner) => ({
    kind: 'state-value',
    stage,
    winner,
    statement: aStatement({ on: context.today }),
    reEvaluateBy: null,
  }))

/** Every sign-off that the policy asks for at a decision, as required or advisory. */
export const signOffCommands = (
  decision: Extract<PartnerCommand, { kind: 'sign-off' }>['signOff']['decision'],
  { dossier, context }: Work,
): readonly PartnerCommand[] => {
  const asked = context.workspace.settings.signOffPolicy[decision] ?? {}
  return keysOf(asked)
    .filter((brain) => (asked[brain]?.[dossier.partner.tier] ?? 'none') !== 'none')
    .map((brain) => ({
      kind: 'sign-off',
      signOff: { brain, decision, verdict: 'approved', by: `${brain} judge`, note: '', facts: null },
    }))
}

/** All that a stage asks for, honestly entered. */
export const stageCommands = (stage: StageId, work: Work): readonly PartnerCommand[] => [
  ...actionCommands(stage, work),
  ...valueCommands(stage, work),
  ...outputCommands(stage, work),
]
