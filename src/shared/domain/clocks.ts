import { type StageId, stageOrder } from '../protocol/stages'
import { addDays, type Day, dayOf, daysBetween, workingDaysBetween } from './calendar'
import { closingThrough } from './journey'
import type { Communication } from './records/communication'
import { cadences, type Cadence, type Partner, type Passage } from './records/partner'
import type { Settings } from './records/settings'

/** Whole days since the partner came to where it is; Monday to Friday when the settings say so. */
export const daysInStage = (partner: Partner, today: Day, settings: Settings): number =>
  countDays(dayOf(partner.stageEnteredAt), today, settings)

/** How the settings count the days of a stay. */
export type DayCount = Pick<Settings, 'workingDaysOnly'>

/** Days from one day to another as a stay counts them; none when `to` is earlier. */
export const countDays = (from: Day, to: Day, { workingDaysOnly }: DayCount): number =>
  Math.max(0, workingDaysOnly ? workingDaysBetween(from, to) : daysBetween(from, to))

/** How the stay compares with the stage's limit: `near` from 80 per cent on. */
export type LimitState = 'within' | 'near' | 'over'

export function stageLimitState(partner: Partner, today: Day, settings: Settings): LimitState {
  if (partner.stage === 'closed') return 'within'
  const limit = stageLimit(partner.stage, partner, settings)
  const days = daysInStage(partner, today, settings)
  if (days > limit) return 'over'
  return days >= limit * 0.8 ? 'near' : 'within'
}

export const stageLimit = (stage: StageId, partner: Partner, settings: Settings): number =>
  settings.stageLimits[stage][partner.tier]

/**
 * The day the next review is due: set by hand, or the review interval after the last review decision, or after the
 * first entry into Development since the start or the reopening. Null before Development, when there is nothing yet to review.
 */
export function reviewDueOn(partner: Partner, settings: Settings): Day | null {
  if (partner.stage === 'closed') return null
  if (partner.reviewOn !== null) return partner.reviewOn
  const stays = staysSinceReopening(partner)
  const reviewed = partner.reviewedAt !== null && partner.reviewedAt >= (stays[0]?.enteredAt ?? '')
  const since = reviewed ? partner.reviewedAt : firstExecution(stays)
  return since === null ? null : addDays(dayOf(since), settings.reviewIntervals[partner.tier])
}

/** A reopened partner starts anew: what happened before the closing starts no clock. */
export function staysSinceReopening({ journey }: Partner): readonly Passage[] {
  const closed = journey.findLastIndex((one, index) => index < journey.length - 1 && closingThrough(one) !== null)
  return closed === -1 ? journey : journey.slice(closed + 1)
}

const firstExecution = (stays: readonly Passage[]): string | null =>
  stays.find((passage) => stageOrder(passage.stage) >= stageOrder('development'))?.enteredAt ?? null

export const isReviewDue = (partner: Partner, settings: Settings, today: Day): boolean => {
  const due = reviewDueOn(partner, settings)
  return due !== null && due <= today
}

export const cadenceOf = (partner: Partner, settings: Settings): Cadence =>
  partner.cadence ?? (partner.stage === 'closed' ? 'quarterly' : settings.cadenceDefaults[partner.stage])

/** The last day of real two-way contact; null when none is logged. */
export function lastContactOn(communications: readonly Communication[]): Day | null {
  let last: Day | null = null
  for (const { direction, on } of communications) {
    if (direction === 'two-way' && (last === null || on > last)) last = on
  }
  return last
}

/** The day the record began, or the day it was reopened: nobody has to be in touch with a closed partner. */
export const openSince = (partner: Partner): Day => {
  const stays = staysSinceReopening(partner)
  return dayOf(stays.length === partner.journey.length ? partner.createdAt : (stays[0]?.enteredAt ?? partner.createdAt))
}

/** The next date by cadence, counted from the last two-way contact or else from the start of the record. */
export function nextContactOn(partner: Partner, communications: readonly Communication[], settings: Settings): Day {
  const last = lastContactOn(communications)
  const since = openSince(partner)
  return addDays(last === null || last < since ? since : last, cadences[cadenceOf(partner, settings)])
}
