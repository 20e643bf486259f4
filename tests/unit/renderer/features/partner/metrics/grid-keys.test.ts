import { expect, it } from 'vitest'
import { beginsEntry, moveBy } from '../../../../../../src/renderer/features/partner/metrics/grid-keys'

const size = { rows: 7, columns: 24 }
const press = (key: string, rest: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {}) =>
  moveBy({ key, ctrlKey: false, shiftKey: false, ...rest }, { row: 3, column: 10 }, size)

it('moves like a spreadsheet', () => {
  expect(press('ArrowUp')).toEqual({ row: 2, column: 10 })
  expect(press('ArrowRight')).toEqual({ row: 3, column: 11 })
  expect(press('Enter')).toEqual({ row: 4, column: 10 })
  expect(press('Enter', { shiftKey: true })).toEqual({ row: 2, column: 10 })
  expect(press('Tab')).toEqual({ row: 3, column: 11 })
  expect(press('Tab', { shiftKey: true })).toEqual({ row: 3, column: 9 })
  expect(press('Home', { ctrlKey: true })).toEqual({ row: 0, column: 0 })
  expect(press('End')).toEqual({ row: 3, column: 23 })
  expect(press('PageUp')).toEqual({ row: 3, column: 0 })
})

it('stays in the grid at its edges', () => {
  const corner = { row: 0, column: 0 }
  expect(moveBy({ key: 'ArrowLeft', ctrlKey: false, shiftKey: false }, corner, size)).toEqual(corner)
  expect(moveBy({ key: 'ArrowUp', ctrlKey: false, shiftKey: false }, corner, size)).toEqual(corner)
})

it('leaves other keys alone', () => {
  expect(press('a')).toBeNull()
  expect(press('Escape')).toBeNull()
})

it('begins an entry with what a figure begins with', () => {
  for (const key of ['1', '0', '-', '~', '€', '.', ',']) expect(beginsEntry(key)).toBe(true)
  for (const key of ['a', 'n', ' ', 'F2', 'Enter']) expect(beginsEntry(key)).toBe(false)
})
