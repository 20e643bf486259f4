import type { StageId } from '#shared/protocol/stages'
import type { Proposal } from '#shared/domain/gate/check-gate'

/** Rework Partnership leads to the stage that its insight names, which is one of these. */
const reworkTargets: readonly StageId[] = ['research', 'negotiation', 'onboarding']

/** The stages an insight may name to drive this decision to where the card was dropped. */
export function insightTargets(proposal: Proposal, droppedOn: StageId | null): readonly StageId[] {
  if (proposal.decision === 'return-to-stage') return proposal.to === null ? [] : [proposal.to]
  return droppedOn === null ? reworkTargets : reworkTargets.filter((stage) => stage === droppedOn)
}
