import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planThinning } from '#shared/backup/thinning'
import {
  checkRightClock,
  checkWrongClock,
  hour,
  live,
  type Made,
  minute,
  rightClock,
  type Step,
  toTimeline,
  wrongClock,
} from '../../../helpers/thinning-timelines'

describe('thinning', () => {
  it('keeps what it promises over 5,000 timelines with a right clock', { timeout: 90_000 }, () => {
    const steps = fc.array(rightClock, { minLength: 20, maxLength: 38 })
    fc.assert(
      fc.property(steps, (list) => live(toTimeline(list), checkRightClock)),
      { numRuns: 5_000, seed: 12 },
    )
  })

  it(
    'keeps a state of each day over 5,000 timelines with a clock that jumps up to two years',
    { timeout: 90_000 },
    () => {
      fc.assert(
        fc.property(wrongClock, (list) => live(toTimeline(list), checkWrongClock)),
        { numRuns: 5_000, seed: 12 },
      )
    },
  )

  it('holds over two years of work, a backup every half hour of the day', () => {
    const steps = Array.from({ length: 2 * 260 * 16 }, (_, index): Step => {
      const evening = index % 16 === 0
      return {
        pause: evening ? 16 * hour : 30 * minute,
        clockError: null,
        sameSeq: false,
        verified: true,
        pinned: false,
      }
    })
    const timeline = toTimeline(steps)
    let kept: readonly Made[] = []
    for (const made of timeline) {
      const gone = new Set(planThinning([...kept, made]))
      kept = [...kept, made].filter(({ id }) => !gone.has(id))
    }
    checkRightClock({ ever: timeline, kept })
    expect(kept.length).toBeLessThan(110)
  })

  it('asks only for the embedded sequence, whatever order the files come in', () => {
    const steps = Array.from({ length: 80 }, (): Step => ({
      pause: 5 * hour,
      clockError: null,
      sameSeq: false,
      verified: true,
      pinned: false,
    }))
    const timeline = toTimeline(steps)
    expect(planThinning(timeline.toReversed()).toSorted()).toEqual(planThinning(timeline).toSorted())
    expect(planThinning(timeline).length).toBeGreaterThan(10)
  })
})
