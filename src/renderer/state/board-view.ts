import { create } from 'zustand'
import type { Place, Tier } from '#shared/domain/records/partner'

/** How the cards of a column are ordered. */
export const boardOrders = ['newest-here', 'longest-here', 'name'] as const
export type BoardOrder = (typeof boardOrders)[number]

/** Which cards are shown. An empty text, null or false filters nothing. */
export type BoardFilter = {
  readonly search: string
  /** Null: every owner. Empty: those without an owner. */
  readonly owner: string | null
  readonly stage: Place | null
  readonly tier: Tier | null
  /** Longer in the stage than its limit. */
  readonly overdue: boolean
  /** With a drift in sight. */
  readonly drifting: boolean
}

type BoardView = { readonly filter: BoardFilter; readonly order: BoardOrder; readonly closedShown: boolean }

export const noFilter: BoardFilter = {
  search: '',
  owner: null,
  stage: null,
  tier: null,
  overdue: false,
  drifting: false,
}

export const useBoardView = create<BoardView>()(() => ({ filter: noFilter, order: 'newest-here', closedShown: false }))

export const setBoardFilter = (part: Partial<BoardFilter>): void => {
  useBoardView.setState(({ filter }) => ({ filter: { ...filter, ...part } }))
}

export const setBoardOrder = (order: BoardOrder): void => {
  useBoardView.setState({ order })
}

export const showClosed = (closedShown: boolean): void => {
  useBoardView.setState({ closedShown })
}
