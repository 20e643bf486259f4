import { type ComponentType, useMemo, useRef } from 'react'
import { evenRows } from '../../ui/lay-rows'
import { useFixedRows } from '../../ui/use-fixed-rows'
import classes from './long-list.module.css'

type Props<T> = {
  readonly label: string
  readonly items: readonly T[]
  /** In pixels; every row has the same. */
  readonly rowHeight: number
  readonly Row: ComponentType<{ readonly item: T }>
}

const nonePinned: readonly number[] = []
const mostHeight = 400

/** A list of any length of which only the rows in sight are drawn. */
export function LongList<T>({ label, items, rowHeight, Row }: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const heights = useMemo(() => evenRows(rowHeight), [rowHeight])
  const { rows, totalHeight } = useFixedRows(scroller, {
    count: items.length,
    heights,
    keyOf: String,
    pinned: nonePinned,
  })
  return (
    <div ref={scroller} className={classes['long']} style={{ height: Math.min(mostHeight, totalHeight + 2) }}>
      <div className={classes['window']} role="list" aria-label={label} style={{ height: totalHeight }}>
        {rows.map(({ index, key, start }) => {
          const item = items[index]
          return item === undefined ? null : (
            <div
              key={key}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={classes['line']}
              style={{ top: start, height: rowHeight }}
            >
              <Row item={item} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
