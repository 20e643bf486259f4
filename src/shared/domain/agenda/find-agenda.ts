import { addDays, type Day, weekdayOf } from '../calendar'
import { lastContactOn, nextContactOn, reviewDueOn } from '../clocks'
import { type Dossier, workFor } from '../dossier'
import { addPeriod, type DriftInput, type RuleInput } from '../drift/drift-clock'
import { pauseOf } from '../drift/find-drift'
import { decisionOnward } from '../drift/execution'
import { reviewAct } from '../drift/review-rules'
import { awaitedSignOffs } from '../drift/sign-off-rule'
import { exitDossierId } from '../records/exit-dossier'
import type { AgendaItem } from './agenda-item'

type Found = Omit<AgendaItem, 'partnerId'>

const sources: readonly ((input: RuleInput) => readonly Found[])[] = [
  contact,
  review,
  deliverables,
  signOffs,
  reEvaluations,
  waiting,
]

/** What a partner needs by a day, the soonest first. Paused drifts take what belongs to them out of sight. */
export function findAgenda(input: DriftInput, until: Day): readonly AgendaItem[] {
  const { partner, driftPauses } = input.dossier
  return agendaItems(input)
    .filter(({ dueOn }) => dueOn <= until)
    .filter(({ rule }) => rule === null || pauseOf(driftPauses, rule, input.today) === null)
    .map((item) => ({ ...item, partnerId: partner.id }))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
}

/** Everything that a partner needs by any day, what is paused included. */
export function agendaItems(input: RuleInput): readonly Found[] {
  const { partner } = input.dossier
  if (partner.deletedAt !== null) return []
  const found = partner.stage === 'closed' ? reApproach(input.dossier) : sources.flatMap((source) => source(input))
  return [...found, ...insights(input)]
}

/** Communication Rule: the next two-way contact by cadence. */
function contact({ dossier: { partner, communications }, workspace }: RuleInput): readonly Found[] {
  return [
    {
      task: { kind: 'contact', lastOn: lastContactOn(communications) },
      subject: '',
      dueOn: nextContactOn(partner, communications, workspace.settings),
      act: { kind: 'log-contact' },
      rule: 'unmanaged',
    },
  ]
}

function review({ dossier: { partner }, workspace }: RuleInput): readonly Found[] {
  const dueOn = reviewDueOn(partner, workspace.settings)
  if (dueOn === null) return []
  return [{ task: { kind: 'review' }, subject: '', dueOn, act: reviewAct(partner), rule: 'unreviewed' }]
}

/** Deliverables of campaigns that still go on. */
function deliverables({ dossier: { campaigns } }: RuleInput): readonly Found[] {
  return campaigns
    .filter(({ state }) => state !== 'cancelled' && state !== 'done')
    .flatMap(({ name, deliverables: all }) =>
      all.flatMap(({ id, title, dueOn, doneOn }): readonly Found[] =>
        dueOn === null || doneOn !== null
          ? []
          : [
              {
                task: { kind: 'deliverable', title, campaign: name },
                subject: id,
                dueOn,
                act: { kind: 'campaigns' },
                rule: null,
              },
            ],
      ),
    )
}

/** Cross Brain Integration: the required sign-offs still awaited for the decision ahead, as one thing to ask for. */
function signOffs(input: RuleInput): readonly Found[] {
  const awaited = awaitedSignOffs(input)
  const [first] = awaited
  if (first === undefined) return []
  const again = awaited.some(({ staleSince }) => staleSince !== null)
  return [
    {
      task: { kind: 'sign-off', brains: awaited.map(({ brain }) => brain), again },
      subject: '',
      dueOn: first.dueOn,
      act: { kind: 'sign-offs' },
      rule: 'sign-off-stale-or-late',
    },
  ]
}

/** Win Win Win Rule: open re-evaluations by their date. */
function reEvaluations({ dossier }: RuleInput): readonly Found[] {
  return dossier.reEvaluations
    .filter(({ closedOn }) => closedOn === null)
    .map(({ id, missing, dueOn, stage }) => ({
      task: { kind: 're-evaluation', missing },
      subject: id,
      dueOn,
      act: { kind: 'stage-work', stage },
      rule: 'win-win-win',
    }))
}

/** The last decision of this stay that left the partner where it is: what was missing should be there by its date. */
function waiting({ dossier }: RuleInput): readonly Found[] {
  const { partner } = dossier
  if (partner.stage === 'closed') return []
  const last = workFor(dossier, partner.cycle, partner.stage).waiting.at(-1)
  if (last === undefined || last.at < partner.stageEnteredAt) return []
  return [
    {
      task: { kind: 'waiting', decision: last.decision, what: last.what },
      subject: last.at,
      dueOn: last.dueOn,
      act: { kind: 'decide', decision: decisionOnward(partner.stage) },
      rule: 'stalled',
    },
  ]
}

/** Feedback Loop Rule: insights by the day they should have landed. */
const insights = ({ dossier, workspace }: RuleInput): readonly Found[] =>
  dossier.insights
    .filter(({ landed }) => landed === null)
    .map(({ id, text, raisedOn }) => ({
      task: { kind: 'insight', text },
      subject: id,
      dueOn: addPeriod(raisedOn, workspace.settings.insightDays, workspace.settings),
      act: { kind: 'insights' },
      rule: 'insight-not-landed',
    }))

/** Exit Rule: the day on which a closed partner is to be approached again. */
function reApproach({ partner, exitDossiers }: Dossier): readonly Found[] {
  const closing = exitDossiers.find(({ id }) => id === exitDossierId(partner.id, partner.cycle))
  if (closing?.reApproach?.kind !== 'on') return []
  const { on } = closing.reApproach
  return [
    { task: { kind: 're-approach' }, subject: '', dueOn: on, act: { kind: 'decide', decision: 'reopen' }, rule: null },
  ]
}

export type AgendaTime = 'overdue' | 'today' | 'this-week'

/** The last day of the week that a day is in. */
export function endOfWeek(today: Day, weekStartsOn: 'monday' | 'sunday'): Day {
  const weekday = weekdayOf(today)
  return addDays(today, weekStartsOn === 'monday' ? (7 - weekday) % 7 : 6 - weekday)
}

export const agendaTime = (dueOn: Day, today: Day): AgendaTime =>
  dueOn < today ? 'overdue' : dueOn === today ? 'today' : 'this-week'
