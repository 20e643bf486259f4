import { describe, expect, it } from 'vitest'
import type { DecisionId } from '#shared/protocol/decisions'
import type { StageId } from '#shared/protocol/stages'
import type { PartnerCommand } from '#shared/domain/commands'
import { campaignsInCycle } from '#shared/domain/evidence'
import { propose, unmet } from '#shared/domain/gate/check-gate'
import { onDay } from '../../../../helpers/builders/a-context'
import { after, answer, type Desk, dossierOf } from '../../../../helpers/builders/a-desk'
import { aCampaign, aGoal, aKpi, aMetricEntry } from '../../../../helpers/builders/a-record'
import { gateOf, stateOf } from '../../../../helpers/builders/gate-of'
import { deskIn, readyFor } from '../../../../helpers/builders/ready-for'

const evidence = (stage: StageId, patch: object): PartnerCommand => ({ kind: 'edit-evidence', stage, patch })
const campaign = (rest: object): PartnerCommand => ({
  kind: 'save-record',
  table: 'campaigns',
  record: { ...aCampaign({ id: 'campaign-1' }), ...rest },
})

describe('the outputs as evidence', () => {
  const cases: readonly (readonly [string, DecisionId, PartnerCommand, readonly string[]])[] = [
    ['shortlist', 'approved-for-outreach', evidence('research', { shortlistRank: null }), ['shortlist-rank']],
    [
      'evaluation-notes',
      'approved-for-outreach',
      evidence('research', { fitScores: {}, fitNotes: ' ' }),
      ['fit-scores', 'fit-notes'],
    ],
    [
      'evaluation-notes',
      'approved-for-outreach',
      evidence('research', { fitScores: { 'audience-match': { score: 5, note: '' } } }),
      ['fit-scores'],
    ],
    ['outreach-plan', 'approved-for-outreach', evidence('research', { outreachPlan: '' }), ['outreach-plan']],
    ['agreement', 'proceed-to-onboarding', evidence('negotiation', { agreement: null }), ['agreement']],
    ['goals', 'proceed-to-onboarding', { kind: 'remove-record', table: 'goals', recordId: 'goal-1' }, ['goal']],
    [
      'goals',
      'proceed-to-onboarding',
      { kind: 'save-record', table: 'goals', record: aGoal({ measure: ' ', target: null, dueOn: null }) },
      ['goal-measure', 'goal-target', 'goal-due'],
    ],
    ['campaign-concept', 'proceed-to-onboarding', campaign({ concept: '' }), ['campaign-concept']],
    ['campaign-concept', 'proceed-to-onboarding', campaign({ state: 'cancelled' }), ['campaign-concept']],
    ['campaign-plan', 'ready-for-campaign-execution', campaign({ plan: '' }), ['campaign-plan', 'campaign-dates']],
    [
      'campaign-plan',
      'ready-for-campaign-execution',
      campaign({ plan: 'Plan', startsOn: '2026-05-01' }),
      ['campaign-dates'],
    ],
    ['shared-assets', 'ready-for-campaign-execution', evidence('onboarding', { sharedAssets: [] }), ['shared-asset']],
    [
      'execution-structure',
      'ready-for-campaign-execution',
      evidence('onboarding', { roles: '', timeline: '' }),
      ['roles', 'timeline'],
    ],
    [
      'execution-structure',
      'ready-for-campaign-execution',
      { kind: 'edit-partner', patch: { cadence: null } },
      ['cadence'],
    ],
    [
      'execution-structure',
      'ready-for-campaign-execution',
      { kind: 'save-record', table: 'goals', record: aKpi({ target: null }) },
      ['kpi'],
    ],
    ['campaign-results', 'submit-for-review', campaign({ results: '' }), ['campaign-results']],
    [
      'performance-data',
      'submit-for-review',
      { kind: 'save-record', table: 'metricEntries', record: aMetricEntry({ kind: 'not-measured', value: null }) },
      ['metric-entry'],
    ],
    [
      'expansion-opportunities',
      'submit-for-review',
      { kind: 'remove-record', table: 'opportunities', recordId: 'opportunity-1' },
      ['opportunity'],
    ],
    [
      'performance-report',
      'scale-partnership',
      evidence('review', { analysis: '', improvements: '', nextActions: '' }),
      ['analysis', 'improvements', 'next-actions'],
    ],
    [
      'partnership-assessment',
      'scale-partnership',
      evidence('review', { feedbackInternal: '', feedbackPartner: '', roiAssessment: '', relationshipQuality: null }),
      ['feedback-internal', 'feedback-partner', 'roi-assessment', 'relationship-quality'],
    ],
    [
      'recommendation',
      'scale-partnership',
      evidence('review', { recommendation: null, recommendationWhy: '' }),
      ['recommendation', 'recommendation-why'],
    ],
    [
      'recommendation',
      'retire-partnership',
      evidence('review', { recommendation: null, recommendationWhy: '' }),
      ['recommendation', 'recommendation-why'],
    ],
  ]

  it.each(cases)('misses %s for %s (case %#), naming the parts', (...[outputId, decision, command, parts]) => {
    const desk = after(readyFor(decision).desk, command)
    expect(stateOf(desk, decision, { kind: 'output', outputId })).toEqual({ kind: 'missing', parts })
    expect(answer(desk, { kind: 'take-decision', proposal: propose(decision, { rationale: 'Go' }) })).toMatchObject({
      ok: false,
      error: { kind: 'requirements' },
    })
  })

  it('takes "none seen because" for an opportunity, and a measured zero for a metric entry', () => {
    const desk = after(
      readyFor('submit-for-review').desk,
      { kind: 'remove-record', table: 'opportunities', recordId: 'opportunity-1' },
      evidence('development', { noOpportunityBecause: 'The market is full' }),
      { kind: 'save-record', table: 'metricEntries', record: aMetricEntry({ value: 0 }) },
    )
    expect(unmet(gateOf(desk, 'submit-for-review'))).toEqual([])
  })

  it('takes one whole goal among several, and names the gaps of the best one', () => {
    const { desk } = readyFor('proceed-to-onboarding')
    const goal = (rest: object): PartnerCommand => ({
      kind: 'save-record',
      table: 'goals',
      record: { ...aGoal(), ...rest },
    })
    const two = after(desk, goal({ measure: '', target: null }), goal({ id: 'goal-2', dueOn: null }))
    expect(stateOf(two, 'proceed-to-onboarding', { outputId: 'goals' })).toEqual({
      kind: 'missing',
      parts: ['goal-due'],
    })
    expect(stateOf(after(two, goal({ id: 'goal-3' })), 'proceed-to-onboarding', { outputId: 'goals' })).toEqual({
      kind: 'met',
    })
  })

  it('does not ask a retirement for the health of the partnership, but for the review and the dossier', () => {
    const { requirements } = gateOf(deskIn('review'), 'retire-partnership')
    expect(requirements.map(({ subject }) => ('outputId' in subject ? subject.outputId : subject.kind))).toEqual([
      'performance-report',
      'partnership-assessment',
      'recommendation',
      'exit-dossier',
      'rationale',
    ])
  })

  it('counts a campaign of the cycle before while it goes on, and its results when they came in this cycle', () => {
    const { desk, command } = readyFor('maintain-partnership')
    const next = after(desk, command)
    const second = { ...next, context: onDay(next.context, '2026-06-30') }
    const old = (rest: object): Desk =>
      after(second, {
        kind: 'save-record',
        table: 'campaigns',
        record: { ...aCampaign(), plan: 'Plan', results: 'Leads', ...rest },
      })
    const results = (rest: object) => stateOf(old(rest), 'submit-for-review', { outputId: 'campaign-results' })?.kind
    expect(results({ state: 'running', endsOn: '2026-12-31', resultsOn: null })).toBe('missing')
    expect(results({ state: 'done', resultsOn: '2026-04-27' })).toBe('missing')
    expect(results({ state: 'done', resultsOn: '2026-04-28' })).toBe('met')
    expect(results({ state: 'cancelled', resultsOn: '2026-04-28' })).toBe('missing')
    const counted = (rest: object) => campaignsInCycle(dossierOf(old(rest))).length
    expect(counted({ state: 'running', endsOn: '2026-04-27' })).toBe(1)
    expect(counted({ state: 'running', endsOn: null })).toBe(1)
    expect(counted({ state: 'running', endsOn: '2026-04-26' })).toBe(0)
    expect(counted({ state: 'concept', endsOn: null })).toBe(0)
    expect(counted({ state: 'done', endsOn: '2026-12-31' })).toBe(0)
  })
})
