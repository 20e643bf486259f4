import { err, ok, type Result } from '../../result'
import type { RecordChange } from '../change-set'
import type { UndoCommand, UndoneChange } from '../commands'
import type { DecideContext } from '../context'
import { applyChanges, type Dossier } from '../dossier'
import { checkGate, unmet } from '../gate/check-gate'
import { isDocumented } from '../gate/closing-requirements'
import { journeyBreak } from '../journey'
import { lifecycleFields } from '../records/partner'
import type { Refusal } from '../refusal'
import { partnerTables, type RecordTable, type Row } from '../tables'
import { type Changes, historyEntry, type Kept } from './changes'
import { blankWork, differingFields, revertFields } from './undo-fields'

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
  const undoing = { command, dossier, lifecycleStays: lifecycleMovedOn(command) }
  const reverted = command.changes.map((one) => revert(one, undoing))
  const changes = reverted.flatMap(({ change }) => (change === null ? [] : [change]))
  const kept = reverted.flatMap((one) => (one.kept === null ? [] : [one.kept]))
  const after = applyChanges(dossier, changes)
  if (after !== null && breaksRecord(dossier, after)) return err({ kind: 'changed-since' })
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

/** A journey that the protocol does not allow, or a closing that loses its dossier. */
const breaksRecord = (before: Dossier | null, after: Dossier): boolean =>
  journeyBreak(after.partner) !== null || ((before === null || isDocumented(before)) && !isDocumented(after))

function gateRefusal(command: UndoCommand, dossier: Dossier | null, context: DecideContext): Refusal | null {
  if (command.decidesAgain === null || dossier === null) return null
  const gate = checkGate(withFacts(command, dossier), command.decidesAgain, context)
  if (!gate.ok) return gate.error
  const { decision, requirements } = gate.value
  return unmet(gate.value).length > 0 ? { kind: 'requirements', decision: decision.id, requirements } : null
}

/** What was entered in the same act as the decision comes back with it, and is judged with it. */
function withFacts({ changes }: UndoCommand, dossier: Dossier): Dossier {
  const facts = changes.flatMap(({ change: { table, id, before }, current }) =>
    table === 'partners' ? [] : [{ table, id, before: current, after: before }],
  )
  return applyChanges(dossier, facts) ?? dossier
}

type Undoing = { readonly command: UndoCommand; readonly dossier: Dossier | null; readonly lifecycleStays: boolean }

function revert({ change, current }: UndoneChange, undoing: Undoing): Reverted {
  const { table, id, before, after } = change
  const keep = (fields: readonly string[]): Reverted => ({ change: null, kept: { table, id, fields } })
  const put = (row: Row | null): Reverted => ({ change: { table, id, before: current, after: row }, kept: null })
  if (after === null) return current === null ? put(before) : keep(before === null ? [] : Object.keys(before))
  if (current === null) return before === null ? { change: null, kept: null } : keep(Object.keys(before))
  if (before !== null) return revertEdit({ table, before, after, current }, undoing)
  const edited = differingFields(table, after, current)
  if (edited.length > 0 && table === 'stageWork') {
    return revertEdit({ table, before: blankWork(after), after, current }, undoing)
  }
  if (table === 'partners' && hasOtherRecords(undoing)) return keep(Object.keys(after))
  return edited.length === 0 ? put(null) : keep(edited)
}

/** A partner that got records of its own since it was added is not removed with them. */
function hasOtherRecords({ command, dossier }: Undoing): boolean {
  if (dossier === null) return false
  const undone = new Set(command.changes.map(({ change }) => `${change.table} ${change.id}`))
  return partnerTables.some((table) => dossier[table].some((record) => !undone.has(`${table} ${record.id}`)))
}

type Edit = { readonly table: RecordTable; readonly before: Row; readonly after: Row; readonly current: Row }

function revertEdit({ table, before, after, current }: Edit, { lifecycleStays }: Undoing): Reverted {
  const bound = (changed: readonly string[]): readonly string[] =>
    lifecycleStays ? changed.filter((field) => isPartOfDecision(table, field, after)) : []
  const { row, changed, edited } = revertFields(table, { before, after, current, bound })
  const kept = edited.length === 0 ? null : { table, id: current.id, fields: edited }
  if (edited.length === changed.length) return { change: null, kept }
  return { change: { table, id: current.id, before: current, after: row }, kept }
}

const isLifecycleField = (field: string): boolean => (lifecycleFields as readonly string[]).includes(field)

/** One lifecycle field that moved on since keeps all of them: half a decision is none. */
function lifecycleMovedOn({ changes }: UndoCommand): boolean {
  return changes.some(
    ({ change: { table, before, after }, current }) =>
      table === 'partners' &&
      before !== null &&
      after !== null &&
      current !== null &&
      differingFields(table, before, after).some(isLifecycleField) &&
      differingFields(table, after, current).some(isLifecycleField),
  )
}

/** What a decision writes beside the partner: the findings it carried and the re-evaluation it closed. */
function isPartOfDecision(table: RecordTable, field: string, after: Row): boolean {
  if (table === 'partners') return isLifecycleField(field) || field === 'reviewOn'
  if (table === 'stageWork') return field === 'findings'
  return table === 'reEvaluations' && (after['outcome'] === 'returned' || after['outcome'] === 'exited')
}
