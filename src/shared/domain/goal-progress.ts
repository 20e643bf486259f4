import { type MetricId, metrics, keysOf } from '../protocol/vocabulary'
import { monthOf } from './calendar'
import type { Dossier } from './dossier'
import { summariseMetric } from './metrics'
import type { Goal } from './records/goal'

/** How far a goal or KPI is, and how that is known. */
export type GoalProgress =
  /** The result was entered by hand. */
  | { readonly kind: 'entered'; readonly value: number }
  /** Worked out from the metric entries that the goal's measure names. */
  | { readonly kind: 'measured' | 'estimated'; readonly value: number }
  | { readonly kind: 'not-measured' }
  /** The measure is in words of one's own, so only an entered result tells. */
  | { readonly kind: 'by-hand' }

/** The metric that a goal is measured by, given as its id or by its name; null when it is something else. */
export function metricOfGoal({ measure }: Pick<Goal, 'measure'>): MetricId | null {
  const words = measure.trim().toLowerCase()
  return keysOf(metrics).find((id) => id === words || metrics[id] === words) ?? null
}

/** Progress in a cycle; metric entries count up to the month the goal is due. */
export function goalProgress(
  goal: Goal,
  { metricEntries }: Pick<Dossier, 'metricEntries'>,
  cycle: number,
): GoalProgress {
  if (goal.result !== null && cycle === goal.confirmedFor) return { kind: 'entered', value: goal.result }
  const metric = metricOfGoal(goal)
  if (metric === null) return { kind: 'by-hand' }
  const until = goal.dueOn === null ? null : monthOf(goal.dueOn)
  const summary = summariseMetric(
    metricEntries.filter((entry) => entry.cycle === cycle && (until === null || entry.month <= until)),
    metric,
  )
  return summary.kind === 'not-measured' ? summary : { kind: summary.kind, value: summary.value }
}

/** The share of the target that is reached: 1 is all of it. Null when there is no target or nothing is known. */
export function reachedShare(goal: Goal, progress: GoalProgress): number | null {
  if (goal.target === null || !('value' in progress)) return null
  // Cost is a ceiling: staying at or under it is all of it.
  if (metricOfGoal(goal) === 'cost') return progress.value <= goal.target ? 1 : goal.target / progress.value
  if (goal.target === 0) return progress.value >= 0 ? 1 : 0
  return progress.value / goal.target
}

/** Goals that counted in a cycle: set in it or before, and confirmed for it or for a later one. */
export const goalsOfCycle = (goals: readonly Goal[], cycle: number): readonly Goal[] =>
  goals.filter((goal) => goal.cycle <= cycle && cycle <= goal.confirmedFor)
