import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { showNumber } from '../../text/formats'
import classes from './workbook.module.css'

type Props<T> = {
  readonly id: string
  readonly title: string
  readonly hint: string
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly children: (item: T) => ReactNode
  /** Acts on all of the list. */
  readonly acts?: ReactNode
}

const step = 100

/** One part of a review, a hundred lines at a time; nothing at all when it is empty. */
export function PartList<T>({ id, title, hint, items, keyOf, children, acts }: Props<T>) {
  const [shown, setShown] = useState(step)
  if (items.length === 0) return null
  return (
    <section className={classes['panel']} aria-labelledby={id}>
      <h2 id={id}>
        {title} ({showNumber(items.length)})
      </h2>
      <p className={classes['hint']}>{hint}</p>
      {acts}
      <ul className={classes['list']}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {items.length > shown ? (
        <Button variant="default" onClick={() => setShown(shown + step)}>
          {showNumber(items.length - shown)} more
        </Button>
      ) : null}
    </section>
  )
}
