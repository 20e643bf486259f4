import { err, ok, type Result } from '../../result'
import type { StageId } from '../../protocol/stages'
import type { PartnerCommand } from '../commands'
import type { DecideContext } from '../context'
import { type Dossier, workFor } from '../dossier'
import { actionsFor } from '../gate/stage-requirements'
import { actionMarkSchema, emptyEvidence, type Evidence, evidenceSchema, type StageWork } from '../records/stage-work'
import type { FieldProblem, Refusal } from '../refusal'
import { sameValue } from '../same-value'
import { type Changes, changesOf, historyEntry, noChanges, replacement } from './changes'
import { parseWith } from './parse-record'
import { changesNothing, workChange } from './work-change'

type Of<K extends PartnerCommand['kind']> = Extract<PartnerCommand, { kind: K }>

export function decideMarkAction(
  { stage, actionId, mark }: Of<'mark-action'>,
  dossier: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const parsed = parseWith(actionMarkSchema.nullable(), mark)
  if (!parsed.ok) return parsed
  const problem = markProblem({ kind: 'mark-action', stage, actionId, mark: parsed.value }, dossier, context)
  if (problem !== null) return err({ kind: 'invalid', problems: [problem] })
  const change = workChange(dossier, stage, (work) => {
    const { [actionId]: _, ...others } = work.actions
    return { ...work, actions: parsed.value === null ? others : { ...others, [actionId]: parsed.value } }
  })
  if (changesNothing(change, dossier)) return ok(noChanges)
  const subject = `${stage}: ${actionId} ${mark === null ? 'open' : mark.state}`
  const entry = historyEntry(context, dossier.partner, { kind: 'mark-action', subject, rationale: mark?.because ?? '' })
  return ok(changesOf([change], [entry]))
}

function markProblem(
  { stage, actionId, mark }: Of<'mark-action'>,
  dossier: Dossier,
  { workspace, today }: DecideContext,
): FieldProblem | null {
  if (mark === null) return null
  // An item that the playbook gained since the stay began does not bind this partner, but may be done all the same.
  const known = [...actionsFor(dossier, stage, workspace), ...workspace.playbook]
  if (!known.some(({ id }) => id === actionId)) return { path: 'actionId', message: 'not-understood' }
  if (mark.on > today) return { path: 'on', message: 'in-future' }
  return mark.state === 'not-applicable' && mark.because.trim() === '' ? { path: 'because', message: 'required' } : null
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
    ([field, value]) => value !== undefined && !sameValue(value, evidence[field as keyof typeof evidence]),
  )
  if (changed.length === 0) return ok(noChanges)
  const change = workChange(dossier, stage, (work) => ({
    ...work,
    evidence: { ...work.evidence, ...Object.fromEntries(changed) },
  }))
  const subject = `${stage}: ${changed.map(([field]) => field).join(', ')}`
  return ok(changesOf([change], [historyEntry(context, dossier.partner, { kind: 'edit-evidence', subject })]))
}

/**
 * Evidence of the latest earlier cycle is confirmed for this one, where nothing was entered in this one yet;
 * win-win-win and goals are confirmed apart, anew.
 */
export function decideConfirmCarried(
  { stage }: Of<'confirm-carried'>,
  dossier: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const earlier = latestWorkBefore(dossier, stage)
  if (earlier === null) return err({ kind: 'nothing-to-carry' })
  const change = workChange(dossier, stage, (work) => ({
    ...work,
    evidence: { ...earlier.evidence, ...enteredEvidence(work) },
    carriedFrom: earlier.cycle,
  }))
  if (changesNothing(change, dossier)) return ok(noChanges)
  const subject = `${stage}: cycle ${String(earlier.cycle)}`
  return ok(changesOf([change], [historyEntry(context, dossier.partner, { kind: 'confirm-carried', subject })]))
}

const enteredEvidence = ({ evidence }: StageWork): Partial<Evidence> =>
  Object.fromEntries(
    Object.entries(evidence).filter(([field, value]) => !sameValue(value, emptyEvidence[field as keyof Evidence])),
  )

/** The stage's work of the latest cycle before the current one that has evidence; null when there is none. */
export function latestWorkBefore(dossier: Dossier, stage: StageId): StageWork | null {
  return dossier.stageWork
    .filter((work) => work.stage === stage && work.cycle < dossier.partner.cycle)
    .filter((work) => !sameValue(work.evidence, emptyEvidence))
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
