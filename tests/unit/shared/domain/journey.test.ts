import { describe, expect, it } from 'vitest'
import { type DecisionId, decisionIds } from '#shared/protocol/decisions'
import { type StageId, stageIds } from '#shared/protocol/stages'
import { closingOf, journeyBreak } from '#shared/domain/journey'
import type { Passage } from '#shared/domain/records/partner'
import { aPartner, startedAt } from '../../../helpers/builders/a-partner'

const stay = (stage: StageId, through: DecisionId | null, cycle = 1): Passage => ({
  cycle,
  stage,
  enteredAt: startedAt,
  leftAt: through === null ? null : startedAt,
  through,
})

/** Where each decision leads from each stage, typed from the lifecycle table. */
const steps: Readonly<Partial<Record<DecisionId, readonly string[]>>> = {
  'approved-for-outreach': ['research negotiation 1'],
  'proceed-to-onboarding': ['negotiation onboarding 1'],
  'ready-for-campaign-execution': ['onboarding development 1'],
  'submit-for-review': ['development review 1'],
  'scale-partnership': ['review negotiation 2'],
  'maintain-partnership': ['review development 2'],
  'rework-partnership': ['review research 2', 'review negotiation 2', 'review onboarding 2'],
  'return-to-stage': stageIds.flatMap((from, index) => stageIds.slice(0, index).map((to) => `${from} ${to} 1`)),
  'retire-partnership': ['review research 2'],
  'reject-research': ['research research 2'],
  'reject-negotiation': ['negotiation research 2'],
  exit: stageIds.map((from) => `${from} research 2`),
}

const isLawful = (journey: readonly Passage[], adopted: StageId): boolean =>
  journeyBreak({ journey: [...journey], adopted: { at: startedAt, stage: adopted, reason: 'x' } }) === null

describe('journeyBreak', () => {
  it.each(decisionIds)('lets %s lead where the table says and nowhere else', (decision) => {
    const lawful = stageIds.flatMap((from) =>
      stageIds.flatMap((to) =>
        [1, 2, 3].flatMap((cycle) =>
          isLawful([stay(from, decision), stay(to, null, cycle)], from) ? [`${from} ${to} ${String(cycle)}`] : [],
        ),
      ),
    )
    expect(lawful.toSorted()).toEqual((steps[decision] ?? []).toSorted())
  })

  it('lets a journey begin in Research, or where the partner was adopted', () => {
    for (const stage of stageIds) {
      const journey = [stay(stage, null)]
      expect(journeyBreak({ journey, adopted: null })).toEqual(stage === 'research' ? null : journey[0])
      expect(isLawful(journey, stage)).toBe(true)
    }
    expect(isLawful([stay('research', null, 2)], 'research')).toBe(false)
  })

  it('takes no stay for passed that was never left', () => {
    const journey = [stay('research', null), stay('negotiation', null)]
    expect(journeyBreak({ journey, adopted: null })).toEqual(journey[1])
  })

  it.each(stageIds)('finds the builder’s journey to %s lawful', (stage) => {
    expect(journeyBreak(aPartner({ stage }))).toBeNull()
  })
})

describe('closingOf', () => {
  it('tells how a cycle ended', () => {
    expect(closingOf(aPartner({ stage: 'closed' }), 1)).toBe('exited')
    expect(closingOf(aPartner({ stage: 'closed', closing: 'declined' }), 1)).toBe('declined')
    expect(closingOf(aPartner({ stage: 'review' }), 1)).toBeNull()
    expect(closingOf(aPartner({ stage: 'closed' }), 2)).toBeNull()
  })
})
