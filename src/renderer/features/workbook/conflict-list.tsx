import { Button, Group, SegmentedControl } from '@mantine/core'
import type { FieldMerge } from '#shared/workbook/own/merge-fields'
import { chosenSide, columnKey, fieldKey, type Side } from '#shared/workbook/own/merge-choices'
import type { RecordMerge } from '#shared/workbook/own/plan-merge'
import { choose } from '../../actions/merge-workbook'
import { type MergeReview, useMerge } from '../../state/workbook-merge'
import { mergeWords, sheetText } from '../../text/workbook'
import { PartList } from './part-list'
import { FieldSides, RecordLine } from './record-line'

type Conflict = { readonly record: RecordMerge; readonly field: FieldMerge }

const toConflicts = ({ plan }: MergeReview): readonly Conflict[] =>
  plan.records.flatMap((record) => record.conflicts.map((field) => ({ record, field })))

/** Fields that both sides changed: one by one, a column at a time, or all at once. */
export function ConflictList({ review }: { readonly review: MergeReview }) {
  const conflicts = toConflicts(review)
  return (
    <PartList
      id="merge-conflicts"
      title={mergeWords.conflicts}
      hint={mergeWords.conflictsHint}
      items={conflicts}
      keyOf={({ record, field }) => fieldKey(record, field)}
      acts={<ConflictActs conflicts={conflicts} />}
    >
      {(conflict) => <ConflictLine {...conflict} partner={review.names.get(conflict.record.partnerId) ?? ''} />}
    </PartList>
  )
}

function ConflictLine({ record, field, partner }: Conflict & { readonly partner: string }) {
  const choices = useMerge((state) => state.choices)
  const side = chosenSide(choices, record, field)
  const set = (value: string): void => {
    void choose({ fields: { ...choices.fields, [fieldKey(record, field)]: value as Side } })
  }
  return (
    <>
      <RecordLine record={record} partner={partner}>
        <FieldSides record={record} field={field} withMine />
      </RecordLine>
      <SegmentedControl
        aria-label={`${record.title}: ${field.title}`}
        data={[
          { value: 'mine', label: mergeWords.mine },
          { value: 'theirs', label: mergeWords.theirs },
        ]}
        value={side ?? ''}
        onChange={set}
      />
    </>
  )
}

/** The same word for every conflict, or for those of one column. */
function ConflictActs({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const columns = new Map(conflicts.map((one) => [columnKey(one.record, one.field), one]))
  return (
    <>
      <SideButtons label={mergeWords.all} onChoose={(side) => void choose({ all: side, columns: {}, fields: {} })} />
      {columns.size < 2
        ? null
        : [...columns].map(([key, { record, field }]) => (
            <SideButtons
              key={key}
              label={`${sheetText(record)}: ${field.title}`}
              onChoose={(side) => {
                const { choices } = useMerge.getState()
                void choose({ columns: { ...choices.columns, [key]: side } })
              }}
            />
          ))}
    </>
  )
}

type ButtonsProps = { readonly label: string; readonly onChoose: (side: Side) => void }

const SideButtons = ({ label, onChoose }: ButtonsProps) => (
  <Group gap="xs" role="group" aria-label={label}>
    <span>{label}</span>
    <Button size="compact-sm" variant="default" onClick={() => onChoose('mine')}>
      {mergeWords.mine}
    </Button>
    <Button size="compact-sm" variant="default" onClick={() => onChoose('theirs')}>
      {mergeWords.theirs}
    </Button>
  </Group>
)
