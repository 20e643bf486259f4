import type { DecideContext } from '../../domain/context'
import { decide } from '../../domain/decide/decide'
import { applyChanges, type Dossier } from '../../domain/dossier'
import { type Proposal } from '../../domain/gate/check-gate'
import { checkMoves } from '../../domain/gate/check-moves'
import type { Place } from '../../domain/records/partner'
import type { Refusal } from '../../domain/refusal'
import { err, ok, type Result } from '../../result'
import type { MergeStep, StageWish } from './merge-steps'

/** A step that would be refused as things stand: it is held back, and everything else is taken over. */
export type HeldBackStep = {
  readonly partnerId: string
  readonly recordKey: string
  /** Null when it is not a stage that is held back. */
  readonly to: Place | null
  readonly refusal: Refusal
}

export type ForeseenMerge = { readonly steps: readonly MergeStep[]; readonly heldBack: readonly HeldBackStep[] }

type Foreseeing = {
  readonly dossiers: ReadonlyMap<string, Dossier>
  readonly context: DecideContext
  /** Written as the rationale of every decision that a changed stage stands for. */
  readonly rationale: string
}

/**
 * Tries every step in memory, as the transaction will: what is refused is told before anything is written. A changed
 * stage becomes the likeliest decision that leads there, asked after everything else of the workbook.
 */
export function foreseeMerge(
  wanted: readonly MergeStep[],
  wishes: readonly StageWish[],
  { dossiers, context, rationale }: Foreseeing,
): ForeseenMerge {
  const now = new Map<string, Dossier | null>(dossiers)
  const steps: MergeStep[] = []
  const heldBack: HeldBackStep[] = []
  const attempt = (step: MergeStep, to: Place | null): void => {
    const { partnerId, recordKey, command } = step
    const dossier = now.get(partnerId) ?? null
    const decided = decide(command, dossier, context)
    if (!decided.ok) heldBack.push({ partnerId, recordKey, to, refusal: decided.error })
    else {
      steps.push(step)
      now.set(partnerId, applyChanges(dossier, decided.value.changes))
    }
  }
  for (const step of wanted) attempt(step, null)
  for (const { partnerId, recordKey, to } of wishes) {
    const proposal = proposeMove(now.get(partnerId) ?? null, to, { context, rationale })
    if (proposal.ok) attempt({ partnerId, recordKey, command: { kind: 'take-decision', proposal: proposal.value } }, to)
    else heldBack.push({ partnerId, recordKey, to, refusal: proposal.error })
  }
  return { steps, heldBack }
}

function proposeMove(
  dossier: Dossier | null,
  to: Place,
  { context, rationale }: Pick<Foreseeing, 'context' | 'rationale'>,
): Result<Proposal, Refusal> {
  if (dossier === null) return err({ kind: 'no-such-partner' })
  const moves = checkMoves(dossier, to, context)
  if (!moves.ok) return moves
  const [first] = moves.value
  return first === undefined
    ? err({ kind: 'skips-stages', from: dossier.partner.stage, to })
    : ok({ ...first.proposal, rationale })
}
