import type { MergeCounts as Counts } from '#shared/workbook/own/merge-choices'
import { showNumber } from '../../text/formats'
import { mergeCountNames as names } from '../../text/workbook'
import classes from './workbook.module.css'

/** The figures of a merge. */
export const MergeCounts = ({ counts, signOffs }: { readonly counts: Counts; readonly signOffs: number }) => (
  <dl className={classes['counts']}>
    {[
      [names.added, counts.added],
      [names.changed, counts.changed],
      [names.conflicts, counts.conflicts],
      [names.deleted, counts.deleted],
      [names.signOffs, signOffs],
      [names.unchanged, counts.unchanged],
    ].map(([label, count]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{showNumber(Number(count))}</dd>
      </div>
    ))}
  </dl>
)
