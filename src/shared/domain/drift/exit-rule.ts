import type { ExitReason } from '../../protocol/vocabulary'
import { addDays, type Day, dayOf } from '../calendar'
import { cycleStartedAt, type Dossier, workFor } from '../dossier'
import type { DriftClock, RuleInput } from './drift-clock'
import { decidedReviews, hasWeakRoi, weakReviews } from './review-rules'
import { oldestOpen } from './value-rules'

/** The event that a condition rests on, and the days after it from which the condition holds. */
type Condition = { readonly eventOn: Day; readonly graceDays: number } | null

const conditions: readonly (readonly [ExitReason, (input: RuleInput) => Condition])[] = [
  ['no-value', ({ dossier }) => valueEnded(dossier)],
  ['execution-fails', ({ dossier }) => executionFailed(dossier)],
  ['trust-broken', ({ dossier }) => trustBroke(dossier)],
  ['alignment-changed', ({ dossier }) => alignmentLost(dossier)],
  ['weak-roi', roiStayedWeak],
]

/** Exit Rule: one of its five conditions holds by the record. */
export function exitDue(input: RuleInput): readonly DriftClock[] {
  if (input.dossier.partner.stage === 'closed') return []
  return conditions.flatMap(([reason, holds]) => {
    const condition = holds(input)
    if (condition === null) return []
    const startsOn = addDays(condition.eventOn, condition.graceDays)
    return [
      {
        rule: 'exit-due',
        subject: reason,
        eventOn: condition.eventOn,
        startsOn,
        overdueOn: addDays(startsOn, 30),
        cause: { kind: 'exit-condition', reason },
        act: { kind: 'decide', decision: 'exit' },
      },
    ]
  })
}

/** A re-evaluation that is a month over its date: the value did not come back. */
function valueEnded(dossier: Dossier): Condition {
  const open = oldestOpen(dossier)
  return open === null ? null : { eventOn: open.dueOn, graceDays: 30 }
}

/**
 * Two campaigns of the cycle cancelled and none of it brought to results. Nothing tells when they were cancelled: the
 * clock runs from the start of the cycle, the one day that certainly came before.
 */
function executionFailed({ campaigns, partner }: Dossier): Condition {
  const here = campaigns.filter(({ cycle }) => cycle === partner.cycle)
  const cancelled = here.filter(({ state }) => state === 'cancelled')
  const succeeded = here.some(({ state, results }) => state === 'done' && results.trim() !== '')
  return cancelled.length < 2 || succeeded ? null : { eventOn: dayOf(cycleStartedAt(partner)), graceDays: 0 }
}

/** The last review rated the relationship 1 of 5. */
function trustBroke(dossier: Dossier): Condition {
  const last = decidedReviews(dossier).at(-1)
  if (last === undefined || last.leftAt === null) return null
  const { relationshipQuality } = workFor(dossier, last.cycle, 'review').evidence
  return relationshipQuality === 1 ? { eventOn: dayOf(last.leftAt), graceDays: 0 } : null
}

/** Strategy Brain objected last, in this cycle. */
function alignmentLost({ signOffs, partner }: Dossier): Condition {
  const last = signOffs
    .filter(({ brain, cycle }) => brain === 'strategy' && cycle === partner.cycle)
    .reduce<Dossier['signOffs'][number] | null>(
      (newest, one) => (newest === null || one.at >= newest.at ? one : newest),
      null,
    )
  return last?.verdict === 'objected' ? { eventOn: dayOf(last.at), graceDays: 0 } : null
}

/** One review with a weak ROI more than makes a partnership low-value. */
function roiStayedWeak(input: RuleInput): Condition {
  const row = weakReviews(input, hasWeakRoi)
  const reached = row[row.length - (input.workspace.settings.lowValue.reviewsInARow + 1)]
  return reached === undefined || reached.leftAt === null ? null : { eventOn: dayOf(reached.leftAt), graceDays: 0 }
}
