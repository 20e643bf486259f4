import { type OutputId, stagesBefore, stages } from '../../protocol/stages'
import { addDays, dayOf } from '../calendar'
import { cadenceOf, lastContactOn, openSince, stageLimit } from '../clocks'
import type { Dossier } from '../dossier'
import { missingEvidence } from '../evidence'
import { cadences } from '../records/partner'
import { addPeriod, type DriftClock, type RuleInput } from './drift-clock'
import { decisionOnward } from './execution'

/** Drift Protection, skipping lifecycle stages: an adopted partner until its earlier outputs are filled in. */
export function skippedStages(input: RuleInput): readonly DriftClock[] {
  const { adopted } = input.dossier.partner
  if (adopted === null) return []
  const missingStages = stagesBefore(adopted.stage).filter((stage) =>
    stages[stage].outputs.some(({ id }) => !wasEverThere(id, input)),
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

/** Filled in during any cycle: work is always entered for the cycle that the partner is in by then. */
function wasEverThere(output: OutputId, { dossier, workspace }: RuleInput): boolean {
  for (let cycle = 1; cycle <= dossier.partner.cycle; cycle += 1) {
    if (missingEvidence(output, asOfCycle(dossier, cycle), workspace).length === 0) return true
  }
  return false
}

function asOfCycle(dossier: Dossier, cycle: number): Dossier {
  const goals = dossier.goals
    .filter((goal) => goal.cycle <= cycle && cycle <= goal.confirmedFor)
    .map((goal) => ({ ...goal, confirmedFor: cycle }))
  return { ...dossier, goals, partner: { ...dossier.partner, cycle } }
}

/** Communication Rule: no two-way contact within 1.5 times the cadence; overdue from 2 times on. */
export function unmanaged({ dossier, workspace }: RuleInput): readonly DriftClock[] {
  const { partner, communications } = dossier
  const cadenceDays = cadences[cadenceOf(partner, workspace.settings)]
  const last = lastContactOn(communications)
  const since = openSince(partner)
  const never = last === null || last < since
  const eventOn = never ? since : last
  return [
    {
      rule: 'unmanaged',
      subject: '',
      eventOn,
      startsOn: addDays(eventOn, Math.ceil(cadenceDays * 1.5)),
      overdueOn: addDays(eventOn, cadenceDays * 2),
      cause: { kind: never ? 'never-contacted' : 'last-contact', cadenceDays },
      act: { kind: 'log-contact' },
    },
  ]
}

/** Ownership Rule: no partnership without a named owner. */
export function unowned({ dossier: { partner } }: RuleInput): readonly DriftClock[] {
  if (partner.owner.trim() !== '') return []
  const eventOn = openSince(partner)
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

/** Final Rule: longer in a stage than its limit. */
export function stalled({ dossier: { partner }, workspace }: RuleInput): readonly DriftClock[] {
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
      act: { kind: 'decide', decision: decisionOnward(partner.stage) },
    },
  ]
}

/** Feedback Loop Rule: an insight that has not landed in time; what a closed partnership taught must land as well. */
export const insightNotLanded = ({ dossier, workspace }: RuleInput): readonly DriftClock[] =>
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
