import { type StageId, stages } from '../../protocol/stages'
import { winners } from '../../protocol/vocabulary'
import type { Workspace } from '../context'
import { type Dossier, workFor } from '../dossier'
import { goalsInCycle, missingEvidence } from '../evidence'
import { playbookFor } from '../fit'
import { met, metUnless, missing, type MissingPart, type Requirement, type RequirementState } from './requirement'

/** What every forward decision asks of the partner and of the stage it stands in. */
export function stageRequirements(dossier: Dossier, stage: StageId, workspace: Workspace): readonly Requirement[] {
  return [
    ownerRequirement(dossier),
    valuesRequirement(dossier, stage),
    reEvaluationRequirement(dossier),
    ...actionRequirements(dossier, stage, workspace),
    ...outputRequirements(dossier, stage, workspace),
    ...goalsRequirement(dossier, stage),
  ]
}

/** Ownership Rule: a named person. */
const ownerRequirement = ({ partner }: Dossier): Requirement => ({
  subject: { kind: 'owner' },
  clause: 'ownership',
  state: partner.owner.trim() === '' ? missing() : met,
})

/** Win Win Win Rule: all three answered for this stage; a `none` must be re-evaluated first. */
function valuesRequirement(dossier: Dossier, stage: StageId): Requirement {
  const { values } = workFor(dossier, dossier.partner.cycle, stage)
  const parts: MissingPart[] = winners
    .filter((winner) => values[winner] === null)
    .map((winner) => `value-${winner}` as const)
  if (winners.some((winner) => values[winner]?.state === 'none')) parts.push('value-none')
  return { subject: { kind: 'values' }, clause: 'win-win-win', state: metUnless(parts) }
}

const reEvaluationRequirement = (dossier: Dossier): Requirement => ({
  subject: { kind: 're-evaluation' },
  clause: 'win-win-win',
  state: dossier.reEvaluations.some((one) => one.closedOn === null) ? missing() : met,
})

/** The protocol's actions without its optional ones, and the actions the playbook learned. */
export function actionsFor(
  dossier: Dossier,
  stage: StageId,
  workspace: Workspace,
): readonly { readonly id: string; readonly label: string; readonly optional: boolean }[] {
  const learned = playbookFor(dossier, workspace, stage)
    .filter((item) => item.kind === 'action')
    .map(({ id, label }) => ({ id, label, optional: false }))
  return [...stages[stage].actions, ...learned]
}

function actionRequirements(dossier: Dossier, stage: StageId, workspace: Workspace): readonly Requirement[] {
  const { actions } = workFor(dossier, dossier.partner.cycle, stage)
  return actionsFor(dossier, stage, workspace)
    .filter((action) => !action.optional)
    .map((action) => ({
      subject: { kind: 'action', actionId: action.id, label: action.label },
      clause: 'lifecycle-stages',
      state: actionState(actions[action.id]),
    }))
}

function actionState(mark: { state: 'done' | 'not-applicable'; because: string } | undefined): RequirementState {
  if (mark === undefined) return missing()
  return mark.state === 'done' ? met : { kind: 'not-applicable', because: mark.because }
}

const outputRequirements = (dossier: Dossier, stage: StageId, workspace: Workspace): readonly Requirement[] =>
  stages[stage].outputs.map((output) => outputRequirement(output.id, dossier, workspace))

export const outputRequirement = (
  outputId: Parameters<typeof missingEvidence>[0],
  dossier: Dossier,
  workspace: Workspace,
): Requirement => ({
  subject: { kind: 'output', outputId },
  clause: 'lifecycle-stages',
  state: metUnless(missingEvidence(outputId, dossier, workspace)),
})

/** Goals must be confirmed anew in a later cycle that did not pass Negotiation again (Drift Protection: unclear goals). */
function goalsRequirement(dossier: Dossier, stage: StageId): readonly Requirement[] {
  if (dossier.partner.cycle === 1 || stage === 'research' || stage === 'negotiation') return []
  const state = goalsInCycle(dossier, 'goal').length === 0 ? missing('goal') : met
  return [{ subject: { kind: 'goals-confirmed' }, clause: 'drift', state }]
}
