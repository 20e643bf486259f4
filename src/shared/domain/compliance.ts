import { type Expectation, expectations, keysOf } from '../protocol/vocabulary'
import { type Day, dayOf } from './calendar'
import type { Communication } from './records/communication'
import type { Partner } from './records/partner'

/** From when to when a cycle lasted; `to` is null while it goes on. */
export type CycleSpan = { readonly from: Day; readonly to: Day | null }

export function cycleSpan({ journey, cycle: current, stage, createdAt }: Partner, cycle: number): CycleSpan {
  const stays = journey.filter((passage) => passage.cycle === cycle)
  const leftAt = stays.at(-1)?.leftAt ?? null
  const goesOn = cycle === current && stage !== 'closed'
  return { from: dayOf(stays[0]?.enteredAt ?? createdAt), to: goesOn || leftAt === null ? null : dayOf(leftAt) }
}

export const communicationsIn = (communications: readonly Communication[], span: CycleSpan): readonly Communication[] =>
  communications.filter(({ on }) => on >= span.from && (span.to === null || on <= span.to))

/** Communication Rule: how often each of the four minimum expectations was served, and when last. */
export type Compliance = { readonly expectation: Expectation; readonly times: number; readonly lastOn: Day | null }

export const complianceOf = (communications: readonly Communication[], span: CycleSpan): readonly Compliance[] => {
  const inSpan = communicationsIn(communications, span)
  return keysOf(expectations).map((expectation) => {
    const days = inSpan.filter(({ served }) => served.includes(expectation)).map(({ on }) => on)
    return { expectation, times: days.length, lastOn: days.toSorted().at(-1) ?? null }
  })
}
