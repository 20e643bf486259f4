import { expect, it } from 'vitest'
import { goalProgress, goalsOfCycle, metricOfGoal, reachedShare } from '#shared/domain/goal-progress'
import { aDossier } from '../../../helpers/builders/a-partner'
import { aGoal, aMetricEntry } from '../../../helpers/builders/a-record'

const dossier = aDossier({
  metricEntries: [
    aMetricEntry({ month: '2026-02', value: 30 }),
    aMetricEntry({ month: '2026-03', value: 20, kind: 'estimated' }),
    aMetricEntry({ month: '2026-05', value: 999 }),
    aMetricEntry({ month: '2026-04', value: 7, cycle: 2 }),
  ],
})

it('knows the metric of a goal by id and by name', () => {
  expect(metricOfGoal(aGoal({ measure: 'Leads' }))).toBe('leads')
  expect(metricOfGoal(aGoal({ measure: 'revenue generated' }))).toBe('revenue')
  expect(metricOfGoal(aGoal({ measure: 'press articles' }))).toBeNull()
})

it('adds up the entries of the cycle until the goal is due, and says when some are estimated', () => {
  expect(goalProgress(aGoal({ dueOn: '2026-04-30' }), dossier, 1)).toEqual({ kind: 'estimated', value: 50 })
})

it('prefers a result entered by hand', () => {
  expect(goalProgress(aGoal({ result: 80 }), dossier, 1)).toEqual({ kind: 'entered', value: 80 })
})

it('never takes not measured for zero', () => {
  const goal = aGoal({ measure: 'satisfaction' })
  expect(goalProgress(goal, dossier, 1)).toEqual({ kind: 'not-measured' })
  expect(reachedShare(goal, { kind: 'not-measured' })).toBeNull()
})

it('takes a cost target for a ceiling', () => {
  const goal = aGoal({ measure: 'cost', target: 100 })
  expect(reachedShare(goal, { kind: 'measured', value: 80 })).toBe(1)
  expect(reachedShare(goal, { kind: 'measured', value: 200 })).toBe(0.5)
})

it('counts a goal in every cycle it was confirmed for', () => {
  const goals = [aGoal({ id: 'a', cycle: 1, confirmedFor: 2 }), aGoal({ id: 'b', cycle: 2, confirmedFor: 2 })]
  expect(goalsOfCycle(goals, 1).map(({ id }) => id)).toEqual(['a'])
  expect(goalsOfCycle(goals, 2).map(({ id }) => id)).toEqual(['a', 'b'])
})
