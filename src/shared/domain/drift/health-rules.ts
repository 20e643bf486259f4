import { stageOrder, stagesBefore, stages } from '../../protocol/stages'
import { winners } from '../../protocol/vocabulary'
import { addDays, dayOf } from '../calendar'
import { cadenceOf, lastContactOn, reviewDueOn, stageLimit } from '../clocks'
import { workFor } from '../dossier'
import { missingEvidence } from '../evidence'
import { cadences } from '../records/partner'
import { addPeriod, type DriftClock, type DriftInput } from './drift-clock'

/** Drift Protection, skipping lifecycle stages: an adopted partner until its earlier outputs are filled in. */
export function skippedStages({ dossier, workspace }: DriftInput): readonly DriftClock[] {
  const { adopted } = dossier.partner
  if (adopted === null) return []
  // Adopted in the first cycle: the outputs of that cycle count, whichever cycle the partner is in now.
  const partner = { ...dossier.partner, cycle: 1 }
  const goals = dossier.goals.map((goal) => ({ ...goal, confirmedFor: 1 }))
  const then = { ...dossier, partner, goals }
  const missingStages = stagesBefore(adopted.stage).filter((stage) =>
    stages[stage].outputs.some((output) => missingEvidence(output.id, then, workspace).length > 0),
  )
  const [first] = missingStages
  if (first === undefined) return []
  const eventOn = dayOf(adopted.at)
  return [
    {
      rule: 'skipped-stages',
      subject: '',
      eventOn,
      startsOn: eventOn,
      overdueOn: addDays(eventOn, 90),
      cause: { kind: 'adopted', stage: adopted.stage, missingStages },
      act: { kind: 'stage-work', stage: first },
    },
  ]
}

/** Communication Rule: no two-way contact within 1.5 times the cadence; overdue from 2 times on. */
export function unmanaged({ dossier, workspace }: DriftInput): readonly DriftClock[] {
  const { partner, communications } = dossier
  const cadenceDays = cadences[cadenceOf(partner, workspace.settings)]
  const last = lastContactOn(communications)
  const eventOn = last ?? dayOf(partner.createdAt)
  return [
    {
      rule: 'unmanaged',
      subject: '',
      eventOn,
      startsOn: addDays(eventOn, Math.ceil(cadenceDays * 1.5)),
      overdueOn: addDays(eventOn, cadenceDays * 2),
      cause: last === null ? { kind: 'never-contacted', cadenceDays } : { kind: 'last-contact', cadenceDays },
      act: { kind: 'log-contact' },
    },
  ]
}

/** Ownership Rule: no partnership without a named owner. */
export function unowned({ dossier: { partner } }: DriftInput): readonly DriftClock[] {
  if (partner.owner.trim() !== '') return []
  const eventOn = dayOf(partner.createdAt)
  return [
    {
      rule: 'unowned',
      subject: '',
      eventOn,
      startsOn: eventOn,
      overdueOn: addDays(eventOn, 7),
      cause: { kind: 'no-owner' },
      act: { kind: 'owner' },
    },
  ]
}

/** Drift Protection, unreviewed partnerships: no review decision within the review interval. */
export function unreviewed({ dossier: { partner }, workspace }: DriftInput): readonly DriftClock[] {
  const due = reviewDueOn(partner, workspace.settings)
  if (due === null) return []
  const goes = partner.stage === 'development'
  return [
    {
      rule: 'unreviewed',
      subject: '',
      eventOn: partner.reviewedAt === null ? dayOf(partner.stageEnteredAt) : dayOf(partner.reviewedAt),
      startsOn: due,
      overdueOn: addDays(due, 30),
      cause: { kind: 'review-due' },
      act: { kind: 'decide', decision: goes ? 'submit-for-review' : null },
    },
  ]
}

/** Final Rule: longer in a stage than its limit. */
export function stalled({ dossier: { partner }, workspace }: DriftInput): readonly DriftClock[] {
  if (partner.stage === 'closed') return []
  const { settings } = workspace
  const limitDays = stageLimit(partner.stage, partner, settings)
  const eventOn = dayOf(partner.stageEnteredAt)
  return [
    {
      rule: 'stalled',
      subject: '',
      eventOn,
      startsOn: addPeriod(eventOn, limitDays + 1, settings),
      overdueOn: addPeriod(eventOn, Math.ceil(limitDays * 1.5) + 1, settings),
      cause: { kind: 'entered-stage', stage: partner.stage, limitDays },
      act: { kind: 'stage-work', stage: partner.stage },
    },
  ]
}

/** Win Win Win Rule: a `none`, an overdue re-evaluation, or nothing recorded for the stage. */
export function winWinWin({ dossier, workspace }: DriftInput): readonly DriftClock[] {
  const { partner, reEvaluations } = dossier
  if (partner.stage === 'closed') return []
  const act = { kind: 'stage-work', stage: partner.stage } as const
  const { values } = workFor(dossier, partner.cycle, partner.stage)
  const none = winners.map((winner) => values[winner]).filter((value) => value?.state === 'none')
  const open = reEvaluations.find(({ closedOn }) => closedOn === null)
  const since = none.map((value) => value?.on ?? '').toSorted()[0] ?? open?.openedOn
  if (since !== undefined) {
    const overdueOn = open === undefined ? since : addDays(open.dueOn, 1)
    return [
      {
        rule: 'win-win-win',
        subject: '',
        eventOn: since,
        startsOn: since,
        overdueOn,
        cause: { kind: 'value-none' },
        act,
      },
    ]
  }
  if (winners.every((winner) => values[winner] !== null)) return []
  const eventOn = dayOf(partner.stageEnteredAt)
  const startsOn = addPeriod(eventOn, workspace.settings.reEvaluationDays, workspace.settings)
  const overdueOn = addDays(startsOn, 30)
  return [{ rule: 'win-win-win', subject: '', eventOn, startsOn, overdueOn, cause: { kind: 'value-not-stated' }, act }]
}

/** Feedback Loop Rule: an insight that has not landed in time. */
export const insightNotLanded = ({ dossier, workspace }: DriftInput): readonly DriftClock[] =>
  dossier.insights
    .filter(({ landed }) => landed === null)
    .map((insight) => {
      const limitDays = workspace.settings.insightDays
      return {
        rule: 'insight-not-landed',
        subject: insight.id,
        eventOn: insight.raisedOn,
        startsOn: addPeriod(insight.raisedOn, limitDays, workspace.settings),
        overdueOn: addPeriod(insight.raisedOn, limitDays * 2, workspace.settings),
        cause: { kind: 'insight-raised', text: insight.text, limitDays },
        act: { kind: 'insights' },
      }
    })

/** From here on a partnership is executed and its goals and figures are expected. */
export const isExecuting = (stage: string): boolean =>
  stage !== 'closed' && stageOrder(stage as 'development') >= stageOrder('development')
