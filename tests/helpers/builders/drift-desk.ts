import type { DecisionId } from '#shared/protocol/decisions'
import { type StageId, stagesBefore } from '#shared/protocol/stages'
import { addDays, type Day } from '#shared/domain/calendar'
import type { PartnerCommand } from '#shared/domain/commands'
import type { DriftRule } from '#shared/domain/drift/drift-clock'
import { type DriftFinding, type DriftSeverity, findDrift } from '#shared/domain/drift/find-drift'
import { fixedDay, onDay } from './a-context'
import { after, type Desk, dossierOf } from './a-desk'
import { aCommunication, aGoal, aMetricEntry, anOpportunity } from './a-record'
import { take } from './ready-for'
import { outputCommands, signOffCommands, valueCommands } from './stage-work'

/** The desk so many days later, with nothing done meanwhile. */
export const later = (desk: Desk, days: number): Desk => ({
  ...desk,
  context: onDay(desk.context, addDays(desk.context.today, days)),
})

export const dayAfter = (days: number): Day => addDays(fixedDay, days)

export const findingsOf = (desk: Desk): readonly DriftFinding[] => {
  const { workspace, today } = desk.context
  return findDrift({ dossier: dossierOf(desk), workspace, today })
}

export const findingOf = (desk: Desk, rule: DriftRule, subject?: string): DriftFinding | undefined =>
  findingsOf(desk).find((one) => one.rule === rule && (subject === undefined || one.subject === subject))

/** How a rule stands so many days later when nothing is done. */
export const severityAfter = (desk: Desk, rule: DriftRule, days: number): DriftSeverity | null =>
  findingOf(later(desk, days), rule)?.severity ?? null

const work = (desk: Desk) => ({ dossier: dossierOf(desk), context: desk.context })

const nextDecision: Readonly<Record<StageId, DecisionId>> = {
  research: 'approved-for-outreach',
  negotiation: 'proceed-to-onboarding',
  onboarding: 'ready-for-campaign-execution',
  development: 'submit-for-review',
  review: 'maintain-partnership',
}

/** States every value anew, confirms goals, and closes what was to be re-evaluated. */
function restoreValue(desk: Desk): Desk {
  const open = dossierOf(desk).reEvaluations.filter(({ closedOn }) => closedOn === null)
  const { stage } = dossierOf(desk).partner
  const places = new Set<StageId>([...open.map((one) => one.stage), ...(stage === 'closed' ? [] : [stage])])
  const stated = after(desk, ...[...places].flatMap((place) => valueCommands(place, work(desk))))
  return after(
    stated,
    ...open.map(({ id }): PartnerCommand => ({ kind: 'close-re-evaluation', reEvaluationId: id, note: 'Restored' })),
  )
}

export function decideNext(desk: Desk): Desk {
  const { stage } = dossierOf(desk).partner
  return stage === 'closed' ? desk : take(restoreValue(desk), nextDecision[stage])
}

/** Takes a review decision, by way of Review when the partner is still in Development. */
export function decideReview(desk: Desk, decision: DecisionId): Desk {
  const inReview = dossierOf(desk).partner.stage === 'development' ? decideNext(desk) : desk
  return take(restoreValue(inReview), decision)
}

const recordOf = (
  desk: Desk,
  table: 'metricEntries' | 'communications' | 'opportunities' | 'goals',
): PartnerCommand => {
  const { today } = desk.context
  const { cycle } = dossierOf(desk).partner
  const id = `${table}-cure`
  const record = {
    metricEntries: aMetricEntry({ cycle, month: today.slice(0, 7), asOf: today }),
    communications: aCommunication({ id, on: today }),
    opportunities: anOpportunity({ id, cycle, seenOn: today }),
    goals: aGoal({ id, cycle, confirmedFor: cycle }),
  }[table]
  return { kind: 'save-record', table, record }
}

/** Does what a finding asks for; null where the partner has to be led through several stages first. */
export function cure(desk: Desk, { rule, subject, act, cause }: DriftFinding): Desk | null {
  const { partner, goals, insights } = dossierOf(desk)
  switch (rule) {
    case 'skipped-stages':
      return stagesBefore(partner.adopted?.stage ?? 'research').reduce(
        (now, stage) => after(now, ...outputCommands(stage, work(now))),
        desk,
      )
    case 'unclear-goals':
      if (cause.kind === 'no-goals') return after(desk, recordOf(desk, 'goals'))
      return after(
        after(desk, { kind: 'confirm-goals', goalIds: goals.map(({ id }) => id) }),
        ...goals.map((goal): PartnerCommand => ({
          kind: 'save-record',
          table: 'goals',
          record: { ...goal, measure: goal.measure.trim() || 'leads', confirmedFor: partner.cycle },
        })),
      )
    case 'unmeasured':
      return after(desk, recordOf(desk, 'metricEntries'))
    case 'unmanaged':
      return after(desk, recordOf(desk, 'communications'))
    case 'unowned':
      return after(desk, { kind: 'edit-partner', patch: { owner: 'Olga Owner' } })
    case 'unreviewed':
      return act.kind === 'decide' ? decideReview(desk, 'scale-partnership') : null
    case 'low-value':
      return act.kind === 'decide' ? decideReview(desk, 'scale-partnership') : null
    case 'win-win-win':
      return restoreValue(desk)
    case 'stalled':
      return decideNext(desk)
    case 'insight-not-landed': {
      const insight = insights.find(({ id }) => id === subject)
      if (insight === undefined) return null
      return after(desk, {
        kind: 'land-insight',
        insightId: subject,
        landing: { kind: 'no-change', because: 'A single case' },
      })
    }
    case 'sign-off-stale-or-late':
      return partner.stage === 'closed'
        ? null
        : after(desk, ...signOffCommands(decisionAhead(desk, partner.stage), work(desk)))
    case 'exit-due':
      return take(desk, 'exit')
    case 'no-growth':
      return after(desk, recordOf(desk, 'opportunities'))
  }
}

function decisionAhead(desk: Desk, stage: StageId): DecisionId {
  const { stageWork, partner } = dossierOf(desk)
  const review = stageWork.find((one) => one.cycle === partner.cycle && one.stage === 'review')
  return (stage === 'review' ? review?.evidence.recommendation : null) ?? nextDecision[stage]
}
