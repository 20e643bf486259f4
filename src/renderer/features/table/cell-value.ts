import { daysInStage } from '#shared/domain/clocks'
import { places } from '#shared/domain/gate/check-columns'
import { cadences, type Partner, tiers } from '#shared/domain/records/partner'
import type { TableColumn } from '../../state/table-view'
import { placeLabel } from '../../text/refusals'
import { count } from '../../text/board'
import { cadenceLabels } from '../../text/communications'
import { showDayOf } from '../../text/formats'
import { tableWords } from '../../text/table'
import type { Clocks } from '../../ui/filter-column'
import { foldText, sortName } from '../../ui/fold-text'

/** What a cell shows. */
export function cellText(partner: Partner, column: TableColumn, { today, settings }: Clocks): string {
  switch (column) {
    case 'stage':
      return placeLabel(partner.stage)
    case 'days':
      return count(daysInStage(partner, today, settings))
    case 'tier':
      return tiers[partner.tier]
    case 'cadence':
      return partner.cadence === null ? tableWords.stageDefault : cadenceLabels[partner.cadence]
    case 'tags':
      return partner.tags.join(', ')
    case 'cycle':
      return count(partner.cycle)
    case 'review':
      return partner.reviewedAt === null ? '' : showDayOf(partner.reviewedAt)
    case 'created':
      return showDayOf(partner.createdAt)
    case 'name':
    case 'owner':
    case 'country':
    case 'segment':
    case 'website':
      return partner[column]
  }
}

const tierOrder = Object.keys(tiers)

/** What a column is ordered by: numbers as numbers, stages and tiers in their own order, everything else as folded text. */
export function sortValue(partner: Partner, column: TableColumn): string | number {
  switch (column) {
    case 'name':
      return sortName(partner)
    case 'stage':
      return places.indexOf(partner.stage)
    case 'days':
      // The longer ago it came, the more days it is there.
      return -Date.parse(partner.stageEnteredAt)
    case 'tier':
      return tierOrder.indexOf(partner.tier)
    case 'cadence':
      return partner.cadence === null ? 0 : cadences[partner.cadence]
    case 'tags':
      return foldText(partner.tags.join(' '))
    case 'cycle':
      return partner.cycle
    case 'review':
      return partner.reviewedAt ?? ''
    case 'created':
      return partner.createdAt
    case 'owner':
    case 'country':
    case 'segment':
    case 'website':
      return foldText(partner[column].trim())
  }
}
