import type { Day } from '#shared/domain/calendar'
import { stageLimitState } from '#shared/domain/clocks'
import type { Partner } from '#shared/domain/records/partner'
import type { Settings } from '#shared/domain/records/settings'
import type { BoardFilter } from '../state/board-view'
import { foldText, searchText } from './fold-text'

export type Clocks = {
  readonly settings: Settings
  readonly today: Day
  /** The partners with a drift in sight; absent while nobody filters by it. */
  readonly drifting?: ReadonlySet<string>
}

export const isFiltering = ({ search, owner, stage, tier, overdue, drifting }: BoardFilter): boolean =>
  search.trim() !== '' || owner !== null || stage !== null || tier !== null || overdue || drifting

/** The cards of a column that the filter lets through; the same array when nothing is filtered. */
export function filterColumn(column: readonly Partner[], filter: BoardFilter, clocks: Clocks): readonly Partner[] {
  if (!isFiltering(filter)) return column
  const words = foldText(filter.search).split(/\s+/).filter(Boolean)
  return column.filter(
    (partner) => fits(partner, filter, clocks) && words.every((word) => searchText(partner).includes(word)),
  )
}

function fits(partner: Partner, filter: BoardFilter, { today, settings, drifting }: Clocks): boolean {
  const { owner, stage, tier, overdue } = filter
  if (owner !== null && partner.owner.trim() !== owner) return false
  if (stage !== null && partner.stage !== stage) return false
  if (tier !== null && partner.tier !== tier) return false
  if (filter.drifting && drifting?.has(partner.id) === false) return false
  return !overdue || stageLimitState(partner, today, settings) === 'over'
}
