import type { DecisionId } from '#shared/protocol/decisions'
import { checkGate, type Gate, propose } from '#shared/domain/gate/check-gate'
import type { RequirementState } from '#shared/domain/gate/requirement'
import { type Desk, dossierOf } from './a-desk'

/** The gate's answer to a decision that has its rationale and nothing else chosen. */
export function gateOf(desk: Desk, decision: DecisionId): Gate {
  const gate = checkGate(dossierOf(desk), propose(decision, { rationale: 'It is time' }), desk.context)
  if (!gate.ok) throw new Error(JSON.stringify(gate.error))
  return gate.value
}

/** How the one requirement stands whose subject has all these values. */
export const stateOf = (desk: Desk, decision: DecisionId, subject: object): RequirementState | undefined =>
  gateOf(desk, decision).requirements.find((one) =>
    Object.entries(subject).every(([key, value]) => Reflect.get(one.subject, key) === value),
  )?.state
