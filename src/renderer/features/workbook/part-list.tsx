import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { showMore } from '../../actions/merge-workbook'
import { type MergeItems, type MergeLists, useMerge } from '../../state/workbook-merge'
import { mergeWords } from '../../text/workbook'
import { showNumber } from '../../text/formats'
import classes from './workbook.module.css'

type Props<K extends keyof MergeItems> = {
  readonly kind: K
  readonly total: number
  readonly title: string
  readonly hint: string
  readonly keyOf: (item: MergeItems[K]) => string
  readonly children: (item: MergeItems[K]) => ReactNode
  /** Acts on all of the list. */
  readonly acts?: ReactNode
}

/** One part of a review, some lines at a time; nothing at all when it is empty. */
export function PartList<K extends keyof MergeItems>(props: Props<K>) {
  const { kind, total, title, hint, keyOf, children, acts } = props
  const items: MergeLists[K] = useMerge((state) => state.lists[kind])
  if (total === 0) return null
  return (
    <section className={classes['panel']} aria-labelledby={`merge-${kind}`}>
      <h2 id={`merge-${kind}`}>
        {title} ({showNumber(total)})
      </h2>
      <p className={classes['hint']}>{hint}</p>
      {acts}
      <ul className={classes['list']}>
        {items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {total > items.length ? (
        <Button variant="default" onClick={() => void showMore(kind)}>
          {mergeWords.more(total - items.length)}
        </Button>
      ) : null}
    </section>
  )
}
