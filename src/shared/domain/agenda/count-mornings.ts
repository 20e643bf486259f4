import { addDays, type Day } from '../calendar'
import type { DriftInput, DriftRule } from '../drift/drift-clock'
import { driftClocks, pauseOf } from '../drift/find-drift'
import { agendaItems } from './find-agenda'

/** What a morning notice may say of a day: counts only. */
export type MorningCounts = {
  readonly day: Day
  /** What stands on the agenda with a day that has passed. */
  readonly overdue: number
  readonly today: number
  /** Findings that are not paused. */
  readonly drifts: number
}

/**
 * What a partner adds to the notice of today and of the days after it when nothing happens. Neither clocks nor agenda
 * depend on today, so every day is told from one reading; pauses are asked for anew each day, as they expire.
 */
export function countMornings({ dossier, workspace, today }: DriftInput, days: number): readonly MorningCounts[] {
  const clocks = driftClocks({ dossier, workspace })
  const items = agendaItems({ dossier, workspace })
  return Array.from({ length: days }, (_, ahead) => {
    const day = addDays(today, ahead)
    const seen = ({ rule }: { readonly rule: DriftRule | null }): boolean =>
      rule === null || pauseOf(dossier.driftPauses, rule, day) === null
    const due = items.filter(seen)
    return {
      day,
      overdue: due.filter(({ dueOn }) => dueOn < day).length,
      today: due.filter(({ dueOn }) => dueOn === day).length,
      drifts: clocks.filter((clock) => clock.startsOn <= day && seen(clock)).length,
    }
  })
}

/** The counts of several partners together, day by day. */
export function addMornings(all: Iterable<readonly MorningCounts[]>): readonly MorningCounts[] {
  const sums = new Map<Day, MorningCounts>()
  for (const mornings of all) {
    for (const { day, ...more } of mornings) {
      const sum = sums.get(day) ?? { overdue: 0, today: 0, drifts: 0 }
      sums.set(day, {
        day,
        overdue: sum.overdue + more.overdue,
        today: sum.today + more.today,
        drifts: sum.drifts + more.drifts,
      })
    }
  }
  return [...sums.values()]
}
