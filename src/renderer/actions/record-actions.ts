import type { EditableTable, PartnerCommand } from '#shared/domain/commands'
import type { Partner, PartnerProfile } from '#shared/domain/records/partner'
import type { FieldProblem } from '#shared/domain/refusal'
import type { Row } from '#shared/domain/tables'
import { tell } from '../state/notices'
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
  tell('refusal', `Not done: ${label}`, describeRefusal(refusal))
  return told
}

const named: Readonly<Record<EditableTable, string>> = {
  goals: 'goal',
  campaigns: 'campaign',
  metricEntries: 'metric',
  communications: 'communication',
  opportunities: 'opportunity',
  insights: 'insight',
  exitDossiers: 'exit dossier',
  driftPauses: 'drift pause',
}

export const saveRecord = (partner: Named, table: EditableTable, record: Row) =>
  submitCommand(partner, { kind: 'save-record', table, record }, `Save ${named[table]}`)

/** Many records of one table as one act with one undo, for example a pasted block. */
export const saveRecords = (partner: Named, table: EditableTable, records: readonly Row[]) =>
  submitCommands(
    partner,
    records.map((record) => ({ kind: 'save-record', table, record })),
    records.length === 1 ? `Save ${named[table]}` : `Save ${String(records.length)} entries of ${named[table]}`,
  )

export const removeRecord = (partner: Named, table: EditableTable, recordId: string) =>
  submitCommand(partner, { kind: 'remove-record', table, recordId }, `Remove ${named[table]}`)

export const editPartner = (partner: Named, patch: Partial<PartnerProfile>) =>
  submitCommand(partner, { kind: 'edit-partner', patch }, 'Edit')
