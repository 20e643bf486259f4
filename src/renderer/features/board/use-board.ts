import { useMemo, useState } from 'react'
import type { Partner } from '#shared/domain/records/partner'
import type { Workspace } from '#shared/domain/context'
import { today } from '../../actions/clock'
import { usePartnerList } from '../../db/live/partner-list'
import { useBoardView } from '../../state/board-view'
import { usePendingDecision } from '../../state/pending-decision'
import { ownersOf } from '../../ui/owners-of'
import { createIndexer } from './board-index'
import { type BoardRows, createProjector, type HeldCard } from './board-rows'
import type { Clocks } from '../../ui/filter-column'
import { type DriftBadges, useDriftBadges } from './use-drift-badges'

export type Board = {
  readonly byId: ReadonlyMap<string, Partner>
  readonly rows: BoardRows
  readonly held: HeldCard | null
  readonly clocks: Clocks
  readonly drift: DriftBadges
  readonly owners: readonly string[]
  readonly isEmpty: boolean
}

/** The board as it is to be drawn: the live list, ordered, filtered, with the dropped card where it was dropped. */
export function useBoard(workspace: Workspace): Board {
  const { byId } = usePartnerList()
  const { filter, order } = useBoardView()
  const day = today()
  const drift = useDriftBadges(byId)
  const drifting = filter.drifting ? drift.ids : null
  const clocks = useMemo(
    () => ({ settings: workspace.settings, today: day, ...(drifting === null ? {} : { drifting }) }),
    [workspace.settings, day, drifting],
  )
  const [toIndex] = useState(createIndexer)
  const { columns } = toIndex(byId, order)
  const held = useHeldCard(byId)
  const [toRows] = useState(createProjector)
  const rows = toRows({ columns, filter, clocks, held })
  const owners = useMemo(() => ownersOf(byId.values(), workspace), [byId, workspace])
  const isEmpty = useMemo(() => Object.values(columns).every((column) => column.length === 0), [columns])
  return { byId, rows, held, clocks, drift, owners, isEmpty }
}

function useHeldCard(byId: ReadonlyMap<string, Partner>): HeldCard | null {
  const { pending } = usePendingDecision()
  const partner = pending === null ? undefined : byId.get(pending.partnerId)
  const to = pending?.to ?? null
  return useMemo(
    () => (partner === undefined || to === null || partner.stage === to ? null : { partner, to }),
    [partner, to],
  )
}
