import type { Day } from '#shared/domain/calendar'
import { stageLimitState } from '#shared/domain/clocks'
import type { Partner } from '#shared/domain/records/partner'
import type { Settings } from '#shared/domain/records/settings'
import type { BoardFilter } from '../state/board-view'
import { foldText, searchTexts } from './fold-text'

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
  const texts = words.length === 0 ? [] : searchTexts(column)
  return column.filter(
    (partner, at) => words.every((word) => texts[at]?.includes(word)) && fits(partner, filter, clocks),
  )
}

/** Whether only letters were added to an earlier search: what that one left out is left out still. */
export const onlyNarrows = (filter: BoardFilter, earlier: BoardFilter): boolean =>
  foldText(filter.search).startsWith(foldText(earlier.search)) &&
  (['owner', 'stage', 'tier', 'overdue', 'drifting'] as const).every((part) => filter[part] === earlier[part])

function fits(partner: Partner, filter: BoardFilter, { today, settings, drifting }: Clocks): boolean {
  const { owner, stage, tier, overdue } = filter
  if (owner !== null && partner.owner.trim() !== owner) return false
  if (stage !== null && partner.stage !== stage) return false
  if (tier !== null && partner.tier !== tier) return false
  if (filter.drifting && drifting?.has(partner.id) === false) return false
  return !overdue || stageLimitState(partner, today, settings) === 'over'
}
