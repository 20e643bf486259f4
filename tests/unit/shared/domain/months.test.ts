import { expect, it } from 'vitest'
import { addMonths, monthsBetween } from '#shared/domain/months'

it('counts months over the turn of a year', () => {
  expect(addMonths('2025-11', 3)).toBe('2026-02')
  expect(addMonths('2026-01', -1)).toBe('2025-12')
})

it('lists every month from one to another, both included', () => {
  expect(monthsBetween('2025-12', '2026-02')).toEqual(['2025-12', '2026-01', '2026-02'])
  expect(monthsBetween('2026-02', '2026-01')).toEqual([])
})
