import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useCallback } from 'react'

type FixedRows = {
  readonly count: number
  readonly heightOf: (index: number) => number
  readonly keyOf: (index: number) => string
  /** Rows that stay in the page though they are scrolled out of sight: what is focused or held. */
  readonly pinned: readonly number[]
}

export type RowWindow = {
  readonly rows: readonly VirtualItem[]
  readonly totalHeight: number
  readonly reveal: (index: number) => void
}

/** The rows of a long list that are in sight, of known heights; the only place that knows the virtualising library. */
export function useFixedRows(
  scroller: RefObject<HTMLElement | null>,
  { count, heightOf, keyOf, pinned }: FixedRows,
): RowWindow {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const rows = defaultRangeExtractor(range)
      const missing = pinned.filter((index) => index >= 0 && index < range.count && !rows.includes(index))
      return missing.length === 0 ? rows : [...rows, ...missing].toSorted((a, b) => a - b)
    },
    [pinned],
  )
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan: 3,
    rangeExtractor,
    // Cards have fixed heights: the first guess of the window spares one empty frame.
    initialRect: { width: 200, height: 800 },
  })
  return {
    rows: virtualizer.getVirtualItems(),
    totalHeight: virtualizer.getTotalSize(),
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }
}
