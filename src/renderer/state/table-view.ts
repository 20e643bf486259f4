import { create } from 'zustand'

/** Columns of the partners table, in their first order. Stored in saved views: names are never changed. */
export const tableColumns = [
  'name',
  'stage',
  'days',
  'owner',
  'tier',
  'cadence',
  'tags',
  'cycle',
  'country',
  'segment',
  'website',
  'review',
  'created',
] as const
export type TableColumn = (typeof tableColumns)[number]

export const tableGroupings = ['none', 'stage', 'owner', 'tier'] as const
export type TableGrouping = (typeof tableGroupings)[number]

export type TableSort = { readonly column: TableColumn; readonly descending: boolean }

export type TableView = {
  /** Shown columns in their order; the name is always among them. */
  readonly columns: readonly TableColumn[]
  /** px; a column that is not named has its usual width. */
  readonly widths: Readonly<Partial<Record<TableColumn, number>>>
  readonly sort: TableSort
  readonly grouping: TableGrouping
}

export const firstTableView: TableView = {
  columns: ['name', 'stage', 'days', 'owner', 'tier', 'cadence', 'tags'],
  widths: {},
  sort: { column: 'name', descending: false },
  grouping: 'none',
}

export const useTableView = create<TableView>()(() => firstTableView)

export const setTableView = (part: Partial<TableView>): void => {
  useTableView.setState(part)
}

/** px that a column may have. */
const widest = 600
const narrowest = 60

export const resizeColumn = (column: TableColumn, width: number): void => {
  const fitting = Math.round(Math.min(widest, Math.max(narrowest, width)))
  useTableView.setState(({ widths }) => ({ widths: { ...widths, [column]: fitting } }))
}

/** The same column again turns the order round. */
export const sortBy = (column: TableColumn): void => {
  useTableView.setState(({ sort }) => ({ sort: { column, descending: sort.column === column && !sort.descending } }))
}

export const showColumn = (column: TableColumn, shown: boolean): void => {
  useTableView.setState(({ columns }) => ({
    columns: tableColumns.filter((one) => one === 'name' || (one === column ? shown : columns.includes(one))),
  }))
}

/** Partners chosen for an act on many, by id. */
export const useChosenPartners = create<{ readonly chosen: ReadonlySet<string> }>()(() => ({ chosen: new Set() }))

export const choosePartners = (ids: readonly string[], isChosen: boolean): void => {
  useChosenPartners.setState(({ chosen }) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (isChosen) next.add(id)
      else next.delete(id)
    }
    return { chosen: next }
  })
}

export const chooseNobody = (): void => {
  useChosenPartners.setState({ chosen: new Set() })
}
