import { expect, it } from 'vitest'
import type { Partner } from '#shared/domain/records/partner'
import { filterColumn } from '../../../../src/renderer/ui/filter-column'
import { type BoardFilter, noFilter } from '../../../../src/renderer/state/board-view'
import { aWorkspace, fixedDay } from '../../../helpers/builders/a-context'
import { aPartner } from '../../../helpers/builders/a-partner'

const clocks = { settings: aWorkspace().settings, today: fixedDay }
const partners: readonly Partner[] = [
  { ...aPartner(), id: 'a', name: 'Café Zürich', owner: 'Lena Lead', tags: ['Fintech'] },
  { ...aPartner(), id: 'b', name: 'Ærø Media', owner: '', website: 'https://aero.example', tier: 'high-risk' },
  { ...aPartner(), id: 'c', name: 'Straße 7', owner: 'Max', stageEnteredAt: '2025-01-01T09:00:00.000Z' },
]
const shown = (filter: Partial<BoardFilter>): readonly string[] =>
  filterColumn(partners, { ...noFilter, ...filter }, clocks).map(({ id }) => id)

it('shows the same array when nothing is filtered', () => {
  expect(filterColumn(partners, { ...noFilter, search: '  ' }, clocks)).toBe(partners)
})

it.each([
  ['name without accents and case', 'CAFE zurich', ['a']],
  ['letters that have no base letter', 'aero', ['b']],
  ['sharp s', 'strasse', ['c']],
  ['owner', 'lena', ['a']],
  ['website', 'aero.example', ['b']],
  ['tag', 'fintech', ['a']],
  ['every word must be found', 'cafe max', []],
])('finds by %s', (_, search, ids) => {
  expect(shown({ search })).toEqual(ids)
})

it('filters by owner, by no owner, by tier and by stage', () => {
  expect(shown({ owner: 'Max' })).toEqual(['c'])
  expect(shown({ owner: '' })).toEqual(['b'])
  expect(shown({ tier: 'high-risk' })).toEqual(['b'])
  expect(shown({ stage: 'review' })).toEqual([])
})

it('overdue means longer in the stage than the limit of its tier', () => {
  // 26 days: over the 21 of a high-risk partner, within the 30 of a standard one.
  expect(shown({ overdue: true })).toEqual(['b', 'c'])
})
