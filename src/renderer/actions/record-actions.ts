import type { EditableTable, PartnerCommand } from '#shared/domain/commands'
import type { Partner, PartnerProfile } from '#shared/domain/records/partner'
import type { FieldProblem } from '#shared/domain/refusal'
import type { Row } from '#shared/domain/tables'
import { tell } from '../state/notices'
import { actLabels } from '../text/acts'
import { noticeWords } from '../text/notices'
import { describeRefusal } from '../text/refusals'
import { type Outcome, runAct } from './run-action'

type Named = Pick<Partner, 'id' | 'name'>

/** Not taken for a reason that belongs to no field; it has been told in a notice. */
const told: readonly FieldProblem[] = [{ path: '', message: 'told' }]

/** Carries out one command for a form: faults of fields come back to it, every other refusal is told in a notice. */
export const submitCommand = (
  partner: Named,
  command: PartnerCommand,
  label: string,
): Promise<readonly FieldProblem[]> => submitCommands(partner, [command], label)

/** Several commands in one act: all of them are saved, or none. */
export async function submitCommands(
  partner: Named,
  commands: readonly PartnerCommand[],
  label: string,
): Promise<readonly FieldProblem[]> {
  const whole = `${label}: ${partner.name}`
  const steps = commands.map((command) => ({ partnerId: partner.id, command }))
  return problemsOf(await runAct({ label: whole, steps }, { quietRefusal: true }), whole)
}

function problemsOf(outcome: Outcome, label: string): readonly FieldProblem[] {
  if (outcome.kind === 'done') return []
  if (outcome.kind === 'failed') return told
  const { refusal } = outcome
  if (refusal.kind === 'invalid' && refusal.problems.length > 0) return refusal.problems
  tell('refusal', noticeWords.notDone(label), describeRefusal(refusal))
  return told
}

export const saveRecord = (partner: Named, table: EditableTable, record: Row) =>
  submitCommand(partner, { kind: 'save-record', table, record }, actLabels.saveRecord(table))

/** Many records of one table as one act with one undo, for example a pasted block. */
export const saveRecords = (partner: Named, table: EditableTable, records: readonly Row[]) =>
  submitCommands(
    partner,
    records.map((record) => ({ kind: 'save-record', table, record })),
    actLabels.saveRecords(table, records.length),
  )

export const removeRecord = (partner: Named, table: EditableTable, recordId: string) =>
  submitCommand(partner, { kind: 'remove-record', table, recordId }, actLabels.removeRecord(table))

export const editPartner = (partner: Named, patch: Partial<PartnerProfile>) =>
  submitCommand(partner, { kind: 'edit-partner', patch }, actLabels.edit)
