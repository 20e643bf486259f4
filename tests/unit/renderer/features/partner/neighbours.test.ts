import { expect, it } from 'vitest'
import { inBoardOrder, neighboursOf } from '../../../../../src/renderer/features/partner/neighbours'
import { noFilter } from '../../../../../src/renderer/state/board-view'
import { aWorkspace, fixedDay } from '../../../../helpers/builders/a-context'
import { aPartner } from '../../../../helpers/builders/a-partner'

const clocks = { settings: aWorkspace().settings, today: fixedDay }
const partners = [
  aPartner({ id: 'z', name: 'Zeta' }),
  aPartner({ id: 'e', name: 'Émile', owner: 'Max' }),
  aPartner({ id: 'd', name: 'Delta', stage: 'development' }),
  aPartner({ id: 'b', name: 'Beta', deletedAt: '2026-04-01T09:00:00.000Z' }),
]
const ids = (filter: Partial<typeof noFilter>): readonly string[] =>
  inBoardOrder(partners, { filter: { ...noFilter, ...filter }, order: 'name' }, clocks).map(({ id }) => id)

it('steps column by column, by name in each, past the bin', () => {
  expect(ids({})).toEqual(['e', 'z', 'd'])
})

it('keeps to what the board filters', () => {
  expect(ids({ stage: 'development' })).toEqual(['d'])
  expect(ids({ owner: 'Max' })).toEqual(['e'])
  expect(ids({ search: 'emile' })).toEqual(['e'])
})

it('passes over who does not drift when the board shows drift only', () => {
  const look = { filter: { ...noFilter, drifting: true }, order: 'name' } as const
  const drifting = new Set(['z', 'd', 'b'])
  expect(inBoardOrder(partners, look, { ...clocks, drifting }).map(({ id }) => id)).toEqual(['z', 'd'])
})

it('puts who came last first when the board does', () => {
  const came = [
    aPartner({ id: 'old', stageEnteredAt: '2026-01-01T09:00:00.000Z' }),
    aPartner({ id: 'new', stageEnteredAt: '2026-04-01T09:00:00.000Z' }),
  ]
  const order = (one: 'newest-here' | 'longest-here') =>
    inBoardOrder(came, { filter: noFilter, order: one }, clocks).map(({ id }) => id)
  expect(order('newest-here')).toEqual(['new', 'old'])
  expect(order('longest-here')).toEqual(['old', 'new'])
})

it('has no neighbours at the ends and for a partner that the filter hides', () => {
  const ordered = partners.slice(0, 2)
  expect(neighboursOf('z', ordered)).toMatchObject({ previous: null, next: { id: 'e' } })
  expect(neighboursOf('e', ordered)).toMatchObject({ previous: { id: 'z' }, next: null })
  expect(neighboursOf('d', ordered)).toEqual({ previous: null, next: null })
})
