import { describe, expect, it } from 'vitest'
import { addMornings, countMornings } from '#shared/domain/agenda/count-mornings'
import { agendaTime, findAgenda } from '#shared/domain/agenda/find-agenda'
import { addDays } from '#shared/domain/calendar'
import type { DriftInput } from '#shared/domain/drift/drift-clock'
import { findDrift } from '#shared/domain/drift/find-drift'
import { buildDemo } from '#shared/demo/build-demo'
import { aDesk, after, dossierOf } from '../../../../helpers/builders/a-desk'
import { demoDossiers, demoWorkspace } from '../../../../helpers/builders/demo-dossiers'
import { dayAfter } from '../../../../helpers/builders/drift-desk'

const today = '2026-11-22'
const demo = buildDemo(today)
const workspace = demoWorkspace(demo)

/** What the pages would count on the day itself. */
function countedOn(input: DriftInput) {
  const times = findAgenda(input, addDays(input.today, 7)).map(({ dueOn }) => agendaTime(dueOn, input.today))
  return {
    day: input.today,
    overdue: times.filter((time) => time === 'overdue').length,
    today: times.filter((time) => time === 'today').length,
    drifts: findDrift(input).filter(({ pause }) => pause === null).length,
  }
}

describe('the counts of the coming mornings', () => {
  it('are those that Today and the drift page show on each of the days, for every partner of the demo set', () => {
    for (const dossier of demoDossiers(demo)) {
      const foreseen = countMornings({ dossier, workspace, today }, 60)
      const shown = foreseen.map(({ day }) => countedOn({ dossier, workspace, today: day }))
      expect(foreseen).toEqual(shown)
    }
  })

  it('bring back what was paused on the day after the pause', () => {
    const desk = aDesk({ owner: '' })
    const { partner } = dossierOf(desk)
    const pause = { id: 'p', partnerId: partner.id, rule: 'unowned', until: dayAfter(2), because: 'On leave' }
    const paused = after(desk, { kind: 'save-record', table: 'driftPauses', record: pause })
    const input = { dossier: dossierOf(paused), workspace: paused.context.workspace, today: dayAfter(0) }
    expect(countMornings(input, 5).map(({ drifts }) => drifts)).toEqual([0, 0, 0, 1, 1])
  })

  it('leave out a partner in the bin', () => {
    const desk = after(aDesk({ owner: '' }), { kind: 'delete-partner' })
    const input = { dossier: dossierOf(desk), workspace: desk.context.workspace, today: dayAfter(0) }
    expect(countMornings(input, 2).map(({ overdue, today: due, drifts }) => overdue + due + drifts)).toEqual([0, 0])
  })

  it('add up day by day', () => {
    const one = countMornings({ dossier: dossierOf(aDesk({ owner: '' })), workspace, today: dayAfter(0) }, 3)
    expect(addMornings([one, [], one])).toEqual(
      one.map((each) => ({ day: each.day, overdue: each.overdue * 2, today: each.today * 2, drifts: each.drifts * 2 })),
    )
    expect(addMornings([[], []])).toEqual([])
  })
})
