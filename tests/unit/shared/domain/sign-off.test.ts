import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionIds, type DecisionId } from '#shared/protocol/decisions'
import { type BrainId, brains, keysOf } from '#shared/protocol/vocabulary'
import type { PartnerCommand, SignOffRequest } from '#shared/domain/commands'
import { digestOf } from '#shared/domain/digest'
import { tiers } from '#shared/domain/records/partner'
import { askedBrains, factsFor, signOffState } from '#shared/domain/sign-off'
import { aContext, aWorkspace, onDay } from '../../../helpers/builders/a-context'
import { after, answer, type Desk, dossierOf } from '../../../helpers/builders/a-desk'
import { aDossier } from '../../../helpers/builders/a-partner'
import { aCampaign, aGoal, aMetricEntry } from '../../../helpers/builders/a-record'
import { gateOf, stateOf } from '../../../helpers/builders/gate-of'
import { deskIn, readyFor } from '../../../helpers/builders/ready-for'

const governed: readonly DecisionId[] = [
  'proceed-to-onboarding',
  'scale-partnership',
  'maintain-partnership',
  'rework-partnership',
  'retire-partnership',
  'exit',
]

const signOff = (rest: Partial<SignOffRequest> = {}): PartnerCommand => ({
  kind: 'sign-off',
  signOff: {
    brain: 'headoffice',
    decision: 'proceed-to-onboarding',
    verdict: 'approved',
    by: 'Hedda Head',
    note: '',
    facts: null,
    ...rest,
  },
})

const highValue = () => readyFor('proceed-to-onboarding', { profile: { tier: 'high-value' } })
const stands = (desk: Desk, brain: BrainId) => signOffState(brain, 'proceed-to-onboarding', dossierOf(desk)).kind

describe('the default policy', () => {
  it.each(decisionIds)('asks at %s as the protocol’s Cross Brain Integration says', (decision) => {
    for (const tier of keysOf(tiers)) {
      const asked = askedBrains(decision, aDossier({ partner: { tier } }), aWorkspace())
      const expected = !governed.includes(decision)
        ? []
        : keysOf(brains)
            .filter((brain) => tier !== 'standard' || brain !== 'headoffice')
            .map((brain) => ({ brain, level: tier === 'standard' ? 'advisory' : 'required' }))
      expect(asked).toEqual(expected)
    }
  })

  it('holds nothing for an advisory sign-off that is missing or objected', () => {
    const { desk, command } = readyFor('proceed-to-onboarding', { profile: { tier: 'standard' } })
    const objected = after(desk, signOff({ brain: 'sales', verdict: 'objected' }))
    expect(
      gateOf(objected, 'proceed-to-onboarding').requirements.some(({ subject }) => subject.kind === 'sign-off'),
    ).toBe(false)
    expect(answer(objected, command).ok).toBe(true)
  })
})

describe('a required sign-off', () => {
  it.each(keysOf(brains))('of %s holds the decision until it is given', (brain) => {
    const { desk, command } = highValue()
    const unsigned = {
      ...desk,
      dossier: { ...dossierOf(desk), signOffs: dossierOf(desk).signOffs.filter((one) => one.brain !== brain) },
    }
    expect(stateOf(unsigned, 'proceed-to-onboarding', { kind: 'sign-off', brain })).toEqual({
      kind: 'missing',
      parts: ['not-given'],
    })
    expect(answer(unsigned, command).ok).toBe(false)
    expect(answer(desk, command).ok).toBe(true)
  })

  it('is missing as objected when the function objects, and the last verdict counts', () => {
    const { desk } = highValue()
    const objected = after(desk, signOff({ verdict: 'objected' }))
    expect(stateOf(objected, 'proceed-to-onboarding', { brain: 'headoffice' })).toEqual({
      kind: 'missing',
      parts: ['objected'],
    })
    expect(stateOf(after(objected, signOff()), 'proceed-to-onboarding', { brain: 'headoffice' })).toEqual({
      kind: 'met',
    })
  })

  it('goes stale when a fact that was judged changes, and says which', () => {
    const { desk } = highValue()
    const changed = after(desk, { kind: 'save-record', table: 'goals', record: aGoal({ target: 7 }) })
    const state = signOffState('headoffice', 'proceed-to-onboarding', dossierOf(changed))
    expect(state).toMatchObject({ kind: 'stale', changedFacts: ['goals'] })
    expect(stateOf(changed, 'proceed-to-onboarding', { brain: 'headoffice' })).toEqual({
      kind: 'missing',
      parts: ['stale'],
    })
    expect(stands(changed, 'experimentation')).toBe('given')
  })

  it('stands again when the fact is what it was', () => {
    const { desk } = highValue()
    const changed = after(desk, { kind: 'save-record', table: 'goals', record: aGoal({ target: 7 }) })
    const back = after(changed, { kind: 'save-record', table: 'goals', record: aGoal() })
    expect(stands(back, 'headoffice')).toBe('given')
  })

  it('does not count in the next cycle', () => {
    const { desk, command } = readyFor('maintain-partnership', { profile: { tier: 'high-risk' } })
    expect(signOffState('data', 'maintain-partnership', dossierOf(desk)).kind).toBe('given')
    expect(signOffState('data', 'maintain-partnership', dossierOf(after(desk, command))).kind).toBe('not-given')
  })

  it('stands no more once the one who gave it owns the partner', () => {
    const { desk } = highValue()
    const owned = after(desk, { kind: 'edit-partner', patch: { owner: 'strategy judge' } })
    expect(signOffState('strategy', 'proceed-to-onboarding', dossierOf(owned))).toMatchObject({
      kind: 'stale',
      changedFacts: ['owner'],
    })
  })

  it('judges the agreement that an earlier cycle carries over', () => {
    const { desk, command } = readyFor('maintain-partnership')
    expect(factsFor('headoffice', dossierOf(after(desk, command)))['agreement']).toBe('informal 2026-04-27 Mail Terms')
  })
})

describe('the sign-off command', () => {
  const desk = () => deskIn('negotiation', { profile: { tier: 'high-value' } })

  it('stores question, facts, digest, verdict, who and when, and tells history', () => {
    const result = answer(desk(), signOff({ note: 'Fine' }))
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const facts = factsFor('headoffice', dossierOf(desk()))
    expect(result.value.changes[0]?.after).toMatchObject({
      cycle: 1,
      brain: 'headoffice',
      decision: 'proceed-to-onboarding',
      question: brains.headoffice.question,
      facts,
      digest: digestOf(facts),
      verdict: 'approved',
      by: 'Hedda Head',
      at: '2026-04-27T09:00:00.000Z',
      note: 'Fine',
    })
    expect(result.value.history).toEqual([
      expect.objectContaining({
        kind: 'sign-off',
        decision: 'proceed-to-onboarding',
        subject: 'headoffice: approved',
        rationale: 'Fine',
      }),
    ])
  })

  it.each(['Olga Owner', ' olga  OWNER ', 'Ｏlga Owner'])('refuses %s, who owns the partner', (by) => {
    expect(answer(desk(), signOff({ by }))).toEqual({ ok: false, error: { kind: 'self-sign-off' } })
  })

  it('refuses a blank name as invalid', () => {
    const unowned = after(desk(), { kind: 'edit-partner', patch: { owner: '' } })
    expect(answer(unowned, signOff({ by: ' ' }))).toEqual({
      ok: false,
      error: { kind: 'invalid', problems: [{ path: 'by', message: 'required' }] },
    })
  })

  it('refuses a function that nobody asked', () => {
    expect(answer(desk(), signOff({ decision: 'approved-for-outreach' }))).toEqual({
      ok: false,
      error: { kind: 'not-asked' },
    })
    const standard = deskIn('negotiation')
    expect(answer(standard, signOff())).toEqual({ ok: false, error: { kind: 'not-asked' } })
  })

  it('refuses facts that were judged elsewhere and changed since, naming them; takes the same ones', () => {
    const facts = factsFor('headoffice', dossierOf(desk()))
    expect(answer(desk(), signOff({ facts })).ok).toBe(true)
    expect(answer(desk(), signOff({ facts: { ...facts, tier: 'standard', old: 'gone' } }))).toEqual({
      ok: false,
      error: { kind: 'sign-off-stale', changedFacts: ['tier', 'old'] },
    })
  })
})

describe('the facts that are judged', () => {
  it('have the same digest whatever the order of facts and records', () => {
    const entries = fc.uniqueArray(
      fc.record({ month: fc.integer({ min: 1, max: 12 }), value: fc.double({ min: 0, max: 1e6, noNaN: true }) }),
      { selector: ({ month }) => month, maxLength: 12 },
    )
    fc.assert(
      fc.property(entries, (list) => {
        const records = list.map(({ month, value }) =>
          aMetricEntry({ metric: 'leads', month: `2025-${String(month).padStart(2, '0')}`, value }),
        )
        const goals = [aGoal(), aGoal({ id: 'goal-2', title: 'Other' })]
        const campaigns = [aCampaign(), aCampaign({ id: 'campaign-2', name: 'Autumn' })]
        const one = aDossier({ metricEntries: records, goals, campaigns })
        const other = aDossier({
          metricEntries: records.toReversed(),
          goals: goals.toReversed(),
          campaigns: campaigns.toReversed(),
        })
        for (const brain of keysOf(brains))
          expect(digestOf(factsFor(brain, other))).toBe(digestOf(factsFor(brain, one)))
      }),
      { numRuns: 100 },
    )
  })

  it('tell not measured, measured zero and estimated apart', () => {
    const leads = (rest: Parameters<typeof aMetricEntry>[0]) =>
      factsFor('data', aDossier({ metricEntries: [aMetricEntry(rest)] }))['leads']
    expect([
      leads({ kind: 'not-measured', value: null }),
      leads({ value: 0 }),
      leads({ kind: 'estimated', value: 0 }),
    ]).toEqual(['not measured', '0 (measured)', '0 (estimated)'])
  })

  it('do not depend on the day', () => {
    const { desk } = highValue()
    const later = { ...desk, context: onDay(aContext(), '2027-01-01') }
    expect(stateOf(later, 'proceed-to-onboarding', { brain: 'data' })).toEqual({ kind: 'met' })
  })
})
