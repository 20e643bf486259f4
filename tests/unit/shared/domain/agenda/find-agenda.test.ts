import { describe, expect, it } from 'vitest'
import type { AgendaKind } from '#shared/domain/agenda/agenda-item'
import { agendaTime, endOfWeek, findAgenda } from '#shared/domain/agenda/find-agenda'
import { addDays } from '#shared/domain/calendar'
import { propose } from '#shared/domain/gate/check-gate'
import { aDesk, after, type Desk, dossierOf } from '../../../../helpers/builders/a-desk'
import { aCampaign, aCommunication, anExitDossier, anInsight, aStatement } from '../../../../helpers/builders/a-record'
import { dayAfter, later } from '../../../../helpers/builders/drift-desk'
import { deskIn } from '../../../../helpers/builders/ready-for'
import { signOffCommands } from '../../../../helpers/builders/stage-work'

function agendaOf(desk: Desk, until = dayAfter(1000)) {
  const { workspace, today } = desk.context
  return findAgenda({ dossier: dossierOf(desk), workspace, today }, until)
}

const dueOf = (desk: Desk, kind: AgendaKind): readonly string[] =>
  agendaOf(desk)
    .filter(({ task }) => task.kind === kind)
    .map(({ dueOn }) => dueOn)

const save = (
  desk: Desk,
  table: 'campaigns' | 'communications' | 'insights' | 'exitDossiers',
  record: { readonly id: string },
) => after(desk, { kind: 'save-record', table, record })

describe('what a partner needs by a day', () => {
  it('is the next contact by cadence, moved on by two-way contact', () => {
    const desk = aDesk({ cadence: 'weekly' })
    expect(dueOf(desk, 'contact')).toEqual([dayAfter(7)])
    expect(dueOf(save(later(desk, 5), 'communications', aCommunication({ on: dayAfter(5) })), 'contact')).toEqual([
      dayAfter(12),
    ])
  })

  it('is the review by its interval, with the decision that leads there', () => {
    const desk = deskIn('development')
    expect(dueOf(desk, 'review')).toEqual([dayAfter(180)])
    expect(agendaOf(desk).find(({ task }) => task.kind === 'review')?.act).toEqual({
      kind: 'decide',
      decision: 'submit-for-review',
    })
  })

  it('is each deliverable that is not done, of campaigns that go on', () => {
    const deliverables = [
      { id: 'a', title: 'Landing page', dueOn: dayAfter(3), doneOn: null },
      { id: 'b', title: 'Briefing', dueOn: dayAfter(4), doneOn: dayAfter(0) },
      { id: 'c', title: 'Talk', dueOn: null, doneOn: null },
    ]
    const running = save(aDesk(), 'campaigns', aCampaign({ state: 'running', deliverables }))
    expect(dueOf(running, 'deliverable')).toEqual([dayAfter(3)])
    expect(dueOf(save(running, 'campaigns', aCampaign({ state: 'cancelled', deliverables })), 'deliverable')).toEqual(
      [],
    )
  })

  it('is one line for all required sign-offs that are awaited', () => {
    const desk = deskIn('negotiation', { profile: { tier: 'high-value' } })
    const item = agendaOf(desk).find(({ task }) => task.kind === 'sign-off')
    expect(item).toMatchObject({ dueOn: dayAfter(23), task: { again: false } })
    expect(item?.task.kind === 'sign-off' ? item.task.brains : []).toHaveLength(6)
    const commands = signOffCommands('proceed-to-onboarding', { dossier: dossierOf(desk), context: desk.context })
    expect(dueOf(after(desk, ...commands), 'sign-off')).toEqual([])
  })

  it('is the re-evaluation that a missing value opened', () => {
    const desk = after(aDesk(), {
      kind: 'state-value',
      stage: 'research',
      winner: 'us',
      statement: aStatement({ state: 'none', on: dayAfter(0) }),
      reEvaluateBy: dayAfter(9),
    })
    expect(dueOf(desk, 're-evaluation')).toEqual([dayAfter(9)])
  })

  it('is the day by which an insight should land, also of a closed partner', () => {
    const desk = save(deskIn('closed'), 'insights', anInsight({ raisedOn: dayAfter(0) }))
    expect(dueOf(desk, 'insight')).toEqual([dayAfter(30)])
  })

  it('is what the last decision to stay waits for, until the partner moves', () => {
    const stay = (what: string, days: number) => ({
      kind: 'take-decision' as const,
      proposal: propose('needs-more-research', { rationale: 'Thin', what, dueOn: dayAfter(days) }),
    })
    const desk = after(aDesk(), stay('Figures', 10), stay('References', 20))
    expect(dueOf(desk, 'waiting')).toEqual([dayAfter(20)])
    expect(dueOf(deskIn('negotiation'), 'waiting')).toEqual([])
  })

  it('is the day on which a closed partner is to be approached again, and no contact before', () => {
    const closing = anExitDossier({ reApproach: { kind: 'on', on: dayAfter(90) } })
    const closed = save(deskIn('closed'), 'exitDossiers', closing)
    expect(dueOf(closed, 're-approach')).toEqual([dayAfter(90)])
    expect(dueOf(closed, 'contact')).toEqual([])
  })

  it('ends with the day that is asked for, the soonest first', () => {
    const desk = deskIn('development')
    expect(agendaOf(desk, dayAfter(29))).toEqual([])
    const days = agendaOf(desk).map(({ dueOn }) => dueOn)
    expect(days).toEqual(days.toSorted())
  })

  it('hides what belongs to a paused drift, and nothing of a partner in the bin', () => {
    const desk = aDesk({ cadence: 'weekly' })
    const paused = after(desk, {
      kind: 'save-record',
      table: 'driftPauses',
      record: { id: 'p', partnerId: 'partner-1', rule: 'unmanaged', until: dayAfter(8), because: 'Holidays' },
    })
    expect(dueOf(later(paused, 8), 'contact')).toEqual([])
    expect(dueOf(later(paused, 9), 'contact')).toEqual([dayAfter(7)])
    expect(agendaOf(after(desk, { kind: 'delete-partner' }))).toEqual([])
  })
})

describe('the week', () => {
  it('ends on Sunday, or on Saturday where it begins on Sunday', () => {
    // 2026-04-27 is a Monday.
    const week = Array.from({ length: 7 }, (_, index) => addDays('2026-04-27', index))
    expect(new Set(week.map((day) => endOfWeek(day, 'monday')))).toEqual(new Set(['2026-05-03']))
    expect(endOfWeek('2026-05-02', 'sunday')).toBe('2026-05-02')
    expect(endOfWeek('2026-05-03', 'sunday')).toBe('2026-05-09')
  })

  it('tells what is overdue, today, and later in it', () => {
    expect(['2026-04-26', '2026-04-27', '2026-04-28'].map((day) => agendaTime(day, '2026-04-27'))).toEqual([
      'overdue',
      'today',
      'this-week',
    ])
  })
})
