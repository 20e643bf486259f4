import { expect, it } from 'vitest'
import type { Partner } from '#shared/domain/records/partner'
import { sortPartners, toTableRows } from '../../../../../src/renderer/features/table/table-rows'
import { nextCell } from '../../../../../src/renderer/features/table/grid-moves'
import { noFilter } from '../../../../../src/renderer/state/board-view'
import type { TableGrouping, TableSort } from '../../../../../src/renderer/state/table-view'
import { aWorkspace, fixedDay } from '../../../../helpers/builders/a-context'
import { aPartner } from '../../../../helpers/builders/a-partner'

const clocks = { settings: aWorkspace().settings, today: fixedDay }
const named = (name: string, part: Partial<Partner> = {}): Partner => ({ ...aPartner(), id: name, name, ...part })
const partners = [
  named('Zebra', { owner: 'Ana', tier: 'high-risk', stage: 'review' }),
  named('Ærø', { owner: '', stage: 'research' }),
  named('Beta', { owner: 'Tom', stage: 'research' }),
  named('Gone', { deletedAt: '2026-01-01T00:00:00.000Z' }),
]
const rows = (sort: TableSort, grouping: TableGrouping = 'none') =>
  toTableRows(sortPartners(partners, sort), { filter: noFilter, grouping, clocks }).rows
const keys = (sort: TableSort, grouping?: TableGrouping): readonly string[] =>
  rows(sort, grouping).map(({ key }) => key)

it('sorts names without accents and leaves the bin out', () => {
  expect(keys({ column: 'name', descending: false })).toEqual(['Ærø', 'Beta', 'Zebra'])
})

it('puts what is not filled in at the end, whichever way round', () => {
  expect(keys({ column: 'owner', descending: false })).toEqual(['Zebra', 'Beta', 'Ærø'])
  expect(keys({ column: 'owner', descending: true })).toEqual(['Beta', 'Zebra', 'Ærø'])
})

it('sorts stages in the order of the lifecycle', () => {
  expect(keys({ column: 'stage', descending: true })).toEqual(['Zebra', 'Ærø', 'Beta'])
})

it('groups by stage in the order of the lifecycle, with the size of each group', () => {
  const grouped = rows({ column: 'name', descending: false }, 'stage')
  expect(grouped.map((row) => (row.kind === 'heading' ? `${row.label} ${String(row.size)}` : row.key))).toEqual([
    'Research 2',
    'Ærø',
    'Beta',
    'Review 1',
    'Zebra',
  ])
})

it('goes from cell to cell, over headings, and stays at the edge', () => {
  const grid = { rows: rows({ column: 'name', descending: false }, 'stage'), columns: ['name', 'owner'] as const }
  const beta = { partnerId: 'Beta', column: 'name' } as const
  expect(nextCell('j', beta, grid)).toEqual({ partnerId: 'Zebra', column: 'name' })
  expect(nextCell('PageUp', beta, grid)).toEqual({ partnerId: 'Ærø', column: 'name' })
  expect(nextCell('ArrowLeft', beta, grid)).toEqual(beta)
  expect(nextCell('End', beta, grid)).toEqual({ partnerId: 'Beta', column: 'owner' })
  expect(nextCell('x', beta, grid)).toBeNull()
})
