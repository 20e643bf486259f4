import type { ReviewCounts } from '#shared/workbook/review-foreign-import'
import { showNumber } from '../../text/formats'
import { importCountNames as names } from '../../text/import-steps'
import classes from './exchange.module.css'

/** The figures of an import. */
export function CountTiles({ counts }: { readonly counts: ReviewCounts }) {
  const tiles: readonly (readonly [string, number])[] = [
    [names.rows, counts.rows],
    [names.new, counts.new],
    ...(counts.adopted > 0 ? [[names.adopted, counts.adopted] as const] : []),
    [names.updated, counts.updated],
    [names.same, counts.same],
    [names.leftOut, counts.leftOut],
    [names.problems, counts.problems],
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
