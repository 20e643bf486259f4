import { places } from '#shared/domain/gate/check-columns'
import type { Partner, Place } from '#shared/domain/records/partner'
import type { BoardFilter } from '../../state/board-view'
import type { Columns } from './board-index'
import { placeHeld, type Row, toRows } from './column-rows'
import { type Clocks, filterColumn } from '../../ui/filter-column'

/** A card that was dropped and whose decision is being asked for. */
export type HeldCard = { readonly partner: Partner; readonly to: Place }

export type Shown = {
  readonly rows: readonly Row[]
  readonly shown: number
  readonly all: number
}

export type BoardRows = Readonly<Record<Place, Shown>>

export type BoardView = {
  readonly columns: Columns
  readonly filter: BoardFilter
  readonly clocks: Clocks
  readonly held: HeldCard | null
}

type Projection = { readonly view: BoardView; readonly rows: BoardRows }

const concerns = (held: HeldCard | null, place: Place): boolean =>
  held !== null && (held.to === place || held.partner.stage === place)

/** A projection that remembers its last answer. */
export function createProjector(): (view: BoardView) => BoardRows {
  let last: Projection | null = null
  return (view) => {
    last = projectRows(last, view)
    return last.rows
  }
}

/** The rows of every column; a column that nothing touched keeps its rows, so that it is not drawn again. */
export function projectRows(last: Projection | null, view: BoardView): Projection {
  const rows = Object.fromEntries(
    places.map((place) => [
      place,
      last !== null && isSame(last.view, view, place) ? last.rows[place] : showColumn(place, view),
    ]),
  ) as BoardRows
  return { view, rows }
}

const isSame = (last: BoardView, next: BoardView, place: Place): boolean =>
  last.columns[place] === next.columns[place] &&
  last.filter === next.filter &&
  last.clocks === next.clocks &&
  (last.held === next.held || (!concerns(last.held, place) && !concerns(next.held, place)))

function showColumn(place: Place, { columns, filter, clocks, held }: BoardView): Shown {
  const all = columns[place]
  const shown = filterColumn(all, filter, clocks)
  return { rows: toRows(place, placeHeld(place, shown, held)), shown: shown.length, all: all.length }
}

export type Spot = { readonly place: Place; readonly index: number; readonly partner: Partner }

export function findCard(rows: BoardRows, id: string | null): Spot | null {
  if (id === null) return null
  for (const place of places) {
    const index = rows[place].rows.findIndex((row) => row.key === id)
    const row = rows[place].rows[index]
    if (row?.kind === 'card') return { place, index, partner: row.partner }
  }
  return null
}

/** The first card in reading order: where Tab enters the board. */
export function firstCard(rows: BoardRows, among: readonly Place[]): Spot | null {
  for (const place of among) {
    const spot = cardNear(rows, place, 0)
    if (spot !== null) return spot
  }
  return null
}

/** The card of a column at an index, or the nearest one; headings are passed over. */
export function cardNear(rows: BoardRows, place: Place, wanted: number): Spot | null {
  const list = rows[place].rows
  let best: Spot | null = null
  const start = Math.min(Math.max(wanted, 0), list.length - 1)
  for (let step = 0; step < list.length && best === null; step += 1) {
    for (const index of [start + step, start - step]) {
      const row = list[index]
      if (best === null && row?.kind === 'card') best = { place, index, partner: row.partner }
    }
  }
  return best
}

/** The next card up or down from an index; null at the end. */
export function cardBeyond(
  rows: BoardRows,
  { place, index }: Pick<Spot, 'place' | 'index'>,
  step: 1 | -1,
): Spot | null {
  const list = rows[place].rows
  for (let next = index + step; next >= 0 && next < list.length; next += step) {
    const row = list[next]
    if (row?.kind === 'card') return { place, index: next, partner: row.partner }
  }
  return null
}
