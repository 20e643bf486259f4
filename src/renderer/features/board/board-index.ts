import type { Partner, Place } from '#shared/domain/records/partner'
import { places } from '#shared/domain/gate/check-columns'
import type { BoardOrder } from '../../state/board-view'
import { type Compare, orderPartners } from '../../ui/order-partners'

/** The partners of every column in order, bin aside. A column that did not change keeps its array. */
export type Columns = Readonly<Record<Place, readonly Partner[]>>

export type BoardIndex = {
  readonly byId: ReadonlyMap<string, Partner>
  readonly order: BoardOrder
  readonly columns: Columns
}

/** Above this many changed partners the columns are built anew, which is then cheaper than mending them. */
const mendUpTo = 50

/** An index that remembers its last answer. */
export function createIndexer(): (byId: ReadonlyMap<string, Partner>, order: BoardOrder) => BoardIndex {
  let last: BoardIndex | null = null
  return (byId, order) => {
    last = nextIndex(last, byId, order)
    return last
  }
}

/** The index after the list changed: a moved card mends two columns and leaves 10,000 others alone. */
export function nextIndex(last: BoardIndex | null, byId: ReadonlyMap<string, Partner>, order: BoardOrder): BoardIndex {
  if (last === null || last.order !== order) return { byId, order, columns: buildColumns(byId, order) }
  if (last.byId === byId) return last
  const changed = changedIds(last.byId, byId)
  if (changed.length > mendUpTo) return { byId, order, columns: buildColumns(byId, order) }
  return { byId, order, columns: mendColumns(last, byId, changed) }
}

function buildColumns(byId: ReadonlyMap<string, Partner>, order: BoardOrder): Columns {
  const columns: Record<Place, Partner[]> = {
    research: [],
    negotiation: [],
    onboarding: [],
    development: [],
    review: [],
    closed: [],
  }
  for (const partner of byId.values()) if (partner.deletedAt === null) columns[partner.stage].push(partner)
  for (const place of places) columns[place].sort(orderPartners[order])
  return columns
}

function changedIds(before: ReadonlyMap<string, Partner>, after: ReadonlyMap<string, Partner>): readonly string[] {
  const changed: string[] = []
  for (const [id, partner] of after) if (before.get(id) !== partner) changed.push(id)
  for (const id of before.keys()) if (!after.has(id)) changed.push(id)
  return changed
}

function mendColumns(last: BoardIndex, byId: ReadonlyMap<string, Partner>, changed: readonly string[]): Columns {
  const columns: Record<Place, readonly Partner[]> = { ...last.columns }
  for (const id of changed) {
    const before = last.byId.get(id)
    const after = byId.get(id)
    if (before !== undefined && before.deletedAt === null) {
      columns[before.stage] = columns[before.stage].filter((one) => one.id !== id)
    }
    if (after !== undefined && after.deletedAt === null) {
      columns[after.stage] = insert(columns[after.stage], after, orderPartners[last.order])
    }
  }
  return columns
}

function insert(column: readonly Partner[], partner: Partner, order: Compare): readonly Partner[] {
  let low = 0
  let high = column.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const one = column[middle]
    if (one !== undefined && order(one, partner) < 0) low = middle + 1
    else high = middle
  }
  return column.toSpliced(low, 0, partner)
}
