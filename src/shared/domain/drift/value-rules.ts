import { type Winner, winners } from '../../protocol/vocabulary'
import { addDays, type Day, dayOf, monthOf } from '../calendar'
import { staysSinceReopening } from '../clocks'
import { type Dossier, workFor } from '../dossier'
import { goalsInCycle } from '../evidence'
import { addMonths } from '../months'
import type { ReEvaluation } from '../records/re-evaluation'
import { addPeriod, type DriftCause, type DriftClock, later, type RuleInput } from './drift-clock'
import { executionBegan, isAtLeast, isExecuting, runBegan } from './execution'

/** Days after the end of the last measured month, or after execution began, until a partnership counts as unmeasured. */
const measuringDays = 45

/** Days in which the goals of earlier cycles are to be confirmed anew. */
const confirmingDays = 14

/** Drift Protection, unclear partnership goals: none from Onboarding on, or one without a measure. */
export function unclearGoals({ dossier }: RuleInput): readonly DriftClock[] {
  const { partner } = dossier
  if (!isAtLeast(partner.stage, 'onboarding')) return []
  const goals = goalsInCycle(dossier, 'goal')
  const unclear = goals.find(({ measure }) => measure.trim() === '')
  if (goals.length > 0 && unclear === undefined) return []
  const eventOn = runBegan(partner, ({ cycle, stage }) => cycle === partner.cycle && isAtLeast(stage, 'onboarding'))
  const unconfirmed = unclear === undefined && dossier.goals.some(({ kind }) => kind === 'goal')
  const startsOn = unconfirmed ? addDays(eventOn, confirmingDays) : eventOn
  const cause: DriftCause =
    unclear !== undefined
      ? { kind: 'goal-without-measure', title: unclear.title }
      : unconfirmed
        ? { kind: 'goals-not-confirmed', cycle: partner.cycle }
        : { kind: 'no-goals' }
  const overdueOn = addDays(startsOn, 30)
  return [{ rule: 'unclear-goals', subject: '', eventOn, startsOn, overdueOn, cause, act: { kind: 'goals' } }]
}

/** Performance Measurement Rule: an executing partnership without a figure for longer than a month and a half. */
export function unmeasured({ dossier }: RuleInput): readonly DriftClock[] {
  const { partner } = dossier
  if (!isExecuting(partner.stage)) return []
  const month = lastMeasuredMonth(dossier)
  const eventOn = month === null ? executionBegan(partner) : later(endOfMonth(month), executionBegan(partner))
  const startsOn = addDays(eventOn, measuringDays)
  const cause: DriftCause = month === null ? { kind: 'never-measured' } : { kind: 'last-measured', month }
  const overdueOn = addDays(startsOn, 30)
  return [{ rule: 'unmeasured', subject: '', eventOn, startsOn, overdueOn, cause, act: { kind: 'metrics' } }]
}

/** A forecast, entered before its month came, measures nothing, however much later it is. */
function lastMeasuredMonth({ metricEntries }: Dossier): string | null {
  let last: string | null = null
  for (const { value, month, asOf } of metricEntries) {
    if (value !== null && month <= monthOf(asOf) && (last === null || month > last)) last = month
  }
  return last
}

const endOfMonth = (month: string): Day => addDays(`${addMonths(month, 1)}-01`, -1)

/** Win Win Win Rule: a `none`, a re-evaluation still open, or nothing recorded for the stage. */
export function winWinWin({ dossier, workspace }: RuleInput): readonly DriftClock[] {
  const { partner } = dossier
  if (partner.stage === 'closed') return []
  const { values } = workFor(dossier, partner.cycle, partner.stage)
  const missing = winners.filter((winner) => values[winner]?.state === 'none')
  const open = oldestOpen(dossier)
  if (missing.length > 0 || open !== null) return [valueMissing(dossier, missing, open)]
  const unstated = winners.filter((winner) => values[winner] === null)
  if (unstated.length === 0) return []
  const eventOn = dayOf(partner.stageEnteredAt)
  const startsOn = addPeriod(eventOn, workspace.settings.reEvaluationDays, workspace.settings)
  return [
    {
      rule: 'win-win-win',
      subject: '',
      eventOn,
      startsOn,
      overdueOn: addDays(startsOn, 30),
      cause: { kind: 'value-not-stated', missing: unstated },
      act: { kind: 'stage-work', stage: partner.stage },
    },
  ]
}

/** The open re-evaluation that is due first. */
export const oldestOpen = ({ reEvaluations }: Dossier): ReEvaluation | null =>
  reEvaluations.reduce<ReEvaluation | null>(
    (first, one) => (one.closedOn === null && (first === null || one.dueOn < first.dueOn) ? one : first),
    null,
  )

function valueMissing(dossier: Dossier, missing: readonly Winner[], open: ReEvaluation | null): DriftClock {
  const { stage, cycle } = dossier.partner
  const here = stage === 'closed' ? 'research' : stage
  const { values } = workFor(dossier, cycle, here)
  const days = missing.map((winner) => values[winner]?.on ?? '')
  const eventOn = [...days, open?.openedOn ?? ''].filter((day) => day !== '').toSorted()[0] ?? ''
  const dueOn = open?.dueOn ?? null
  return {
    rule: 'win-win-win',
    subject: '',
    eventOn,
    startsOn: eventOn,
    overdueOn: dueOn === null ? eventOn : addDays(dueOn, 1),
    cause:
      missing.length === 0 && dueOn !== null
        ? { kind: 're-evaluation-open', dueOn }
        : { kind: 'value-none', missing, dueOn },
    act: { kind: 'stage-work', stage: open?.stage ?? here },
  }
}

/**
 * Relationship Growth Rule: no opportunity over a cycle, which is a review interval of execution. A new cycle does not
 * start the clock anew; an opportunity, or the written reason why none is seen, ends it.
 */
export function noGrowth({ dossier, workspace }: RuleInput): readonly DriftClock[] {
  const { partner } = dossier
  if (!isExecuting(partner.stage) || hasGrowth(dossier, partner.cycle)) return []
  const cycles = [...new Set(staysSinceReopening(partner).map(({ cycle }) => cycle))]
  const grown = cycles.findLast((cycle) => hasGrowth(dossier, cycle)) ?? 0
  const first = staysSinceReopening(partner).find(({ cycle, stage }) => cycle > grown && isExecuting(stage))
  const eventOn = dayOf(first?.enteredAt ?? partner.stageEnteredAt)
  const startsOn = addDays(eventOn, workspace.settings.reviewIntervals[partner.tier])
  const overdueOn = addDays(startsOn, 90)
  const act = { kind: 'opportunities' } as const
  return [{ rule: 'no-growth', subject: '', eventOn, startsOn, overdueOn, cause: { kind: 'no-opportunity' }, act }]
}

const hasGrowth = (dossier: Dossier, cycle: number): boolean =>
  dossier.opportunities.some((one) => one.cycle === cycle) ||
  workFor(dossier, cycle, 'development').evidence.noOpportunityBecause.trim() !== ''
