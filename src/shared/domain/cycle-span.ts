import { type Day, dayOf, type Month, monthOf } from './calendar'
import type { Partner } from './records/partner'

/** From when to when a cycle lasted; `to` is null while it goes on. */
export type CycleSpan = { readonly from: Day; readonly to: Day | null }

export function cycleSpan({ journey, cycle: current, stage, createdAt }: Partner, cycle: number): CycleSpan {
  const stays = journey.filter((passage) => passage.cycle === cycle)
  const leftAt = stays.at(-1)?.leftAt ?? null
  const goesOn = cycle === current && stage !== 'closed'
  return { from: dayOf(stays[0]?.enteredAt ?? createdAt), to: goesOn || leftAt === null ? null : dayOf(leftAt) }
}

/** The cycle that a month's figures belong to: the latest that had begun by then; before the first one, the first. */
export function cycleOfMonth(partner: Pick<Partner, 'journey'>, month: Month): number {
  const begun = partner.journey.filter(({ enteredAt }) => monthOf(dayOf(enteredAt)) <= month)
  return begun.reduce((latest, { cycle }) => Math.max(latest, cycle), 1)
}
