import { Button, SegmentedControl } from '@mantine/core'
import { chosenSide, fieldKey, type Side } from '#shared/workbook/own/merge-choices'
import { choose } from '../../actions/merge-workbook'
import { type MergeItems, type MergeReview, useMerge } from '../../state/workbook-merge'
import { mergeWords, sheetText } from '../../text/workbook'
import { PartList } from './part-list'
import { FieldSides, RecordLine } from './record-line'
import classes from './workbook.module.css'

type Conflict = MergeItems['conflicts']

/** Fields that both sides changed: one by one, a column at a time, or all at once. */
export const ConflictList = ({ review: { totals, columns } }: { readonly review: MergeReview }) => (
  <PartList
    kind="conflicts"
    total={totals.conflicts}
    title={mergeWords.conflicts}
    hint={mergeWords.conflictsHint}
    keyOf={(one) => fieldKey(one, one.field)}
    acts={<ConflictActs columns={columns} />}
  >
    {(conflict) => <ConflictLine conflict={conflict} />}
  </PartList>
)

function ConflictLine({ conflict }: { readonly conflict: Conflict }) {
  const choices = useMerge((state) => state.choices)
  const { field, title } = conflict
  const set = (value: string): void => {
    void choose({ fields: { ...choices.fields, [fieldKey(conflict, field)]: value as Side } })
  }
  return (
    <>
      <RecordLine record={conflict}>
        <FieldSides record={conflict} field={field} withMine />
      </RecordLine>
      <SegmentedControl
        aria-label={`${title}: ${field.title}`}
        data={[
          { value: 'mine', label: mergeWords.mine },
          { value: 'theirs', label: mergeWords.theirs },
        ]}
        value={chosenSide(choices, conflict, field) ?? ''}
        onChange={set}
      />
    </>
  )
}

/** The same word for every conflict, or for those of one column. */
const ConflictActs = ({ columns }: Pick<MergeReview, 'columns'>) => (
  <div className={classes['acts']}>
    <SideButtons label={mergeWords.all} onChoose={(side) => void choose({ all: side, columns: {}, fields: {} })} />
    {columns.length < 2
      ? null
      : columns.map((column) => (
          <SideButtons
            key={column.key}
            label={`${sheetText(column)}: ${column.title}`}
            onChoose={(side) => {
              const { choices } = useMerge.getState()
              void choose({ columns: { ...choices.columns, [column.key]: side } })
            }}
          />
        ))}
  </div>
)

type ButtonsProps = { readonly label: string; readonly onChoose: (side: Side) => void }

const SideButtons = ({ label, onChoose }: ButtonsProps) => (
  <div className={classes['side']} role="group" aria-label={label}>
    <span>{label}</span>
    <Button size="compact-sm" variant="default" onClick={() => onChoose('mine')}>
      {mergeWords.mine}
    </Button>
    <Button size="compact-sm" variant="default" onClick={() => onChoose('theirs')}>
      {mergeWords.theirs}
    </Button>
  </div>
)
