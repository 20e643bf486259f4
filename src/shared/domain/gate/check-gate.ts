import { type Decision, type DecisionId, decisions } from '../../protocol/decisions'
import { type StageId, stageOrder } from '../../protocol/stages'
import { err, ok, type Result } from '../../result'
import type { Day } from '../calendar'
import { isReviewDue } from '../clocks'
import type { Workspace } from '../context'
import type { Dossier } from '../dossier'
import type { Place } from '../records/partner'
import type { Refusal } from '../refusal'
import { askedBrains, signOffState } from '../sign-off'
import { exitDossierRequirement } from './closing-requirements'
import { isMissing, met, metUnless, missing, type MissingPart, type Requirement } from './requirement'
import { outputRequirement, stageRequirements } from './stage-requirements'

/** What somebody wants to decide. Parts that the decision does not use are left empty. */
export type Proposal = {
  readonly decision: DecisionId
  readonly rationale: string
  /** Return To Stage: the earlier stage. */
  readonly to: StageId | null
  /** Return To Stage and Rework Partnership: the insight that drives it. */
  readonly insightId: string | null
  /** Stays-in-stage decisions: what is missing and by when. */
  readonly what: string
  readonly dueOn: Day | null
}

export const propose = (decision: DecisionId, rest: Partial<Proposal> = {}): Proposal => ({
  rationale: '',
  to: null,
  insightId: null,
  what: '',
  dueOn: null,
  ...rest,
  decision,
})

export type Gate = {
  readonly decision: Decision
  /** Where the decision leads; null while it depends on something not chosen yet. */
  readonly destination: { readonly place: Place; readonly cycle: number } | null
  readonly requirements: readonly Requirement[]
}

export type GateContext = { readonly workspace: Workspace; readonly today: Day }

/**
 * The one gate. Every path asks it: the hover of a drag, the dialog, the transaction, an import, a redo.
 * Refused outright when the decision is not taken where the partner is; otherwise the whole list of requirements.
 */
export function checkGate(dossier: Dossier, proposal: Proposal, context: GateContext): Result<Gate, Refusal> {
  const decision = decisions[proposal.decision]
  const { stage } = dossier.partner
  if (dossier.partner.deletedAt !== null) return err({ kind: 'in-bin' })
  if (!decision.takenIn.includes(stage)) return err({ kind: 'not-taken-here', decision: decision.id, place: stage })
  if (proposal.to !== null && decision.id === 'return-to-stage' && !isBefore(proposal.to, stage)) {
    return err({ kind: 'skips-stages', from: stage, to: proposal.to })
  }
  return ok({
    decision,
    destination: destinationOf(dossier, decision, proposal),
    requirements: requirementsOf(dossier, { decision, proposal, context }),
  })
}

/** Requirements that still keep the decision from being taken. */
export const unmet = (gate: Gate): readonly Requirement[] => gate.requirements.filter(isMissing)

/** What is left to do before the decision; the rationale is asked with the decision itself and not counted. */
export const thingsLeft = (gate: Gate): number =>
  unmet(gate).filter(({ subject }) => subject.kind !== 'rationale' && subject.kind !== 'waiting-for').length

const isBefore = (stage: StageId, place: Place): boolean => place !== 'closed' && stageOrder(stage) < stageOrder(place)

function destinationOf(dossier: Dossier, decision: Decision, proposal: Proposal): Gate['destination'] {
  const { cycle, stage } = dossier.partner
  const { destination } = decision
  switch (destination.kind) {
    case 'stay':
      return { place: stage, cycle }
    case 'next-stage':
      return { place: destination.stage, cycle }
    case 'next-cycle':
      return { place: destination.stage, cycle: cycle + 1 }
    case 'next-cycle-by-insight': {
      const target = insightFor(dossier, proposal)?.targetStage
      return target === undefined ? null : { place: target, cycle: cycle + 1 }
    }
    case 'earlier-stage':
      return proposal.to === null ? null : { place: proposal.to, cycle }
    case 'closed':
      return { place: 'closed', cycle }
  }
}

type Asked = { readonly decision: Decision; readonly proposal: Proposal; readonly context: GateContext }

function requirementsOf(dossier: Dossier, asked: Asked): readonly Requirement[] {
  return [
    ...workRequirements(dossier, asked),
    ...insightRequirement(dossier, asked),
    ...closingRequirement(dossier, asked),
    ...signOffRequirements(dossier, asked),
    ...waitingRequirement(asked),
    {
      subject: { kind: 'rationale' },
      clause: 'drift',
      state: asked.proposal.rationale.trim() === '' ? missing() : met,
    },
  ]
}

/**
 * The stage's own work. When the review date is reached a partner may always go to Review: what is unfinished is
 * carried into it as findings. A retirement rests on the review's outputs, not on the partnership's health.
 */
function workRequirements(dossier: Dossier, { decision, context }: Asked): readonly Requirement[] {
  const { stage } = dossier.partner
  if (stage === 'closed') return []
  if (decision.id === 'retire-partnership') {
    const outputs = ['performance-report', 'partnership-assessment', 'recommendation'] as const
    return outputs.map((output) => outputRequirement(output, dossier, context.workspace))
  }
  if (!decision.forward) return []
  const requirements = stageRequirements(dossier, stage, context.workspace)
  const carries =
    decision.id === 'submit-for-review' && isReviewDue(dossier.partner, context.workspace.settings, context.today)
  return carries ? requirements.map(carry) : requirements
}

const carry = (requirement: Requirement): Requirement =>
  requirement.state.kind === 'missing'
    ? { ...requirement, state: { kind: 'carried', parts: requirement.state.parts } }
    : requirement

/** Stages that Rework Partnership may lead to. */
const reworkTargets: readonly StageId[] = ['research', 'negotiation', 'onboarding']

/** The insight that a proposal names, when it may drive that decision. */
function insightFor(dossier: Dossier, { decision, insightId, to }: Proposal) {
  const insight = dossier.insights.find((one) => one.id === insightId)
  if (insight === undefined) return undefined
  if (decision === 'rework-partnership') return reworkTargets.includes(insight.targetStage) ? insight : undefined
  return insight.targetStage === to ? insight : undefined
}

/** Feedback Loop Rule: going back needs the insight that sends it there. */
function insightRequirement(dossier: Dossier, { decision, proposal }: Asked): readonly Requirement[] {
  if (decision.id !== 'return-to-stage' && decision.id !== 'rework-partnership') return []
  const state = insightFor(dossier, proposal) === undefined ? missing() : met
  return [{ subject: { kind: 'insight' }, clause: 'feedback-loop', state }]
}

const closingRequirement = (dossier: Dossier, { decision }: Asked): readonly Requirement[] =>
  decision.destination.kind === 'closed' ? [exitDossierRequirement(dossier, decision.destination.closing)] : []

/** Only required sign-offs hold a decision; advisory ones are shown where the sign-offs are. */
function signOffRequirements(dossier: Dossier, { decision, context }: Asked): readonly Requirement[] {
  return askedBrains(decision.id, dossier, context.workspace)
    .filter(({ level }) => level === 'required')
    .map(({ brain }) => {
      const { kind } = signOffState(brain, decision.id, dossier)
      const state = kind === 'given' ? met : missing(kind)
      return { subject: { kind: 'sign-off', brain }, clause: 'cross-brain', state }
    })
}

function waitingRequirement({ decision, proposal }: Asked): readonly Requirement[] {
  if (decision.destination.kind !== 'stay') return []
  const parts: MissingPart[] = []
  if (proposal.what.trim() === '') parts.push('what')
  if (proposal.dueOn === null) parts.push('due-on')
  return [{ subject: { kind: 'waiting-for' }, clause: 'lifecycle-stages', state: metUnless(parts) }]
}
