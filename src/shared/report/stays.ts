import type { DecisionId } from '../protocol/decisions'
import type { StageId } from '../protocol/stages'
import { type Day, dayOf, daysBetween } from '../domain/calendar'
import type { Partner } from '../domain/records/partner'

/** One stay in a stage as a report shows it. */
export type Stay = {
  readonly stage: StageId
  readonly cycle: number
  readonly enteredOn: Day
  /** Null while the partner is there. */
  readonly leftOn: Day | null
  /** Calendar days, up to today for the present stay. */
  readonly days: number
  readonly through: DecisionId | null
}

export const staysOf = ({ journey }: Partner, today: Day): readonly Stay[] =>
  journey.map(({ stage, cycle, enteredAt, leftAt, through }) => {
    const enteredOn = dayOf(enteredAt)
    const leftOn = leftAt === null ? null : dayOf(leftAt)
    return { stage, cycle, enteredOn, leftOn, days: Math.max(0, daysBetween(enteredOn, leftOn ?? today)), through }
  })
