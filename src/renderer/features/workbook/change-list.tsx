import type { MergeReview } from '../../state/workbook-merge'
import { mergeWords } from '../../text/workbook'
import { PartList } from './part-list'
import { FieldSides, RecordLine } from './record-line'

/** What is taken over without a question, partner by partner. */
export const ChangeList = ({ review: { totals } }: { readonly review: MergeReview }) => (
  <PartList
    kind="changes"
    total={totals.changes}
    title={mergeWords.changes}
    hint={mergeWords.changesHint}
    keyOf={({ key }) => key}
  >
    {(record) => (
      <RecordLine record={record}>
        {record.kind === 'added' ? <span>{mergeWords.added}</span> : null}
        {record.fields.map((field) => (
          <FieldSides key={field.field} record={record} field={field} withMine={false} />
        ))}
      </RecordLine>
    )}
  </PartList>
)
