import type { MergePlan, RecordMerge } from '#shared/workbook/own/plan-merge'
import type { SheetProblem } from '#shared/workbook/sheet'
import type { HeldBackLine, MergeItems, MergeRecord } from '../state/workbook-merge'

type Told = {
  readonly names: ReadonlyMap<string, string>
  readonly problems: readonly SheetProblem[]
  readonly heldBack: readonly HeldBackLine[]
}

/** The lists of a review as plain data, each in the order in which it is shown. */
export function toMergeItems(
  { records, questions }: MergePlan,
  { names, problems, heldBack }: Told,
): { readonly [K in keyof MergeItems]: readonly MergeItems[K][] } {
  const nameOf = ({ partnerId }: RecordMerge): string => names.get(partnerId) ?? ''
  const toRecord = (record: RecordMerge): MergeRecord => {
    const { key, table, title, kind, row } = record
    return {
      key,
      table,
      title,
      kind,
      partner: nameOf(record),
      row: row === null ? null : { sheet: row.sheet, row: row.row },
    }
  }
  const { compare } = new Intl.Collator()
  // A stage that is held back is told there, and is not among what is taken over.
  const stays = new Set(heldBack.flatMap(({ step }) => (step.to === null ? [] : [step.recordKey])))
  const takenFrom = ({ key, changes }: RecordMerge) =>
    changes.filter(({ field }) => field !== 'stage' || !stays.has(key))
  return {
    conflicts: records.flatMap((one) => one.conflicts.map((field) => ({ ...toRecord(one), field }))),
    rows: records.filter(({ kind }) => kind === 'gone-there' || kind === 'gone-here').map(toRecord),
    questions,
    heldBack,
    problems,
    changes: records
      .map((one) => ({ ...toRecord(one), fields: takenFrom(one) }))
      .filter(({ kind, fields }) => kind === 'added' || fields.length > 0)
      .toSorted((a, b) => compare(a.partner, b.partner)),
  }
}
