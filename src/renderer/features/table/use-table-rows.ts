import { useMemo } from 'react'
import type { Workspace } from '#shared/domain/context'
import { today } from '../../actions/clock'
import { usePartnerList } from '../../db/live/partner-list'
import { useDrifting } from '../../db/live/use-drifting'
import { useBoardView } from '../../state/board-view'
import { useTableView } from '../../state/table-view'
import type { Clocks } from '../../ui/filter-column'
import { sortPartners, type TableRows, toTableRows } from './table-rows'

export type Table = TableRows & { readonly clocks: Clocks }

/** The rows as they are to be drawn, from the live list under the filter that the board has too. */
export function useTableRows(workspace: Workspace): Table {
  const { byId } = usePartnerList()
  const { filter } = useBoardView()
  const { sort, grouping } = useTableView()
  const drifting = useDrifting(filter.drifting)
  const day = today()
  const clocks = useMemo(
    () => ({ settings: workspace.settings, today: day, ...(drifting === null ? {} : { drifting }) }),
    [workspace.settings, day, drifting],
  )
  const sorted = useMemo(() => sortPartners(byId.values(), sort), [byId, sort])
  return useMemo(
    () => ({ ...toTableRows(sorted, { filter, grouping, clocks }), clocks }),
    [sorted, filter, grouping, clocks],
  )
}
