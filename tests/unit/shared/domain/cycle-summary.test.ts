import { expect, it } from 'vitest'
import { summariseCycles } from '#shared/domain/cycle-summary'
import { emptyStageWork } from '#shared/domain/records/stage-work'
import { aDossier } from '../../../helpers/builders/a-partner'
import { aCampaign, aCommunication, aGoal, aMetricEntry } from '../../../helpers/builders/a-record'

const at = (day: string): string => `${day}T09:00:00.000Z`
const review = emptyStageWork('partner-1', 1, 'review')
const dossier = aDossier({
  partner: {
    stage: 'development',
    cycle: 2,
    journey: [
      {
        cycle: 1,
        stage: 'review',
        enteredAt: at('2026-01-01'),
        leftAt: at('2026-02-01'),
        through: 'maintain-partnership',
      },
      { cycle: 2, stage: 'development', enteredAt: at('2026-02-01'), leftAt: null, through: null },
    ],
  },
  stageWork: [
    { ...review, evidence: { ...review.evidence, relationshipQuality: 4, recommendation: 'maintain-partnership' } },
  ],
  goals: [aGoal({ target: 10, confirmedFor: 1 }), aGoal({ id: 'goal-2', measure: 'satisfaction', confirmedFor: 2 })],
  campaigns: [aCampaign({ state: 'done' }), aCampaign({ id: 'campaign-2', state: 'cancelled' })],
  metricEntries: [
    aMetricEntry({ value: 10 }),
    aMetricEntry({ metric: 'revenue', value: 300 }),
    aMetricEntry({ metric: 'cost', value: 100, kind: 'estimated' }),
    aMetricEntry({ metric: 'cost', month: '2026-05', value: 50, cycle: 2 }),
  ],
  communications: [
    aCommunication({ on: '2026-01-15' }),
    aCommunication({ id: 'c2', on: '2026-03-15', direction: 'one-way' }),
  ],
})

it('gives every cycle the same figures, the first one first', () => {
  const [first, second] = summariseCycles(dossier)
  expect(first).toMatchObject({
    cycle: 1,
    decisions: [{ stage: 'review', decision: 'maintain-partnership', at: at('2026-02-01') }],
    goals: { all: 2, known: 1, reached: 1 },
    roi: { kind: 'estimated', ratio: 2 },
    campaigns: { all: 1, done: 1 },
    communications: { all: 1, twoWay: 1 },
    relationshipQuality: 4,
    recommendation: 'maintain-partnership',
  })
  expect(second).toMatchObject({
    cycle: 2,
    decisions: [],
    communications: { all: 1, twoWay: 0 },
    relationshipQuality: null,
  })
})

it('leaves what was not measured in a cycle not measured', () => {
  const [, second] = summariseCycles(dossier)
  expect(second?.metrics.leads).toEqual({ kind: 'not-measured' })
  expect(second?.roi).toEqual({ kind: 'unknown', because: 'revenue-not-measured' })
})
