import { beforeEach, expect, it } from 'vitest'
import { savedViewSchema } from '#shared/domain/records/saved-view'
import { noFilter, setBoardFilter, useBoardView } from '../../../../src/renderer/state/board-view'
import { captureView, resetView, showView } from '../../../../src/renderer/state/saved-views'
import { firstTableView, setTableView, useTableView } from '../../../../src/renderer/state/table-view'

beforeEach(resetView)

it('brings back filter, order, grouping, columns, widths and sort', () => {
  setBoardFilter({ search: 'acme', owner: '', tier: 'high-value', drifting: true })
  setTableView({
    columns: ['name', 'tags'],
    widths: { tags: 300 },
    sort: { column: 'tags', descending: true },
    grouping: 'tier',
  })
  const before = [useBoardView.getState(), useTableView.getState()]
  const kept = captureView('table', false)
  resetView()
  showView(kept)
  expect([useBoardView.getState(), useTableView.getState()]).toEqual(before)
})

it('is a record that the store accepts', () => {
  const record = { id: 'v', name: 'Mine', pinned: true, ...captureView('board', true) }
  expect(savedViewSchema.safeParse(record).success).toBe(true)
})

it('shows as usual what it does not know', () => {
  showView({
    filter: { stage: 'orbit', owner: true },
    layout: { columns: ['orbit'], sort: 'orbit', widths: ['x=y', 'orbit=3'] },
  })
  expect(useBoardView.getState().filter).toEqual(noFilter)
  expect(useTableView.getState()).toEqual({ ...firstTableView, columns: ['name'] })
})
