import { places } from '#shared/domain/gate/check-columns'
import type { Partner, Place } from '#shared/domain/records/partner'
import type { BoardFilter } from '../../state/board-view'
import type { Columns } from './board-index'
import { isHeading, placeHeld, type Row, toRows } from './column-rows'
import { type Clocks, filterColumn, onlyNarrows } from '../../ui/filter-column'

/** A card that was dropped and whose decision is being asked for. */
export type HeldCard = { readonly partner: Partner; readonly to: Place }

export type Shown = {
  readonly rows: readonly Row[]
  /** What the filter lets through, whatever is held. */
  readonly found: readonly Partner[]
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
      last !== null && isSame(last.view, view, place) ? last.rows[place] : showColumn(place, view, last),
    ]),
  ) as BoardRows
  return { view, rows }
}

const isSame = (last: BoardView, next: BoardView, place: Place): boolean =>
  last.columns[place] === next.columns[place] &&
  last.filter === next.filter &&
  last.clocks === next.clocks &&
  (last.held === next.held || (!concerns(last.held, place) && !concerns(next.held, place)))

function showColumn(place: Place, view: BoardView, last: Projection | null): Shown {
  const { columns, filter, clocks, held } = view
  const all = columns[place]
  const found = filterColumn(last === null ? all : searchedAmong(place, view, last), filter, clocks)
  return { rows: toRows(place, placeHeld(place, found, held)), found, all: all.length }
}

/** With every letter more only what was found before is looked at. */
function searchedAmong(place: Place, { columns, filter, clocks }: BoardView, last: Projection): readonly Partner[] {
  const { view } = last
  const goesOn = view.columns[place] === columns[place] && view.clocks === clocks && onlyNarrows(filter, view.filter)
  return goesOn ? last.rows[place].found : columns[place]
}

export type Spot = { readonly place: Place; readonly index: number; readonly partner: Partner }

export function findCard(rows: BoardRows, id: string | null): Spot | null {
  if (id === null) return null
  for (const place of places) {
    const index = rows[place].rows.findIndex((row) => row.id === id)
    const row = rows[place].rows[index]
    if (row !== undefined && !isHeading(row)) return { place, index, partner: row }
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
      if (best === null && row !== undefined && !isHeading(row)) best = { place, index, partner: row }
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
    if (row !== undefined && !isHeading(row)) return { place, index: next, partner: row }
  }
  return null
}
