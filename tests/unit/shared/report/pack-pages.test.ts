import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MeasuredPiece, packPages } from '#shared/report/pack-pages'

type Short = { readonly height: number } & Partial<Omit<MeasuredPiece, 'top' | 'bottom'>>

/** Pieces one below the other, without gaps. */
function stacked(shorts: readonly Short[]): readonly MeasuredPiece[] {
  let top = 0
  return shorts.map(({ height, keepsWithNext = false, startsPage = false, headHeight = 0 }) => {
    const piece = { top, bottom: top + height, keepsWithNext, startsPage, headHeight }
    top += height
    return piece
  })
}

const ends = (shorts: readonly Short[], height = 100): readonly number[] =>
  packPages(stacked(shorts), height).map(({ to }) => to)

describe('pieces on pages', () => {
  it('fills a page and goes on with the next', () => {
    expect(ends([{ height: 50 }, { height: 50 }, { height: 1 }])).toEqual([2, 3])
  })

  it('takes a heading that would end a page to what follows it', () => {
    expect(ends([{ height: 60 }, { height: 20, keepsWithNext: true }, { height: 30 }])).toEqual([1, 3])
  })

  it('begins a page where one is asked for', () => {
    expect(ends([{ height: 10 }, { height: 10, startsPage: true }, { height: 10 }])).toEqual([1, 3])
  })

  it('leaves room for the head of a table that goes on', () => {
    const row = { height: 30, headHeight: 20 }
    expect(ends([{ height: 100 }, row, row, row])).toEqual([1, 3, 4])
  })

  it('gives a piece that is higher than a page a page of its own', () => {
    expect(ends([{ height: 10 }, { height: 300 }, { height: 10 }])).toEqual([1, 2, 3])
  })

  it('prints every piece once and in order, and nothing beyond the foot of a page', () => {
    const piece = fc.record({
      height: fc.integer({ min: 1, max: 60 }),
      keepsWithNext: fc.boolean(),
      startsPage: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (shorts) => {
        const pieces = stacked(shorts)
        const pages = packPages(pieces, 100)
        expect(pages.flatMap(({ from, to }) => pieces.slice(from, to))).toEqual(pieces)
        for (const { from, to } of pages) expect(pieces[to - 1]!.bottom - pieces[from]!.top).toBeLessThanOrEqual(100)
      }),
    )
  })
})
