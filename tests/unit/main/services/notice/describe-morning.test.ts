import { describe, expect, it } from 'vitest'
import { describeMorning } from '../../../../../src/main/services/notice/describe-morning'

describe('the words of a morning', () => {
  it.each([
    ['3 overdue, 5 today, 2 drifts', { overdue: 3, today: 5, drifts: 2 }],
    ['1 drift', { overdue: 0, today: 0, drifts: 1 }],
    ['1 overdue', { overdue: 1, today: 0, drifts: 0 }],
    ['1 today, 12 drifts', { overdue: 0, today: 1, drifts: 12 }],
  ])('count what there is: %s', (words, counts) => {
    expect(describeMorning({ day: '2026-04-26', ...counts })).toBe(words)
  })

  it('are not needed on a day that asks for nothing', () => {
    expect(describeMorning({ day: '2026-04-26', overdue: 0, today: 0, drifts: 0 })).toBeNull()
  })
})
