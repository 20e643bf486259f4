import { err, ok, type Result } from '../../result'
import type { RecordChange } from '../change-set'
import type { UndoCommand, UndoneChange } from '../commands'
import type { DecideContext } from '../context'
import { applyChanges, type Dossier } from '../dossier'
import { checkGate, unmet } from '../gate/check-gate'
import { journeyBreak } from '../journey'
import { lifecycleFields } from '../records/partner'
import type { Refusal } from '../refusal'
import { partnerTables, type Row } from '../tables'
import { type Changes, historyEntry, type Kept } from './changes'

type Reverted = { readonly change: RecordChange | null; readonly kept: Kept | null }

/**
 * Takes changes back field by field: what was edited since is kept and named. The fields of the lifecycle go back
 * together or not at all, and only to a journey that the protocol allows. A redo of a decision passes the gate again.
 */
export function decideUndo(
  command: UndoCommand,
  dossier: Dossier | null,
  context: DecideContext,
): Result<Changes, Refusal> {
  const refusal = gateRefusal(command, dossier, context)
  if (refusal !== null) return err(refusal)
  const reverted = command.changes.map((one) => revert(one, command, dossier))
  const changes = reverted.flatMap(({ change }) => (change === null ? [] : [change]))
  const kept = reverted.flatMap((one) => (one.kept === null ? [] : [one.kept]))
  const after = applyChanges(dossier, changes)
  if (after !== null && journeyBreak(after.partner) !== null) return err({ kind: 'changed-since' })
  if (changes.length === 0) return kept.length > 0 ? err({ kind: 'changed-since' }) : ok({ changes, history: [], kept })
  const partner = after?.partner ?? dossier?.partner
  const history =
    partner === undefined
      ? []
      : [
          historyEntry(context, partner, {
            kind: 'undo',
            subject: command.label,
            from: dossier?.partner.stage ?? null,
            to: after?.partner.stage ?? null,
          }),
        ]
  return ok({ changes, history, kept })
}

function gateRefusal(command: UndoCommand, dossier: Dossier | null, context: DecideContext): Refusal | null {
  if (command.decidesAgain === null || dossier === null) return null
  const gate = checkGate(dossier, command.decidesAgain, context)
  if (!gate.ok) return gate.error
  const { decision, requirements } = gate.value
  return decision.forward && unmet(gate.value).length > 0
    ? { kind: 'requirements', decision: decision.id, requirements }
    : null
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

function revert({ change, current }: UndoneChange, command: UndoCommand, dossier: Dossier | null): Reverted {
  const { table, id, before, after } = change
  const keep = (fields: readonly string[]): Reverted => ({ change: null, kept: { table, id, fields } })
  if (after === null)
    return current === null ? { change: { table, id, before: null, after: before }, kept: null } : keep([])
  if (current === null) return before === null ? { change: null, kept: null } : keep(Object.keys(before))
  if (before === null) {
    const stands = same(current, after) && !(table === 'partners' && hasOtherRecords(command, dossier))
    return stands ? { change: { table, id, before: current, after: null }, kept: null } : keep(Object.keys(after))
  }
  return revertFields({ change: { ...change, before, after }, current })
}

/** A partner that got records of its own since it was added is not removed with them. */
function hasOtherRecords(command: UndoCommand, dossier: Dossier | null): boolean {
  if (dossier === null) return false
  const undone = new Set(command.changes.map(({ change }) => `${change.table} ${change.id}`))
  return partnerTables.some((table) => dossier[table].some((record) => !undone.has(`${table} ${record.id}`)))
}

type FieldRevert = {
  readonly change: RecordChange & { readonly before: Row; readonly after: Row }
  readonly current: Row
}

function revertFields({ change, current }: FieldRevert): Reverted {
  const { table, id, before, after } = change
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !same(before[field], after[field]),
  )
  const edited = new Set(changed.filter((field) => !same(current[field], after[field])))
  if (table === 'partners') keepLifecycleTogether(changed, edited, { after, current })
  const next: Record<string, unknown> = { ...current }
  for (const field of changed) if (!edited.has(field)) next[field] = before[field]
  const kept = edited.size === 0 ? null : { table, id, fields: [...edited] }
  if (edited.size === changed.length) return { change: null, kept }
  return { change: { table, id, before: current, after: { ...next, id } }, kept }
}

/** One lifecycle field that moved on since keeps all of them: half a decision is none. */
function keepLifecycleTogether(
  changed: readonly string[],
  edited: Set<string>,
  { after, current }: { readonly after: Row; readonly current: Row },
): void {
  const touched = lifecycleFields.filter((field) => changed.includes(field))
  if (touched.length === 0) return
  if (lifecycleFields.every((field) => same(current[field], after[field]))) return
  for (const field of touched) edited.add(field)
}
