import fc from 'fast-check'
import { expect, it } from 'vitest'
import { places } from '#shared/domain/gate/check-columns'
import type { Partner } from '#shared/domain/records/partner'
import { type BoardIndex, nextIndex } from '../../../../../src/renderer/features/board/board-index'
import { boardOrders } from '../../../../../src/renderer/state/board-view'
import { aPartner } from '../../../../helpers/builders/a-partner'

const toMap = (partners: readonly Partner[]): ReadonlyMap<string, Partner> =>
  new Map(partners.map((partner) => [partner.id, partner]))

const idsOf = (index: BoardIndex) =>
  Object.fromEntries(places.map((place) => [place, index.columns[place].map(({ id }) => id)]))

const anyPartner = fc.record({
  id: fc.integer({ min: 0, max: 12 }).map(String),
  stage: fc.constantFrom(...places),
  name: fc.constantFrom('Acme', 'Ærø', 'beta', 'Beta'),
  day: fc.integer({ min: 1, max: 9 }),
  inBin: fc.boolean(),
})
const toPartner = ({
  id,
  stage,
  name,
  day,
  inBin,
}: {
  id: string
  stage: Partner['stage']
  name: string
  day: number
  inBin: boolean
}): Partner => ({
  ...aPartner({ stage }),
  id,
  name,
  stageEnteredAt: `2026-04-0${String(day)}T09:00:00.000Z`,
  deletedAt: inBin ? '2026-04-10T09:00:00.000Z' : null,
})

it('mended columns are the same as columns built anew, whatever changed', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyPartner), { maxLength: 6 }), fc.constantFrom(...boardOrders), (steps, order) => {
      let index: BoardIndex | null = null
      for (const step of steps) {
        const byId = toMap(step.map(toPartner))
        index = nextIndex(index, byId, order)
        expect(idsOf(index)).toEqual(idsOf(nextIndex(null, byId, order)))
      }
    }),
  )
})

it('a moved card leaves the columns it does not touch as they are', () => {
  const research = { ...aPartner(), id: 'a' }
  const review = { ...aPartner({ stage: 'review' }), id: 'b' }
  const before = nextIndex(null, toMap([research, review]), 'name')
  const moved: Partner = { ...research, stage: 'negotiation' }
  const after = nextIndex(before, toMap([moved, review]), 'name')
  expect(after.columns.review).toBe(before.columns.review)
  expect(after.columns.negotiation).toEqual([moved])
  expect(after.columns.research).toEqual([])
})

it('orders by the day a partner came, then by name without case and accents', () => {
  const on = (id: string, name: string, day: string): Partner => ({
    ...aPartner(),
    id,
    name,
    stageEnteredAt: `${day}T10:00:00.000Z`,
  })
  const byId = toMap([on('1', 'Zeta', '2026-04-02'), on('2', 'émile', '2026-04-02'), on('3', 'Acme', '2026-04-01')])
  expect(idsOf(nextIndex(null, byId, 'newest-here'))['research']).toEqual(['2', '1', '3'])
  expect(idsOf(nextIndex(null, byId, 'longest-here'))['research']).toEqual(['3', '2', '1'])
})
