import { describe, expect, it } from 'vitest'
import { checkMoves } from '#shared/domain/gate/check-moves'
import { after, answer, dossierOf } from '../../../../helpers/builders/a-desk'
import { aContext } from '../../../../helpers/builders/a-context'
import { aDossier } from '../../../../helpers/builders/a-partner'
import { anInsight } from '../../../../helpers/builders/a-record'
import { deskIn, readyFor } from '../../../../helpers/builders/ready-for'

const columns = ['research', 'negotiation', 'onboarding', 'development', 'review', 'closed'] as const

/** Column by column what leads there, typed from the lifecycle table; an empty cell skips stages. */
const matrix: Readonly<Record<(typeof columns)[number], readonly string[]>> = {
  research: ['', 'approved-for-outreach', '', '', '', 'reject-research exit'],
  negotiation: ['return-to-stage', '', 'proceed-to-onboarding', '', '', 'reject-negotiation exit'],
  onboarding: ['return-to-stage', 'return-to-stage', '', 'ready-for-campaign-execution', '', 'exit'],
  development: ['return-to-stage', 'return-to-stage', 'return-to-stage', '', 'submit-for-review', 'exit'],
  review: [
    'rework-partnership return-to-stage',
    'scale-partnership rework-partnership return-to-stage',
    'rework-partnership return-to-stage',
    'maintain-partnership return-to-stage',
    '',
    'retire-partnership exit',
  ],
  closed: ['reopen', '', '', '', '', ''],
}

const cells = columns.flatMap((from) => columns.map((to, index) => ({ from, to, expected: matrix[from][index] ?? '' })))

describe('checkMoves', () => {
  it.each(cells)('answers from $from to $to with "$expected"', ({ from, to, expected }) => {
    const moves = checkMoves(aDossier({ partner: { stage: from } }), to, aContext())
    const decisions = moves.ok ? moves.value.map(({ proposal }) => proposal.decision).join(' ') : moves.error
    expect(decisions).toEqual(expected === '' ? { kind: 'skips-stages', from, to } : expected)
  })

  it('leads every move to the column that was asked for, once its insight is known', () => {
    const insights = (['research', 'negotiation', 'onboarding', 'development'] as const).map((targetStage) =>
      anInsight({ id: targetStage, targetStage }),
    )
    for (const { from, to, expected } of cells) {
      if (expected === '') continue
      const moves = checkMoves(aDossier({ partner: { stage: from }, insights }), to, aContext())
      if (!moves.ok) throw new Error('no move')
      expect(moves.value.map(({ gate }) => gate.destination?.place)).toEqual(moves.value.map(() => to))
    }
  })

  it('counts what is left without the rationale, and nothing once all is entered', () => {
    const { desk } = readyFor('approved-for-outreach')
    const ready = checkMoves(dossierOf(desk), 'negotiation', desk.context)
    expect(ready.ok && ready.value[0]?.left).toBe(0)
    const unowned = after(desk, { kind: 'edit-partner', patch: { owner: '' } })
    const left = checkMoves(dossierOf(unowned), 'negotiation', unowned.context)
    expect(left.ok && left.value[0]?.left).toBe(1)
  })

  it('offers the move that the review recommends first', () => {
    const desk = after(deskIn('review'), {
      kind: 'edit-evidence',
      stage: 'review',
      patch: { recommendation: 'rework-partnership' },
    })
    const moves = checkMoves(dossierOf(desk), 'negotiation', desk.context)
    expect(moves.ok && moves.value[0]?.proposal.decision).toBe('rework-partnership')
  })

  it('proposes the insight raised last for the stage', () => {
    const insights = [
      anInsight({ id: 'old', raisedOn: '2026-04-01' }),
      anInsight({ id: 'new', raisedOn: '2026-04-20' }),
      anInsight({ id: 'other', raisedOn: '2026-04-25', targetStage: 'research' }),
    ]
    const moves = checkMoves(aDossier({ partner: { stage: 'development' }, insights }), 'onboarding', aContext())
    expect(moves.ok && moves.value[0]?.proposal.insightId).toBe('new')
  })

  it('gives a move that decide then takes, when nothing but the rationale is left', () => {
    const { desk } = readyFor('proceed-to-onboarding')
    const moves = checkMoves(dossierOf(desk), 'onboarding', desk.context)
    if (!moves.ok || moves.value[0] === undefined) throw new Error('no move')
    const proposal = { ...moves.value[0].proposal, rationale: 'Agreed' }
    expect(answer(desk, { kind: 'take-decision', proposal }).ok).toBe(true)
  })

  it('moves nothing out of the bin', () => {
    const dossier = aDossier({ partner: { deletedAt: '2026-04-20T09:00:00.000Z' } })
    expect(checkMoves(dossier, 'negotiation', aContext())).toEqual({ ok: false, error: { kind: 'in-bin' } })
  })
})
