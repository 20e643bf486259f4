import type { FieldMerge } from '#shared/workbook/own/merge-fields'
import type { MergeRecord } from '../../state/workbook-merge'
import { mergeWords, rowText, sheetText, valueText } from '../../text/workbook'
import classes from './workbook.module.css'

type LineProps = { readonly record: MergeRecord; readonly children?: React.ReactNode }

/** Which record is meant, and where it stands in the workbook. */
export function RecordLine({ record, children }: LineProps) {
  const { table, title, row, partner } = record
  const name = table === 'partners' ? title : `${partner}: ${title}`
  return (
    <div className={classes['what']}>
      <strong>{name}</strong>
      <span className={classes['place']}>{row === null ? sheetText({ table }) : rowText(row.sheet, row.row)}</span>
      {children}
    </div>
  )
}

type SidesProps = {
  readonly record: Pick<MergeRecord, 'table'>
  readonly field: FieldMerge
  readonly withMine: boolean
}

/** What a field was, is here, and is in the workbook. */
export function FieldSides({ record, field, withMine }: SidesProps) {
  const { title, base, mine, theirs } = field
  const lines = [
    [mergeWords.before, withMine ? base : mine],
    ...(withMine ? [[mergeWords.here, mine] as const] : []),
    [mergeWords.there, theirs],
  ] as const
  return (
    <>
      <span>{title}</span>
      <dl className={classes['sides']}>
        {lines.map(([label, value]) => (
          <FieldSide key={label} label={label} text={valueText(record, field.field, value)} />
        ))}
      </dl>
    </>
  )
}

const FieldSide = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <>
    <dt>{label}</dt>
    <dd title={text}>{text}</dd>
  </>
)
