import { z } from 'zod'
import { err, ok, type Result } from '../../result'
import { addDays } from '../calendar'
import type { RecordChange } from '../change-set'
import type { PartnerCommand } from '../commands'
import type { DecideContext } from '../context'
import { type Dossier, workFor } from '../dossier'
import { day, requiredLongText } from '../fields'
import { valueStatementSchema } from '../records/stage-work'
import type { Refusal } from '../refusal'
import { sameValue } from '../same-value'
import { type Changes, changesOf, historyEntry, noChanges, replacement } from './changes'
import { parseWith } from './parse-record'
import { changesNothing, workChange } from './work-change'

type Of<K extends PartnerCommand['kind']> = Extract<PartnerCommand, { kind: K }>

/** Win Win Win Rule: `none` is a valid answer, and it opens a dated re-evaluation. */
export function decideStateValue(
  command: Of<'state-value'>,
  dossier: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const { stage, winner } = command
  if (dossier.partner.stage === 'closed') return err({ kind: 'partner-closed' })
  const parsed = parseWith(valueStatementSchema, command.statement)
  if (!parsed.ok) return parsed
  const dated = parseWith(z.object({ reEvaluateBy: day.nullable() }), command)
  if (!dated.ok) return dated
  if (parsed.value.on > context.today) {
    return err({ kind: 'invalid', problems: [{ path: 'on', message: 'in-future' }] })
  }
  if (parsed.value.statement.trim() === '') {
    return err({ kind: 'invalid', problems: [{ path: 'statement', message: 'required' }] })
  }
  const change = workChange(dossier, stage, (work) => ({
    ...work,
    values: { ...work.values, [winner]: parsed.value },
  }))
  const opened = parsed.value.state === 'none' ? [reEvaluationChange(command, dossier, context)] : []
  if (changesNothing(change, dossier) && opened.every(({ before, after }) => sameValue(before, after))) {
    return ok(noChanges)
  }
  const subject = `${stage}: ${winner} ${parsed.value.state}`
  const entry = historyEntry(context, dossier.partner, {
    kind: 'state-value',
    subject,
    rationale: parsed.value.statement,
  })
  return ok(changesOf([change, ...opened], [entry]))
}

/** One re-evaluation is open at a time for a stage and cycle; a further `none` joins it. */
function reEvaluationChange(command: Of<'state-value'>, dossier: Dossier, context: DecideContext): RecordChange {
  const { partner } = dossier
  const open = dossier.reEvaluations.find(
    (one) => one.closedOn === null && one.cycle === partner.cycle && one.stage === command.stage,
  )
  if (open !== undefined) {
    const missing = [...new Set([...open.missing, command.winner])]
    return replacement('reEvaluations', open, { ...open, missing, dueOn: command.reEvaluateBy ?? open.dueOn })
  }
  return replacement('reEvaluations', null, {
    id: context.newId(),
    partnerId: partner.id,
    cycle: partner.cycle,
    stage: command.stage,
    missing: [command.winner],
    openedOn: context.today,
    dueOn: command.reEvaluateBy ?? addDays(context.today, context.workspace.settings.reEvaluationDays),
    closedOn: null,
    outcome: null,
    note: '',
  })
}

/** Closing it here means that value was restored; a return or an exit closes it by itself. */
export function decideCloseReEvaluation(
  { reEvaluationId, note }: Of<'close-re-evaluation'>,
  dossier: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const open = dossier.reEvaluations.find((one) => one.id === reEvaluationId)
  if (open === undefined) return err({ kind: 'no-such-record', table: 'reEvaluations' })
  if (open.closedOn !== null) return err({ kind: 'already-closed' })
  const typed = parseWith(z.object({ note: requiredLongText }), { note })
  if (!typed.ok) return typed
  const { values } = workFor(dossier, open.cycle, open.stage)
  if (open.missing.some((winner) => values[winner]?.state === 'none')) return err({ kind: 'value-still-none' })
  const closed = { ...open, closedOn: context.today, outcome: 'value-restored' as const, note }
  const entry = historyEntry(context, dossier.partner, {
    kind: 'close-re-evaluation',
    subject: open.stage,
    rationale: note,
  })
  return ok(changesOf([replacement('reEvaluations', open, closed)], [entry]))
}
