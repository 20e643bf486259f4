import { expect, it } from 'vitest'
import { shrinksTooMuch } from '#shared/backup/shrink-guard'

const before = { partners: 100, goals: 900, history: 5000 }

it.each([30, 40, 50, 60, 70, 80, 90, 100])(
  'asks when %i percent of the records are gone, however long the history',
  (gone) => {
    const rest = (100 - gone) / 100
    expect(shrinksTooMuch(before, { partners: 100 * rest, goals: 900 * rest, history: 6000 })).toBe(true)
  },
)

it('asks when only the partners are gone', () => {
  expect(shrinksTooMuch(before, { partners: 10, goals: 900, history: 5000 })).toBe(true)
})

it.each([0, 10, 20])('does not ask when %i percent are gone', (gone) => {
  const rest = (100 - gone) / 100
  expect(shrinksTooMuch(before, { partners: 100 * rest, goals: 900 * rest, history: 5000 })).toBe(false)
})

it('does not ask about growth, nor about the first records', () => {
  expect(shrinksTooMuch(before, { partners: 200, goals: 1000 })).toBe(false)
  expect(shrinksTooMuch({}, { partners: 1 })).toBe(false)
})
