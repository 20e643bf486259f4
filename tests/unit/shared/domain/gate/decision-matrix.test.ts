import { describe, expect, it } from 'vitest'
import { type DecisionId, decisionIds } from '#shared/protocol/decisions'
import { stageIds, type StageId } from '#shared/protocol/stages'
import { checkGate, propose } from '#shared/domain/gate/check-gate'
import type { Place } from '#shared/domain/records/partner'
import { answer, dossierOf, write } from '../../../../helpers/builders/a-desk'
import { deskIn, prepare, readyFor } from '../../../../helpers/builders/ready-for'

/** The table of the lifecycle, typed from the product's text: where a decision may be taken and where it leads. */
const table: Readonly<
  Record<DecisionId, { readonly from: readonly Place[]; readonly to: Place | 'stays'; readonly nextCycle?: true }>
> = {
  'approved-for-outreach': { from: ['research'], to: 'negotiation' },
  'needs-more-research': { from: ['research'], to: 'stays' },
  'reject-research': { from: ['research'], to: 'closed' },
  'proceed-to-onboarding': { from: ['negotiation'], to: 'onboarding' },
  'revise-terms': { from: ['negotiation'], to: 'stays' },
  'reject-negotiation': { from: ['negotiation'], to: 'closed' },
  'ready-for-campaign-execution': { from: ['onboarding'], to: 'development' },
  'requires-adjustment': { from: ['onboarding'], to: 'stays' },
  'submit-for-review': { from: ['development'], to: 'review' },
  'scale-partnership': { from: ['review'], to: 'negotiation', nextCycle: true },
  'maintain-partnership': { from: ['review'], to: 'development', nextCycle: true },
  'rework-partnership': { from: ['review'], to: 'research', nextCycle: true },
  'retire-partnership': { from: ['review'], to: 'closed' },
  exit: { from: ['research', 'negotiation', 'onboarding', 'development', 'review'], to: 'closed' },
  'return-to-stage': { from: ['negotiation', 'onboarding', 'development', 'review'], to: 'research' },
  reopen: { from: ['closed'], to: 'research', nextCycle: true },
}

const places: readonly Place[] = [...stageIds, 'closed']
const cells = places.flatMap((place) => decisionIds.map((decision) => ({ place, decision })))
const lawful = cells.filter(({ place, decision }) => table[decision].from.includes(place))
const unlawful = cells.filter(({ place, decision }) => !table[decision].from.includes(place))

describe('the stage by decision matrix', () => {
  it('covers six places by sixteen decisions', () => {
    expect(cells).toHaveLength(96)
    expect(lawful).toHaveLength(23)
  })

  it.each(lawful)('takes $decision in $place and leads where the table says', ({ place, decision }) => {
    const { desk, command } = readyFor(decision, { from: place })
    const before = dossierOf(desk).partner
    const result = answer(desk, command)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const { partner } = dossierOf(write(desk, result.value))
    const { to, nextCycle } = table[decision]
    expect(partner.stage).toBe(to === 'stays' ? place : to)
    expect(partner.cycle).toBe(before.cycle + (nextCycle === true ? 1 : 0))
    expect(result.value.history).toEqual([
      expect.objectContaining({
        kind: 'take-decision',
        decision,
        from: place,
        to: partner.stage,
        cycle: before.cycle,
        rationale: 'It is time',
        by: 'Lena Lead',
        protocolVersion: 'v1.0',
      }),
    ])
  })

  it.each(unlawful)('refuses $decision in $place as not taken there', ({ place, decision }) => {
    const desk = deskIn(place)
    const proposal = propose(decision, { rationale: 'Because', to: 'research', what: 'x', dueOn: '2026-06-30' })
    const refusal = { ok: false, error: { kind: 'not-taken-here', decision, place } }
    expect(checkGate(dossierOf(desk), proposal, desk.context)).toEqual(refusal)
    expect(answer(desk, { kind: 'take-decision', proposal })).toEqual(refusal)
  })

  it.each(lawful)('refuses $decision in $place while only the rationale is missing', ({ place, decision }) => {
    const { desk, proposal } = readyFor(decision, { from: place })
    const result = answer(desk, { kind: 'take-decision', proposal: { ...proposal, rationale: '  ' } })
    if (result.ok || result.error.kind !== 'requirements') throw new Error('not refused by a requirement')
    expect(result.error.decision).toBe(decision)
    const missing = result.error.requirements.filter(({ state }) => state.kind === 'missing')
    expect(missing.map(({ subject }) => subject.kind)).toEqual(['rationale'])
  })

  it('declines on a rejection and exits on the rest', () => {
    const closings = (['reject-research', 'reject-negotiation', 'retire-partnership', 'exit'] as const).map(
      (decision) => {
        const { desk, command } = readyFor(decision)
        const result = answer(desk, command)
        return result.ok ? dossierOf(write(desk, result.value)).partner.closed?.kind : null
      },
    )
    expect(closings).toEqual(['declined', 'declined', 'exited', 'exited'])
  })
})

describe('decisions that choose their stage', () => {
  const earlier: readonly (readonly [StageId, StageId])[] = stageIds.flatMap((from, index) =>
    stageIds.slice(0, index).map((to) => [from, to] as const),
  )

  it.each(earlier)('returns from %s to %s in the same cycle', (from, to) => {
    const ready = prepare(deskIn(from), propose('return-to-stage', { rationale: 'Go back', to }))
    const result = answer(ready.desk, ready.command)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const { partner } = dossierOf(write(ready.desk, result.value))
    expect([partner.stage, partner.cycle]).toEqual([to, 1])
    expect(result.value.history[0]?.insightId).toBe(ready.proposal.insightId)
  })

  it.each(
    stageIds.flatMap((from, index) => (index === 0 ? [] : stageIds.slice(index).map((to) => [from, to] as const))),
  )('refuses to return from %s to %s as skipping stages', (from, to) => {
    const desk = deskIn(from)
    const proposal = propose('return-to-stage', { rationale: 'Go on', to, insightId: 'any' })
    expect(answer(desk, { kind: 'take-decision', proposal })).toEqual({
      ok: false,
      error: { kind: 'skips-stages', from, to },
    })
  })

  it.each(['research', 'negotiation', 'onboarding'] as const)('reworks from %s when the insight names it', (to) => {
    const ready = prepare(deskIn('review'), propose('rework-partnership', { rationale: 'Again', to }))
    const result = answer(ready.desk, ready.command)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const { partner } = dossierOf(write(ready.desk, result.value))
    expect([partner.stage, partner.cycle]).toEqual([to, 2])
  })

  it.each(['development', 'review'] as const)('refuses a rework whose insight names %s', (to) => {
    const ready = prepare(deskIn('review'), propose('rework-partnership', { rationale: 'Again', to }))
    expect(answer(ready.desk, ready.command)).toMatchObject({ ok: false, error: { kind: 'requirements' } })
  })

  it('refuses a return without an insight, and one whose insight names another stage', () => {
    const ready = prepare(deskIn('review'), propose('return-to-stage', { rationale: 'Back', to: 'onboarding' }))
    for (const change of [{ insightId: null }, { insightId: 'nobody' }, { to: 'research' as const }, { to: null }]) {
      const proposal = { ...ready.proposal, ...change }
      expect(answer(ready.desk, { kind: 'take-decision', proposal })).toMatchObject({
        ok: false,
        error: { kind: 'requirements' },
      })
    }
  })
})
