import { showNumber } from '../../text/formats'
import type { ChartSpec } from '../../ui/chart'

/** One chart with the table behind it. */
export type Figure = {
  readonly title: string
  readonly hint: string
  readonly spec: ChartSpec
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The table as a file, where plain numbers serve a spreadsheet better than the text on the screen. */
  readonly file?: readonly (readonly string[])[]
  /** Wide ones take the whole row. */
  readonly wide: boolean
}

export const solid = (value: number) => ({ value, estimated: false })

/** Counts have no parts: a grid line between two of them stays without a number. */
export const showCount = (value: number): string => (Number.isInteger(value) ? showNumber(value) : '')
