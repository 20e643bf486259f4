import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { type Layout, layRows, type RowHeights } from './lay-rows'

type FixedRows = {
  readonly count: number
  /** px; must keep its identity while the heights stay the same. */
  readonly heights: RowHeights
  readonly keyOf: (index: number) => string
  /** Rows that stay in the page though they are scrolled out of sight: what is focused or held. */
  readonly pinned: readonly number[]
}

export type PlacedRow = { readonly key: string; readonly index: number; readonly start: number; readonly size: number }

export type RowWindow = {
  readonly rows: readonly PlacedRow[]
  readonly totalHeight: number
  readonly reveal: (index: number) => void
}

/** Rows drawn beyond both edges of what is in sight, so that scrolling finds them there. */
const beyond = 3
/** px of the bars above a list on a wide screen. */
const barsHeight = 110
/** px; a guess until the list is in the page spares one empty frame, and mostly a second drawing. */
const firstHeight = (): number => window.innerHeight - barsHeight

type Sight = { readonly first: number; readonly last: number }

/**
 * The rows of a long list that are in sight, of known heights. Where a row stands is reckoned and not measured: a
 * library that keeps a record for each of 10,000 rows needs more time for them than everything that is drawn. The
 * scrolled element must come and go with the component that calls this.
 */
export function useFixedRows(
  scroller: RefObject<HTMLElement | null>,
  { count, heights, keyOf, pinned }: FixedRows,
): RowWindow {
  const { offsetOf, indexAt } = useMemo(() => layRows(heights), [heights])
  const sight = useSight(scroller, indexAt)
  const first = Math.max(0, sight.first - beyond)
  const last = Math.min(count - 1, sight.last + beyond)
  const near = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  const kept = pinned.filter((index) => index >= 0 && index < count && (index < first || index > last))
  const indexes = kept.length === 0 ? near : [...new Set([...near, ...kept])].toSorted((a, b) => a - b)
  const rows = indexes.map((index) => {
    const start = offsetOf(index)
    return { key: keyOf(index), index, start, size: offsetOf(index + 1) - start }
  })
  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current
      if (element === null || index < 0) return
      const [start, end] = [offsetOf(index), offsetOf(index + 1)]
      const { scrollTop, clientHeight } = element
      if (start < scrollTop) element.scrollTo({ top: start })
      else if (end > scrollTop + clientHeight) element.scrollTo({ top: end - clientHeight })
    },
    [scroller, offsetOf],
  )
  return { rows, totalHeight: offsetOf(count), reveal }
}

/** A row or two more than are in sight do no harm: drawing again without them would cost more. */
const reaches = (drawn: number, wanted: number): boolean => drawn >= wanted && drawn - wanted <= 2

/** The first and the last row in sight; a new value only when one of them is another row. */
function useSight(scroller: RefObject<HTMLElement | null>, indexAt: Layout['indexAt']): Sight {
  const [sight, setSight] = useState<Sight>(() => ({ first: 0, last: indexAt(firstHeight()) }))
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const look = (): void => {
      const first = indexAt(element.scrollTop)
      const last = indexAt(element.scrollTop + element.clientHeight)
      setSight((known) => (known.first === first && reaches(known.last, last) ? known : { first, last }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const resized = new ResizeObserver(look)
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      resized.disconnect()
    }
  }, [scroller, indexAt])
  return sight
}
