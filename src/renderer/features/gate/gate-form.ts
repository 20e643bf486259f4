import type { DecisionId } from '#shared/protocol/decisions'
import { type StageId, stagesBefore } from '#shared/protocol/stages'
import type { Dossier } from '#shared/domain/dossier'
import { checkGate, type Gate, type GateContext, type Proposal, propose, unmet } from '#shared/domain/gate/check-gate'
import { readyFirst } from '#shared/domain/gate/check-columns'
import { checkMoves } from '#shared/domain/gate/check-moves'
import type { Requirement, RequirementSubject } from '#shared/domain/gate/requirement'
import type { PendingDecision } from '../../state/pending-decision'
import type { GateGroup } from '../../text/gate'
import type { Fact } from './gate-facts'

/** What a person has entered in the dialog so far. */
export type GateForm = {
  /** Null: the first of the decisions that lead there. */
  readonly decision: DecisionId | null
  /** Return To Stage by name: the stage chosen. */
  readonly to: StageId | null
  readonly insightId: string | null
  readonly rationale: string
  readonly what: string
  readonly dueOn: string | null
  readonly facts: readonly Fact[]
}

export const emptyForm = (rationale: string): GateForm => ({
  decision: null,
  to: null,
  insightId: null,
  rationale,
  what: '',
  dueOn: null,
  facts: [],
})

/** True when closing the dialog would lose something. */
export const isTouched = (form: GateForm, start: GateForm): boolean =>
  form.facts.length > 0 ||
  form.insightId !== start.insightId ||
  form.rationale.trim() !== start.rationale.trim() ||
  form.what.trim() !== '' ||
  form.dueOn !== null

/** The decisions to choose from, the likeliest first, as proposals without what was entered. */
export function choicesFor(dossier: Dossier, pending: PendingDecision, context: GateContext): readonly Proposal[] {
  if (pending.decision !== null) return [propose(pending.decision)]
  if (pending.to === null) return []
  const moves = checkMoves(dossier, pending.to, context)
  return moves.ok ? readyFirst(moves.value).map(({ proposal }) => proposal) : []
}

/** The proposal that would be taken now. */
export function proposalOf(base: Proposal, form: GateForm, dossier: Dossier): Proposal {
  const { rationale, what, dueOn } = form
  const to = base.decision === 'return-to-stage' ? (base.to ?? form.to ?? nearestBefore(dossier)) : base.to
  return { ...base, to, insightId: form.insightId ?? base.insightId, rationale, what, dueOn }
}

function nearestBefore({ partner }: Dossier): StageId | null {
  return partner.stage === 'closed' ? null : (stagesBefore(partner.stage).at(-1) ?? null)
}

export type GateView = {
  readonly gate: Gate
  readonly proposal: Proposal
  readonly missing: readonly Requirement[]
}

/** What the gate says to what was entered; null when the decision is not taken where the partner is. */
export function viewGate(dossier: Dossier, proposal: Proposal, context: GateContext): GateView | null {
  const gate = checkGate(dossier, proposal, context)
  return gate.ok ? { gate: gate.value, proposal, missing: unmet(gate.value) } : null
}

const groupOf: Readonly<Record<RequirementSubject['kind'], GateGroup | null>> = {
  owner: 'partner',
  values: 'partner',
  're-evaluation': 'partner',
  'goals-confirmed': 'partner',
  action: 'actions',
  output: 'outputs',
  insight: 'insight',
  'exit-dossier': 'closing',
  'sign-off': 'sign-offs',
  // Asked with the decision itself.
  rationale: null,
  'waiting-for': null,
}

export type Group = { readonly group: GateGroup; readonly requirements: readonly Requirement[] }

/** The requirements in the order of the lifecycle's own thinking: the partner, the work, the way out. */
export function groupRequirements(requirements: readonly Requirement[]): readonly Group[] {
  const order: readonly GateGroup[] = ['closing', 'insight', 'partner', 'actions', 'outputs', 'sign-offs']
  return order
    .map((group) => ({ group, requirements: requirements.filter(({ subject }) => groupOf[subject.kind] === group) }))
    .filter(({ requirements: list }) => list.length > 0)
}

/** Names a requirement within one decision. */
export function requirementKey(subject: RequirementSubject): string {
  if (subject.kind === 'action') return `action:${subject.actionId}`
  if (subject.kind === 'output') return `output:${subject.outputId}`
  return subject.kind === 'sign-off' ? `sign-off:${subject.brain}` : subject.kind
}
