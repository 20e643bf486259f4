import { expect, it } from 'vitest'
import { checkColumns } from '#shared/domain/gate/check-columns'
import { thingsLeft, checkGate, propose } from '#shared/domain/gate/check-gate'
import { aContext } from '../../../../helpers/builders/a-context'
import { dossierOf } from '../../../../helpers/builders/a-desk'
import { aDossier } from '../../../../helpers/builders/a-partner'
import { readyFor } from '../../../../helpers/builders/ready-for'

it('says here, things left and skips stages, and counts like the gate', () => {
  const dossier = aDossier()
  const context = aContext()
  const verdicts = checkColumns(dossier, context)
  const gate = checkGate(dossier, propose('approved-for-outreach'), context)
  expect(verdicts.research).toEqual({ kind: 'here' })
  expect(verdicts.negotiation).toEqual({
    kind: 'left',
    decisions: ['approved-for-outreach'],
    left: gate.ok ? thingsLeft(gate.value) : null,
  })
  expect(verdicts.review).toMatchObject({ kind: 'refused', refusal: { kind: 'skips-stages' } })
})

it('says ready when only the rationale is left', () => {
  const { desk } = readyFor('approved-for-outreach')
  expect(checkColumns(dossierOf(desk), desk.context).negotiation).toMatchObject({ kind: 'ready', left: 0 })
})

it('names the decision that is ready before the others', () => {
  const { desk } = readyFor('scale-partnership')
  expect(checkColumns(dossierOf(desk), desk.context).negotiation).toMatchObject({
    kind: 'ready',
    decisions: ['scale-partnership', 'rework-partnership', 'return-to-stage'],
  })
})

it('refuses everything for a partner in the bin', () => {
  const dossier = aDossier({ partner: { deletedAt: '2026-04-01T09:00:00.000Z' } })
  expect(checkColumns(dossier, aContext()).closed).toMatchObject({ kind: 'refused', refusal: { kind: 'in-bin' } })
})
