import { decisionsIn, type DecisionId } from '../../protocol/decisions'
import { type BrainId, brains } from '../../protocol/vocabulary'
import type { Workspace } from '../../domain/context'
import { type Dossier, workFor } from '../../domain/dossier'
import { askedBrains, factsFor, signOffState } from '../../domain/sign-off'
import type { BaseAsk } from './base-sheet'

/** The questions that stand open for a partner where it is now: asked by the policy and not answered, or stale. */
export function openAsks(dossier: Dossier, workspace: Workspace, only: BrainId | null = null): readonly BaseAsk[] {
  const { id: partnerId, cycle } = dossier.partner
  return decisionsAhead(dossier).flatMap((decision) =>
    askedBrains(decision, dossier, workspace)
      .filter(({ brain }) => only === null || brain === only)
      .filter(({ brain }) => ['not-given', 'stale'].includes(signOffState(brain, decision, dossier).kind))
      .map(({ brain }) => ({
        kind: 'ask',
        id: askId({ partnerId, brain, decision, cycle }),
        partnerId,
        brain,
        decision,
        cycle,
        facts: { ...factsFor(brain, dossier) },
      })),
  )
}

/**
 * The decisions that are about to be taken: an exit only when its dossier was begun, and of a review's four the one that
 * it recommends, once it does.
 */
function decisionsAhead(dossier: Dossier): readonly DecisionId[] {
  const { partner } = dossier
  const { stage, cycle } = partner
  const recommended = stage === 'review' ? workFor(dossier, cycle, stage).evidence.recommendation : null
  const leaves = dossier.exitDossiers.some((one) => one.cycle === cycle)
  return decisionsIn(stage)
    .filter(({ id }) => (id === 'exit' ? leaves : recommended === null || id === recommended))
    .map(({ id }) => id)
}

type Asked = {
  readonly partnerId: string
  readonly brain: BrainId
  readonly decision: DecisionId
  readonly cycle: number
}

const askId = ({ partnerId, brain, decision, cycle }: Asked): string =>
  ['ask', partnerId, brain, decision, String(cycle)].join(':')

export const questionOf = (brain: string): string => brains[brain as BrainId]?.question ?? ''
