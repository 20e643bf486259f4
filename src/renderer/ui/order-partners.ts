import { type Day, dayOf } from '#shared/domain/calendar'
import type { Partner } from '#shared/domain/records/partner'
import type { BoardOrder } from '../state/board-view'
import { sortName } from './fold-text'

export type Compare = (a: Partner, b: Partner) => number

const text = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const byName: Compare = (a, b) => text(sortName(a), sortName(b)) || text(a.id, b.id)

/** Kept with the record itself: a comparison must not ask the calendar of this machine. */
const days = new WeakMap<Partner, Day>()

function dayHere(partner: Partner): Day {
  const known = days.get(partner)
  if (known !== undefined) return known
  const day = dayOf(partner.stageEnteredAt)
  days.set(partner, day)
  return day
}

/** The orders of a column. Who came on the same day stands by name: an import of thousands reads like a list. */
export const orderPartners: Readonly<Record<BoardOrder, Compare>> = {
  'newest-here': (a, b) => text(dayHere(b), dayHere(a)) || byName(a, b),
  'longest-here': (a, b) => text(dayHere(a), dayHere(b)) || byName(a, b),
  name: byName,
}
