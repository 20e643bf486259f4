import { places } from '#shared/domain/gate/check-columns'
import { tiers } from '#shared/domain/records/partner'
import type { SavedView } from '#shared/domain/records/saved-view'
import { boardOrders, type BoardFilter, noFilter, useBoardView } from './board-view'
import { firstTableView, setTableView, tableColumns, tableGroupings, type TableView, useTableView } from './table-view'

type Kept = Pick<SavedView, 'filter' | 'layout'>

/** What board and table show now, as a saved view keeps it. What filters nothing is left out. */
export function captureView(page: 'board' | 'table', isDefault: boolean): Kept {
  const { filter, order, closedShown } = useBoardView.getState()
  const { columns, widths, sort, grouping } = useTableView.getState()
  const set = Object.entries(filter).filter(([, value]) => value !== null && value !== '' && value !== false)
  return {
    // An owner that is empty text means those without an owner: it is kept as a mark of its own.
    filter: {
      ...Object.fromEntries(set as [string, string | boolean][]),
      ...(filter.owner === '' ? { noOwner: true } : {}),
    },
    layout: {
      page,
      isDefault,
      order,
      closedShown,
      columns: [...columns],
      widths: Object.entries(widths).map(([column, width]) => `${column}=${String(width)}`),
      sort: sort.column,
      descending: sort.descending,
      grouping,
    },
  }
}

export const isDefaultView = ({ layout }: Pick<SavedView, 'layout'>): boolean => layout['isDefault'] === true

export const pageOfView = ({ layout }: Pick<SavedView, 'layout'>): 'board' | 'table' =>
  layout['page'] === 'table' ? 'table' : 'board'

/** Shows board and table as the view says. What an older or newer version wrote and is not known stays as usual. */
export function showView(view: Kept): void {
  useBoardView.setState({
    filter: readFilter(view.filter),
    order: boardOrders.find((one) => one === view.layout['order']) ?? 'newest-here',
    closedShown: view.layout['closedShown'] === true,
  })
  setTableView(readTable(view.layout))
}

/** Board and table as they are on the first day. */
export function resetView(): void {
  useBoardView.setState({ filter: noFilter, order: 'newest-here', closedShown: false })
  setTableView(firstTableView)
}

let opened = false

/** The default view is shown once, when board or table is first drawn; what is set by hand later stays. */
export function openDefaultView(views: readonly SavedView[]): void {
  if (opened || views.length === 0) return
  opened = true
  const first = views.find(isDefaultView)
  if (first !== undefined) showView(first)
}

function readFilter(kept: Kept['filter']): BoardFilter {
  const { search, owner, stage, tier, overdue, drifting, noOwner } = kept
  const named = typeof owner === 'string' ? owner : null
  return {
    ...noFilter,
    search: typeof search === 'string' ? search : '',
    owner: noOwner === true ? '' : named,
    stage: places.find((one) => one === stage) ?? null,
    tier: (Object.keys(tiers) as (keyof typeof tiers)[]).find((one) => one === tier) ?? null,
    overdue: overdue === true,
    drifting: drifting === true,
  }
}

function readTable({ columns, widths, sort, descending, grouping }: Kept['layout']): TableView {
  const shown = Array.isArray(columns) ? columns : firstTableView.columns
  return {
    columns: tableColumns.filter((one) => one === 'name' || shown.includes(one)),
    widths: Array.isArray(widths) ? Object.fromEntries(widths.flatMap(readWidth)) : {},
    sort: { column: tableColumns.find((one) => one === sort) ?? 'name', descending: descending === true },
    grouping: tableGroupings.find((one) => one === grouping) ?? 'none',
  }
}

function readWidth(text: string): readonly (readonly [string, number])[] {
  const [column = '', width = ''] = text.split('=')
  const known = tableColumns.some((one) => one === column)
  return known && Number.isFinite(Number(width)) && width !== '' ? [[column, Number(width)]] : []
}
