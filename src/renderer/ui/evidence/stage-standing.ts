import { type StageId, stageOrder } from '#shared/protocol/stages'
import type { Dossier } from '#shared/domain/dossier'

/** Where a stage stands in the current cycle; `carried` is before the stage that the cycle began in. */
export type StageStanding = 'current' | 'passed' | 'carried' | 'ahead'

export function stageStanding({ partner }: Dossier, stage: StageId): StageStanding {
  if (partner.stage === stage) return 'current'
  const stays = partner.journey.filter(({ cycle }) => cycle === partner.cycle)
  const last = stays.at(-1)
  const isAhead = last !== undefined && stageOrder(stage) > stageOrder(last.stage)
  if (isAhead) return 'ahead'
  return stays.some((stay) => stay.stage === stage) ? 'passed' : 'carried'
}
