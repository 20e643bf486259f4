import { expect, it } from 'vitest'
import type { Partner, Place } from '#shared/domain/records/partner'
import { nextIndex } from '../../../../../src/renderer/features/board/board-index'
import {
  type BoardView,
  cardBeyond,
  cardNear,
  createProjector,
  findCard,
  firstCard,
} from '../../../../../src/renderer/features/board/board-rows'
import { noFilter } from '../../../../../src/renderer/state/board-view'
import { aWorkspace, fixedDay } from '../../../../helpers/builders/a-context'
import { aPartner } from '../../../../helpers/builders/a-partner'

const clocks = { settings: aWorkspace().settings, today: fixedDay }
const at = (id: string, stage: Place): Partner => ({ ...aPartner({ stage }), id, name: id })
const viewOf = (partners: readonly Partner[], rest: Partial<BoardView> = {}): BoardView => ({
  columns: nextIndex(null, new Map(partners.map((one) => [one.id, one])), 'name').columns,
  filter: noFilter,
  clocks,
  held: null,
  ...rest,
})
const keys = (rows: ReturnType<ReturnType<typeof createProjector>>, place: Place) =>
  rows[place].rows.map(({ id }) => id)

it('shows a dropped card where it was dropped until the decision is taken, and puts it back when it is cancelled', () => {
  const project = createProjector()
  const view = viewOf([at('a', 'research'), at('b', 'research'), at('c', 'negotiation')])
  const before = project(view)
  const [first] = view.columns.research
  const held = project({ ...view, held: { partner: first as Partner, to: 'negotiation' } })
  expect(keys(held, 'research')).toEqual(['b'])
  expect(keys(held, 'negotiation')).toEqual(['a', 'c'])
  expect(held.review).toBe(before.review)
  expect(keys(project(view), 'research')).toEqual(['a', 'b'])
})

it('counts what is shown against all there are', () => {
  const rows = createProjector()(
    viewOf([at('a', 'research'), at('b', 'research')], { filter: { ...noFilter, search: 'b' } }),
  )
  expect([rows.research.found.length, rows.research.all]).toEqual([1, 2])
})

it('sets Declined and Exited apart', () => {
  const exited: Partner = {
    ...at('x', 'closed'),
    closed: { kind: 'exited', at: '2026-04-01T09:00:00.000Z', from: 'review' },
  }
  const declined: Partner = {
    ...at('d', 'closed'),
    closed: { kind: 'declined', at: '2026-04-01T09:00:00.000Z', from: 'research' },
  }
  expect(keys(createProjector()(viewOf([exited, declined])), 'closed')).toEqual(['declined', 'd', 'exited', 'x'])
})

it('finds cards and the neighbours that arrow keys lead to, passing over headings', () => {
  const rows = createProjector()(viewOf([at('a', 'research'), at('b', 'research'), at('x', 'closed')]))
  expect(findCard(rows, 'b')).toMatchObject({ place: 'research', index: 1 })
  expect(findCard(rows, 'nobody')).toBeNull()
  expect(firstCard(rows, ['negotiation', 'research'])?.partner.id).toBe('a')
  expect(cardBeyond(rows, { place: 'research', index: 1 }, -1)?.partner.id).toBe('a')
  expect(cardBeyond(rows, { place: 'research', index: 1 }, 1)).toBeNull()
  expect(cardNear(rows, 'research', 9)?.partner.id).toBe('b')
  expect(cardNear(rows, 'closed', 0)?.partner.id).toBe('x')
  expect(cardNear(rows, 'review', 0)).toBeNull()
})

it('finds while a search is typed, corrected and cleared what it would find if it had been there from the beginning', () => {
  const project = createProjector()
  const view = viewOf([at('anna', 'research'), at('hannah', 'research'), at('bert', 'research')])
  for (const search of ['a', 'an', 'ann h', 'ann', 'b', '', 'ann']) {
    const filtered = { ...view, filter: { ...noFilter, search } }
    expect(keys(project(filtered), 'research')).toEqual(keys(createProjector()(filtered), 'research'))
  }
  const owned = { ...view, filter: { ...noFilter, search: 'anna', owner: 'nobody' } }
  expect(keys(project(owned), 'research')).toEqual([])
  expect(keys(project({ ...view, filter: { ...noFilter, search: 'annah' } }), 'research')).toEqual(['hannah'])
})
