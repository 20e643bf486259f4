import { err, ok, type Result } from '../../result'
import type { StageId } from '../../protocol/stages'
import { addDays } from '../calendar'
import type { RecordChange } from '../change-set'
import type { PartnerCommand } from '../commands'
import type { DecideContext } from '../context'
import { type Dossier, workFor } from '../dossier'
import {
  actionMarkSchema,
  evidenceSchema,
  type StageWork,
  stageWorkSchema,
  valueStatementSchema,
} from '../records/stage-work'
import type { Refusal } from '../refusal'
import { type Changes, changesOf, historyEntry, noChanges, replacement } from './changes'
import { parseWith } from './parse-record'

type Of<K extends PartnerCommand['kind']> = Extract<PartnerCommand, { kind: K }>

/** The stage's work of the current cycle with a change, as one record change. */
function workChange(dossier: Dossier, stage: StageId, change: (work: StageWork) => StageWork): RecordChange {
  const before = workFor(dossier, dossier.partner.cycle, stage)
  return replacement('stageWork', dossier.stageWork.includes(before) ? before : null, change(before))
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export function decideMarkAction(
  { stage, actionId, mark }: Of<'mark-action'>,
  dossier: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  if (mark !== null) {
    const parsed = parseWith(actionMarkSchema, mark)
    if (!parsed.ok) return parsed
    if (mark.state === 'not-applicable' && mark.because.trim() === '') {
      return err({ kind: 'invalid', problems: [{ path: 'because', message: 'required' }] })
    }
  }
  const change = workChange(dossier, stage, (work) => {
    const { [actionId]: _, ...others } = work.actions
    return { ...work, actions: mark === null ? others : { ...others, [actionId]: mark } }
  })
  const subject = `${stage}: ${actionId} ${mark === null ? 'open' : mark.state}`
  const entry = historyEntry(context, dossier.partner, { kind: 'mark-action', subject, rationale: mark?.because ?? '' })
  return ok(changesOf([change], [entry]))
}

/** Win Win Win Rule: `none` is a valid answer, and it opens a dated re-evaluation. */
export function decideStateValue(
  command: Of<'state-value'>,
  dossier: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const { stage, winner } = command
  const parsed = parseWith(valueStatementSchema, command.statement)
  if (!parsed.ok) return parsed
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
  if (note.trim() === '') return err({ kind: 'invalid', problems: [{ path: 'note', message: 'required' }] })
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

export function decideEditEvidence(
  { stage, patch }: Of<'edit-evidence'>,
  dossier: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const parsed = parseWith(evidenceSchema.partial(), patch)
  if (!parsed.ok) return parsed
  const { evidence } = workFor(dossier, dossier.partner.cycle, stage)
  const changed = Object.entries(parsed.value).filter(
    ([field, value]) => !sameJson(value, evidence[field as keyof typeof evidence]),
  )
  if (changed.length === 0) return ok(noChanges)
  const change = workChange(dossier, stage, (work) => ({
    ...work,
    evidence: { ...work.evidence, ...Object.fromEntries(changed) },
  }))
  const subject = `${stage}: ${changed.map(([field]) => field).join(', ')}`
  return ok(changesOf([change], [historyEntry(context, dossier.partner, { kind: 'edit-evidence', subject })]))
}

/** Evidence of the latest earlier cycle is confirmed for this one; win-win-win and goals are confirmed apart, anew. */
export function decideConfirmCarried(
  { stage }: Of<'confirm-carried'>,
  dossier: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const earlier = latestWorkBefore(dossier, stage)
  if (earlier === null) return err({ kind: 'nothing-to-carry' })
  const change = workChange(dossier, stage, (work) => ({
    ...work,
    evidence: earlier.evidence,
    carriedFrom: earlier.cycle,
  }))
  const parsed = parseWith(stageWorkSchema, change.after)
  if (!parsed.ok) return parsed
  const subject = `${stage}: cycle ${String(earlier.cycle)}`
  return ok(changesOf([change], [historyEntry(context, dossier.partner, { kind: 'confirm-carried', subject })]))
}

/** The stage's work of the latest cycle before the current one; null when there is none. */
export function latestWorkBefore(dossier: Dossier, stage: StageId): StageWork | null {
  return dossier.stageWork
    .filter((work) => work.stage === stage && work.cycle < dossier.partner.cycle)
    .reduce<StageWork | null>((latest, work) => (latest === null || work.cycle > latest.cycle ? work : latest), null)
}

export function decideConfirmGoals(
  { goalIds }: Of<'confirm-goals'>,
  dossier: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const { cycle } = dossier.partner
  const chosen = dossier.goals.filter((goal) => goalIds.includes(goal.id))
  if (chosen.length < goalIds.length) return err({ kind: 'no-such-record', table: 'goals' })
  const changes = chosen
    .filter((goal) => goal.confirmedFor !== cycle)
    .map((goal) => replacement('goals', goal, { ...goal, confirmedFor: cycle }))
  if (changes.length === 0) return ok(noChanges)
  const subject = chosen.map((goal) => goal.title).join(', ')
  return ok(changesOf(changes, [historyEntry(context, dossier.partner, { kind: 'confirm-goals', subject })]))
}
