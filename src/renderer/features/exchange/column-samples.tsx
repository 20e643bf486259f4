import type { PartnerField } from '#shared/workbook/partner-fields'
import type { ColumnReading } from '#shared/workbook/read-samples'
import { columnWords as words } from '../../text/import-steps'
import classes from './exchange.module.css'

type Props = { readonly field: PartnerField | null; readonly reading: ColumnReading | undefined }

/** The first values of a column, and beside each what it is understood as where that differs. */
export function ColumnSamples({ field, reading }: Props) {
  if (reading === undefined || reading.samples.length === 0)
    return <span className={classes['soft']}>{words.empty}</span>
  return (
    <ul className={classes['samples']}>
      {reading.samples.map(({ written, read }) => (
        <li key={written}>
          {written}
          {read === null && field !== null ? <span className={classes['refused']}> {words.notUnderstood}</span> : null}
          {read === null || read === written ? null : <span className={classes['understood']}> → {read}</span>}
        </li>
      ))}
      {reading.doubtful > 0 ? <li className={classes['refused']}>{words.inDoubt(reading.doubtful)}</li> : null}
    </ul>
  )
}
