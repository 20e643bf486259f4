import { places } from '#shared/domain/gate/check-columns'
import { type Partner, tiers } from '#shared/domain/records/partner'
import type { BoardFilter } from '../../state/board-view'
import type { TableGrouping, TableSort } from '../../state/table-view'
import { placeLabel } from '../../text/refusals'
import { tableWords } from '../../text/table'
import { type Clocks, filterColumn } from '../../ui/filter-column'
import { sortName } from '../../ui/fold-text'
import { sortValue } from './cell-value'

export type TableRow =
  | { readonly kind: 'heading'; readonly key: string; readonly label: string; readonly size: number }
  | { readonly kind: 'partner'; readonly key: string; readonly partner: Partner }

export type TableRows = { readonly rows: readonly TableRow[]; readonly shown: readonly Partner[]; readonly all: number }

type Wanted = {
  readonly filter: BoardFilter
  readonly grouping: TableGrouping
  readonly clocks: Clocks
}

/** Those of the sorted partners that the filter lets through, under headings when they are grouped. */
export function toTableRows(all: readonly Partner[], { filter, grouping, clocks }: Wanted): TableRows {
  const shown = filterColumn(all, filter, clocks)
  const toRow = (partner: Partner): TableRow => ({ kind: 'partner', key: partner.id, partner })
  if (grouping === 'none') return { rows: shown.map(toRow), shown, all: all.length }
  const groups = groupPartners(shown, grouping)
  return {
    rows: groups.flatMap(({ label, members }): readonly TableRow[] => [
      { kind: 'heading', key: `heading ${label}`, label, size: members.length },
      ...members.map(toRow),
    ]),
    shown: groups.flatMap(({ members }) => members),
    all: all.length,
  }
}

/**
 * The partners outside the bin, sorted by one column and by name where that says nothing. Sorted before they are
 * filtered, so that a key of the search sorts nothing; values are worked out once for each partner.
 */
export function sortPartners(partners: Iterable<Partner>, { column, descending }: TableSort): readonly Partner[] {
  const present = [...partners].filter(({ deletedAt }) => deletedAt === null)
  const values = new Map(present.map((partner) => [partner, sortValue(partner, column)] as const))
  const sign = descending ? -1 : 1
  return present.sort((a, b) => {
    const [one, other] = [values.get(a) ?? '', values.get(b) ?? '']
    // What is not filled in stands at the end, whichever way round.
    if (one === '' || other === '') return Number(one === '') - Number(other === '') || byName(a, b)
    return compare(one, other) * sign || byName(a, b)
  })
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : Number(a > b))

const byName = (a: Partner, b: Partner): number => compare(sortName(a), sortName(b)) || compare(a.id, b.id)

type Group = { readonly label: string; readonly members: readonly Partner[] }

function groupPartners(partners: readonly Partner[], grouping: Exclude<TableGrouping, 'none'>): readonly Group[] {
  const members = new Map<string, Partner[]>(fixedLabels[grouping].map((label) => [label, []]))
  for (const partner of partners) {
    const label = labelOf(partner, grouping)
    const group = members.get(label)
    if (group === undefined) members.set(label, [partner])
    else group.push(partner)
  }
  const groups = [...members]
    .map(([label, list]) => ({ label, members: list }))
    .filter((group) => group.members.length > 0)
  return grouping === 'owner' ? groups.toSorted((a, b) => a.label.localeCompare(b.label)) : groups
}

/** Groups whose order is not the alphabet's. */
const fixedLabels: Readonly<Record<Exclude<TableGrouping, 'none'>, readonly string[]>> = {
  stage: places.map(placeLabel),
  tier: Object.values(tiers),
  owner: [],
}

function labelOf(partner: Partner, grouping: Exclude<TableGrouping, 'none'>): string {
  if (grouping === 'stage') return placeLabel(partner.stage)
  if (grouping === 'tier') return tiers[partner.tier]
  return partner.owner.trim() === '' ? tableWords.noOwner : partner.owner.trim()
}
