import { expect, it } from 'vitest'
import type { Place } from '#shared/domain/records/partner'
import { propose } from '#shared/domain/gate/check-gate'
import {
  choicesFor,
  emptyForm,
  groupRequirements,
  isTouched,
  proposalOf,
  requirementKey,
  viewGate,
} from '../../../../../src/renderer/features/gate/gate-form'
import { aContext } from '../../../../helpers/builders/a-context'
import { aDossier } from '../../../../helpers/builders/a-partner'

const context = aContext()
const pending = (to: Place | null) => ({ partnerId: 'partner-1', to, decision: null, rationale: '' })

it('offers every decision that leads to the column, and none that does not', () => {
  const review = aDossier({ partner: { stage: 'review' } })
  const offered = choicesFor(review, pending('negotiation'), context).map(({ decision }) => decision)
  expect(offered.toSorted()).toEqual(['return-to-stage', 'rework-partnership', 'scale-partnership'])
  expect(choicesFor(aDossier(), pending('review'), context)).toEqual([])
})

it('returns to the stage before when no stage was named', () => {
  const dossier = aDossier({ partner: { stage: 'development' } })
  expect(proposalOf(propose('return-to-stage'), emptyForm(''), dossier).to).toBe('onboarding')
  expect(proposalOf(propose('return-to-stage'), { ...emptyForm(''), to: 'research' }, dossier).to).toBe('research')
})

it('has nothing to say where the decision is not taken', () => {
  expect(viewGate(aDossier(), propose('scale-partnership'), context)).toBeNull()
})

it('puts every requirement into one group, except what is asked with the decision itself', () => {
  const view = viewGate(aDossier(), propose('approved-for-outreach'), context)
  const requirements = view?.gate.requirements ?? []
  const grouped = groupRequirements(requirements).flatMap((group) => group.requirements)
  const keys = grouped.map(({ subject }) => requirementKey(subject))
  expect(new Set(keys).size).toBe(keys.length)
  expect(requirements.length - grouped.length).toBe(1)
})

it('knows when closing would lose something', () => {
  const start = emptyForm('from paper')
  expect(isTouched(start, start)).toBe(false)
  expect(isTouched({ ...start, rationale: 'mine' }, start)).toBe(true)
  expect(isTouched({ ...start, what: 'figures' }, start)).toBe(true)
})
