import { Button, SegmentedControl } from '@mantine/core'
import { chosenRow, type RowAnswer } from '#shared/workbook/own/merge-choices'
import { choose } from '../../actions/merge-workbook'
import { type MergeRecord, type MergeReview, useMerge } from '../../state/workbook-merge'
import { mergeWords } from '../../text/workbook'
import { PartList } from './part-list'
import { RecordLine } from './record-line'
import classes from './workbook.module.css'

/** Records that one side deleted: nothing happens to them before somebody says so. */
export const RowList = ({ review: { totals } }: { readonly review: MergeReview }) => (
  <PartList
    kind="rows"
    total={totals.rows}
    title={mergeWords.rows}
    hint={mergeWords.rowsHint}
    keyOf={({ key }) => key}
    acts={<RowActs />}
  >
    {(record) => <RowLine record={record} />}
  </PartList>
)

/** `keep` and `delete` mean the record, whichever side deleted it. */
const labels: Readonly<Record<'gone-there' | 'gone-here', Readonly<Record<RowAnswer, string>>>> = {
  'gone-there': { keep: mergeWords.keepRow, delete: mergeWords.deleteRow },
  'gone-here': { keep: mergeWords.bringBack, delete: mergeWords.stayGone },
}

function RowLine({ record }: { readonly record: MergeRecord }) {
  const choices = useMerge((state) => state.choices)
  const words = labels[record.kind === 'gone-here' ? 'gone-here' : 'gone-there']
  return (
    <>
      <RecordLine record={record} />
      <SegmentedControl
        aria-label={record.title}
        data={[
          { value: 'keep', label: words.keep },
          { value: 'delete', label: words.delete },
        ]}
        value={chosenRow(choices, record) ?? ''}
        onChange={(value) => void choose({ rows: { ...choices.rows, [record.key]: value as RowAnswer } })}
      />
    </>
  )
}

const RowActs = () => (
  <div className={classes['side']} role="group" aria-label={mergeWords.all}>
    <span>{mergeWords.all}</span>
    <Button size="compact-sm" variant="default" onClick={() => void choose({ allRows: 'keep', rows: {} })}>
      {mergeWords.keepRow}
    </Button>
    <Button size="compact-sm" variant="default" onClick={() => void choose({ allRows: 'delete', rows: {} })}>
      {mergeWords.deleteRow}
    </Button>
  </div>
)
