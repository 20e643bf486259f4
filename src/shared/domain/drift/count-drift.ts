import type { DriftDay } from '../records/drift-day'
import type { Day } from '../calendar'
import { keysOf } from '../../protocol/vocabulary'
import { driftRules, type DriftRule } from './drift-clock'
import type { DriftFinding } from './find-drift'

export type DriftCounts = Readonly<Record<DriftRule, number>>

/** How many findings of each rule stand; paused ones as well, as they are still true. */
export function countDrift(findings: readonly DriftFinding[]): DriftCounts {
  const counts = Object.fromEntries(keysOf(driftRules).map((rule) => [rule, 0])) as Record<DriftRule, number>
  for (const { rule } of findings) counts[rule] += 1
  return counts
}

export const toDriftDay = (day: Day, counts: DriftCounts): DriftDay => ({ id: day, counts })

/** All findings of a day together. */
export const totalOf = ({ counts }: DriftDay): number => Object.values(counts).reduce((sum, count) => sum + count, 0)
