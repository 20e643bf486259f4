import type { ClauseId } from '../../protocol/clauses'
import type { DecisionId } from '../../protocol/decisions'
import type { BrainId, ExitReason, Winner } from '../../protocol/vocabulary'
import type { StageId } from '../../protocol/stages'
import { addDays, type Day, type Month, workingDaysBetween } from '../calendar'
import type { Workspace } from '../context'
import type { Dossier } from '../dossier'
import type { Settings } from '../records/settings'

/** The named drifts with the clause each of them keeps. Stored in pauses and daily counts: ids are never renamed. */
export const driftRules = {
  'skipped-stages': 'drift',
  'unclear-goals': 'drift',
  unmeasured: 'performance',
  unmanaged: 'communication',
  unowned: 'ownership',
  unreviewed: 'drift',
  'low-value': 'drift',
  'win-win-win': 'win-win-win',
  stalled: 'final',
  'insight-not-landed': 'feedback-loop',
  'sign-off-stale-or-late': 'cross-brain',
  'exit-due': 'exit',
  'no-growth': 'relationship-growth',
} as const satisfies Record<string, ClauseId>
export type DriftRule = keyof typeof driftRules

/** The event that started the clock; the words for each kind stand in the renderer's texts. */
export type DriftCause =
  | { readonly kind: 'adopted'; readonly stage: StageId; readonly missingStages: readonly StageId[] }
  | { readonly kind: 'goal-without-measure'; readonly title: string }
  | { readonly kind: 'no-goals' }
  | { readonly kind: 'goals-not-confirmed'; readonly cycle: number }
  | { readonly kind: 'last-measured'; readonly month: Month }
  | { readonly kind: 'never-measured' }
  | { readonly kind: 'last-contact'; readonly cadenceDays: number }
  | { readonly kind: 'never-contacted'; readonly cadenceDays: number }
  | { readonly kind: 'no-owner' }
  | { readonly kind: 'reviewed'; readonly intervalDays: number }
  | { readonly kind: 'execution-began'; readonly intervalDays: number }
  | { readonly kind: 'review-date-set' }
  | { readonly kind: 'weak-reviews'; readonly count: number }
  | { readonly kind: 'value-none'; readonly missing: readonly Winner[]; readonly dueOn: Day | null }
  | { readonly kind: 're-evaluation-open'; readonly dueOn: Day }
  | { readonly kind: 'value-not-stated'; readonly missing: readonly Winner[] }
  | { readonly kind: 'entered-stage'; readonly stage: StageId; readonly limitDays: number }
  | { readonly kind: 'insight-raised'; readonly text: string; readonly limitDays: number }
  | { readonly kind: 'sign-off-stale'; readonly brain: BrainId }
  | { readonly kind: 'sign-off-late'; readonly brain: BrainId; readonly stage: StageId }
  | { readonly kind: 'exit-condition'; readonly reason: ExitReason }
  | { readonly kind: 'no-opportunity' }

/** Where the next act is done. */
export type DriftAct =
  | { readonly kind: 'stage-work'; readonly stage: StageId }
  /** `decision: null` leaves the choice among the decisions of the stage. */
  | { readonly kind: 'decide'; readonly decision: DecisionId | null }
  | { readonly kind: 'log-contact' }
  | { readonly kind: 'goals' | 'metrics' | 'insights' | 'sign-offs' | 'opportunities' | 'owner' }

/**
 * A clock that runs for a partner under one rule. It becomes a finding on `startsOn` and overdue on `overdueOn`; before
 * that it is what will drift if nothing happens. No clock depends on today, so that time alone never clears a finding.
 */
export type DriftClock = {
  readonly rule: DriftRule
  /** Tells several clocks of one rule apart: the insight, the function, the exit condition. */
  readonly subject: string
  /** The day of the event that started the clock. */
  readonly eventOn: Day
  readonly startsOn: Day
  readonly overdueOn: Day
  readonly cause: DriftCause
  readonly act: DriftAct
}

export type DriftInput = { readonly dossier: Dossier; readonly workspace: Workspace; readonly today: Day }

/** What a rule reads. Without today: a rule that asked for it could clear a finding by waiting. */
export type RuleInput = Omit<DriftInput, 'today'>

export const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** A day so many days on; Monday to Friday when the settings say so. */
export function addPeriod(from: Day, days: number, settings: Settings): Day {
  if (!settings.workingDaysOnly) return addDays(from, days)
  let day = addDays(from, Math.floor(days * 1.4))
  while (workingDaysBetween(from, day) < days) day = addDays(day, 1)
  while (workingDaysBetween(from, addDays(day, -1)) >= days) day = addDays(day, -1)
  return day
}
