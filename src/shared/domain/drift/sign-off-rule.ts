import { type DecisionId, decisionsIn } from '../../protocol/decisions'
import { type StageId, stageIds } from '../../protocol/stages'
import { type BrainId, brains, keysOf } from '../../protocol/vocabulary'
import { addDays, type Day, dayOf } from '../calendar'
import { stageLimit } from '../clocks'
import { type Dossier, workFor } from '../dossier'
import { signOffLevel, signOffState } from '../sign-off'
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
  const staleSince = new Map<BrainId, Day | null>()
  const answered = new Set<BrainId>()
  for (const decision of decisionsAhead(dossier, partner.stage)) {
    for (const brain of allBrains) {
      if (signOffLevel(brain, decision, { dossier, workspace }) !== 'required') continue
      const state = signOffState(brain, decision, dossier)
      if (state.kind === 'given' || state.kind === 'objected') answered.add(brain)
      staleSince.set(brain, state.kind === 'stale' ? dayOf(state.signOff.at) : (staleSince.get(brain) ?? null))
    }
  }
  // Most partners are asked for nothing: their day is not worked out.
  if (staleSince.size === answered.size) return []
  const { settings } = workspace
  const half = Math.ceil(stageLimit(partner.stage, partner, settings) / 2)
  const dueOn = addPeriod(dayOf(partner.stageEnteredAt), half, settings)
  return [...staleSince].flatMap(([brain, since]) => (answered.has(brain) ? [] : [{ brain, dueOn, staleSince: since }]))
}

const allBrains = keysOf(brains)

/** An exit is no plan: its sign-offs are asked for when it is begun. */
const planned = new Map<StageId, readonly DecisionId[]>(
  stageIds.map((stage) => [stage, decisionsIn(stage).flatMap(({ id }) => (id === 'exit' ? [] : [id]))]),
)

function decisionsAhead(dossier: Dossier, stage: StageId): readonly DecisionId[] {
  const chosen = stage === 'review' ? workFor(dossier, dossier.partner.cycle, stage).evidence.recommendation : null
  return chosen === null ? (planned.get(stage) ?? []) : [chosen]
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
