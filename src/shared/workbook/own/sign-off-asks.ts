import { decisionsIn, type DecisionId } from '../../protocol/decisions'
import { type BrainId, brains } from '../../protocol/vocabulary'
import type { Workspace } from '../../domain/context'
import type { Dossier } from '../../domain/dossier'
import { askedBrains, factsFor, signOffState } from '../../domain/sign-off'
import type { BaseAsk } from './base-sheet'

/** The questions that stand open for a partner where it is now: asked by the policy and not answered, or stale. */
export function openAsks(dossier: Dossier, workspace: Workspace, only: BrainId | null = null): readonly BaseAsk[] {
  const { id: partnerId, stage, cycle } = dossier.partner
  return decisionsIn(stage).flatMap(({ id: decision }) =>
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

type Asked = {
  readonly partnerId: string
  readonly brain: BrainId
  readonly decision: DecisionId
  readonly cycle: number
}

const askId = ({ partnerId, brain, decision, cycle }: Asked): string =>
  ['ask', partnerId, brain, decision, String(cycle)].join(':')

export const questionOf = (brain: string): string => brains[brain as BrainId]?.question ?? ''
