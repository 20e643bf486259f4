import { canonicalField, type FieldValues, isMerged } from './canonical-value'
import type { Column, FieldValue } from './column'
import type { Row } from '../../domain/tables'

/** One field on its way through the merge. `base: undefined` means that nobody knows what it was before. */
export type FieldMerge = {
  readonly field: string
  readonly title: string
  readonly base: FieldValue | undefined
  readonly mine: FieldValue
  readonly theirs: FieldValue
}

export type MergedFields = {
  /** Changed there and not here: taken over. */
  readonly changes: readonly FieldMerge[]
  /** Changed on both sides, differently: a person chooses. */
  readonly conflicts: readonly FieldMerge[]
}

type Sides = {
  /** What both sides began with; null when that is not known. */
  readonly base: FieldValues | null
  /** What the workbook was written with; null for a new row. */
  readonly written: FieldValues | null
  readonly mine: Row
  /** Fields that are not there (a removed column, a cell that was not understood) change nothing. */
  readonly theirs: ReadonlyMap<string, FieldValue>
}

/** The three-way merge of one record, field by field. */
export function mergeFields(columns: readonly Column[], sides: Sides): MergedFields {
  const changes: FieldMerge[] = []
  const conflicts: FieldMerge[] = []
  for (const column of columns) {
    const theirs = sides.theirs.get(column.field)
    if (theirs === undefined || !isMerged(column)) continue
    const mine = canonicalField(column, sides.mine)
    if (Object.is(mine, theirs)) continue
    const base = sides.base?.[column.field]
    const merge: FieldMerge = { field: column.field, title: column.title ?? column.field, base, mine, theirs }
    const verdict = judge(column, merge, sides.written?.[column.field])
    if (verdict === 'take') changes.push(merge)
    else if (verdict === 'ask') conflicts.push(merge)
  }
  return { changes, conflicts }
}

/** `mine` and `theirs` differ; what is to be done about it? */
function judge(column: Column, { base, mine, theirs }: FieldMerge, written: FieldValue | undefined) {
  // Without a common past only an edit of the workbook itself can be told from a mere difference.
  if (base === undefined) return written !== undefined && Object.is(mine, written) ? 'take' : 'ask'
  if (Object.is(theirs, base)) return 'keep'
  if (Object.is(mine, base)) return 'take'
  // Counters of cycles only ever grow.
  if (column.use === 'carried' && typeof mine === 'number' && typeof theirs === 'number') {
    return theirs > mine ? 'take' : 'keep'
  }
  return 'ask'
}
