import type { DecisionId } from '../protocol/decisions'
import type { StageId } from '../protocol/stages'
import { type Day, dayOf } from '../domain/calendar'
import { countDays, type DayCount } from '../domain/clocks'
import type { Partner } from '../domain/records/partner'

/** One stay in a stage as a report shows it. */
export type Stay = {
  readonly stage: StageId
  readonly cycle: number
  readonly enteredOn: Day
  /** Null while the partner is there. */
  readonly leftOn: Day | null
  /** As the settings count them, up to today for the present stay. */
  readonly days: number
  readonly through: DecisionId | null
}

export const staysOf = ({ journey }: Partner, today: Day, settings: DayCount): readonly Stay[] =>
  journey.map(({ stage, cycle, enteredAt, leftAt, through }) => {
    const enteredOn = dayOf(enteredAt)
    const leftOn = leftAt === null ? null : dayOf(leftAt)
    return { stage, cycle, enteredOn, leftOn, days: countDays(enteredOn, leftOn ?? today, settings), through }
  })
