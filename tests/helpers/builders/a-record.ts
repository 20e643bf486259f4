import type { Campaign } from '#shared/domain/records/campaign'
import type { Communication } from '#shared/domain/records/communication'
import { type ExitDossier, exitDossierId } from '#shared/domain/records/exit-dossier'
import type { Goal } from '#shared/domain/records/goal'
import type { Insight } from '#shared/domain/records/insight'
import { type MetricEntry, metricEntryId } from '#shared/domain/records/metric-entry'
import type { Opportunity } from '#shared/domain/records/opportunity'
import type { PlaybookItem } from '#shared/domain/records/playbook-item'
import type { ActionMark, ValueStatement } from '#shared/domain/records/stage-work'

const ofPartner = { partnerId: 'partner-1', cycle: 1 } as const

export const aGoal = (rest: Partial<Goal> = {}): Goal => ({
  ...ofPartner,
  id: 'goal-1',
  kind: 'goal',
  title: 'More leads',
  measure: 'leads',
  unit: '',
  target: 100,
  dueOn: '2026-12-31',
  result: null,
  note: '',
  confirmedFor: 1,
  ...rest,
})

export const aKpi = (rest: Partial<Goal> = {}): Goal =>
  aGoal({ id: 'kpi-1', kind: 'kpi', title: 'Leads a month', ...rest })

export const aCampaign = (rest: Partial<Campaign> = {}): Campaign => ({
  ...ofPartner,
  id: 'campaign-1',
  name: 'Spring',
  state: 'concept',
  concept: 'A joint webinar',
  plan: '',
  startsOn: null,
  endsOn: null,
  owner: '',
  deliverables: [],
  results: '',
  resultsOn: null,
  ...rest,
})

export function aMetricEntry(rest: Partial<MetricEntry> = {}): MetricEntry {
  const entry: MetricEntry = {
    ...ofPartner,
    id: '',
    month: '2026-04',
    metric: 'leads',
    kind: 'measured',
    value: 10,
    source: 'CRM',
    asOf: '2026-04-20',
    ...rest,
  }
  return { ...entry, id: rest.id ?? metricEntryId(entry.partnerId, entry.metric, entry.month) }
}

export const aCommunication = (rest: Partial<Communication> = {}): Communication => ({
  id: 'communication-1',
  partnerId: 'partner-1',
  on: '2026-04-20',
  channel: 'call',
  withWhom: 'Pia Partner',
  direction: 'two-way',
  summary: 'Talked about the plan',
  served: ['clear-updates'],
  ...rest,
})

export const anOpportunity = (rest: Partial<Opportunity> = {}): Opportunity => ({
  ...ofPartner,
  id: 'opportunity-1',
  kind: 'shared-audiences',
  title: 'A joint newsletter',
  state: 'seen',
  seenOn: '2026-04-20',
  expected: 'New readers',
  actual: '',
  ...rest,
})

export const anInsight = (rest: Partial<Insight> = {}): Insight => ({
  ...ofPartner,
  id: 'insight-1',
  raisedIn: 'review',
  raisedOn: '2026-04-20',
  kind: 'messaging',
  text: 'The message missed the audience',
  targetStage: 'onboarding',
  landed: null,
  ...rest,
})

export function anExitDossier(rest: Partial<ExitDossier> = {}): ExitDossier {
  const cycle = rest.cycle ?? 1
  return {
    ...ofPartner,
    cycle,
    id: exitDossierId('partner-1', cycle),
    reason: 'no-value',
    evidence: 'No leads for a year',
    decidedBy: 'Hedda Head',
    obligations: 'none',
    lessons: 'Ask for data earlier',
    partnerFeedback: 'They agree',
    reApproach: { kind: 'never' },
    ...rest,
  }
}

export const aPlaybookItem = (rest: Partial<PlaybookItem> = {}): PlaybookItem => ({
  id: 'item-1',
  kind: 'action',
  stage: 'onboarding',
  label: 'agree on the tone of voice',
  detail: '',
  fromInsightId: 'insight-9',
  fromPartner: 'Beta',
  addedAt: '2026-01-01T00:00:00.000Z',
  retiredAt: null,
  ...rest,
})

export const done = (on = '2026-04-20'): ActionMark => ({ state: 'done', because: '', on })

export const aStatement = (rest: Partial<ValueStatement> = {}): ValueStatement => ({
  state: 'expected',
  statement: 'New customers',
  evidence: '',
  on: '2026-04-20',
  ...rest,
})
