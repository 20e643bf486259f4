import type { AgendaAct } from '#shared/domain/agenda/agenda-item'
import type { Day } from '#shared/domain/calendar'
import { type DriftCounts, toDriftDay } from '#shared/domain/drift/count-drift'
import type { Communication } from '#shared/domain/records/communication'
import type { DriftPause } from '#shared/domain/records/drift-pause'
import type { Partner } from '#shared/domain/records/partner'
import type { DriftTarget } from '../state/drift-view'
import { openLog } from '../state/log-contact'
import { beginDecision } from '../state/pending-decision'
import { goTo } from '../state/route'
import { useSession } from '../state/session'
import { driftActLabels } from '../text/drift'
import { newId } from './clock'
import { runAct } from './run-action'
import { type Ended, runMany } from './run-many'

type Named = Pick<Partner, 'id' | 'name' | 'stage'>

/** Leads to the place where an act is done: a dialog over the page, or the part of the partner's page. */
export function openAct(partner: Named, act: AgendaAct): void {
  switch (act.kind) {
    case 'log-contact':
      return openLog(partner.id)
    case 'decide':
      // Where several decisions are possible they are chosen on the partner's page.
      if (act.decision === null) return goTo('partner', partner.id, 'work')
      return beginDecision({ partnerId: partner.id, decision: act.decision })
    case 'stage-work':
      return goTo('partner', partner.id, act.stage)
    case 'owner':
      return goTo('partner', partner.id, 'profile')
    case 'goals':
    case 'metrics':
    case 'insights':
    case 'sign-offs':
    case 'opportunities':
    case 'campaigns':
      return goTo('partner', partner.id, act.kind)
  }
}

const onceEach = (targets: readonly DriftTarget[]): readonly DriftTarget[] => [
  ...new Map(targets.map((target) => [target.partnerId, target])).values(),
]

const pauseId = ({ partnerId, rule }: DriftTarget): string => `${partnerId}:${rule}`

/** Keeps findings out of sight until a day, with the reason. They stay true. */
export const pauseDrift = (
  targets: readonly DriftTarget[],
  { until, because }: Pick<DriftPause, 'until' | 'because'>,
): Promise<Ended> =>
  runMany(
    driftActLabels.pause(targets),
    // One pause for each rule of a partner: pausing again replaces the one before.
    [...new Map(targets.map((target) => [pauseId(target), target])).values()].map((target) => ({
      partnerId: target.partnerId,
      command: {
        kind: 'save-record',
        table: 'driftPauses',
        record: { id: pauseId(target), partnerId: target.partnerId, rule: target.rule, until, because },
      },
    })),
  )

export const endPause = (target: DriftTarget, pause: DriftPause): Promise<Ended> =>
  runMany(driftActLabels.endPause(target), [
    {
      partnerId: target.partnerId,
      command: { kind: 'remove-record', table: 'driftPauses', recordId: pause.id },
    },
  ])

export const assignOwner = (targets: readonly DriftTarget[], owner: string): Promise<Ended> =>
  runMany(
    driftActLabels.assignOwner(onceEach(targets), owner),
    onceEach(targets).map(({ partnerId }) => ({ partnerId, command: { kind: 'edit-partner', patch: { owner } } })),
  )

/** The same two-way contact with several partners, for example an event that all of them came to. */
export const logContacts = (
  targets: readonly DriftTarget[],
  contact: Pick<Communication, 'on' | 'channel' | 'summary' | 'served'>,
): Promise<Ended> =>
  runMany(
    driftActLabels.logContact(onceEach(targets)),
    onceEach(targets).map(({ partnerId }) => ({
      partnerId,
      command: {
        kind: 'save-record',
        table: 'communications',
        record: { id: newId(), partnerId, withWhom: '', direction: 'two-way', ...contact },
      },
    })),
  )

/** The count of a day for the trend; only the window that may write keeps it. */
export async function keepDriftDay(day: Day, counts: DriftCounts): Promise<void> {
  if (useSession.getState().readOnly !== null) return
  const command = { kind: 'save-workspace-record', table: 'driftDays', record: toDriftDay(day, counts) } as const
  await runAct({ label: driftActLabels.count(day), steps: [{ command }] })
}
