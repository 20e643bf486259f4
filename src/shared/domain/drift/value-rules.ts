import { decisionsIn } from '../../protocol/decisions'
import { stageOrder } from '../../protocol/stages'
import type { ExitReason } from '../../protocol/vocabulary'
import { addDays, type Day, dayOf } from '../calendar'
import { stageLimit } from '../clocks'
import { cycleStartedAt, type Dossier, workFor } from '../dossier'
import { goalsInCycle } from '../evidence'
import { entriesOfCycle, roiOf, summariseMetric } from '../metrics'
import type { Passage } from '../records/partner'
import { askedBrains, signOffState } from '../sign-off'
import { addPeriod, type DriftCause, type DriftClock, type DriftInput, type DriftRule } from './drift-clock'
import { isExecuting } from './health-rules'

/** Days after the end of the last measured month, or after execution began, until a partnership counts as unmeasured. */
const measuringDays = 45

/** Drift Protection, unclear partnership goals: none from Onboarding on, or one without a measure. */
export function unclearGoals({ dossier }: DriftInput): readonly DriftClock[] {
  const { partner } = dossier
  if (partner.stage === 'closed' || stageOrder(partner.stage) < stageOrder('onboarding')) return []
  const goals = goalsInCycle(dossier, 'goal')
  const unclear = goals.find(({ measure }) => measure.trim() === '')
  if (goals.length > 0 && unclear === undefined) return []
  const eventOn = dayOf(partner.stageEnteredAt)
  const cause: DriftCause =
    unclear === undefined ? { kind: 'no-goals' } : { kind: 'goal-without-measure', title: unclear.title }
  return [fromEvent('unclear-goals', eventOn, { cause, act: { kind: 'goals' }, overdueAfter: 30 })]
}

/** Performance Measurement Rule: an executing partnership without a figure for longer than a month and a half. */
export function unmeasured({ dossier }: DriftInput): readonly DriftClock[] {
  const { partner } = dossier
  if (!isExecuting(partner.stage)) return []
  const month = lastMeasuredMonth(dossier)
  const began = executionBegan(dossier)
  const measuredUntil = month === null ? null : endOfMonth(month)
  const eventOn = measuredUntil === null || measuredUntil < began ? began : measuredUntil
  const startsOn = addDays(eventOn, measuringDays)
  const cause: DriftCause = month === null ? { kind: 'never-measured' } : { kind: 'last-measured', month }
  const overdueOn = addDays(startsOn, 30)
  return [{ rule: 'unmeasured', subject: '', eventOn, startsOn, overdueOn, cause, act: { kind: 'metrics' } }]
}

function lastMeasuredMonth({ metricEntries }: Dossier): string | null {
  let last: string | null = null
  for (const { value, month } of metricEntries) if (value !== null && (last === null || month > last)) last = month
  return last
}

/** When the current cycle's execution began. */
function executionBegan({ partner }: Dossier): Day {
  const first = partner.journey.find(({ cycle, stage }) => cycle === partner.cycle && isExecuting(stage))
  return dayOf(first?.enteredAt ?? partner.stageEnteredAt)
}

function endOfMonth(month: string): Day {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10)
}

const reviewDecisions: ReadonlySet<string | null> = new Set(decisionsIn('review').map(({ id }) => id))

const decidedReviews = ({ partner }: Dossier): readonly Passage[] =>
  partner.journey.filter(
    ({ stage, through }) =>
      stage === 'review' && reviewDecisions.has(through) && through !== 'exit' && through !== 'return-to-stage',
  )

/** ROI or satisfaction of a cycle under the floor; what was not measured is not under anything. */
function isWeak(dossier: Dossier, cycle: number, { workspace }: Pick<DriftInput, 'workspace'>): boolean {
  const { roiFloor, satisfactionFloor } = workspace.settings.lowValue
  const entries = entriesOfCycle(dossier.metricEntries, cycle)
  const roi = roiOf(entries)
  const satisfaction = summariseMetric(entries, 'satisfaction')
  return (
    (roi.kind !== 'unknown' && roi.ratio < roiFloor) ||
    (satisfaction.kind !== 'not-measured' && satisfaction.value < satisfactionFloor)
  )
}

/** Reviews in a row, newest first, that kept a weak partnership going as it was. */
function weakReviews(input: DriftInput): readonly Passage[] {
  const weak: Passage[] = []
  for (const review of decidedReviews(input.dossier).toReversed()) {
    if (review.through !== 'maintain-partnership' || !isWeak(input.dossier, review.cycle, input)) break
    weak.push(review)
  }
  return weak
}

/** Drift Protection, indefinite low-value partnerships. */
export function lowValue(input: DriftInput): readonly DriftClock[] {
  const { reviewsInARow } = input.workspace.settings.lowValue
  const weak = weakReviews(input)
  if (input.dossier.partner.stage === 'closed' || weak.length < reviewsInARow) return []
  // The clock started with the review that made the row long enough.
  const eventOn = dayOf(weak[weak.length - reviewsInARow]?.leftAt ?? input.today)
  const act = { kind: 'decide', decision: null } as const
  return [
    fromEvent('low-value', eventOn, { cause: { kind: 'weak-reviews', count: weak.length }, act, overdueAfter: 60 }),
  ]
}

/** Cross Brain Integration: a sign-off that went stale, or one required for the stage's decision that is late. */
export function signOffs({ dossier, workspace }: DriftInput): readonly DriftClock[] {
  const { partner } = dossier
  if (partner.stage === 'closed') return []
  const { settings } = workspace
  const lateOn = addPeriod(
    dayOf(partner.stageEnteredAt),
    Math.ceil(stageLimit(partner.stage, partner, settings) / 2),
    settings,
  )
  const clocks = new Map<string, DriftClock>()
  for (const decision of decisionsIn(partner.stage)) {
    if (decision.id === 'exit') continue
    for (const { brain, level } of askedBrains(decision.id, dossier, workspace)) {
      if (level !== 'required') continue
      const state = signOffState(brain, decision.id, dossier)
      const parts = { act: { kind: 'sign-offs' } as const, overdueAfter: 14, subject: brain }
      if (state.kind === 'stale') {
        const eventOn = dayOf(state.signOff.at)
        clocks.set(brain, fromEvent(rule, eventOn, { ...parts, cause: { kind: 'sign-off-stale', brain } }))
      } else if (state.kind === 'not-given' && !clocks.has(brain)) {
        clocks.set(brain, fromEvent(rule, lateOn, { ...parts, cause: { kind: 'sign-off-late', brain } }))
      }
    }
  }
  return [...clocks.values()]
}

const rule = 'sign-off-stale-or-late'

/** Exit Rule: one of its five conditions holds by the record. */
export function exitDue(input: DriftInput): readonly DriftClock[] {
  const { dossier } = input
  if (dossier.partner.stage === 'closed') return []
  const conditions: readonly (readonly [ExitReason, Day | null])[] = [
    ['no-value', valueEnded(dossier)],
    ['execution-fails', executionFailed(dossier)],
    ['trust-broken', trustBroke(dossier)],
    ['alignment-changed', alignmentLost(dossier)],
    ['weak-roi', roiStayedWeak(input)],
  ]
  const act = { kind: 'decide', decision: 'exit' } as const
  return conditions.flatMap(([reason, since]) =>
    since === null
      ? []
      : [
          fromEvent('exit-due', since, {
            cause: { kind: 'exit-condition', reason },
            act,
            overdueAfter: 30,
            subject: reason,
          }),
        ],
  )
}

/** A re-evaluation that is a month over its date: the value did not come back. */
function valueEnded({ reEvaluations }: Dossier): Day | null {
  const open = reEvaluations.find(({ closedOn }) => closedOn === null)
  return open === undefined ? null : addDays(open.dueOn, 30)
}

/** The second campaign cancelled in this cycle. */
function executionFailed({ campaigns, partner }: Dossier): Day | null {
  const cancelled = campaigns.filter(({ state, cycle }) => state === 'cancelled' && cycle === partner.cycle)
  if (cancelled.length < 2) return null
  return (
    cancelled.map(({ endsOn, startsOn }) => endsOn ?? startsOn ?? dayOf(partner.stageEnteredAt)).toSorted()[1] ?? null
  )
}

/** The last review rated the relationship 1 of 5. */
function trustBroke(dossier: Dossier): Day | null {
  const last = decidedReviews(dossier).at(-1)
  if (last === undefined || last.leftAt === null) return null
  return workFor(dossier, last.cycle, 'review').evidence.relationshipQuality === 1 ? dayOf(last.leftAt) : null
}

/** Strategy Brain objected last, in this cycle. */
function alignmentLost({ signOffs: given, partner }: Dossier): Day | null {
  const last = given
    .filter(({ brain, cycle }) => brain === 'strategy' && cycle === partner.cycle)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)
  return last?.verdict === 'objected' ? dayOf(last.at) : null
}

/** One weak review more than makes a partnership low-value. */
function roiStayedWeak(input: DriftInput): Day | null {
  const weak = weakReviews(input)
  const limit = input.workspace.settings.lowValue.reviewsInARow + 1
  const reached = weak[weak.length - limit]
  return reached === undefined || reached.leftAt === null ? null : dayOf(reached.leftAt)
}

/** Relationship Growth Rule: no opportunity over a cycle. */
export function noGrowth({ dossier, workspace }: DriftInput): readonly DriftClock[] {
  const { partner, opportunities } = dossier
  if (!isExecuting(partner.stage) || opportunities.some(({ cycle }) => cycle === partner.cycle)) return []
  const eventOn = dayOf(cycleStartedAt(partner))
  const startsOn = addDays(eventOn, workspace.settings.reviewIntervals[partner.tier])
  const overdueOn = addDays(startsOn, 90)
  const act = { kind: 'opportunities' } as const
  return [{ rule: 'no-growth', subject: '', eventOn, startsOn, overdueOn, cause: { kind: 'no-opportunity' }, act }]
}

type Parts = Pick<DriftClock, 'cause' | 'act'> & { readonly overdueAfter: number; readonly subject?: string }

/** A clock whose finding stands from the day of its event on. */
const fromEvent = (name: DriftRule, eventOn: Day, { cause, act, overdueAfter, subject = '' }: Parts): DriftClock => ({
  rule: name,
  subject,
  eventOn,
  startsOn: eventOn,
  overdueOn: addDays(eventOn, overdueAfter),
  cause,
  act,
})
