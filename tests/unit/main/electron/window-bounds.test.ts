import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fitToDisplays, readWindowPlace, writeWindowPlace } from '../../../../src/main/electron/window-bounds'

const left = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 0, width: 2560, height: 1400 }
const place = (...[x, y, width, height]: [number, number, number, number]) => ({
  bounds: { x, y, width, height },
  maximized: false,
  zoomLevel: 0,
})

describe('fitToDisplays', () => {
  it('centres a first window on the first display', () => {
    expect(fitToDisplays(null, [left, right])).toEqual({ x: 240, y: 70, width: 1440, height: 900 })
  })

  it('keeps a place that is still there', () => {
    expect(fitToDisplays(place(2000, 50, 1200, 800), [left, right])).toEqual({
      x: 2000,
      y: 50,
      width: 1200,
      height: 800,
    })
  })

  it('brings a window back from a display that was taken away', () => {
    expect(fitToDisplays(place(2500, 100, 1200, 800), [left])).toEqual({ x: 360, y: 120, width: 1200, height: 800 })
  })

  it('pulls a window that hangs over the edge in, and shrinks one that is too large', () => {
    expect(fitToDisplays(place(1500, 900, 1000, 700), [left])).toEqual({ x: 920, y: 340, width: 1000, height: 700 })
    expect(fitToDisplays(place(-10, -10, 5000, 5000), [left])).toEqual(left)
  })

  it('lies on a display whatever was remembered', () => {
    const whole = fc.integer({ min: -100_000, max: 100_000 })
    fc.assert(
      fc.property(fc.tuple(whole, whole, whole, whole), (bounds) => {
        const fitted = fitToDisplays(place(...bounds), [left, right])
        const holds = (area: typeof left): boolean =>
          fitted.x >= area.x &&
          fitted.y >= area.y &&
          fitted.x + fitted.width <= area.x + area.width &&
          fitted.y + fitted.height <= area.y + area.height
        expect([left, right].some(holds)).toBe(true)
        expect(Math.min(fitted.width - 900, fitted.height - 600)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the remembered place of the window', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'window-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('comes back as it was written, for the owner only', () => {
    const file = join(folder, 'window.json')
    writeWindowPlace(file, { ...place(1, 2, 1000, 700), maximized: true, zoomLevel: 1.5 })
    expect(readWindowPlace(file)).toEqual({ ...place(1, 2, 1000, 700), maximized: true, zoomLevel: 1.5 })
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it.each(['', '{', 'null', '{"bounds":{"x":1}}', '{"bounds":{"x":1e9,"y":0,"width":1,"height":1},"maximized":false}'])(
    'is forgotten when the file holds %s',
    (content) => {
      writeFileSync(join(folder, 'window.json'), content)
      expect(readWindowPlace(join(folder, 'window.json'))).toBeNull()
    },
  )

  it('does not keep a window from closing when it cannot be written', () => {
    expect(() => writeWindowPlace(join(folder, 'missing', 'window.json'), place(1, 2, 3, 4))).not.toThrow()
  })
})
