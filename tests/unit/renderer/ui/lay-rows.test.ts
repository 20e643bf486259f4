import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evenRows, layRows, type RowHeights } from '../../../../src/renderer/ui/lay-rows'

const heightOf = ({ row, other, others }: RowHeights, index: number): number => (others.includes(index) ? other : row)

const anyHeights = fc.record({
  row: fc.integer({ min: 1, max: 200 }),
  other: fc.integer({ min: 1, max: 200 }),
  others: fc.uniqueArray(fc.nat(60)).map((indexes) => indexes.toSorted((a, b) => a - b)),
})

describe('rows of known heights', () => {
  it('begin where the ones above them end', () => {
    fc.assert(
      fc.property(anyHeights, fc.nat(80), (heights, index) => {
        const above = Array.from({ length: index }, (_, at) => heightOf(heights, at))
        expect(layRows(heights).offsetOf(index)).toBe(above.reduce((sum, height) => sum + height, 0))
      }),
    )
  })

  it('are found by every place inside them', () => {
    fc.assert(
      fc.property(anyHeights, fc.nat(80), fc.nat(), (heights, index, inside) => {
        const { offsetOf, indexAt } = layRows(heights)
        expect(indexAt(offsetOf(index) + (inside % heightOf(heights, index)))).toBe(index)
      }),
    )
  })

  it('begin with the first one, also above the list', () => {
    expect(layRows(evenRows(100)).indexAt(-20)).toBe(0)
  })
})
