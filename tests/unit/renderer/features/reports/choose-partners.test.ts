import { describe, expect, it } from 'vitest'
import type { Partner } from '#shared/domain/records/partner'
import { choosePartners, partnersFor } from '../../../../../src/renderer/features/reports/choose-partners'
import { noFilter } from '../../../../../src/renderer/state/board-view'
import { aWorkspace, fixedDay } from '../../../../helpers/builders/a-context'
import { aPartner } from '../../../../helpers/builders/a-partner'

const partners = [
  aPartner({ id: 'z', name: 'Zeta', owner: 'Ana' }),
  aPartner({ id: 'b', name: 'Beta', owner: 'Tom', stage: 'review' }),
  aPartner({ id: 'c', name: 'Core', owner: 'Eva', stage: 'closed' }),
  aPartner({ id: 'g', name: 'Gone', deletedAt: '2026-01-01T00:00:00.000Z' }),
]
const context = { settings: aWorkspace().settings, today: fixedDay, filter: noFilter }
const ids = (all: readonly Partner[]): readonly string[] => all.map(({ id }) => id)

type Choice = Parameters<typeof choosePartners>[1]
const choice = (part: Partial<Choice>): Choice => ({
  which: 'all',
  partnerId: null,
  chosenIds: new Set(),
  order: 'name',
  ...part,
})

describe('the partners of a report', () => {
  it('are those chosen in the table, of whom the report can be about', () => {
    const chosenIds = new Set(['z', 'c', 'g'])
    const chosen = (kind: 'review' | 'exit' | 'drift') =>
      ids(choosePartners(partnersFor(kind, partners), choice({ which: 'chosen', chosenIds }), context))
    expect(chosen('review')).toEqual(['z'])
    expect(chosen('exit')).toEqual(['c'])
    expect(chosen('drift')).toEqual(['c', 'z'])
  })

  it('are those that the board shows, drift included', () => {
    const filter = { ...noFilter, drifting: true }
    const drifting = new Set(['b'])
    const shown = choosePartners(partners.slice(0, 2), choice({ which: 'filter' }), { ...context, filter, drifting })
    expect(ids(shown)).toEqual(['b'])
  })

  it('are in Review, or due for it', () => {
    expect(ids(choosePartners(partnersFor('review', partners), choice({ which: 'due' }), context))).toEqual(['b'])
  })

  it('stand in the chosen order', () => {
    const open = partnersFor('review', partners)
    expect(ids(choosePartners(open, choice({ order: 'owner' }), context))).toEqual(['z', 'b'])
    expect(ids(choosePartners(open, choice({ which: 'one', partnerId: 'b' }), context))).toEqual(['b'])
  })
})
