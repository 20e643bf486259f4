import { type DecisionId, decisionsIn } from '../../protocol/decisions'
import type { StageId } from '../../protocol/stages'
import type { BrainId } from '../../protocol/vocabulary'
import { addDays, type Day, dayOf } from '../calendar'
import { stageLimit } from '../clocks'
import { workFor } from '../dossier'
import { askedBrains, signOffState } from '../sign-off'
import { addPeriod, type DriftClock, later, type RuleInput } from './drift-clock'

/** A required sign-off that the stage's decision still lacks. */
export type AwaitedSignOff = {
  readonly brain: BrainId
  /** The day it should be there by: half of the stage's limit. */
  readonly dueOn: Day
  /** When a sign-off was given whose facts have changed since; null when none was given. */
  readonly staleSince: Day | null
}

/**
 * What required sign-offs are awaited for the decision ahead. A review names its decision by its recommendation; before
 * that, an answer to any of the decisions counts, as nobody signs off all of them.
 */
export function awaitedSignOffs({ dossier, workspace }: RuleInput): readonly AwaitedSignOff[] {
  const { partner } = dossier
  if (partner.stage === 'closed') return []
  const { settings } = workspace
  const half = Math.ceil(stageLimit(partner.stage, partner, settings) / 2)
  const dueOn = addPeriod(dayOf(partner.stageEnteredAt), half, settings)
  const awaited = new Map<BrainId, AwaitedSignOff>()
  const answered = new Set<BrainId>()
  for (const decision of decisionsAhead({ dossier, workspace }, partner.stage)) {
    for (const { brain, level } of askedBrains(decision, dossier, workspace)) {
      if (level !== 'required') continue
      const state = signOffState(brain, decision, dossier)
      if (state.kind === 'given' || state.kind === 'objected') answered.add(brain)
      const staleSince = state.kind === 'stale' ? dayOf(state.signOff.at) : (awaited.get(brain)?.staleSince ?? null)
      awaited.set(brain, { brain, dueOn, staleSince })
    }
  }
  return [...awaited.values()].filter(({ brain }) => !answered.has(brain))
}

function decisionsAhead({ dossier }: RuleInput, stage: StageId): readonly DecisionId[] {
  const { recommendation } = workFor(dossier, dossier.partner.cycle, 'review').evidence
  if (stage === 'review' && recommendation !== null) return [recommendation]
  // An exit is no plan: its sign-offs are asked for when it is begun.
  return decisionsIn(stage).flatMap(({ id }) => (id === 'exit' ? [] : [id]))
}

/** Cross Brain Integration: a sign-off that went stale, or one required for the stage's decision that is late. */
export function signOffs(input: RuleInput): readonly DriftClock[] {
  const { stage, stageEnteredAt } = input.dossier.partner
  if (stage === 'closed') return []
  return awaitedSignOffs(input).map(({ brain, dueOn, staleSince }) => ({
    rule: 'sign-off-stale-or-late',
    subject: brain,
    eventOn: staleSince ?? dayOf(stageEnteredAt),
    startsOn: staleSince ?? dueOn,
    overdueOn: addDays(staleSince === null ? dueOn : later(staleSince, dueOn), 14),
    cause: staleSince === null ? { kind: 'sign-off-late', brain, stage } : { kind: 'sign-off-stale', brain },
    act: { kind: 'sign-offs' },
  }))
}
