import { expect, it } from 'vitest'
import { toShownPart } from '../../../../../src/renderer/features/partner/shown-part'
import { aPartner } from '../../../../helpers/builders/a-partner'

it('shows a part by its name and a stage’s work by the stage’s name', () => {
  const partner = aPartner({ stage: 'onboarding' })
  expect(toShownPart('metrics', partner)).toEqual({ part: 'metrics', stage: null })
  expect(toShownPart('research', partner)).toEqual({ part: 'work', stage: 'research' })
})

it('shows the work of the present stage for everything else', () => {
  const partner = aPartner({ stage: 'onboarding' })
  for (const asked of [null, 'work', 'nonsense']) {
    expect(toShownPart(asked, partner)).toEqual({ part: 'work', stage: 'onboarding' })
  }
})

it('shows the work of the stage that a closed partner was closed from', () => {
  const partner = aPartner({ stage: 'closed', closing: 'declined' })
  expect(toShownPart(null, partner)).toEqual({ part: 'work', stage: 'research' })
})
