import { useMemo } from 'react'
import type { Workspace } from '#shared/domain/context'
import { today } from '../../actions/clock'
import { useDriftList } from '../../db/live/drift-list'
import { usePartnerList } from '../../db/live/partner-list'
import { useBoardView } from '../../state/board-view'
import { useTableView } from '../../state/table-view'
import type { Clocks } from '../../ui/filter-column'
import { type TableRows, toTableRows } from './table-rows'

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
  return useMemo(
    () => ({ ...toTableRows(byId.values(), { filter, sort, grouping, clocks }), clocks }),
    [byId, filter, sort, grouping, clocks],
  )
}

/** The partners with a drift that is not paused; null while nobody filters by it. */
function useDrifting(wanted: boolean): ReadonlySet<string> | null {
  const { byPartner } = useDriftList()
  return useMemo(() => {
    if (!wanted) return null
    const found = [...byPartner].filter(([, { findings }]) => findings.some(({ pause }) => pause === null))
    return new Set(found.map(([id]) => id))
  }, [byPartner, wanted])
}
