import type { FieldMerge } from './merge-fields'
import type { MergePlan, RecordMerge } from './plan-merge'
import type { IdentityAnswer } from './resolve-partners'

export type Side = 'mine' | 'theirs'
export type RowAnswer = 'keep' | 'delete'

/** What a person chose. The narrowest choice counts: one field, then its whole column, then all. */
export type MergeChoices = {
  /** By `table:id.field`. */
  readonly fields: Readonly<Record<string, Side>>
  /** By `table.field`. */
  readonly columns: Readonly<Record<string, Side>>
  readonly all: Side | null
  /** By `table:id`: whether a record that one side deleted stays. */
  readonly rows: Readonly<Record<string, RowAnswer>>
  readonly allRows: RowAnswer | null
  readonly identities: Readonly<Record<string, IdentityAnswer>>
}

export const noChoices: MergeChoices = {
  fields: {},
  columns: {},
  all: null,
  rows: {},
  allRows: null,
  identities: {},
}

export const fieldKey = ({ key }: Pick<RecordMerge, 'key'>, { field }: Pick<FieldMerge, 'field'>): string =>
  `${key}.${field}`

export const columnKey = ({ table }: Pick<RecordMerge, 'table'>, { field }: Pick<FieldMerge, 'field'>): string =>
  `${table}.${field}`

/** Null while nobody chose: what is here stays then. */
export const chosenSide = (
  choices: MergeChoices,
  record: Pick<RecordMerge, 'key' | 'table'>,
  field: FieldMerge,
): Side | null => choices.fields[fieldKey(record, field)] ?? choices.columns[columnKey(record, field)] ?? choices.all

/** Null while nobody chose: nothing is deleted or brought back then. */
export const chosenRow = (choices: MergeChoices, { key }: Pick<RecordMerge, 'key'>): RowAnswer | null =>
  choices.rows[key] ?? choices.allRows

export type MergeCounts = {
  readonly added: number
  readonly changed: number
  readonly conflicts: number
  readonly openConflicts: number
  readonly deleted: number
  readonly openRows: number
  readonly unchanged: number
}

/** What the plan comes to under the choices made so far. */
export function countMerge({ records, unchanged }: MergePlan, choices: MergeChoices): MergeCounts {
  const conflicts = records.flatMap((record) => record.conflicts.map((field) => chosenSide(choices, record, field)))
  const asked = records.filter(({ kind }) => kind === 'gone-there' || kind === 'gone-here')
  const deleted = asked.filter((one) => one.kind === 'gone-there' && chosenRow(choices, one) === 'delete')
  return {
    added: records.filter(({ kind }) => kind === 'added').length,
    changed: records.filter(({ kind, changes }) => kind === 'changed' && changes.length > 0).length,
    conflicts: conflicts.length,
    openConflicts: conflicts.filter((side) => side === null).length,
    deleted: deleted.length,
    openRows: asked.filter((one) => chosenRow(choices, one) === null).length,
    unchanged,
  }
}
