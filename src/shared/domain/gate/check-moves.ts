import { type Decision, decisionsIn } from '../../protocol/decisions'
import { type StageId, stageOrder } from '../../protocol/stages'
import { err, ok, type Result } from '../../result'
import type { Dossier } from '../dossier'
import type { Place } from '../records/partner'
import type { Refusal } from '../refusal'
import { checkGate, type Gate, type GateContext, type Proposal, propose, thingsLeft } from './check-gate'

/** One decision that would bring the partner to a column, with what it still asks for. */
export type Move = { readonly proposal: Proposal; readonly gate: Gate; readonly left: number }

/**
 * The decisions that lead from where the partner is to a column, the likeliest first; the answer of the column during
 * a drag, of the Move to menu and of the keyboard. `skips-stages` when no decision leads there.
 */
export function checkMoves(dossier: Dossier, to: Place, context: GateContext): Result<readonly Move[], Refusal> {
  const from = dossier.partner.stage
  if (dossier.partner.deletedAt !== null) return err({ kind: 'in-bin' })
  const moves: Move[] = []
  for (const decision of decisionsIn(from)) {
    const proposal = proposalTowards(dossier, decision, to)
    if (proposal === null) continue
    const gate = checkGate(dossier, proposal, context)
    if (gate.ok) moves.push({ proposal, gate: gate.value, left: thingsLeft(gate.value) })
  }
  return moves.length === 0 ? err({ kind: 'skips-stages', from, to }) : ok(recommendedFirst(dossier, moves))
}

function proposalTowards(dossier: Dossier, decision: Decision, to: Place): Proposal | null {
  const { destination } = decision
  switch (destination.kind) {
    case 'stay':
      return null
    case 'next-stage':
    case 'next-cycle':
      return destination.stage === to ? propose(decision.id) : null
    case 'closed':
      return to === 'closed' ? propose(decision.id) : null
    case 'next-cycle-by-insight':
      return reworkProposal(dossier, decision, to)
    case 'earlier-stage':
      return isEarlier(to, dossier.partner.stage)
        ? propose(decision.id, { to, insightId: latestInsight(dossier, to) })
        : null
  }
}

const reworkProposal = (dossier: Dossier, decision: Decision, to: Place): Proposal | null =>
  to === 'research' || to === 'negotiation' || to === 'onboarding'
    ? propose(decision.id, { insightId: latestInsight(dossier, to) })
    : null

const isEarlier = (to: Place, from: Place): to is StageId =>
  to !== 'closed' && from !== 'closed' && stageOrder(to) < stageOrder(from)

/** The insight of this cycle that was raised last for a stage. */
function latestInsight(dossier: Dossier, stage: StageId): string | null {
  const fitting = dossier.insights.filter(
    (insight) => insight.targetStage === stage && insight.cycle === dossier.partner.cycle,
  )
  return (
    fitting.reduce<(typeof fitting)[number] | null>(
      (last, one) => (last === null || one.raisedOn >= last.raisedOn ? one : last),
      null,
    )?.id ?? null
  )
}

/** The review's own recommendation leads the list, then the protocol's order. */
function recommendedFirst(dossier: Dossier, moves: readonly Move[]): readonly Move[] {
  const { cycle } = dossier.partner
  const review = dossier.stageWork.find((work) => work.cycle === cycle && work.stage === 'review')
  const recommended = review?.evidence.recommendation ?? null
  return moves.toSorted(
    (a, b) => Number(b.proposal.decision === recommended) - Number(a.proposal.decision === recommended),
  )
}
