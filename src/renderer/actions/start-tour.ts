import { stageIds, type StageId } from '#shared/protocol/stages'
import { getDatabase } from '../db/open-database'
import { tell } from '../state/notices'
import { beginDecision } from '../state/pending-decision'
import { showTourStep } from '../state/tour'
import { tourWords } from '../text/tour'

/** Stages with one way on, the most telling first. */
const shownFrom: readonly StageId[] = ['negotiation', 'research', 'onboarding', 'development']

/** Opens the gate of some partner with the tour in it; nothing is changed unless the decision is taken. */
export async function startTour(): Promise<void> {
  for (const stage of shownFrom) {
    const partner = await getDatabase()
      .partners.filter((one) => one.stage === stage && one.deletedAt === null)
      .first()
    if (partner === undefined) continue
    showTourStep(0)
    beginDecision({ partnerId: partner.id, to: stageIds[stageIds.indexOf(stage) + 1] ?? null })
    return
  }
  tell('info', tourWords.nobody, [tourWords.nobodyHow])
}
