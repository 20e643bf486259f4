import type { Rectangle } from 'electron'
import { z } from 'zod'
import { readRemembered, writeRemembered } from './remembered'

/** Where the window was and how large it showed things, for the next start. */
export type WindowPlace = { readonly bounds: Rectangle; readonly maximized: boolean; readonly zoomLevel: number }

const whole = z.int().min(-100_000).max(100_000)
const windowPlace = z.strictObject({
  bounds: z.strictObject({ x: whole, y: whole, width: whole, height: whole }),
  maximized: z.boolean(),
  zoomLevel: z.number().min(-8).max(9).default(0),
})

const smallest = { width: 900, height: 600 }
const usual = { width: 1440, height: 900 }

export function readWindowPlace(file: string): WindowPlace | null {
  return readRemembered(file, windowPlace)
}

export function writeWindowPlace(file: string, place: WindowPlace): void {
  writeRemembered(file, place)
}

/** Bounds that lie on a display: the one that shows most of the old place, else the first. `areas` are work areas. */
export function fitToDisplays(place: WindowPlace | null, areas: readonly Rectangle[]): Rectangle {
  const wanted = place?.bounds ?? null
  const area = areas.toSorted((a, b) => overlap(b, wanted) - overlap(a, wanted))[0] ?? { x: 0, y: 0, ...usual }
  const width = clamp(wanted?.width ?? usual.width, Math.min(smallest.width, area.width), area.width)
  const height = clamp(wanted?.height ?? usual.height, Math.min(smallest.height, area.height), area.height)
  const centre = {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
  }
  const { x, y } = wanted !== null && overlap(area, wanted) > 0 ? wanted : centre
  return {
    x: clamp(x, area.x, area.x + area.width - width),
    y: clamp(y, area.y, area.y + area.height - height),
    width,
    height,
  }
}

function overlap(area: Rectangle, wanted: Rectangle | null): number {
  if (wanted === null) return 0
  const width = Math.min(area.x + area.width, wanted.x + wanted.width) - Math.max(area.x, wanted.x)
  const height = Math.min(area.y + area.height, wanted.y + wanted.height) - Math.max(area.y, wanted.y)
  return Math.max(0, width) * Math.max(0, height)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
