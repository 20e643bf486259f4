import { describe, expect, it } from 'vitest'
import type { Proposal } from '#shared/domain/gate/check-gate'
import { onDay } from '../../../../helpers/builders/a-context'
import { after, answer, dossierOf } from '../../../../helpers/builders/a-desk'
import { deskIn, readyFor, take } from '../../../../helpers/builders/ready-for'

const invalid = (path: string, message: string) => ({
  ok: false,
  error: { kind: 'invalid', problems: [{ path, message }] },
})

describe('take-decision', () => {
  it('writes the stay that ended, through which decision, and the stay that began', () => {
    const { desk, command } = readyFor('approved-for-outreach')
    const later = { ...desk, context: onDay(desk.context, '2026-05-04') }
    const { partner } = dossierOf(after(later, command))
    const [began, moved] = ['2026-04-27T09:00:00.000Z', '2026-05-04T09:00:00.000Z']
    expect(partner.journey).toEqual([
      { cycle: 1, stage: 'research', enteredAt: began, leftAt: moved, through: 'approved-for-outreach' },
      { cycle: 1, stage: 'negotiation', enteredAt: moved, leftAt: null, through: null },
    ])
    expect([partner.stageEnteredAt, partner.reviewedAt, partner.closed]).toEqual([moved, null, null])
  })

  it.each(['scale-partnership', 'maintain-partnership', 'rework-partnership', 'retire-partnership'] as const)(
    'notes the day of the review at %s',
    (decision) => {
      const { desk, command } = readyFor(decision)
      expect(dossierOf(after(desk, command)).partner.reviewedAt).toBe('2026-04-27T09:00:00.000Z')
    },
  )

  it('counts no exit and no return as a review', () => {
    for (const decision of ['exit', 'return-to-stage'] as const) {
      const { desk, command } = readyFor(decision, { from: 'review' })
      expect(dossierOf(after(desk, command)).partner.reviewedAt).toBeNull()
    }
  })

  it('keeps where and when a partner was closed, and the journey ends there', () => {
    const { desk, command } = readyFor('exit', { from: 'onboarding' })
    const { partner } = dossierOf(after(desk, command))
    expect(partner.closed).toEqual({ kind: 'exited', at: '2026-04-27T09:00:00.000Z', from: 'onboarding' })
    expect(partner.journey.at(-1)).toMatchObject({ stage: 'onboarding', through: 'exit' })
  })

  it('leads to Declined from Research and Negotiation only by a rejection', () => {
    const exited = take(deskIn('research'), 'exit')
    expect(dossierOf(exited).partner.closed?.kind).toBe('exited')
  })

  it('tells history the insight that drove a return or rework, and none otherwise', () => {
    const rework = readyFor('rework-partnership')
    expect(after(rework.desk, rework.command).history.at(-1)?.insightId).toBe('insight-1-research')
    const { desk, proposal } = readyFor('approved-for-outreach')
    const stray = after(desk, { kind: 'take-decision', proposal: { ...proposal, insightId: 'insight-1-research' } })
    expect(stray.history.at(-1)?.insightId).toBeNull()
  })

  it('keeps every decision’s requirements as they stood', () => {
    const { desk, command } = readyFor('exit', { from: 'review', profile: { tier: 'high-risk' } })
    expect(after(desk, command).history.at(-1)?.requirements).toEqual([
      { kind: 'exit-dossier', subject: null, state: 'met', because: '' },
      ...['strategy', 'sales', 'customer', 'data', 'experimentation', 'headoffice'].map((brain) => ({
        kind: 'sign-off',
        subject: brain,
        state: 'met',
        because: '',
      })),
      { kind: 'rationale', subject: null, state: 'met', because: '' },
    ])
  })
})

describe('a decision that stays in the stage', () => {
  const cases = [
    ['research', 'needs-more-research'],
    ['negotiation', 'revise-terms'],
    ['onboarding', 'requires-adjustment'],
  ] as const

  it.each(cases)('in %s, %s keeps what is missing and by when, every time anew', (place, decision) => {
    const once = take(deskIn(place), decision, { what: 'Their figures', dueOn: '2026-05-10' })
    const twice = take(once, decision, { what: 'Their terms', dueOn: '2026-05-20' })
    const { partner, stageWork } = dossierOf(twice)
    expect(partner).toEqual(dossierOf(deskIn(place)).partner)
    expect(stageWork.find(({ stage }) => stage === place)?.waiting).toEqual([
      { decision, what: 'Their figures', dueOn: '2026-05-10', at: '2026-04-27T09:00:00.000Z' },
      { decision, what: 'Their terms', dueOn: '2026-05-20', at: '2026-04-27T09:00:00.000Z' },
    ])
    expect(twice.history.at(-1)).toMatchObject({ from: place, to: place, decision })
  })

  it.each(cases)('in %s, %s is refused without what and by when, naming them', (place, decision) => {
    const { desk, proposal } = readyFor(decision, { from: place })
    const result = answer(desk, { kind: 'take-decision', proposal: { ...proposal, what: ' ', dueOn: null } })
    if (result.ok || result.error.kind !== 'requirements') throw new Error('not refused')
    expect(result.error.requirements.filter(({ state }) => state.kind === 'missing')).toEqual([
      {
        subject: { kind: 'waiting-for' },
        clause: 'lifecycle-stages',
        state: { kind: 'missing', parts: ['what', 'due-on'] },
      },
    ])
  })
})

describe('what is typed with a decision', () => {
  const typed = (rest: Partial<Proposal>) => {
    const { desk, proposal } = readyFor('revise-terms')
    return answer(desk, { kind: 'take-decision', proposal: { ...proposal, ...rest } })
  }

  it('is refused when the day does not exist or the text is endless', () => {
    expect(typed({ dueOn: '2026-02-30' })).toEqual(invalid('dueOn', 'no-such-day'))
    expect(typed({ what: 'x'.repeat(100_000) })).toEqual(invalid('what', 'too-long'))
    expect(typed({ rationale: 'x'.repeat(100_000) })).toEqual(invalid('rationale', 'too-long'))
  })

  it('is kept as it is in every script', () => {
    expect(typed({ rationale: '👩‍🚀 مرحبا <b>', what: 'דוחות' }).ok).toBe(true)
  })
})
