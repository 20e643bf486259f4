import { places } from '#shared/domain/gate/check-columns'
import type { Partner } from '#shared/domain/records/partner'
import type { BoardFilter, BoardOrder } from '../../state/board-view'
import { type Clocks, filterColumn } from '../../ui/filter-column'
import { orderPartners } from '../../ui/order-partners'

export type Neighbours = { readonly previous: Partner | null; readonly next: Partner | null }

type BoardLook = { readonly filter: BoardFilter; readonly order: BoardOrder }

/** The partners as the board shows them now: column after column, each in the board's order, filtered as it is. */
export function inBoardOrder(
  partners: Iterable<Partner>,
  { filter, order }: BoardLook,
  clocks: Clocks,
): readonly Partner[] {
  const present = [...partners].filter(({ deletedAt }) => deletedAt === null)
  const compare = orderPartners[order]
  return filterColumn(present, filter, clocks).toSorted(
    (a, b) => places.indexOf(a.stage) - places.indexOf(b.stage) || compare(a, b),
  )
}

/** A partner that the filter hides has no neighbours: stepping would start at a place nobody sees. */
export function neighboursOf(id: string, ordered: readonly Partner[]): Neighbours {
  const at = ordered.findIndex((one) => one.id === id)
  if (at < 0) return { previous: null, next: null }
  return { previous: ordered[at - 1] ?? null, next: ordered[at + 1] ?? null }
}
