import { tableWords } from '../../text/table'
import type { TableRow } from './table-rows'
import classes from './table.module.css'
import { toTop } from './to-top'

type HeadingProps = {
  readonly row: Extract<TableRow, { kind: 'heading' }>
  readonly top: number
  readonly at: number
}

export const HeadingRow = ({ row, top, at }: HeadingProps) => (
  <div role="row" aria-rowindex={at} className={classes['heading']} style={{ transform: toTop(top) }}>
    <span role="gridcell">{tableWords.group(row.label, row.size)}</span>
  </div>
)
