import { emptyStageWork, type StageWork } from '../records/stage-work'
import { sameValue } from '../same-value'
import type { RecordTable, Row } from '../tables'

/** A record as the fields that are taken back one by one; one that a record lacks is absent. */
type Fields = ReadonlyMap<string, unknown>

/** Fields that are lists of marks, statements or evidence of their own: each part is taken back by itself. */
const partedFields: Readonly<Partial<Record<RecordTable, readonly string[]>>> = {
  stageWork: ['actions', 'values', 'evidence'],
}

export type FieldRevert = {
  readonly before: Row
  readonly after: Row
  readonly current: Row
  /** Fields that stay as they are because others with which they belong together were edited since. */
  readonly bound: (changed: readonly string[]) => readonly string[]
}

export type Reversion = { readonly row: Row; readonly changed: readonly string[]; readonly edited: readonly string[] }

/** The current record with the changed fields back to what they were, except those edited since. */
export function revertFields(table: RecordTable, { before, after, current, bound }: FieldRevert): Reversion {
  const [old, made, now] = [before, after, current].map((row) => toFields(table, row)) as [Fields, Fields, Fields]
  const changed = [...new Set([...old.keys(), ...made.keys()])].filter(
    (field) => !sameValue(old.get(field), made.get(field)),
  )
  const held = new Set(bound(changed))
  const edited = changed.filter((field) => held.has(field) || !sameValue(now.get(field), made.get(field)))
  const next = new Map(now)
  for (const field of changed) {
    if (edited.includes(field)) continue
    if (old.has(field)) next.set(field, old.get(field))
    else next.delete(field)
  }
  return { row: toRow(table, current, next), changed, edited }
}

/** The fields in which two records differ. */
export function differingFields(table: RecordTable, a: Row, b: Row): readonly string[] {
  const [left, right] = [toFields(table, a), toFields(table, b)]
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (field) => !sameValue(left.get(field), right.get(field)),
  )
}

/** The stage's work before anything was entered: adding the record is the first of its edits. */
export function blankWork(row: Row): Row {
  const { partnerId, cycle, stage } = row as unknown as StageWork
  return emptyStageWork(partnerId, cycle, stage)
}

function toFields(table: RecordTable, row: Row): Fields {
  const parted = partedFields[table] ?? []
  const fields = new Map<string, unknown>()
  for (const [field, value] of Object.entries(row)) {
    if (parted.includes(field) && typeof value === 'object' && value !== null) {
      for (const [part, inner] of Object.entries(value)) fields.set(`${field}.${part}`, inner)
    } else fields.set(field, value)
  }
  return fields
}

function toRow(table: RecordTable, current: Row, fields: Fields): Row {
  const parted = partedFields[table] ?? []
  const whole = [...fields].filter(([field]) => !parted.some((one) => field.startsWith(`${one}.`)))
  const parts = parted.map((one) => [
    one,
    Object.fromEntries(
      [...fields]
        .filter(([field]) => field.startsWith(`${one}.`))
        .map(([field, value]) => [field.slice(one.length + 1), value]),
    ),
  ])
  return { ...Object.fromEntries([...whole, ...parts]), id: current.id }
}
