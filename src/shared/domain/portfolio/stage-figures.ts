import { type DecisionId, decisions } from '../../protocol/decisions'
import { type StageId, stageIds } from '../../protocol/stages'
import { type Day, dayOf } from '../calendar'
import { countDays, type DayCount } from '../clocks'
import type { Partner, Passage, Place } from '../records/partner'

/** Cycles from the third on are counted together. */
export const cycleGroups = ['first', 'second', 'later'] as const
export type CycleGroup = (typeof cycleGroups)[number]

const groupOf = (cycle: number): CycleGroup => (cycle === 1 ? 'first' : cycle === 2 ? 'second' : 'later')

export type StageCount = { readonly place: Place; readonly counts: Readonly<Record<CycleGroup, number>> }

/** Partners per stage and cycle; the bin is left out by the caller. */
export function countPerStage(partners: readonly Partner[]): readonly StageCount[] {
  return [...stageIds, 'closed' as const].map((place) => {
    const counts = { first: 0, second: 0, later: 0 }
    for (const { stage, cycle } of partners) if (stage === place) counts[groupOf(cycle)] += 1
    return { place, counts }
  })
}

export type StageFlow = {
  readonly stage: StageId
  /** Stays begun, whether by a decision, by a new cycle, or by adoption. */
  readonly entered: number
  readonly stillHere: number
  /** Left for the next stage, or from Review into a new cycle. */
  readonly forward: number
  readonly back: number
  readonly closed: number
  /** Forward among all that left; null while nobody has left. */
  readonly conversion: number | null
}

type Way = 'forward' | 'back' | 'closed'

function wayOf(decision: DecisionId): Way {
  const { kind } = decisions[decision].destination
  if (kind === 'closed') return 'closed'
  return kind === 'earlier-stage' ? 'back' : 'forward'
}

const staysIn = (partners: readonly Partner[], stage: StageId): readonly Passage[] =>
  partners.flatMap(({ journey }) => journey.filter((stay) => stay.stage === stage))

/** Flow and conversion between the stages, over every stay of the partners. */
export const stageFlow = (partners: readonly Partner[]): readonly StageFlow[] =>
  stageIds.map((stage) => {
    const stays = staysIn(partners, stage)
    const ways = stays.flatMap(({ through }) => (through === null ? [] : [wayOf(through)]))
    const count = (way: Way): number => ways.filter((one) => one === way).length
    const forward = count('forward')
    return {
      stage,
      entered: stays.length,
      stillHere: stays.length - ways.length,
      forward,
      back: count('back'),
      closed: count('closed'),
      conversion: ways.length === 0 ? null : forward / ways.length,
    }
  })

export type StageTime = {
  readonly stage: StageId
  /** Finished stays; the present ones have no length yet. */
  readonly stays: number
  /** Days; null while no stay has ended. */
  readonly median: number | null
  readonly p90: number | null
  /** The longest present stay, in days. */
  readonly longestNow: number | null
}

/** Days in each stage as the settings count them: median and 90th percentile of the finished stays. */
export const timeInStages = (partners: readonly Partner[], today: Day, settings: DayCount): readonly StageTime[] =>
  stageIds.map((stage) => {
    const stays = staysIn(partners, stage)
    const lengths = stays.flatMap(({ enteredAt, leftAt }) =>
      leftAt === null ? [] : [countDays(dayOf(enteredAt), dayOf(leftAt), settings)],
    )
    const now = stays.flatMap(({ enteredAt, leftAt }) =>
      leftAt === null ? [countDays(dayOf(enteredAt), today, settings)] : [],
    )
    return {
      stage,
      stays: lengths.length,
      median: percentile(lengths, 0.5),
      p90: percentile(lengths, 0.9),
      longestNow: now.length === 0 ? null : now.reduce((a, b) => Math.max(a, b)),
    }
  })

/** Linear between the two values around the rank, as spreadsheets' PERCENTILE does; null for no values. */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const rank = (sorted.length - 1) * share
  const low = sorted[Math.floor(rank)] ?? 0
  const high = sorted[Math.ceil(rank)] ?? low
  return low + (high - low) * (rank - Math.floor(rank))
}
