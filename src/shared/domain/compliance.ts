import { type Expectation, expectations, keysOf } from '../protocol/vocabulary'
import type { Day } from './calendar'
import type { CycleSpan } from './cycle-span'
import type { Communication } from './records/communication'

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
