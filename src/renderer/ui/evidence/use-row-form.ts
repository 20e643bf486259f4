import type { EditableTable } from '#shared/domain/commands'
import type { Row } from '#shared/domain/tables'
import { type RecordForm, useRecordForm } from '../fields/use-record-form'
import type { EditorProps } from './editor'
import { formKey } from './use-evidence-form'

type Given<T> = {
  readonly table: EditableTable
  readonly record: T
  readonly label: string
  readonly lacks?: (value: T) => string | null
}

/** A record of the partner as a form; it is saved whole whenever one of its fields is left. */
export const useRowForm = <T extends Row>(props: EditorProps, { table, record, label, lacks }: Given<T>) =>
  useRecordForm<T>({
    stored: record,
    draftKey: formKey(props, table, record.id),
    readOnly: props.readOnly,
    ...(lacks === undefined ? {} : { lacks }),
    save: (next) => props.submit({ kind: 'save-record', table, record: next }, label),
  }) satisfies RecordForm<T>
