import { expect, it } from 'vitest'
import { communicationsIn, complianceOf } from '#shared/domain/compliance'
import { cycleOfMonth, cycleSpan } from '#shared/domain/cycle-span'
import { aPartner } from '../../../helpers/builders/a-partner'
import { aCommunication } from '../../../helpers/builders/a-record'

const stay = (cycle: number, from: string, to: string | null) => ({
  cycle,
  stage: 'review' as const,
  enteredAt: `${from}T09:00:00.000Z`,
  leftAt: to === null ? null : `${to}T09:00:00.000Z`,
  through: to === null ? null : ('maintain-partnership' as const),
})
const partner = aPartner({
  stage: 'review',
  cycle: 2,
  journey: [stay(1, '2026-01-01', '2026-02-01'), stay(2, '2026-02-01', null)],
})

it('gives an earlier cycle its last day and leaves the present one open', () => {
  expect(cycleSpan(partner, 1)).toEqual({ from: '2026-01-01', to: '2026-02-01' })
  expect(cycleSpan(partner, 2)).toEqual({ from: '2026-02-01', to: null })
})

it('gives a month to the latest cycle that had begun by then', () => {
  expect(cycleOfMonth(partner, '2025-10')).toBe(1)
  expect(cycleOfMonth(partner, '2026-01')).toBe(1)
  expect(cycleOfMonth(partner, '2026-02')).toBe(2)
})

it('counts each of the four expectations within the cycle', () => {
  const communications = [
    aCommunication({ id: '1', on: '2026-01-10', served: ['clear-updates'] }),
    aCommunication({ id: '2', on: '2026-02-10', served: ['clear-updates', 'shared-feedback'] }),
    aCommunication({ id: '3', on: '2026-03-10', served: ['clear-updates'] }),
  ]
  expect(communicationsIn(communications, cycleSpan(partner, 2)).map(({ id }) => id)).toEqual(['2', '3'])
  expect(complianceOf(communications, cycleSpan(partner, 2))).toEqual([
    { expectation: 'clear-updates', times: 2, lastOn: '2026-03-10' },
    { expectation: 'transparent-reporting', times: 0, lastOn: null },
    { expectation: 'aligned-expectations', times: 0, lastOn: null },
    { expectation: 'shared-feedback', times: 1, lastOn: '2026-02-10' },
  ])
})
