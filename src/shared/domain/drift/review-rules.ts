import { addDays, dayOf } from '../calendar'
import { reviewDueOn, staysSinceReopening } from '../clocks'
import type { Dossier } from '../dossier'
import { entriesOfCycle, roiOf, summariseMetric } from '../metrics'
import type { Partner, Passage } from '../records/partner'
import type { DriftAct, DriftCause, DriftClock, RuleInput } from './drift-clock'

/** Drift Protection, unreviewed partnerships: no review decision within the review interval. */
export function unreviewed({ dossier: { partner }, workspace }: RuleInput): readonly DriftClock[] {
  const due = reviewDueOn(partner, workspace.settings)
  if (due === null) return []
  const intervalDays = workspace.settings.reviewIntervals[partner.tier]
  const byHand = partner.reviewOn !== null
  const eventOn = byHand ? due : addDays(due, -intervalDays)
  const reviewed = partner.reviewedAt !== null && dayOf(partner.reviewedAt) === eventOn
  const cause: DriftCause = byHand
    ? { kind: 'review-date-set' }
    : { kind: reviewed ? 'reviewed' : 'execution-began', intervalDays }
  const overdueOn = addDays(due, 30)
  return [{ rule: 'unreviewed', subject: '', eventOn, startsOn: due, overdueOn, cause, act: reviewAct(partner) }]
}

/** The way to a review decision from where the partner stands. */
export function reviewAct({ stage }: Partner): DriftAct {
  if (stage === 'development') return { kind: 'decide', decision: 'submit-for-review' }
  if (stage === 'review' || stage === 'closed') return { kind: 'decide', decision: null }
  return { kind: 'stage-work', stage }
}

/** Decisions with which a review ends. */
const verdicts: readonly (string | null)[] = [
  'scale-partnership',
  'maintain-partnership',
  'rework-partnership',
  'retire-partnership',
]

/** Reviews decided since the start or the reopening, oldest first. */
export const decidedReviews = ({ partner }: Dossier): readonly Passage[] =>
  partner.reviewedAt === null
    ? []
    : staysSinceReopening(partner).filter(({ stage, through }) => stage === 'review' && verdicts.includes(through))

type IsWeak = (input: RuleInput, cycle: number) => boolean

/** ROI of a cycle under the floor; what was not measured is not under anything. */
export const hasWeakRoi: IsWeak = ({ dossier, workspace }, cycle) => {
  const roi = roiOf(entriesOfCycle(dossier.metricEntries, cycle))
  return roi.kind !== 'unknown' && roi.ratio < workspace.settings.lowValue.roiFloor
}

/** ROI or satisfaction of a cycle under its floor. */
const isWeak: IsWeak = (input, cycle) => {
  if (hasWeakRoi(input, cycle)) return true
  const { dossier, workspace } = input
  const satisfaction = summariseMetric(entriesOfCycle(dossier.metricEntries, cycle), 'satisfaction')
  return satisfaction.kind !== 'not-measured' && satisfaction.value < workspace.settings.lowValue.satisfactionFloor
}

/** Reviews in a row, newest first, that kept a weak partnership going as it was. */
export function weakReviews(input: RuleInput, weak: IsWeak = isWeak): readonly Passage[] {
  const row: Passage[] = []
  for (const review of decidedReviews(input.dossier).toReversed()) {
    if (review.through !== 'maintain-partnership' || !weak(input, review.cycle)) break
    row.push(review)
  }
  return row
}

/** Drift Protection, indefinite low-value partnerships. */
export function lowValue(input: RuleInput): readonly DriftClock[] {
  const { reviewsInARow } = input.workspace.settings.lowValue
  const { partner } = input.dossier
  const row = weakReviews(input)
  // The clock started with the review that made the row long enough.
  const reached = row[row.length - reviewsInARow]
  if (partner.stage === 'closed' || reached === undefined || reached.leftAt === null) return []
  const eventOn = dayOf(reached.leftAt)
  return [
    {
      rule: 'low-value',
      subject: '',
      eventOn,
      startsOn: eventOn,
      overdueOn: addDays(eventOn, 60),
      cause: { kind: 'weak-reviews', count: row.length },
      act: reviewAct(partner),
    },
  ]
}
