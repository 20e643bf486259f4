import { type DecisionId, decisionsIn } from '../../protocol/decisions'
import { type StageId, stageOrder } from '../../protocol/stages'
import { type Day, dayOf } from '../calendar'
import { staysSinceReopening } from '../clocks'
import type { Partner, Passage, Place } from '../records/partner'

export const isAtLeast = (place: Place, stage: StageId): boolean =>
  place !== 'closed' && stageOrder(place) >= stageOrder(stage)

/** From Development on a partnership is executed, and its figures are expected. */
export const isExecuting = (place: Place): boolean => isAtLeast(place, 'development')

/**
 * The first day of the unbroken run of stays, up to the present one, that a test holds for: a review that maintains the
 * partnership leads into the next cycle without a break, and starts no clock anew.
 */
export function runBegan(partner: Partner, holds: (stay: Passage) => boolean): Day {
  const stays = staysSinceReopening(partner)
  const before = stays.findLastIndex((stay) => !holds(stay))
  return dayOf(stays[before + 1]?.enteredAt ?? partner.stageEnteredAt)
}

/** When the present stretch of execution began. */
export const executionBegan = (partner: Partner): Day => runBegan(partner, ({ stage }) => isExecuting(stage))

/** The one decision that leads on from a place; null where there is a choice, as in Review, or none. */
export function decisionOnward(place: Place): DecisionId | null {
  const [first, ...others] = decisionsIn(place).filter(({ forward }) => forward)
  return others.length === 0 ? (first?.id ?? null) : null
}
