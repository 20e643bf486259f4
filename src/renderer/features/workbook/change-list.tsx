import type { RecordMerge } from '#shared/workbook/own/plan-merge'
import type { MergeReview } from '../../state/workbook-merge'
import { mergeWords } from '../../text/workbook'
import { PartList } from './part-list'
import { FieldSides, RecordLine } from './record-line'

const isChange = ({ kind, changes }: RecordMerge): boolean => kind === 'added' || changes.length > 0

/** What is taken over without a question, partner by partner. */
export function ChangeList({ review: { plan, names } }: { readonly review: MergeReview }) {
  const nameOf = ({ partnerId }: RecordMerge): string => names.get(partnerId) ?? ''
  const records = plan.records.filter(isChange).toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))
  return (
    <PartList
      id="merge-changes"
      title={mergeWords.changes}
      hint={mergeWords.changesHint}
      items={records}
      keyOf={({ key }) => key}
    >
      {(record) => (
        <RecordLine record={record} partner={nameOf(record)}>
          {record.kind === 'added' ? <span>New</span> : null}
          {record.changes.map((field) => (
            <FieldSides key={field.field} record={record} field={field} withMine={false} />
          ))}
        </RecordLine>
      )}
    </PartList>
  )
}
