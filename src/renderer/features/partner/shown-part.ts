import type { Partner } from '#shared/domain/records/partner'
import { type StageId, stageIds } from '#shared/protocol/stages'
import { keysOf } from '#shared/protocol/vocabulary'
import { type PartId, partLabels } from '../../text/partner'

type ShownPart = {
  readonly part: PartId
  /** The stage whose work is shown; null on the other parts. */
  readonly stage: StageId | null
}

/** What an address asks for: a part, or a stage's name for the work of that stage; anything else is the present stage. */
export function toShownPart(asked: string | null, partner: Pick<Partner, 'stage' | 'closed'>): ShownPart {
  const part = keysOf(partLabels).find((one) => one === asked)
  if (part !== undefined && part !== 'work') return { part, stage: null }
  const named = stageIds.find((one) => one === asked)
  const present = partner.stage === 'closed' ? (partner.closed?.from ?? 'review') : partner.stage
  return { part: 'work', stage: named ?? present }
}
