import type { ReviewCounts } from '#shared/workbook/review-foreign-import'
import { showNumber } from '../../text/formats'
import classes from './exchange.module.css'

/** The figures of an import. */
export function CountTiles({ counts }: { readonly counts: ReviewCounts }) {
  const tiles: readonly (readonly [string, number])[] = [
    ['rows in the list', counts.rows],
    ['new', counts.new],
    ...(counts.adopted > 0 ? [['of them adopted', counts.adopted] as const] : []),
    ['updated', counts.updated],
    ['the same', counts.same],
    ['left out', counts.leftOut],
    ['problems', counts.problems],
  ]
  return (
    <dl className={classes['tiles']}>
      {tiles.map(([title, count]) => (
        <div key={title} className={classes['tile']}>
          <dt>{title}</dt>
          <dd>{showNumber(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
