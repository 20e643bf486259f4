import type { MergeCounts as Counts } from '#shared/workbook/own/merge-choices'
import { showNumber } from '../../text/formats'
import classes from './workbook.module.css'

/** The figures of a merge. */
export const MergeCounts = ({ counts, signOffs }: { readonly counts: Counts; readonly signOffs: number }) => (
  <dl className={classes['counts']}>
    {[
      ['new', counts.added],
      ['changed', counts.changed],
      ['in conflict', counts.conflicts],
      ['deleted', counts.deleted],
      ['sign-offs', signOffs],
      ['unchanged', counts.unchanged],
    ].map(([label, count]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{showNumber(Number(count))}</dd>
      </div>
    ))}
  </dl>
)
