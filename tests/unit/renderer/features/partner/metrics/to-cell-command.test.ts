import { expect, it } from 'vitest'
import { toCellCommand } from '../../../../../../src/renderer/features/partner/metrics/to-cell-command'
import { aMetricEntry } from '../../../../../helpers/builders/a-record'

type Cell = Parameters<typeof toCellCommand>[1]

const press = (key: string, cell: Partial<Cell> = {}) =>
  toCellCommand(
    { key, ctrlKey: false, shiftKey: false },
    { typing: false, entry: aMetricEntry({ value: 10 }), readOnly: false, ...cell },
  )

it('replaces the figure by what is typed', () => {
  expect(press('7')).toEqual({ kind: 'type', text: '7' })
  expect(press('~')).toEqual({ kind: 'type', text: '~' })
  expect(press('x')).toBeNull()
})

it('opens what stands for correction with Enter, as it can be typed again', () => {
  expect(press('Enter')).toEqual({ kind: 'type', text: '10' })
  expect(press('F2', { entry: aMetricEntry({ kind: 'not-measured', value: null }) })).toEqual({
    kind: 'type',
    text: 'n/a',
  })
})

it('switches between measured, estimated and not measured, and never makes up a figure', () => {
  expect(press('e')).toEqual({ kind: 'write', cell: { kind: 'estimated', value: 10 } })
  expect(press('n')).toEqual({ kind: 'write', cell: { kind: 'not-measured', value: null } })
  expect(press('m', { entry: undefined })).toBeNull()
})

it('saves with Enter and Tab while typing, and gives up with Escape', () => {
  expect(press('Enter', { typing: true })).toEqual({ kind: 'save-and-move' })
  expect(press('Tab', { typing: true })).toEqual({ kind: 'save-and-move' })
  expect(press('Escape', { typing: true })).toEqual({ kind: 'give-up' })
  expect(press('ArrowLeft', { typing: true })).toBeNull()
})

it('lets Tab leave the grid when nothing is being typed', () => {
  expect(press('Tab')).toBeNull()
})

it('only moves where nothing may be changed', () => {
  expect(press('ArrowDown', { readOnly: true })).toEqual({ kind: 'move' })
  expect(press('Delete', { readOnly: true })).toBeNull()
  expect(press('5', { readOnly: true })).toBeNull()
})
